"""YOLO's polygons: one text file for each photo, and a line `class x1 y1 x2 y2 ...` for each part of its mask.

x counts from 0 to 1 across the photo, y down it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.interchange import polygons
from segmentation.interchange.foreign_files import files_in, read_content
from segmentation.interchange.mask_format import ONLY_CAR, AddMasks, FoundMask, Masks, Part, Shape
from segmentation.interchange.new_files import new_file
from segmentation.masks.files import CAR
from segmentation.masks.subject import Subject

LABELS = "labels"
NAMES = "data.yaml"
_LARGEST_BYTES = 64 * 2**20
_LARGEST_NAMES_BYTES = 2**20
_FURTHEST_SHARE = 2.0
_LINE = re.compile(r"([0-9]{1,6})((?: [0-9.eE+-]{1,24} [0-9.eE+-]{1,24}){3,})")


_NAMES = re.compile(
    r"^names:[ \t]*(?:\[(?P<list>[^\]\n]*)\]|\r?\n(?P<lines>(?:[ \t]*(?:[0-9]+:|-)[^\n]*(?:\n|$))+))", re.MULTILINE
)
_NAME = re.compile(r"^[ \t]*(?:(?P<number>[0-9]{1,6}):|-)(?P<name>[^\r\n]*)", re.MULTILINE)


@contextmanager
def write_yolo(out: Path, subjects: Sequence[Subject] = ONLY_CAR) -> Iterator[AddMasks]:
    """Write `labels/<name>.txt` and `data.yaml`, which names the classes, one for each of `subjects`.

    Counted as wrong are the pixels that differ once the polygons are filled as programs for YOLO fill them: corners
    cut down to whole pixels, the outline itself filled too (cv2.fillPoly).
    """
    (out / LABELS).mkdir()
    with new_file(out / NAMES) as file:
        names = "".join(f"  {number}: {subject.value}\n" for number, subject in enumerate(subjects))
        file.write(f"path: .\ntrain: images\nval: images\nnames:\n{names}".encode())

    def add(name: str, masks: Masks) -> int:
        wrong = 0
        with new_file(out / LABELS / f"{PurePath(name).stem}.txt") as file:
            for subject, mask in masks.items():
                rings, size = polygons.rings_of(mask), mask.shape[::-1]
                for ring in rings:
                    shares = " ".join(f"{value:.7f}" for value in (ring / size).ravel())
                    file.write(f"{subjects.index(subject)} {shares}\n".encode())
                wrong += int(np.count_nonzero(_as_others_fill(rings, (mask.shape[0], mask.shape[1])) != mask))
        return wrong

    yield add


def _as_others_fill(rings: list[polygons.Ring], shape: Shape) -> NDArray[np.uint8]:
    mask = np.zeros(shape, np.uint8)
    for ring in rings:
        cv2.fillPoly(mask, [ring.astype(np.int32)], CAR)
    return mask


def find_yolo(path: Path) -> Iterator[FoundMask]:
    """Yield what is drawn over the photo of each text file in the folder `path`, in `labels` in it, or of the file.

    A file without a line says that the photo shows nothing of the first class. What classes are called is said by a
    `data.yaml` in the folder or beside it; else they are `class 0` and so on.
    """
    folder = path / LABELS if (path / LABELS).is_dir() else path
    names = _names_of(folder if folder.is_dir() else folder.parent)
    for file in files_in(folder, frozenset({".txt"})) if folder.is_dir() else [path]:
        try:
            text = read_content(file, _LARGEST_BYTES).decode("ascii")
            parts = [_part(line.strip(), names) for line in text.splitlines() if line.strip()]
            yield FoundMask(file.stem, parts or [Part(_called(0, names), _nothing)])
        except CarmaskError as error:
            yield FoundMask(file.stem, problem=str(error))
        except ValueError:
            yield FoundMask(file.stem, problem="What is drawn over it there is damaged, or no polygon.")


def _names_of(folder: Path) -> dict[int, str]:
    """Return what the `data.yaml` of the label files in `folder` calls the classes; {} without one that can be read.

    Of YAML only the two ways are known in which class names are written: `0: car` in lines of their own, and a list.
    """
    file = next((each for each in (folder / NAMES, folder.parent / NAMES) if each.is_file()), None)
    try:
        text = "" if file is None else read_content(file, _LARGEST_NAMES_BYTES).decode()
    except (CarmaskError, ValueError):
        return {}
    found = _NAMES.search(text)
    if found is None:
        return {}
    if found["list"] is not None:
        return dict(enumerate(name.strip(" '\"") for name in found["list"].split(",")))
    return {
        int(line["number"] or place): line["name"].strip(" '\"")
        for place, line in enumerate(_NAME.finditer(found["lines"]))
    }


def _called(number: int, names: Mapping[int, str]) -> str:
    return names.get(number) or f"class {number}"


def _nothing(shape: Shape) -> NDArray[np.uint8]:
    return np.zeros(shape, np.uint8)


def _part(line: str, names: Mapping[int, str]) -> Part:
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError("no polygon")
    shares = np.array(found[2].split(), np.float64).reshape(-1, 2)
    if not (np.abs(shares) <= _FURTHEST_SHARE).all():
        raise ValueError("far outside")

    def rings(shape: Shape) -> list[polygons.Ring]:
        # Seven digits are not the whole of a share; what is that near to the side of a pixel was written for it.
        ring = shares * (shape[1], shape[0])
        return [np.where(np.abs(ring - np.round(ring)) < 1e-3, np.round(ring), ring)]

    return Part(
        _called(int(found[1]), names),
        lambda shape: polygons.drawn(rings(shape), shape),
        lambda shape: polygons.outline_pixels(rings(shape), shape),
    )
