"""Covering the number plate in a photo: blurred, in a colour, or with a picture laid into its corners.

A plate is the unit square seen in perspective: the homography H takes (x, y) of that square, x along the plate as one
reads it and y down, to (x, y) of the photo (Hartley and Zisserman, Multiple View Geometry, 2nd edition, 2.3).
"""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.backdrop import Colour, colour_of
from segmentation.cutout.light import image_of, light_of, luminance_of
from segmentation.errors import CarmaskError
from segmentation.images.pixel_box import PixelBox
from segmentation.images.profiles import IN_SRGB, OwnColours
from segmentation.images.reading import read_photo, read_size
from segmentation.masks.capsule import Point
from segmentation.masks.number_plate import NumberPlate

_BLOCKS = (4, 2)
"""Of a blurred plate no more is left than so many colours across and down: less than a mark for each two signs."""
_LARGEST_INLAY_PX = 4096
_PAPER_PERCENTILE = 90
"""So many of a plate's pixels in a hundred are darker than its paper, or than the signs of a dark one."""
_DARKEST = 0.05

Homography = NDArray[np.float64]


@dataclass(frozen=True)
class Covering:
    """How number plates are covered: in `colour`, with the picture in the file `inlay`, or blurred if both are None."""

    colour: Colour | None = None
    inlay: Path | None = None


BLURRED = Covering()


def covering_of(text: str) -> Covering | None:
    """Return the covering that `text` names: "blur", "colour:#1c69d4", "inlay:FILE"; None for "", as photographed.

    Raises:
        CarmaskError: it names none, or the picture cannot be used.
    """
    how, _, what = text.partition(":")
    if not text:
        return None
    if text == "blur":
        return BLURRED
    if how == "colour" and (colour := colour_of(what)) is not None:
        return Covering(colour=colour)
    if how == "inlay" and what:
        path = Path(what).expanduser().resolve()
        height, width = read_size(path)
        if max(height, width) > _LARGEST_INLAY_PX:
            raise CarmaskError(
                f"{path.name} has {width} x {height} pixels, more than a number plate needs. Take a picture of at "
                f"most {_LARGEST_INLAY_PX} pixels a side."
            )
        return Covering(inlay=path)
    raise CarmaskError(
        f"{text} is no covering of number plates. Name blur, a colour as colour:#1c69d4, or a picture as inlay:FILE."
    )


def covered(
    image: NDArray[np.uint8], plate: NumberPlate, covering: Covering, own: OwnColours = IN_SRGB
) -> NDArray[np.uint8]:
    """Return `image`, uint8 (H, W, 3), in the colours `own`, with its number plate covered; no other pixel changes.

    The rim of the plate is mixed by the share of each pixel that it takes, in linear light. An inlay is as bright as
    the paper of the plate is in the photo, so that white stays in the shade where the plate is.

    Raises:
        CarmaskError: the picture of the inlay cannot be read.
    """
    if not plate.is_seen:
        return image
    box, pixels = covered_part(image, plate, covering, own)
    result = image.copy()
    result[box.slices] = pixels
    return result


def covered_part(
    image: NDArray[np.uint8], plate: NumberPlate, covering: Covering, own: OwnColours = IN_SRGB
) -> tuple[PixelBox, NDArray[np.uint8]]:
    """Return the box around a plate that is seen in `image`, and its pixels as `covered` makes them; raises as it."""
    shape = image.shape[0], image.shape[1]
    corners = plate.in_px(shape)
    box = _around(corners).clipped_to(shape)
    before = np.ascontiguousarray(image[box.slices])
    share = _shares(corners, box)
    light = light_of(before)
    over = _over(light, share, homography(corners), corners, box, covering, own)
    mixed = light + share[..., None] * (over - light)
    return box, np.asarray(np.where(share[..., None] > 0, image_of(mixed), before), np.uint8)


def homography(corners: tuple[Point, ...]) -> Homography:
    """Return the homography that takes the unit square to `corners`, (row, column) in reading order; float64 (3, 3)."""
    square = np.array(((0, 0), (1, 0), (1, 1), (0, 1)), np.float32)
    found = np.array([(column, row) for row, column in corners], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(square, found), np.float64)


