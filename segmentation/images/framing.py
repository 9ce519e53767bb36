"""Photos of any size in the network's fixed input, and its output back at the photo's own size."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Framing:
    """A photo scaled to fit a frame, aspect kept, the rest of the frame filled by its last row or column.

    All sizes in px. A 1918x1280 photo in a 960x640 frame is scaled by exactly 1/2 and one column is filled.
    """

    photo_height: int
    photo_width: int
    frame_height: int
    frame_width: int

    @property
    def scale(self) -> float:
        """Frame pixels per photo pixel."""
        return min(self.frame_height / self.photo_height, self.frame_width / self.photo_width)

    @property
    def inner_height(self) -> int:
        """Rows of the frame that show the photo."""
        return max(1, min(self.frame_height, round(self.photo_height * self.scale)))

    @property
    def inner_width(self) -> int:
        """Columns of the frame that show the photo."""
        return max(1, min(self.frame_width, round(self.photo_width * self.scale)))

    def frame(self, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return `picture` (H, W) or (H, W, 3) in the frame; area-averaged, so a hard mask becomes soft."""
        shrinks = self.scale < 1
        inner = cv2.resize(
            picture,
            (self.inner_width, self.inner_height),
            interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR,
        )
        below = self.frame_height - self.inner_height
        right = self.frame_width - self.inner_width
        framed = cv2.copyMakeBorder(inner, 0, below, 0, right, cv2.BORDER_REPLICATE)
        return np.asarray(framed, np.uint8)

    def unframe(self, probability: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return `probability` (frame_height, frame_width) at the photo's own size, bilinear."""
        inner = probability[: self.inner_height, : self.inner_width]
        size = (self.photo_width, self.photo_height)
        return np.asarray(cv2.resize(inner, size, interpolation=cv2.INTER_LINEAR), np.float32)
