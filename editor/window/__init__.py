"""The main window and where everything in it stands."""
