"""The strip with any number of angles: all within reach of wheel, click and keys, and the shown one in sight."""

import shutil
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.settings.schema import PREDICT_ON_OPEN
from editor.strip.strip import NARROWEST_PX, PADDING_PX, WIDEST_PX, thumbnail_size
from tests.editor.conftest import PATIENCE_MS, paint

COUNTS = (1, 8, 24, 36)


@pytest.fixture(params=COUNTS)
def car_open(request, qtbot, application, drawn_folder):
    """The editor with a car of 1, 8, 24 or 36 angles open, without the network."""
    application.settings.change(PREDICT_ON_OPEN, False)
    for angle in range(1, request.param + 1):
        if not (drawn_folder / f"redcar_{angle:02d}.jpg").exists():
            shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / f"redcar_{angle:02d}.jpg")
    for photo in sorted(drawn_folder.glob("*.jpg"))[request.param :]:
        photo.unlink()
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.desk.document is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: application.background.is_idle, timeout=PATIENCE_MS)
    assert len(application.desk.document.views) == request.param
    return application


def is_in_sight(strip, row):
    picture = strip.visualRect(strip.model().index(row, 0)).adjusted(PADDING_PX, 0, -PADDING_PX, 0)
    return strip.viewport().rect().contains(picture)


def test_every_angle_has_its_number_and_the_last_key_shows_it_in_the_strip(car_open):
    strip, last = car_open.window.strip, len(car_open.desk.document.views) - 1
    assert [strip.model().index(row, 0).data() for row in (0, last)] == [
        "Angle 1, no mask", f"Angle {last + 1}, no mask",
    ]  # fmt: skip
    QTest.keyClick(car_open.window.canvas, Qt.Key.Key_End)
    assert car_open.desk.document.shown_index == last and is_in_sight(strip, last)
    QTest.keyClick(car_open.window.canvas, Qt.Key.Key_Home)
    assert car_open.desk.document.shown_index == 0 and is_in_sight(strip, 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Left])
def test_the_arrows_go_through_all_angles_with_the_shown_one_and_the_next_in_sight(car_open, key):
    strip, last = car_open.window.strip, len(car_open.desk.document.views) - 1
    rows = range(1, last + 1) if key == Qt.Key.Key_Right else range(last - 1, -1, -1)
    car_open.desk.show_angle(0 if key == Qt.Key.Key_Right else last)
    for row in rows:
        QTest.keyClick(car_open.window.canvas, key)
        assert car_open.desk.document.shown_index == row
        assert all(is_in_sight(strip, near) for near in range(max(0, row - 1), min(last, row + 1) + 1))


def test_the_wheel_reaches_the_last_angle_and_a_click_shows_it(car_open):
    strip, last = car_open.window.strip, len(car_open.desk.document.views) - 1
    middle = QPointF(strip.viewport().rect().center())
    for _ in range(60):
        turn = QWheelEvent(middle, strip.viewport().mapToGlobal(middle), QPoint(), QPoint(0, -120),
                           Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
                           False)  # fmt: skip
        QApplication.sendEvent(strip.viewport(), turn)
    assert is_in_sight(strip, last)
    point = strip.visualRect(strip.model().index(last, 0)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert car_open.desk.document.shown_index == last


def test_a_row_of_angles_and_its_numbers_stand_above_the_scroll_bar(car_open):
    strip = car_open.window.strip
    assert strip.viewport().height() >= strip.visualRect(strip.model().index(0, 0)).height()


@pytest.mark.parametrize("angles", [0, *COUNTS, 360])
@pytest.mark.parametrize("width", [100, 1280, 1920, 3840])
def test_thumbnails_fill_the_strip_within_their_limits(width, angles):
    size = thumbnail_size(width, angles)
    assert NARROWEST_PX <= size.width() <= WIDEST_PX and size.height() == round(size.width() * 2 / 3)
    if size.width() > NARROWEST_PX:
        assert max(1, angles) * (size.width() + 2 * PADDING_PX) <= width


def test_a_row_is_drawn_anew_only_when_it_says_something_else(qtbot, opened):
    strip = opened.window.strip
    opened.window.show()
    paint(opened, 80.5, 20.5)
    qtbot.waitUntil(lambda: not strip.is_behind, timeout=PATIENCE_MS)
    QApplication.processEvents()
    drawn = []
    with patch.object(strip._strip_model, "refresh", drawn.append):
        paint(opened, 90.5, 60.5)  # it had unsaved strokes before
        opened.desk.document.undo()
        assert drawn == []
        opened.desk.document.undo()  # none is left to save
        assert drawn == [opened.desk.document.shown_index]
