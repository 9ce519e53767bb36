"""The segmentation network, its losses and its weights; may import Keras."""
