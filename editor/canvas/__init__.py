"""What is drawn in the middle: the photo, the mask over it, the brush."""
