"""The five backdrops, each a function that returns its linear light, float32 (H, W, 3)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tools.backdrops.camera import EYE_M, HEIGHT_PX, HORIZON, Plane, Seen, floor_seen, rays, wall_seen
from tools.backdrops.lighting import SoftBox, light_on
from tools.backdrops.texture import fractal, joints, noise

Picture = NDArray[np.floating[Any]]
Tint = Sequence[float]


@dataclass(frozen=True)
class Scene:
    """A backdrop to be drawn, and what is told of it: see `segmentation.cutout.shipped_backdrops`."""

    title: str
    floor: str
    light: tuple[float, float]
    draw: Callable[[], Picture]
    spot: tuple[float, float] = (0.83, 0.5)
    scale: float = 0.6


def light_studio() -> Picture:
    """A white cyclorama: floor, cove and wall of one paint under a soft box as large as a car."""
    wall_m, cove_m = 17.0, 4.0
    across, up = rays()
    floor = floor_seen()
    # The cove is a quarter of a cylinder of radius `cove_m`, from the floor to the wall.
    begins = wall_m - cove_m
    a = up**2 + 1
    b = (EYE_M - cove_m) * up - begins
    c = (EYE_M - cove_m) ** 2 + begins**2 - cove_m**2
    away = (-b + np.sqrt(np.maximum(b**2 - a * c, 0))) / a
    height = EYE_M + up * away
    on_floor, on_wall = floor.along < begins, EYE_M + up * wall_m > cove_m
    away = np.where(on_floor, floor.along, np.where(on_wall, wall_m, away)).astype(np.float32)
    height = np.where(on_floor, 0, np.where(on_wall, EYE_M + up * wall_m, height)).astype(np.float32)
    facing_up = np.where(on_floor, 1, np.where(on_wall, 0, (cove_m - height) / cove_m)).astype(np.float32)
    facing_us = np.sqrt(1 - np.clip(facing_up, 0, 1) ** 2).astype(np.float32)
    lamps = (
        SoftBox((0, 6.0, 9.0), (4.2, 0, 0), (0, 0, -3.0), 2.3),
        SoftBox((-8.0, 5.0, 4.0), (1.6, 0, -1.6), (0, 2.0, 0), 0.5),
        SoftBox((8.0, 5.0, 4.0), (1.6, 0, 1.6), (0, 2.0, 0), 0.4),
    )
    light = light_on((across * away, height, away), (0.0, facing_up, -facing_us), lamps)
    return _tinted(0.49 + 0.155 * light, (0.985, 1.0, 1.015))


def dark_showroom() -> Picture:
    """A polished dark floor before a dark wall that is lit in soft pools from below its edge."""
    wall_m = 15.0
    floor, wall = floor_seen(), wall_seen(wall_m)
    overhead = (SoftBox((0, 5.5, 9.0), (3.6, 0, 0), (0, 0, -1.5), 1.0),)
    own = light_on((floor.across, np.zeros_like(floor.along), floor.along), (0.0, 1.0, 0.0), overhead)
    grain = fractal(floor, 1.6, 6, 21)
    diffuse = 0.026 * (1 + 0.05 * grain) * (0.12 + own)
    mirrored = _showroom_wall(floor.across / floor.along * wall_m, _mirrored_height(wall_m), 1.7)
    shine = _shine(0.05)
    floor_light = _tinted(diffuse, (0.96, 1.0, 1.08)) + shine[..., None] * mirrored * (1 + 0.03 * grain[..., None])
    wall_light = _showroom_wall(wall.across, wall.along, 1.0)
    return np.where((floor.along < wall_m)[..., None], floor_light, wall_light)


def _showroom_wall(across: Plane, height: Plane, softer: float) -> Picture:
    every = 3.4
    pools = np.zeros_like(across)
    for middle in np.arange(-3, 4) * every:
        spread = softer * (0.55 + 0.22 * np.maximum(height, 0))
        pools += np.exp(-(((across - np.float32(middle)) / spread) ** 2)) * np.float32(np.exp(-((middle / 7.5) ** 2)))
    falling = np.exp(-np.maximum(height, 0) / np.float32(2.4)) / (
        1 + np.exp(-(height - 0.08) / np.float32(0.03 * softer))
    )
    panel = 1 - 0.35 * joints(
        across + np.float32(every / 2), np.full_like(across, _wall_footprint(softer)), every, 0.02
    )
    light = (0.006 + 0.19 * pools * falling) * panel
    return _tinted(light, (1.03, 1.0, 0.95)) + _tinted(0.0045 * np.ones_like(light), (0.85, 1.0, 1.25))


def _wall_footprint(softer: float) -> float:
    """Return how much of the showroom's wall a pixel covers, m; more where it is mirrored in the floor."""
    return 0.0034 * softer**4


