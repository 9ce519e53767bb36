"""Where the network was wrong: the pixels that people changed, added up for each angle."""

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.masks.files import CAR

GRID = (48, 72)
"""Rows and columns into which every photo is divided, whatever its size."""
SILHOUETTES = 8
"""Masks of an angle that are laid over each other to show where a car stands; more look the same."""

Grid = NDArray[np.float64]
"""float64 GRID, shares of 0 to 1 of each cell."""


@dataclass
class AnglePlaces:
    """What is known of one angle.

    `photos` are those whose mask a network drew and a person made good or accepted. `wrong_sum` adds up which share of
    each cell was changed, `car_sum` which share of it is car in `silhouettes` of the masks.
    """

    photos: int = 0
    changed_px: int = 0
    silhouettes: int = 0
    wrong_sum: Grid = field(default_factory=lambda: np.zeros(GRID))
    car_sum: Grid = field(default_factory=lambda: np.zeros(GRID))

    @property
    def wrong(self) -> Grid:
        """The mean share of each cell that had to be changed in a photo."""
        return self.wrong_sum / max(1, self.photos)

    @property
    def car(self) -> Grid:
        """The mean share of each cell that is car."""
        return self.car_sum / max(1, self.silhouettes)

    @property
    def px_a_photo(self) -> float:
        """The mean of the pixels that had to be changed in a photo."""
        return self.changed_px / max(1, self.photos)

    def add(self, changed: NDArray[np.uint8] | None, changed_px: int) -> None:
        """Take in a photo: `changed` is uint8 (H, W), 0 or CAR, None where nothing was."""
        self.photos += 1
        self.changed_px += changed_px
        if changed is not None:
            self.wrong_sum += _in_cells(changed)

    def add_silhouette(self, mask: NDArray[np.uint8]) -> None:
        """Take in the mask of a photo, uint8 (H, W), 0 or CAR."""
        self.silhouettes += 1
        self.car_sum += _in_cells(mask)


def _in_cells(mask: NDArray[np.uint8]) -> Grid:
    rows, columns = GRID
    return np.asarray(cv2.resize(mask, (columns, rows), interpolation=cv2.INTER_AREA), np.float64) / CAR
