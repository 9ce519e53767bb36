"""Surfaces that are neither flat nor tiled: noise and joints, filtered to what a pixel covers."""

import cv2
import numpy as np
from numpy.typing import NDArray

from tools.backdrops.camera import Plane, Seen

_LATTICE = 256
_FINER = 4
"""The lattice is made finer once, with a cubic, so that linear looking-up shows no squares."""


def noise(across: Plane, along: Plane, wavelength_m: float, seed: int) -> Plane:
    """Return smooth noise of mean 0 and deviation 1 at places in m; it repeats after 256 wavelengths."""
    lattice = np.random.default_rng(seed).standard_normal((_LATTICE, _LATTICE)).astype(np.float32)
    around = np.pad(lattice, 2, mode="wrap")
    finer = cv2.resize(around, None, fx=_FINER, fy=_FINER, interpolation=cv2.INTER_CUBIC)
    finer = finer[2 * _FINER : -2 * _FINER, 2 * _FINER : -2 * _FINER]
    side = _LATTICE * _FINER
    column = np.mod(across / np.float32(wavelength_m) * _FINER, side).astype(np.float32)
    row = np.mod(along / np.float32(wavelength_m) * _FINER, side).astype(np.float32)
    found = cv2.remap(finer, column, row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    return np.asarray(found / np.float32(finer.std()), np.float32)


def fractal(seen: Seen, longest_m: float, octaves: int, seed: int, *, gain: float = 0.5, stretch: float = 1.0) -> Plane:
    """Return noise of several wavelengths, each half the last and `gain` as strong; float32 (H, W), deviation about 1.

    What is finer than a pixel fades, as it does to a lens. `stretch` draws it out along the plane.
    """
    total = np.zeros_like(seen.across)
    for octave in range(octaves):
        wavelength = longest_m / 2**octave
        covered = np.maximum(seen.footprint_across, 0.6 * seen.footprint_along / stretch)
        weight = np.clip(2 - 4 * covered / np.float32(wavelength), 0, 1) * np.float32(gain**octave)
        total += weight * noise(seen.across, seen.along / np.float32(stretch), wavelength, seed + octave)
    return np.asarray(total * np.float32((1 - gain**2) ** 0.5), np.float32)


def joints(place: Plane, footprint: Plane, every_m: float, width_m: float) -> Plane:
    """Return which share of each pixel is covered by lines of `width_m` that return `every_m`; float32 (H, W)."""
    half = footprint / 2
    return np.asarray((_lines_up_to(place + half, every_m, width_m) - _lines_up_to(place - half, every_m, width_m))
                      / np.maximum(footprint, 1e-6), np.float32)  # fmt: skip


def _lines_up_to(place: Plane, every_m: float, width_m: float) -> NDArray[np.float64]:
    """How much of the way from 0 to `place` is line, m; a difference of large numbers, so in doubles."""
    exact = place.astype(np.float64)
    whole = np.floor(exact / every_m)
    return np.asarray(whole * width_m + np.minimum(exact - whole * every_m, width_m), np.float64)
