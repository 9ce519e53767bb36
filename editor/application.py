"""Builds every part of the editor once and connects them: the only place that knows them all."""

import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from editor.desk.claims import Claims
from editor.desk.desk import Desk
from editor.desk.drawing import Drawing
from editor.desk.hanging import Hanging
from editor.desk.networks import Networks
from editor.desk.other_windows import OtherWindows
from editor.desk.review_only import ReviewOnly
from editor.desk.saving import Saving
from editor.desk.training_folders import default_trainings_folder
from editor.jobs.background import Background
from editor.jobs.end_signals import EndSignals
from editor.jobs.garbage import Garbage
from editor.jobs.settings_writing import SettingsWriting
from editor.jobs.trainer_process import TRAINER_COMMAND, TrainerProcess
from editor.jobs.worker_process import WORKER_COMMAND, WorkerProcess
from editor.journal.journal import Journal
from editor.journal.recovery import look_for
from editor.language.languages import speak
from editor.language.sentences import translated
from editor.language.texts import tr
from editor.panels.review_only_note import ReviewOnlyNote
from editor.settings.schema import DEVICE, LANGUAGE
from editor.settings.store import SettingsStore, default_settings_path
from editor.window.ending import Ending
from editor.window.kept_floor_lines import KeptFloorLines
from editor.window.main_window import MainWindow
from editor.window.place import show_first
from editor.window.unsaved import UnsavedStrokes
from segmentation.resources import own_data_folder
from segmentation.shelf.network_shelf import NetworkShelf, default_shelf

ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], None]

PATIENCE_MS = 5000
"""So long a thread that reads or writes photos and masks is waited for at the end; the journal keeps what it saves."""

HURRIED_MS = 500
"""So long where the system ends the program, which it does by force after a few seconds."""


