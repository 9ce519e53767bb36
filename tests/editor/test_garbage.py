"""Garbage is collected on the window's thread alone: a widget in it must not be deleted on another."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from editor.jobs import garbage
from editor.jobs.garbage import ALL_AFTER, Garbage
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


def test_python_collects_again_once_the_editor_is_closed(application):
    assert not gc.isenabled()
    application.window.close()
    application.close()
    assert gc.isenabled() and gc.get_freeze_count() == 0
