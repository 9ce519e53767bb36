"""Masks of cars without a window: reading photos, the network, labels, interchange and the command line."""
