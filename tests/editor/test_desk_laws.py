"""Whatever an editor, the network, the disk and crashes do in whatever order, masks are as plain arrays say."""

import errno
import shutil
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from PIL import Image

from editor.desk.desk import Desk
from editor.desk.drawing import Drawing
from editor.desk.reviewing import Reviewing
from editor.desk.saving import Saving
from editor.document.view_document import NetworkMask
from editor.jobs.worker_process import WorkerProcess
from editor.journal.journal import Journal
from editor.journal.recovery import Recovery, look_for
from editor.settings.schema import PREDICT_ON_OPEN
from editor.settings.store import SettingsStore
from editor.tools.hand import Hand
from editor.tools.tool import PointerEvent
from segmentation import atomic
from segmentation.labels.record import NetworkFacts
from segmentation.labels.store import LabelStore
from tests.editor.by_turns import ByTurns
from tests.editor.expected_masks import ExpectedMask, Step, alike, copy_of, hanging_together, passed_over

SHAPE = (14, 18)
CARS, ANGLES = ("bluecar", "redcar"), (1, 2)
KEYS = [f"{car}_{angle:02d}" for car in CARS for angle in ANGLES]
FACTS = NetworkFacts("drawn", "f" * 64, 0.5)

rows, columns = st.integers(0, SHAPE[0] - 1), st.integers(0, SHAPE[1] - 1)
SIZES = st.sampled_from([1.1111, 3.3333, 6.1111])
"""Diameters in px at which no pixel's centre lies on the rim, where rounding decides."""

angles = st.integers(0, len(ANGLES) - 1)


class SavingByTurns(Saving):
    """Tells when a mask is handed over to the disk and when it is there."""

    def __init__(self, disk, begun, written):
        super().__init__(disk)
        self._begun, self._written = begun, written

    def _save_mask(self, document, index, *rest, **how):
        self._begun(document.views[index].view.label_key)
        super()._save_mask(document, index, *rest, **how)

    def _write(self, snapshot, *rest):
        record = None
        try:
            record = super()._write(snapshot, *rest)
        finally:
            self._written(snapshot.view.label_key, record)
        return record


