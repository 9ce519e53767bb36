"""Pictures made of saved masks, in a process of its own while the desk goes on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.desk.export_run import ExportRun, answered, further
from editor.desk.export_words import end_in_words
from editor.jobs.exporter_process import ExporterProcess
from segmentation.messages import ExportPlanned, ExportRequest, Failed, Message, Progressed


class Exporting(QObject):
    """One export at a time, and before it trials that count what it would make.

    `run` is how far it is, or how it ended last; None before the first.

    Signals:
        changed: `run` is another.
        running_changed: it has begun or ended.
        notice(sentence): how it ended.
        counted(Progressed): how far the trial is.
        planned(ExportPlanned): what the request that was tried last would make.
        refused(sentence): why it cannot be made.
    """

    changed = Signal()
    running_changed = Signal()
    notice = Signal(str)
    over = Signal(str)
    counted = Signal(object)
    planned = Signal(object)
    refused = Signal(str)

    def __init__(self, new_process: Callable[[], ExporterProcess] = ExporterProcess) -> None:
        super().__init__()
        self.run: ExportRun | None = None
        self._told = ""
        self.exporter, self.trial = new_process(), new_process()
        self.exporter.said.connect(self._hear)
        self.exporter.answered.connect(self._end)
        self.trial.said.connect(self.counted)
        self.trial.answered.connect(self._tell_plan)

    @property
    def is_running(self) -> bool:
        """Whether pictures are being made."""
        return self.run is not None and self.run.is_running

    def try_out(self, request: ExportRequest) -> None:
        """Count what `request` would make; what was tried before is not waited for any more."""
        self.drop_trial()
        self.trial.ask(replace(request, is_trial=True))

    def drop_trial(self) -> None:
        """Wait for no count any more."""
        self.trial.drop()

    def begin(self, request: ExportRequest) -> None:
        """Make the pictures of `request`, unless some are being made."""
        if self.is_running:
            return
        self._withdraw()
        self.run = ExportRun(Path(request.out), _now())
        self.exporter.ask(request)
        self.changed.emit()
        self.running_changed.emit()

    def stop(self) -> None:
        """Make no more; finished pictures are kept."""
        if self.is_running:
            self.exporter.stop()

    def close(self) -> None:
        """End both processes with the window."""
        self.drop_trial()
        self.exporter.close()

    def _hear(self, message: Message) -> None:
        if self.run is not None and isinstance(message, Progressed):
            self.run = further(self.run, message)
            self.changed.emit()

    def _end(self, answer: Message) -> None:
        assert self.run is not None
        self.run = answered(self.run, answer, _now())
        self.changed.emit()
        self.running_changed.emit()
        self._told = end_in_words(self.run)
        self.notice.emit(self._told)

    def _withdraw(self) -> None:
        """Say no more how the last run ended: it would be taken for the one that goes on."""
        if self._told:
            self.over.emit(self._told)
        self._told = ""

    def _tell_plan(self, answer: Message) -> None:
        if isinstance(answer, ExportPlanned):
            self.planned.emit(answer)
        elif isinstance(answer, Failed):
            self.refused.emit(answer.sentence)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
