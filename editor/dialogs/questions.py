"""Questions that stop everything until they are answered, and the list of notices."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


class Leaving(Enum):
    """What to do with unsaved strokes."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


def ask_before_leaving(parent: QWidget, angles: list[int]) -> Leaving:
    """Ask what to do with the unsaved strokes of some angles; closing the question means to stay."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Unsaved strokes")
    places = "angle " + ", ".join(str(angle) for angle in angles)
    box.setText(f"The mask at {places} has strokes that are not saved.")
    save = box.addButton("Save", QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton("Do not save", QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("Stay here", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    answers = {save: Leaving.SAVE, discard: Leaving.DISCARD}
    return answers.get(box.clickedButton(), Leaving.STAY)  # type: ignore[call-overload, no-any-return]


def show_notices(parent: QWidget, notices: list[str]) -> None:
    """Show all notices at once."""
    box = QMessageBox(parent)
    box.setWindowTitle("Notices")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"{len(notices)} notices, the newest last")
    box.setInformativeText("\n\n".join(notices[-12:]))
    box.setDetailedText("\n\n".join(notices))
    box.exec()
