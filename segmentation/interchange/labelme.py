"""labelme: one JSON file for each photo; a mask is a small picture and the box that it fills.

The two points of the box are its first and its last pixel. Source: labelme's `_label_file.py` and `_utils/shape.py`.
"""

import base64
import io
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePath, PureWindowsPath
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.images.refusals import DECODING_ERRORS
from segmentation.interchange import polygons
from segmentation.interchange.foreign_files import files_in, read_json
from segmentation.interchange.mask_format import ONLY_CAR, AddMasks, FoundMask, Masks, Part, Shape
from segmentation.interchange.new_files import new_file
from segmentation.masks.files import CAR, RUN_LENGTHS_ONLY
from segmentation.masks.subject import Subject

_VERSION = "5.5.0"
"""The labelme whose layout is written; later ones read it."""

_FURTHEST_PX = 1_000_000
_DAMAGED = "What is drawn over it there is damaged."


@contextmanager
def write_labelme(out: Path, subjects: Sequence[Subject] = ONLY_CAR) -> Iterator[AddMasks]:
    """Write `<name>.json` for each photo with a shape of the type `mask` for each of `subjects`, without the photo."""

    def add(name: str, masks: Masks) -> int:
        with new_file(out / f"{PurePath(name).stem}.json") as file:
            file.write(json.dumps(_content(name, masks), indent=1).encode())
        return 0

    yield add


def _content(name: str, masks: Masks) -> dict[str, Any]:
    height, width = next(iter(masks.values())).shape
    return {
        "version": _VERSION,
        "flags": {},
        "shapes": [_shape(subject.value, mask) for subject, mask in masks.items()],
        "imagePath": name,
        "imageData": None,
        "imageHeight": height,
        "imageWidth": width,
    }


def _shape(label: str, mask: NDArray[np.uint8]) -> dict[str, Any]:
    left, top, width, height = cv2.boundingRect(mask) if mask.any() else (0, 0, 1, 1)
    stream = io.BytesIO()
    Image.fromarray((mask[top : top + height, left : left + width] > 0).astype(np.uint8)).save(
        stream, "PNG", compress_type=RUN_LENGTHS_ONLY
    )
    return {
        "label": label,
        "points": [[left, top], [left + width - 1, top + height - 1]],
        "group_id": None,
        "description": "",
        "shape_type": "mask",
        "flags": {},
        "mask": base64.b64encode(stream.getvalue()).decode("ascii"),
    }


def find_labelme(path: Path) -> Iterator[FoundMask]:
    """Yield what is drawn over the photo of each JSON file in the folder `path`, or of the file `path`."""
    for file in files_in(path, frozenset({".json"})) if path.is_dir() else [path]:
        try:
            content = read_json(file)
            name = PureWindowsPath(content["imagePath"]).as_posix()
            shape = (int(content["imageHeight"]), int(content["imageWidth"]))
            yield FoundMask(name, [_part(drawn) for drawn in content["shapes"]], shape)
        except CarmaskError as error:
            yield FoundMask(file.stem, problem=str(error))
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
            yield FoundMask(file.stem, problem=_DAMAGED)


def _part(drawn: dict[str, Any]) -> Part:
    points = np.array(drawn["points"], np.float64).reshape(-1, 2)
    if not (np.abs(points) <= _FURTHEST_PX).all():
        raise ValueError("far outside")
    if drawn["shape_type"] == "mask":
        (left, top), (right, bottom) = points.astype(np.int64).tolist()
        return Part(str(drawn["label"]), partial(_drawn_patch, (top, left, bottom + 1, right + 1), str(drawn["mask"])))
    if drawn["shape_type"] == "rectangle" and len(points) == 2:
        points = np.array([points[0], (points[1, 0], points[0, 1]), points[1], (points[0, 0], points[1, 1])])
    elif drawn["shape_type"] != "polygon":
        raise CarmaskError(f"A {str(drawn['shape_type'])[:20]} is drawn over it, which is no mask and no polygon.")
    return Part(str(drawn["label"]), partial(polygons.drawn, [points]), partial(polygons.outline_pixels, [points]))


def _drawn_patch(box: tuple[int, int, int, int], text: str, shape: Shape) -> NDArray[np.uint8]:
    top, left, bottom, right = box
    if not (0 <= top < bottom <= shape[0] and 0 <= left < right <= shape[1]):
        raise CarmaskError(f"Its mask reaches out of the photo, which is {shape[1]} x {shape[0]} pixels.")
    try:
        content = base64.b64decode(text, validate=True)
        with Image.open(io.BytesIO(content), formats=("PNG",)) as picture:
            if (picture.height, picture.width) != (bottom - top, right - left):
                raise CarmaskError("Its mask and the box around it are not of one size.")
            patch = np.asarray(picture.convert("L") if picture.mode != "1" else picture)
    except (*DECODING_ERRORS, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise CarmaskError(_DAMAGED) from error
    mask = np.zeros(shape, np.uint8)
    mask[top:bottom, left:right] = (patch > 0) * np.uint8(CAR)
    return mask
