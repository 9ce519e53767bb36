"""The cut-out of one photo: its car alone, free of the colour of what stood behind it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.following import WHOLE_OUTLINE, followed
from segmentation.cutout.light import blurred, light_of
from segmentation.cutout.outline import Finish, alpha_of, depth_of, moved_pixels, moved_px
from segmentation.cutout.smart_edge import following_where
from segmentation.errors import CarmaskError
from segmentation.images.pixel_box import PixelBox, box_of

_TRUSTED_FROM_PX = 1.5
"""How deep within the car a pixel's colour is the car's alone."""
_COLOUR_REACH_PX = 1.0
"""How far the colour of the car is carried outwards over the rim: the standard deviation of a Gaussian."""
_THIN_WEIGHT, _FAR_WEIGHT = 1e-3, 1e-6
"""What counts where no pixel is deep enough: in parts as thin as an antenna the mask's own, far outside any."""
_MARGIN_PX = 16


@dataclass(frozen=True)
class CutOut:
    """A car without background.

    `colour` is float32 (h, w, 3), linear light of the car alone, not multiplied by alpha; `alpha` float32 (h, w), 0
    to 1; `depth` float32 (h, w), px, see `outline.depth_of`; all of the rows and columns `box` of the photo.
    `car_box` is the smallest box around the mask. `moved_px` is how far the outline lies from that of the mask,
    and `moved_pixels` how many pixels are on another side of it.
    """

    colour: NDArray[np.float32]
    alpha: NDArray[np.float32]
    depth: NDArray[np.float32]
    box: PixelBox
    car_box: PixelBox
    moved_px: float
    moved_pixels: int

    @property
    def premultiplied(self) -> NDArray[np.float32]:
        """Colour times alpha and alpha, float32 (h, w, 4): what can be resized without fringes."""
        return np.dstack((self.colour * self.alpha[..., None], self.alpha))


def cut_out(
    image: NDArray[np.uint8], mask: NDArray[np.uint8], finish: Finish, smart: NDArray[np.uint8] | None = None
) -> CutOut:
    """Return the car that `mask` marks in `image`.

    Args:
        image: uint8 (H, W, 3), sRGB.
        mask: uint8 (H, W), 0 or 255.
        finish: of the outline.
        smart: uint8 (H, W), 0 or 255, where an editor brushed that the outline follows the photo; None for nowhere.

    Raises:
        CarmaskError: the mask has another size, or is empty.
        ValueError: `smart` has another size than the mask.
    """
    if mask.shape != image.shape[:2]:
        sizes = f"{mask.shape[1]} x {mask.shape[0]} pixels, the photo {image.shape[1]} x {image.shape[0]}"
        raise CarmaskError(f"Its mask is {sizes}. Open it in the editor and save its mask anew.")
    whole = box_of(mask > 0)
    if whole.is_empty:
        raise CarmaskError("Its mask is empty: there is no car to cut out.")
    box = whole.grown(_MARGIN_PX).clipped_to(mask.shape)
    own_mask = np.ascontiguousarray(mask[box.slices])
    light = light_of(image[box.slices])
    depth = depth_of(own_mask)
    if finish.follows_photo:
        depth = followed(light, depth, WHOLE_OUTLINE)
    if smart is not None:
        if smart.shape != mask.shape:
            raise ValueError(f"a smart edge of {smart.shape} for a mask of {mask.shape}")
        depth = following_where(smart[box.slices], light, own_mask, depth)
    alpha = alpha_of(own_mask, finish, depth)
    if not alpha.any():
        raise CarmaskError(f"Nothing is left of its car after a choke of {finish.choke_px:g} pixels.")
    colour = without_background(light, depth)
    moved = moved_px(own_mask, alpha), moved_pixels(own_mask, alpha)
    return CutOut(colour, alpha, depth, box, whole, *moved)


def without_background(light: NDArray[np.float32], depth: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return `light` with the colours at the rim of the car replaced by those of the car within.

    A normalised blur: the mean of nearby pixels that are deep enough within the car to hold nothing of the background.

    Args:
        light: float32 (h, w, 3), linear.
        depth: float32 (h, w), how deep each pixel lies within the car, px; see `outline.depth_of`.
    """
    own = np.clip(depth / np.float32(_TRUSTED_FROM_PX), 0, 1)
    weight = own + np.where(depth >= 0, _THIN_WEIGHT, _FAR_WEIGHT).astype(np.float32)
    carried = blurred(light * weight[..., None], _COLOUR_REACH_PX) / blurred(weight, _COLOUR_REACH_PX)[..., None]
    share = own[..., None]
    return np.asarray(share * light + (1 - share) * carried, np.float32)
