"""The mask as colours over the photo: only what is to be seen of it is coloured."""

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from editor.document.pyramid import MaskPyramid, at_level
from segmentation.images.pixel_box import PixelBox

KEPT_PX = 8_000_000
"""Levels of up to so many pixels keep their colours: looking them up anew takes 0.4 ms a million pixels."""


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
        self._kept: dict[int, NDArray[np.uint32]] = {}
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
            self._kept[level] = look_up(self._colours, pixels)
        return argb_picture(self._kept[level]), PixelBox(0, 0, pixels.shape[0], pixels.shape[1])

    def recolour(self, box: PixelBox) -> None:
        """Follow a change of the mask in `box`, in pixels of the mask."""
        for level, kept in self._kept.items():
            of_level = at_level(box, level).clipped_to(kept.shape)
            look_up(self._colours, self.pyramid.levels[level][of_level.slices], kept[of_level.slices])

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
