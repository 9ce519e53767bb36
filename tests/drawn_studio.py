"""A drawn car on a turntable before a lettered wall, sixteen angles: pictures that may be shown and shipped.

The car is a side profile swept across its width, seen by a pinhole camera and painted face by face, far to near.
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, radians, sin
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

HEIGHT_PX, WIDTH_PX = 1280, 1918
OVERSAMPLING = 2
LENGTH_M, WIDTH_M = 4.6, 1.84

BODY = np.array([
    (-2.28, .42), (-2.3, .68), (-2.2, .86), (-1.75, .95), (-1.0, 1.02), (-.35, 1.02), (.6, 1.03), (1.3, 1.04),
    (1.95, 1.05),
    (2.25, .98), (2.3, .62), (2.22, .4), (1.85, .3), (-1.85, .3),
])  # fmt: skip
CABIN = np.array([(-1.02, 1.0), (-0.3, 1.43), (0.35, 1.5), (0.95, 1.44), (1.75, 1.04)])
WHEELS_M = (-1.42, 1.42)
WHEEL_RADIUS_M = 0.34


@dataclass(frozen=True)
class Face:
    """A flat part of the car: corners (n, 3) in m (forward, left, up), and its colour, RGB."""

    corners: NDArray[np.float64]
    colour: tuple[float, float, float]
    is_shiny: bool = False
    side: int = 0
    """1 for what stands out of the left side of the car, -1 of the right; such a face covers that side or is hidden."""


def draw_view(angle: int, paint: tuple[int, int, int], angles: int = 16) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the photo, uint8 (H, W, 3), and the true mask, uint8 (H, W), of one angle from 1 to `angles`."""
    turn = radians(360 / angles * (angle - 1) + 8)
    image = _studio()
    mask = np.zeros(image.shape[:2], np.uint8)
    _shadow(image, turn)
    rotated = [replace(face, corners=_turned(face.corners, turn)) for face in _faces(paint)]
    for face in sorted(rotated, key=lambda face: (face.side * cos(turn), -np.mean(_depth(face.corners)))):
        points = _projected(face.corners)
        cv2.fillPoly(image, [points], _lit(face), cv2.LINE_AA)
        cv2.fillPoly(mask, [points], 255)
    size = (WIDTH_PX, HEIGHT_PX)
    photo = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    truth = cv2.resize(mask, size, interpolation=cv2.INTER_AREA)
    return np.asarray(photo, np.uint8), np.where(truth > 127, 255, 0).astype(np.uint8)


def write_car(
    folder: Path, car_id: str, paint: tuple[int, int, int], angles: int = 16
) -> dict[Path, NDArray[np.uint8]]:
    """Write the photos of a car into `folder` as `<car_id>_<angle>.jpg` and return the true mask of each."""
    folder.mkdir(parents=True, exist_ok=True)
    masks = {}
    for angle in range(1, angles + 1):
        photo, truth = draw_view(angle, paint, angles)
        path = folder / f"{car_id}_{angle:02d}.jpg"
        Image.fromarray(photo).save(path, quality=90)
        masks[path] = truth
    return masks


def _faces(paint: tuple[int, int, int]) -> list[Face]:
    half = WIDTH_M / 2
    colour = tuple(float(c) for c in paint)
    glass, tyre, rim = (38.0, 46.0, 54.0), (26.0, 26.0, 28.0), (178.0, 180.0, 184.0)
    faces = _swept(BODY, half, half, colour, shiny=True)  # type: ignore[arg-type]
    faces += _swept(CABIN, half - 0.06, half - 0.3, glass, shiny=True)
    roof = np.array([(-0.32, 1.44), (0.35, 1.515), (0.97, 1.455)])
    faces += _swept(roof, half - 0.28, half - 0.3, colour, shiny=True)  # type: ignore[arg-type]
    for pillar in ((-1.02, -0.3), (0.25, 0.25), (1.75, 0.95)):
        foot, head = pillar
        line = np.array([(foot - 0.04, 1.02), (head - 0.04, 1.45), (head + 0.05, 1.45), (foot + 0.05, 1.02)])
        for side in (-1, 1):
            inward = np.where(line[:, 1] > 1.2, half - 0.29, half - 0.055)
            faces.append(Face(np.column_stack((line[:, 0], side * inward, line[:, 1])), colour, True))  # type: ignore[arg-type]
    around = np.linspace(0, 2 * np.pi, 40)
    for centre in WHEELS_M:
        for side in (-1, 1):
            for radius, shade, out in ((WHEEL_RADIUS_M, tyre, 0.012), (0.22, rim, 0.02), (0.05, tyre, 0.03)):
                circle = np.column_stack((centre + radius * np.cos(around), np.full(40, side * (half + out)),
                                          WHEEL_RADIUS_M + radius * np.sin(around)))  # fmt: skip
                faces.append(Face(circle, shade, side=side))
    for side in (-1, 1):
        lamp = np.array(
            [(-2.31, side * 0.85, 0.7), (-2.31, side * 0.5, 0.7), (-2.26, side * 0.5, 0.84), (-2.24, side * 0.85, 0.84)]
        )
        tail = np.array(
            [(2.31, side * 0.88, 0.76), (2.31, side * 0.55, 0.76), (2.29, side * 0.55, 0.94), (2.29, side * 0.88, 0.94)]
        )
        faces += [Face(lamp, (235.0, 240.0, 245.0)), Face(tail, (190.0, 24.0, 22.0))]
    return faces


