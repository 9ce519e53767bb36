"""Cars on new backgrounds: the cut-out of a photo, backdrops, shadows, the finished picture and its file."""
