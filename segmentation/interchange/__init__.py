"""Label formats of other programs, one file per format."""
