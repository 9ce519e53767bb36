"""Whatever wishes, strokes, answers and hanging shares come in whatever order, a car is left for the last wish only."""

from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from editor.desk.car_leaving import CarLeaving
from editor.desk.leaving import Leaving
from editor.desk.saving import Saving
from editor.document.car_document import CarDocument
from editor.settings.schema import SAVE_ON_LEAVE
from editor.settings.store import SettingsStore
from segmentation.cars.car import Car, View
from segmentation.errors import CarmaskError
from segmentation.labels.record import PhotoFacts, Record
from tests.editor.by_turns import ByTurns

FOLDER, SHAPE = Path("photos"), (6, 8)
CARS = [
    Car(name, tuple(View(name, angle, str(FOLDER / f"{name}_{angle}.png"), f"{name}_{angle}") for angle in (1, 2)))
    for name in "abc"
]
NOWHERE = Car("nowhere", CARS[0].views)


class SavingNothing(Saving):
    """Its disks go on when they are told to, and write or fail as `fails` says."""

    def __init__(self):
        super().__init__(ByTurns())
        self.fails = False

    def wait_no_longer(self):
        self._begin(ByTurns())

    def _write(self, *_):
        if self.fails:
            raise CarmaskError("the share went away")
        return Record.__new__(Record)  # nobody reads what it says


class Leavings(RuleBasedStateMachine):
    """A person who goes from car to car.

    `goal` is the car of the last wish that was neither granted nor given up; `may_lose` is whether the person has said
    of the strokes that there are that they need not be saved.
    """

    def __init__(self):
        super().__init__()
        self.saving, self.settings = SavingNothing(), SettingsStore(Path("nowhere"))
        self.leaving = CarLeaving(self.saving, self.settings, self.answer_about_strokes, self.answer_whether_to_wait)
        self.leaving.strokes_end.connect(self.end_strokes)
        self.goal, self.answer, self.waits, self.may_lose = None, Leaving.SAVE, True, False
        self.open(CARS[0])

    def open(self, car):
        self.goal, self.may_lose, self.car = None, False, car
        self.document = CarDocument(car, 10)
        for view in self.document.views:
            view.photo_facts = PhotoFacts(view.view.photo_path.name, "0" * 64, *SHAPE)
        self.leaving.set_document(self.document)

    def go_to(self, car):
        assert car is self.goal
        assert self.may_lose or not self.document.dirty_indices
        self.document.close()
        self.open(car)

    def go_nowhere(self):
        assert self.goal is NOWHERE
        assert self.may_lose or not self.document.dirty_indices
        self.goal = None

    def end_strokes(self):
        assert self.goal is not None

    def check_question(self, angles):
        assert self.goal is not None
        assert angles == [self.document.views[index].view.angle for index in self.document.dirty_indices]

    def answer_about_strokes(self, angles, has_failed):
        self.check_question(angles)
        self.may_lose = self.answer in {Leaving.KEEP, Leaving.DISCARD}
        if self.answer is Leaving.STAY:
            self.goal = None
        return self.answer

    def answer_whether_to_wait(self, angles):
        self.check_question(angles)
        self.may_lose = not self.waits
        return self.waits

    @rule(index=st.integers(0, 1), pixel=st.integers(0, SHAPE[1] - 1))
    def paint(self, index, pixel):
        mask = self.document.views[index].mask
        pixels = np.zeros(SHAPE, np.uint8) if mask is None else mask.pixels.copy()
        pixels[0, pixel] ^= 255
        self.may_lose = False
        self.document.replace(index, "Brush", pixels)

    @rule(car=st.sampled_from(CARS))
    def leave_for(self, car):
        self.goal = car
        self.leaving.leave(partial(self.go_to, car))

    @rule()
    def leave_for_what_does_not_happen(self):
        self.goal = NOWHERE
        self.leaving.leave(self.go_nowhere)

    @rule(asks=st.sampled_from(["save", "ask"]), answer=st.sampled_from(Leaving), waits=st.booleans())
    def think_otherwise(self, asks, answer, waits):
        self.settings.change(SAVE_ON_LEAVE, asks)
        self.answer, self.waits = answer, waits

    @rule(fails=st.booleans(), data=st.data())
    def a_disk_does_one_thing(self, fails, data):
        self.saving.fails = fails
        disk = data.draw(st.sampled_from(self.saving._disks))
        disk._hanging = set()
        disk.do_one()

    @precondition(lambda self: self.saving.is_busy)
    @rule()
    def the_share_hangs(self):
        self.saving._disks[-1]._hanging = {FOLDER}
        self.saving.hangs.emit(FOLDER)

    @invariant()
    def a_car_is_being_left_exactly_while_somebody_wants_it(self):
        assert self.leaving.is_wanted == (self.goal is not None)

    @invariant()
    def no_car_can_be_left_untold_with_strokes_that_are_nowhere(self):
        if not self.may_lose and self.document.dirty_indices:
            assert not self.leaving.can_leave


@pytest.mark.usefixtures("qapp")
def test_a_car_is_left_for_the_last_wish_only_and_never_with_strokes_that_nobody_knows_of():
    run_state_machine_as_test(Leavings, settings=settings(max_examples=60, stateful_step_count=30, deadline=None))
