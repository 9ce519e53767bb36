"""The smallest networks worth testing."""

from typing import Any

import numpy as np

from segmentation.network.spec import NetworkSpec

TINY = NetworkSpec(height=32, width=48, stem_block=2, filters=(4, 8))
FLAT = NetworkSpec(height=32, width=48, stem_block=4, filters=(6,))
"""Has one level only and is made ready for training in half the time."""


def colour_network(bias: float = -10.0) -> Any:
    """Return a FLAT network, not trained but set, that takes what is coloured for a car.

    It sees blocks of 4x4 px, so the outlines of what it draws are rough. With a `bias` of -10 a block counts that
    has colour in half its pixels; with one far below, nothing does.
    """
    from segmentation.network.unet import build_unet

    network = build_unet(FLAT)
    colours, pass_on = np.zeros((3, 3, 48, 6), np.float32), np.zeros((3, 3, 6, 6), np.float32)
    for one, other in ((0, 1), (1, 2), (2, 0)):  # redder than green, greener than blue, bluer than red
        colours[1, 1, one::3, one] = 1 / 16
        colours[1, 1, other::3, one] = -1 / 16
        pass_on[1, 1, one, one] = 1
    draw = np.zeros((3, 3, 6, 16), np.float32)
    draw[1, 1, :3] = 20
    network.get_layer("down0a").set_weights([colours])
    network.get_layer("down0b").set_weights([pass_on])
    network.get_layer("head").set_weights([draw, np.full(16, bias, np.float32)])
    return network
