"""Pascal VOC's layout for segmentation: indexed pictures, a list of their names, the names of the classes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

import numpy as np
from numpy.typing import NDArray

from segmentation.interchange.mask_format import CAR_LABEL, AddMask, FoundMask
from segmentation.interchange.new_files import new_file
from segmentation.interchange.pictures import find_pictures, write_indexed, write_pictures

PICTURES = "SegmentationClass"
LISTS = ("ImageSets", "Segmentation")
LABEL_MAP = "labelmap.txt"


@contextmanager
def write_voc(out: Path) -> Iterator[AddMask]:
    """Write `SegmentationClass/<name>.png`, 0 background and 1 car, and lists of names and classes as CVAT has them."""
    (out / PICTURES).mkdir()
    lists = out.joinpath(*LISTS)
    lists.mkdir(parents=True)
    with new_file(out / LABEL_MAP) as file:
        file.write(f"# label:color_rgb:parts:actions\nbackground:0,0,0::\n{CAR_LABEL}:128,0,0::\n".encode())
    with (
        new_file(lists / "default.txt") as names,
        write_pictures(out / PICTURES, write_indexed, ".png") as add_picture,
    ):

        def add(name: str, mask: NDArray[np.uint8]) -> int:
            names.write(f"{PurePath(name).stem}\n".encode())
            return add_picture(name, mask)

        yield add


def find_voc(path: Path) -> Iterator[FoundMask]:
    """Yield the masks in `path`, a folder laid out so, or the folder of its pictures."""
    yield from find_pictures(path / PICTURES if (path / PICTURES).is_dir() else path)
