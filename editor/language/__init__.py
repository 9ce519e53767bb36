"""The texts of the window in the language of the person at it."""
