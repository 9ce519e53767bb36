"""A car before its backdrop in the pixels of its photo, so that its mask can be painted there.

An export brings the car into the picture; here the car stays, and the backdrop is brought behind it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.cutout import without_background
from segmentation.cutout.glass import covered_by, part_of_wall, wall_above, without_wall
from segmentation.cutout.light import image_of, light_of
from segmentation.cutout.lying import Shape, lying_of
from segmentation.cutout.outline import Finish, alpha_of, depth_of
from segmentation.cutout.shadow import light_left
from segmentation.cutout.smart_edge import REACH_PX, SEEN_PX, following_where
from segmentation.cutout.tone import AS_PHOTOGRAPHED, Tone
from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.images.reading import read_photo

RIM_PX = 32
"""Nothing farther from a pixel than this has a say in how it is cut out."""
SMART_RIM_PX = RIM_PX + round(REACH_PX) + SEEN_PX
"""The same where its outline follows the photo."""
BEYOND = (38, 38, 38)
"""sRGB of what lies beyond the rim of a picture: no export shows anything there."""
_TILE_PX = 512
"""Cut-outs of so many rows and columns are made at once: in floats a whole photo of 24 megapixels is a gigabyte."""


def whole_of(backdrop: Backdrop, photo_shape: Shape) -> NDArray[np.uint8]:
    """Return all of a backdrop as an image, uint8 (h, w, 3), sRGB; a colour or gradient is as large as the photo.

    Raises:
        CarmaskError: its picture cannot be read.
    """
    return backdrop.painted(*photo_shape) if backdrop.picture is None else read_photo(backdrop.picture)


def lying_behind(
    whole: NDArray[np.uint8], backdrop: Backdrop, boxes: Sequence[PixelBox], photo_shape: Shape, shape: Shape
) -> NDArray[np.uint8]:
    """Return what of a backdrop lies behind a photo, uint8 (h, w, 3), sRGB.

    Where that is `lying_of` says. Beyond the rim of a picture it is BEYOND; a colour or gradient has no rim.

    Args:
        whole: all of it, see `whole_of`.
        backdrop: its spot and scale.
        boxes: of the car in each view of the set; at least one, none empty.
        photo_shape: (H, W) of the photos, px.
        shape: (h, w) of what is returned, the same part of the photo in larger or smaller pixels.
    """
    lying = lying_of(whole.shape, backdrop, boxes, photo_shape)
    down, across = shape[0] / photo_shape[0], shape[1] / photo_shape[1]
    columns, rows = lying.width * across, lying.height * down
    if columns < whole.shape[1]:
        size = max(1, round(columns)), max(1, round(rows))
        whole = np.asarray(cv2.resize(whole, size, interpolation=cv2.INTER_AREA), np.uint8)
    grown = columns / whole.shape[1], rows / whole.shape[0]
    to_backdrop = np.array([
        [1 / grown[0], 0, (0.5 - lying.left * across) / grown[0] - 0.5],
        [0, 1 / grown[1], (0.5 - lying.top * down) / grown[1] - 0.5],
    ])  # fmt: skip
    return _warped(whole, to_backdrop, shape, None if backdrop.picture is None else BEYOND)


def shaded(lying: NDArray[np.uint8], darkness: NDArray[np.float32], strength: float = 1.0) -> NDArray[np.uint8]:
    """Return what lies behind a photo with the car's shadow on it.

    Args:
        lying: uint8 (h, w, 3), sRGB, see `lying_behind`.
        darkness: what the shadow takes of all of the photo, float32 in small px.
        strength: of the shadow.
    """
    left = light_left(darkness, strength, (lying.shape[0], lying.shape[1]))
    return image_of(light_of(lying) * left[..., None])


@dataclass(frozen=True)
class Panes:
    """The glass of a photo: `glass` is uint8 (H, W), 0 or 255, `wall` the light behind it, see `glass.wall_above`.

    `see_through` is how much of what the photo allows is seen through it, 0 to 1.
    """

    glass: NDArray[np.uint8]
    wall: NDArray[np.float32]
    see_through: float


def panes_of(
    photo: NDArray[np.uint8], mask: NDArray[np.uint8], glass: NDArray[np.uint8] | None, see_through: float
) -> Panes | None:
    """Return the panes of a car; None where nothing is seen through them.

    Args:
        photo: uint8 (H, W, 4), blue first.
        mask: uint8 (H, W), 0 or 255.
        glass: uint8 (H, W), 0 or 255; None for none, and what has another size counts as none.
        see_through: 0 to 1.
    """
    if glass is None or glass.shape != mask.shape or not see_through:
        return None
    box = box_of((glass > 0) & (mask > 0))
    if box.is_empty:
        return None
    wall = wall_above(np.ascontiguousarray(photo[..., 2::-1]), mask, box.grown(2).clipped_to(mask.shape).bottom)
    return None if wall is None else Panes(glass, wall, see_through)


def composed(
    photo: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    behind: NDArray[np.uint8],
    box: PixelBox,
    panes: Panes | None = None,
    smart: NDArray[np.uint8] | None = None,
    tone: Tone = AS_PHOTOGRAPHED,
) -> NDArray[np.uint8]:
    """Return the pixels `box` of the photo with the car cut out before what is behind, uint8 (h, w, 4), blue first.

    As an export cuts it out, in linear light. The last channel is 255.

    Args:
        photo: uint8 (H, W, 4), blue first.
        mask: uint8 (H, W), 0 or 255.
        behind: uint8 (h, w, 3), sRGB, of all of the photo; at its size or smaller.
        box: within the photo.
        panes: through which it is seen.
        smart: uint8 (H, W), 0 or 255, where the outline follows the photo; None for nowhere.
        tone: of the set, as much of it as is taken.
    """
    picture = np.empty((box.height, box.width, 4), np.uint8)
    picture[..., 3] = 255
    for tile in _tiles(box):
        own = tile.moved(-box.top, -box.left).slices
        picture[own][..., :3] = _composed(photo, mask, behind, tile, panes, smart, tone)
    return picture


def _tiles(box: PixelBox) -> Iterator[PixelBox]:
    for top in range(box.top, box.bottom, _TILE_PX):
        for left in range(box.left, box.right, _TILE_PX):
            yield PixelBox(top, left, min(top + _TILE_PX, box.bottom), min(left + _TILE_PX, box.right))


def _composed(
    photo: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    behind: NDArray[np.uint8],
    tile: PixelBox,
    panes: Panes | None,
    smart: NDArray[np.uint8] | None,
    tone: Tone,
) -> NDArray[np.uint8]:
    """The pixels of a tile, uint8 (h, w, 3), blue first."""
    follows = smart is not None and smart[tile.grown(RIM_PX).clipped_to(mask.shape).slices].any()
    around = tile.grown(SMART_RIM_PX if follows else RIM_PX).clipped_to(mask.shape)
    near = np.ascontiguousarray(mask[around.slices])
    pane = None if panes is None else np.where(near > 0, panes.glass[around.slices], 0).astype(np.uint8)
    if near.all() and (pane is None or not pane.any()):
        return _toned(photo[tile.slices][..., :3], tone)
    ground = part_of(behind, tile, (mask.shape[0], mask.shape[1]))
    if not near.any():
        return ground[..., ::-1]
    depth = depth_of(near)
    light = light_of(photo[around.slices][..., 2::-1])
    if follows and smart is not None:
        depth = following_where(smart[around.slices], light, near, depth)
    alpha = alpha_of(near, Finish(), depth)
    colour = without_background(light, depth)
    own = tile.moved(-around.top, -around.left).slices
    own_colour, own_alpha = colour[own], alpha[own]
    if panes is not None and pane is not None and pane.any():
        behind_it = part_of_wall(panes.wall, tile, (mask.shape[0], mask.shape[1]))
        see_through = covered_by(pane)[own] * np.float32(panes.see_through)
        own_colour, left = without_wall(own_colour, behind_it, see_through)
        own_alpha = own_alpha * left
    share = own_alpha[..., None]
    own_colour = tone.applied_to(own_colour)
    return image_of(share * own_colour + (1 - share) * light_of(ground))[..., ::-1]


def _toned(photo: NDArray[np.uint8], tone: Tone) -> NDArray[np.uint8]:
    """Pixels of a photo, uint8 (h, w, 3), blue first, in the light of their set."""
    return photo if tone == AS_PHOTOGRAPHED else image_of(tone.applied_to(light_of(photo[..., ::-1])))[..., ::-1]


def part_of(behind: NDArray[np.uint8], box: PixelBox, photo_shape: Shape) -> NDArray[np.uint8]:
    """Return the pixels `box` of a photo of what lies behind all of it in pixels of the same size or larger ones."""
    if behind.shape[:2] == photo_shape:
        return behind[box.slices]
    down, across = behind.shape[0] / photo_shape[0], behind.shape[1] / photo_shape[1]
    to_behind = np.array([
        [across, 0, (box.left + 0.5) * across - 0.5],
        [0, down, (box.top + 0.5) * down - 0.5],
    ])  # fmt: skip
    return _warped(behind, to_behind, (box.height, box.width))


def _warped(
    image: NDArray[np.uint8],
    to_image: NDArray[np.float64],
    shape: Shape,
    beyond: tuple[int, int, int] | None = None,
) -> NDArray[np.uint8]:
    """`image` seen through a matrix that leads into it, uint8 of `shape`; its rim goes on unless `beyond` is there."""
    border = cv2.BORDER_REPLICATE if beyond is None else cv2.BORDER_CONSTANT
    return np.asarray(
        cv2.warpAffine(
            image,
            to_image,
            (shape[1], shape[0]),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=border,
            borderValue=beyond or (),
        ),
        np.uint8,
    )
