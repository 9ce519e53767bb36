"""The grips of a stand over the photo, whose car stays where it is while its backdrop is moved."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from editor.canvas.coordinates import ViewTransform
from editor.canvas.grip_painting import paint_grips, paint_lines
from editor.canvas.markings import PlacedShape
from editor.desk.stand_editing import Grip, Ground
from editor.desk.stand_grips import GripPlaces, Point, places_of
from segmentation.cutout.lying import Lying
from segmentation.cutout.stand import Stand

MARGIN_PX = 22
"""So far beyond the photo the ring may reach, where a car stands on its last row."""


@dataclass(frozen=True)
class StandDrawing:
    """A marking: where cars stand in a backdrop that lies so, and which grip was taken last, drawn in `colour`.

    `grown` is by how much the ends of the bar are farther apart than the cars are wide, while one of them is held.
    """

    stand: Stand
    ground: Ground
    lying: Lying
    taken: Grip
    colour: str
    grown: float = 1.0

    def touched(self, place: PlacedShape) -> QRect:
        """Return the widget pixels that lines and grips may cover."""
        return place.rectangle(MARGIN_PX)

    def paint(self, painter: QPainter, exposed: QRect, place: PlacedShape) -> None:
        """Draw them, unless none of them is `exposed`, in widget pixels."""
        if not self.touched(place).intersects(exposed):
            return
        places, colour = self.places(place.transform, place.shape[1]), QColor(self.colour)
        painter.save()
        place.clip(painter)
        paint_lines(painter, places, self.taken, colour)
        painter.restore()
        paint_grips(painter, places, self.taken, colour)

    def places(self, transform: ViewTransform, photo_width: int) -> GripPlaces:
        """Return where they are on a widget on which a photo lies so; the horizon goes from side to side of it."""

        def on_widget(row: float, column: float) -> Point:
            return transform.to_widget(*self.lying.in_photo(row, column))

        sides = self.lying.in_backdrop(0, 0)[1], self.lying.in_backdrop(0, photo_width)[1]
        wide = replace(self.stand, scale=self.stand.scale * self.grown)
        return places_of(wide, self.ground, on_widget, sides)
