"""What every format of masks is made of: a way to write masks, a way to find them again."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError

Shape = tuple[int, int]
"""Height and width, px."""

AddMask = Callable[[str, NDArray[np.uint8]], int]
"""Writes the mask of the photo called so, uint8 (H, W), 0 or CAR; returns how many pixels others will read wrong."""

CAR_LABEL = "car"
"""What the car is called in formats that name what they show."""


class NothingDrawn(CarmaskError):
    """A file names a photo, and nothing is drawn over it there."""


@dataclass(frozen=True)
class Part:
    """One shape drawn over a photo: `draw` returns its pixels, uint8 (H, W), 0 or CAR, for a photo of that shape.

    `draw` raises a `CarmaskError` where what the file holds does not fit the photo. `outline_pixels` says for a
    polygon how many pixels its outline only runs through, so that no polygon can say what they are.
    """

    label: str
    draw: Callable[[Shape], NDArray[np.uint8]]
    outline_pixels: Callable[[Shape], int] | None = None


@dataclass(frozen=True)
class FoundMask:
    """What a file of another program says of the photo that it calls `photo_name`.

    `shape` is the size that it names for the photo, None where it names none; `problem` is a sentence where nothing
    can be made of it.
    """

    photo_name: str
    parts: Sequence[Part] = ()
    shape: Shape | None = None
    problem: str = ""

    def mask(self, shape: Shape, label: str | None = None) -> tuple[NDArray[np.uint8], int]:
        """Return the parts called `label` together, uint8 (H, W), 0 or CAR, and how many pixels polygons leave open.

        Args:
            shape: (H, W) in px of the photo; nothing is resized to it, and nothing decoded before it was compared.
            label: what the car is called; None takes the only one there is, or the one called `car`.

        Raises:
            NothingDrawn: there are no parts at all.
            CarmaskError: `problem`, another size, no such label, or a part that is damaged.
        """
        if self.problem:
            raise CarmaskError(self.problem)
        if self.shape is not None and self.shape != shape:
            raise CarmaskError(
                f"Its mask is for {self.shape[1]} x {self.shape[0]} pixels, the photo has {shape[1]} x {shape[0]}. "
                "Nothing is resized; it was left alone."
            )
        pixels = np.zeros(shape, np.uint8)
        left_open = 0
        for part in self._parts_called(label):
            pixels |= part.draw(shape)
            left_open += part.outline_pixels(shape) if part.outline_pixels else 0
        return pixels, left_open

    def _parts_called(self, label: str | None) -> list[Part]:
        labels = sorted({part.label for part in self.parts})
        if not labels:
            raise NothingDrawn("Nothing is drawn over it there.")
        if label is None:
            cars = [name for name in labels if name.casefold() == CAR_LABEL]
            label = labels[0] if len(labels) == 1 else cars[0] if len(cars) == 1 else None
        if label not in labels:
            named = ", ".join(f'"{name[:40]}"' for name in labels[:10])
            raise CarmaskError(f"Which of the labels {named} is the car cannot be told; say what it is called there.")
        return [part for part in self.parts if part.label == label]


@dataclass(frozen=True)
class MaskFormat:
    """A format: its word on the command line, what it is, how it is written into a new folder and found in a path.

    `is_exact` says that every program that keeps to the format reads the very pixels that were written.
    """

    name: str
    title: str
    write: Callable[[Path], AbstractContextManager[AddMask]]
    find: Callable[[Path], Iterator[FoundMask]]
    is_exact: bool = True
