"""A mask that edits are applied to."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox
from segmentation.masks.edit import MaskEdit


@dataclass(frozen=True)
class Mask:
    """`pixels` is uint8 (H, W), CAR or 0; shared, so views and overlays may look at it, and never replaced."""

    pixels: NDArray[np.uint8]

    def __post_init__(self) -> None:
        if self.pixels.ndim != 2 or self.pixels.dtype != np.uint8:
            raise ValueError(f"a mask is uint8 (H, W), not {self.pixels.dtype} {self.pixels.shape}")

    def apply(self, edit: MaskEdit) -> PixelBox:
        """Change the pixels of `edit.box` from `edit.before` to `edit.after` and return that box.

        Raises:
            ValueError: the mask is not as `edit.before` says; nothing was changed.
        """
        pixels = self.pixels[edit.box.slices]
        if edit.box != edit.box.clipped_to(self.pixels.shape) or not np.array_equal(pixels, edit.before):
            raise ValueError(f"{edit.title!r} at {edit.box} does not continue from the mask as it is")
        pixels[...] = edit.after
        return edit.box
