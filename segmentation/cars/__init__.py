"""Cars and their angles, found in a folder of photos."""
