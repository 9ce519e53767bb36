"""Floor lines that are there tomorrow: saved as they are drawn, read with their car, taken away for good."""

import threading

import pytest

from editor.jobs import background as background_module
from editor.tools.floor_line import FloorLine, FloorLines
from editor.tools.tool import PointerEvent
from editor.window import kept_floor_lines
from editor.window.kept_floor_lines import KeptFloorLines, read_lines, save_line
from segmentation.labels import fact_store
from segmentation.labels.fact_store import FactStore
from segmentation.labels.kinds import FLOOR_LINES
from segmentation.labels.store import LabelStore
from segmentation.labels.store_check import check_store
from tests.editor.conftest import paint, shown, wait, wait_for_masks

LINE, OTHER = FloorLine(0.8, 0.82, 0.84), FloorLine(0.7, 0.7, 0.7)


@pytest.fixture
def lines(opened):
    return opened.window.hand.floor_lines


def content_of(folder, key):
    record = FactStore(folder, FLOOR_LINES).newest(key)
    return None if record is None else record.content


def tomorrow(qtbot, application):
    """Return the lines of a program that opens the same car."""
    lines = FloorLines()
    kept = KeptFloorLines(lines, application.desk)
    kept._read()
    wait(qtbot, lambda: application.background.is_idle)
    return lines


def test_a_line_that_is_drawn_with_the_tool_is_there_tomorrow_at_all_angles(qtbot, opened, lines, drawn_folder):
    hand = opened.window.hand
    hand.take("floor_line")
    hand.tool.press(PointerEvent(70, 10))
    hand.tool.move(PointerEvent(76, 130))
    hand.tool.release()
    wait(qtbot, lambda: content_of(drawn_folder, "redcar_01") is not None)
    first, second, _ = (view.view for view in opened.desk.document.views)
    again = tomorrow(qtbot, opened)
    assert again.of(first) == again.of(second) == lines.of(first)
    assert check_store(drawn_folder, settled_s=-60) == []


def test_an_angle_with_a_line_of_its_own_keeps_it(qtbot, opened, lines):
    first, second, third = (view.view for view in opened.desk.document.views)
    lines.draw(first, LINE)
    lines.draw(second, OTHER)
    wait(qtbot, lambda: opened.disk.is_idle)
    again = tomorrow(qtbot, opened)
    assert (again.of(first), again.of(second)) == (LINE, OTHER) and again.of(third) in (LINE, OTHER)


def test_a_line_that_is_taken_away_stays_away_and_what_it_was_is_kept(qtbot, opened, lines, drawn_folder):
    view = shown(opened).view
    lines.draw(view, LINE)
    lines.remove(view)
    wait(qtbot, lambda: opened.disk.is_idle)
    assert tomorrow(qtbot, opened).of(view) is None
    contents = [record.content for record in FactStore(drawn_folder, FLOOR_LINES).revisions("redcar_01")]
    assert contents == [{"left": 0.8, "middle": 0.82, "right": 0.84}, None]


def test_a_line_that_is_drawn_while_the_saved_one_is_read_stays(opened):
    views = opened.desk.document.car.views
    lines = FloorLines()
    lines.draw(views[0], LINE)
    lines.restore(views, {views[0]: OTHER, views[1]: OTHER}, OTHER)
    assert lines.of(views[0]) == lines.of(views[1]) == LINE


def test_after_what_somebody_drew_meanwhile_mine_is_the_newest_and_theirs_is_kept(opened, drawn_folder, monkeypatch):
    view, facts = shown(opened).view, shown(opened).photo_facts
    save, theirs = fact_store.FactStore.save, iter([OTHER])

    def overtaken(store, draft, parent):
        for line in theirs:
            save_line(view, facts, line, "Ben")
        return save(store, draft, parent)

    monkeypatch.setattr(fact_store.FactStore, "save", overtaken)
    save_line(view, facts, LINE, "Ann")
    records = FactStore(drawn_folder, FLOOR_LINES).revisions("redcar_01")
    assert [record.author for record in records] == ["Ben", "Ann"]
    assert read_lines(opened.desk.document.car).of_views == {view: LINE}


def test_a_line_that_cannot_be_saved_is_a_sentence_and_stays_on_the_screen(qtbot, opened, lines, monkeypatch):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("segmentation.labels.chains.create_atomically", refuse)
    lines.draw(shown(opened).view, LINE)
    wait(qtbot, lambda: opened.window.notices.notices != [])
    assert "The floor line of redcar_01.jpg is not saved" in opened.window.notices.notices[-1]
    assert lines.of(shown(opened).view) == LINE


@pytest.fixture
def gate(monkeypatch):
    """What hangs goes on when it is opened; whatever is under way when somebody looks is kept waiting."""
    monkeypatch.setattr(background_module, "HANGS_AFTER_S", 0)
    gate = threading.Event()
    yield gate
    gate.set()


def test_a_car_without_strokes_is_left_while_a_share_keeps_its_lines_waiting(qtbot, two_cars, gate, monkeypatch):
    desk = two_cars.desk
    begun, read = threading.Event(), kept_floor_lines.read_lines
    monkeypatch.setattr(kept_floor_lines, "read_lines", lambda car: begun.set() or (gate.wait() and read(car)))
    first, second = two_cars.window.cars.listed
    desk.open_car(second)
    wait(qtbot, begun.is_set)
    desk.open_car(first)
    assert desk.document.car is first
    gate.set()
    wait(qtbot, lambda: two_cars.background.is_idle)


def test_a_line_is_saved_that_is_drawn_while_masks_of_the_car_before_hang(
    qtbot, two_cars, gate, monkeypatch, drawn_folder
):
    desk, save, begun = two_cars.desk, LabelStore.save, threading.Event()
    monkeypatch.setattr(LabelStore, "save", lambda *given: begun.set() or (gate.wait() and save(*given)))
    desk.ask_whether_to_wait = lambda angles: False
    _, second = two_cars.window.cars.listed
    paint(two_cars)
    desk.open_car(second)
    wait(qtbot, begun.is_set)
    two_cars.disk.look()
    wait(qtbot, lambda: desk.document.car is second)
    wait_for_masks(qtbot, two_cars)
    two_cars.window.hand.floor_lines.draw(shown(two_cars).view, LINE)
    wait(qtbot, lambda: not desk.saving.is_busy)
    assert content_of(drawn_folder, "zebra_01") is not None
