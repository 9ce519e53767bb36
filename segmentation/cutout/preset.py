"""What a market place or a web page asks for, as dated data files with their source."""

import json
import re
from dataclasses import dataclass, fields
from pathlib import Path
from string import Formatter
from typing import Any

from segmentation.cutout.encoding import SUFFIXES
from segmentation.cutout.placing import Frame
from segmentation.errors import CarmaskError
from segmentation.resources import PRESETS

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LARGEST_SIDE_PX = 16384
_LARGEST_BYTES = 65536
LARGEST_TURN = 360
"""A photo a degree."""

TO_SRGB, KEEP_PROFILE = "srgb", "keep"
PROFILES = (TO_SRGB, KEEP_PROFILE)
"""What becomes of the ICC profile of a photo: its picture is converted to sRGB, or stays in its colours."""


@dataclass(frozen=True)
class Preset:
    """How pictures are delivered.

    `title`, `source` (an address) and `dated` (ISO 8601) say whose wish it is. Sizes in px, margins as shares of the
    picture. `file_name` is a pattern of {car}, {angle} and {name} (the photo's own), without ending. `backdrop` is a
    text for `backdrop_of`. `angles_first` are delivered first in that order, where files are numbered by {number}.
    With `centres_each` every view stands in the middle by itself, at the scale of its set; without it the turntable
    stays where it is, as in a spin. These hold a picture back: `most_halo` (values of 255), `largest_enlargement`
    (picture px per photo px), `most_off_ground_px` and `most_camera_moved_px` (px of a photo 1920 px wide),
    `most_paint_delta_e` (CIE 1976), more than `most_bytes` at the lowest quality, with `covers_plates` a number plate
    that is not covered, and without `allows_logos` one with an inlay. `turn` is how many angles make a whole turn of a
    car, an even number; None where the usual ones do, see `standing.turn_of`. `profile` is one of PROFILES.

    Raises:
        ValueError: a part is out of range.
    """

    title: str
    source: str
    dated: str
    width: int
    height: int
    kind: str
    file_name: str
    backdrop: str = "white"
    quality: int = 92
    most_bytes: int | None = None
    margin_top: float = 0.08
    margin_side: float = 0.06
    margin_bottom: float = 0.1
    shadow: float = 1.0
    angles_first: tuple[int, ...] = ()
    centres_each: bool = False
    most_halo: float = 6.0
    largest_enlargement: float = 1.5
    most_off_ground_px: float = 6.0
    most_camera_moved_px: float = 2.0
    most_paint_delta_e: float = 2.0
    balance: float = 0.0
    covers_plates: bool = False
    allows_logos: bool = True
    turn: int | None = None
    profile: str = TO_SRGB

    def __post_init__(self) -> None:
        _require(0 < self.width <= _LARGEST_SIDE_PX and 0 < self.height <= _LARGEST_SIDE_PX, "size")
        _require(self.kind in SUFFIXES, f"kind, one of {', '.join(SUFFIXES)}")
        _require(1 <= self.quality <= 100, "quality")
        _require(self.most_bytes is None or self.most_bytes > 0, "most_bytes")
        _require(min(self.margin_top, self.margin_side, self.margin_bottom) >= 0, "margins")
        _require(self.margin_top + self.margin_bottom < 0.9 and self.margin_side < 0.45, "margins")
        _require(0 <= self.shadow <= 1.5, "shadow")
        _require(min(self.most_halo, self.largest_enlargement, self.most_off_ground_px) > 0, "limits")
        _require(min(self.most_camera_moved_px, self.most_paint_delta_e) > 0, "limits")
        _require(0 <= self.balance <= 1, "balance")
        _require(self.turn is None or (0 < self.turn <= LARGEST_TURN and self.turn % 2 == 0), "turn, an even number")
        _require(self.profile in PROFILES, f"profile, one of {', '.join(PROFILES)}")
        self.name_of(car="a", angle=1, name="b", number=1)

    @property
    def frame(self) -> Frame:
        """The size of the picture and what stays free beside the car."""
        return Frame(self.height, self.width, self.margin_top, self.margin_side, self.margin_bottom)

    def name_of(self, *, car: str, angle: int, name: str, number: int) -> str:
        """Return the file name of a view, ending included."""
        named = {field for _, field, _, _ in Formatter().parse(self.file_name) if field is not None}
        _require(named <= {"car", "angle", "name", "number"}, "file_name: car, angle, name and number may be in it")
        stem = self.file_name.format(car=car, angle=angle, name=name, number=number)
        _require(bool(stem) and Path(stem).name == stem and "\\" not in stem and not stem.startswith("."), "file_name")
        return stem + SUFFIXES[self.kind]


def preset_names() -> list[str]:
    """Return the names of the presets that carmask comes with."""
    return sorted(path.stem for path in PRESETS.glob("*.json"))


def read_preset(name: str) -> Preset:
    """Return the preset of that name, or the one in the JSON file `name`.

    Raises:
        CarmaskError: there is none, or it is not as `Preset` says.
    """
    path = PRESETS / f"{name}.json" if _NAME.fullmatch(name) else Path(name)
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise ValueError("it is too large")
        content = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(content, dict):
            raise ValueError("it must be an object")
        return Preset(**_checked(content))
    except FileNotFoundError as error:
        raise CarmaskError(f"There is no preset {name}. There are: {', '.join(preset_names())}.") from error
    except OSError as error:
        raise CarmaskError(f"The preset {name} cannot be read ({error.strerror}).") from error
    except (ValueError, TypeError, RecursionError) as error:
        raise CarmaskError(f"The preset {name} is not as it must be: {error}.") from error


_TYPES: dict[str, type | tuple[type, ...]] = {
    "bool": bool,
    "str": str, "int": int, "float": (int, float), "int | None": (int, type(None)), "tuple[int, ...]": list,
}  # fmt: skip


def _checked(content: dict[str, Any]) -> dict[str, Any]:
    known = {part.name: part for part in fields(Preset)}
    for name, value in content.items():
        if name not in known:
            raise ValueError(f"{name} is unknown")
        declared = known[name].type
        wanted = _TYPES[declared if isinstance(declared, str) else _written(declared)]
        if isinstance(value, bool) != (wanted is bool) or not isinstance(value, wanted):
            raise ValueError(f"{name} is {value!r}")
    if isinstance(angles := content.get("angles_first"), list):
        content = {**content, "angles_first": tuple(int(angle) for angle in angles)}
    return content


def _written(kind: object) -> str:
    return kind.__name__ if isinstance(kind, type) and not hasattr(kind, "__args__") else str(kind)


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(f"wrong {what}")
