"""A dialog that first tries something, shows what would happen, then does it, and keeps a report."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from editor.desk.interchange_words import Told
from editor.dialogs.interchange.outcome_table import OutcomeTable
from editor.jobs.watched_run import WatchedRun, Work
from editor.language.sentences import translated
from editor.language.texts import tr
from editor.theme.labels import show_as_primary, wrapped_label
from segmentation.errors import CarmaskError
from segmentation.progress import IsCancelled, Progress, Report

SIZE_PX = (840, 620)
PATIENCE_MS = 2000
"""So long a second wish to close waits for what is under way; a share that hangs must not hold the window."""

OVERWRITING_IS_REFUSED = QFileDialog.Option.DontConfirmOverwrite
"""Nothing is written over, so nobody need be asked; a sentence says so."""


@dataclass(frozen=True)
class _Ended:
    """What came of a trial or of doing it: the result, and what is said of it, written off the window's thread."""

    result: Any
    rows: list[Told]
    words: str


class TrialDialog(QDialog):
    """The part that all such dialogs have: a form of their own, the table, progress, and the buttons.

    A subclass lays out `form`, says what is to be done, and calls `change_choice` when a choice has changed: what was
    tried does not hold any more.
    """

    def __init__(self, title: str, about: str, do_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(*SIZE_PX)
        self._tried: Any = None
        self.result_of_run: Any = None
        self._is_trial = True
        self._is_stopping = False
        self.run = WatchedRun(self)
        self.run.progressed.connect(self._show_progress)
        self.run.finished.connect(self._take)
        self.run.failed.connect(self._show_sentence)
        self.run.stopped.connect(self._tell_stopped)
        self.form = QWidget()
        self.table = OutcomeTable()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.told = wrapped_label()
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.report_button = QPushButton(tr("Save report …"))
        self.report_button.clicked.connect(self._save_report)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.try_button = QPushButton(tr("Preview"))
        self.try_button.clicked.connect(self._try)
        self.do_button = QPushButton(do_words)
        self.do_button.clicked.connect(self._do)
        self._lay_out(about)
        self._saving = WatchedRun(self)
        self._saving.finished.connect(self._show_saved)
        self._saving.failed.connect(lambda sentence: self.told.setText(translated(sentence)))

    # --- what a subclass says

    @property
    def can_begin(self) -> bool:
        """Whether all is chosen that is needed."""
        raise NotImplementedError

    def work(self, *, is_trial: bool) -> Work:
        """Return what is to be tried or done, as it is chosen now."""
        raise NotImplementedError

    def rows_of(self, result: Any, *, is_trial: bool) -> list[Told]:
        """Return what becomes, or became, of each photo; in another thread than the window's, as `words_of`."""
        raise NotImplementedError

    def words_of(self, result: Any, *, is_trial: bool) -> str:
        """Return all of it in a few sentences."""
        raise NotImplementedError

    def is_whole(self, result: Any) -> bool:
        """Whether a trial has looked at all that would be done."""
        return True

    def proposed_report(self) -> Path:
        """Return the file that is proposed for the report."""
        raise NotImplementedError

    def write_report(self, path: Path, result: Any) -> None:
        """Write the report; raises OSError."""
        raise NotImplementedError

    def begin_doing(self) -> None:
        """Hear that it is done now, not only tried."""

    # --- building

    def _lay_out(self, about: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addWidget(wrapped_label(about))
        column.addWidget(self.form)
        column.addWidget(self.bar)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.report_button)
        self._buttons.addStretch()
        for button in (self.close_button, self.try_button, self.do_button):
            self._buttons.addWidget(button)
        for button in (self.report_button, self.close_button, self.try_button, self.do_button):
            button.setAutoDefault(False)
        column.addLayout(self._buttons)

    def add_button(self, button: QPushButton) -> None:
        """Let `button` stand beside that of the report."""
        self._buttons.insertWidget(1, button)

    # --- trying and doing

    def change_choice(self, *_: object) -> None:
        """Forget what was tried: something else is chosen."""
        self._tried = self.result_of_run = None
        self.told.setText("")
        self.table.show_rows([])
        self.offer()

    def _try(self) -> None:
        self._begin(is_trial=True)

    def _do(self) -> None:
        self.begin_doing()
        self._begin(is_trial=False)

    def _begin(self, *, is_trial: bool) -> None:
        self._is_trial, self._tried, self.result_of_run = is_trial, None, None
        self._is_stopping = False
        self.run.begin(partial(self._worked, self.work(is_trial=is_trial), is_trial))
        self._show_progress(Progress(0, 0, ""))

    def _show_progress(self, progress: Progress) -> None:
        if not self.run.is_running:
            return
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        if self._is_stopping:
            self.told.setText(tr("Stopping …"))
        elif progress.total:
            self.told.setText(tr("{done:,} of {total:,}", done=progress.done, total=progress.total))
        else:
            self.told.setText(tr("Reading …"))
        self.offer()

    def _worked(self, work: Work, is_trial: bool, report: Report, cancelled: IsCancelled) -> _Ended:
        result = work(report, cancelled)
        return _Ended(result, self.rows_of(result, is_trial=is_trial), self.words_of(result, is_trial=is_trial))

    def _take(self, ended: _Ended) -> None:
        self.result_of_run = ended.result
        self._tried = ended.result if self._is_trial and self.is_whole(ended.result) else None
        self.table.show_rows(ended.rows)
        self._show_sentence(ended.words)

    def _tell_stopped(self) -> None:
        self._show_sentence(tr("Stopped. Nothing was written."))

    def _show_sentence(self, sentence: str) -> None:
        self.told.setText(translated(sentence))
        self.offer()

    def offer(self) -> None:
        """Let those buttons be pressed whose time it is."""
        runs, is_done = self.run.is_running, self.result_of_run is not None and not self._is_trial
        self.form.setEnabled(not runs)
        self.bar.setVisible(runs)
        self.try_button.setVisible(not is_done)
        self.try_button.setEnabled(not runs and self.can_begin)
        self.do_button.setVisible(not is_done)
        self.do_button.setEnabled(not runs and self._tried is not None)
        self.report_button.setEnabled(not runs and self.result_of_run is not None)
        self.close_button.setText(tr("Stop") if runs else tr("Close"))
        next_step = self.close_button if is_done else self.do_button if self._tried is not None else self.try_button
        for button in (self.close_button, self.try_button, self.do_button):
            show_as_primary(button, button is next_step)
            button.setDefault(button is next_step)
            button.updateGeometry()  # what is to be done next stands in larger letters

    # --- the report

    def _save_report(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save report"),
            str(self.proposed_report()),
            tr("Tables (*.csv)"),
            options=OVERWRITING_IS_REFUSED,
        )
        if chosen:
            path = Path(chosen if Path(chosen).suffix else f"{chosen}.csv")
            self._saving.begin(partial(_written, self.write_report, path, self.result_of_run))

    def _show_saved(self, path: Path) -> None:
        self.told.setText(tr("The report is saved as {path}.", path=path))

    # --- closing

    def reject(self) -> None:
        """Stop what is under way; close once nothing is, or if it is asked for again."""
        if self.run.is_running and not self._is_stopping:
            self._is_stopping = True
            self.run.stop()
            self.told.setText(tr("Stopping …"))
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Wait no longer than a moment for what is still under way."""
        self.run.close(PATIENCE_MS)
        self._saving.close(PATIENCE_MS)
        super().done(result)


def _written(
    write: Callable[[Path, Any], None], path: Path, result: Any, _report: Report, _cancelled: IsCancelled
) -> Path:
    try:
        write(path, result)
    except FileExistsError as error:
        raise CarmaskError(tr("{path} is there already. Choose a new name.", path=path)) from error
    except OSError as error:
        raise CarmaskError(
            tr("The report {path} cannot be written ({reason}).", path=path, reason=error.strerror)
        ) from error
    return path
