"""Saving masks: a copy of the pixels goes to the disk in the background, the strokes go on meanwhile."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.desk.conflicts import Conflict, ToldOf, came_first, merge_title, not_merged_yet, not_over, was_merged
from editor.desk.labelling import Snapshot, meet_head, save_snapshot
from editor.document.car_document import CarDocument
from editor.document.painted_mask import PaintedMask
from editor.document.view_document import ViewDocument
from editor.jobs.background import Background
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.cars.car import View
from segmentation.labels.drafting import account_name
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.labels.meeting import Meeting
from segmentation.labels.record import Record
from segmentation.labels.review import NOT_REVIEWED, Review
from segmentation.labels.store import LabelConflict
from segmentation.masks.subject import BESIDE_THE_CAR, Subject

_Of = tuple[View, Subject]
"""Which mask of which photo."""


def do_nothing() -> None:
    """For rounds of saving that nobody waits for."""


@dataclass
class _Round:
    """Some views saved together; `then` is called once all of them are on the disk, else `failed`."""

    left: int
    then: Callable[[], None]
    failed: Callable[[], None]
    is_whole: bool = True


class Saving(QObject):
    """Saves views one after the other, in the order they were asked for.

    What somebody else saved meanwhile is merged with what is saved here, unless both changed the same places.

    Attributes:
        person: says the name under which masks are saved.

    Signals:
        notice(sentence): a mask could not be saved, and its strokes are still there; or it is saved, but not accepted,
            or it was merged.
        disputed(sentence, View, Subject): a mask could not be saved, and can be compared with what somebody else saved.
        settled(View, Subject): a mask was saved of which a person had been told that somebody else saved it meanwhile.
        hangs(folder): a folder keeps masks waiting that are to be saved in it.
        answers(folder): it does no more.
    """

    notice = Signal(str)
    disputed = Signal(str, object, object)
    settled = Signal(object, object)
    hangs = Signal(object)
    answers = Signal(object)

    def __init__(self, disk: Background) -> None:
        super().__init__()
        self.person: Callable[[], str] = account_name
        self._disks: list[Background] = []
        self._begin(disk)
        self._told_of: dict[_Of, ToldOf] = {}
        self._turns = count(1)

    @property
    def _disk(self) -> Background:
        return self._disks[-1]

    def _begin(self, disk: Background) -> None:
        self._disks.append(disk)
        disk.hangs.connect(self.hangs)
        disk.answers.connect(self.answers)

    @property
    def is_kept_waiting(self) -> bool:
        """Whether a folder that masks are saved in seems to hang."""
        return bool(self._disk.hanging)

    def wait_no_longer(self) -> None:
        """Let what is on its way to a share that hangs go on by itself; what comes next does not wait for it."""
        self._begin(Background(threads=1))

    def wait(self, within_ms: int) -> None:
        """Hold everything up until what was asked for is on the disk, so long at most."""
        self._disk.wait(within_ms)

    def finish(self, within_ms: int) -> bool:
        """Wait until all is on the disk, for each thread so long at most; return whether it is."""
        have_ended = [disk.finish(drop_waiting=False, within_ms=within_ms) for disk in self._disks]
        return all(have_ended)

    @property
    def is_busy(self) -> bool:
        """Whether a mask is on its way to the disk."""
        return not self._disk.is_idle

    def save(
        self,
        document: CarDocument,
        indices: list[int],
        *,
        review: Review = NOT_REVIEWED,
        asked_for: bool = True,
        with_car: bool = False,
        then: Callable[[], None] = do_nothing,
        failed: Callable[[], None] = do_nothing,
    ) -> None:
        """Save the masks of some views as they are now, others than the car's where they have unsaved strokes.

        Args:
            document: the car.
            indices: its views; one without any mask is left out.
            review: what the person says of these masks.
            asked_for: whether a person asked for this save; only then does it go on top of what somebody else
                saved meanwhile, and only after the person was told.
            with_car: whether the car's mask is saved too where only others have strokes, if it never was.
            then: called once these and all that were asked for before have ended, if every one of these is safe.
            failed: called instead if one is not, be it that it could not even be asked for.
        """
        views = [(index, document.views[index]) for index in indices]
        wanted = [(index, subject) for index, view in views for subject in _unsaved_of(view, review, with_car)]
        together = _Round(len(wanted), then, failed)
        for index, subject in wanted:
            self._save_mask(document, index, subject, review, asked_for=asked_for, together=together)
        if wanted:
            return
        end = failed if any(document.views[index].is_dirty for index in indices) else then
        if self.is_busy:
            self._disk.run(do_nothing, lambda _: end(), self.notice.emit)
        else:
            end()

    def keep(self, write: Callable[[], None], folder: Path, failed: Callable[[str], None]) -> None:
        """Have something small that is no mask written into `folder`, after what was asked for before.

        `failed` is called with a sentence if that raises CarmaskError.
        """
        self._disk.run(write, lambda _: None, failed, about=folder)

    def _save_mask(
        self,
        document: CarDocument,
        index: int,
        subject: Subject,
        review: Review,
        *,
        asked_for: bool,
        together: _Round,
        merged: Meeting | None = None,
    ) -> None:
        view = document.views[index]
        painted, of = view.of(subject), (view.view, subject)
        told = self.told_of(view, subject)
        if told is not None and not asked_for and merged is None:
            self._refuse(not_over(told, subject, self.person()), together, of if told.can_be_compared else None)
            return
        snapshot = Snapshot.of(view, self.person(), review, subject, merged)
        point = view.history.begin_save(subject)
        work = painted.work.begin_save()
        remarks: list[str] = []

        def ended(result: Record | Conflict | None) -> None:
            with self._counting_defects(together):
                if not isinstance(result, Record):
                    give_back()
                    self._meet(document, index, snapshot, result, together)
                    return
                view.history.end_save(point, saved=True)
                painted.work.end_save(work, is_saved=True)
                if self._told_of.pop(of, None) is not None:
                    self.settled.emit(*of)
                for remark in remarks:
                    self.notice.emit(tr("{sentence} It is saved, and not accepted.", sentence=translated(remark)))
                document.saved(index, result, subject)
                self._one_less(together)

        def give_back() -> None:
            view.history.end_save(point, saved=False)
            painted.work.end_save(work, is_saved=False)

        def failed(sentence: str) -> None:
            with self._counting_defects(together):
                give_back()
                self._refuse(sentence, together)

        over = None if told is None or merged is not None else told.head
        write = partial(self._write, snapshot, painted, over, next(self._turns), remarks)
        self._disk.run(write, ended, failed, about=view.view.photo_path.parent)

    def _meet(
        self, document: CarDocument, index: int, snapshot: Snapshot, conflict: Conflict | None, together: _Round
    ) -> None:
        """Merge what somebody else saved before `snapshot` with it, or say that this is to be decided.

        None where a later save of one's own came before it, in which it is.
        """
        if conflict is None:
            self._one_less(together)
            return
        view, meeting = document.views[index], conflict.merged
        if meeting is None:
            told = ToldOf(conflict.head, conflict.can_be_compared, conflict.is_about_review)
            self._told_of[snapshot.view, snapshot.subject] = told
            self._refuse(
                came_first(conflict, snapshot.review, snapshot.person),
                together,
                (snapshot.view, snapshot.subject) if told.can_be_compared else None,
            )
        elif view.painting or not view.of(snapshot.subject).is_as(snapshot.pixels):
            self._refuse(not_merged_yet(conflict, snapshot.person), together)
        else:
            was_reviewed = snapshot.review != NOT_REVIEWED
            together.is_whole &= not was_reviewed
            sentence = was_merged(meeting, snapshot.person, is_accepted=was_reviewed)
            self.save_merged(document, index, meeting, meeting.merge.mask, together)  # which counts from here on
            self.notice.emit(sentence)

    def save_merged(
        self,
        document: CarDocument,
        index: int,
        meeting: Meeting,
        pixels: NDArray[np.uint8],
        together: _Round | None = None,
    ) -> None:
        """Let `pixels` (H, W), made of both masks of `meeting`, be the mask, as a step to undo, and save it."""
        document.replace(index, merge_title(meeting), pixels.copy(), meeting.subject)
        together = together or _Round(1, do_nothing, do_nothing)
        self._save_mask(
            document, index, meeting.subject, NOT_REVIEWED, asked_for=True, together=together, merged=meeting
        )

    def told_of(self, view: ViewDocument, subject: Subject = Subject.CAR) -> ToldOf | None:
        """Return the conflict that the person knows of and that opening the car again has not settled."""
        told, head = self._told_of.get((view.view, subject)), view.of(subject).head
        is_settled = told is not None and head is not None and head.revision >= told.head.revision
        return None if is_settled else told

    def _write(
        self, snapshot: Snapshot, painted: PaintedMask, over: Record | None, turn: int, remarks: list[str]
    ) -> Record | Conflict | None:
        """Save on top of `over`, or of what was saved last of `painted`, which may not have been told of yet.

        Return None where a share let a save of this mask that was asked for later pass this one, before this one began
        or while it went on: it is in that.
        What has to be said of a mask that is saved is added to `remarks`.

        Raises:
            CarmaskError: nothing was saved.
        """
        if turn < painted.saved_turn:
            return None
        saved_last = over or painted.saved_last
        try:
            record = save_snapshot(snapshot, saved_last, painted.told_as_failed, remarks)
        except LabelConflict as conflict:
            own = painted.saved_last
            if own is None or own.sha256 != conflict.head.sha256:
                is_merged = MASK_KIND_OF[snapshot.subject].is_merged
                meeting = meet_head(snapshot, saved_last, conflict.head) if is_merged else None
                return Conflict(str(conflict), conflict.head, meeting, snapshot.subject)
            if turn < painted.saved_turn:
                return None
            record = save_snapshot(snapshot, own, painted.told_as_failed, remarks)
        painted.saved_last, painted.saved_turn = record, turn
        return record

    def _refuse(self, sentence: str, together: _Round, disputed: _Of | None = None) -> None:
        together.is_whole = False
        if disputed is None:
            self.notice.emit(sentence)
        else:
            self.disputed.emit(sentence, *disputed)
        self._one_less(together)

    @contextmanager
    def _counting_defects(self, together: _Round) -> Iterator[None]:
        """Count what ends with a defect as not safe, so that whoever waits for the round hears of its end."""
        try:
            yield
        except BaseException:
            together.is_whole = False
            self._one_less(together)
            raise

    def _one_less(self, together: _Round) -> None:
        together.left -= 1
        if together.left == 0:
            (together.then if together.is_whole else together.failed)()


def _unsaved_of(view: ViewDocument, review: Review, with_car: bool) -> list[Subject]:
    """Which masks of a view are to be saved; where only others were painted, nothing is said of the car's.

    `with_car` is whether the car's is among them all the same while it is on no disk.
    """
    others = [subject for subject in BESIDE_THE_CAR if view.is_dirty_of(subject)]
    if not others:
        return [] if view.mask is None else [Subject.CAR]
    is_car_wanted = with_car and view.record is None
    are_only_others = review == NOT_REVIEWED and not is_car_wanted and not view.is_dirty_of(Subject.CAR)
    return others if view.mask is None or are_only_others else [Subject.CAR, *others]
