"""A shadow that is drawn beneath a car, for photos whose floor hides the true one."""

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.floor import small_shape
from segmentation.cutout.light import blurred
from segmentation.cutout.shadow import Shadow
from segmentation.images.pixel_box import PixelBox

_WIDE_PX, _WIDE_DEPTH = 7.0, 0.5
"""Of the light that the body takes: standard deviation of its blur in small px, and the share of the light."""
_NEAR_PX, _NEAR_DEPTH = 1.75, 0.45
"""Of the light that is missing where tyres stand."""
_CONTACT_DEPTH = 0.6
"""Of a shadow that is nothing else."""
_FOOT_FROM = 0.6
"""Share of the car's height below which its lowest points are those that stand on the floor or hang over it."""


def drawn_darkness(mask: NDArray[np.uint8], box: PixelBox, shadow: Shadow) -> NDArray[np.float32]:
    """Return the share of its light that a car would take from each place, float32 in small px, 0 to 1.

    The ground beneath the car is taken for the convex hull of the lowest pixels of its columns, blurred widely for the
    body and narrowly for the tyres. Plausible in views from the side and aslant; a kept shadow is better.

    Args:
        mask: uint8 (H, W), 0 or 255, not empty.
        box: around the car of the mask.
        shadow: its softness, and whether it is a contact shadow; strength and reach say nothing here.
    """
    rows, columns, shrinking = small_shape(mask.shape)
    car = cv2.resize(mask, (columns, rows), interpolation=cv2.INTER_AREA) > 127
    standing = np.flatnonzero(car.any(axis=0))
    lowest = rows - 1 - np.argmax(car[::-1, standing], axis=0)
    is_foot = lowest >= (box.top + _FOOT_FROM * box.height) / shrinking
    ground = np.zeros((rows, columns), np.float32)
    if is_foot.any():
        points = np.column_stack((standing, lowest))[is_foot].astype(np.int32)
        cv2.fillConvexPoly(ground, cv2.convexHull(points), 1.0)
    softer = shadow.softness_px / shrinking
    if shadow.is_contact:
        return np.asarray(_CONTACT_DEPTH * blurred(ground, _NEAR_PX + softer), np.float32)
    return np.asarray(
        _WIDE_DEPTH * blurred(ground, _WIDE_PX + softer) + _NEAR_DEPTH * blurred(ground, _NEAR_PX + softer), np.float32
    )
