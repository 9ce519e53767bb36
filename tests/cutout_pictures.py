"""How near rims come to the truth in several ways of cutting out, as a table and a picture: `make cutouts`.

The table is printed for docs/cutouts.md; its picture and that of the guide are in docs/screenshots.
"""

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.cutout import CutOut, cut_out
from segmentation.cutout.figures import halo_score
from segmentation.cutout.light import light_of
from segmentation.cutout.outline import Finish
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import Frame, place_set
from segmentation.images.pixel_box import box_of
from segmentation.images.reading import read_photo
from segmentation.masks.files import read_mask
from segmentation.resources import SAMPLE_PHOTOS
from tests.rims import BRIGHT, DARK, MID, PAINT_OF, TrueRim, on_grey, stray_contours, true_rim

SCREENSHOTS = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
STRIP, GUIDE = SCREENSHOTS / "cutouts.png", SCREENSHOTS / "guide-backdrops.jpg"
GREYS = (DARK, MID, BRIGHT)
CROPS = {
    "whitesedan_03": (132, 348),
    "redpickup_12": (210, 1388),
    "stress049_01": (70, 274),
    "stress014_07": (49, 112),
}
"""Row and column of the top left pixel of the piece of each car that pastes are farthest from the truth in."""
MATTED_PX = 4.0
ROWS, COLUMNS, ZOOM, GAP = 36, 72, 4, 6

VIEWS = ("whitesedan_03", "redpickup_02")
BACKDROPS = ("white", "#f4f5f7:#b9bdc6", "#15171c:#3c4048")
"""Photos of the sample, and what the guide shows them on."""

Way = Callable[[TrueRim, CutOut, int], NDArray[np.uint8]]
"""The picture of a cut-out, uint8 (h, w, 3), on a grey."""


def pasted(rim: TrueRim, cut: CutOut, grey: int) -> NDArray[np.uint8]:
    """The mask as alpha."""
    part = cut.box.slices
    return on_grey(light_of(rim.photo[part]), (rim.mask[part] > 0).astype(np.float32), grey)


def feathered(rim: TrueRim, cut: CutOut, grey: int) -> NDArray[np.uint8]:
    """Soft alpha, the colours as photographed."""
    return on_grey(light_of(rim.photo[cut.box.slices]), cut.alpha, grey)


def darkened(rim: TrueRim, cut: CutOut, grey: int) -> NDArray[np.uint8]:
    """What rembg 2.0's `naive_cutout` makes of the same alpha: colours mixed with black by it, then by alpha again.

    Both in sRGB, as Pillow does it.
    """
    alpha = np.round(cut.alpha * 255)[..., None] / 255
    colour = np.round(rim.photo[cut.box.slices] * alpha)
    return np.round(alpha * colour + (1 - alpha) * grey).astype(np.uint8)


def carmasks(rim: TrueRim, cut: CutOut, grey: int) -> NDArray[np.uint8]:
    """As carmask delivers it."""
    return on_grey(cut.colour, cut.alpha, grey)


def matted(rim: TrueRim, cut: CutOut, grey: int) -> NDArray[np.uint8]:
    """As pymatting does it: closed-form alpha within 4 px of the mask's outline, and its foreground colours."""
    alpha, colour = _matted(rim.photo[cut.box.slices].tobytes(), cut.depth.tobytes(), cut.depth.shape)
    return on_grey(light_of(colour), alpha, grey)


@cache
def _matted(photo: bytes, depth: bytes, shape: tuple[int, int]) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    from pymatting import estimate_alpha_cf, estimate_foreground_ml

    image = np.frombuffer(photo, np.uint8).reshape(*shape, 3) / 255
    deep = np.frombuffer(depth, np.float32).reshape(shape)
    alpha = estimate_alpha_cf(image, np.where(deep >= MATTED_PX, 1.0, np.where(deep <= -MATTED_PX, 0.0, 0.5)))
    colour = estimate_foreground_ml(image, alpha)
    return alpha.astype(np.float32), np.round(np.clip(colour, 0, 1) * 255).astype(np.uint8)


def true(rim: TrueRim, cut: CutOut, grey: int) -> NDArray[np.uint8]:
    """As it would have been photographed."""
    return rim.on(grey)[cut.box.slices]


WAYS: dict[str, Way] = {
    "mask pasted": pasted,
    "alpha only": feathered,
    "rembg's default": darkened,
    **({"pymatting": matted} if find_spec("pymatting") else {}),
    "carmask": carmasks,
    "truth": true,
}
"""The columns; pymatting's is there where the extra `compare` is installed."""


def main() -> None:
    """Print the table and draw the picture."""
    cars = {name: _car(name) for name in PAINT_OF}
    print("| paint | on | " + " | ".join(list(WAYS)[:-1]) + " |")
    print("|---|---|" + "--:|" * (len(WAYS) - 1))
    for name, (rim, cut) in cars.items():
        for grey in GREYS:
            errors = [_error(way, rim, cut, grey) for way in list(WAYS.values())[:-1]]
            print(f"| {PAINT_OF[name]}, {name} | {grey} | " + " | ".join(f"{error:.2f}" for error in errors) + " |")
    for name, (rim, cut) in cars.items():
        print(f"{name}: halo score {halo_score(cut, rim.photo):.1f}, stray contours {stray_contours(cut, rim.mask)}")
    Image.fromarray(_strip(cars)).quantize(128).save(STRIP, optimize=True)
    Image.fromarray(_sheet()).save(GUIDE, quality=85, optimize=True)


def _car(name: str) -> tuple[TrueRim, CutOut]:
    rim = true_rim(name)
    return rim, cut_out(rim.photo, rim.mask, Finish())


def _error(way: Way, rim: TrueRim, cut: CutOut, grey: int) -> float:
    part = cut.box.slices
    off = np.abs(way(rim, cut, grey).astype(int) - rim.on(grey)[part])
    return float(off[rim.rim[part]].mean())


def _strip(cars: dict[str, tuple[TrueRim, CutOut]]) -> NDArray[np.uint8]:
    """A row for each of CROPS on dark and on mid grey, a column for each of WAYS."""
    rows = []
    for name, (top, left) in CROPS.items():
        rim, cut = cars[name]
        piece = (slice(top, top + ROWS), slice(left, left + COLUMNS))
        for grey in (DARK, MID):
            pieces = [way(rim, cut, grey)[piece].repeat(ZOOM, 0).repeat(ZOOM, 1) for way in WAYS.values()]
            rows.append(np.hstack([np.pad(one, ((GAP, 0), (GAP, 0), (0, 0)), constant_values=255) for one in pieces]))
    return np.vstack(rows)


def _sheet() -> NDArray[np.uint8]:
    """Both cars of the sample before each of BACKDROPS, as `carmask export` makes them."""
    frame = Frame(280, 420)
    rows = []
    for view in VIEWS:
        photo = read_photo(SAMPLE_PHOTOS / f"{view}.jpg")
        mask = read_mask(SAMPLE_PHOTOS.parent / "masks" / f"{view}_mask.png")
        reach = Style().shadow.reach_in(mask.shape[1])
        pictures = []
        for backdrop in map(backdrop_of, BACKDROPS):
            placement = place_set([box_of(mask > 0)], mask.shape, frame, backdrop, reach)
            behind = backdrop.painted(frame.height, frame.width)
            pictures.append(finished(photo, mask, Style(), placement, behind)[0])
        rows.append(np.hstack(pictures))
    return np.vstack(rows)


if __name__ == "__main__":
    main()