def concrete_hall() -> Picture:
    """Fair-faced concrete in slabs, lit by high windows at the left."""
    wall_m = 16.0
    floor, wall = floor_seen(), wall_seen(wall_m)
    windows = (
        SoftBox((-9.5, 4.6, 9.5), (0, 0, 6.0), (0, 1.9, 0), 3.9),
        SoftBox((1, 8.0, 7.0), (5, 0, 0), (0, 0, -4), 0.35),
    )
    on_floor = light_on((floor.across, np.zeros_like(floor.along), floor.along), (0.0, 1.0, 0.0), windows)
    on_wall = light_on((wall.across, wall.along, np.full_like(wall.along, wall_m)), (0.0, 0.0, -1.0), windows)
    stains = 0.055 * fractal(floor, 5.0, 3, 31) + 0.04 * fractal(floor, 0.5, 6, 36, gain=0.62)
    cut = np.maximum(joints(floor.along + 1.2, floor.footprint_along, 4.0, 0.012),
                     joints(floor.across + 2.0, floor.footprint_across, 4.0, 0.012))  # fmt: skip
    shine = _shine(0.025) * 0.55
    mirrored = np.float32(0.2) * _blurred_rows(on_wall)
    floor_light = 0.40 * (1 + stains) * (0.24 + on_floor) * (1 - 0.55 * cut) + shine * mirrored
    wall_light = _concrete_wall(wall.across, wall.along, wall.footprint_across) * (0.26 + on_wall)
    foot = np.clip(np.abs(floor.along - wall_m) / 2.2, 0, 1)
    foot_wall = np.clip(np.maximum(wall.along, 0) / 1.1, 0, 1)
    light = np.where(
        floor.along < wall_m, floor_light * (0.72 + 0.28 * foot**0.6), wall_light * (0.78 + 0.22 * foot_wall**0.6)
    )
    return _tinted(light, (1.0, 0.99, 0.965))


def _concrete_wall(across: Plane, height: Plane, footprint: Plane) -> Plane:
    wide, high = 2.7, 1.5
    seen = Seen(across, height, footprint, footprint)
    panels = np.random.default_rng(5).uniform(-0.05, 0.05, (64, 64)).astype(np.float32)
    column = (np.floor((across + wide / 2) / wide).astype(int)) % 64
    row = (np.floor(height / high).astype(int)) % 64
    joint = np.maximum(joints(across + np.float32(wide / 2), footprint, wide, 0.014),
                       joints(height, footprint, high, 0.012))  # fmt: skip
    from_side = np.mod(across + wide / 2, wide)
    from_foot = np.mod(height, high)
    hole = np.zeros_like(across)
    for x in (0.45, wide - 0.45):
        for y in (0.35, high - 0.35):
            distance = np.sqrt((from_side - x) ** 2 + (from_foot - y) ** 2)
            hole += np.clip((0.024 - distance) / footprint + 0.5, 0, 1)
    stains = 0.05 * fractal(seen, 3.0, 3, 41, stretch=2.5) + 0.03 * fractal(seen, 0.4, 6, 44, gain=0.65)
    return np.asarray(0.40 * (1 + panels[row, column] + stains) * (1 - 0.5 * joint) * (1 - 0.6 * hole), np.float32)


