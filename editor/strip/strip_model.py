"""The angles of the open car as rows: number, state, and a small picture with the mask drawn on it."""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QImage

from editor.document.car_document import CarDocument
from editor.document.state_words import sentence_of, state_in_words
from editor.language.texts import tr
from editor.theme.labels import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex


class StripRole(IntEnum):
    """What a row knows besides its text."""

    PICTURE = Qt.ItemDataRole.UserRole + 1
    STATE = Qt.ItemDataRole.UserRole + 2
    ANGLE = Qt.ItemDataRole.UserRole + 3
    DIRTY = Qt.ItemDataRole.UserRole + 4
    SHOWN = Qt.ItemDataRole.UserRole + 5


class StripModel(QAbstractListModel):
    """One row for each view of a car, in order of angle."""

    def __init__(self) -> None:
        super().__init__()
        self._document: CarDocument | None = None
        self._photos: dict[int, NDArray[np.uint8]] = {}
        self._masks: dict[int, NDArray[np.uint8]] = {}
        self._pictures: dict[int, QImage] = {}
        self._colour = QColor("#2f8dff")
        self._opacity = 0.45

    def set_document(self, document: CarDocument | None) -> None:
        """List the views of another car."""
        self.beginResetModel()
        self._document = document
        self._photos, self._masks, self._pictures = {}, {}, {}
        self.endResetModel()

    def set_overlay_look(self, colour: str, opacity_percent: int) -> None:
        """Draw the masks in another colour."""
        self._colour, self._opacity = QColor(colour), opacity_percent / 100
        self._pictures = {}
        self.refresh_all()

    def set_photo(self, row: int, photo: NDArray[np.uint8]) -> None:
        """Take the small photo (h, w, 3) of a row."""
        self._photos[row] = photo
        self._redraw(row)

    def set_mask(self, row: int, mask: NDArray[np.uint8] | None) -> None:
        """Take the small soft mask (h, w) of a row, None if it has none."""
        if mask is None:
            self._masks.pop(row, None)
        else:
            self._masks[row] = mask
        self._redraw(row)

    def photo_shape(self, row: int) -> tuple[int, ...] | None:
        """(h, w, 3) of a row's small photo, once there."""
        photo = self._photos.get(row)
        return None if photo is None else photo.shape

    def refresh_all(self) -> None:
        """Say that every row may look different."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def refresh(self, row: int) -> None:
        """Say that a row may look different."""
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        """Return the number of views."""
        return 0 if self._document is None or parent.isValid() else len(self._document.views)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says in a role."""
        if self._document is None or not index.isValid():
            return None
        row = index.row()
        view = self._document.views[row]
        match role:
            case StripRole.PICTURE:
                return self._picture(row)
            case StripRole.STATE:
                return view.state
            case StripRole.ANGLE:
                return view.view.angle
            case StripRole.DIRTY:
                return view.is_dirty
            case StripRole.SHOWN:
                return row == self._document.shown_index
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.DisplayRole:
                return tr("Angle {angle}, {state}", angle=view.view.angle, state=state_in_words(view))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(sentence_of(view))
        return None

    def _redraw(self, row: int) -> None:
        self._pictures.pop(row, None)
        self.refresh(row)

    def _picture(self, row: int) -> QImage | None:
        if row not in self._pictures and row in self._photos:
            mask = self._masks.get(row)
            photo = self._photos[row]
            tinted = photo if mask is None else tint(photo, mask, self._colour, self._opacity)
            height, width = tinted.shape[:2]
            picture = QImage(tinted.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
            self._pictures[row] = picture.copy()  # the bytes end here
        return self._pictures.get(row)


def tint(photo: NDArray[np.uint8], mask: NDArray[np.uint8], colour: QColor, opacity: float) -> NDArray[np.uint8]:
    """Return `photo` (h, w, 3) with `colour` laid over it where `mask` (h, w), 0 to 255, is car."""
    alpha = (mask.astype(np.float32) * (opacity / 255))[..., None]
    paint = np.array([colour.red(), colour.green(), colour.blue()], np.float32)
    return np.asarray(photo * (1 - alpha) + paint * alpha, np.uint8)
