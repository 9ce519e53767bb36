"""Small photos of the sample studio about which everything is known: `make studio OPTIONS=truth` made them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

TRUTH = Path(__file__).with_name("truth")
MODELLED = ("blackhatchback_06", "redpickup_12", "whitesedan_03")


@dataclass(frozen=True)
class Modelled:
    """A photo and its truth: `photo` and `plate` uint8 (h, w, 3), the others float32 (h, w).

    `alpha` and `glass` are the shares of each pixel that car and windows cover, 0 to 1; `shadow` is the share of its
    light that the car leaves to each place of the plate, more than 1 where it throws light there.
    """

    photo: NDArray[np.uint8]
    plate: NDArray[np.uint8]
    alpha: NDArray[np.float32]
    glass: NDArray[np.float32]
    shadow: NDArray[np.float32]

    @property
    def mask(self) -> NDArray[np.bool_]:
        """The true mask: what the car covers half of or more."""
        return self.alpha >= 0.5


def modelled(name: str) -> Modelled:
    """Return the photo called `name`, one of MODELLED."""
    endings = {"photos": "jpg", "plate": "jpg", "alpha": "tif", "glass": "tif", "shadow": "tif"}
    pictures = (_pixels(TRUTH / folder / f"{name}.{endings[folder]}") for folder in endings)
    return Modelled(*pictures)


def _pixels(path: Path) -> NDArray[np.generic]:
    with Image.open(path) as picture:
        return np.array(picture)
