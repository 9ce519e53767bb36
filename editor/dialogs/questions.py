"""Questions that stop everything until they are answered, and the list of notices."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from editor.desk.leaving import Leaving


def ask_about_strokes(parent: QWidget, angles: list[int], has_failed: bool) -> Leaving:
    """Ask what to do with the unsaved strokes at some angles; closing the question means to stay.

    `has_failed` says that they were to be saved and could not be.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning if has_failed else QMessageBox.Icon.Question)
    box.setWindowTitle("Unsaved strokes")
    where = ("angle " if len(angles) == 1 else "angles ") + ", ".join(str(angle) for angle in angles)
    if has_failed:
        box.setText(f"The strokes at {where} could not be saved; the bar above the photo says why.")
    else:
        box.setText(f"There are strokes at {where} that are not saved.")
    save = box.addButton("Try again" if has_failed else "Save", QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton("Leave without saving", QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton("Stay here", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay if has_failed else save)
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
