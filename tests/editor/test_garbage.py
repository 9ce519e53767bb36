"""Garbage is collected on the window's thread alone: a widget in it must not be deleted on another."""

import gc
import threading
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject

from editor.jobs import garbage
from editor.jobs.garbage import ALL_AFTER, ALL_AFTER_MOST, Garbage
from tests.editor.conftest import PATIENCE_MS


class Knot(QObject):
    """Holds on to itself, and tells on which thread it goes."""

    def __init__(self, gone):
        super().__init__()
        self.itself = self
        self._gone = gone

    def __del__(self):
        self._gone.append(threading.current_thread())


@pytest.fixture
def collected(qtbot):
    gc.collect()
    own = Garbage(lambda: False)
    own.begin()
    yield own
    own.end()


def make_objects(count=20_000):
    """More than Python makes before it collects by itself."""
    return [[] for _ in range(count)]


def test_python_collects_nothing_on_another_thread(collected):
    gone = []
    Knot(gone)
    other = threading.Thread(target=make_objects)
    other.start()
    other.join()
    assert gone == []


def test_what_became_garbage_is_collected_by_the_timer(qtbot, collected, monkeypatch):
    gone = []
    Knot(gone)
    collected._timer.setInterval(1)
    qtbot.waitUntil(lambda: bool(gone), timeout=PATIENCE_MS)
    assert gone == [threading.main_thread()]


@pytest.mark.parametrize("is_busy", [True, False])
def test_all_is_looked_through_only_while_the_hand_rests(qtbot, monkeypatch, is_busy):
    asked = []
    monkeypatch.setattr(garbage.gc, "collect", lambda *generation: asked.append(generation))
    own = Garbage(lambda: is_busy)
    for _ in range(ALL_AFTER):
        own.collect()
    assert asked == [(1,)] * (ALL_AFTER - 1) + ([(1,)] if is_busy else [()])


def whole_looks(monkeypatch, found):
    """Return a collection, and a list that gets the number of each of its looks through all; each finds `found`."""
    looks, whole = [], []

    def collect(*generation):
        looks.append(generation)
        if not generation:
            whole.append(len(looks))
        return 0 if generation else found

    monkeypatch.setattr(garbage.gc, "collect", collect)
    return Garbage(lambda: False), whole


def test_the_less_there_is_to_be_found_the_more_rarely_all_is_looked_through(monkeypatch):
    own, whole = whole_looks(monkeypatch, found=0)
    for _ in range(5 * ALL_AFTER_MOST):
        own.collect()
    waits = [later - earlier for earlier, later in pairwise([0, *whole])]
    assert waits[:4] == [ALL_AFTER, 2 * ALL_AFTER, 4 * ALL_AFTER, 8 * ALL_AFTER]
    assert set(waits[4:]) == {ALL_AFTER_MOST}


def test_while_old_garbage_is_found_it_is_looked_for_often(monkeypatch):
    own, whole = whole_looks(monkeypatch, found=1)
    for _ in range(3 * ALL_AFTER):
        own.collect()
    assert whole == [ALL_AFTER, 2 * ALL_AFTER, 3 * ALL_AFTER]


def test_what_a_car_leaves_behind_is_looked_for_soon(monkeypatch):
    own, whole = whole_looks(monkeypatch, found=0)
    for _ in range(4 * ALL_AFTER):
        own.collect()
    own.expect()
    for _ in range(ALL_AFTER):
        own.collect()
    assert whole == [ALL_AFTER, 3 * ALL_AFTER, 5 * ALL_AFTER]


def test_another_car_is_something_to_expect_garbage_from(two_cars):
    two_cars.garbage._all_after = ALL_AFTER_MOST
    two_cars.desk.open_car(two_cars.desk.catalogue.cars[1])
    assert two_cars.garbage._all_after == ALL_AFTER


def test_python_collects_again_once_the_editor_is_closed(application):
    assert not gc.isenabled()
    application.window.close()
    application.close()
    assert gc.isenabled() and gc.get_freeze_count() == 0
