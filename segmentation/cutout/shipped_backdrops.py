"""The backdrops that carmask comes with, and what is told of each."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from segmentation.resources import BACKDROPS

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class ShippedBackdrop:
    """A backdrop that carmask comes with.

    `name` is what `backdrop_of` takes, `title` what a person reads. `floor` says in words what cars stand on; `light`
    where the strongest light comes from, in degrees: to the right of the camera's back, and above the floor. `licence`
    says under what terms the picture may be used.
    """

    name: str
    title: str
    floor: str
    light: tuple[float, float]
    licence: str


@cache
def shipped_backdrops() -> tuple[ShippedBackdrop, ...]:
    """Return the backdrops that carmask comes with, by name; they are read once."""
    return tuple(_read(path) for path in sorted(BACKDROPS.glob("*.json")))


def shipped_picture(name: str) -> Path | None:
    """Return the picture of the backdrop called `name`, None if carmask comes with none of that name."""
    path = BACKDROPS / f"{name}.jpg"
    return path if _NAME.fullmatch(name) and path.is_file() else None


def _read(path: Path) -> ShippedBackdrop:
    told = json.loads(path.read_text(encoding="utf-8"))
    right, up = told["light"]
    return ShippedBackdrop(path.stem, told["title"], told["floor"], (right, up), told["licence"])
