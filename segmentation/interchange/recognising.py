"""Of which format the masks in a file or folder are, told by names and the beginning of a file alone."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from segmentation.interchange import carvana, coco, cvat, label_studio, voc, yolo
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.mask_format import MaskFormat

_LAID_OUT = (
    ("voc", voc.PICTURES),
    ("coco", coco.FILE),
    ("cvat", cvat.FILE),
    ("label-studio", label_studio.FILE),
    ("carvana", carvana.MASK_FOLDER),
    ("yolo", yolo.LABELS),
)
"""A format, and what lies in a folder of it."""

_LOOKED_AT = 1000
"""So many entries of a folder are looked at for one that tells."""

_BEGINNING_BYTES = 2**16


def recognised(source: Path) -> MaskFormat | None:
    """Return the format that `source`, a file or folder of another program, seems to be of; None where nothing tells.

    What it holds is not read but for the beginning of a JSON file, and nothing is checked.
    """
    try:
        name = _of_folder(source) if source.is_dir() else _of_file(source)
    except (OSError, ValueError):
        return None
    return None if name is None else FORMATS[name]


def _of_folder(folder: Path) -> str | None:
    laid_out = next((name for name, inside in _LAID_OUT if (folder / inside).exists()), None)
    return laid_out or next(filter(None, map(_of_file, _files(folder))), None)


def _files(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in islice(entries, _LOOKED_AT):
            if not entry.name.startswith(".") and entry.is_file(follow_symlinks=False):
                yield Path(entry.path)


def _of_file(file: Path) -> str | None:
    told: dict[str, Callable[[Path], str | None]] = {
        ".json": _of_json,
        ".xml": lambda _: "cvat",
        ".gif": lambda _: "carvana",
        ".csv": _of_table,
        ".gz": _of_table,
        ".png": lambda _: "png",
        ".txt": lambda _: "yolo",
    }
    tell = told.get(file.suffix.lower())
    return tell(file) if tell is not None and stat.S_ISREG(file.stat().st_mode) else None


def _of_table(file: Path) -> str | None:
    is_table = re.fullmatch(r".*masks?.*\.csv(\.gz)?", file.name, re.IGNORECASE)
    return "carvana" if is_table else None


def _of_json(file: Path) -> str | None:
    """Tell JSON by its first parts: a list of tasks, the shapes of one photo, or photos and what is drawn over them."""
    with file.open("rb") as opened:
        beginning = opened.read(_BEGINNING_BYTES).removeprefix(b"\xef\xbb\xbf").lstrip()
    if beginning.startswith(b"["):
        return "label-studio"
    if re.search(rb'"(shapes|imagePath|imageData)"\s*:', beginning):
        return "labelme"
    return "coco" if re.search(rb'"(images|annotations|categories|licenses)"\s*:', beginning) else None
