"""Ending because the system says so: strokes are safe within seconds, and no question holds it up."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QDialog

from editor.desk.desk import Desk
from editor.desk.leaving import Leaving
from editor.jobs.background import Background
from editor.journal.journal import Journal
from editor.settings.schema import SAVE_ON_LEAVE
from editor.settings.store import SettingsStore
from editor.window.main_window import MainWindow
from editor.window.unfinished import questions_before_leaving

SAFE_WITHIN_MS = 2000
"""So long masks may take to be saved; a log-out gives a program five seconds in all, on some systems."""


class Ending(QObject):
    """Closes the window, or makes it safe before a log-out; what cannot be saved in time stays in the journal.

    Attributes:
        is_asked: whether the window is to close, or has closed, without any question.
    """

    def __init__(
        self, window: MainWindow, desk: Desk, settings: SettingsStore, journal: Journal, journal_disk: Background
    ) -> None:
        super().__init__(window)
        self._window, self._desk, self._settings = window, desk, settings
        self._journal, self._journal_disk = journal, journal_disk
        self.is_asked = False

    def end(self) -> None:
        """Close the window as quitting does, whatever is open in it.

        Strokes are saved, or kept unsaved where the person wants to be asked or saving fails; the next start offers
        those. What goes on in the background is stopped.
        """
        if self.is_asked:
            return
        self.is_asked = True
        self._window.ask_to_stop = lambda _title, _text: True
        self._desk.ask_about_strokes = lambda _angles, _has_failed: Leaving.KEEP
        self._desk.ask_whether_to_wait = lambda _angles: True
        self._keep_strokes()
        self._journal_disk.wait(within_ms=SAFE_WITHIN_MS)  # from now on nothing is lost, whatever comes
        QTimer.singleShot(SAFE_WITHIN_MS, self._wait_no_longer)
        self._close_dialogs()

    def _close_dialogs(self) -> None:
        """Give up every dialog as Esc does; what waits for its answer goes on first, and may open another one."""
        dialog = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if self._window.isHidden():
            return
        if dialog is None:
            self._window.close()
            return
        if isinstance(dialog, QDialog):
            dialog.reject()
        else:
            dialog.close()
        QTimer.singleShot(0, self._close_dialogs)

    def _wait_no_longer(self) -> None:
        if not self._window.isHidden():
            self._desk.leave_behind()
            self._window.close()
        QApplication.exit()

    def make_safe(self, manager: QSessionManager) -> None:
        """Save strokes before a log-out, which may still be called off: the window stays.

        Only where `manager` lets the person be asked may they be, and only then do they keep it from happening. All has
        to be on the disk when this returns, as some systems end the program right after it.
        """
        self._keep_strokes()
        document = self._desk.document
        dirty = [] if document is None else document.dirty_indices
        may_ask = bool(questions_before_leaving(self._desk, self._window.networks))
        wants_to_be_asked = bool(dirty) and self._settings[SAVE_ON_LEAVE] == "ask"
        if (may_ask or wants_to_be_asked) and manager.allowsInteraction():
            goes_on = self._ask(ask_about_strokes=wants_to_be_asked)
            manager.release()
            if not goes_on:
                manager.cancel()
                return
        elif document is not None and not wants_to_be_asked:
            self._desk.saving.save(document, dirty, asked_for=False)
        self._desk.saving.wait(within_ms=SAFE_WITHIN_MS)
        self._journal_disk.wait(within_ms=SAFE_WITHIN_MS)

    def tell_how_to_restart(self, manager: QSessionManager) -> None:
        """Let the next log-in open the folder again that is open now."""
        command = [sys.executable, str(Path(sys.argv[0]).absolute())]
        if self._desk.catalogue is not None and not self._desk.shows_sample:
            command.append(str(self._desk.catalogue.folder.absolute()))
        manager.setRestartCommand(command)

    def _ask(self, *, ask_about_strokes: bool) -> bool:
        """Ask all that quitting asks; return whether to go on. Strokes are saved or given up as was answered."""
        questions = questions_before_leaving(self._desk, self._window.networks)
        if not all(self._window.ask_to_stop(*question) for question in questions):
            return False
        document = self._desk.document
        if document is None:
            return True
        answer = Leaving.SAVE
        if ask_about_strokes:
            angles = [document.views[index].view.angle for index in document.dirty_indices]
            answer = self._desk.ask_about_strokes(angles, False)
        if answer is Leaving.SAVE:  # which nobody asked for where the strokes were not asked about
            self._desk.save_dirty(asked_for=ask_about_strokes)
        elif answer is Leaving.DISCARD:
            self._desk.give_up_strokes()  # the log-out may be called off by somebody else, and then they are there
        return answer is not Leaving.STAY

    def _keep_strokes(self) -> None:
        """Let the strokes under way end, and have all that is not saved written into the journal at once."""
        self._window.hand.tool.release()
        self._journal.write()
