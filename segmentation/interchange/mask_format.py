"""What every format of masks is made of: a way to write masks, a way to find them again."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.masks.subject import Subject

Shape = tuple[int, int]
"""Height and width, px."""

EXCHANGED = tuple(subject for subject, kind in MASK_KIND_OF.items() if kind.is_exchanged)
"""What masks are of that go to other programs; the values, `car` and so on, are the labels where these have labels."""

ONLY_CAR = (Subject.CAR,)

UNNAMED = ""
"""The label of parts in files that do not name what they show."""

Masks = Mapping[Subject, NDArray[np.uint8]]
"""The masks of one photo, uint8 (H, W), 0 or CAR: one at least, all of the same size."""

AddMasks = Callable[[str, Masks], int]
"""Writes the masks of the photo called so; returns how many pixels others will read wrong."""


class NothingDrawn(CarmaskError):
    """A file names a photo, and nothing that is looked for is drawn over it there; the sentence, if any, says more."""


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

    def mask(
        self,
        shape: Shape,
        label: str | None = None,
        subject: Subject = Subject.CAR,
        labels: frozenset[str] | None = None,
    ) -> tuple[NDArray[np.uint8], int]:
        """Return the parts called `label` together, uint8 (H, W), 0 or CAR, and how many pixels polygons leave open.

        Args:
            shape: (H, W) in px of the photo; nothing is resized to it, and nothing decoded before it was compared.
            label: what the subject is called; None takes what is called like it, see `_meant`.
            subject: what the mask is to be of.
            labels: all that are in the file, see `labels_of`; None for those of this photo alone.

        Raises:
            NothingDrawn: there are no parts at all, or only others.
            CarmaskError: `problem`, another size, no label that it must be, or a part that is damaged.
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
        for part in self._parts_called(label, subject, labels_of([self]) if labels is None else labels):
            pixels |= part.draw(shape)
            left_open += part.outline_pixels(shape) if part.outline_pixels else 0
        return pixels, left_open

    def is_named(self, label: str | None, subject: Subject) -> bool:
        """Whether a part is called `label`, or like `subject` where that is None."""
        return any(part.label == label or (label is None and _is_called(part.label, subject)) for part in self.parts)

    def _parts_called(self, label: str | None, subject: Subject, labels: frozenset[str]) -> Sequence[Part]:
        if not self.parts:
            raise NothingDrawn
        named = labels - {UNNAMED}
        if not named:
            return self.parts
        meant = _meant(subject, named) if label is None else frozenset({label})
        if parts := [part for part in self.parts if part.label in meant]:
            return parts
        here = labels_of([self])
        if label is not None:
            raise NothingDrawn(f'Nothing that is called "{label[:40]}" is drawn over it there, only {listed(here)}.')
        if meant or all(_is_anothers(name, subject) for name in here):
            raise NothingDrawn
        raise CarmaskError(f"Which of the labels {listed(named)} is meant cannot be told; say what it is called there.")


def labels_of(found_masks: Iterable[FoundMask]) -> frozenset[str]:
    """Return what the parts of all masks are called; UNNAMED among them where one is nameless."""
    return frozenset(part.label for found in found_masks for part in found.parts)


def listed(labels: Iterable[str]) -> str:
    """Return `labels` for a sentence, as many of them as have room there."""
    return ", ".join(f'"{name[:40]}"' for name in sorted(labels)[:10])


def _meant(subject: Subject, named: frozenset[str]) -> frozenset[str]:
    """Return which of the labels of a file mean `subject`: those called like it, else none, for that cannot be told.

    Only where a file names nothing but one thing is that the car, whatever it is called, unless it is called like
    another subject: most programs draw nothing else.
    """
    called_so = frozenset(name for name in named if _is_called(name, subject))
    if called_so or subject is not Subject.CAR or len(named) > 1:
        return called_so
    return frozenset(name for name in named if not _is_anothers(name, subject))


def _is_called(label: str, subject: Subject) -> bool:
    return label.casefold() == subject.value


def _is_anothers(label: str, subject: Subject) -> bool:
    return any(_is_called(label, other) for other in EXCHANGED if other is not subject)


@dataclass(frozen=True)
class MaskFormat:
    """A format: its word on the command line, what it is, how it is written into a new folder and found in a path.

    `write` is told of what the masks are. `is_exact` says that every program that keeps to the format reads the very
    pixels that were written. One that `is_of_cars` knows nothing else; one that `holds_several` has room for masks of
    several subjects over one photo.
    """

    name: str
    title: str
    write: Callable[[Path, Sequence[Subject]], AbstractContextManager[AddMasks]]
    find: Callable[[Path], Iterator[FoundMask]]
    is_exact: bool = True
    is_of_cars: bool = False
    holds_several: bool = True

    def check(self, subjects: Sequence[Subject]) -> None:
        """Do nothing if masks of `subjects` can be in it.

        Raises:
            CarmaskError: they cannot, and in which format they can.
        """
        if self.is_of_cars and tuple(subjects) != ONLY_CAR:
            raise CarmaskError(
                f"{self.title}: this format knows cars only. Choose another one for glass, such as COCO."
            )
        if len(subjects) > 1 and not self.holds_several:
            raise CarmaskError(
                f"{self.title}: this format has room for one mask of a photo. Choose car or glass, or a format "
                "that holds both, such as COCO."
            )


def only_mask(masks: Masks) -> NDArray[np.uint8]:
    """Return the one mask of a photo, uint8 (H, W), 0 or CAR, for formats that have room for no other."""
    (mask,) = masks.values()
    return mask
