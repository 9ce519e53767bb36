"""Colours and icons of the window."""
