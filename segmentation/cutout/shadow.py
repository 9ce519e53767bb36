"""The shadow that the car really threw, taken from its photo to be laid on another floor."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.floor import (
    REFERENCE_WIDTH,
    SHRINKING,
    Surface,
    luminance_of_surface,
    shrunk,
    small_shape,
    surface_through,
)
from segmentation.cutout.light import blurred, light_of, luminance_of
from segmentation.images.pixel_box import PixelBox

_CARRIED_PX = 4
"""Small px over which the darkest beside the car is carried beneath it: tyres stand in the deepest shadow."""
_SEAM_PX = 2
"""Dark lines of up to twice this width in small px, such as floor seams and the turntable's rim, are no shadow."""
_FAINTEST, _SURE = 0.04, 0.14
"""Darker by less than the first is noise and left out, by more than the second is shadow and stays whole."""
_RIM_PX = 16
"""Small px within which a shadow that is cut by the frame of the photo fades: where it ends no line may be seen."""
FLOOR_FROM = 0.55
"""Share of the car's height below which its wheels stand on the floor."""


@dataclass(frozen=True)
class Shadow:
    """How a shadow is laid: the one of the photo, or one that `is_drawn`.

    `strength` is 0 (none) to 1 (as photographed) to 1.5; `softness_px` is more blur, 0 to 40, and `reach_px` how far
    from the car it has faded, 20 to 400; both px of a photo of REFERENCE_WIDTH. One that `is_contact` is drawn where
    the car touches the floor and lies right above it, as it is seen on a floor that mirrors.

    Raises:
        ValueError: out of these ranges.
    """

    strength: float = 1.0
    softness_px: float = 5.0
    reach_px: int = 160
    is_drawn: bool = False
    is_contact: bool = False

    def reach_in(self, photo_width: int) -> int:
        """Return the reach in px of a photo that is `photo_width` px wide, rounded upwards."""
        return -(-self.reach_px * photo_width // REFERENCE_WIDTH)

    def __post_init__(self) -> None:
        if not (0 <= self.strength <= 1.5 and 0 <= self.softness_px <= 40 and 20 <= self.reach_px <= 400):
            raise ValueError(f"{self} is out of range")


def light_left(darkness: NDArray[np.float32], strength: float, shape: tuple[int, int]) -> NDArray[np.float32]:
    """Return the share of light that is left where a shadow of some `strength` takes `darkness`, float32 of `shape`.

    `darkness` is float32 in small px, 0 to 1.
    """
    left = np.clip(1 - strength * darkness, 0, 1).astype(np.float32)
    return np.asarray(cv2.resize(left, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR), np.float32)


def kept_darkness(
    image: NDArray[np.uint8], mask: NDArray[np.uint8], box: PixelBox, shadow: Shadow, floor: Surface | None = None
) -> NDArray[np.float32]:
    """Return the share of its light that the car takes from each place of the floor, float32 in small px, 0 to 1.

    The floor's luminance over that of the `floor` without a car is the shadow. Where that is not known, it is a surface
    through what lies far from this car, and the shadow somewhat too light, for a car darkens the whole floor. It fades
    with the distance from the car and above the wheels, is carried on beneath the car, and is 0 everywhere where too
    little floor is to be seen.

    Args:
        image: uint8 (H, W, 3), sRGB.
        mask: uint8 (H, W), 0 or 255, not empty.
        box: around the car of the mask.
        shadow: its softness and reach; its strength says nothing here.
        floor: of the set, without a car; see `studio.studio_of`.
    """
    rows, columns, shrinking = small_shape(mask.shape)
    luminance = np.maximum(luminance_of(light_of(shrunk(image))), np.float32(1e-4))
    covered = (shrunk(mask) > 0).astype(np.uint8)
    far = np.asarray(cv2.distanceTransform(1 - covered, cv2.DIST_L2, cv2.DIST_MASK_5), np.float32)
    floor_top, car_height = (box.top + FLOOR_FROM * box.height) / shrinking, box.height / shrinking
    is_floor = np.arange(rows)[:, None] >= floor_top
    if floor is None:
        floor = surface_through(np.log(luminance), (far > shadow.reach_px / 2 / SHRINKING) & is_floor)
    if floor is None:
        return np.zeros((rows, columns), np.float32)
    shown = luminance / luminance_of_surface(floor, (rows, columns))
    darker = np.asarray(np.clip(1 - shown, 0, 1), np.float32)
    darker *= np.clip((darker - _FAINTEST) / (_SURE - _FAINTEST), 0, 1)
    darker = _without_lines(_carried_beneath(darker, covered))
    darker *= _fading(far, floor_top, car_height, shadow)
    return blurred(darker, shadow.softness_px / SHRINKING) if shadow.softness_px else darker


def _carried_beneath(darker: NDArray[np.float32], covered: NDArray[np.uint8]) -> NDArray[np.float32]:
    """`darker` with what is covered by the car replaced by the shadow near it, so that no light leaks in."""
    seen = np.where(covered > 0, 0, 1).astype(np.float32)
    near = np.asarray(cv2.dilate(darker * seen, _round(_CARRIED_PX)), np.float32)
    wide = blurred(darker * seen, 4 * _CARRIED_PX) / np.maximum(blurred(seen, 4 * _CARRIED_PX), 1e-6)
    beneath = blurred(np.maximum(near, wide), 1.0)
    return np.asarray(np.where(seen > 0, darker, beneath), np.float32)


def _without_lines(darker: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(cv2.morphologyEx(darker, cv2.MORPH_OPEN, _round(_SEAM_PX)), np.float32)


def _round(radius_px: int) -> NDArray[np.uint8]:
    side = 2 * radius_px + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), np.uint8)


def _fading(far: NDArray[np.float32], floor_top: float, car_height: float, shadow: Shadow) -> NDArray[np.float32]:
    """1 at the car's foot, 0 beyond the reach, above the wheels and at the photo's rim."""
    height, width = far.shape
    reach = shadow.reach_px / SHRINKING
    outwards = np.clip(1.5 * (1 - far / reach), 0, 1)
    upwards = np.clip((np.arange(height) - floor_top) / max(1.0, 0.15 * car_height), 0, 1)
    rim_rows = _smooth((height - 1 - np.arange(height)) / _RIM_PX)
    rim_columns = _smooth(np.minimum(np.arange(width), width - 1 - np.arange(width)) / _RIM_PX)
    return np.asarray(outwards * (upwards * rim_rows)[:, None] * rim_columns, np.float32)


def _smooth(share: NDArray[np.float64]) -> NDArray[np.float64]:
    """0 at 0, 1 from 1 on, level at both."""
    within = np.clip(share, 0, 1)
    return np.asarray(within * within * (3 - 2 * within), np.float64)
