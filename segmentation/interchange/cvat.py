"""CVAT for images 1.1: one XML file; a mask is the run lengths, row by row, of the box around it, background first.

`left` and `top` are the box's upper left pixel, `width` and `height` its size. Source: cvat_sdk/masks.py and
https://docs.cvat.ai/docs/dataset_management/formats/format-cvat/.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from xml.sax.saxutils import quoteattr

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.interchange import polygons
from segmentation.interchange.foreign_files import walk_xml
from segmentation.interchange.mask_format import ONLY_CAR, AddMasks, FoundMask, Masks, Part, Shape
from segmentation.interchange.new_files import new_file
from segmentation.masks.lengths import lengths_of, pixels_of
from segmentation.masks.subject import Subject

FILE = "annotations.xml"

_NUMBER = re.compile(r"[0-9]{1,9}")
_NUMBERS = re.compile(r"[0-9]{1,9}(, ?[0-9]{1,9})*")
_POINTS = re.compile(r"-?[0-9.]{1,20},-?[0-9.]{1,20}(;-?[0-9.]{1,20},-?[0-9.]{1,20})*")


@contextmanager
def write_cvat(out: Path, subjects: Sequence[Subject] = ONLY_CAR) -> Iterator[AddMasks]:
    """Write `annotations.xml`, mask after mask; each of `subjects` is a label."""
    number = 0
    with new_file(out / FILE) as file:
        labels = "".join(
            f"<label><name>{subject.value}</name><type>mask</type><attributes/></label>" for subject in subjects
        )
        file.write(b'<?xml version="1.0" encoding="utf-8"?>\n<annotations>\n  <version>1.1</version>\n')
        file.write(f"  <meta><task><labels>{labels}</labels></task></meta>\n".encode())

        def add(name: str, masks: Masks) -> int:
            nonlocal number
            file.write(_photo(number, name, masks).encode())
            number += 1
            return 0

        yield add
        file.write(b"</annotations>\n")


def _photo(number: int, name: str, masks: Masks) -> str:
    height, width = next(iter(masks.values())).shape
    drawn = "".join(_mask(subject.value, mask) for subject, mask in masks.items())
    return f'  <image id="{number}" name={quoteattr(name)} width="{width}" height="{height}">\n{drawn}  </image>\n'


def _mask(label: str, mask: NDArray[np.uint8]) -> str:
    left, top, width, height = cv2.boundingRect(mask) if mask.any() else (0, 0, 1, 1)  # the box of nothing, as CVAT's
    runs = ", ".join(map(str, lengths_of(mask[top : top + height, left : left + width]).tolist()))
    return (
        f'    <mask label="{label}" source="manual" occluded="0" rle="{runs}" left="{left}" top="{top}" '
        f'width="{width}" height="{height}" z_order="0">\n    </mask>\n'
    )


def find_cvat(path: Path) -> Iterator[FoundMask]:
    """Yield what is drawn over each photo in `path`, an XML file or a folder with `annotations.xml` in it.

    Raises:
        CarmaskError: it cannot be read, is no XML, or has a document type.
    """
    photos = _Photos()
    for _ in walk_xml(path / FILE if path.is_dir() else path, photos.start, photos.end):
        yield from photos.finished
        photos.finished.clear()


class _Photos:
    """Gathers the photos of a file while it is gone through; `finished` are those that are whole."""

    def __init__(self) -> None:
        self.finished: list[FoundMask] = []
        self._attributes: dict[str, str] | None = None
        self._parts: list[Part] = []
        self._problem = ""

    def start(self, element: str, attributes: dict[str, str]) -> None:
        """Take up the beginning of an element."""
        if element == "image":
            self._attributes, self._parts, self._problem = attributes, [], ""
        elif self._attributes is not None and element in _PART_OF:
            try:
                self._parts.append(_PART_OF[element](attributes))
            except (KeyError, ValueError):
                self._problem = "What is drawn over it there is damaged."

    def end(self, element: str) -> None:
        """Take up the end of an element."""
        if element != "image" or self._attributes is None:
            return
        try:
            shape = (_whole(self._attributes["height"]), _whole(self._attributes["width"]))
            name = self._attributes["name"]
            self.finished.append(FoundMask(name, self._parts, shape, self._problem))
        except (KeyError, ValueError):
            name = self._attributes.get("name", "a photo without a name")
            self.finished.append(FoundMask(name, problem="Its name or size is missing or damaged there."))
        self._attributes = None


def _whole(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return int(text)


def _mask_part(attributes: dict[str, str]) -> Part:
    box = tuple(_whole(attributes[name]) for name in ("top", "left", "height", "width"))
    runs = attributes["rle"]
    if not _NUMBERS.fullmatch(runs):
        raise ValueError("no run lengths")
    return Part(attributes["label"], partial(_drawn_box, box, runs))


def _drawn_box(box: tuple[int, ...], runs: str, shape: Shape) -> NDArray[np.uint8]:
    top, left, height, width = box
    if top + height > shape[0] or left + width > shape[1]:
        raise CarmaskError(f"Its mask reaches out of the photo, which is {shape[1]} x {shape[0]} pixels.")
    mask = np.zeros(shape, np.uint8)
    pixels = pixels_of([int(length) for length in runs.split(",")], height * width)
    mask[top : top + height, left : left + width] = pixels.reshape(height, width)
    return mask


def _polygon_part(attributes: dict[str, str]) -> Part:
    if not _POINTS.fullmatch(attributes["points"]):
        raise ValueError("no points")
    ring = np.array([point.split(",") for point in attributes["points"].split(";")], np.float64)
    return Part(attributes["label"], partial(polygons.drawn, [ring]), partial(polygons.outline_pixels, [ring]))


_PART_OF = {"mask": _mask_part, "polygon": _polygon_part}
