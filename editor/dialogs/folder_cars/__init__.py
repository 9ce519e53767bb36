"""The dialog that says how a folder becomes cars."""
