"""Offering strokes that a crash has left unsaved."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.dialogs.questions import ask_to_discard_strokes
from editor.journal.recovery import PICTURE_PX, Found
from editor.language.marking import marked
from editor.language.texts import tr
from editor.theme.labels import plain_tool_tip, section_label, wrapped_label
from segmentation.labels.record import Record
from segmentation.local_time import local_time
from segmentation.masks.subject import Subject

WORDS = marked(
    "carmask ended before these masks were saved. What is ticked is brought back as one step that can be "
    "undone; nothing is saved until you save it."
)


WORDS_OF_NEWER = marked(
    "Where a newer mask was saved since, it is shown below. Strokes that you tick there are laid over the newer "
    "mask; where both changed the same, the strokes are on top."
)


class Answer(Enum):
    """What is to be done with what is ticked."""

    BRING_BACK = marked("Bring back")
    DISCARD = marked("Discard")
    LATER = marked("Decide later")


class RecoveryDialog(QDialog):
    """Shows each mask over its photo; all are ticked at first.

    Of several masks of one photo the newest is ticked, and none where a newer one was saved since, which is shown
    below. Closing it means to decide later.
    """

    def __init__(self, found: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Unsaved strokes"))
        self.resize(720, 480)
        self.answer = Answer.LATER
        self._found = list(found)
        self.masks = QListWidget()
        self.masks.setViewMode(QListView.ViewMode.IconMode)
        self.masks.setResizeMode(QListView.ResizeMode.Adjust)
        self.masks.setMovement(QListView.Movement.Static)
        tallest = max([PICTURE_PX, *(one.picture.shape[0] for one in self._found)])
        self.masks.setIconSize(QSize(PICTURE_PX, tallest))
        self.masks.setSpacing(8)
        self.masks.setAccessibleName(tr("Masks with unsaved strokes"))
        newest = {one.work.place: one for one in self._found}
        for one in self._found:
            self.masks.addItem(_item(one, is_ticked=newest[one.work.place] is one and one.saved_since is None))
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        for answer, role in zip(Answer, (roles.AcceptRole, roles.DestructiveRole, roles.RejectRole), strict=True):
            button = buttons.addButton(tr(answer.value), role)
            button.clicked.connect(lambda _=False, answer=answer: self.decide(answer))
            button.setDefault(answer is Answer.BRING_BACK)
        layout = QVBoxLayout(self)
        layout.addWidget(section_label(tr("Strokes from last time were not saved")))
        layout.addWidget(wrapped_label(tr(WORDS)))
        if any(one.saved_since is not None for one in self._found):
            layout.addWidget(wrapped_label(tr(WORDS_OF_NEWER)))
        layout.addWidget(self.masks, 1)
        layout.addWidget(buttons)

    @property
    def ticked(self) -> list[Found]:
        """What is ticked."""
        items = [self.masks.item(row) for row in range(self.masks.count())]
        return [one for one, item in zip(self._found, items, strict=True) if item.checkState() == Qt.CheckState.Checked]

    def decide(self, answer: Answer) -> None:
        """Close with an answer; before anything is deleted, ask once more."""
        if answer is Answer.DISCARD and not ask_to_discard_strokes(self, len(self.ticked)):
            return
        self.answer = answer
        self.accept()


_PLACE_OF = {
    Subject.CAR: marked("{car}, angle {angle}"),
    Subject.GLASS: marked("Glass of {car}, angle {angle}"),
    Subject.SMART_EDGE: marked("Smart edge of {car}, angle {angle}"),
}


def _item(one: Found, *, is_ticked: bool) -> QListWidgetItem:
    height, width = one.picture.shape[:2]
    image = QImage(one.picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    when = datetime.fromisoformat(one.work.written_utc).astimezone()
    text = _PLACE_OF[one.work.subject]
    place = tr(text, car=one.work.car_id, angle=one.work.angle)
    words = f"{place}\n{tr('{when:%Y-%m-%d %H:%M}', when=when)}"
    if one.saved_since is not None:
        words += "\n" + _saved_since(one.saved_since)
    item = QListWidgetItem(QIcon(QPixmap.fromImage(image)), words)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    item.setToolTip(plain_tool_tip(str(one.work.photo)))
    return item


def _saved_since(record: Record) -> str:
    when = local_time(datetime.fromisoformat(record.saved_utc))
    return tr("A newer mask was saved since\n{when:%Y-%m-%d %H:%M}, {person}", when=when, person=record.author)
