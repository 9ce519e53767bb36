"""The glass of a cut-out: the wall of the studio is taken out of what is seen through it, and the backdrop let in.

A pixel of glass shows two things added up: the light that comes through from the wall behind the car, and the light
that glass and cabin send themselves, reflections, seats and pillars:

    photo = own + t * wall

with `t` the share of the wall's light that comes through. Before another backdrop it is `own + t * backdrop`; in terms
of a cut-out, the pixel covers `1 - t` of the backdrop with the colour `own / (1 - t)`. The photo does not say how large
`t` is. It cannot be larger than leaves a colour that there is, in each channel from 0 to 1 (the bounds of Smith and
Blinn, Blue screen matting, SIGGRAPH 1996):

    t <= photo / wall    and    t <= (1 - photo) / (1 - wall)

By the first, what is darker than the wall, as seats are, lets little of it through; by the second, what is brighter, as
reflections of lamps are, stays as it is. That bound is taken, but for what is as dark as a cabin, where it would only
make the cabin take the backdrop's colour. All of this is linear light.
"""

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.cutout import CutOut
from segmentation.cutout.light import blurred, light_of, luminance_of
from segmentation.cutout.outline import Finish, alpha_of
from segmentation.images.pixel_box import PixelBox, box_of

_MOST = 0.95
"""No pane lets more light through; the rest keeps its colour from being divided by nothing."""
_CABIN, _SURELY_GLASS = 0.1, 0.25
"""What lets at most the first share of the wall's light through is cabin; from the second on it is all glass."""
_HUES_APART = 0.3
"""Colours of the same luminance that differ by much more than this in a channel, in parts of it, are of two things."""
_PANE = Finish(choke_px=0.0, feather_px=1.5)
_WALL_COLUMNS = 240
"""The light of the wall is soft: it is sought in a photo that is so wide."""
_BESIDE_PX = 3
"""So near to the car, in px of that photo, pixels may hold something of it."""
_LEAST_WEIGHT = 1e-3


def through_glass(
    cut: CutOut, image: NDArray[np.uint8], mask: NDArray[np.uint8], glass: NDArray[np.uint8], see_through: float
) -> CutOut:
    """Return `cut` with the backdrop let in where there is glass; itself where there is none, or no wall to tell it by.

    Args:
        cut: the car that was cut out of `image`.
        image: uint8 (H, W, 3), sRGB.
        mask: uint8 (H, W), 0 or 255, of the car.
        glass: uint8 (H, W), 0 or 255; what lies outside of the car does not count.
        see_through: 0, as photographed, to 1, as clear as the photo allows.

    Raises:
        ValueError: `see_through` is out of its range, or `glass` of another size.
    """
    if not 0 <= see_through <= 1:
        raise ValueError(f"a see-through of {see_through} is not within 0 to 1")
    covered, box = panes(cut, mask, glass)
    if see_through == 0 or box.is_empty:
        return cut
    part = box.slices
    behind = wall_light(image, mask, box.moved(cut.box.top, cut.box.left))
    if behind is None:
        return cut
    colour, alpha = cut.colour.copy(), cut.alpha.copy()
    colour[part], left = without_wall(cut.colour[part], behind, covered * np.float32(see_through))
    alpha[part] *= left
    return replace(cut, colour=colour, alpha=alpha)