def mapped(transform: Homography, x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
    """Return where a homography takes points, (x, y), arrays of one shape each."""
    across, down, weight = (row[0] * x + row[1] * y + row[2] for row in transform)
    return across / weight, down / weight


def _around(corners: tuple[Point, ...]) -> PixelBox:
    rows, columns = zip(*corners, strict=True)
    return PixelBox(int(min(rows)) - 1, int(min(columns)) - 1, int(max(rows)) + 2, int(max(columns)) + 2)


def _shares(corners: tuple[Point, ...], box: PixelBox) -> NDArray[np.float32]:
    """The share of each pixel of `box` that the plate takes, float32 (h, w), by how far its centre is from sides."""
    rows = np.arange(box.top, box.bottom)[:, None] + 0.5
    columns = np.arange(box.left, box.right)[None] + 0.5
    share = np.ones((box.height, box.width))
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        down, across = end[0] - start[0], end[1] - start[1]
        within = (across * (rows - start[0]) - down * (columns - start[1])) / np.hypot(down, across)
        share = np.minimum(share, np.clip(within + 0.5, 0, 1))
    return share.astype(np.float32)


def _over(
    light: NDArray[np.float32],
    share: NDArray[np.float32],
    to_photo: Homography,
    corners: tuple[Point, ...],
    box: PixelBox,
    covering: Covering,
    own: OwnColours,
) -> NDArray[np.float32]:
    """What lies over the pixels of `box`, linear light, float32 (h, w, 3) or (3,)."""
    if covering.colour is not None:
        return np.asarray(light_of(own.of_srgb(np.array([[covering.colour]], np.uint8)))[0, 0], np.float32)
    columns, rows = np.arange(box.left, box.right) + 0.5, np.arange(box.top, box.bottom) + 0.5
    x, y = (np.asarray(places, np.float64) for places in np.meshgrid(columns, rows))
    places = tuple(np.clip(place, 0, 1) for place in mapped(np.asarray(np.linalg.inv(to_photo), np.float64), x, y))
    if covering.inlay is None:
        return _blurred(light, share, places)
    inlay = light_of(own.of_srgb(_as_large(read_photo(covering.inlay), corners)))
    return _looked_up(inlay, places) * _paper(light, share)


def _blurred(
    light: NDArray[np.float32], share: NDArray[np.float32], places: tuple[NDArray[np.float64], ...]
) -> NDArray[np.float32]:
    """The mean light of a few blocks of the plate, with soft ways from the one to the next."""
    across, down = (
        np.minimum((place * count).astype(np.intp), count - 1) for place, count in zip(places, _BLOCKS, strict=True)
    )
    block = (down * _BLOCKS[0] + across).ravel()
    count = _BLOCKS[0] * _BLOCKS[1]
    weight = np.bincount(block, share.ravel(), count)
    sums = [np.bincount(block, (share * light[..., channel]).ravel(), count) for channel in range(3)]
    mean = np.array(sums).sum(1) / max(1e-6, weight.sum())
    blocks = np.where(weight > 0, np.array(sums) / np.maximum(weight, 1e-6), mean[:, None])
    return _looked_up(np.ascontiguousarray(blocks.T.reshape(_BLOCKS[1], _BLOCKS[0], 3).astype(np.float32)), places)


def _looked_up(picture: NDArray[np.float32], places: tuple[NDArray[np.float64], ...]) -> NDArray[np.float32]:
    """The colours of `picture` (h, w, 3) at `places`, x and y from 0 to 1, mixed of the four pixels around each."""
    height, width = picture.shape[:2]
    x, y = ((place * side - 0.5).astype(np.float32) for place, side in zip(places, (width, height), strict=True))
    return np.asarray(cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)


def _as_large(inlay: NDArray[np.uint8], corners: tuple[Point, ...]) -> NDArray[np.uint8]:
    """`inlay` reduced to the size that the plate has in the photo, so that nothing of it flickers; never enlarged."""
    top, right, bottom, left = (
        np.hypot(end[0] - start[0], end[1] - start[1])
        for start, end in zip(corners, (*corners[1:], corners[0]), strict=True)
    )
    width, height = (min(own, max(1, round(float(side)))) for own, side in
                     zip(inlay.shape[1::-1], (max(top, bottom), max(left, right)), strict=True))  # fmt: skip
    return np.asarray(cv2.resize(inlay, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _paper(light: NDArray[np.float32], share: NDArray[np.float32]) -> np.float32:
    """How bright the paper of the plate is, in parts of the light of white.

    Its mean would not do: it is darker the more there is written on the plate.
    """
    within = luminance_of(light)[share > 0.5]
    return np.float32(1.0 if not within.size else max(_DARKEST, float(np.percentile(within, _PAPER_PERCENTILE))))
