"""What is drawn over the photo while another mask than the car's is painted: lines of masks, and their colours."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from editor.canvas.coordinates import level_for
from editor.canvas.markings import PlacedShape
from editor.canvas.outline import LIGHT, outline_picture
from editor.canvas.photo_painting import on_whole_pixels, screen_picture
from editor.document.pyramid import MaskPyramid
from segmentation.masks.subject import Subject

GLASS_COLOUR = "#00d1b2"
"""A blue green that none of the masks' colours is taken for, and that glass itself never has."""

SMART_EDGE_COLOUR = "#c06bff"
"""A violet, likewise."""

COLOUR_OF = {Subject.GLASS: GLASS_COLOUR, Subject.SMART_EDGE: SMART_EDGE_COLOUR}
"""The colours of masks that have one of their own; the car's is chosen in the settings."""

FAINT = 0.55


def overlay_of(subject: Subject, overlay_of_cars: tuple[str, int]) -> tuple[str, int]:
    """Return colour and opacity, percent, of a mask over the photo, where that of cars is `overlay_of_cars`."""
    return COLOUR_OF.get(subject, overlay_of_cars[0]), overlay_of_cars[1]


@dataclass(frozen=True)
class MaskLine:
    """A marking: the outline of a mask in a colour, faint; or in dashes as something that is not there yet.

    Two of the same mask at another `version` are drawn anew.
    """

    mask: MaskPyramid
    colour: str
    is_dashed: bool = False
    version: int = 0

    def touched(self, place: PlacedShape) -> QRect:
        """Return the widget pixels of the photo: the line may go anywhere in it."""
        return place.rectangle(margin=2)

    def paint(self, painter: QPainter, exposed: QRect, place: PlacedShape) -> None:
        """Draw what of the line is `exposed`, in widget pixels."""
        ratio = painter.device().devicePixelRatioF()
        part = on_whole_pixels(exposed & self.touched(place), ratio)
        if part.isEmpty():
            return
        level = level_for(place.transform.scale * ratio, len(self.mask.levels))
        where = (part.x(), part.y(), part.width(), part.height())
        colour, ants = QColor(self.colour).rgb(), 0 if self.is_dashed else None
        pixels = outline_picture(self.mask.levels[level], 2**level, place.transform, where, ratio, colour, ants)
        if self.is_dashed:
            pixels = np.where(pixels == LIGHT, np.uint32(colour), pixels)
        painter.save()
        place.clip(painter)
        painter.setOpacity(1.0 if self.is_dashed else FAINT)
        painter.drawImage(part.topLeft(), screen_picture(pixels, ratio))
        painter.restore()
