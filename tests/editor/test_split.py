"""The mask beside the network's, or beside the photo, with a divider that is dragged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.canvas.split import SMALLEST_SHARE, Beside, Split
from editor.settings.schema import OVERLAY_COLOUR
from tests.editor.conftest import PATIENCE_MS, paint, shown

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
WIDTHS = st.integers(240, 4000)


@given(st.integers(-50, 4000), st.integers(0, 300), WIDTHS, st.floats(0, 1))
def test_every_pixel_is_on_one_side_and_only_one(x, part_width, width, share):
    exposed = QRect(x, 10, part_width + 1, 20)
    left, right = Split(Beside.PHOTO, share).sides(exposed, width)
    assert max(0, left.width()) + max(0, right.width()) == exposed.width()
    assert left.isEmpty() or exposed.contains(left)
    assert right.isEmpty() or exposed.contains(right)


@given(st.floats(-1e4, 1e4), WIDTHS)
def test_the_divider_never_leaves_the_canvas(x, width):
    moved = Split(Beside.PHOTO).moved(x, width)
    assert SMALLEST_SHARE <= moved.share <= 1 - SMALLEST_SHARE
    assert moved.is_grabbed_at(moved.x(width), width)


@pytest.fixture
def split(opened):
    """The canvas of the editor, split by its key, over a mask that was painted on at the right of the middle."""
    opened.settings.change(OVERLAY_COLOUR, "#2f8dff")
    paint(opened, 80, 110)
    opened.window.canvas.setFocus()
    QTest.keyClick(opened.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    return opened.window.canvas


def is_masked(canvas, row, column):
    """Whether the mask's blue is over a point of the photo, which is grey there."""
    x, y = canvas.transform.to_widget(row, column)
    colour = canvas.grab().toImage().pixelColor(int(x), int(y))
    return colour.blue() > colour.red() + 20


def divider(canvas):
    return QPoint(canvas.split.x(canvas.width()), canvas.height() // 3)


def drag(canvas, start, end):
    QTest.mousePress(canvas, LEFT, NO_KEY, start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, LEFT, NO_KEY, end)


def at(canvas, row, column):
    x, y = canvas.transform.to_widget(row, column)
    return QPoint(round(x), round(y))


def test_at_the_right_is_the_networks_mask_and_at_the_left_the_mask_now(split):
    assert not is_masked(split, 80, 110)
    drag(split, divider(split), QPoint(split.width() - 40, 60))
    assert is_masked(split, 80, 110)


def test_the_key_shows_one_mask_all_over_again(opened, split):
    assert opened.window.actions_of["display.split"].isChecked()
    QTest.keyClick(opened.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
    assert split.split is None
    assert is_masked(split, 80, 110)


def test_the_photo_alone_can_be_at_the_right(opened, split):
    assert is_masked(split, 10, 120)  # the network's
    opened.window.actions_of["display.split_photo"].trigger()
    assert not is_masked(split, 10, 120)
    assert is_masked(split, 10, 20)


def test_a_drag_of_the_divider_paints_nothing(opened, split):
    steps = shown(opened).history.titles
    drag(split, divider(split), QPoint(100, 60))
    assert split.split.x(split.width()) == 100
    assert shown(opened).history.titles == steps


def test_the_pointer_tells_that_the_divider_can_be_dragged(split):
    QTest.mouseMove(split, divider(split))
    assert split.cursor().shape() is Qt.CursorShape.SplitHCursor
    QTest.mouseMove(split, divider(split) + QPoint(60, 0))
    assert split.cursor().shape() is not Qt.CursorShape.SplitHCursor


def test_painting_at_the_left_leaves_the_split(opened, split):
    drag(split, at(split, 85, 20), at(split, 85, 40))
    assert split.split is not None
    assert shown(opened).mask.pixels[85, 30] == 255
    assert is_masked(split, 85, 30)


@pytest.mark.parametrize("start", [(85, 20), (85, 100)], ids=["into the right side", "at the right side"])
def test_nobody_paints_where_the_mask_as_it_is_now_is_not_seen(opened, split, start):
    drag(split, at(split, *start), at(split, 85, 115))
    assert split.split is None
    assert shown(opened).mask.pixels[85, 110] == 255


def test_a_brush_that_reaches_over_the_divider_paints_nothing_unseen_either(opened, split):
    opened.window.hand.diameter_px = 60
    drag(split, at(split, 85, 50), at(split, 85, 52))
    assert split.split is None


def test_moving_the_divider_repaints_what_it_passed_and_no_more(qtbot, split):
    start = divider(split)
    QTest.mousePress(split, LEFT, NO_KEY, start)
    QApplication.processEvents()
    regions = []
    paint_event = split.paintEvent
    split.paintEvent = lambda event: (regions.append(event.region().boundingRect()), paint_event(event))
    QTest.mouseMove(split, start + QPoint(30, 0))
    qtbot.waitUntil(lambda: bool(regions), timeout=PATIENCE_MS)
    QTest.mouseRelease(split, LEFT, NO_KEY, start + QPoint(30, 0))
    assert all(region.width() <= 30 + 70 for region in regions)


def test_of_the_copy_of_the_screen_only_what_the_divider_passed_is_painted_anew(split):
    split.grab()
    split.set_split(split.split.moved(divider(split).x() + 30, split.width()))
    assert split._copy._outdated.boundingRect().width() == 30
    moved = split.grab().toImage()
    split._copy.outdate()
    assert split.grab().toImage() == moved


def test_a_divider_that_moves_before_a_change_was_painted_hides_nothing_of_it(opened, split):
    split.grab()
    opened.window.actions_of["display.mask"].trigger()
    split.set_split(split.split.moved(divider(split).x() - 30, split.width()))
    moved = split.grab().toImage()
    split._copy.outdate()
    assert split.grab().toImage() == moved


def test_without_a_mask_of_the_network_that_is_told(opened, split):
    opened.desk.document.views[1].network = None
    opened.desk.show_angle(1)
    assert "is not at hand" in split.legend.text
    opened.desk.show_angle(0)
    assert "the network's mask" in split.legend.text


def test_the_network_s_mask_is_seen_as_soon_as_it_is_there(qtbot, opened, split):
    view = shown(opened)
    view.network = None
    opened.desk.document.state_changed.emit(0)
    assert split._masks.network is None
    QTest.keyClick(opened.window, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: split._masks.network is not None, timeout=PATIENCE_MS)
    assert is_masked(split, 10, 120)
