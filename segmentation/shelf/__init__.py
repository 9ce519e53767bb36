"""The published networks of this computer, whole files each, and which of them is in use; needs no Keras."""
