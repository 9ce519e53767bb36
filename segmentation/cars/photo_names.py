"""What the name of a photo says: its car and angle, its place in the order, the key of its masks."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from segmentation.images.raw import is_raw
from segmentation.images.reading import PHOTO_SUFFIXES

_CAR_AND_ANGLE = re.compile(r"([0-9A-Za-z]{1,64})_([0-9]{2})")
_MASK_SUFFIXES = frozenset({".png", ".tif", ".tiff", ".bmp"})
_LONGEST_SLUG = 40
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


def is_photo_name(name: str) -> bool:
    """Return whether a file called `name` is taken for a photo.

    `redcar_01_mask.png` is not: that is how masks are called. JPEG and WebP blur a mask, so with their
    endings even such a name is a photo's.
    """
    path = PurePath(name)
    suffix = path.suffix.lower()
    is_mask = path.stem.lower().endswith("_mask") and suffix in _MASK_SUFFIXES
    return suffix in PHOTO_SUFFIXES and not name.startswith(".") and not is_mask


def without_pairs(names: Sequence[str]) -> list[str]:
    """Return `names`, all of one folder, without the RAW files beside which the same photo lies developed."""
    developed = {PurePath(name).stem.lower() for name in names if not is_raw(PurePath(name))}
    return [name for name in names if not (is_raw(PurePath(name)) and PurePath(name).stem.lower() in developed)]


def is_text(name: str) -> bool:
    """Return whether `name` can be shown and written: no control signs, no bytes that are no letters."""
    return _NO_TEXT.search(name) is None


def car_and_angle(name: str) -> tuple[str, int] | None:
    """Return ("redcar", 7) for `redcar_07.jpg`, and None for a name that does not follow `<car>_<angle>`."""
    found = _CAR_AND_ANGLE.fullmatch(PurePath(name).stem)
    return (found[1], int(found[2])) if found and int(found[2]) > 0 else None


def label_key(name: str) -> str:
    """Return the name under which masks of the photo called `name` are kept; it depends on `name` alone.

    `<car>_<angle>` where the photo is called so, else what is legible of its name and a hash of all of it,
    such as `front-left-1f0a99c2`: a file name on every system, never a reserved one.
    """
    if car_and_angle(name):
        return PurePath(name).stem
    # A Mac hands out "e" and its accent as two letters, where Windows and Linux have one.
    composed = unicodedata.normalize("NFC", name)
    digest = hashlib.sha256(composed.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    legible = re.sub(r"[^0-9a-z]+", "-", PurePath(composed).stem.lower())[:_LONGEST_SLUG].strip("-")
    return f"{legible or 'photo'}-{digest}"


def natural_order(name: str) -> tuple[list[str | int], str, str]:
    """Return a key that sorts `view.jpg` before `view 2.jpg` before `view 10.jpg`, capitals beside small letters."""
    path = PurePath(name.casefold())
    parts = re.split(r"([0-9]+)", path.stem)
    return [int(part) if index % 2 else part for index, part in enumerate(parts)], path.suffix, name


def car_id_of(text: str) -> str:
    """Return the letters and digits of `text`, a folder's name or a part of a photo's, as the id of a car."""
    return re.sub(r"[^0-9A-Za-z]", "", text)[:60] or "photos"
