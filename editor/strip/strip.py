"""The strip: the angles of a car side by side, each with its mask and its state."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.desk.reading import Thumbnail, shrunk
from editor.document.car_document import CarDocument
from editor.document.view_document import ViewState
from editor.language.texts import tr
from editor.strip.strip_model import StripModel, StripRole
from editor.theme.palette import STATE_COLOURS

PADDING_PX = 4
CAPTION_PX = 20
NARROWEST_PX, WIDEST_PX = 70, 150
"""Limits of a thumbnail's width: between them all angles of a car are seen at once."""

WORDS_FROM_PX = 128
"""From this width of a thumbnail on, its state is written out beside its mark."""

UNSAVED = "●"
"""Stands beside the state of an angle with strokes that are not saved."""

MASK_DELAY_MS = 120
"""A thumbnail's mask follows once the hand has rested this long, so that a stroke never waits for it."""


class Strip(QListView):
    """Shows the views of a car; a click shows an angle.

    Signals:
        angle_chosen(index): the view that was clicked.
    """

    angle_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAccessibleName(tr("Angles of the car"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._strip_model = StripModel()
        self.setModel(self._strip_model)
        self._delegate = AngleDelegate(self)
        self.setItemDelegate(self._delegate)
        self._document: CarDocument | None = None
        self._stale: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MASK_DELAY_MS)
        self._timer.timeout.connect(self._redraw_masks)
        self.clicked.connect(lambda index: self.angle_chosen.emit(index.row()))

    def set_document(self, document: CarDocument | None) -> None:
        """Show another car's angles."""
        self._document = document
        self._stale.clear()
        self._strip_model.set_document(document)
        self._fit_thumbnails()
        if document is not None:
            document.shown_changed.connect(self._follow_shown)
            document.mask_changed.connect(self._mask_changed)
            document.state_changed.connect(self._state_changed)

    def set_overlay_look(self, colour: str, opacity_percent: int) -> None:
        """Draw the masks in another colour."""
        self._strip_model.set_overlay_look(colour, opacity_percent)

    def set_thumbnail(self, index: int, thumbnail: Thumbnail) -> None:
        """Take the small picture of a view."""
        self._strip_model.set_photo(index, thumbnail.photo)
        if self._document is not None and self._document.views[index].mask is not None:
            self._mask_changed(index, None)
        else:
            self._strip_model.set_mask(index, thumbnail.mask)

    @property
    def is_behind(self) -> bool:
        """Whether a mask has changed that its thumbnail does not show yet."""
        return bool(self._stale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all angles in sight."""
        super().resizeEvent(event)
        self._fit_thumbnails()

    def dataChanged(
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Draw the rows anew that changed; Qt would lay all out again, but each takes the same room as before."""
        for row in range(top_left.row(), bottom_right.row() + 1):
            self.update(self._strip_model.index(row))

    def _fit_thumbnails(self) -> None:
        size = thumbnail_size(self.width(), self._strip_model.rowCount())
        if size != self._delegate.thumbnail:
            self._delegate.thumbnail = size
            self.scheduleDelayedItemsLayout()
        scroll_bar = 14 if self._strip_model.rowCount() * (size.width() + 2 * PADDING_PX) > self.width() else 0
        self.setFixedHeight(size.height() + CAPTION_PX + 3 * PADDING_PX + scroll_bar)

    def _follow_shown(self) -> None:
        self._strip_model.refresh_all()
        if self._document is not None:
            shown = self._document.shown_index
            for row in (shown - 1, shown + 1, shown):  # so that one sees where the arrows lead
                self.scrollTo(self._strip_model.index(row))

    def _mask_changed(self, index: int, _box: object) -> None:
        self._stale.add(index)
        self._timer.start()

    def _state_changed(self, index: int) -> None:
        """Draw a row anew, unless it would say what it says."""
        row = self._strip_model.index(index)
        if self._delegate.said.get(index) != words_below(row):
            self._strip_model.refresh(index)

    def _redraw_masks(self) -> None:
        if self._document is None:
            return
        for index in sorted(self._stale):
            shape = self._strip_model.photo_shape(index)
            pyramid = self._document.views[index].pyramid
            if shape is not None and pyramid is not None:
                self._strip_model.set_mask(index, shrunk(pyramid.levels[-1], shape))
        self._stale.clear()


class AngleDelegate(QStyledItemDelegate):
    """Draws one angle: picture, number, state as a mark and a colour, a frame round the shown one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.thumbnail = QSize(120, 80)
        self.said: dict[int, tuple[ViewState, bool]] = {}
        """Of each row what was drawn below it last, as `words_below` has it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every angle takes the same room."""
        return self.thumbnail + QSize(2 * PADDING_PX, 2 * PADDING_PX + CAPTION_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row of the strip."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        cell: QRect = option.rect
        palette: QPalette = option.palette
        frame = QRectF(cell.x() + PADDING_PX, cell.y() + PADDING_PX, self.thumbnail.width(), self.thumbnail.height())
        self._paint_picture(painter, frame, index.data(StripRole.PICTURE), palette)
        if index.data(StripRole.SHOWN):
            painter.setPen(QPen(palette.highlight().color(), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4)
        caption = QRectF(frame.x(), frame.bottom() + 3, frame.width(), CAPTION_PX)
        state, is_dirty = self.said[index.row()] = words_below(index)
        words = tr(state.value) if self.thumbnail.width() >= WORDS_FROM_PX else ""
        text = f"{words} {UNSAVED if is_dirty else ''}".strip()
        paint_caption(painter, caption, state, text, index.data(StripRole.ANGLE), palette)
        painter.restore()

    def _paint_picture(self, painter: QPainter, frame: QRectF, picture: QImage | None, palette: QPalette) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(frame, 3, 3)
        painter.fillPath(outline, palette.mid())
        if picture is None:
            return
        size = picture.size().scaled(frame.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(frame.center())
        painter.setClipPath(outline)
        painter.drawImage(place, picture)
        painter.setClipping(False)


def words_below(index: QModelIndex | QPersistentModelIndex) -> tuple[ViewState, bool]:
    """Return what is said below an angle besides its number: its state, and whether there are unsaved strokes."""
    return index.data(StripRole.STATE), bool(index.data(StripRole.DIRTY))


def thumbnail_size(strip_width: int, angles: int) -> QSize:
    """Return the size of a thumbnail, 3:2, with which `angles` of them fill a strip as well as the limits allow."""
    width = strip_width // max(1, angles) - 2 * PADDING_PX
    width = max(NARROWEST_PX, min(WIDEST_PX, width))
    return QSize(width, round(width * 2 / 3))


def paint_caption(painter: QPainter, area: QRectF, state: ViewState, text: str, angle: int, palette: QPalette) -> None:
    """Draw what stands below an angle: the mark of its state, a text, and its number."""
    paint_state_mark(painter, QPointF(area.x() + 8, area.center().y()), state)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(palette.placeholderText().color())
    painter.drawText(area.adjusted(19, 0, 0, 0), int(middle | Qt.AlignmentFlag.AlignLeft), text)
    painter.setPen(palette.text().color())
    painter.drawText(area, int(middle | Qt.AlignmentFlag.AlignRight), str(angle))


def paint_state_mark(painter: QPainter, centre: QPointF, state: ViewState, colour: QColor | None = None) -> None:
    """Draw the mark of a state: ring, disc, half disc, tick, barred ring or cross, in its own colour or in `colour`."""
    colour = colour or QColor(STATE_COLOURS[state.value])
    pen = QPen(colour, 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y, radius = centre.x(), centre.y(), 4.5
    circle = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
    match state:
        case ViewState.NO_MASK:
            painter.drawEllipse(circle)
        case ViewState.NETWORK:
            painter.setBrush(colour)
            painter.drawEllipse(circle)
        case ViewState.CORRECTED:
            painter.drawEllipse(circle)
            painter.setBrush(colour)
            painter.drawPie(circle, 90 * 16, 180 * 16)
        case ViewState.ACCEPTED:
            painter.drawPolyline([QPointF(x - 4.5, y + 0.5), QPointF(x - 1.5, y + 4), QPointF(x + 5, y - 4)])
        case ViewState.REJECTED:
            painter.drawEllipse(circle)
            painter.drawLine(QPointF(x - 3.2, y + 3.2), QPointF(x + 3.2, y - 3.2))
        case ViewState.FAILED:
            painter.drawLine(QPointF(x - 4, y - 4), QPointF(x + 4, y + 4))
            painter.drawLine(QPointF(x - 4, y + 4), QPointF(x + 4, y - 4))
