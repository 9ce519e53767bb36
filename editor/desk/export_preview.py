"""The open car's shown angle as an export would deliver it."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.gate import reasons_to_wait
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import place_set
from segmentation.cutout.preset import Preset
from segmentation.cutout.shadow import Shadow
from segmentation.errors import CarmaskError
from segmentation.images.pixel_box import box_of

LONGEST_SIDE_PX = 1200
"""As large as the picture is seen at most."""


@dataclass(frozen=True)
class Sample:
    """An angle to be seen: its `photo`, uint8 (H, W, 4), blue first, and `mask`, uint8 (H, W), 0 or 255.

    `set_masks` are those of all views that go into pictures with it, this one too.
    """

    photo: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    set_masks: Sequence[NDArray[np.uint8]]


@dataclass(frozen=True)
class Preview:
    """A picture, uint8 (h, w, 3), or (h, w, 4) for a transparent one, reduced; and why it would be held back."""

    picture: NDArray[np.uint8]
    reasons: list[str]


def preview_of(sample: Sample, preset: Preset, backdrop: str, shadow: Shadow) -> Preview:
    """Return the picture of `sample`, made at its full size as an export makes it.

    Args:
        sample: the angle.
        preset: what is asked of the picture.
        backdrop: a text for `backdrop_of`.
        shadow: how it is laid.

    Raises:
        CarmaskError: there is no car to cut out, or the backdrop cannot be used.
    """
    frame, style = preset.frame, Style(shadow=shadow)
    behind = backdrop_of(backdrop).fitted(frame.height, frame.width)
    boxes = [box_of(mask > 0) for mask in sample.set_masks if mask.shape == sample.mask.shape]
    boxes = [box for box in boxes if not box.is_empty]
    if not sample.mask.any():
        raise CarmaskError("The mask is empty: there is no car to cut out.")
    shape = (sample.mask.shape[0], sample.mask.shape[1])
    centred = box_of(sample.mask > 0) if preset.centres_each else None
    placement = place_set(boxes, shape, frame, behind, shadow.reach_in(shape[1]), centred)
    image = np.ascontiguousarray(sample.photo[..., 2::-1])
    before = (frame.height, frame.width) if behind.is_transparent else behind.painted(frame.height, frame.width)
    picture, figures = finished(image, sample.mask, style, placement, before)
    return Preview(_reduced(picture), reasons_to_wait(figures, preset))


def _reduced(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    scale = LONGEST_SIDE_PX / max(picture.shape[:2])
    if scale >= 1:
        return picture
    size = (max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
