"""Masks as picture files, one for each photo: black and white PNG of one or eight bits, indexed PNG, Carvana's GIF."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePath
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.images.refusals import DECODING_ERRORS, PIXEL_LIMIT
from segmentation.interchange.foreign_files import check_ordinary, files_in
from segmentation.interchange.mask_format import ONLY_CAR, UNNAMED, AddMasks, FoundMask, Masks, Part, Shape, only_mask
from segmentation.interchange.new_files import new_file
from segmentation.masks.files import CAR, MASK_SUFFIXES, RUN_LENGTHS_ONLY, read_mask, write_png
from segmentation.masks.subject import Subject

VOID = 255
"""The index that Pascal VOC gives to pixels that count as neither."""

_PALETTE = (0, 0, 0, 128, 0, 0)
"""The first two colours of Pascal VOC's palette: background, class 1."""
_BLACK_AND_WHITE = frozenset({(0, 0, 0), (255, 255, 255)})
_LARGEST_BYTES = 64 * 2**20
_WRITERS, _MOST_BEGUN = 2, 4

WriteMask = Callable[[NDArray[np.uint8], BinaryIO], None]
"""Writes a mask (H, W), 0 or CAR, as a picture file."""


def write_grey(mask: NDArray[np.uint8], file: BinaryIO) -> None:
    """Write `mask` (H, W), 0 or CAR, as a PNG of eight bits a pixel, 0 or 255."""
    _write_png(Image.fromarray(mask), file)


def write_indexed(mask: NDArray[np.uint8], file: BinaryIO) -> None:
    """Write `mask` (H, W), 0 or CAR, as a PNG of indices, 0 or 1, into Pascal VOC's palette."""
    picture = Image.fromarray((mask > 0).astype(np.uint8), "L")
    picture.putpalette(_PALETTE)
    _write_png(picture, file)


def _write_png(picture: Image.Image, file: BinaryIO) -> None:
    picture.save(file, "PNG", compress_type=RUN_LENGTHS_ONLY)


@contextmanager
def write_pictures(
    out: Path, _subjects: Sequence[Subject] = ONLY_CAR, write: WriteMask = write_png
) -> Iterator[AddMasks]:
    """Write a picture for each photo into `out`, `<name>_mask.png`; what it shows is said nowhere."""
    with picture_files(out, write, "_mask.png") as add_picture:

        def add(name: str, masks: Masks) -> int:
            add_picture(name, only_mask(masks))
            return 0

        yield add


@contextmanager
def picture_files(out: Path, write: WriteMask, suffix: str) -> Iterator[Callable[[str, NDArray[np.uint8]], None]]:
    """Write a picture for each photo into `out`, called as the photo with `suffix` in place of its ending.

    Pictures are packed and written beside the caller's own work, which is told of a disk that is full some masks later.
    """

    def write_file(path: Path, mask: NDArray[np.uint8]) -> None:
        with new_file(path) as file:
            write(mask, file)

    begun: deque[Future[None]] = deque()

    def add(name: str, mask: NDArray[np.uint8]) -> None:
        begun.append(writers.submit(write_file, out / f"{PurePath(name).stem}{suffix}", mask))
        if len(begun) > _MOST_BEGUN:
            begun.popleft().result()

    with ThreadPoolExecutor(_WRITERS) as writers:
        yield add
        for writing in begun:
            writing.result()


def find_pictures(path: Path) -> Iterator[FoundMask]:
    """Yield the masks in the folder `path`, or the one in the picture `path`.

    A picture is called as its photo, with `_mask` behind it or without.
    """
    for file in files_in(path, MASK_SUFFIXES) if path.is_dir() else [path]:
        stem = PurePath(file.name).stem
        named = stem[: -len("_mask")] if stem.lower().endswith("_mask") else stem
        yield FoundMask(named, (Part(UNNAMED, partial(_read, file)),))


def _read(file: Path, shape: Shape) -> NDArray[np.uint8]:
    check_ordinary(file, _LARGEST_BYTES)
    indices = _indices(file, shape) if file.suffix.lower() == ".png" else None
    return read_mask(file, shape) if indices is None else _car_of(indices, file.name)


def _indices(file: Path, shape: Shape) -> NDArray[np.uint8] | None:
    """Return the indices of a coloured indexed PNG of `shape`; None for every other picture, whose greys count."""
    try:
        with Image.open(file, formats=("PNG",)) as picture:
            if picture.mode != "P" or (picture.height, picture.width) != shape:
                return None
            if picture.width * picture.height > PIXEL_LIMIT:
                return None
            indices = np.asarray(picture, np.uint8)
            colours = np.array(picture.getpalette("RGB") or [], np.uint8).reshape(-1, 3)
    except (*DECODING_ERRORS, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None  # `read_mask` says what is wrong with it
    used = np.unique(indices)
    if used.max() < len(colours) and all(tuple(colours[index].tolist()) in _BLACK_AND_WHITE for index in used):
        return None
    return indices


def _car_of(indices: NDArray[np.uint8], name: str) -> NDArray[np.uint8]:
    used = np.unique(indices)
    if VOID in used:
        raise CarmaskError(
            f"{name} has {np.count_nonzero(indices == VOID):,} pixels marked as neither (255); a mask has two values."
        )
    if len(used) > 2 or (len(used) == 2 and used[0] != 0):
        raise CarmaskError(f"{name} shows the classes {', '.join(map(str, used[:10]))}; a mask shows one alone.")
    return (indices > 0) * np.uint8(CAR)
