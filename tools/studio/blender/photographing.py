"""A session at the turntable: the car is built once and photographed from every angle; what is there is kept."""

from collections.abc import Iterator
from pathlib import Path

import bpy
import numpy as np
from numpy.typing import NDArray

from tools.studio.blender.car import build_car
from tools.studio.blender.pictures import Photographer
from tools.studio.blender.stage import build_stage
from tools.studio.session import Session
from tools.studio.shape.cars import DESIGNS, PAINTS
from tools.studio.writing import write_photo, write_shares

LUMINANCE = np.array((0.2126, 0.7152, 0.0722), np.float32)
"""Of linear red, green and blue (BT.709)."""

SHADOW_STEPS = 1024
"""A shadow is rounded to so many steps: below that there is only noise, which takes room."""


def photograph(session: Session) -> Iterator[Path]:
    """Make what is missing and yield each file as it is written."""
    missing = session.missing()
    if not missing:
        return
    bpy.ops.wm.read_factory_settings(use_empty=True)
    turntable = build_stage(session.light)
    car = build_car(DESIGNS[session.design], PAINTS[session.paint], turntable)
    photographer = Photographer(car, turntable, session.quality)
    for angle, wanted in missing.items():
        photographer.turn_to(angle)
        yield from _take(photographer, session, angle, wanted)


def _take(photographer: Photographer, session: Session, angle: int, wanted: set[str]) -> Iterator[Path]:
    def path(picture: str) -> Path:
        return session.path(picture, angle)

    if "photo" in wanted:
        write_photo(path("photo"), photographer.photo())
        yield path("photo")
    truth = wanted & {"alpha", "glass"}
    if truth:
        for picture, shares in zip(("alpha", "glass"), photographer.truth(), strict=True):
            if picture in truth:
                write_shares(path(picture), shares)
                yield path(picture)
    if wanted & {"shadow", "plate"}:
        plate = photographer.plate()
        write_photo(path("plate"), plate)
        yield path("plate")
        if "shadow" in wanted:
            left = light_left(photographer.shadowed_plate(), plate)
            write_shares(path("shadow"), (np.round(left * SHADOW_STEPS) / SHADOW_STEPS).astype(np.float32))
            yield path("shadow")


def light_left(shadowed: NDArray[np.float32], plate: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return which share of its light a car leaves to each place: float32 (h, w), 1 where it changes nothing.

    Both are linear RGB (h, w, 3): the studio with the car's shadow, and without the car.
    """
    left: NDArray[np.float32] = (shadowed @ LUMINANCE) / np.maximum(plate @ LUMINANCE, 1e-4)
    return left
