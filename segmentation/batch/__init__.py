"""The network over many photos at once, without a window."""
