"""Pages for a browser: one HTML file with everything in it, no script, nothing fetched."""
