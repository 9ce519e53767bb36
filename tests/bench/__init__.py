"""Speed, measured in the real window on real photos: `make bench`."""
