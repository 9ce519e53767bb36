"""The mask as colours over the photo: only what is to be seen of it is coloured."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from editor.canvas.changed_bands import changed_bands
from editor.document.pyramid import MaskPyramid, at_level, from_level
from segmentation.images.pixel_box import PixelBox

KEPT_PX = 8_000_000
"""Levels of up to so many pixels keep their colours: looking them up anew takes 0.4 ms a million pixels."""


@dataclass(frozen=True)
class KeptLevel:
    """The colours of a level, uint32 (H, W), and the mask that they are of, uint8 (H, W)."""

    mask: NDArray[np.uint8]
    colours: NDArray[np.uint32]


class MaskOverlay:
    """A mask with the colour that each of its values has.

    Attributes:
        pyramid: the mask, shared with the strokes, which go on changing it and tell `recolour` where.
    """

    def __init__(self, pyramid: MaskPyramid, colours: NDArray[np.uint32], kept_px: int = KEPT_PX) -> None:
        """Colour a mask; `colours` is uint32 (256,), premultiplied ARGB; of larger levels no colours are kept."""
        self.pyramid = pyramid
        self._kept_px = kept_px
        self._colours = colours
        self._kept: dict[int, KeptLevel] = {}
        self._memory = np.empty(0, np.uint32)
        """For levels that are not kept; fresh memory would take longer than the colours."""

    def picture(self, level: int, box: PixelBox) -> tuple[QImage, PixelBox]:
        """Return a picture of the pixels of `box` at a level, or of more, and the pixels that it shows.

        The picture shares the memory of this overlay and is good until the next call. Qt draws a picture with a colour
        table four times as slowly as one in its own format, so it has none.
        """
        pixels = self.pyramid.levels[level]
        if pixels.size > self._kept_px:
            if self._memory.size < box.height * box.width:
                self._memory = np.empty(box.height * box.width, np.uint32)
            part = self._memory[: box.height * box.width].reshape(box.height, box.width)
            look_up(self._colours, pixels[box.slices], part)
            return argb_picture(part), box
        if level not in self._kept:
            self._kept[level] = KeptLevel(pixels.copy(), look_up(self._colours, pixels))
        return argb_picture(self._kept[level].colours), PixelBox(0, 0, pixels.shape[0], pixels.shape[1])

    def recolour(self, box: PixelBox, level: int = 0) -> list[PixelBox]:
        """Follow a change of the mask in `box`.

        Both `box` and what is returned are in pixels of the mask: boxes around all that is coloured otherwise at
        `level` than before, `box` itself where no colours of that level are kept.
        """
        changed = {kept: self._recolour_level(kept, box) for kept in self._kept}
        return changed.get(level, [box])

    def _recolour_level(self, level: int, box: PixelBox) -> list[PixelBox]:
        kept, pixels = self._kept[level], self.pyramid.levels[level]
        bands = changed_bands(kept.mask, pixels, at_level(box, level).clipped_to(pixels.shape))
        for band in bands:
            kept.mask[band.slices] = pixels[band.slices]
            look_up(self._colours, pixels[band.slices], kept.colours[band.slices])
        return [from_level(band, level) for band in bands]

    def level(self, level: int) -> NDArray[np.uint8]:
        """Return the pixels of a level, uint8 (H, W)."""
        return self.pyramid.levels[level]


def look_up(
    colours: NDArray[np.uint32], pixels: NDArray[np.uint8], out: NDArray[np.uint32] | None = None
) -> NDArray[np.uint32]:
    """Return the colour of each pixel, uint32 (H, W), written into `out` if that is given.

    OpenCV's table takes less than half as long as an index of NumPy, which first makes eight bytes of each pixel.

    Args:
        colours: uint32 (N,), at most 256, one for each value that occurs in `pixels`.
        pixels: uint8 (H, W).
        out: uint32 (H, W); a part of a larger array will do.
    """
    found = np.empty(pixels.shape, np.uint32) if out is None else out
    table = np.zeros(256, np.int32)
    table[: len(colours)] = colours.view(np.int32)
    cv2.LUT(pixels, table, dst=found.view(np.int32))
    return found


def premultiplied(table: list[int]) -> NDArray[np.uint32]:
    """Return ARGB colours with their transparency multiplied in, uint32, as Qt draws them fastest."""
    colours = np.array(table, np.uint32)
    alpha = colours >> 24
    parts = [((colours >> shift & 0xFF) * alpha + 127) // 255 << shift for shift in (16, 8, 0)]
    return np.asarray(sum(parts, start=alpha << 24), np.uint32)


def argb_picture(pixels: NDArray[np.uint32]) -> QImage:
    """Return a picture of premultiplied ARGB (H, W), without gaps, that shares its memory.

    The caller keeps the array alive.
    """
    height, width = pixels.shape
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_ARGB32_Premultiplied)
