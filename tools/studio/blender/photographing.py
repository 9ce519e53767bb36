"""A shoot at the turntable: the car is built once and photographed from every angle; what is there is kept."""

from collections.abc import Iterator
from pathlib import Path

import bpy
import numpy as np

from tools.studio.blender.car import build_car
from tools.studio.blender.pictures import Photographer
from tools.studio.blender.stage import build_stage
from tools.studio.shape.cars import DESIGNS, PAINTS
from tools.studio.shape.shadow import light_left
from tools.studio.shoot import Shoot
from tools.studio.writing import write_photo, write_shares

LUMINANCE = np.array((0.2126, 0.7152, 0.0722), np.float32)
"""Of linear red, green and blue (BT.709)."""

SHADOW_STEPS = 1024
"""A shadow is rounded to so many steps: below that there is only noise, which takes room."""


def photograph(shoot: Shoot) -> Iterator[Path]:
    """Make what is missing and yield each file as it is written; `keep_recipe` is the caller's part.

    Raises:
        OSError: a file could not be written.
    """
    missing = shoot.missing()
    if not missing:
        return
    bpy.ops.wm.read_factory_settings(use_empty=True)
    turntable = build_stage(shoot.light)
    car = build_car(DESIGNS[shoot.design], PAINTS[shoot.paint], turntable)
    photographer = Photographer(car, turntable, shoot.quality)
    for angle, wanted in missing.items():
        photographer.turn_to(angle)
        yield from _take(photographer, shoot, angle, wanted)


def _take(photographer: Photographer, shoot: Shoot, angle: int, wanted: set[str]) -> Iterator[Path]:
    def path(picture: str) -> Path:
        return shoot.path(picture, angle)

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
        if "plate" in wanted:
            write_photo(path("plate"), plate)
            yield path("plate")
        if "shadow" in wanted:
            left = light_left(photographer.shadowed_plate(), plate)
            write_shares(path("shadow"), (np.round(left * SHADOW_STEPS) / SHADOW_STEPS).astype(np.float32))
            yield path("shadow")
