"""The command line: one file per command; none of them needs a display."""
