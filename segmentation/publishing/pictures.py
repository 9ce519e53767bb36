"""Pictures of the worst masks: the photo with the true outline and the network's, and a close-up of the worst place."""

import base64
import io
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.evaluation.scores import FORGIVEN_PX
from segmentation.images.reading import read_photo
from segmentation.publishing.comparison import WorstMask

TRUE_COLOUR = (0, 224, 255)
NETWORK_COLOUR = (255, 96, 32)
"""RGB; light blue and orange stay apart for every kind of colour vision, on dark paint as on a white wall."""
WHOLE_WIDTH_PX = 960
CLOSE_UP_PX = 320
"""Side of what a close-up shows, px of the photo; it is shown at twice that."""
_QUALITY = 82
_FRACTION_BITS = 4
"""OpenCV takes the corners of lines in sixteenths of a pixel."""


@dataclass(frozen=True)
class WorstPicture:
    """JPEG files as data URIs: the whole photo, and the place with most wrong pixels, None if there is none."""

    whole: str
    close_up: str | None


def picture_of(worst: WorstMask) -> WorstPicture:
    """Return the pictures of `worst`.

    Raises:
        CarmaskError: its photo cannot be read any more.
    """
    image = read_photo(worst.photo.photo_path)
    height, width = image.shape[:2]
    shown = (min(width, WHOLE_WIDTH_PX), max(1, round(height * min(width, WHOLE_WIDTH_PX) / width)))
    whole = np.asarray(cv2.resize(image, shown, interpolation=cv2.INTER_AREA), np.uint8)
    _draw_outlines(whole, worst, shown[0] / width, (0, 0), 2)
    centre = _worst_place(worst.predicted ^ worst.true)
    return WorstPicture(_as_data_uri(whole), None if centre is None else _as_data_uri(_close_up(image, worst, centre)))


def _close_up(image: NDArray[np.uint8], worst: WorstMask, centre: tuple[int, int]) -> NDArray[np.uint8]:
    height, width = image.shape[:2]
    side = min(CLOSE_UP_PX, height, width)
    top = min(max(0, centre[0] - side // 2), height - side)
    left = min(max(0, centre[1] - side // 2), width - side)
    part = image[top : top + side, left : left + side]
    large = np.asarray(cv2.resize(part, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), np.uint8)
    _draw_outlines(large, worst, 2.0, (top, left), 3)
    return large


def _draw_outlines(
    picture: NDArray[np.uint8], worst: WorstMask, scale: float, origin: tuple[int, int], thickness_px: int
) -> None:
    """Draw both outlines over `picture`, which shows the photo from `origin` (row, column) on, times `scale`.

    The true one is broader and lies below: where both agree it frames the network's.
    """
    for mask, colour, extra in ((worst.true, TRUE_COLOUR, 2), (worst.predicted, NETWORK_COLOUR, 0)):
        contours, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        corners = [
            np.rint(((contour - (origin[1], origin[0]) + 0.5) * scale - 0.5) * (1 << _FRACTION_BITS)).astype(np.int32)
            for contour in contours
        ]
        cv2.polylines(picture, corners, True, colour, thickness_px + extra, cv2.LINE_AA, _FRACTION_BITS)


def _worst_place(wrong: NDArray[np.bool_]) -> tuple[int, int] | None:
    """The row and column in the middle of the largest group of `wrong` pixels, slivers along the outline left out."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * FORGIVEN_PX - 1, 2 * FORGIVEN_PX - 1))
    opened = cv2.morphologyEx(wrong.astype(np.uint8), cv2.MORPH_OPEN, disc)
    count, _, stats, centres = cv2.connectedComponentsWithStats(opened, connectivity=8)
    if count < 2:
        return None
    column, row = centres[1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))]
    return round(row), round(column)


def _as_data_uri(picture: NDArray[np.uint8]) -> str:
    stream = io.BytesIO()
    Image.fromarray(picture).save(stream, "JPEG", quality=_QUALITY)
    return "data:image/jpeg;base64," + base64.b64encode(stream.getvalue()).decode("ascii")
