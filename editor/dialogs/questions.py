"""Questions that stop everything until they are answered, and the list of notices."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from editor.desk.leaving import Leaving
from segmentation.counted import counted


def ask_about_strokes(parent: QWidget, angles: list[int], has_failed: bool) -> Leaving:
    """Ask what to do with the unsaved strokes at some angles; closing the question means to stay.

    `has_failed` says that they were to be saved and could not be.
    """
    keep = "Leave, and keep them on this computer" if has_failed else ""
    return _ask(parent, _told(angles, has_failed), has_failed, "Leave without saving", "Stay here", keep)


def ask_whether_to_wait(parent: QWidget, answers: SignalInstance, angles: list[int]) -> bool:
    """Ask whether to wait for a disk or share that keeps masks waiting; the question ends when it `answers`."""
    told = f"The masks at {_at(angles)} are not written yet. " if angles else ""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("A disk or share does not answer")
    box.setText(
        f"{told}Their disk or share does not answer. If you do not wait, their strokes are kept on this computer, and "
        "carmask offers them at its next start."
    )
    leave = box.addButton("Leave without waiting", QMessageBox.ButtonRole.DestructiveRole)
    wait = box.addButton("Wait", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(wait)
    box.setEscapeButton(wait)
    answers.connect(box.reject)
    box.exec()
    return box.clickedButton() is not leave


def ask_before_export(parent: QWidget, angles: list[int], has_failed: bool) -> Leaving:
    """Ask the same before pictures are made of saved masks; here DISCARD leaves the strokes as they are."""
    told = f"{_told(angles, has_failed)} Pictures are made of saved masks."
    return _ask(parent, told, has_failed, "Go on without them", "Cancel")


def _told(angles: list[int], has_failed: bool) -> str:
    if has_failed:
        return f"The strokes at {_at(angles)} could not be saved; the bar above the photo says why."
    return f"There are strokes at {_at(angles)} that are not saved."


def _ask(parent: QWidget, told: str, has_failed: bool, without_saving: str, back: str, keep_words: str = "") -> Leaving:
    """Ask with the words of the buttons that save nothing; the one that goes `back` is Esc's."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning if has_failed else QMessageBox.Icon.Question)
    box.setWindowTitle("Unsaved strokes")
    box.setText(told)
    save = box.addButton("Try again" if has_failed else "Save", QMessageBox.ButtonRole.AcceptRole)
    answers: dict[QAbstractButton | None, Leaving] = {}
    if keep_words:
        answers[box.addButton(keep_words, QMessageBox.ButtonRole.AcceptRole)] = Leaving.KEEP
    discard = box.addButton(without_saving, QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(back, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay if has_failed else save)
    box.setEscapeButton(stay)
    box.exec()
    answers |= {save: Leaving.SAVE, discard: Leaving.DISCARD}
    return answers.get(box.clickedButton(), Leaving.STAY)


def _at(angles: list[int]) -> str:
    return ("angle " if len(angles) == 1 else "angles ") + ", ".join(str(angle) for angle in angles)


def ask_to_begin_anew(parent: QWidget) -> bool:
    """Ask whether a training that was not published may be given up for a new one."""
    return _confirmed(
        parent, "A new training",
        "There is a training of this folder that was not published. A new one takes its place.",
        "Begin a new one", "Keep it",
    )  # fmt: skip


def ask_to_use_worse(parent: QWidget) -> bool:
    """Ask whether a network that was judged worse is to be used."""
    return _confirmed(
        parent, "A worse network",
        "The new network draws worse masks than the one in use. It is judged once more, for its report, and then taken "
        "into use; you can go back to the one before at any time.",
        "Use it although it is worse", "Leave it",
    )  # fmt: skip


def ask_to_stop(parent: QWidget, title: str, text: str) -> bool:
    """Ask whether the training or publication that goes on may be stopped to leave the program."""
    return _confirmed(parent, title, text, "Stop it and leave", "Stay here")


def ask_to_discard_strokes(parent: QWidget, masks: int) -> bool:
    """Ask whether the unsaved strokes on so many masks are to be deleted for good."""
    return _confirmed(
        parent, "Discard strokes", f"The unsaved strokes on {counted(masks, 'mask')} will be deleted for good.",
        "Discard them", "Keep them",
    )  # fmt: skip


def _confirmed(parent: QWidget, title: str, text: str, yes: str, no: str) -> bool:
    """Ask a question whose answer is no where it is closed."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    confirm = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is confirm


def show_notices(parent: QWidget, notices: list[str]) -> None:
    """Show all notices at once."""
    box = QMessageBox(parent)
    box.setWindowTitle("Notices")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"{len(notices)} notices, the newest last")
    box.setInformativeText("\n\n".join(notices[-12:]))
    box.setDetailedText("\n\n".join(notices))
    box.exec()
