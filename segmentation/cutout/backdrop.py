"""What a car is put in front of: nothing, a colour, a gradient, or pictures, with its place for the car."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cars.photo_names import natural_order
from segmentation.cutout.shipped_backdrops import shipped_backdrops, shipped_picture
from segmentation.cutout.stand import Fit, Stand
from segmentation.errors import CarmaskError
from segmentation.images.reading import PHOTO_SUFFIXES, read_photo, read_size

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
_NAMED = {"white": WHITE, "black": (0, 0, 0), "grey": (128, 128, 128), "lightgrey": (236, 236, 238)}
_HEX = re.compile(r"#([0-9a-fA-F]{6})")
_LARGEST_ENLARGEMENT = 1.0
_FLOOR_FROM = 0.7
"""So far down to the spot of cars that stand high is the horizon of a picture that names none."""
_LARGEST_DESCRIPTION_BYTES = 65536
SET_DESCRIPTION = "backdrop.json"
_MOST_PICTURES = 360


@dataclass(frozen=True)
class Backdrop:
    """A backdrop as data.

    `top` and `bottom` are sRGB colours; between them, from `horizon` on, is a gradient; both None is transparent.
    `picture` is the path of a photo instead, cut to the shape of what is delivered about its middle; `pictures` are
    those of a set, by angle from 1 on, all of one size, and `picture` is the first of them. `horizon` and
    `spot` are shares of the backdrop's height and (row, column) of it: where floor and wall meet, and where the
    lowest points of a set of views stand, in the middle of them. `scale` is the share of the width that the widest
    view takes. None of the three leaves that to the preset.
    """

    name: str
    top: Colour | None = None
    bottom: Colour | None = None
    picture: Path | None = None
    horizon: float | None = None
    spot: tuple[float, float] | None = None
    scale: float | None = None
    pictures: tuple[Path, ...] = ()

    def at(self, angle: int) -> "Backdrop":
        """Return what is behind the view at an angle, counted from 1; a set begins anew where it has ended."""
        if not self.pictures:
            return self
        return replace(self, picture=self.pictures[(angle - 1) % len(self.pictures)], pictures=())

    @property
    def is_transparent(self) -> bool:
        """Whether nothing is behind the car."""
        return self.top is None and self.picture is None

    @property
    def is_plain(self) -> bool:
        """Whether it is one colour all over, before which nobody sees where cars stand."""
        return self.picture is None and self.top is not None and self.bottom in (None, self.top)

    def horizon_above(self, spot_row: float) -> float:
        """Return its horizon, a share of its height as `spot_row` is, above which cars stand.

        A gradient that names none begins at its top. A picture that names none has it in the middle, or, where cars
        stand high, far enough above them to leave some floor.
        """
        if self.horizon is not None:
            return self.horizon
        return 0.0 if self.picture is None else min(0.5, _FLOOR_FROM * spot_row)

    def painted(self, height: int, width: int) -> NDArray[np.uint8]:
        """Return the backdrop as an image, uint8 (height, width, 3), sRGB; white for a transparent one.

        Raises:
            CarmaskError: its picture cannot be read, or is smaller than that.
        """
        if self.picture is not None:
            refuse_enlargement(read_size(self.picture), height, width, self.picture.name)
            return _cut_to(read_photo(self.picture), height, width)
        top = np.array(self.top or WHITE, np.float64)
        bottom = top if self.bottom is None else np.array(self.bottom, np.float64)
        begins = (self.horizon or 0.0) * height
        share = np.clip((np.arange(height) + 0.5 - begins) / max(1.0, height - begins), 0, 1)
        rows = np.round(top + (bottom - top) * share[:, None]).astype(np.uint8)
        return np.ascontiguousarray(np.broadcast_to(rows[:, None], (height, width, 3)))

    def fit(self, height: int, width: int) -> Fit:
        """Return how much of it `painted` shows; a colour or gradient is as large as the picture.

        Raises:
            CarmaskError: its picture cannot be read.
        """
        if self.picture is None:
            return Fit()
        whole_height, whole_width = read_size(self.picture)
        shown = max(height / whole_height, width / whole_width)
        return Fit(whole_height * shown / height, whole_width * shown / width)

    def fitted(self, height: int, width: int) -> "Backdrop":
        """Return this backdrop with `horizon`, `spot` and `scale` as shares of what `painted` shows of it.

        Raises:
            CarmaskError: its picture cannot be read, or its spot is cut off.
        """
        fit = self.fit(height, width)
        spot = None if self.spot is None else (fit.row(self.spot[0]), fit.column(self.spot[1]))
        if spot is not None and not (0 <= spot[0] <= 1 and 0 <= spot[1] <= 1):
            raise CarmaskError(
                f"The spot for cars in the backdrop {self.name} is cut off in pictures of {width} x {height} pixels."
            )
        horizon = None if self.horizon is None else fit.row(self.horizon)
        scale = None if self.scale is None else self.scale * fit.columns
        return replace(self, horizon=horizon, spot=spot, scale=scale)

    def standing(self, stand: Stand | None) -> "Backdrop":
        """Return this backdrop with cars standing as `stand` says, in shares of all of it; None leaves it as it is."""
        if stand is None:
            return self
        return replace(self, horizon=stand.horizon, spot=stand.spot, scale=stand.scale)


def backdrop_of(text: str) -> Backdrop:
    """Return the backdrop that `text` names.

    "transparent", a colour ("white", "#e6e7ea"), two colours from top to bottom ("white:#c8c8cc"), the name of one that
    carmask comes with ("light-studio"), the path of a photo, or of a JSON file with the fields of `Backdrop` but the
    name, in which colours are written as here and the path of the picture begins beside it. A JSON file of the name of
    a photo, beside it, is taken with it; what is told in it besides, such as a title, is passed over. A folder is a
    set: its photos in order of their names are for the angles from 1 on, and `backdrop.json` in it says where cars
    stand.

    Raises:
        CarmaskError: it names none.
    """
    if text == "transparent":
        return Backdrop(text)
    colours = [colour_of(part) for part in text.split(":")]
    if len(colours) <= 2 and None not in colours:
        return Backdrop(text, colours[0], colours[-1])
    path = shipped_picture(text) or Path(text)
    if text and path.is_dir():
        return _set_in(path)
    if path.suffix.lower() == ".json":
        return _read_description(path)
    if path.suffix.lower() in PHOTO_SUFFIXES:
        read_size(path)
        described = path.with_suffix(".json")
        place = _read_description(described) if described.is_file() else Backdrop(path.name)
        return replace(place, name=path.name, picture=path)
    raise CarmaskError(
        f"{text} is no backdrop. Name transparent, a colour such as white or #e6e7ea, two colours as white:#c8c8cc, "
        f"one of carmask's own ({', '.join(shipped.name for shipped in shipped_backdrops())}), a photo, or a folder "
        "with one for each angle."
    )


def _set_in(folder: Path) -> Backdrop:
    try:
        names = [name.name for name in folder.iterdir() if name.suffix.lower() in PHOTO_SUFFIXES]
    except OSError as error:
        raise CarmaskError(f"The backdrops in {folder} cannot be read ({error.strerror}).") from error
    pictures = tuple(folder / name for name in sorted(names, key=natural_order) if not name.startswith("."))
    if not 0 < len(pictures) <= _MOST_PICTURES:
        raise CarmaskError(f"{folder} holds {len(pictures)} photos; a set of backdrops has 1 to {_MOST_PICTURES}.")
    first = read_size(pictures[0])
    for picture in pictures[1:]:
        if read_size(picture) != first:
            raise CarmaskError(
                f"The backdrops {pictures[0].name} and {picture.name} in {folder} differ in size, so that cars would "
                "not stand still before them. Make them alike."
            )
    described = folder / SET_DESCRIPTION
    place = _read_description(described) if described.is_file() else Backdrop(folder.name)
    return replace(place, name=folder.name, picture=pictures[0], pictures=pictures)


def colour_of(text: str) -> Colour | None:
    """Return the colour that `text` names, as "#e6e7ea" or "white"; None if it names none."""
    if found := _HEX.fullmatch(text):
        red, green, blue = bytes.fromhex(found[1])
        return red, green, blue
    return _NAMED.get(text)


def _read_description(path: Path) -> Backdrop:
    try:
        if path.stat().st_size > _LARGEST_DESCRIPTION_BYTES:
            raise CarmaskError(f"{path.name} is too large to be the description of a backdrop.")
        content = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(content, dict) or not content.keys() <= _FIELDS | _TOLD:
            raise ValueError(f"only {', '.join(sorted(_FIELDS | _TOLD))} belong there")
        return Backdrop(path.stem, **_values(content, path.parent))
    except OSError as error:
        raise CarmaskError(f"The backdrop {path} cannot be read ({error.strerror}).") from error
    except (ValueError, TypeError, RecursionError) as error:
        raise CarmaskError(f"The backdrop {path} is not described as it must be: {error}.") from error


_FIELDS = frozenset({"top", "bottom", "picture", "horizon", "spot", "scale"})
_TOLD = frozenset({"title", "floor", "light", "licence"})
"""What people read of a backdrop; see shipped_backdrops.py."""


def _values(content: dict[str, object], folder: Path) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in content.items():
        if name in _TOLD:
            continue
        if name in ("top", "bottom"):
            values[name] = colour_of(str(value))
            if values[name] is None:
                raise ValueError(f"{name} is no colour")
        elif name == "picture":
            values[name] = _beside(str(value), folder)
        elif name == "spot":
            row, column = value if isinstance(value, list) and len(value) == 2 else (None, None)
            values[name] = (_share(row, name), _share(column, name))
        else:
            values[name] = _share(value, name)
    return values


def _beside(name: str, folder: Path) -> Path:
    if Path(name).name != name:
        raise ValueError("the picture must lie beside it")
    read_size(folder / name)
    return folder / name


def _share(value: object, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(f"{name} must be within 0 and 1")
    return float(value)


def refuse_enlargement(shape: tuple[int, int], height: int, width: int, name: str) -> None:
    """Make sure that a backdrop of `shape` (H, W) need not be enlarged for a picture, before it is decoded.

    Raises:
        CarmaskError: it is smaller.
    """
    if max(height / shape[0], width / shape[1]) > _LARGEST_ENLARGEMENT:
        raise CarmaskError(
            f"The backdrop {name} has {shape[1]} x {shape[0]} pixels and would have to be enlarged for "
            f"{width} x {height}. Take a larger picture."
        )


def _cut_to(image: NDArray[np.uint8], height: int, width: int) -> NDArray[np.uint8]:
    """`image` about its middle in the shape of `height` and `width`, and shrunk to that."""
    scale = max(height / image.shape[0], width / image.shape[1])
    rows, columns = min(image.shape[0], round(height / scale)), min(image.shape[1], round(width / scale))
    top, left = (image.shape[0] - rows) // 2, (image.shape[1] - columns) // 2
    part = image[top : top + rows, left : left + columns]
    return np.asarray(cv2.resize(part, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
