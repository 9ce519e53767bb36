"""What the spin shows: one cut-out on the ground that was chosen, under the pointer."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from editor.canvas.photo_painting import checker
from editor.canvas.pointing import ZOOM_PER_NOTCH, notches_of
from editor.language.texts import tr
from editor.settings.schema import SPIN_BACKDROP
from editor.sheet.cut_out import CutOut
from editor.sheet.tile_zoom import Shape, Size, TileZoom, fitting_scale

MASK_ALONE = "mask"
CHECKER = "checker"
GROUNDS = {
    "grey": "#808080", "black": "#000000", "white": "#ffffff", MASK_ALONE: "#000000", SPIN_BACKDROP: "#262626",
}  # fmt: skip
"""Colours by the values of the setting; the checkerboard has two, and that of a backdrop is around it."""


USUAL_SHAPE: Shape = (853, 1280)
"""(H, W) in px that is taken until the first cut-out is there."""


class SpinView(QWidget):
    """Paints a cut-out; the left button scrubs, the middle one pans, the wheel zooms.

    Signals:
        drag_began: the left button went down.
        dragged(px): how far it has gone to the right since.
        drag_ended: it went up.
        opened: a double click.
        zoom_changed(percent): device pixels per pixel of the cut-out, times 100.
    """

    drag_began = Signal()
    dragged = Signal(float)
    drag_ended = Signal()
    opened = Signal()
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 100)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Spin"))
        self.ground = "grey"
        self.backdrop: QImage | None = None
        self._cut_out: CutOut | None = None
        self._sentence = ""
        self._zoom = TileZoom()
        self._shape: Shape = USUAL_SHAPE
        self._pointer: QPointF | None = None
        self._scrubbing_from: float | None = None
        self._panning_from: QPointF | None = None

    def show_cut_out(self, cut: CutOut | None, sentence: str) -> None:
        """Show a cut-out, or a sentence where there is none."""
        self._cut_out, self._sentence = cut, sentence
        if cut is not None and cut.mask.shape != self._shape:
            self._shape = (cut.mask.shape[0], cut.mask.shape[1])
            self.zoom_changed.emit(self.zoom_percent)
        self.update()

    # --- zoom and place

    @property
    def pointer(self) -> QPointF | None:
        """Where the pointer is, None while it is elsewhere."""
        return self._pointer

    @property
    def fits(self) -> bool:
        """Whether the cut-outs are seen whole."""
        return self._zoom.fits

    @property
    def zoom_percent(self) -> float:
        """Device pixels per pixel of the cut-out, times 100."""
        return fitting_scale(self._shape, self._size) * self._zoom.factor * self.devicePixelRatioF() * 100

    def fit(self) -> None:
        """Show the cut-outs whole."""
        self._set_zoom(TileZoom())

    def zoom_to(self, percent: float, at: QPointF | None = None) -> None:
        """Zoom to `percent` about a point, or about the middle."""
        self.zoom_by(percent / self.zoom_percent, at)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor about a point, or about the middle."""
        width, height = self._size
        x, y = (width / 2, height / 2) if at is None else (at.x(), at.y())
        self._set_zoom(self._zoom.zoomed(factor, x, y, self._shape, self._size))

    def _set_zoom(self, zoom: TileZoom) -> None:
        self._zoom = zoom
        self.zoom_changed.emit(self.zoom_percent)
        self.update()

    @property
    def _size(self) -> Size:
        return self.width(), self.height()

    # --- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to scrub or to pan."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._scrubbing_from = event.position().x()
            self.drag_began.emit()
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._panning_from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub or pan."""
        self._pointer = event.position()
        if not event.buttons():
            self._end_drag()  # the button went up over another window, which kept the news
        elif self._scrubbing_from is not None:
            self.dragged.emit(event.position().x() - self._scrubbing_from)
        elif self._panning_from is not None:
            move = event.position() - self._panning_from
            self._panning_from = event.position()
            self._set_zoom(self._zoom.panned(move.x(), move.y(), self._shape, self._size))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the button began."""
        self._end_drag()

    def _end_drag(self) -> None:
        was_scrubbing = self._scrubbing_from is not None
        self._scrubbing_from = self._panning_from = None
        if was_scrubbing:
            self.drag_ended.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the angle."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        self.zoom_by(ZOOM_PER_NOTCH ** notches_of(event), event.position())

    # --- painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that a cut-out that fits is larger or smaller now."""
        super().resizeEvent(event)
        self.zoom_changed.emit(self.zoom_percent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and what stands on it."""
        painter = QPainter(self)
        if self._cut_out is None:
            painter.fillRect(self.rect(), self.palette().mid())
            painter.setPen(self.palette().text().color())
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(48, 24, -48, -24), flags, self._sentence)
            return
        painter.fillRect(self.rect(), checker() if self.ground == CHECKER else QBrush(QColor(GROUNDS[self.ground])))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape, transform = self._shape, self._zoom.transform(self._shape, self._size)
        place = QRectF(transform.x, transform.y, shape[1] * transform.scale, shape[0] * transform.scale)
        if self.ground == SPIN_BACKDROP and self.backdrop is not None:
            painter.drawImage(place, self.backdrop)
            if self._cut_out.shade is not None:
                painter.drawImage(place, _black(self._cut_out.shade))
        painter.drawImage(place, _picture(self._cut_out, alone=self.ground == MASK_ALONE))


def _picture(cut: CutOut, *, alone: bool) -> QImage:
    """Return a picture that shares the cut-out's memory, or its mask's."""
    pixels = cut.mask if alone else cut.pixels
    kind = QImage.Format.Format_Grayscale8 if alone else QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.data, pixels.shape[1], pixels.shape[0], pixels.strides[0], kind)


def _black(shade: NDArray[np.uint8]) -> QImage:
    """Return black that covers as `shade` says, sharing its memory."""
    return QImage(shade.data, shade.shape[1], shade.shape[0], shade.strides[0], QImage.Format.Format_Alpha8)
