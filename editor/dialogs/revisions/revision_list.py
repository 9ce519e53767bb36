"""The revisions of a mask as rows: a small picture, the number, who and when, and what the mask counted as."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QStyleOptionViewItem

from editor.desk.revision_words import lines_of, state_in_word, told_of
from editor.desk.revisions import Revision
from editor.jobs.background import Ticket
from editor.strip.strip_model import tint
from editor.theme.labels import plain_tool_tip
from editor.theme.rows import Index, Row, RowDelegate

PICTURE_ROLE = Qt.ItemDataRole.UserRole + 1
LINES_ROLE = Qt.ItemDataRole.UserRole + 2
STATE_ROLE = Qt.ItemDataRole.UserRole + 3

PICTURE_PX = QSize(108, 72)
KEPT_PICTURES, MOST_WAITING = 120, 24
"""Of the pictures, those that were seen last are kept; of those that are asked for, the last ones are read."""

Small = NDArray[np.uint8] | None
"""A mask, uint8 (h, w); None where it could not be read."""

ReadSmall = Callable[[Revision, tuple[int, int], Callable[[Small], None]], Ticket]
"""Has the mask of a revision read at (h, w) off the window's thread, and handed over."""


def small_photo(level: NDArray[np.uint8], room: QSize) -> NDArray[np.uint8]:
    """Return a level of a photo, uint8 (H, W, 4), blue first, as (h, w, 3) RGB that fits into `room`."""
    height, width = level.shape[:2]
    scale = min(room.width() / width, room.height() / height)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(level, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_BGRA2RGB), np.uint8)


class RevisionModel(QAbstractListModel):
    """One row for each revision, the newest first; pictures are read for the rows that are seen."""

    def __init__(self, photo: NDArray[np.uint8], look: tuple[str, int], read_small: ReadSmall) -> None:
        """Draw the masks over the small `photo`, uint8 (h, w, 3), in the colour and opacity in percent of `look`."""
        super().__init__()
        self.revisions: list[Revision] = []
        self._photo = photo
        self._colour, self._opacity = QColor(look[0]), look[1] / 100
        self._read_small = read_small
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._waiting: OrderedDict[int, Ticket] = OrderedDict()

    def show_revisions(self, revisions: list[Revision]) -> None:
        """List these."""
        self.beginResetModel()
        self.revisions = revisions
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        """Return the number of revisions."""
        return 0 if parent.isValid() else len(self.revisions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says in a role."""
        if not index.isValid():
            return None
        revision = self.revisions[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (*lines_of(revision), state_in_word(revision))))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(told_of(revision))
            case _ if role == LINES_ROLE:
                return lines_of(revision)
            case _ if role == STATE_ROLE:
                return state_in_word(revision)
            case _ if role == PICTURE_ROLE:
                return self._picture(index.row(), revision)
        return None

    @property
    def kept_pictures(self) -> int:
        """How many pictures are in memory."""
        return len(self._pictures)

    def _picture(self, row: int, revision: Revision) -> QImage | None:
        if row in self._pictures:
            self._pictures.move_to_end(row)
            return self._pictures[row]
        if row not in self._waiting and revision.record is not None:
            height, width = self._photo.shape[:2]
            self._waiting[row] = self._read_small(revision, (height, width), partial(self._take, row))
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)[1].cancel()
        return None

    def stop_reading(self) -> None:
        """Wait for no picture any more."""
        for ticket in self._waiting.values():
            ticket.cancel()

    def _take(self, row: int, mask: Small) -> None:
        self._waiting.pop(row, None)
        mask = np.zeros(self._photo.shape[:2], np.uint8) if mask is None else mask
        tinted = tint(self._photo, mask, self._colour, self._opacity)
        height, width = tinted.shape[:2]
        picture = QImage(tinted.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
        self._pictures[row] = picture.copy()  # the bytes end here
        while len(self._pictures) > KEPT_PICTURES:
            self._pictures.popitem(last=False)
        self.dataChanged.emit(self.index(row), self.index(row))


class RevisionDelegate(RowDelegate):
    """Draws a row: the picture at the left, three lines beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The picture and some air."""
        lines: int = 3 * option.fontMetrics.height()
        return QSize(PICTURE_PX.width() + 120, max(PICTURE_PX.height(), lines) + 16)

    def draw(self, row: Row, index: Index) -> None:
        """Draw picture and lines."""
        area, painter = row.area, row.painter
        frame = QRect(area.left() + 8, area.top() + 8, PICTURE_PX.width(), area.height() - 16)
        picture = index.data(PICTURE_ROLE)
        if isinstance(picture, QImage):
            place = picture.rect()
            place.moveCenter(frame.center())
            painter.drawImage(place, picture)
        else:
            painter.setPen(row.palette.mid().color())
            painter.drawRect(frame.adjusted(0, 0, -1, -1))
        title, author, when = index.data(LINES_ROLE)
        about = " · ".join(filter(None, (when, index.data(STATE_ROLE))))
        inner = area.adjusted(PICTURE_PX.width() + 20, 8, -10, -8)
        height = inner.height() // 3
        for number, (words, colour) in enumerate(((title, row.plain), (author, row.plain), (about, row.faint))):
            line = QRect(inner.left(), inner.top() + number * height, inner.width(), height)
            row.write(line, words, colour, Qt.AlignmentFlag.AlignVCenter, is_bold=number == 0)
