"""ICC profiles of colour spaces that photos come in, built here: none has to be downloaded."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import ImageCms

from segmentation.images.profiles import plain_profile

_ADOBE = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
_GAMMA = 563 / 256
"""Adobe RGB (1998) Colour Image Encoding, 4.3.1.2."""

ADOBE_RGB = plain_profile("Adobe RGB (1998)", _ADOBE, 0, (_GAMMA,))
DISPLAY_P3 = plain_profile("Display P3", _P3, 3, (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))
LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
"""One that is not of red, green and blue."""


def _srgb_light(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def _adobe_light(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.power(values, _GAMMA)


SPACES: dict[str, tuple[bytes, tuple[tuple[float, ...], ...], Callable[[NDArray[np.float64]], NDArray[np.float64]]]] = {
    "Adobe RGB (1998)": (ADOBE_RGB, _ADOBE, _adobe_light),
    "Display P3": (DISPLAY_P3, _P3, _srgb_light),
}
"""By name the profile, its primaries beside D50, and what light its values 0 to 1 mean."""


def lab_of(image: NDArray[np.uint8], name: str) -> NDArray[np.float64]:
    """Return L*, a*, b* (CIE 15:2004, 8.2.1) beside D50 of `image` (..., 3), in the colours called `name`."""
    _, primaries, light = SPACES[name]
    xyz = light(image / 255) @ np.array(primaries) / (0.9642, 1.0, 0.8249)
    root = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz * (29 / 6) ** 2 / 3 + 4 / 29)
    x, y, z = np.moveaxis(root, -1, 0)
    return np.stack((116 * y - 16, 500 * (x - y), 200 * (y - z)), axis=-1)
