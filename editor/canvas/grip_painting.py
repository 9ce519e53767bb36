"""Painting the grips of a stand: over a preview, or over the photo as it lies on the canvas."""

from math import atan2, degrees

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from editor.desk.stand_editing import Grip
from editor.desk.stand_grips import GripPlaces, Point

GRIP_PX, SPOT_PX = 5.0, 9.0
LIGHT = QColor("#ffffff")
CURSORS = {
    Grip.SPOT: Qt.CursorShape.SizeAllCursor,
    Grip.HORIZON: Qt.CursorShape.SizeVerCursor,
    Grip.SCALE: Qt.CursorShape.SizeHorCursor,
}


def paint_lines(painter: QPainter, places: GripPlaces, taken: Grip | None, colour: QColor) -> None:
    """Draw horizon and bar, the one that is `taken` in `colour`, within the painter's clip."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if places.horizon is not None:
        _paint_line(painter, places.horizon, _colour(Grip.HORIZON, taken, colour), dashed=True)
    _paint_line(painter, places.bar, _colour(Grip.SCALE, taken, colour), dashed=False)


def paint_grips(painter: QPainter, places: GripPlaces, taken: Grip | None, colour: QColor) -> None:
    """Draw the ends of the bar and the ring, turned as the bar is; the one that is `taken` in `colour`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    begin, end = places.bar
    turn = degrees(atan2(end[1] - begin[1], end[0] - begin[0]))
    for place in places.bar:
        painter.save()
        _go_to(painter, place, turn)
        painter.setPen(QPen(QColor(0, 0, 0, 200), 1))
        painter.setBrush(_colour(Grip.SCALE, taken, colour))
        painter.drawRect(QRectF(-GRIP_PX, -GRIP_PX, 2 * GRIP_PX, 2 * GRIP_PX))
        painter.restore()
    painter.save()
    _go_to(painter, places.spot, turn)
    _paint_spot(painter, _colour(Grip.SPOT, taken, colour))
    painter.restore()


def _go_to(painter: QPainter, place: Point, turn: float) -> None:
    painter.translate(*place)
    painter.rotate(turn)


def _colour(grip: Grip, taken: Grip | None, colour: QColor) -> QColor:
    return colour if grip is taken else LIGHT


def _paint_line(painter: QPainter, line: tuple[Point, Point], colour: QColor, *, dashed: bool) -> None:
    pen = QPen(colour, 1.5)
    if dashed:
        pen.setDashPattern([6.0, 4.0])
    for each in (QPen(QColor(0, 0, 0, 130), 3.0), pen):
        painter.setPen(each)
        painter.drawLine(QPointF(*line[0]), QPointF(*line[1]))


def _paint_spot(painter: QPainter, colour: QColor) -> None:
    """A flat ring, as one drawn on the floor would be seen, with a cross in it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor(0, 0, 0, 150), 3.5), QPen(colour, 1.8)):
        painter.setPen(pen)
        painter.drawEllipse(QPointF(0, 0), 2 * SPOT_PX, SPOT_PX * 0.8)
        painter.drawLine(QPointF(-SPOT_PX, 0), QPointF(SPOT_PX, 0))
        painter.drawLine(QPointF(0, -SPOT_PX), QPointF(0, SPOT_PX))
