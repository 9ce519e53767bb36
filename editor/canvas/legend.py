"""The small board on the canvas that says what the colours of a display mean, or why there is nothing to see."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.canvas.difference import IS_ADDED, IS_TAKEN, difference_swatch
from editor.canvas.display import Display
from editor.canvas.doubt import doubt_bar
from editor.canvas.other_mask_lines import SMART_EDGE_COLOUR
from editor.canvas.photo_painting import screen_picture
from editor.canvas.split import Split
from editor.language.texts import tr
from segmentation.masks.subject import Subject

INSET_PX = 12
PADDING_PX = 9
SWATCH_PX = 14
SWATCH_GAP_PX, ENTRY_GAP_PX, LINE_GAP_PX = 7, 16, 5
WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
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
        self._lines: list[list[Entry]] = []
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
        """Stand at the bottom left of the canvas, in one line, or an entry a line where that is too narrow."""
        if not self._entries:
            return
        room = self._canvas.width() - 2 * INSET_PX
        one_line = sum(self._width_of(entry) + ENTRY_GAP_PX for entry in self._entries) - ENTRY_GAP_PX
        fits = one_line + 2 * PADDING_PX <= room
        self._lines = [list(self._entries)] if fits else [[entry] for entry in self._entries]
        widest = one_line if fits else max(self._width_of(entry) for entry in self._entries)
        width = min(room, widest + 2 * PADDING_PX)
        height = sum(self._height_of(line, width) + LINE_GAP_PX for line in self._lines) - LINE_GAP_PX + 2 * PADDING_PX
        self.setGeometry(INSET_PX, self._canvas.height() - INSET_PX - height, width, height)

    def _width_of(self, entry: Entry) -> int:
        swatch = 0 if entry.swatch is None else entry.swatch.width() + SWATCH_GAP_PX
        return swatch + self.fontMetrics().horizontalAdvance(entry.words) + 1

    def _height_of(self, line: list[Entry], width: int) -> int:
        """How high a line is on a legend of that width; a sentence that is too long for it wraps."""
        area = QRect(0, 0, width - 2 * PADDING_PX, 10_000)
        wraps = len(line) == 1 and self._width_of(line[0]) > area.width()
        words = self.fontMetrics().boundingRect(area, WRAPPED if wraps else 0, line[0].words).height()
        return max(words, *(0 if entry.swatch is None else entry.swatch.height() for entry in line), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the board."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(GROUND)
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setPen(TEXT)
        y = PADDING_PX
        for line in self._lines:
            height = self._height_of(line, self.width())
            x = PADDING_PX
            for entry in line:
                self._paint_entry(painter, entry, QRect(x, y, self.width() - PADDING_PX - x, height))
                x += self._width_of(entry) + ENTRY_GAP_PX
            y += height + LINE_GAP_PX

    def _paint_entry(self, painter: QPainter, entry: Entry, place: QRect) -> None:
        if entry.swatch is not None:
            painter.drawImage(place.x(), place.y() + (place.height() - entry.swatch.height()) // 2, entry.swatch)
            place = place.adjusted(entry.swatch.width() + SWATCH_GAP_PX, 0, 0, 0)
        painter.drawText(place, WRAPPED, entry.words)


def legend_of(display: Display, missing: str, split: Split | None, subject: Subject = Subject.CAR) -> tuple[Entry, ...]:
    """Return what is to be said of a display, a split, and of what the shown mask marks.

    `missing` is a sentence why there is nothing, else "".
    """
    if missing:
        return (Entry(missing),)
    sides = () if split is None else (Entry(tr("left: the mask now, right: {beside}", beside=tr(split.beside.value))),)
    band = (Entry(tr("here the outline follows the photo"), _plain_swatch(SMART_EDGE_COLOUR)),)
    return *(band if subject is Subject.SMART_EDGE else ()), *sides, *_colours_of(display)


def _colours_of(display: Display) -> tuple[Entry, ...]:
    if display is Display.DOUBT:
        pixels = doubt_bar()
        height, width = pixels.shape
        bar = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_ARGB32).copy()
        return Entry(tr("the network was sure")), Entry(tr("unsure"), bar)
    if not display.is_difference:
        return ()
    since = tr("since the network's mask") if display is Display.SINCE_NETWORK else tr("since the last save")
    return Entry(tr("added"), _swatch(IS_ADDED)), Entry(tr("taken away"), _swatch(IS_TAKEN)), Entry(since)


def _plain_swatch(colour: str) -> QImage:
    swatch = QImage(SWATCH_PX, SWATCH_PX, QImage.Format.Format_RGB32)
    swatch.fill(QColor(colour))
    return swatch


def _swatch(kind: int) -> QImage:
    return screen_picture(difference_swatch(kind), ratio=1.0).copy()  # the pixels end here
