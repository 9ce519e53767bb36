"""The whole photo in small, with a frame around what of it is seen on the canvas."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.canvas.canvas_view import CanvasView
from editor.canvas.pointing import ZOOM_PER_NOTCH, notches_of
from editor.language.texts import tr
from editor.theme.labels import faint_label

PICTURE_SIZE = QSize(170, 128)
"""The photo is fitted into this, in widget pixels."""

CLOSE_PERCENT = 100.0
INSET, SMALLEST_FRAME = 1.5, 6.0
"""The frame is drawn so far within what is seen, and never smaller, in widget pixels."""

UNSEEN, DARK, LIGHT = QColor(0, 0, 0, 120), QColor(0, 0, 0, 190), QColor("#ffffff")


class Navigator(QWidget):
    """The panel: a heading and the picture."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__()
        self.picture = NavigatorPicture(canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 6)
        column.addWidget(faint_label(tr("Navigator")))
        column.addWidget(self.picture)


class NavigatorPicture(QWidget):
    """A click or a drag moves the canvas there; the wheel zooms it. Does nothing while it is hidden."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__()
        self.setFixedSize(PICTURE_SIZE)
        self.setAccessibleName(tr("Navigator"))
        self.setToolTip(tr("Click or drag to see a place; the wheel zooms."))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._canvas = canvas
        self._photo = QPixmap()
        canvas.seen_changed.connect(self.update)
        canvas.photo.changed.connect(self._take_photo)

    @property
    def frame(self) -> QPolygonF:
        """Where what is seen on the canvas lies on this widget, cut to the photo; empty if there is no photo.

        The photo is upright here, so that it is the frame that turns with the canvas, the other way.
        """
        shape = self._canvas.photo_shape
        if shape is None:
            return QPolygonF()
        place = self._place
        scale = place.width() / shape[1]
        corners = [QPointF(column * scale, row * scale) + place.topLeft() for row, column in self._canvas.seen]
        return QPolygonF(corners).intersected(QPolygonF(place))

    @property
    def _place(self) -> QRectF:
        """Where the photo lies on this widget, fitted into its middle."""
        height, width = self._canvas.photo_shape or (1, 1)
        scale = min(self.width() / width, self.height() / height)
        place = QRectF(0, 0, width * scale, height * scale)
        place.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        return place

    def showEvent(self, event: QShowEvent) -> None:
        """Take the photo that came while this was hidden."""
        super().showEvent(event)
        self._take_photo()

    def _take_photo(self) -> None:
        if not self.isVisible():
            return
        pictures = self._canvas.photo.pictures
        ratio = self.devicePixelRatioF()
        size = (self._place.size() * ratio).toSize()
        self._photo = QPixmap()
        if pictures:
            scaled = pictures[-1].scaled(
                size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._photo = QPixmap.fromImage(scaled)
            self._photo.setDevicePixelRatio(ratio)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo, dark where it is not seen, and the frame."""
        if self._photo.isNull():
            return
        painter = QPainter(self)
        place, frame = self._place, self.frame
        painter.drawPixmap(place, self._photo, QRectF(self._photo.rect()))
        unseen = QPainterPath()
        unseen.addRect(place)
        unseen.addPolygon(frame)  # by the rule of odd and even what is in both is left out
        painter.fillPath(unseen, UNSEEN)
        painter.setClipRect(place)
        line = self._line(frame)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._canvas.turn % 90 != 0)
        for pen in (QPen(DARK, 3), QPen(LIGHT, 1)):
            painter.setPen(pen)
            painter.drawPolygon(line)

    def _line(self, frame: QPolygonF) -> QPolygonF:
        """The line round the frame, within it, or round its middle where it is too small to be seen."""
        around = frame.boundingRect()
        if min(around.width(), around.height()) < SMALLEST_FRAME:
            line = QRectF(0, 0, max(around.width(), SMALLEST_FRAME), max(around.height(), SMALLEST_FRAME))
            line.moveCenter(around.center())
            return QPolygonF(line)
        if self._canvas.turn % 90 == 0:
            return QPolygonF(around.adjusted(INSET, INSET, -INSET, -INSET))
        return frame

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See the place that is clicked on; at 100 % if the whole photo is seen, which has no place to go."""
        if event.button() == Qt.MouseButton.LeftButton:
            if self._canvas.fits:
                self._canvas.zoom_to(CLOSE_PERCENT)
            self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the canvas along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the middle of the canvas."""
        if notches := notches_of(event):
            self._canvas.zoom_by(ZOOM_PER_NOTCH**notches)
        event.accept()

    def _look_at(self, point: QPointF) -> None:
        shape = self._canvas.photo_shape
        if shape is not None:
            place = self._place
            scale = place.width() / shape[1]
            self._canvas.look_at((point.y() - place.top()) / scale, (point.x() - place.left()) / scale)
