"""What the name of a photo says: its car and angle, its place in the order, the key of its masks and of its car."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from segmentation.images.raw import RAW_SUFFIXES
from segmentation.images.reading import PHOTO_SUFFIXES

_Named = TypeVar("_Named")

_CAR_AND_ANGLE = re.compile(r"([0-9A-Za-z]{1,64})_([0-9]{2})(?:\.[^.]+)?")
_PHOTO_ENDINGS, _RAW_ENDINGS = tuple(PHOTO_SUFFIXES), tuple(RAW_SUFFIXES)
_MASK_ENDINGS = ("_mask.png", "_mask.tif", "_mask.tiff", "_mask.bmp")
_LONGEST_SLUG = 40
_FIGURES = re.compile(r"([0-9]+)")
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


def stem_and_suffix(name: str) -> tuple[str, str]:
    """Return ("front.left", ".jpg") for `front.left.jpg`: as PurePath says of a name, in a tenth of its time."""
    dot = name.rfind(".")
    return (name[:dot], name[dot:]) if 0 < dot < len(name) - 1 else (name, "")


def is_photo_name(name: str) -> bool:
    """Return whether a file called `name` is taken for a photo.

    `redcar_01_mask.png` is not: that is how masks are called. JPEG and WebP blur a mask, so with their
    endings even such a name is a photo's.
    """
    lower = name.lower()
    return lower.endswith(_PHOTO_ENDINGS) and not lower.endswith(_MASK_ENDINGS) and not name.startswith(".")


def without_pairs(names: Sequence[str]) -> list[str]:
    """Return `names`, all of one folder, without the RAW files beside which the same photo lies developed."""
    raw = {name for name in names if name.lower().endswith(_RAW_ENDINGS)}
    if not raw:
        return list(names)
    developed = {stem_and_suffix(name)[0].lower() for name in names if name not in raw}
    return [name for name in names if name not in raw or stem_and_suffix(name)[0].lower() not in developed]


def is_text(name: str) -> bool:
    """Return whether `name` can be shown and written: no control signs, no bytes that are no letters."""
    return _NO_TEXT.search(name) is None


def car_and_angle(name: str) -> tuple[str, int] | None:
    """Return ("redcar", 7) for `redcar_07.jpg`, and None for a name that does not follow `<car>_<angle>`."""
    found = _CAR_AND_ANGLE.fullmatch(name)
    return (found[1], int(found[2])) if found and found[2] != "00" else None


def label_key(name: str) -> str:
    """Return the name under which masks of the photo called `name` are kept; it depends on `name` alone.

    `<car>_<angle>` where the photo is called so, else what is legible of its name and a hash of all of it,
    such as `front-left-1f0a99c2`: a file name on every system, never a reserved one.
    """
    return key_car_and_angle(name)[0]


def key_car_and_angle(name: str) -> tuple[str, str, int]:
    """Return the label key of a photo called `name`, and its car and angle, "" and 0 where the name tells none."""
    stem, _ = stem_and_suffix(name)
    told = car_and_angle(name)
    return (stem, *told) if told else (_hashed(name, stem, "photo"), "", 0)


def car_key(car_id: str) -> str:
    """Return the name under which is kept what belongs to the car with the id `car_id` as a whole.

    What is legible of the id and a hash of all of it: `Red7` and `red7` stay apart on disks that know no capitals.
    """
    return _hashed(car_id, car_id, "car")


def _hashed(text: str, legible_part: str, otherwise: str) -> str:
    # A Mac hands out "e" and its accent as two letters, where Windows and Linux have one.
    composed, part = unicodedata.normalize("NFC", text), unicodedata.normalize("NFC", legible_part)
    digest = hashlib.sha256(composed.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    legible = re.sub(r"[^0-9a-z]+", "-", part.lower())[:_LONGEST_SLUG].strip("-")
    return f"{legible or otherwise}-{digest}"


def natural_order(name: str) -> tuple[list[str | int], str, str]:
    """Return a key that sorts `view.jpg` before `view 2.jpg` before `view 10.jpg`, capitals beside small letters."""
    stem, suffix = stem_and_suffix(name.casefold())
    parts: list[str | int] = list(_FIGURES.split(stem))
    parts[1::2] = map(int, parts[1::2])
    return parts, suffix, name


def in_natural_order(things: Iterable[_Named], name_of: Callable[[_Named], str]) -> list[_Named]:
    """Return `things` sorted by `natural_order` of their names.

    Where numbers have leading zeros, as cameras' have, the order of letters is nearly that already, and texts are
    compared in a twentieth of the time of keys.
    """
    return sorted(sorted(things, key=name_of), key=lambda thing: natural_order(name_of(thing)))


def car_name_of(text: str, car_id: str) -> str:
    """Return what the car with the id `car_id` is called by `text`, "" where that is its id or cannot be shown."""
    name = text.strip()
    return name if name != car_id and is_text(name) else ""


def car_id_of(text: str) -> str:
    """Return the letters and digits of `text`, a folder's name or a part of a photo's, as the id of a car."""
    return re.sub(r"[^0-9A-Za-z]", "", text)[:60] or "photos"