def _swept(profile: NDArray[np.float64], below_m: float, above_m: float, colour: tuple[float, float, float], *,
           shiny: bool) -> list[Face]:  # fmt: skip
    """The profile (n, 2: forward, up) at both sides of the car and the strips between; narrower at its top."""
    low, high = profile[:, 1].min(), profile[:, 1].max()
    out = below_m + (above_m - below_m) * (profile[:, 1] - low) / max(1e-6, high - low)
    left = np.column_stack((profile[:, 0], out, profile[:, 1]))
    right = left * (1, -1, 1)
    around = [*range(len(profile)), 0]
    strips = [Face(np.array([left[a], left[b], right[b], right[a]]), colour, shiny)
              for a, b in pairwise(around)]  # fmt: skip
    return [*strips, Face(left, colour, shiny), Face(right, colour, shiny)]


def _turned(corners: NDArray[np.float64], turn: float) -> NDArray[np.float64]:
    forward, left, up = corners.T
    return np.column_stack((forward * cos(turn) - left * sin(turn), forward * sin(turn) + left * cos(turn), up))


def _depth(corners: NDArray[np.float64]) -> NDArray[np.float64]:
    return 7.4 - corners[:, 1] - 0.03 * corners[:, 2]


def _projected(corners: NDArray[np.float64]) -> NDArray[np.int32]:
    """Seen from 7.4 m in front of the turntable and 1.5 m above its floor."""
    focal = 1.02 * WIDTH_PX * OVERSAMPLING
    depth = 7.4 - corners[:, 1]
    x = WIDTH_PX * OVERSAMPLING / 2 + focal * corners[:, 0] / depth
    y = HEIGHT_PX * OVERSAMPLING * 0.5 + focal * (1.45 - corners[:, 2]) / depth
    return np.round(np.column_stack((x, y))).astype(np.int32)


def _lit(face: Face) -> tuple[float, float, float]:
    """Light from above and in front; shiny faces that look up mirror the soft boxes."""
    a, b, c = face.corners[:3]
    normal = np.cross(b - a, c - a)
    normal = normal / max(1e-9, float(np.linalg.norm(normal)))
    if normal[1] < 0 or (abs(normal[1]) < 0.02 and normal[2] < 0):
        normal = -normal
    light = 0.55 + 0.32 * max(0.0, float(normal @ (0.2, 0.75, 0.62)))
    gloss = 70 * max(0.0, float(normal[2])) ** 3 if face.is_shiny else 0.0
    return tuple(float(min(255.0, channel * light * 1.15 + gloss)) for channel in face.colour)  # type: ignore[return-value]


def _studio() -> NDArray[np.uint8]:
    height, width = HEIGHT_PX * OVERSAMPLING, WIDTH_PX * OVERSAMPLING
    wall = np.linspace(246, 226, height)
    floor = np.linspace(196, 150, height)
    horizon = 1 / (1 + np.exp(-(np.arange(height) - height * 0.52) / (height * 0.02)))
    rows = wall * (1 - horizon) + floor * horizon
    image = np.repeat(np.repeat(rows[:, None, None], width, 1), 3, 2).astype(np.uint8)
    cv2.putText(
        image,
        "CARMASK",
        (int(width * 0.1), int(height * 0.36)),
        cv2.FONT_HERSHEY_DUPLEX,
        17,
        (74, 74, 78),
        52,
        cv2.LINE_AA,
    )
    centre = (width // 2, int(height * 0.74))
    for radius, grey in ((0.43, 168), (0.425, 184)):
        cv2.ellipse(
            image, centre, (int(width * radius), int(height * radius * 0.32)), 0, 0, 360, (grey,) * 3, -1, cv2.LINE_AA
        )
    return image


def _shadow(image: NDArray[np.uint8], turn: float) -> None:
    outline = np.array([(x, y, 0.0) for x, y in ((-2.35, -1), (2.35, -1), (2.35, 1), (-2.35, 1))])
    shade = np.zeros(image.shape[:2], np.uint8)
    cv2.fillPoly(shade, [_projected(_turned(outline, turn))], 255)
    small = cv2.resize(shade, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    soft = cv2.resize(cv2.GaussianBlur(small, (0, 0), 8), (shade.shape[1], shade.shape[0]))
    image[:] = (image * (1 - 0.6 * soft[..., None] / 255)).astype(np.uint8)
