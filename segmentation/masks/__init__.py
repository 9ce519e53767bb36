"""Masks as arrays: edits, painting, run lengths, mask files."""
