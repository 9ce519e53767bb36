"""Strokes by tool and the time of the hand are counted while one works, and are in the record of the next revision."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from editor.desk.hand_time import LONGEST_PAUSE_S, HandTime
from editor.desk.working import Working
from editor.document.view_document import ViewDocument, ViewState
from editor.document.work import Work
from editor.tools.tool import PointerEvent
from segmentation.cars.car import View
from segmentation.labels.kinds import GLASS_MASKS
from segmentation.labels.store import LabelStore
from segmentation.masks.history import EditHistory
from tests.editor.conftest import paint, shown, wait

GAPS = st.lists(st.floats(0, 100), max_size=30)


class Clock:
    """Stands still until it is set on."""

    def __init__(self):
        self.now_s = 0.0

    def __call__(self):
        return self.now_s


def a_view(angle=1):
    return ViewDocument(View("redcar", angle, f"redcar_{angle:02d}.jpg", f"redcar_{angle:02d}"), EditHistory(8))


def newest(folder, key="redcar_01"):
    return LabelStore(folder).newest(key)


def save(qtbot, application):
    application.window.actions_of["file.save"].trigger()
    wait(qtbot, lambda: not application.desk.saving.is_busy)


# --- the time of the hand


@given(GAPS)
def test_pauses_are_left_out_and_all_else_counts(gaps):
    clock, view = Clock(), a_view()
    hand = HandTime(clock)
    hand.act(view)
    for gap in gaps:
        clock.now_s += gap
        hand.act(view)
    assert view.work.seconds == pytest.approx(sum(gap for gap in gaps if gap <= LONGEST_PAUSE_S), abs=1e-6)


@given(st.lists(st.tuples(st.floats(0, 29), st.integers(0, 2)), max_size=30))
def test_time_belongs_to_the_photo_that_was_shown_meanwhile(actions):
    clock, views = Clock(), [a_view(angle) for angle in (1, 2, 3)]
    hand, expected, shown = HandTime(clock), Counter(), 0
    hand.act(views[0])
    for gap, angle in actions:
        clock.now_s += gap
        expected[shown] += gap
        hand.act(views[angle])
        shown = angle
    assert [view.work.seconds for view in views] == pytest.approx([expected[place] for place in range(3)], abs=1e-6)


def test_a_clock_that_goes_back_takes_nothing_away():
    clock, view = Clock(), a_view()
    hand = HandTime(clock)
    for now_s in (100, 110, 50, 55):
        clock.now_s = now_s
        hand.act(view)
    assert view.work.seconds == 15


def test_without_a_photo_no_time_counts():
    clock, view = Clock(), a_view()
    hand = HandTime(clock)
    hand.act(None)
    clock.now_s = 10
    hand.act(view)
    assert view.work.seconds == 0


# --- strokes that stand


def one_stroke(work, step, tool="brush", place=0):
    brushed = np.zeros((4, 6), np.bool_)
    brushed[1, place] = True
    if step:
        work.step_made(step)
    work.add_stroke(brushed, step)
    work.name_last(tool)


def places(work):
    return [] if work.brushed is None else np.flatnonzero(work.brushed[1]).tolist()


def test_a_stroke_that_was_taken_back_counts_only_once_it_is_done_again():
    work = Work()
    one_stroke(work, 1)
    one_stroke(work, 2, "lasso", place=3)
    assert (work.tools, places(work)) == ({"brush": 1, "lasso": 1}, [0, 3])
    work.go_to(1)
    assert (work.tools, places(work)) == ({"brush": 1}, [0])
    work.go_to(2)
    assert (work.tools, places(work)) == ({"brush": 1, "lasso": 1}, [0, 3])


def test_a_stroke_that_was_taken_back_is_gone_with_the_next_step():
    work = Work()
    one_stroke(work, 1)
    work.go_to(0)
    one_stroke(work, 1, "lasso", place=3)
    assert (work.tools, places(work)) == ({"lasso": 1}, [3])


def test_a_stroke_that_changed_nothing_stands_whatever_is_taken_back():
    work = Work()
    one_stroke(work, 1)
    one_stroke(work, 0, "edge_brush", place=2)
    work.go_to(0)
    assert (work.tools, places(work)) == ({"edge_brush": 1}, [2])


def test_what_is_saved_counts_no_more_unless_the_save_fails():
    work = Work(seconds=10.0)
    one_stroke(work, 1)
    saved = work.begin_save()
    assert (work.tools, places(work), work.seconds) == ({}, [], 0.0)
    one_stroke(work, 2, "lasso", place=3)
    work.seconds = 2.5
    work.end_save(saved, is_saved=False)
    assert (work.tools, places(work), work.seconds) == ({"brush": 1, "lasso": 1}, [0, 3], 12.5)
    work.end_save(work.begin_save(), is_saved=True)
    assert (work.tools, places(work)) == ({}, [])


def test_a_stroke_that_was_replaced_while_it_was_being_saved_does_not_come_back():
    work = Work()
    one_stroke(work, 1)
    saved = work.begin_save()
    work.go_to(0)
    one_stroke(work, 1, "lasso", place=3)
    work.end_save(saved, is_saved=False)
    assert (work.tools, places(work)) == ({"lasso": 1}, [3])


def test_a_stroke_that_was_not_saved_as_it_was_taken_back_counts_when_it_is_done_again():
    work = Work()
    one_stroke(work, 1)
    work.go_to(0)
    work.end_save(work.begin_save(), is_saved=True)
    assert work.tools == {}
    work.go_to(1)
    assert (work.tools, places(work)) == ({"brush": 1}, [0])


# --- at the desk


@pytest.fixture
def clock(opened):
    """A clock for the window's own count of the work."""
    clock = Clock()
    opened.window.person.working._time = HandTime(clock)
    return clock


