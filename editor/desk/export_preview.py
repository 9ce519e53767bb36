"""The open car's shown angle as an export would deliver it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editor.language.sentences import translated
from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.gate import reasons_to_wait
from segmentation.cutout.preset import Preset
from segmentation.cutout.previewing import Previews
from segmentation.cutout.shadow import Shadow

LONGEST_SIDE_PX = 1200
"""As large as the picture is seen at most."""


@dataclass(frozen=True)
class Preview:
    """A picture, uint8 (h, w, 3), or (h, w, 4) for a transparent one, reduced; and why it would be held back."""

    picture: NDArray[np.uint8]
    reasons: list[str]


def previews_of(photo: NDArray[np.uint8], mask: NDArray[np.uint8], set_masks: Sequence[NDArray[np.uint8]]) -> Previews:
    """Return what makes previews of an angle: `photo`, uint8 (H, W, 4), blue first, and `mask`, uint8 (H, W), 0 or 255.

    `set_masks` are those of all views that go into pictures with it, this one too.
    """
    return Previews(np.ascontiguousarray(photo[..., 2::-1]), mask, set_masks, LONGEST_SIDE_PX)


def preview_of(previews: Previews, preset: Preset, backdrop: str, shadow: Shadow) -> Preview:
    """Return the picture of an angle as an export makes it, at the size of the screen.

    Args:
        previews: of the angle.
        preset: what is asked of the picture.
        backdrop: a text for `backdrop_of`.
        shadow: how it is laid.

    Raises:
        CarmaskError: there is no car to cut out, or the backdrop cannot be used.
    """
    picture, figures = previews.made(preset, backdrop_of(backdrop), shadow)
    return Preview(picture, [translated(reason) for reason in reasons_to_wait(figures, preset)])
