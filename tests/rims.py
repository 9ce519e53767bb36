"""Modelled cars of four paints whose alpha is known exactly, and how their rims look on other backgrounds.

White and red are of the sample (`make studio OPTIONS=sample`), at full size; silver and black of the stress set (`make
stress`), at half.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.cutout.cutout import CutOut
from segmentation.cutout.light import blurred, image_of, light_of
from segmentation.cutout.outline import depth_of
from segmentation.images.reading import read_photo
from segmentation.resources import SAMPLE_PHOTOS
from tests.modelled import TRUTH

RIMS = TRUTH / "rims"
PAINT_OF = {
    "whitesedan_03": "white",
    "whitesedan_12": "white",
    "redpickup_12": "red",
    "stress049_01": "silver",
    "stress014_07": "black",
}
RIM_PX = 5.0
"""The rim is what lies within 5 px of the true outline, as in the research that the limits come from."""
DARK, MID, BRIGHT = 30, 128, 240
"""Grey backgrounds, sRGB values."""


@dataclass(frozen=True)
class TrueRim:
    """A photo about its car, uint8 (h, w, 3), and the truth: alpha and colour.

    `alpha` is float32 (h, w), 0 to 1; `colour` that of the car alone, float32 (h, w, 3), linear light.
    """

    photo: NDArray[np.uint8]
    alpha: NDArray[np.float32]
    colour: NDArray[np.float32]

    @property
    def mask(self) -> NDArray[np.uint8]:
        """The exact hard mask: what the car covers half of or more; uint8 (h, w), 0 or 255."""
        return np.where(self.alpha >= 0.5, 255, 0).astype(np.uint8)

    @property
    def rim(self) -> NDArray[np.bool_]:
        """Which pixels lie within RIM_PX of the outline, bool (h, w)."""
        return np.abs(depth_of(self.mask)) < RIM_PX

    def on(self, grey: int) -> NDArray[np.uint8]:
        """Return the true picture of the car on that grey: uint8 (h, w, 3)."""
        return on_grey(self.colour, self.alpha, grey)


def on_grey(colour: NDArray[np.float32], alpha: NDArray[np.float32], grey: int) -> NDArray[np.uint8]:
    """Return linear `colour` (h, w, 3) with `alpha` (h, w) mixed in linear light with that grey: uint8 (h, w, 3)."""
    behind = light_of(np.full((1, 1, 3), grey, np.uint8))
    return image_of(alpha[..., None] * colour + (1 - alpha[..., None]) * behind)


def true_rim(name: str) -> TrueRim:
    """Return the photo called `name`, one of PAINT_OF, about its car.

    A pixel is alpha of the car's colour and the rest of the background's, in light. What is behind the rim is seen
    beside it, so the colour follows where the car has the greater part; where it has the smaller one, it is that of
    the neighbours.
    """
    path = RIMS / "photos" / f"{name}.jpg"
    photo = read_photo(path if path.exists() else SAMPLE_PHOTOS / path.name)
    with Image.open(RIMS / "alpha" / f"{name}.tif") as picture:
        alpha = np.array(picture)
    rows, columns = np.nonzero(alpha)
    around = slice(rows.min() - 20, rows.max() + 20), slice(columns.min() - 20, columns.max() + 20)
    photo, alpha = np.ascontiguousarray(photo[around]), np.ascontiguousarray(alpha[around])
    light, share = light_of(photo), alpha[..., None]
    outside = ((depth_of(np.where(alpha >= 0.5, 255, 0).astype(np.uint8)) < -2) & (alpha == 0)).astype(np.float32)
    behind = _near(light, outside, 2.0)
    colour = np.clip((light - (1 - share) * behind) / np.maximum(share, 0.01), 0, 1).astype(np.float32)
    neighbours = _near(colour, np.where(alpha >= 0.5, alpha**2, 0).astype(np.float32), 1.0)
    return TrueRim(photo, alpha, np.where(share >= 0.5, colour, neighbours))


def _near(light: NDArray[np.float32], weight: NDArray[np.float32], sigma_px: float) -> NDArray[np.float32]:
    weight = weight + np.float32(1e-6)
    return blurred(light * weight[..., None], sigma_px) / blurred(weight, sigma_px)[..., None]


def stray_contours(cut: CutOut, mask: NDArray[np.uint8]) -> int:
    """Return how many parts and holes the outline of `cut` has more than that of `mask` (H, W), 0 or 255."""
    ours = _contours((cut.alpha > 0.5).astype(np.uint8))
    return max(0, ours - _contours((mask[cut.box.slices] > 0).astype(np.uint8)))


def _contours(car: NDArray[np.uint8]) -> int:
    return len(cv2.findContours(car, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)[0])
