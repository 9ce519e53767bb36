"""A whole folder drawn into the label store in the background, never over what somebody has saved."""

from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.desk.drawing import AHEAD_PRIORITY, Drawing, Job
from editor.desk.drawing_ahead import Undrawn
from editor.desk.folder_run import End, Fate, FolderPlan, FolderRun, Outcome, after, ended, plan_of, reason_to_break_off
from editor.desk.folder_words import end_in_words
from editor.desk.masks_ahead import MasksAhead, stamp_of
from editor.document.packed_probability import PackedProbability
from editor.document.view_document import NetworkMask
from editor.jobs.background import Background, Ticket
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.cars.car import Catalogue, View
from segmentation.errors import CarmaskError
from segmentation.inference.segmenter import mask_of
from segmentation.labels.network_masks import save_network_mask
from segmentation.labels.record import NetworkFacts
from segmentation.labels.refusals import NotWritten
from segmentation.labels.store import LabelStore
from segmentation.pace import Pace

PREPARED = 2
"""So many photos are looked at before the worker is free for them, so that it never waits for the disk."""

LOOK_PRIORITY = 60
"""In the background the answer to a person comes before photos that are not shown."""


class FolderDrawing(QObject):
    """Wants the masks of a folder's photos (`drawing.Wishes`), and saves each as the network's.

    `run` is how far it is, or how it ended last; None before the first.

    Signals:
        changed: `run` is another.
        running_changed: it has begun or ended.
        mask_saved(View, NetworkMask, Record): the mask of a photo was saved.
        notice(sentence): how it ended.
    """

    changed = Signal()
    running_changed = Signal()
    mask_saved = Signal(object, object, object)
    notice = Signal(str)

    def __init__(self, drawing: Drawing, background: Background, ahead: MasksAhead) -> None:
        super().__init__()
        self.run: FolderRun | None = None
        self._drawing = drawing
        self._background = background
        self._ahead = ahead
        self._pace = Pace()
        self._waiting: deque[View] = deque()
        self._looked_at = 0
        self._prepared: list[Undrawn] = []
        self._running: Undrawn | None = None
        self._under_way = 0
        self._end: tuple[End, str] = (End.DONE, "")
        drawing.serve(self)

    @property
    def is_running(self) -> bool:
        """Whether a folder is being drawn."""
        return self.run is not None and self.run.is_running

    @property
    def seconds_left(self) -> float | None:
        """How long it still takes at the pace so far; None before the first mask."""
        if self.run is None or not self._pace.done:
            return None
        return self._pace.seconds_left(self.run.left)

    @property
    def seconds_a_photo(self) -> float | None:
        """How long the worker took for a photo of late; None before the first."""
        return self._drawing.seconds_a_photo

    def look(self, catalogue: Catalogue, then: Callable[[FolderPlan], None], failed: Callable[[str], None]) -> Ticket:
        """Find out what there is to draw, in the background; `failed` hears why nothing can be."""
        return self._background.run(partial(plan_of, catalogue), then, failed, LOOK_PRIORITY)

    def begin(self, plan: FolderPlan) -> None:
        """Draw what `plan` says, unless a folder is being drawn."""
        if self.is_running or not plan.views:
            return
        self.run = FolderRun(plan.folder, len(plan.views), datetime.now(UTC).astimezone(), plan.there)
        self._pace = Pace()
        self._end = End.DONE, ""
        self._waiting.extend(plan.views)
        self._prepare()
        self.changed.emit()
        self.running_changed.emit()

    def stop(self) -> None:
        """Draw no more; what is drawn is saved."""
        if self.is_running:
            self._halt(End.STOPPED, "")

    # --- what the drawing asks and tells (drawing.Wishes)

    def next_job(self) -> Job | None:
        """Return the next photo of the folder."""
        if not self._prepared:
            return None
        self._running = undrawn = self._prepared.pop(0)
        self._under_way += 1
        self._prepare()
        path = undrawn.view.photo_path
        fail = partial(self._fail, undrawn.view)
        return Job(path, partial(_drawn, undrawn), self._hear, fail, AHEAD_PRIORITY)

    def end_job(self) -> None:
        """Hear that the network is done with the photo, whose mask is on its way to the disk."""
        self._running = None

    def put_back(self) -> None:
        """Let the photo under way be the next again."""
        undrawn, self._running = self._running, None
        if undrawn is not None:
            self._under_way -= 1
            self._prepared.insert(0, undrawn)

    def give_up(self, sentence: str) -> None:
        """Break off: the network cannot work."""
        self._forget_running()
        if self.is_running:
            self._halt(End.BROKEN_OFF, sentence)

    # --- the photos one by one

    def _prepare(self) -> None:
        while self._waiting and self._looked_at + len(self._prepared) < PREPARED:
            view = self._waiting.popleft()
            self._looked_at += 1
            self._under_way += 1
            look = partial(_prepared, view, self._ahead)
            self._background.run(look, self._take_prepared, partial(self._fail_prepared, view), AHEAD_PRIORITY)

    def _fail_prepared(self, view: View, sentence: str) -> None:
        self._take_prepared(Outcome(view, Fate.FAILED, sentence))

    def _take_prepared(self, found: Undrawn | Outcome) -> None:
        self._looked_at -= 1
        if isinstance(found, Outcome):
            self._hear(found)
        else:
            self._under_way -= 1
            if self._end[0] is End.DONE:
                self._prepared.append(found)
                self._drawing.go_on()
        self._prepare()
        self._end_if_done()

    def _fail(self, view: View, sentence: str) -> None:
        if self._running is not None and self._running.view == view:
            self._running = None
        self._hear(Outcome(view, Fate.FAILED, sentence))

    def _hear(self, outcome: Outcome) -> None:
        assert self.run is not None
        self._under_way -= 1
        self.run = after(self.run, outcome)
        self._pace.done = self.run.drawn
        if outcome.fate is Fate.DRAWN:
            self.mask_saved.emit(outcome.view, outcome.mask, outcome.record)
        if reason := reason_to_break_off(self.run, outcome):
            self._halt(End.BROKEN_OFF, reason)
        self._end_if_done()
        self.changed.emit()

    def _halt(self, end: End, sentence: str) -> None:
        if self._end[0] is End.DONE:
            self._end = end, sentence
        self._waiting.clear()
        self._prepared.clear()
        self._forget_running()
        self._drawing.drop(self)
        self._end_if_done()

    def _forget_running(self) -> None:
        if self._running is not None:
            self._running = None
            self._under_way -= 1

    def _end_if_done(self) -> None:
        if not self.is_running or self._under_way or self._waiting or self._prepared:
            return
        assert self.run is not None
        self.run = ended(self.run, *self._end, datetime.now(UTC).astimezone())
        self.changed.emit()
        self.running_changed.emit()
        self.notice.emit(end_in_words(self.run))


