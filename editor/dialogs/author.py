"""The dialog in which the person at this computer says who that is."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from editor.desk.author import Author
from editor.language.texts import tr
from editor.theme.dialog_buttons import usual_buttons
from editor.theme.labels import wrapped_label
from segmentation.errors import CarmaskError


class AuthorDialog(QDialog):
    """A name, to be typed or taken from those that were chosen before; `told` is what became of it."""

    def __init__(self, author: Author, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Who makes masks here"))
        self.told = ""
        self._author = author
        self.name = QComboBox(editable=True)
        self.name.setAccessibleName(tr("Your name"))
        self.name.addItems(author.last_names or [author.name])
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.explained = wrapped_label(
            tr("The record of each mask names who made it, and who accepted or rejected it. Earlier records stay.")
        )
        buttons = usual_buttons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.explained)
        layout.addWidget(self.name)
        layout.addWidget(buttons)
        self.setMinimumWidth(380)
        self.name.setCurrentIndex(0)
        self.name.setFocus()

    def accept(self) -> None:
        """Take the name; where it is none, say so and stay."""
        try:
            self.told = self._author.choose(self.name.currentText())
        except CarmaskError as error:
            self.explained.setText(str(error))
            return
        super().accept()
