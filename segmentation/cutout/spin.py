"""All angles of a car one after the other as one moving picture: how, and as an animated WebP."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.cutout.encoding import largest_within, srgb_profile
from segmentation.cutout.placing import Frame

SPIN_SUFFIXES = {"webp": ".webp", "mp4": ".mp4"}
"""File name endings by kind."""
SLOWEST, FASTEST = 8, 12
"""Frames a second: slower is a row of pictures, faster no car is looked at."""
_QUALITY = 82


@dataclass(frozen=True)
class Spin:
    """How the views of a car become moving pictures: one file for each of `kinds`, keys of SPIN_SUFFIXES.

    `longest_side_px` is 240 to 1920; a file has no more than `most_bytes`, at the cost of quality.

    Raises:
        ValueError: a part is out of range.
    """

    kinds: tuple[str, ...] = ()
    frames_per_second: int = 10
    longest_side_px: int = 960
    most_bytes: int = 6_000_000

    def __post_init__(self) -> None:
        if not set(self.kinds) <= SPIN_SUFFIXES.keys() or not SLOWEST <= self.frames_per_second <= FASTEST:
            raise ValueError(f"{self} is out of range")
        if not 240 <= self.longest_side_px <= 1920 or self.most_bytes < 1:
            raise ValueError(f"{self} is out of range")

    def frame_in(self, frame: Frame) -> Frame:
        """Return `frame`, of a picture, at the size of the spin, in even numbers of px, which films must have."""
        scale = min(1.0, self.longest_side_px / max(frame.height, frame.width))
        height, width = (max(2, 2 * round(side * scale / 2)) for side in (frame.height, frame.width))
        return replace(frame, height=height, width=width)


def animated_webp(frames: Sequence[NDArray[np.uint8]], spin: Spin) -> bytes:
    """Return an animated WebP of `frames` that goes round for ever; the same frames always have the same bytes.

    Args:
        frames: uint8 (H, W, 3) or with alpha (H, W, 4), sRGB, in their order; all of one size.
        spin: speed and limit of bytes.

    Raises:
        FileTooLarge: it has more bytes than `spin` allows, whatever the quality.
    """
    first, *others = map(Image.fromarray, frames)
    duration_ms = round(1000 / spin.frames_per_second)

    def at(quality: int) -> bytes:
        stream = io.BytesIO()
        options = {"duration": duration_ms, "loop": 0, "quality": quality, "method": 4, "icc_profile": srgb_profile()}
        first.save(stream, "webp", save_all=True, append_images=others, **options)
        return stream.getvalue()

    content = at(_QUALITY)
    if len(content) <= spin.most_bytes:
        return content
    return largest_within(at, "webp", _QUALITY, spin.most_bytes)
