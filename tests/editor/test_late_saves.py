"""A save that was given up and ends all the same: what it brings is none of the car's that is open by then."""

import pytest

from editor.desk.leaving import Leaving
from editor.desk.saved_first import save_first
from editor.tools.tool import PointerEvent
from segmentation.errors import CarmaskError
from segmentation.labels.store import LabelStore
from tests.editor.conftest import newest_pixels, paint, shown, wait, wait_for_masks

pytestmark = pytest.mark.usefixtures("no_patience")


def save_when_open(gate, real, *arguments):
    gate.wait()
    return real(*arguments)


def fail_when_open(gate, real, *arguments):
    gate.wait()
    raise CarmaskError("the share went away")


def leave_without_waiting(qtbot, application, monkeypatch, gate, late):
    """Paint on the first car and go to the second one while the save hangs, which ends as `late` does."""
    desk, real = application.desk, LabelStore.save
    with monkeypatch.context() as hanging:
        hanging.setattr(LabelStore, "save", lambda *arguments: late(gate, real, *arguments))
        desk.ask_whether_to_wait = lambda angles: False
        paint(application)
        desk.open_car(application.window.cars.listed[1])
        wait(qtbot, lambda: any(ticket.began for ticket in application.disk._waiting))
        application.disk.look()
        wait(qtbot, lambda: desk.document.car.car_id == "zebra")
        wait_for_masks(qtbot, application)


def late_end(qtbot, application, gate):
    gate.set()
    wait(qtbot, lambda: application.disk.is_idle)


@pytest.mark.parametrize("answer", [Leaving.DISCARD, Leaving.KEEP, Leaving.SAVE])
def test_a_save_that_fails_after_its_car_was_left_asks_nothing_about_the_next_car(
    qtbot, two_cars, gate, monkeypatch, answer
):
    asked = []
    two_cars.desk.ask_about_strokes = lambda *question: asked.append(question) or answer
    leave_without_waiting(qtbot, two_cars, monkeypatch, gate, fail_when_open)
    paint(two_cars)
    late_end(qtbot, two_cars, gate)
    assert asked == [] and shown(two_cars).is_dirty and not two_cars.desk.can_be_left
    assert "the share went away" in two_cars.window.notices.text


def test_a_save_that_succeeds_after_its_car_was_left_ends_no_stroke_of_the_next_car(
    qtbot, two_cars, gate, monkeypatch, drawn_folder
):
    leave_without_waiting(qtbot, two_cars, monkeypatch, gate, save_when_open)
    two_cars.window.hand.brush.press(PointerEvent(80.0, 20.0))
    late_end(qtbot, two_cars, gate)
    assert two_cars.window.hand.tool.is_busy
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 1
    assert LabelStore(drawn_folder).newest("zebra_01") is None


@pytest.mark.parametrize("late", [save_when_open, fail_when_open])
def test_what_was_to_be_made_of_a_car_is_not_made_of_the_next_one(qtbot, two_cars, gate, monkeypatch, late):
    made, asked = [], []
    desk, real = two_cars.desk, LabelStore.save

    def ask(angles, has_failed):
        asked.append(has_failed)
        return Leaving.SAVE

    with monkeypatch.context() as hanging:
        hanging.setattr(LabelStore, "save", lambda *arguments: late(gate, real, *arguments))
        desk.ask_whether_to_wait = lambda angles: False
        paint(two_cars)
        save_first(desk, ask, lambda: made.append(desk.document.car.car_id), asks=True)
        desk.open_car(two_cars.window.cars.listed[1])
        wait(qtbot, lambda: any(ticket.began for ticket in two_cars.disk._waiting))
        two_cars.disk.look()
        wait(qtbot, lambda: desk.document.car.car_id == "zebra")
    late_end(qtbot, two_cars, gate)
    assert made == [] and asked == [False]


def test_strokes_that_come_to_the_disk_late_are_in_what_is_saved_after_coming_back(
    qtbot, two_cars, gate, monkeypatch, drawn_folder
):
    desk = two_cars.desk
    two_cars.window.hand.diameter_px = 9
    leave_without_waiting(qtbot, two_cars, monkeypatch, gate, save_when_open)
    desk.open_car(two_cars.window.cars.listed[0])
    wait(qtbot, lambda: desk.document.car.car_id == "redcar")
    wait_for_masks(qtbot, two_cars)
    wait(qtbot, lambda: shown(two_cars).mask.pixels[80, 20] == 255)  # the journal brings them back
    late_end(qtbot, two_cars, gate)
    two_cars.window.notices.clear()
    paint(two_cars, row=10, column=100)
    desk.save_shown()
    wait(qtbot, lambda: not desk.saving.is_busy and not shown(two_cars).is_dirty)
    saved = newest_pixels(drawn_folder, "redcar_01")
    assert saved[80, 20] and saved[10, 100]
    assert shown(two_cars).mask.pixels[80, 20] and "merged" in two_cars.window.notices.text
