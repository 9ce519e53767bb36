"""Pascal VOC's layout for segmentation: indexed pictures, a list of their names, the names of the classes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath

from segmentation.interchange.mask_format import ONLY_CAR, AddMasks, FoundMask, Masks, only_mask
from segmentation.interchange.new_files import new_file
from segmentation.interchange.pictures import find_pictures, picture_files, write_indexed
from segmentation.masks.subject import Subject

PICTURES = "SegmentationClass"
LISTS = ("ImageSets", "Segmentation")
LABEL_MAP = "labelmap.txt"


@contextmanager
def write_voc(out: Path, subjects: Sequence[Subject] = ONLY_CAR) -> Iterator[AddMasks]:
    """Write `SegmentationClass/<name>.png`, 0 background and 1 the one subject, and the lists that CVAT writes.

    A pixel has one class there, and glass is a part of the car, so there is no room for both.
    """
    (out / PICTURES).mkdir()
    lists = out.joinpath(*LISTS)
    lists.mkdir(parents=True)
    with new_file(out / LABEL_MAP) as file:
        file.write(f"# label:color_rgb:parts:actions\nbackground:0,0,0::\n{subjects[0].value}:128,0,0::\n".encode())
    with (
        new_file(lists / "default.txt") as names,
        picture_files(out / PICTURES, write_indexed, ".png") as add_picture,
    ):

        def add(name: str, masks: Masks) -> int:
            names.write(f"{PurePath(name).stem}\n".encode())
            add_picture(name, only_mask(masks))
            return 0

        yield add


def find_voc(path: Path) -> Iterator[FoundMask]:
    """Yield the masks in `path`, a folder laid out so, or the folder of its pictures."""
    yield from find_pictures(path / PICTURES if (path / PICTURES).is_dir() else path)
