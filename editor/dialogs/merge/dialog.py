"""Deciding, place by place, whose mask is taken where two people changed the same."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor.canvas.display import Display, table_of
from editor.canvas.mask_overlay import MaskOverlay, premultiplied
from editor.canvas.photo_painting import photo_picture
from editor.desk.merge_choice import MergeChoice
from editor.desk.merge_words import MergeWords
from editor.dialogs.merge.view import MergeView
from editor.document.pyramid import MaskPyramid
from editor.language.texts import tr, tr_counted
from editor.theme.labels import section_label, show_as_primary, wrapped_label
from segmentation.labels.meeting import Meeting
from segmentation.masks.subject import Subject

MINE, THEIRS = 1, 2
"""The tiles of both masks; the first is that of before, the last that of the result."""


def _title(meeting: Meeting) -> str:
    photo = meeting.head.photo.name
    is_car = meeting.subject is Subject.CAR
    return tr("Two masks of {photo}", photo=photo) if is_car else tr("Two glass masks of {photo}", photo=photo)


class MergeDialog(QDialog):
    """Shows both masks with the one before and the result; closing it keeps both.

    Attributes:
        merged: the mask that was made of both, uint8 (H, W); None until all is decided and taken.
    """

    def __init__(
        self,
        meeting: Meeting,
        words: MergeWords,
        photo: list[NDArray[np.uint8]],
        overlay: tuple[str, int],
        parent: QWidget | None = None,
    ) -> None:
        """Show the masks of `meeting` over the levels of a `photo`; `overlay` is colour and opacity, percent."""
        super().__init__(parent)
        self.setWindowTitle(_title(meeting))
        self.resize(QSize(1180, 800).boundedTo(self.screen().availableSize()))
        self.merged: NDArray[np.uint8] | None = None
        self.choice = MergeChoice(meeting)
        self._photo = photo  # the pictures share its memory
        self._words = words
        before = tr("Before both") if meeting.base is not None else tr("Before both: not known")
        masks = [(before, meeting.base), (words.this, meeting.mine.pixels), (words.other, meeting.theirs)]
        colours = premultiplied(table_of(Display.OVERLAY, *overlay))
        tiles = [(title, None if mask is None else MaskOverlay(MaskPyramid(mask), colours)) for title, mask in masks]
        tiles.append((tr("Result"), MaskOverlay(MaskPyramid(self.choice.result), colours)))
        self.view = MergeView([photo_picture(level) for level in photo], tiles, self.choice)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Places that both changed"))
        self.list.setMinimumWidth(200)
        self.list.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding
        )  # as wide as the buttons below
        self.list.setSpacing(3)
        self.told = wrapped_label()
        self.told.setMinimumHeight(self.told.fontMetrics().height() * 4)
        self.save = QPushButton(tr("Save the result"))
        self._lay_out()
        self._connect()
        self._refresh()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    # --- building

    def _lay_out(self) -> None:
        words = self._words
        self.take_mine, self.take_theirs = QPushButton(words.take_this), QPushButton(words.take_other)
        self.all_mine, self.all_theirs = QPushButton(words.all_this), QPushButton(words.all_other)
        self.keep_both = QPushButton(tr("Decide later, keep both"))
        self.whole = QPushButton(tr("Whole photo  (F)"))
        for button in (*self._buttons(), self.keep_both, self.save):
            button.setAutoDefault(False)
            button.setObjectName("plain")
        side = QVBoxLayout()
        side.addWidget(section_label(words.heading))
        side.addWidget(self.list, 1)
        for button in self._buttons():
            side.addWidget(button)
        side.addSpacing(8)
        side.addWidget(self.told)
        side.addWidget(self.save)
        side.addWidget(self.keep_both)
        layout = QHBoxLayout(self)
        layout.addWidget(self.view, 1)
        layout.addLayout(side)

    def _buttons(self) -> list[QPushButton]:
        return [self.take_mine, self.take_theirs, self.all_mine, self.all_theirs, self.whole]

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._go_to)
        self.view.place_chosen.connect(self._click)
        shift = Qt.Modifier.SHIFT
        keys: list[tuple[QPushButton, QKeySequence, Callable[[], None]]] = [
            (self.take_mine, QKeySequence(Qt.Key.Key_M), lambda: self.take(True)),
            (self.take_theirs, QKeySequence(Qt.Key.Key_T), lambda: self.take(False)),
            (self.all_mine, QKeySequence(shift | Qt.Key.Key_M), lambda: self.take_all(True)),
            (self.all_theirs, QKeySequence(shift | Qt.Key.Key_T), lambda: self.take_all(False)),
            (self.whole, QKeySequence(Qt.Key.Key_F), self.view.show_all),
            (self.save, QKeySequence(QKeySequence.StandardKey.Save), self.accept),
        ]
        for button, key, run in keys:
            button.clicked.connect(lambda _=False, run=run: run())
            QShortcut(key, self).activated.connect(run)
            button.setToolTip(key.toString(QKeySequence.SequenceFormat.NativeText))
        self.keep_both.clicked.connect(self.reject)

    # --- deciding

    def take(self, mine: bool) -> None:
        """Take the current place from one of both, and go on to the next."""
        box = self.choice.take(mine)
        self.view.refresh(box)
        self._refresh()
        self.list.setCurrentRow(self.choice.current)

    def take_all(self, mine: bool) -> None:
        """Take every place from one of both."""
        self.view.refresh(self.choice.take_all(mine))
        self._refresh()

    def accept(self) -> None:
        """Take the result, once all is decided."""
        if self.choice.is_decided:
            self.merged = self.choice.merged()
            super().accept()

    def _go_to(self, number: int) -> None:
        if number >= 0:
            self.choice.current = number
            self.view.go_to(self.choice.places[number].box)

    def _click(self, number: int, tile: int) -> None:
        """Take what was clicked on; in a tile that is neither mine nor theirs the place is only gone to."""
        self.list.setCurrentRow(number)
        self.choice.current = number
        if tile in (MINE, THEIRS):
            self.take(tile == MINE)

    def _refresh(self) -> None:
        for number, takes_mine in enumerate(self.choice.takes_mine):
            text = tr("{n:,}  to be decided", n=number + 1)
            if takes_mine is not None:
                taken = self._words.took_this if takes_mine else self._words.took_other
                text = tr("{n:,}  {taken}", n=number + 1, taken=taken)
            if number < self.list.count():
                self.list.item(number).setText(text)
            else:
                self.list.addItem(text)
        left = self.choice.open_places
        self.told.setText(
            tr_counted("{n:,} place is left.", "{n:,} places are left.", n=left)
            if left
            else tr("All is decided. The result becomes the newest mask; both others are kept.")
        )
        self.save.setEnabled(self.choice.is_decided)
        show_as_primary(self.save, True)
        self.view.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter once all is decided; Esc keeps both."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
