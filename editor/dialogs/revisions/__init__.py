"""The saved revisions of a mask: a list, a picture of the chosen one, and the way back to it."""