def evening_asphalt() -> Picture:
    """Dry asphalt on open ground after sunset: the sky lights it, warmer at the right where the sun went."""
    floor = floor_seen(farthest_m=3000.0)
    across, up = rays()
    sky = _evening_sky(across, np.maximum(up, 0))
    hills = 0.016 + 0.008 * noise(across, np.zeros_like(across), 0.16, 51) + 0.0016 * noise(across, up * 0, 0.02, 52)
    share = np.clip((hills - up) * 1500 + 0.5, 0, 1)[..., None]
    haze = _tinted(np.full_like(across, 0.04), (0.9, 0.92, 1.2)) + 0.10 * sky
    sky = sky * (1 - share) + haze * share
    grain = (
        0.10 * fractal(floor, 0.05, 4, 61, gain=0.9)
        + 0.035 * fractal(floor, 1.2, 4, 67)
        + 0.04 * fractal(floor, 9, 2, 71)
    )
    falling = 0.55 + 0.45 * np.clip(floor.along / 16, 0, 1) ** 0.8
    asphalt = 0.098 * (1 + grain) * falling
    bays = joints(floor.across + 1.35, floor.footprint_across, 2.7, 0.11)
    bays *= np.clip((floor.along - 17) * 2, 0, 1) * np.clip((22.2 - floor.along) * 2, 0, 1)
    asphalt += (0.19 - asphalt) * 0.8 * bays * np.clip(1 + 0.25 * grain / 0.1, 0, 1)
    field = 0.030 * (1 + 0.5 * fractal(floor, 6.0, 6, 91, gain=0.7, stretch=3.0))
    kerb = np.clip((floor.along - 44) / 0.5, 0, 1)
    glow = np.exp(-(((across - 0.2) / 0.42) ** 2))
    ground = _tinted(asphalt * (1 - kerb), (0.94, 0.97, 1.09)) + _tinted(field * kerb, (0.95, 1.0, 0.85))
    ground *= 1 + glow[..., None] * np.array((0.30, 0.10, -0.05), np.float32)
    grazing = (_shine(0.02) * 0.4 * (1 - kerb))[..., None]
    ground = ground * (1 - grazing) + grazing * _evening_sky(across, np.abs(up) * 0.5 + 0.02) * 0.5
    far = np.clip(1 - np.exp(-(floor.along - 60) / 900), 0, 0.7)[..., None]
    ground = ground * (1 - far) + haze * far
    return np.asarray(np.where((up < 0)[..., None], ground, sky))


def _evening_sky(across: Plane, up: Plane) -> Picture:
    high = np.clip(up / 0.23, 0, 1)[..., None]
    top, middle, low = (
        np.array(tint, np.float32) for tint in ((0.09, 0.15, 0.30), (0.36, 0.36, 0.46), (0.86, 0.55, 0.36))
    )
    sky = low * np.exp(-high * 5.2) + middle * np.exp(-((high - 0.26) ** 2) * 9) * 0.75 + top * (0.25 + 0.75 * high)
    glow = np.exp(-(((across - 0.2) / 0.3) ** 2) - (up / 0.05) ** 1.4)
    sky = sky + glow[..., None] * np.array((0.30, 0.15, 0.03), np.float32)
    side = 1 - 0.18 * np.clip(-(across - 0.2) / 0.6, -0.3, 1)
    streaks = fractal(_sheet_of_clouds(across, up), 0.9, 5, 71, stretch=0.22)
    veil = np.clip(streaks * 0.5, 0, 1) * np.exp(-(((high[..., 0] - 0.42) / 0.3) ** 2))
    cloud = np.array((0.78, 0.47, 0.40), np.float32)
    mixed = sky * side[..., None]
    return np.asarray(mixed + 0.32 * veil[..., None] * (cloud - mixed), np.float32)


def _sheet_of_clouds(across: Plane, up: Plane) -> Seen:
    """A level sheet far above, in half as many units as it is m high; nearer to the horizon it is seen flatter."""
    high = np.maximum(up, 0.01) + 0.05
    covered = np.full_like(across, 0.002)
    return Seen((across / high * 0.5).astype(np.float32), (0.5 / high).astype(np.float32), covered, covered)


def gallery() -> Picture:
    """Oiled oak boards before a warm white wall on which spotlights leave soft scallops."""
    wall_m, board_m = 14.0, 0.16
    floor, wall = floor_seen(), wall_seen(wall_m)
    lamps = (
        SoftBox((0, 5.0, 9.0), (5.0, 0, 0), (0, 0, -3.0), 1.0),
        SoftBox((-6, 4.2, 3.0), (1.5, 0, -1.0), (0, 1.2, 0), 0.5),
    )
    on_floor = light_on((floor.across, np.zeros_like(floor.along), floor.along), (0.0, 1.0, 0.0), lamps)
    boards, seams = _boards(floor, board_m)
    oak = np.array((0.42, 0.265, 0.145), np.float32)
    floor_light = oak * (boards * (0.24 + 0.8 * on_floor) * (1 - 0.6 * seams))[..., None]
    mirrored = _gallery_wall(floor.across / floor.along * wall_m, _mirrored_height(wall_m), 1.5)
    shine = _shine(0.035)[..., None] * (0.75 + 0.2 * np.clip(boards - 1, -0.4, 0.4))[..., None]
    floor_light = floor_light * (1 - shine) + shine * mirrored
    foot = np.clip((wall_m - floor.along) / 1.6, 0, 1)[..., None]
    wall_light = _gallery_wall(wall.across, wall.along, 1.0)
    return np.where((floor.along < wall_m)[..., None], floor_light * (0.7 + 0.3 * foot**0.6), wall_light)


