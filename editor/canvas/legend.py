"""The small board on the canvas that says what the colours of a display mean, or why there is nothing to see."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.canvas.difference import IS_ADDED, IS_TAKEN, difference_swatch
from editor.canvas.display import Display
from editor.canvas.doubt import doubt_bar
from editor.canvas.photo_painting import screen_picture
from editor.canvas.split import Split

INSET_PX = 12
PADDING_PX = 9
SWATCH_GAP_PX, ENTRY_GAP_PX = 7, 16
GROUND, TEXT = QColor(24, 24, 24, 225), QColor("#e6e6e6")
"""The same in dark and light: it lies on the photo."""


@dataclass(frozen=True)
class Entry:
    """A colour of a display and the words for it; without `swatch` the words alone."""

    words: str
    swatch: QImage | None = None


class Legend(QWidget):
    """Stands in a corner of its parent; the pointer goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas = parent
        self._entries: tuple[Entry, ...] = ()
        self.hide()

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(entry.words for entry in self._entries)

    def tell(self, entries: tuple[Entry, ...]) -> None:
        """Show these, or nothing if there are none."""
        if entries == self._entries:
            return
        self._entries = entries
        self.setAccessibleName(self.text)
        self.place()
        self.setVisible(bool(entries))
        self.update()

    def place(self) -> None:
        """Stand at the bottom left of the parent, as large as the words need; one sentence alone wraps."""
        room = self._canvas.size() - QSize(2 * INSET_PX, 2 * INSET_PX)
        size = self._size(room.width())
        self.setGeometry(QRect(QPoint(INSET_PX, self._canvas.height() - INSET_PX - size.height()), size))

    def _size(self, room: int) -> QSize:
        metrics = self.fontMetrics()
        width = 2 * PADDING_PX - ENTRY_GAP_PX
        for entry in self._entries:
            width += metrics.horizontalAdvance(entry.words) + ENTRY_GAP_PX
            width += 0 if entry.swatch is None else entry.swatch.width() + SWATCH_GAP_PX
        lines = 1
        if width > room and len(self._entries) == 1:
            width = room
            area = QRect(0, 0, room - 2 * PADDING_PX, 10_000)
            lines = metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), self.text).height() // metrics.height()
        return QSize(width, lines * metrics.lineSpacing() + 2 * PADDING_PX - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the board."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(GROUND)
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setPen(TEXT)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        x = PADDING_PX
        for entry in self._entries:
            if entry.swatch is not None:
                painter.drawImage(x, (self.height() - entry.swatch.height()) // 2, entry.swatch)
                x += entry.swatch.width() + SWATCH_GAP_PX
            rest = QRect(x, 0, self.width() - PADDING_PX - x + 1, self.height())
            painter.drawText(rest, flags, entry.words)
            x += self.fontMetrics().horizontalAdvance(entry.words) + ENTRY_GAP_PX


def legend_of(display: Display, missing: str, split: Split | None) -> tuple[Entry, ...]:
    """Return what is to be said of a display and a split; `missing` is a sentence why there is nothing, else ""."""
    if missing:
        return (Entry(missing),)
    sides = () if split is None else (Entry(f"left: the mask now, right: {split.beside.value}"),)
    return *sides, *_colours_of(display)


def _colours_of(display: Display) -> tuple[Entry, ...]:
    if display is Display.DOUBT:
        pixels = doubt_bar()
        height, width = pixels.shape
        bar = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_ARGB32).copy()
        return Entry("the network was sure"), Entry("unsure", bar)
    since = {Display.SINCE_NETWORK: "since the network's mask", Display.SINCE_SAVE: "since the last save"}.get(display)
    if since is None:
        return ()
    return Entry("added", _swatch(IS_ADDED)), Entry("taken away", _swatch(IS_TAKEN)), Entry(since)


def _swatch(kind: int) -> QImage:
    return screen_picture(difference_swatch(kind), ratio=1.0).copy()  # the pixels end here
