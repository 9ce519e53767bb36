"""The window of the networks: which there are, which is in use, and the training of a new one."""
