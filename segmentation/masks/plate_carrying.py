"""Carrying a number plate from one angle of a car to the next: a suggestion, to be looked at.

Where the same plate is at the other angle is sought in two steps. Its picture, squeezed and slanted in several ways as
a turn of the car would do it, is compared with all of the car there (normalised correlation). The best places are then
brought to the corners by raising the correlation step by step (Evangelidis and Psarakis, Parametric image alignment
using enhanced correlation coefficient maximization, PAMI 2008), first by an affine map, then by a homography; the most
alike of them is it. How near that comes on real and on modelled cars is told in docs/cutouts.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.masks.number_plate import NumberPlate

_SOUGHT_WIDTH_PX = 64
"""How wide the plate is made for the search."""
_WIDTHS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.12, 1.26, 1.42, 1.6, 1.8, 2.0)
_HEIGHTS = (0.92, 1.0, 1.09)
_SLANTS = (-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3)
"""Ways in which a turn squeezes a plate, and by how much its sides then fall to the right."""
_BESIDE = 0.12
"""So much around the plate is compared with it, in parts of its width: where it ends is what must be found."""
_FARTHEST = 2.0
"""How far up or down the plate may have gone, in parts of its height."""
_LEAST_FOUND, _LEAST_LIKENESS = 0.5, 0.9
"""Correlations below which nothing is suggested, of the search and in the end."""
_TRIED = 5
"""So many of the places that were found are brought to the corners; which of them is it shows only then."""
_FLAT_WIDTH_PX = 220
"""How wide the plate is at most while it is brought to the corners."""
_STEPS, _ENOUGH = 60, 1e-5


@dataclass(frozen=True)
class PlateAngle:
    """One angle of a car: `image` uint8 (H, W, 3), and the `car` in it, uint8 (H, W), 0 or 255."""

    image: NDArray[np.uint8]
    car: NDArray[np.uint8]

    @property
    def grey(self) -> NDArray[np.float32]:
        """The image in grey, float32 (H, W), 0 to 255."""
        return np.asarray(self.image.mean(axis=2), np.float32)


def carried_plate(plate: NumberPlate, source: PlateAngle, target: PlateAngle) -> NumberPlate | None:
    """Return where the `plate` seen at `source` is at `target`; None where it is not found there.

    It is the same whenever it is computed.
    """
    shape, box = _shape(source), box_of(target.car > 0)
    if not plate.is_seen or box.is_empty:
        return None
    corners = np.array([(column, row) for row, column in plate.in_px(shape)], np.float32)
    greys = source.grey, target.grey
    aligned = [_aligned(corners, *greys, guess) for guess in _found(corners, *greys, box)]
    likeness, there = max(filter(None, aligned), key=lambda one: one[0], default=(0.0, corners))
    if likeness < _LEAST_LIKENESS:
        return None
    try:
        return NumberPlate.of_px([(float(y), float(x)) for x, y in there], _shape(target))
    except ValueError:
        return None


def _shape(angle: PlateAngle) -> tuple[int, int]:
    return angle.image.shape[0], angle.image.shape[1]


def _found(
    corners: NDArray[np.float32], source: NDArray[np.float32], target: NDArray[np.float32], box: PixelBox
) -> list[NDArray[np.float32]]:
    """The affine maps, float32 (2, 3), from `source` to `target` under which the plate is most alike, the best first.

    Both are reduced so that the plate is _SOUGHT_WIDTH_PX wide.
    """
    top, left, bottom, right = _bounds(corners)
    height, width = bottom - top, right - left
    shrinking = min(1.0, _SOUGHT_WIDTH_PX / width)
    rows = slice(max(box.top, int(top - _FARTHEST * height)), min(box.bottom, int(bottom + _FARTHEST * height)))
    part = target[rows, box.left : box.right]
    if min(part.shape) * shrinking < 8:
        return []
    sought_in = cv2.resize(part, None, fx=shrinking, fy=shrinking, interpolation=cv2.INTER_AREA)
    smooth = source if shrinking == 1 else np.asarray(cv2.GaussianBlur(source, (0, 0), 0.4 / shrinking), np.float32)
    found: list[tuple[float, NDArray[np.float32]]] = []
    for across, down, slant in _ways():
        map_to = np.array(((across, 0), (slant, down)), np.float64) * shrinking
        patch, origin = _squeezed(smooth, corners, map_to)
        if patch.shape[0] > sought_in.shape[0] or patch.shape[1] > sought_in.shape[1]:
            continue
        likeness = cv2.matchTemplate(sought_in, patch, cv2.TM_CCOEFF_NORMED)
        _, most, _, at = cv2.minMaxLoc(likeness)
        if most > _LEAST_FOUND:
            shift = (np.array(at) - origin) / shrinking + (box.left, rows.start)
            found.append((most, np.hstack([map_to / shrinking, shift[:, None]]).astype(np.float32)))
    found.sort(key=lambda one: -one[0])
    return _apart([place for _, place in found], corners)


def _apart(places: list[NDArray[np.float32]], corners: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """The first _TRIED of `places` that bring the plate to places of their own."""
    taken: list[NDArray[np.float32]] = []
    for place in places:
        there = corners @ place[:, :2].T + place[:, 2]
        width = float(np.ptp(there[:, 0]))
        if all(np.abs(there - (corners @ other[:, :2].T + other[:, 2])).max() > width / 5 for other in taken):
            taken.append(place)
        if len(taken) == _TRIED:
            break
    return taken


def _ways() -> Iterator[tuple[float, float, float]]:
    for across in _WIDTHS:
        for down in _HEIGHTS:
            for slant in _SLANTS:
                yield across, down, slant


def _squeezed(
    source: NDArray[np.float32], corners: NDArray[np.float32], map_to: NDArray[np.float64]
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """The plate with a little around it, mapped by a matrix (2, 2); and where the origin of `source` comes to lie."""
    beside = _BESIDE * float(np.ptp(corners[:, 0]))
    around = corners + np.sign(corners - corners.mean(0)) * beside
    mapped = around @ map_to.T
    low, high = mapped.min(0), mapped.max(0)
    size = max(4, round(float(high[0] - low[0]))), max(4, round(float(high[1] - low[1])))
    move = np.hstack([map_to, -low[:, None]])
    return np.asarray(cv2.warpAffine(source, move, size, borderMode=cv2.BORDER_REPLICATE), np.float32), low


def _bounds(corners: NDArray[np.float32]) -> tuple[float, float, float, float]:
    left, top = map(float, corners.min(0))
    right, bottom = map(float, corners.max(0))
    return top, left, bottom, right


def _aligned(
    corners: NDArray[np.float32], source: NDArray[np.float32], target: NDArray[np.float32], guess: NDArray[np.float32]
) -> tuple[float, NDArray[np.float64]] | None:
    """How alike they are once that cannot be raised any more, and the corners at `target` then; None for not at all."""
    template, flat = _flattened(corners, source)
    there = corners @ guess[:, :2].T + guess[:, 2]
    top, left, bottom, right = _bounds(there)
    around = PixelBox(int(top), int(left), int(bottom) + 1, int(right) + 1).grown(int(right - left) // 2)
    part = around.clipped_to((target.shape[0], target.shape[1]))
    if part.is_empty or min(part.height, part.width) < 8:
        return None
    out_of_part = np.array(((1, 0, -part.left), (0, 1, -part.top), (0, 0, 1)), np.float64)
    warp = (out_of_part @ np.vstack([guess, (0, 0, 1)]) @ flat).astype(np.float32)
    seen, criteria = (
        np.ascontiguousarray(target[part.slices]),
        (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, _STEPS, _ENOUGH),
    )
    everywhere = np.full(seen.shape, 255, np.uint8)
    try:
        flatly = warp[:2] / warp[2, 2]
        _, affine = cv2.findTransformECC(template, seen, flatly, cv2.MOTION_AFFINE, criteria, everywhere, 5)
        warp = np.vstack([affine, (0, 0, 1)]).astype(np.float32)
        likeness, warp = cv2.findTransformECC(template, seen, warp, cv2.MOTION_HOMOGRAPHY, criteria, everywhere, 3)
    except cv2.error:
        return None  # it does not converge: what was found is not the plate
    in_template = cv2.perspectiveTransform(corners[None].astype(np.float64), np.linalg.inv(flat))
    found = cv2.perspectiveTransform(in_template, warp.astype(np.float64))[0]
    return float(likeness), np.asarray(found + np.array((part.left, part.top)), np.float64)


def _flattened(
    corners: NDArray[np.float32], source: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """The plate with a little around it as one sees it from in front, and the homography from there to `source`."""
    beside = _BESIDE / 2
    sides = np.linalg.norm(np.roll(corners, -1, 0) - corners, axis=1)
    width, height = float(max(sides[0], sides[2])), float(max(sides[1], sides[3]))
    shrinking = min(1.0, _FLAT_WIDTH_PX / width)
    width, height, margin = width * shrinking, height * shrinking, beside * width * shrinking
    low, across, down = margin, margin + width, margin + height
    flat = np.array(((low, low), (across, low), (across, down), (low, down)), np.float32)
    to_source = cv2.getPerspectiveTransform(flat, corners)
    size = max(8, round(width + 2 * margin)), max(8, round(height + 2 * margin))
    picture = cv2.warpPerspective(source, to_source, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
    return np.asarray(picture, np.float32), np.asarray(to_source, np.float64)
