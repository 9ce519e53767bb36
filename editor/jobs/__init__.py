"""Work off the window's thread, and the worker process."""
