"""Four masks of one photo side by side: before both, mine, theirs, and what becomes of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from editor.canvas.coordinates import ViewTransform
from editor.canvas.display import Display
from editor.canvas.mask_overlay import MaskOverlay
from editor.canvas.photo_painting import Scene, paint_scene
from editor.desk.merge_choice import MergeChoice
from editor.sheet.tile_zoom import TileZoom, fitting_scale
from segmentation.images.pixel_box import PixelBox

TITLE_PX = 24
GAP_PX = 6
ACROSS = 2
FRAME_AROUND_PX = 6
"""So far around the pixels of a place its frame is drawn, in widget pixels."""
BADGE_PX = 20
CLOSE_FACTOR = 0.25
"""When a place is gone to, it takes about so much of a tile."""


class MergeView(QWidget):
    """Shows the masks in tiles that are zoomed and moved alike, with a numbered frame around each disputed place.

    Signals:
        place_chosen(number, tile): a place was clicked on in a tile.
    """

    place_chosen = Signal(int, int)

    def __init__(
        self, photo: list[QImage], tiles: Sequence[tuple[str, MaskOverlay | None]], choice: MergeChoice
    ) -> None:
        """Show `tiles`, each a title and a mask, None for one that is not known, over the levels of a `photo`."""
        super().__init__()
        self._photo, self._tiles, self._choice = photo, tiles, choice
        self.zoom = TileZoom()
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self.setMinimumSize(480, 320)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def titles(self) -> list[str]:
        """What is written above the tiles."""
        return [title for title, _ in self._tiles]

    @property
    def shape(self) -> tuple[int, int]:
        """(H, W) of the photo, px."""
        return self._photo[0].height(), self._photo[0].width()

    def sizeHint(self) -> QSize:
        """Large: small differences are to be seen."""
        return QSize(1000, 680)

    def go_to(self, box: PixelBox) -> None:
        """Show some pixels in the middle of each tile, close."""
        height, width = self.shape
        share = max(box.height / height, box.width / width, 0.01)
        row, column = (box.top + box.bottom) / 2 / height, (box.left + box.right) / 2 / width
        self.zoom = TileZoom(min(16.0, max(1.0, CLOSE_FACTOR / share)), row, column)
        self.update()

    def show_all(self) -> None:
        """Show the whole photo."""
        self.zoom = TileZoom()
        self.update()

    def refresh(self, box: PixelBox) -> None:
        """Follow a change of the last tile's mask."""
        overlay = self._tiles[-1][1]
        if overlay is not None and not box.is_empty:
            overlay.pyramid.refresh(box)
            overlay.recolour(box)
        self.update()

    # --- geometry

    def tile(self, number: int) -> QRect:
        """Return where the photo of a tile is shown, below its title."""
        down = -(-len(self._tiles) // ACROSS)
        width = (self.width() - GAP_PX * (ACROSS - 1)) // ACROSS
        height = (self.height() - GAP_PX * (down - 1)) // down
        left, top = number % ACROSS * (width + GAP_PX), number // ACROSS * (height + GAP_PX)
        return QRect(left, top + TITLE_PX, width, height - TITLE_PX)

    def _tile_at(self, point: QPoint) -> int | None:
        return next((number for number in range(len(self._tiles)) if self.tile(number).contains(point)), None)

    def _transform(self, place: QRect) -> ViewTransform:
        return self.zoom.transform(self.shape, (place.width(), place.height())).panned(place.x(), place.y())

    def place_on_widget(self, number: int, tile: int) -> QRectF:
        """Return the frame around a disputed place in a tile."""
        box = self._choice.places[number].box
        transform = self._transform(self.tile(tile))
        left, top = transform.to_widget(box.top, box.left)
        right, bottom = transform.to_widget(box.bottom, box.right)
        around = FRAME_AROUND_PX
        return QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-around, -around, around, around)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().window())
        for number in range(len(self._tiles)):
            self._paint_tile(painter, number)

    def _paint_tile(self, painter: QPainter, number: int) -> None:
        title, overlay = self._tiles[number]
        place = self.tile(number)
        painter.setPen(self.palette().text().color())
        heading = QRect(place.x() + 2, place.y() - TITLE_PX, place.width() - 4, TITLE_PX)
        text = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, heading.width())
        painter.drawText(heading, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.save()
        painter.setClipRect(place)
        surround = self.palette().mid().color().name()
        transform, ratio = self._transform(place), self.devicePixelRatioF()
        line = self.palette().highlight().color()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        paint_scene(painter, place, Scene(self._photo, overlay, transform, ratio, surround, Display.OVERLAY, line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for other in range(len(self._choice.places)):
            if other != self._choice.current:
                self._paint_frame(painter, other, number)
        if self._choice.places:
            self._paint_frame(painter, self._choice.current, number)
        painter.restore()

    def _paint_frame(self, painter: QPainter, number: int, tile: int) -> None:
        """Draw the frame of a place and its number; the one that is looked at in the colour of what is chosen."""
        frame = self.place_on_widget(number, tile)
        is_current = number == self._choice.current
        colour = self.palette().highlight().color() if is_current else QColor("#ffffff")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, line in ((4.0 if is_current else 3.0, QColor(0, 0, 0, 150)), (2.0 if is_current else 1.2, colour)):
            painter.setPen(QPen(line, width))
            painter.drawRoundedRect(frame, 4, 4)
        text = str(number + 1)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        badge = QRectF(frame.left() - 1, frame.top() - BADGE_PX, max(BADGE_PX, 8 + 9 * len(text)), BADGE_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(self.palette().highlightedText().color() if is_current else QColor("#1e1e1e"))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.setFont(self.font())

    # --- the hand

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom all tiles about what is under the pointer."""
        number = self._tile_at(event.position().toPoint())
        if number is None or not event.angleDelta().y():
            return
        place = self.tile(number)
        at = event.position() - QPointF(place.topLeft())
        by = 1.2 ** (event.angleDelta().y() / 120)
        self.zoom = self.zoom.zoomed(by, at.x(), at.y(), self.shape, (place.width(), place.height()))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the tiles, or to click on a place."""
        self._pressed = self._last = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move all tiles alike."""
        if self._pressed is None:
            return
        moved, self._last = event.position() - self._last, event.position()
        place = self.tile(0)
        self.zoom = self.zoom.panned(moved.x(), moved.y(), self.shape, (place.width(), place.height()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the place that was clicked on, unless the tiles were moved."""
        pressed, self._pressed = self._pressed, None
        tile = self._tile_at(event.position().toPoint())
        if pressed is None or tile is None or (event.position() - pressed).manhattanLength() > 4:
            return
        row, column = self._transform(self.tile(tile)).to_photo(event.position().x(), event.position().y())
        number = self._choice.place_at(row, column)
        if number is not None:
            self.place_chosen.emit(number, tile)

    @property
    def percent(self) -> float:
        """Pixels of the screen per photo pixel, times 100."""
        place = self.tile(0)
        scale = fitting_scale(self.shape, (place.width(), place.height())) * self.zoom.factor
        return scale * self.devicePixelRatioF() * 100
