"""The editor: a Qt program that mends the masks of one car at a time."""
