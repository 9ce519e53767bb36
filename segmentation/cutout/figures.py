"""What can be measured of a cut-out without knowing the truth, so that a bad one is not delivered silently."""

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.cutout import CutOut
from segmentation.cutout.light import blurred, carried, image_of, light_of, luminance_of
from segmentation.cutout.placing import Placement, resized

_DARK = 30
_RIM_PX, _INNER_FROM_PX, _INNER_TO_PX = 1.5, 4.0, 8.0
_NEAR_PX = 4.0
_SEEN = 0.02
_PURE_FROM_PX, _PURE_TO_PX, _PURE_NEAR_PX = 2.5, 5.0, 2.0
"""How far from the outline paint and wall are looked at, and how far along it, to tell what is mixed between them."""
_OUTERMOST_PX = 1.0
_TELLING = 0.12
"""By how much the wall must be lighter than the paint, luminance, to be told from it."""
_OWN_SHARE, _TOO_MUCH = 0.65, 0.85
"""So much wall is in the outermost pixel of a car at most, as a lens mixes it and paint at a slant mirrors it, and so
much where a mask takes a pixel of wall with it."""
_OWN_FROM, _OWN_TO = 1.05, 1.15
"""No mixture of paint and wall is lighter than the wall: from that many times its light on the rim's is its own."""
_BRIGHTEST = 2.0
"""Times the wall's light; what is lighter still, such as a lamp, counts for no more."""
_PAINT_FROM_PX = 8.0
_XYZ_OF_RGB = np.array(((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)))
"""IEC 61966-2-1, 5.2."""
_RELATIVE_XYZ_OF_RGB = (_XYZ_OF_RGB / _XYZ_OF_RGB.sum(axis=1, keepdims=True)).astype(np.float32)
"""To shares of the white point."""


def halo_score(cut: CutOut, image: NDArray[np.uint8]) -> float:
    """Return how much lighter the rim of a car is on a dark backdrop for the wall that is in it, values of 255.

    The rim is what lies within 1.5 px of the outline; its paint is what lies 4 to 8 px deep nearby, with the same
    alpha. What is lighter by itself does not count: paint that is seen at a slant mirrors the wall, and a bright rim
    stands before a grey one, but the photo tells both from wall, for there the outermost pixels of the car are not yet
    the wall's colour, or lighter than it. The mean over rim and channels; 0.0 for a car without any pixel that deep,
    and where the wall is no lighter than the paint.

    Args:
        cut: of the car, in the colours of the photo.
        image: the photo, uint8 (H, W, 3), sRGB or other colours on its curve; luminance is reckoned as in sRGB.
    """
    depth = cut.depth
    inner = ((depth >= _INNER_FROM_PX) & (depth <= _INNER_TO_PX)).astype(np.float32)
    reached = blurred(inner, _NEAR_PX)
    rim = (np.abs(depth) < _RIM_PX) & (reached > _SEEN)
    if not rim.any():
        return 0.0
    paint = blurred(cut.colour * inner[..., None], _NEAR_PX)[rim] / reached[rim][:, None]
    alpha = cut.alpha[rim][:, None]
    dark = (1 - alpha) * light_of(np.full((1, 3), _DARK, np.uint8))
    shown, expected = image_of(alpha * cut.colour[rim] + dark), image_of(alpha * paint + dark)
    lighter = (shown.astype(np.float64) - expected).mean(axis=1)
    share = _walls_share(luminance_of(light_of(image[cut.box.slices])), depth)[rim]
    is_wall = np.clip((share - _OWN_SHARE) / (_TOO_MUCH - _OWN_SHARE), 0, 1)
    is_no_lighter = np.clip((_OWN_TO - share) / (_OWN_TO - _OWN_FROM), 0, 1)
    return float((lighter * is_wall * is_no_lighter).mean())


def _walls_share(luminance: NDArray[np.float32], depth: NDArray[np.float32]) -> NDArray[np.float32]:
    """How much of the outermost pixels of the car nearby is the wall's light; 0 where that cannot be told.

    Every pixel is taken for a mixture of the paint and the wall 2.5 to 5 px beside it; over 1 it is lighter than that.
    """
    paint, has_paint = carried(luminance, (depth >= _PURE_FROM_PX) & (depth <= _PURE_TO_PX), _PURE_NEAR_PX, _SEEN)
    wall, has_wall = carried(luminance, (depth <= -_PURE_FROM_PX) & (depth >= -_PURE_TO_PX), _PURE_NEAR_PX, _SEEN)
    telling = has_paint & has_wall & (wall - paint > _TELLING)
    share = np.clip((luminance - paint) / np.maximum(wall - paint, np.float32(_TELLING)), 0, _BRIGHTEST)
    outermost = ((depth >= 0) & (depth < _OUTERMOST_PX) & telling).astype(np.float32)
    count = blurred(outermost, _NEAR_PX)
    found = blurred(share * outermost, _NEAR_PX) / np.maximum(count, 1e-6)
    return np.asarray(np.where(telling & (count > _SEEN), found, 0), np.float32)


def paint_delta_e(cut: CutOut, picture: NDArray[np.uint8], placement: Placement) -> float:
    """Return by how much the mean colour of the car's paint in `picture` differs from that of the cut-out (CIE 1976).

    To a thousandth. Paint is what lies more than 8 px within the car and is not seen through; 0.0 where there is none.
    In the colours of a profile that is kept it is reckoned as if they were sRGB: in ProPhoto 4.9 stands for 5.3.

    Args:
        cut: the car, in the colours that it is to have.
        picture: uint8 (h, w, 3) or (h, w, 4), sRGB or the colours of `cut` on its curve.
        placement: of its set.
    """
    stands = placement.box_in_picture(cut.box)
    seen = stands.clipped_to(picture.shape)
    if seen.is_empty:
        return 0.0
    own = seen.moved(-stands.top, -stands.left).slices
    meant = resized(cut.colour, stands.height, stands.width)[own][::2, ::2]
    size = stands.width, stands.height
    opaque = np.where(cut.alpha >= 1, cut.depth, np.minimum(cut.depth, 0))
    deep = cv2.resize(opaque, size, interpolation=cv2.INTER_AREA)[own][::2, ::2]
    shown = light_of(picture[seen.slices][::2, ::2, :3])
    paint = deep > _PAINT_FROM_PX
    if not paint.any():
        return 0.0
    return round(float(np.linalg.norm(_mean_lab(shown[paint]) - _mean_lab(meant[paint]))), 3)


def _mean_lab(light: NDArray[np.float32]) -> NDArray[np.float64]:
    """Mean L*, a*, b* (CIE 15:2004, 8.2.1) of linear `light` (n, 3), sRGB, which may be lighter than white."""
    xyz = light @ _RELATIVE_XYZ_OF_RGB.T
    root = np.where(xyz > (6 / 29) ** 3, cv2.pow(xyz, 1 / 3), xyz * np.float32((29 / 6) ** 2 / 3) + np.float32(4 / 29))
    x, y, z = root.mean(axis=0, dtype=np.float64)
    return np.array((116 * y - 16, 500 * (x - y), 200 * (y - z)))


def pixels_at_the_rim(mask: NDArray[np.uint8]) -> int:
    """Return how many px of the photo's outermost rows and columns are car in `mask` (H, W): it is cut by the frame."""
    ends = (mask[0], mask[-1], mask[1:-1, 0], mask[1:-1, -1])
    return int(sum(np.count_nonzero(end) for end in ends))
