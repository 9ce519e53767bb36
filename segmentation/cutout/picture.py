"""From photo and mask to the finished picture, and what was measured on the way."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.compositing import alone, before, laid_out
from segmentation.cutout.cutout import CutOut, cut_out
from segmentation.cutout.drawn_shadow import drawn_darkness
from segmentation.cutout.figures import halo_score, pixels_at_the_rim
from segmentation.cutout.outline import Finish
from segmentation.cutout.placing import Placement
from segmentation.cutout.shadow import Shadow, kept_darkness, light_left
from segmentation.images.pixel_box import PixelBox


@dataclass(frozen=True)
class Style:
    """How cars are cut out and stand: finish of the outline and shadow; a shadow of strength 0 is not sought."""

    finish: Finish = field(default_factory=Finish)
    shadow: Shadow = field(default_factory=Shadow)


@dataclass(frozen=True)
class Figures:
    """What was measured of one picture.

    `moved_px` how far the outline lies from that of the mask; `halo` see `figures.halo_score`; `cut_px` of the
    photo's rim that are car; `outside_px` how far the car reaches out of the picture; `scale` picture px per photo
    px.
    """

    moved_px: float
    halo: float
    cut_px: int
    outside_px: int
    scale: float


def finished(
    image: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    style: Style,
    placement: Placement,
    backdrop: NDArray[np.uint8] | tuple[int, int],
) -> tuple[NDArray[np.uint8], Figures]:
    """Return the car of a photo before a backdrop, and its figures.

    Args:
        image: uint8 (H, W, 3), sRGB.
        mask: uint8 (H, W), 0 or 255.
        style: how it is cut out and stands.
        placement: of its set.
        backdrop: uint8 (h, w, 3); or (h, w) for a transparent picture, which has four channels.

    Raises:
        CarmaskError: there is no car to cut out; see `cut_out`.
    """
    cut = cut_out(image, mask, style.finish)
    shadow = None
    if style.shadow.strength:
        darkness = darkness_of(image, mask, cut.car_box, style.shadow)
        shadow = light_left(darkness, style.shadow.strength, (mask.shape[0], mask.shape[1]))
    shape = backdrop if isinstance(backdrop, tuple) else (backdrop.shape[0], backdrop.shape[1])
    layers = laid_out(cut, shadow, placement, shape)
    picture = alone(layers, shape) if isinstance(backdrop, tuple) else before(layers, backdrop)
    return picture, figures_of(cut, mask, placement, shape)


def figures_of(cut: CutOut, mask: NDArray[np.uint8], placement: Placement, shape: tuple[int, int]) -> Figures:
    """Return the figures of a car that was cut out along `mask` and stands in a picture of `shape` (H, W)."""
    stands = placement.box_in_picture(cut.car_box)
    outside = max(0, -stands.top, -stands.left, stands.bottom - shape[0], stands.right - shape[1])
    return Figures(cut.moved_px, halo_score(cut), pixels_at_the_rim(mask), outside, placement.scale)


def darkness_of(
    image: NDArray[np.uint8], mask: NDArray[np.uint8], car_box: PixelBox, shadow: Shadow
) -> NDArray[np.float32]:
    """Return the light that the shadow takes, kept or drawn as `shadow` says, float32 in small px, 0 to 1."""
    return drawn_darkness(mask, car_box, shadow) if shadow.is_drawn else kept_darkness(image, mask, car_box, shadow)
