"""Masks from photos: the segmenter and its engines."""