class Editing(RuleBasedStateMachine):
    """One editor at the desk, without a window; disks and threads go on when a rule says so.

    `expected` is what must be seen of each photo. `since` are, of each, all masks that a crash may leave: the one at
    the last time that the journal had caught up, and those that were seen later.
    """

    def __init__(self):
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.folder = self.root / "photos"
        self.folder.mkdir()
        for key in KEYS:
            Image.fromarray(np.full((*SHAPE, 3), 90, np.uint8)).save(self.folder / f"{key}.png")
        self.is_full = False
        self.real_write = atomic._write_new
        atomic._write_new = self._write_new
        self.real_flush = atomic.os.fsync
        atomic.os.fsync = lambda _: None
        self.expected = {key: ExpectedMask(SHAPE) for key in KEYS}
        self.since = {key: [None] for key in KEYS}
        self.on_disk = {key: [] for key in KEYS}
        self.to_be_found = set()
        self.notices = []
        self.start()

    def _write_new(self, path, content):
        if self.is_full:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.real_write(path, content)

    # --- the program

    def start(self):
        """Start the program on the folder, and bring back what is left behind."""
        self.background, self.disk, self.journal_disk = ByTurns(), ByTurns(), ByTurns()
        self.saving_now = []
        own = SettingsStore(self.root / "settings.json")
        own.change(PREDICT_ON_OPEN, False)
        self.drawing = Drawing(WorkerProcess(("nowhere",)), self.background)
        saving = SavingByTurns(self.disk, self._save_begun, self._written)
        self.desk = Desk(own, self.background, self.drawing, saving, self.root / "sample")
        self.desk.notice.connect(self.notices.append)
        self.hand, self.open = Hand(), []
        self.journal = Journal(self.root / "unsaved", self.journal_disk)
        self.recovery = Recovery(self.journal, self.background)
        self.desk.strokes_end.connect(self.put_down)
        self.desk.car_changed.connect(self._car_opened)
        left = look_for(self.root / "unsaved")
        assert not left.problems
        self.recovery.want(left.found, left)
        self.desk.open_folder(self.folder)
        self.background.do_all()

    def _car_opened(self):
        for key in self.open:
            assert not self.expected[key].is_dirty
            self.expected[key] = self.expected[key].left()
        document = self.desk.document
        self.open = [view.view.label_key for view in document.views]
        self.hand.retarget(document)
        self.journal.follow(document)
        self.recovery.follow(document)
        document.photo_changed.connect(self._photo_read)

    def _photo_read(self, index):
        view = self.desk.document.views[index]
        key = view.view.label_key
        if key in self.to_be_found:
            self.to_be_found.discard(key)
            self._check_recovered(key, view)

    def _check_recovered(self, key, view):
        found = None if view.mask is None else view.mask.pixels.copy()
        assert any(alike(found, mask) for mask in self.since[key]), (
            f"{key} is older than the journal, or was never seen"
        )
        expected = self.expected[key]
        if view.history.titles:
            if expected.seen is None:
                expected.steps[0].mask = np.zeros(SHAPE, np.uint8)
            expected.push(found)
        else:
            expected.steps[0].mask = found

    def _save_begun(self, key):
        number = self.expected[key].steps[self.expected[key].at].number
        self.expected[key].being_saved.append(number)
        self.saving_now.append(number)

    def _written(self, key, record):
        expected, number = self.expected[key], self.saving_now.pop(0)
        expected.being_saved.remove(number)
        if record is not None:
            expected.saved, expected.is_recorded = number, True
            expected.review, expected.origin = record.review, record.origin

    @property
    def shown(self):
        """What is expected of the shown view."""
        return self.expected[self.desk.document.shown.view.label_key]

    def put_down(self):
        """End the stroke under way, as every command does first."""
        self.hand.tool.release()
        for key in self.open:
            self.expected[key].end()

    def is_stroke_under_way(self):
        return any(self.expected[key].under_way is not None for key in self.open)

    # --- the hand

    @precondition(lambda self: not self.is_stroke_under_way())
    @rule(points=st.lists(st.tuples(rows, columns), min_size=1, max_size=4), size=SIZES,
          erases=st.booleans(), is_lifted=st.booleans())  # fmt: skip
    def paint(self, points, size, erases, is_lifted):
        self.hand.take("brush")
        self.hand.diameter_px, self.hand.erases = size, erases
        self.hand.tool.press(PointerEvent(*points[0]))
        self.shown.begin()
        self.point = points[0]
        self._brushed_to(*points[0])
        for point in points[1:]:
            self.paint_on(*point)
        if is_lifted:
            self.put_down()

    @precondition(lambda self: self.is_stroke_under_way())
    @rule(row=rows, column=columns)
    def paint_on(self, row, column):
        self.hand.tool.move(PointerEvent(row, column))
        self._brushed_to(row, column)

    def _brushed_to(self, row, column):
        painted = next(one for one in self.expected.values() if one.under_way is not None)
        inside = passed_over(SHAPE, self.point, (row, column), self.hand.diameter_px)
        painted.under_way[inside] = 0 if self.hand.erases else 255
        self.point = (row, column)

    @precondition(lambda self: self.is_stroke_under_way())
    @rule(is_cancelled=st.booleans())
    def lift_the_brush(self, is_cancelled):
        if is_cancelled:
            self.hand.tool.cancel()
            for key in self.open:
                self.expected[key].end(cancelled=True)
        self.put_down()

    @rule(tool=st.sampled_from(["lasso", "rectangle"]), top=rows, left=columns, down=rows, across=columns,
          erases=st.booleans())  # fmt: skip
    def go_around(self, tool, top, left, down, across, erases):
        self.put_down()
        bottom, right = top + down + 1, left + across + 1
        self.hand.take(tool)
        self.hand.erases = erases
        self.hand.tool.press(PointerEvent(top, left))
        corners = [(top, right), (bottom, right), (bottom, left)]
        for corner in corners if tool == "lasso" else [(bottom, right)]:
            self.hand.tool.move(PointerEvent(*corner))
        self.hand.tool.release()
        self.shown.begin()
        self.shown.under_way[top:bottom, left:right] = 0 if erases else 255
        self.shown.end()

    @rule(row=rows, column=columns, erases=st.booleans())
    def fill(self, row, column, erases):
        self.put_down()
        self.hand.take("fill")
        self.hand.erases = erases
        self.hand.tool.press(PointerEvent(row + 0.5, column + 0.5))
        self.hand.tool.release()
        self.shown.begin()
        inside = hanging_together(self.shown.under_way, row, column)
        reaches_the_edge = inside[[0, -1]].any() or inside[:, [0, -1]].any()
        if erases or not reaches_the_edge:
            self.shown.under_way[inside] = 0 if erases else 255
        self.shown.end()

    # --- commands

    @rule(how=st.sampled_from(["undo", "undo", "redo", "step"]), data=st.data())
    def walk_through_the_history(self, how, data):
        self.put_down()
        document, last = self.desk.document, len(self.shown.steps) - 1
        match how:
            case "undo":
                document.undo()
                self.shown.at = max(0, self.shown.at - 1)
            case "redo":
                document.redo()
                self.shown.at = min(last, self.shown.at + 1)
            case "step":
                self.shown.at = data.draw(st.integers(0, last))
                document.go_to(self.shown.at)

    @rule(index=angles)
    def show_an_angle(self, index):
        self.put_down()
        self.desk.show_angle(index)

    @rule(how=st.sampled_from([Desk.save_shown, Desk.save_dirty]))
    def save(self, how):
        self.put_down()
        how(self.desk)

    @rule(how=st.sampled_from([Reviewing.accept_shown, lambda it: it.reject_shown("glare", ""), Reviewing.take_back]))
    def review(self, how):
        self.put_down()
        how(Reviewing(self.desk))

    @rule(how=st.sampled_from(["another car", "another car", "a crash"]))
    def leave_the_car(self, how):
        if how == "a crash":
            self.crash()
            return
        self.put_down()
        cars = self.desk.catalogue.cars
        self.desk.open_car(cars[1 - cars.index(self.desk.document.car)])
        self.background.do_all()

    @rule()
    def save_everything_on_a_disk_with_room(self):
        self.put_down()
        self.is_full = False
        document = self.desk.document
        self.desk.save_dirty()
        self.the_disk_catches_up()
        if document is self.desk.document:  # into a car that was to be opened strokes may have come back
            assert not document.dirty_indices

    # --- what happens by itself

    @rule(index=angles, mirrored=st.booleans(), forced=st.booleans())
    def the_network_draws(self, index, mirrored, forced):
        mask = np.zeros(SHAPE, np.uint8)
        mask[4:10, 2:9] = 255
        mask = mask[:, ::-1].copy() if mirrored else mask
        self.desk.document.network_mask_drawn(index, NetworkMask(mask, FACTS), forced=forced)
        self.expected[self.open[index]].network_drew(mask, forced=forced)

    @rule()
    def the_disk_does_one_thing(self):
        self.disk.do_one()
        self.background.do_all()

    @rule()
    def the_disk_catches_up(self):
        self.disk.do_all()
        self.background.do_all()

    @rule()
    def the_journal_begins_to_write(self):
        self.journal.write()

    @rule()
    def two_seconds_go_by(self):
        for _ in range(2):  # what was written may be of before
            self.journal.write()
            self.journal_disk.do_all()
        if self.is_full:
            return
        for key in set(KEYS) - self.to_be_found:
            expected = self.expected[key]
            is_kept = expected.is_dirty or expected.is_recorded
            self.since[key] = [copy_of(expected.seen) if is_kept else None]

    @rule(is_full=st.booleans())
    def the_disk_fills_or_has_room_again(self, is_full):
        self.is_full = is_full

    def crash(self):
        """End the program as a power cut does; the system frees its locks."""
        self.is_full = False
        for lock in (*self.journal._locks.values(), *self.recovery._locks):
            lock.unlock()
        self.desk.document.close()
        self.drawing.close()
        store = LabelStore(self.folder)
        for key in KEYS:
            record = store.newest(key)
            saved = None if record is None else store.read_mask(key, record)
            expected = self.expected[key] = ExpectedMask(SHAPE, [Step(saved)])
            if record is not None:
                expected.is_recorded, expected.review, expected.origin = True, record.review, record.origin
        self.to_be_found = set(KEYS)
        self.start()

    # --- what must be so

    @invariant()
    def what_is_seen_is_what_is_expected(self):
        for view in self.desk.document.views:
            expected = self.expected[view.view.label_key]
            seen = None if view.mask is None else view.mask.pixels
            assert alike(seen, expected.seen) and (seen is None) == (expected.seen is None)
            assert view.is_dirty == expected.is_dirty
            assert view.state is expected.state
            assert view.is_dirty or not expected.is_recorded or alike(seen, self.newest(view.view.label_key))
            since = self.since[view.view.label_key]
            if not alike(since[-1], seen):
                since.append(copy_of(seen))

    def newest(self, key):
        """The newest mask on the disk, None if there is none."""
        store = LabelStore(self.folder)
        record = store.newest(key)
        return None if record is None else store.read_mask(key, record)

    @invariant()
    def nothing_that_was_saved_is_lost_or_changed(self):
        if self.disk.is_idle:
            store = LabelStore(self.folder)
            for key in KEYS:
                problems = []
                masks = [store.read_mask(key, record) for record in store.revisions(key, problems)]
                before = self.on_disk[key]
                assert not problems and len(masks) >= len(before)
                assert all(np.array_equal(one, other) for one, other in zip(before, masks, strict=False))
                self.on_disk[key] = masks

    @invariant()
    def a_full_disk_is_the_only_fault_that_is_told(self):
        assert all("the disk is full" in notice for notice in self.notices)

    def teardown(self):
        """Leave nothing behind."""
        self.drawing.close()
        atomic._write_new, atomic.os.fsync = self.real_write, self.real_flush
        shutil.rmtree(self.root)


@pytest.mark.usefixtures("qapp")
def test_masks_are_as_plain_arrays_say_whatever_happens_in_whatever_order():
    run_state_machine_as_test(Editing, settings=settings(max_examples=40, stateful_step_count=30))
