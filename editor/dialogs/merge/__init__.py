"""Comparing two masks that were saved over the same one, and deciding what becomes of both."""
