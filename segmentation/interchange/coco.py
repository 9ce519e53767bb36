"""COCO: one JSON file with the photos and what is drawn over each, as run lengths or polygons."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.interchange import coco_runs, polygons
from segmentation.interchange.foreign_files import read_json
from segmentation.interchange.mask_format import ONLY_CAR, AddMasks, FoundMask, Masks, Part, Shape
from segmentation.interchange.new_files import new_file
from segmentation.masks.subject import Subject

FILE = "instances.json"

_LARGEST_SIDE = 1_000_000


@contextmanager
def write_coco(out: Path, subjects: Sequence[Subject] = ONLY_CAR, as_polygons: bool = False) -> Iterator[AddMasks]:
    """Write `instances.json`, mask after mask: its size is not held in memory. Each of `subjects` is a category.

    With polygons the pixels that pycocotools draws otherwise are counted. Without, each mask is one packed run-length
    string with `iscrowd` 0, which pycocotools reads as it is.
    """
    photos: list[dict[str, Any]] = []
    categories = [{"id": number, "name": subject.value} for number, subject in enumerate(subjects, 1)]
    written = 0
    with new_file(out / FILE) as file:
        file.write(b'{"info": {"description": "Masks of cars, written by carmask"},\n"annotations": [')

        def add(name: str, masks: Masks) -> int:
            nonlocal written
            wrong = 0
            for subject, mask in masks.items():
                shown, wrong_of_it = _shown(mask, as_polygons=as_polygons)
                wrong += wrong_of_it
                written += 1
                ids = {"id": written, "image_id": len(photos) + 1, "category_id": 1 + subjects.index(subject)}
                file.write(b",\n" if written > 1 else b"\n")
                file.write(json.dumps(ids | _annotation(shown, mask)).encode())
            height, width = mask.shape
            photos.append({"id": len(photos) + 1, "file_name": name, "height": height, "width": width})
            return wrong

        yield add
        file.write(b'\n],\n"images": [\n' + b",\n".join(json.dumps(photo).encode() for photo in photos))
        file.write(f'\n],\n"categories": {json.dumps(categories)}}}\n'.encode())


def _shown(mask: NDArray[np.uint8], *, as_polygons: bool) -> tuple[object, int]:
    """Return what an annotation says of a mask, and how many pixels of it pycocotools draws otherwise."""
    shape = (mask.shape[0], mask.shape[1])
    rings = polygons.rings_of(mask) if as_polygons else []
    if not rings:  # pycocotools reads no annotation without any polygon, so an empty mask is run lengths too
        return {"size": [*shape], "counts": coco_runs.packed(mask)}, 0
    return [ring.ravel().tolist() for ring in rings], int(np.count_nonzero(polygons.drawn(rings, shape) != mask))


def _annotation(shown: object, mask: NDArray[np.uint8]) -> dict[str, Any]:
    return {
        "iscrowd": 0,
        "area": int(np.count_nonzero(mask)),
        "bbox": list(cv2.boundingRect(mask)),
        "segmentation": shown,
    }


def find_coco(path: Path) -> Iterator[FoundMask]:
    """Yield what is drawn over each photo in `path`, a JSON file or a folder with `instances.json` in it.

    Raises:
        CarmaskError: the file cannot be read, or is no COCO file.
    """
    path = path / FILE if path.is_dir() else path
    content = read_json(path)
    try:
        labels = {_hashable(kind["id"]): str(kind["name"]) for kind in content["categories"]}
        drawn_over: dict[object, list[dict[str, Any]]] = {}
        for annotation in content["annotations"]:
            drawn_over.setdefault(_hashable(annotation["image_id"]), []).append(annotation)
        photos = [
            (str(photo["file_name"]), photo, drawn_over.get(_hashable(photo["id"]), [])) for photo in content["images"]
        ]
    except (LookupError, TypeError, AttributeError) as error:
        raise CarmaskError(
            f"{path} is no COCO file: it lacks photos, annotations or categories as COCO has them."
        ) from error
    for name, photo, annotations in photos:
        try:
            shape = _shape(photo.get("height"), photo.get("width"))
            yield FoundMask(name, [_part(annotation, labels) for annotation in annotations], shape)
        except (CarmaskError, LookupError, TypeError, ValueError, AttributeError) as error:
            sentence = str(error) if isinstance(error, CarmaskError) else "What is drawn over it there is damaged."
            yield FoundMask(name, problem=sentence)


def _hashable(value: object) -> object:
    if not isinstance(value, int | str):
        raise TypeError(f"{value!r} is no id")
    return value


def _shape(height: Any, width: Any) -> Shape:
    """The size that the file names; who names one that no photo has is not asked to draw it."""
    for side in (height, width):
        if type(side) is not int or not 0 < side <= _LARGEST_SIDE:
            raise CarmaskError("The size of its mask is damaged.")
    return height, width


def _part(annotation: dict[str, Any], labels: dict[object, str]) -> Part:
    label = labels.get(annotation["category_id"], "")
    shown = annotation["segmentation"]
    if isinstance(shown, dict):
        size = _shape(*shown["size"])
        return Part(label, _of_size(size, partial(coco_runs.drawn, shown["counts"])))
    rings = [np.array(ring, np.float64).reshape(-1, 2) for ring in shown]
    return Part(label, partial(polygons.drawn, rings), partial(polygons.outline_pixels, rings))


def _of_size(size: Shape, draw: Callable[[Shape], NDArray[np.uint8]]) -> Callable[[Shape], NDArray[np.uint8]]:
    """Return `draw` for photos of `size` only: nothing is decoded for another."""

    def drawn(shape: Shape) -> NDArray[np.uint8]:
        if shape != size:
            raise CarmaskError(
                f"Its mask is {size[1]} x {size[0]} pixels, the photo {shape[1]} x {shape[0]}; it was left alone."
            )
        return draw(shape)

    return drawn
