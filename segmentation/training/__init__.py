"""Training of the network; may import Keras."""