class Application:
    """The parts of one running editor; `window` is not shown yet.

    The window must be closed and `close` called before the program ends.
    """

    def __init__(
        self,
        settings: SettingsStore,
        worker_command: tuple[str, ...] = WORKER_COMMAND,
        trainer_command: tuple[str, ...] = TRAINER_COMMAND,
        shelf: NetworkShelf | None = None,
        trainings: Path | None = None,
        sample: Path | None = None,
        unsaved: Path | None = None,
        open_windows: Path | None = None,
    ) -> None:
        shelf = shelf or default_shelf()
        self.settings = settings
        self.background = Background(threads=2, spare=4)
        self.disk = Background(threads=1)
        self.worker = WorkerProcess(worker_command, settings[DEVICE])
        drawing = Drawing(self.worker, self.background)
        self.shelf_disk = Background(threads=1)
        self.trainer = TrainerProcess((*trainer_command, "--shelf", str(shelf.folder)))
        self.networks = Networks(shelf, trainings or default_trainings_folder(), self.trainer, self.shelf_disk)
        self.desk = Desk(settings, self.background, drawing, Saving(self.disk), sample)
        self.claims_disk = Background(threads=1)
        self.claims = Claims(self.desk, self.claims_disk)
        self.review_only = ReviewOnly(self.desk)
        self.window = MainWindow(self.desk, self.networks, settings, self.claims)
        self.journal_disk = Background(threads=1)
        self.unsaved_folder = unsaved or own_data_folder() / "unsaved"
        self.journal = Journal(self.unsaved_folder, self.journal_disk)
        self.floor_lines = KeptFloorLines(self.window.hand.floor_lines, self.desk)
        self.floor_lines.notice.connect(self.desk.notice)
        self.unsaved = UnsavedStrokes(self.window, self.desk, self.journal)
        self.ending = Ending(self.window, self.desk, settings, self.journal, self.journal_disk)
        self.own_disk = Background(threads=1)
        self.other_windows = OtherWindows(open_windows or own_data_folder() / "windows", self.own_disk)
        self.settings_writing = SettingsWriting(settings, self.own_disk)
        self.settings_writing.notice.connect(self.window.notices.tell)
        self.desk.catalogue_changed.connect(self._enter_folder)
        self.other_windows.notice.connect(self.window.notices.tell)
        self.other_windows.over.connect(self.window.notices.withdraw)
        self.other_windows.told.connect(self.desk.told)
        self.claims.is_in_own_window.connect(self.other_windows.leave_it_to_the_car)
        self.review_only.notice.connect(self.window.notices.tell)
        note = ReviewOnlyNote(self.window.canvas)
        self.review_only.changed.connect(lambda: note.tell(self.review_only.reason))
        self.claims.unwritten.connect(self.review_only.look)
        self.hanging = Hanging()
        self.hanging.notice.connect(self.window.notices.tell)
        self.hanging.told.connect(self.desk.told)
        for waiting in (self.background, self.desk.saving, self.claims):
            self.hanging.follow(waiting.hangs, waiting.answers)
        self.garbage = Garbage(lambda: self.window.hand.tool.holds_pointer)
        self.garbage.begin()
        self.desk.car_changed.connect(self.garbage.expect)
        for problem in filter(None, (translated(settings.problem), self.window.keymap.problem)):
            self.window.notices.tell(problem)

    def _enter_folder(self) -> None:
        if self.desk.catalogue is not None:
            self.other_windows.enter(self.desk.catalogue.folder)

    def look_for_unsaved(self) -> None:
        """Offer what crashes have left unsaved; not on the journal's thread, as photos on a share are read for it."""
        look = partial(look_for, self.unsaved_folder)
        self.background.run(look, self.unsaved.offer, self.window.notices.tell)

    def close(self) -> bool:
        """End the processes and the threads, and keep the settings; return whether every thread has ended.

        One that a disk or share keeps waiting is not waited for longer than PATIENCE_MS, or HURRIED_MS where the
        system ends the program.
        """
        patience_ms = HURRIED_MS if self.ending.is_asked else PATIENCE_MS
        self.journal.close()
        self.journal_disk.finish(drop_waiting=False)
        self.other_windows.close()
        self.settings_writing.stop()
        self.own_disk.finish(drop_waiting=False)
        self.networks.close()
        self.shelf_disk.finish(drop_waiting=True)
        self.desk.exporting.close()
        self.desk.drawing.close()
        self.review_only.close()
        self.claims.close()
        have_ended = [
            self.background.finish(drop_waiting=True, within_ms=patience_ms),
            self.claims.finish(within_ms=patience_ms),
            self.desk.saving.finish(within_ms=patience_ms),  # what a person asked to be saved is saved
        ]
        try:
            self.settings.write_all()
        except OSError as error:
            sys.stderr.write(f"carmask: your settings could not be kept ({error}).\n")
        self.garbage.end()
        return all(have_ended)


def run(path: Path | None) -> int:
    """Open the editor on a folder or a photo, with None where it was left; return the exit status once it is closed."""
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    qt.setApplicationName("carmask")
    qt.setStyle("Fusion")
    settings = SettingsStore(default_settings_path())
    problem = speak(settings[LANGUAGE])
    application = Application(settings)
    if problem:
        application.window.notices.tell(problem)
    sys.excepthook = _last_resort(application.window)
    show_first(application.window, settings)
    if path is None:
        application.window.shell.begin()
    elif path.is_dir():
        application.window.open_folder(path)
    else:
        application.window.dropping.open([path.absolute()])
    application.look_for_unsaved()
    return run_until_closed(qt, application)


def run_until_closed(qt: QApplication, application: Application) -> int:
    """Let the person work until the window is closed, be it by the system; return the exit status.

    The program ends in here if a thread hangs then.
    """
    signals = EndSignals()
    signals.asked.connect(application.ending.end)
    qt.commitDataRequest.connect(application.ending.make_safe)
    qt.saveStateRequest.connect(application.ending.tell_how_to_restart)
    status = qt.exec()
    signals.let_ctrl_c_end_at_once()
    if not application.close():
        with suppress(OSError):  # the terminal may be gone
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)  # Python and Qt would wait for the thread that hangs
    signals.close()
    return status


def _last_resort(window: MainWindow) -> ExceptHook:
    """Return a hook that shows a defect as a sentence instead of losing the work on the screen."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        window.notices.tell(
            tr(
                "Something went wrong inside carmask ({kind}: {error}). Your strokes are still here; save them.",
                kind=kind.__name__,
                error=error,
            )
        )

    return show
