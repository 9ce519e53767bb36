"""YOLO's polygons: one text file for each photo, and a line `class x1 y1 x2 y2 ...` for each part of its mask.

x counts from 0 to 1 across the photo, y down it.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.interchange import polygons
from segmentation.interchange.foreign_files import files_in, read_content
from segmentation.interchange.mask_format import CAR_LABEL, AddMask, FoundMask, Part, Shape
from segmentation.interchange.new_files import new_file
from segmentation.masks.files import CAR

LABELS = "labels"
_LARGEST_BYTES = 64 * 2**20
_FURTHEST_SHARE = 2.0
_LINE = re.compile(r"([0-9]{1,6})((?: [0-9.eE+-]{1,24} [0-9.eE+-]{1,24}){3,})")


@contextmanager
def write_yolo(out: Path) -> Iterator[AddMask]:
    """Write `labels/<name>.txt` and `data.yaml`, which names the class 0.

    Counted as wrong are the pixels that differ once the polygons are filled as programs for YOLO fill them: corners
    cut down to whole pixels, the outline itself filled too (cv2.fillPoly).
    """
    (out / LABELS).mkdir()
    with new_file(out / "data.yaml") as file:
        file.write(f"path: .\ntrain: images\nval: images\nnames:\n  0: {CAR_LABEL}\n".encode())

    def add(name: str, mask: NDArray[np.uint8]) -> int:
        rings = polygons.rings_of(mask)
        with new_file(out / LABELS / f"{PurePath(name).stem}.txt") as file:
            size = mask.shape[::-1]
            for ring in rings:
                file.write(f"0 {' '.join(f'{value:.7f}' for value in (ring / size).ravel())}\n".encode())
        return int(np.count_nonzero(_as_others_fill(rings, (mask.shape[0], mask.shape[1])) != mask))

    yield add


def _as_others_fill(rings: list[polygons.Ring], shape: Shape) -> NDArray[np.uint8]:
    mask = np.zeros(shape, np.uint8)
    for ring in rings:
        cv2.fillPoly(mask, [ring.astype(np.int32)], CAR)
    return mask


def find_yolo(path: Path) -> Iterator[FoundMask]:
    """Yield what is drawn over the photo of each text file in the folder `path`, in `labels` in it, or of the file.

    A file without a line says that the photo shows no car.
    """
    folder = path / LABELS if (path / LABELS).is_dir() else path
    for file in files_in(folder, frozenset({".txt"})) if folder.is_dir() else [path]:
        try:
            text = read_content(file, _LARGEST_BYTES).decode("ascii")
            parts = [_part(line.strip()) for line in text.splitlines() if line.strip()]
            yield FoundMask(file.stem, parts or [Part(CAR_LABEL, _nothing)])
        except CarmaskError as error:
            yield FoundMask(file.stem, problem=str(error))
        except ValueError:
            yield FoundMask(file.stem, problem="What is drawn over it there is damaged, or no polygon.")


def _nothing(shape: Shape) -> NDArray[np.uint8]:
    return np.zeros(shape, np.uint8)


def _part(line: str) -> Part:
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
        f"class {found[1]}",
        lambda shape: polygons.drawn(rings(shape), shape),
        lambda shape: polygons.outline_pixels(rings(shape), shape),
    )
