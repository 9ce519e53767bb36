"""What the display on a backdrop shows while the backdrop is being moved: the same in small, within some ms.

Plain arrays. It is made on the window's thread, since a hand moves on meanwhile; its cost does not grow with the photo.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.canvas.stage import Stage, reduced_shape
from segmentation.cutout.compositing import DISPLAY_POWER
from segmentation.cutout.shadow import light_left
from segmentation.cutout.staging import lying_behind
from segmentation.cutout.stand import Stand

LARGEST_SIDE_PX = 1024
"""Of what lies behind while it is moved."""


class RoughStage:
    """A stage to be moved; its shadow in small is kept."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._shape = stage.levels[0].shape[0], stage.levels[0].shape[1]
        self._small = reduced_shape(self._shape, LARGEST_SIDE_PX)
        left = light_left(stage.darkness, 1.0, self._small)
        shade = np.round(255 * np.power(left, np.float32(DISPLAY_POWER))).astype(np.uint8)
        self._shade = cv2.merge([shade] * 3)

    def behind(self, stand: Stand | None) -> NDArray[np.uint8]:
        """Return what lies behind the photo with its shadow once cars stand there, uint8 (h, w, 4), blue first.

        The values are multiplied by the shadow, and not the light: it is seen for a moment.
        """
        stage = self._stage
        backdrop = stage.told.standing(stand)
        whole = backdrop.painted(*self._small) if stage.whole is None else stage.whole.small
        lying = lying_behind(whole, backdrop, [stage.placed.around], self._shape, self._small)
        return np.asarray(cv2.cvtColor(cv2.multiply(lying, self._shade, scale=1 / 255), cv2.COLOR_RGB2BGRA), np.uint8)
