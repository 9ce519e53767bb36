"""What happens at the start with strokes that a crash has left unsaved."""

from pathlib import Path

from PySide6.QtCore import QTimer

from editor.desk.desk import Desk
from editor.dialogs.recovery import Answer, RecoveryDialog
from editor.journal.journal import Journal
from editor.journal.recovery import LeftBehind, Recovery
from editor.window.main_window import MainWindow


class UnsavedStrokes:
    """Lets the journal follow the open car, and brings back what was chosen of what crashes have left."""

    def __init__(self, window: MainWindow, desk: Desk, journal: Journal) -> None:
        self._window, self._desk, self._journal = window, desk, journal
        self.recovery = Recovery(journal, desk.background)
        self.recovery.notice.connect(window.notices.tell)
        self.recovery.over.connect(window.notices.withdraw)
        journal.notice.connect(window.notices.tell)
        desk.car_changed.connect(self._follow)
        desk.strokes_left_behind.connect(lambda: self.recovery.expect(journal.leave_behind()))
        desk.strokes_given_up.connect(journal.give_up)
        desk.strokes_go_on.connect(self._follow_again)
        desk.catalogue_changed.connect(lambda: QTimer.singleShot(0, self._open_first))  # after its first car is open

    def offer(self, left: LeftBehind) -> None:
        """Ask what is to become of what was left behind, and open the folder of what is to be brought back."""
        for problem in left.problems:
            self._window.notices.tell(problem)
        if not left.found:
            return
        dialog = RecoveryDialog(left.found, self._window)
        dialog.exec()
        if dialog.answer is Answer.BRING_BACK and dialog.ticked:
            self.recovery.want(dialog.ticked, left)
            self._go_there(dialog.ticked[0].work.photo.parent)
        elif dialog.answer is Answer.DISCARD:
            self.recovery.discard(dialog.ticked)
        dialog.deleteLater()

    def _go_there(self, folder: Path) -> None:
        """Open what is to be brought back; a folder or car that is open stays, with all that was drawn of it."""
        catalogue, document = self._desk.catalogue, self._desk.document
        if catalogue is None or self._desk.is_opening or self.recovery.first_car(catalogue) is None:
            self._window.open_folder(folder)
        elif document is None or not self.recovery.has_any_of(document.car):
            self._open_first()
        else:
            for index in range(len(document.views)):
                self.recovery.bring_back(index)

    def _follow(self) -> None:
        document = self._desk.document
        if document is not None:
            self._journal.follow(document)
            self.recovery.follow(document)

    def _follow_again(self) -> None:
        if self._desk.document is not None:
            self.recovery.stay()
            self._journal.follow_again(self._desk.document)

    def _open_first(self) -> None:
        catalogue = self._desk.catalogue
        car = None if catalogue is None else self.recovery.first_car(catalogue)
        if car is not None:
            self._desk.open_car(car)
