"""Strokes that are not saved yet, kept on this computer so that a crash costs two seconds of them at most."""
