"""Saved masks: immutable revisions beside the photos."""
