"""Label Studio: a JSON list of tasks; a mask is a brush stroke, packed bits in the list `rle`."""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.interchange import brush_bits
from segmentation.interchange.foreign_files import read_json
from segmentation.interchange.mask_format import ONLY_CAR, AddMasks, FoundMask, Masks, Part, Shape
from segmentation.interchange.new_files import new_file
from segmentation.masks.subject import Subject

FILE = "tasks.json"

_UPLOADED = re.compile(r".*/data/upload/[0-9]+/(?:[0-9a-f]{8}-)?")


@contextmanager
def write_label_studio(out: Path, subjects: Sequence[Subject] = ONLY_CAR) -> Iterator[AddMasks]:
    """Write `tasks.json`, a task for each photo with one annotation: a brush stroke for each of `subjects`."""
    is_first = True
    with new_file(out / FILE) as file:
        file.write(b"[")

        def add(name: str, masks: Masks) -> int:
            nonlocal is_first
            file.write(b"\n" if is_first else b",\n")
            file.write(json.dumps(_task(name, masks)).encode())
            is_first = False
            return 0

        yield add
        file.write(b"\n]\n")


def _task(name: str, masks: Masks) -> dict[str, Any]:
    strokes = [_stroke(subject.value, mask) for subject, mask in masks.items()]
    return {"data": {"image": name}, "annotations": [{"result": strokes}]}


def _stroke(label: str, mask: NDArray[np.uint8]) -> dict[str, Any]:
    return {
        "id": label,
        "type": "brushlabels",
        "from_name": "tag",
        "to_name": "image",
        "origin": "manual",
        "image_rotation": 0,
        "original_width": mask.shape[1],
        "original_height": mask.shape[0],
        "value": {"format": "rle", "rle": brush_bits.packed(mask), "brushlabels": [label]},
    }


def find_label_studio(path: Path) -> Iterator[FoundMask]:
    """Yield what is drawn over each photo in `path`, a JSON file or a folder with `tasks.json` in it.

    The newest annotation of a task that was not cancelled counts. Photos are known by the last part of their address.

    Raises:
        CarmaskError: the file cannot be read, or is no list of tasks.
    """
    path = path / FILE if path.is_dir() else path
    tasks = read_json(path)
    if not isinstance(tasks, list):
        raise CarmaskError(f"{path} is no list of Label Studio's tasks.")
    for number, task in enumerate(tasks, 1):
        try:
            name = _photo_name(task)
        except (LookupError, TypeError, AttributeError, ValueError):
            yield FoundMask(f"task {number}", problem="Which photo it is of is missing there, or damaged.")
            continue
        try:
            yield _found(name, _strokes(task))
        except (LookupError, TypeError, AttributeError, ValueError):
            yield FoundMask(name, problem="What is drawn over it there is damaged.")


def _photo_name(task: dict[str, Any]) -> str:
    address = next(str(value) for key, value in task["data"].items() if key == "image" or len(task["data"]) == 1)
    # A file on the server's disk is /data/local-files/?d=folder/name.jpg, an upload /data/upload/1/1a2b3c4d-name.jpg.
    parts = urlsplit(address)
    if "/local-files" in parts.path:
        return unquote(parts.query.partition("d=")[2])
    named = unquote(parts.path if parts.scheme else address)
    return _UPLOADED.sub("", named)


def _strokes(task: dict[str, Any]) -> list[dict[str, Any]]:
    annotations = [each for each in task["annotations"] if not each.get("was_cancelled")]
    if not annotations:
        return []
    newest = max(annotations, key=lambda each: str(each.get("updated_at", "")))
    return [stroke for stroke in newest["result"] if stroke["type"] == "brushlabels"]


def _found(name: str, strokes: list[dict[str, Any]]) -> FoundMask:
    if not strokes:
        return FoundMask(name)
    sizes = {(int(stroke["original_height"]), int(stroke["original_width"])) for stroke in strokes}
    if len(sizes) > 1:
        return FoundMask(name, problem="Its brush strokes are of pictures of more than one size.")
    return FoundMask(name, [_part(stroke["value"]) for stroke in strokes], sizes.pop())


def _part(value: dict[str, Any]) -> Part:
    def draw(shape: Shape) -> NDArray[np.uint8]:
        return brush_bits.drawn(value["rle"], shape)

    if value["format"] != "rle" or not isinstance(value["rle"], list):
        raise ValueError("no brush stroke")
    return Part(str(value["brushlabels"][0]), partial(draw))
