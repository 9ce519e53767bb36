"""The layout of the Carvana challenge: GIF pictures and one table of run lengths."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from segmentation.interchange.mask_format import ONLY_CAR, AddMasks, FoundMask, Masks, Part, only_mask
from segmentation.interchange.new_files import new_file
from segmentation.interchange.pictures import find_pictures, picture_files
from segmentation.interchange.run_length_table import HEADING, rows_of
from segmentation.masks.files import write_gif
from segmentation.masks.rle import decode, encode
from segmentation.masks.subject import Subject

MASK_FOLDER = "train_masks"
TABLE = "train_masks.csv"

_TABLE_NAME = re.compile(r".*\.csv(\.gz)?", re.IGNORECASE)


@contextmanager
def write_carvana(out: Path, _subjects: Sequence[Subject] = ONLY_CAR) -> Iterator[AddMasks]:
    """Write `train_masks/<car>_<angle>_mask.gif` and `train_masks.csv` (img, rle_mask), their run lengths."""
    (out / MASK_FOLDER).mkdir()
    with (
        new_file(out / TABLE) as table,
        picture_files(out / MASK_FOLDER, write_gif, "_mask.gif") as add_picture,
    ):
        table.write(f"{HEADING}\n".encode())

        def add(name: str, masks: Masks) -> int:
            mask = only_mask(masks)
            table.write(f"{name},{encode(mask)}\n".encode())
            add_picture(name, mask)
            return 0

        yield add


def find_carvana(path: Path) -> Iterator[FoundMask]:
    """Yield the masks in `path`: a table of run lengths, or a folder of pictures or with one in it."""
    if not path.is_dir() and _TABLE_NAME.fullmatch(path.name):
        for name, runs in rows_of(path):
            yield FoundMask(name, (Part(Subject.CAR.value, partial(decode, runs)),))
        return
    yield from find_pictures(path / MASK_FOLDER if (path / MASK_FOLDER).is_dir() else path)