def without_wall(
    own: NDArray[np.float32], behind: NDArray[np.float32], share: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the colour of panes without the wall behind them, (h, w, 3), and how much they cover, (h, w), 0 to 1.

    Args:
        own: float32 (h, w, 3), linear light of the photo.
        behind: float32 (h, w, 3), linear light of the wall, see `wall_light`.
        share: float32 (h, w), 0 to 1, of what the photo allows to be seen through.
    """
    wall = in_the_hue_of(own, behind)
    passed = (share * passing(own, wall))[..., None]
    colour = np.clip((own - passed * wall) / (1 - passed), 0, 1)
    return np.asarray(colour, np.float32), np.asarray(1 - passed[..., 0], np.float32)


def without_glass(cut: CutOut, mask: NDArray[np.uint8], glass: NDArray[np.uint8]) -> CutOut:
    """Return `cut` with nothing where there is glass, as if the panes were taken out; the rest as `through_glass`."""
    covered, box = panes(cut, mask, glass)
    alpha = cut.alpha.copy()
    alpha[box.slices] *= 1 - covered
    return replace(cut, alpha=alpha)


def panes(cut: CutOut, mask: NDArray[np.uint8], glass: NDArray[np.uint8]) -> tuple[NDArray[np.float32], PixelBox]:
    """Return how much of each pixel near the glass of `cut` is glass, float32 (h, w), 0 to 1, and their box in `cut`.

    Raises:
        ValueError: `glass` has another size than `mask`.
    """
    if glass.shape != mask.shape:
        raise ValueError(f"glass of {glass.shape} for a car of {mask.shape}")
    pane = np.where(mask > 0, glass, 0).astype(np.uint8)[cut.box.slices]
    box = box_of(pane > 0)
    if box.is_empty:
        return np.zeros((0, 0), np.float32), box
    box = box.grown(2).clipped_to(pane.shape)
    return covered_by(pane[box.slices]), box


def covered_by(pane: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return how much of each pixel is glass, float32 (h, w), 0 to 1, of `pane`, uint8 (h, w), 0 or 255."""
    return alpha_of(np.ascontiguousarray(pane), _PANE)


def passing(light: NDArray[np.float32], wall: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the largest share of `wall` that can be in `light`, both linear (h, w, 3); float32 (h, w), 0 to 0.95.

    It is 0 where that is so little that it is cabin.
    """
    small = np.float32(1e-3)
    darker = (light + small) / (wall + small)
    brighter = (1 - light + small) / (1 - wall + small)
    bound = np.minimum(darker, brighter).min(axis=2).clip(0, _MOST)
    way = ((bound - _CABIN) / (_SURELY_GLASS - _CABIN)).clip(0, 1)
    return np.asarray(bound * way * way * (3 - 2 * way), np.float32)


def in_the_hue_of(light: NDArray[np.float32], wall: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return `wall` as bright as it is and in the hue of `light`, where the hues differ little; both (h, w, 3), linear.

    Glass has a tint and a wall is not of one white: what of that is not known would stay behind as a veil in the other
    hue. Where hues differ much, the light is that of a seat or a sticker, and the wall stays as it is.
    """
    small = np.float32(1e-4)
    own, other = (each / (luminance_of(each)[..., None] + small) for each in (light, wall))
    apart = np.abs(own - other).max(axis=2, keepdims=True)
    alike = np.exp(-np.square(apart / np.float32(_HUES_APART)))
    hue = alike * own + (1 - alike) * other
    return np.asarray((hue * luminance_of(wall)[..., None]).clip(0, 1), np.float32)


def wall_light(image: NDArray[np.uint8], mask: NDArray[np.uint8], box: PixelBox) -> NDArray[np.float32] | None:
    """Return the light of the wall behind the pixels of `box`, as it goes on from beside the car; float32 (h, w, 3).

    What is below the box is floor and does not count; None where nothing else is seen.

    Args:
        image: uint8 (H, W, 3), sRGB.
        mask: uint8 (H, W), 0 or 255, of the car.
        box: around the glass.
    """
    wall = wall_above(image, mask, box.bottom)
    return None if wall is None else part_of_wall(wall, box, (image.shape[0], image.shape[1]))


def wall_above(image: NDArray[np.uint8], mask: NDArray[np.uint8], row: int) -> NDArray[np.float32] | None:
    """Return the light of the wall of a whole photo in small, float32 (h, w, 3), as it goes on behind the car.

    Each place takes the mean of what is near it, from wider and wider around where little is: a normalised blur with
    growing reach. What is below `row` is floor and does not count; None where nothing else is seen.

    Args:
        image: uint8 (H, W, 3), sRGB.
        mask: uint8 (H, W), 0 or 255, of the car.
        row: of the photo, px.
    """
    shrinking = max(1.0, image.shape[1] / _WALL_COLUMNS)
    size = max(1, round(image.shape[1] / shrinking)), max(1, round(image.shape[0] / shrinking))
    light = light_of(np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8))
    car = (cv2.resize(mask, size, interpolation=cv2.INTER_AREA) > 0).astype(np.uint8)
    near = cv2.dilate(car, np.ones((2 * _BESIDE_PX + 1, 2 * _BESIDE_PX + 1), np.uint8))
    seen = (near == 0).astype(np.float32)
    seen[round(row / shrinking) :] = 0
    if not seen.any():
        return None
    everywhere = (light * seen[..., None]).sum((0, 1)) / np.float32(seen.sum())
    wall: NDArray[np.float32] = np.full_like(light, everywhere)
    for sigma_px in (48.0, 16.0, 5.0):
        weight = blurred(seen, sigma_px)
        mean = blurred(light * seen[..., None], sigma_px) / np.maximum(weight, 1e-6)[..., None]
        trust = (weight / (weight + np.float32(_LEAST_WEIGHT)))[..., None]
        wall = np.asarray(trust * mean + (1 - trust) * wall, np.float32)
    return wall


def part_of_wall(wall: NDArray[np.float32], box: PixelBox, photo_shape: tuple[int, int]) -> NDArray[np.float32]:
    """Return the pixels `box` of a photo (H, W) of the light of its wall in small, see `wall_above`."""
    rows = (np.arange(box.top, box.bottom, dtype=np.float32) + 0.5) / photo_shape[0] * wall.shape[0] - 0.5
    columns = (np.arange(box.left, box.right, dtype=np.float32) + 0.5) / photo_shape[1] * wall.shape[1] - 0.5
    x, y = np.meshgrid(columns, rows)
    found = cv2.remap(wall, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(found, np.float32)