def _prepared(view: View, ahead: MasksAhead) -> Undrawn | Outcome:
    """Return the photo if it is to be drawn, else what became of it: it may have been drawn ahead."""
    path = view.photo_path
    try:
        if LabelStore(path.parent).has_revisions(view.label_key):
            return Outcome(view, Fate.THERE)
        undrawn = Undrawn(view, stamp_of(path))
        mask = ahead.mask_of(view)
    except CarmaskError as error:
        if not path.parent.is_dir():
            return Outcome(view, Fate.REFUSED, tr("The folder {folder} is not there any more.", folder=path.parent))
        return Outcome(view, Fate.FAILED, translated(str(error)))
    return undrawn if mask is None else _saved(undrawn, mask)


def _drawn(undrawn: Undrawn, probability: NDArray[np.uint8], network: NetworkFacts) -> Outcome:
    """Save the mask of `probability` (H, W) and return what became of it."""
    pixels = mask_of(probability, network.threshold)
    return _saved(undrawn, NetworkMask(pixels, network, PackedProbability.of(probability)))


def _saved(undrawn: Undrawn, mask: NetworkMask) -> Outcome:
    view, path = undrawn.view, undrawn.view.photo_path
    try:
        if stamp_of(path) != undrawn.stamp:
            return Outcome(view, Fate.FAILED, tr("{photo} was changed while it was drawn.", photo=path.name))
        record = save_network_mask(path, view.label_key, mask.pixels, mask.facts)
    except NotWritten as error:
        return Outcome(view, Fate.REFUSED, translated(f"Masks cannot be saved in {path.parent}: {error.reason}."))
    except CarmaskError as error:
        return Outcome(view, Fate.FAILED, translated(str(error)))
    if record is None:
        return Outcome(view, Fate.THERE)
    return Outcome(view, Fate.DRAWN, record=record, mask=mask)
