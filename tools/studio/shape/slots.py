"""Which faces of a finished body are of what, and on which panel each is drawn."""

import numpy as np
from numpy.typing import NDArray

SIDE_SLOT, TOP_SLOT, CUT_SLOT = 0, 1, 2
"""The material slots of a body: its sides, what lies between the rails, and what is left by cuts for wheels and bed."""


def panel_of_faces(
    normals: NDArray[np.float64], centres: NDArray[np.float64], slots: NDArray[np.int32]
) -> NDArray[np.str_]:
    """Return the name of the panel on which each of n faces is drawn; "none" for the car's floor and for what was cut.

    `normals` (unit vectors) and `centres` (metres) are (n, 3), `slots` (n,).
    """
    x, y, z = np.abs(normals).T
    names = np.where(slots == SIDE_SLOT, "side", "top").astype("<U5")
    ends = (x > 0.95 * y) & (x > 0.95 * z)
    names[ends & (centres[:, 0] > 0)] = "front"
    names[ends & (centres[:, 0] < 0)] = "rear"
    names[(normals[:, 2] < -0.5) | (slots == CUT_SLOT)] = "none"
    return names
