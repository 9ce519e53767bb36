"""The number plate over the photo: its sides, grips at its corners, and what an export would lay over it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from editor.canvas.markings import PlacedShape
from editor.tools.plate_tool import PlateInHand
from segmentation.images.pixel_box import PixelBox

GRIP_PX = 9
CHOSEN_PX = 12
MARGIN_PX = 9
DARK, LIGHT, CHOSEN = QColor(0, 0, 0, 150), QColor("#ffffff"), QColor("#ffb000")


@dataclass(frozen=True, eq=False)
class CoveredPlate:
    """A part of the photo, uint8 pixels of `box`, with its number plate covered."""

    box: PixelBox
    picture: QImage


@dataclass(frozen=True)
class PlateDrawing:
    """A marking: a number plate, whole or being placed, and how it would be covered, None for not at all."""

    plate: PlateInHand
    covered: CoveredPlate | None = None

    def touched(self, place: PlacedShape) -> QRect:
        """Return the widget pixels that sides and grips may cover."""
        around = self._polygon(place).boundingRect()
        return around.adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX).toAlignedRect()

    def paint(self, painter: QPainter, exposed: QRect, place: PlacedShape) -> None:
        """Draw it, unless none of it is `exposed`, in widget pixels."""
        if not self.touched(place).intersects(exposed):
            return
        polygon = self._polygon(place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.covered is not None:
            _paint_covered(painter, self.covered, polygon, place)
        style = Qt.PenStyle.CustomDashLine if self.plate.is_suggested else Qt.PenStyle.SolidLine
        light = QPen(LIGHT, 1.4, style)
        if self.plate.is_suggested:
            light.setDashPattern([5.0, 4.0])
        for pen in (QPen(DARK, 3), light):
            painter.setPen(pen)
            if self.plate.is_open:
                painter.drawPolyline(polygon)
            else:
                painter.drawPolygon(polygon)
        self._paint_grips(painter, polygon)

    def _paint_grips(self, painter: QPainter, polygon: QPolygonF) -> None:
        painter.setPen(QPen(QColor(0, 0, 0, 210), 1))
        for number, corner in enumerate(polygon.toList()):
            is_chosen = number == self.plate.chosen
            painter.setBrush(CHOSEN if is_chosen else LIGHT)
            half = (CHOSEN_PX if is_chosen else GRIP_PX) / 2
            painter.drawEllipse(corner, half, half)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _polygon(self, place: PlacedShape) -> QPolygonF:
        return QPolygonF([QPointF(*place.transform.to_widget(*corner)) for corner in self.plate.corners])


def _paint_covered(painter: QPainter, covered: CoveredPlate, polygon: QPolygonF, place: PlacedShape) -> None:
    """Draw the picture where it lies in the photo, within the plate alone."""
    box, scale = covered.box, place.transform.scale
    x, y = place.transform.to_widget(box.top, box.left)
    within = QPainterPath()
    within.addPolygon(polygon)
    within.closeSubpath()
    painter.save()
    painter.setClipPath(within, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 1)
    painter.setTransform(QTransform().translate(x, y).rotate(place.transform.degrees).scale(scale, scale), True)
    painter.drawImage(0, 0, covered.picture)
    painter.restore()
