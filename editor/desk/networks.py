"""The networks of this computer and the training of a new one, as the window shows and changes them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile, QObject, Signal

from editor.desk.shelf_reading import ShelfContent, read_shelf
from editor.desk.training_folders import training_folder
from editor.desk.training_state import Outcome, Stage, TrainingState, after, begun_anew, looking, stopping, working
from editor.desk.training_words import Course, end_in_words
from editor.jobs.background import Background
from editor.jobs.run_lock import lock_run
from editor.jobs.trainer_process import TrainerProcess, TrainerRequest
from segmentation.messages import (
    Cancelled,
    Failed,
    Message,
    Noticed,
    PublishRequest,
    ResumeRequest,
    SurveyRequest,
    TrainRequest,
)
from segmentation.shelf.network_shelf import NetworkShelf
from segmentation.shelf.reports import report_beside


@dataclass(frozen=True)
class _Prepared:
    """What a training needs from the disk before it can be asked for."""

    lock: QLockFile
    card_in_use: Path


class Networks(QObject):
    """Knows the shelf and drives the trainer; `disk`, of one thread, reads and writes all files in order.

    Signals:
        shelf_changed: `content` or `problem` changed.
        training_changed: `training` changed.
        network_changed: another network is in use now, whoever chose it.
        report_found(Path): the page that was asked for.
        notice(sentence): something in photos or masks is not as it should be.
        told(sentence): what `problem` or `training` say too, for somebody who does not look at them.
    """

    shelf_changed = Signal()
    training_changed = Signal()
    network_changed = Signal()
    report_found = Signal(object)
    notice = Signal(str)
    told = Signal(str)

    def __init__(self, shelf: NetworkShelf, trainings: Path, trainer: TrainerProcess, disk: Background) -> None:
        super().__init__()
        self.content: ShelfContent | None = None
        self.problem = ""
        self.training = TrainingState()
        self._shelf = shelf
        self._trainings = trainings
        self._trainer = trainer
        self._disk = disk
        self._photos: Path | None = None
        self._lock: QLockFile | None = None
        trainer.said.connect(self._hear)
        trainer.answered.connect(self._take_answer)

    # --- the shelf

    def refresh(self) -> None:
        """Read the shelf, and look what there is to learn from, for somebody who looks at it now."""
        self._read_shelf()
        self._look()

    def use(self, name: str) -> None:
        """Take the network called `name` on the shelf into use, if it is whole; another one has seen other cars."""
        self._on_disk(partial(self._shelf.use, name), lambda _: self.refresh())

    def go_back(self) -> None:
        """Take the network into use that was in use before."""
        if self.content is not None and self.content.title_before:
            self.use(self.content.name_before)

    def find_report(self, name: str | None = None) -> None:
        """Find the report of the network `name`, or of the one in use, and tell `report_found`."""

        def find() -> Path:
            return report_beside(self._shelf.card_path(self._shelf.name_drawn_with() if name is None else name))

        self._on_disk(find, self.report_found.emit)

    def _read_shelf(self) -> None:
        self._on_disk(partial(read_shelf, self._shelf), self._take_shelf)

    def _take_shelf(self, content: ShelfContent) -> None:
        before, self.content = self.content, content
        self.problem = " ".join(content.problems)
        self.shelf_changed.emit()
        if before is not None and before.name_in_use != content.name_in_use:
            self.network_changed.emit()

    def _on_disk(self, function: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._disk.run(function, then, self._tell_problem)

    def _tell_problem(self, sentence: str) -> None:
        self.problem = sentence
        self.shelf_changed.emit()
        self.told.emit(sentence)

    # --- training

    def set_photos(self, folder: Path) -> None:
        """Take the folder whose masks there are to learn from; a training under way goes on with its own."""
        self._photos = folder

    def begin(self, course: Course, epochs: int) -> None:
        """Begin a training on the folder's masks, to which one that is kept gives way."""
        if self.training.can_begin:
            self._change(begun_anew(self.training))
            self._prepare(lambda photos, run, prepared: TrainRequest(
                photos, run, str(prepared.card_in_use) if course.goes_on_from_network_in_use else "", epochs
            ))  # fmt: skip

    def go_on(self) -> None:
        """Go on with the training that was broken off."""
        if self.training.can_go_on:
            self._change(working(self.training, Stage.TRAINING))
            self._prepare(lambda photos, run, _: ResumeRequest(photos, run))

    def publish(self, device: str, *, even_if_worse: bool = False) -> None:
        """Judge the trained network on `device` and take it into use, a worse one only if asked for."""
        if self.training.can_publish:
            self._change(working(self.training, Stage.PUBLISHING))
            self._prepare(lambda photos, run, _: PublishRequest(photos, run, device, even_if_worse))

    def stop(self) -> None:
        """Stop the training or publication; every whole epoch is kept."""
        if self.training.can_stop:
            self._change(stopping(self.training))
            self._trainer.stop()

    def close(self) -> None:
        """End the trainer and wait for it; every whole epoch is kept."""
        self._trainer.close()
        if self._lock is not None:
            self._lock.unlock()

    def _look(self) -> None:
        if self._photos is None or self.training.is_working:
            return
        if self.training.stage is Stage.LOOKING and self.training.photos == self._photos:
            return
        self._trainer.drop()
        self._change(looking(self.training, self._photos))
        self._trainer.ask(SurveyRequest(str(self._photos), str(training_folder(self._trainings, self._photos))))

    def _prepare(self, request_of: Callable[[str, str, _Prepared], TrainerRequest]) -> None:
        photos = self.training.photos
        assert photos is not None
        self._trainer.drop()  # a look that is under way; it keeps nothing
        run = training_folder(self._trainings, photos)

        def prepare() -> _Prepared:
            return _Prepared(lock_run(run), self._shelf.card_path(self._shelf.name_drawn_with()))

        def ask(prepared: _Prepared) -> None:
            self._lock = prepared.lock
            if self.training.is_stopping:
                self._take_answer(Cancelled(0))
            else:
                self._trainer.ask(request_of(str(photos), str(run), prepared))

        self._disk.run(prepare, ask, lambda sentence: self._take_answer(Failed(0, sentence)))

    def _hear(self, message: Message) -> None:
        if isinstance(message, Noticed):
            self.notice.emit(message.sentence)
        else:
            self._change(after(self.training, message))

    def _take_answer(self, message: Message) -> None:
        was_working = self.training.is_working
        self._unlock()
        self._change(after(self.training, message))
        if not was_working:
            return
        if self.training.outcome is not Outcome.STOPPED:
            self.told.emit(end_in_words(self.training))
        if self.training.outcome is Outcome.PUBLISHED:
            self.refresh()
        elif self.training.outcome in (Outcome.FAILED, Outcome.STOPPED):
            self._look()  # what is kept is what is on the disk

    def _change(self, training: TrainingState) -> None:
        self.training = training
        self.training_changed.emit()

    def _unlock(self) -> None:
        lock, self._lock = self._lock, None
        if lock is not None:
            self._disk.run(lock.unlock, lambda _: None, self.notice.emit)
