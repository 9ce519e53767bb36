"""Masks from other programs and for them: what would happen, then doing it, then a report."""
