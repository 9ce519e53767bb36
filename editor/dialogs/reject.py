"""Choosing why a mask is rejected: a reason, by mouse or by its number, and a note."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QDialogButtonBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from editor.language.marking import marked
from editor.language.texts import tr
from editor.theme.dialog_buttons import usual_buttons
from editor.theme.labels import faint_label
from segmentation.labels.record import LONGEST_NOTE, REASONS

TITLES = {
    "glare": marked("Glare"),
    "glass": marked("Glass"),
    "wheel": marked("Wheel"),
    "shadow": marked("Shadow"),
    "antenna": marked("Antenna"),
    "reshoot": marked("The photo has to be taken again"),
    "other": marked("Another reason"),
}
"""What stands beside each reason, by its word in the record."""


class RejectDialog(QDialog):
    """A radio button for each reason, which its number chooses, and a line for a note; Enter rejects."""

    def __init__(self, photo_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Reject the mask of {photo}", photo=photo_name))
        self._reasons = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(faint_label(tr("What is wrong with it? Keys 1 to {last}, then Enter.", last=len(REASONS))))
        for place, reason in enumerate(REASONS):
            button = QRadioButton(f"{place + 1}   {tr(TITLES[reason])}")
            button.setAccessibleName(tr(TITLES[reason]))
            button.toggled.connect(self._follow)
            self._reasons.addButton(button, place)
            layout.addWidget(button)
        self.note = QLineEdit(placeholderText=tr("Note for who mends it, if it needs one"))
        self.note.setAccessibleName(tr("Note"))
        self.note.setMaxLength(LONGEST_NOTE)
        layout.addWidget(self.note)
        buttons = usual_buttons(QDialogButtonBox.StandardButton.Cancel)
        self.reject_mask = buttons.addButton(tr("Reject"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(400)
        self.reject_mask.setDefault(True)
        self._reasons.button(0).setFocus()
        self._follow()

    @property
    def reason(self) -> str:
        """The chosen reason, one of REASONS; "" while there is none."""
        place = self._reasons.checkedId()
        return REASONS[place] if place >= 0 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a reason by its number; while the note is written, numbers belong to it."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(REASONS):
            self._reasons.button(place).setChecked(True)
            self._reasons.button(place).setFocus()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Reject the mask; without a reason there is nothing to tell who mends it."""
        if self.reason:
            super().accept()

    def _follow(self) -> None:
        self.reject_mask.setEnabled(bool(self.reason))