def _boards(floor: Seen, board_m: float) -> tuple[Plane, Plane]:
    """How light each board is, about 1, and which share of a pixel is seam."""
    number = np.floor(floor.across / board_m).astype(int)
    random = np.random.default_rng(81)
    begins = random.uniform(0, 2.2, 512).astype(np.float32)[number % 512]
    length = 2.2
    along = floor.along + begins
    piece = np.floor(along / length).astype(int)
    tones = random.normal(0, 0.13, (512, 64)).astype(np.float32)[number % 512, piece % 64]
    shifted = Seen(floor.across + 0.37 * tones, along + 7 * tones, floor.footprint_across, floor.footprint_along)
    grain = 0.07 * fractal(shifted, 0.09, 4, 83, gain=0.75, stretch=14.0)
    fade = np.clip(1.6 - 3 * floor.footprint_across / board_m, 0, 1)
    seams = np.maximum(joints(floor.across, floor.footprint_across, board_m, 0.0035),
                       joints(along, floor.footprint_along, length, 0.004))  # fmt: skip
    return np.asarray(1 + (tones + grain) * fade, np.float32), seams


def _gallery_wall(across: Plane, height: Plane, softer: float) -> Picture:
    light = np.full_like(across, 0.42)
    lamp_m = 4.6
    for middle in (-7.2, -3.6, 0.0, 3.6, 7.2):
        below = np.maximum(lamp_m - height, 0.05)
        spread = softer * (0.25 + 0.52 * below)
        cone = np.exp(-(((across - np.float32(middle)) / spread) ** 2)) / (1 + 0.16 * below**2)
        light += 0.36 * cone / (1 + np.exp(-(lamp_m - 0.35 - height) / np.float32(0.12 * softer)))
    light *= 1 - 0.05 * np.exp(-np.maximum(height, 0) / np.float32(0.6))
    board = np.clip((0.14 - height) / np.float32(0.004 * softer**6) + 0.5, 0, 1)
    edge = np.exp(-(((height - 0.14) / np.float32(0.012 * softer)) ** 2))
    light = light * (1 + 0.05 * board) * (1 - 0.22 * edge) * (1 - 0.35 * np.exp(-((height / 0.03) ** 2)))
    return _tinted(light, (1.0, 0.955, 0.885))


def _mirrored_height(wall_m: float) -> Plane:
    """How high above the floor is what a polished floor shows of a wall, m."""
    _, up = rays()
    return np.asarray(np.maximum(-(EYE_M + up * wall_m), 0), np.float32)


def _shine(straight: float) -> Plane:
    """The share of light that a floor mirrors, more the flatter it is looked at: Schlick 1994."""
    across, up = rays()
    cosine = np.clip(-up / np.sqrt(across**2 + up**2 + 1), 0, 1)
    return np.asarray(straight + (1 - straight) * (1 - cosine) ** 5, np.float32)


def _blurred_rows(light: Plane) -> Plane:
    """A wall's light mirrored about its foot, as a dull floor shows it."""
    horizon = round(HORIZON * HEIGHT_PX)
    rows = np.clip(2 * horizon - np.arange(HEIGHT_PX), 0, HEIGHT_PX - 1)
    return np.asarray(light[rows], np.float32)


def _tinted(light: Plane, tint: Tint) -> Picture:
    return np.asarray(light[..., None] * np.array(tint, np.float32), np.float32)


SCENES = {
    "light-studio": Scene("Light studio", "white, matte", (0.0, 80.0), light_studio),
    "dark-showroom": Scene("Dark showroom", "dark, polished", (0.0, 85.0), dark_showroom),
    "concrete-hall": Scene("Concrete hall", "concrete, matte", (-65.0, 35.0), concrete_hall),
    "evening-asphalt": Scene("Asphalt in the evening", "asphalt, dry", (150.0, 8.0), evening_asphalt),
    "gallery": Scene("Gallery", "oak, oiled", (-20.0, 70.0), gallery),
}