def test_a_revision_tells_strokes_and_seconds_since_the_one_before(qtbot, opened, clock, drawn_folder):
    window = opened.window
    window.person.working.act()
    paint(opened)
    paint(opened, row=40.0)
    clock.now_s = 12.34
    window.actions_of["edit.lasso"].trigger()
    save(qtbot, opened)
    assert (newest(drawn_folder).tools, newest(drawn_folder).seconds) == ({"brush": 2}, 12.3)
    window.actions_of["edit.brush"].trigger()
    paint(opened, row=60.0)
    clock.now_s = 15.34
    save(qtbot, opened)
    assert (newest(drawn_folder).tools, newest(drawn_folder).seconds) == ({"brush": 1}, 0.0)


def test_the_pointer_over_the_photo_is_a_hand_at_it(qtbot, opened, clock):
    canvas, view = opened.window.canvas, opened.desk.document.shown
    before = view.work.seconds
    for second in range(4):
        clock.now_s = float(second)
        QTest.mouseMove(canvas, canvas.rect().center() + QPointF(second, 0).toPoint())
    wait(qtbot, lambda: view.work.seconds > before)
    assert view.work.seconds - before <= 3


def test_each_tool_counts_under_its_name(qtbot, opened, drawn_folder):
    canvas, window = opened.window.canvas, opened.window
    window.actions_of["edit.rectangle"].trigger()
    start, end = canvas.rect().center(), canvas.rect().center() + QPointF(40, 30).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    assert opened.desk.document.shown.work.tools == {"rectangle": 1}


def test_a_stroke_that_is_cancelled_is_none(opened):
    opened.window.hand.brush.press(PointerEvent(80.0, 20.0))
    opened.window.hand.brush.cancel()
    assert not opened.desk.document.shown.work.tools


def test_work_that_could_not_be_saved_counts_in_the_next_revision(qtbot, opened, drawn_folder):
    blocked = drawn_folder / ".masks" / "labels"
    blocked.parent.mkdir(exist_ok=True)
    blocked.write_text("a file where the folder of masks would be")
    paint(opened)
    save(qtbot, opened)
    assert opened.desk.document.shown.is_dirty and opened.desk.document.shown.work.tools == {"brush": 1}
    blocked.unlink()
    paint(opened, row=40.0)
    save(qtbot, opened)
    assert newest(drawn_folder).tools == {"brush": 2}


def test_work_at_one_angle_is_not_in_the_record_of_another(qtbot, opened, drawn_folder):
    paint(opened)
    opened.desk.show_angle(1)
    save(qtbot, opened)
    wait(qtbot, lambda: newest(drawn_folder, "redcar_02") is not None)
    assert newest(drawn_folder, "redcar_02").tools == {} and newest(drawn_folder).tools == {"brush": 1}


def test_the_count_follows_to_the_next_car(qtbot, two_cars):
    desk = two_cars.desk
    assert isinstance(two_cars.window.person.working, Working)
    desk.open_car(desk.catalogue.cars[1])
    wait(qtbot, lambda: desk.document.car.car_id == "zebra" and desk.document.shown.photo is not None)
    paint(two_cars)
    assert desk.document.shown.work.tools == {"brush": 1}


def test_a_stroke_that_was_taken_back_before_saving_leaves_the_mask_the_networks(qtbot, opened, drawn_folder):
    paint(opened)
    opened.window.actions_of["edit.undo"].trigger()
    save(qtbot, opened)
    record = newest(drawn_folder)
    assert (record.origin, record.tools, record.changed, record.brushed) == ("network", {}, "", "")
    assert shown(opened).state is ViewState.NETWORK


def test_pixels_that_were_brushed_and_left_as_they_were_count_as_looked_at(qtbot, opened, drawn_folder):
    row, column = (float(np.median(places)) for places in np.nonzero(shown(opened).mask.pixels))
    opened.window.hand.diameter_px = 3
    paint(opened, row=row, column=column)
    assert shown(opened).history.titles == [], "all of it is car already"
    save(qtbot, opened)
    record = newest(drawn_folder)
    assert (record.origin, record.tools, record.changed) == ("human", {"brush": 1}, "") and record.brushed


def test_work_at_the_glass_is_told_by_its_own_record_and_by_no_other(qtbot, opened, clock, drawn_folder):
    window = opened.window
    save(qtbot, opened)
    window.person.working.act()
    window.actions_of["mask.paint_glass"].trigger()
    window.person.working.act()
    row, column = (float(np.median(places)) for places in np.nonzero(shown(opened).mask.pixels))
    paint(opened, row=row, column=column)
    clock.now_s = 7.0
    window.person.working.act()
    save(qtbot, opened)
    glass = LabelStore(drawn_folder, GLASS_MASKS).newest("redcar_01")
    assert (glass.tools, glass.seconds, glass.origin) == ({"brush": 1}, 7.0, "human")
    assert newest(drawn_folder).revision == 1, "nothing was done to the car"


def test_glass_that_was_painted_over_a_networks_mask_leaves_that_unsaved_with_the_angle(qtbot, opened, drawn_folder):
    opened.window.actions_of["mask.paint_glass"].trigger()
    row, column = (float(np.median(places)) for places in np.nonzero(shown(opened).mask.pixels))
    paint(opened, row=row, column=column)
    view = shown(opened)
    opened.desk.show_angle(1)
    wait(qtbot, lambda: not view.is_dirty)
    assert LabelStore(drawn_folder, GLASS_MASKS).newest("redcar_01").revision == 1
    assert newest(drawn_folder) is None and view.state is ViewState.NETWORK
