"""The photos of a car as rows that can be dragged to other angles."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QWidget

from editor.language.texts import tr
from editor.theme.labels import plain_tool_tip
from segmentation.cars.car import Car

PICTURE_SIZE = QSize(72, 48)
PATH_ROLE = Qt.ItemDataRole.UserRole + 1


class AngleList(QListWidget):
    """A row for each photo of a car; the rows move under the pointer, the angles stay where they are.

    Signals:
        reordered(photos): the paths in their new order, once the button is up or a key has moved one.
    """

    reordered = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Photos of the car in order of angle; Alt+Up and Alt+Down move one"))
        self.setIconSize(PICTURE_SIZE)
        self.setSpacing(1)
        self._angles: list[int] = []
        self._name_of: Callable[[Path], str] = str
        self._pressed_at: QPoint | None = None
        self._before: list[Path] | None = None

    @property
    def photos(self) -> list[Path]:
        """The photos in the order of the rows."""
        return [self.item(row).data(PATH_ROLE) for row in range(self.count())]

    def show_car(self, car: Car | None, name_of: Callable[[Path], str] = str) -> None:
        """List the photos of another car, each called as `name_of` says."""
        self.clear()
        self._pressed_at = self._before = None
        self._name_of = name_of
        self._angles = [] if car is None else [view.angle for view in car.views]
        for view in () if car is None else car.views:
            item = QListWidgetItem(_no_picture(), "")
            item.setData(PATH_ROLE, view.photo_path)
            item.setToolTip(plain_tool_tip(name_of(view.photo_path)))
            self.addItem(item)
        self._write_angles()

    def show_picture(self, photo: Path, image: NDArray[np.uint8]) -> None:
        """Show the small picture (h, w, 3) of a photo, if it is listed."""
        if photo in (photos := self.photos):
            height, width = image.shape[:2]
            picture = QPixmap(QImage(image.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888))
            self.item(photos.index(photo)).setIcon(QIcon(picture))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a row."""
        super().mousePressEvent(event)
        is_row = self.indexAt(event.position().toPoint()).isValid()
        self._pressed_at = (
            event.position().toPoint() if is_row and event.button() == Qt.MouseButton.LeftButton else None
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the row follow the pointer."""
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
            return
        point = event.position().toPoint()
        if self._before is None:
            if (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
                return
            self._before = self.photos
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        row = self.indexAt(QPoint(self.viewport().width() // 2, point.y())).row()
        if row < 0:  # outside, or in the gap between two rows
            row = 0 if point.y() < 0 else self.count() - 1 if point.y() > self.viewport().height() else -1
        self._move_to(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the row where it is."""
        before, self._before, self._pressed_at = self._before, None, None
        if before is None:
            super().mouseReleaseEvent(event)
            return
        self.viewport().unsetCursor()
        if before != self.photos:
            self.reordered.emit(self.photos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row with Alt+Up and Alt+Down; Esc puts a row that is dragged back."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self._move_to(self.currentRow() + step):
                self.reordered.emit(self.photos)
        elif event.key() == Qt.Key.Key_Escape and self._before is not None:
            self._put_back()
        else:
            super().keyPressEvent(event)

    def _move_to(self, row: int) -> bool:
        """Move the current row, and say whether it has moved."""
        if not 0 <= row < self.count() or self.currentRow() in (row, -1):
            return False
        item = self.takeItem(self.currentRow())
        self.insertItem(row, item)
        self.setCurrentRow(row)
        self.scrollToItem(item)
        self._write_angles()
        return True

    def _put_back(self) -> None:
        before, self._before, self._pressed_at = self._before or [], None, None
        self.viewport().unsetCursor()
        moved = self.currentItem().data(PATH_ROLE)
        self._move_to(before.index(moved))

    def _write_angles(self) -> None:
        for row, angle in enumerate(self._angles):
            item = self.item(row)
            item.setText(f"{angle}   {self._name_of(item.data(PATH_ROLE))}")


def _no_picture() -> QIcon:
    """A picture of nothing, which keeps the names in line until the photo is read."""
    picture = QPixmap(PICTURE_SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    return QIcon(picture)
