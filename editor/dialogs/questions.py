"""Questions that stop everything until they are answered, and the list of notices."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from editor.desk.leaving import Leaving
from editor.language.texts import tr, tr_counted


def ask_about_strokes(parent: QWidget, angles: list[int], has_failed: bool) -> Leaving:
    """Ask what to do with the unsaved strokes at some angles; closing the question means to stay.

    `has_failed` says that they were to be saved and could not be.
    """
    keep = tr("Leave, and keep them on this computer") if has_failed else ""
    return _ask(parent, _told(angles, has_failed), has_failed, tr("Leave without saving"), tr("Stay here"), keep)


def ask_whether_to_wait(parent: QWidget, answers: SignalInstance, angles: list[int]) -> bool:
    """Ask whether to wait for a disk or share that keeps masks waiting; the question ends when it `answers`."""
    told = tr_counted(
        "The mask at angle {angles} is not written yet.",
        "The masks at angles {angles} are not written yet.",
        n=len(angles),
        angles=", ".join(map(str, angles)),
    )
    why = tr(
        "Their disk or share does not answer. If you do not wait, their strokes are kept on this computer, and carmask "
        "offers them at its next start."
    )
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("A disk or share does not answer"))
    box.setText(f"{told} {why}" if angles else why)
    leave = box.addButton(tr("Leave without waiting"), QMessageBox.ButtonRole.DestructiveRole)
    wait = box.addButton(tr("Wait"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(wait)
    box.setEscapeButton(wait)
    answers.connect(box.reject)
    return _answer(box) is not leave


def ask_before_export(parent: QWidget, angles: list[int], has_failed: bool) -> Leaving:
    """Ask the same before pictures are made of saved masks; here DISCARD leaves the strokes as they are."""
    told = tr("{sentence} Pictures are made of saved masks.", sentence=_told(angles, has_failed))
    return _ask(parent, told, has_failed, tr("Go on without them"), tr("Cancel"))


def ask_before_import(parent: QWidget, angles: list[int], has_failed: bool) -> Leaving:
    """Ask the same before masks of other programs are saved; DISCARD leaves the strokes as they are, on the screen."""
    told = tr("{sentence} An import leaves them on the screen.", sentence=_told(angles, has_failed))
    return _ask(parent, told, has_failed, tr("Go on without them"), tr("Cancel"))


def ask_before_mask_export(parent: QWidget, angles: list[int], has_failed: bool) -> Leaving:
    """Ask the same before saved masks are written for other programs."""
    told = tr("{sentence} Only saved masks are exported.", sentence=_told(angles, has_failed))
    return _ask(parent, told, has_failed, tr("Go on without them"), tr("Cancel"))


def _told(angles: list[int], has_failed: bool) -> str:
    named = ", ".join(map(str, angles))
    if has_failed:
        return tr_counted(
            "The strokes at angle {angles} could not be saved; the bar above the photo says why.",
            "The strokes at angles {angles} could not be saved; the bar above the photo says why.",
            n=len(angles),
            angles=named,
        )
    return tr_counted(
        "There are strokes at angle {angles} that are not saved.",
        "There are strokes at angles {angles} that are not saved.",
        n=len(angles),
        angles=named,
    )


def _ask(parent: QWidget, told: str, has_failed: bool, without_saving: str, back: str, keep_words: str = "") -> Leaving:
    """Ask with the words of the buttons that save nothing; the one that goes `back` is Esc's."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning if has_failed else QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Unsaved strokes"))
    box.setText(told)
    save = box.addButton(tr("Try again") if has_failed else tr("Save"), QMessageBox.ButtonRole.AcceptRole)
    answers: dict[QAbstractButton | None, Leaving] = {}
    if keep_words:
        answers[box.addButton(keep_words, QMessageBox.ButtonRole.AcceptRole)] = Leaving.KEEP
    discard = box.addButton(without_saving, QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(back, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay if has_failed else save)
    box.setEscapeButton(stay)
    answers |= {save: Leaving.SAVE, discard: Leaving.DISCARD}
    return answers.get(_answer(box), Leaving.STAY)


def ask_to_begin_anew(parent: QWidget) -> bool:
    """Ask whether a training that was not published may be given up for a new one."""
    return _confirmed(
        parent,
        tr("A new training"),
        tr("There is a training of this folder that was not published. A new one takes its place."),
        tr("Begin a new one"),
        tr("Keep it"),
    )


def ask_to_use_worse(parent: QWidget) -> bool:
    """Ask whether a network that was judged worse is to be used."""
    return _confirmed(
        parent,
        tr("A worse network"),
        tr(
            "The new network draws worse masks than the one in use. It is judged once more, for its report, and "
            "then taken into use; you can go back to the one before at any time."
        ),
        tr("Use it although it is worse"),
        tr("Leave it"),
    )


def ask_to_stop(parent: QWidget, title: str, text: str) -> bool:
    """Ask whether the training or publication that goes on may be stopped to leave the program."""
    return _confirmed(parent, title, text, tr("Stop it and leave"), tr("Stay here"))


def ask_to_discard_strokes(parent: QWidget, masks: int) -> bool:
    """Ask whether the unsaved strokes on so many masks are to be deleted for good."""
    question = tr_counted(
        "The unsaved strokes on {n:,} mask will be deleted for good.",
        "The unsaved strokes on {n:,} masks will be deleted for good.",
        n=masks,
    )
    return _confirmed(parent, tr("Discard strokes"), question, tr("Discard them"), tr("Keep them"))


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
    return _answer(box) is confirm


def show_notices(parent: QWidget, notices: list[str]) -> None:
    """Show all notices at once."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Notices"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("{n} notices, the newest last", n=len(notices)))
    box.setInformativeText("\n\n".join(notices[-12:]))
    box.setDetailedText("\n\n".join(notices))
    _answer(box)


def _answer(box: QMessageBox) -> QAbstractButton | None:
    """Ask, and return the button that was pressed; the question is gone afterwards, not kept by its window."""
    box.exec()
    box.deleteLater()
    return box.clickedButton()
