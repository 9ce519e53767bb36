"""The spin under real mouse and key events; what it waits for is waited for, never a time."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from editor.settings.schema import PREDICT_ON_OPEN, SPIN_GROUND, SPIN_RATE
from editor.sheet.spin_bar import left_out_words
from tests.editor.conftest import PATIENCE_MS, paint, shown

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
PLAIN = Qt.KeyboardModifier.NoModifier


def press(application, key, modifiers=PLAIN):
    page = application.window.centre.currentWidget()
    QTest.keyClick(page.focusProxy() or page, key, modifiers)


def corner(view):
    """The colour of the view's corner, where no car is."""
    picture = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return tuple(int(value) for value in rows[-1, :3])


@pytest.fixture
def spin(qtbot, opened):
    """The spin of three angles, playing."""
    opened.window.actions_of["view.spin"].trigger()
    qtbot.waitUntil(lambda: opened.window.centre.spin.is_playing, timeout=PATIENCE_MS)
    return opened.window.centre.spin


@pytest.fixture
def stopped(opened, spin):
    """The spin, stopped at the first angle."""
    press(opened, Qt.Key.Key_Space)
    press(opened, Qt.Key.Key_Home)
    return spin


def test_it_plays_once_every_car_is_cut_out_and_shows_every_angle(qtbot, spin):
    assert spin.cutting.playable == [0, 1, 2]
    seen = [spin.index]
    spin._timer.timeout.connect(lambda: seen.append(spin.index))
    qtbot.waitUntil(lambda: len(seen) >= 5, timeout=PATIENCE_MS)
    assert all((after - before) % 3 == 1 for before, after in itertools.pairwise(seen))


def test_playing_chooses_no_angle_and_escape_goes_back_to_the_one_before(qtbot, opened, spin):
    qtbot.waitUntil(lambda: spin.index == 2, timeout=PATIENCE_MS)
    assert opened.desk.document.shown_index == 0
    press(opened, Qt.Key.Key_Escape)
    assert opened.window.canvas.isVisible() and opened.window.canvas.hasFocus()
    assert opened.desk.document.shown_index == 0


def test_space_stops_at_an_angle_and_enter_opens_it(qtbot, opened, spin):
    qtbot.waitUntil(lambda: spin.index == 2, timeout=PATIENCE_MS)
    press(opened, Qt.Key.Key_Space)
    assert not spin.is_playing
    assert opened.desk.document.shown_index == spin.index
    press(opened, Qt.Key.Key_Return)
    assert opened.window.canvas.isVisible() and opened.desk.document.shown_index == spin.index


def test_space_goes_on_again(opened, stopped):
    press(opened, Qt.Key.Key_Space)
    assert stopped.is_playing
    assert stopped.bar.play.text() == "Stop"


def test_arrow_keys_stop_it_and_turn_from_where_it_is(qtbot, opened, spin):
    qtbot.waitUntil(lambda: spin.index == 2, timeout=PATIENCE_MS)
    opened.desk.document.shown_index = 0
    before = spin.index
    press(opened, Qt.Key.Key_Right)
    assert not spin.is_playing
    assert spin.index == (before + 1) % 3 == opened.desk.document.shown_index
    press(opened, Qt.Key.Key_Left)
    assert spin.index == before
    for key, index in ((Qt.Key.Key_End, 2), (Qt.Key.Key_Home, 0), (Qt.Key.Key_PageUp, 2)):
        press(opened, key)
        assert spin.index == index == opened.desk.document.shown_index


def test_a_drag_turns_the_car_and_its_end_chooses_the_angle(opened, stopped):
    view = stopped.view
    third, start = view.width() // 3, view.rect().center()
    QTest.mousePress(view, LEFT, PLAIN, start)
    QTest.mouseMove(view, start + QPoint(third + 2, 0))
    assert stopped.index == 1 and opened.desk.document.shown_index == 0
    QTest.mouseMove(view, start - QPoint(third + 2, 0))
    assert stopped.index == 2
    QTest.mouseRelease(view, LEFT, PLAIN, start - QPoint(third + 2, 0))
    assert opened.desk.document.shown_index == 2


def test_the_slider_turns_it_and_the_button_plays(opened, stopped):
    stopped.bar.slider.setValue(2)
    assert stopped.index == 2 == opened.desk.document.shown_index
    assert stopped.bar._angle.text() == "Angle 3 of 3"
    QTest.mouseClick(stopped.bar.play, LEFT)
    assert stopped.is_playing


def test_the_slider_can_be_turned_by_keys(opened, stopped):
    stopped.bar.slider.setFocus()
    QTest.keyClick(stopped.bar.slider, Qt.Key.Key_Right)
    assert stopped.index == 1 == opened.desk.document.shown_index == stopped.bar.slider.value()


def test_while_the_slider_is_dragged_no_angle_is_gone_to(opened, stopped):
    stopped.bar.slider.setSliderDown(True)
    stopped.bar.slider.setValue(2)
    assert stopped.index == 2 and opened.desk.document.shown_index == 0
    stopped.bar.slider.setSliderDown(False)
    assert opened.desk.document.shown_index == 2


def test_nothing_is_done_to_an_angle_that_is_not_the_one_seen(qtbot, opened, spin):
    actions = opened.window.actions_of
    paint(opened)
    names = ("mask.accept", "mask.predict_angle", "file.save", "edit.undo")
    assert not any(actions[name].isEnabled() for name in names)
    press(opened, Qt.Key.Key_Space)
    press(opened, Qt.Key.Key_Home)
    assert all(actions[name].isEnabled() for name in names)


def test_speed_and_ground_are_settings(opened, stopped):
    stopped.bar.rate.setValue(8)
    assert opened.settings[SPIN_RATE] == 8 and stopped._timer.interval() == 125
    opened.settings.change(SPIN_RATE, 12)
    assert stopped.bar.rate.value() == 12 and stopped._timer.interval() == 83
    stopped.bar.ground.setCurrentIndex(2)
    stopped.bar.ground.activated.emit(2)
    assert opened.settings[SPIN_GROUND] == "white"
    assert stopped.view.hasFocus()


def test_the_car_is_seen_on_the_ground_that_was_chosen(opened, stopped):
    colours = {}
    for ground, _ in SPIN_GROUND.choices:
        opened.settings.change(SPIN_GROUND, ground)
        colours[ground] = corner(stopped.view)
    assert colours["grey"] == (128,) * 3
    assert colours["black"] == colours["mask"] == (0,) * 3
    assert colours["white"] == (255,) * 3
    assert colours["checker"] in ((0xBD,) * 3, (0x8C,) * 3)


def test_a_mask_that_changes_is_cut_anew(qtbot, opened, stopped):
    before = stopped.cutting.of(0)
    paint(opened)
    qtbot.waitUntil(lambda: stopped.cutting.of(0) is not before, timeout=PATIENCE_MS)
    assert np.array_equal(stopped.cutting.of(0).mask, shown(opened).mask.pixels)
    assert stopped.view._cut_out is stopped.cutting.of(0)


def test_the_wheel_zooms_and_the_middle_button_pans(opened, stopped):
    stopped.view.zoom_by(4)
    before = stopped.view._zoom
    start = stopped.view.rect().center()
    QTest.mousePress(stopped.view, MIDDLE, PLAIN, start)
    QTest.mouseMove(stopped.view, start + QPoint(25, 0))
    QTest.mouseRelease(stopped.view, MIDDLE, PLAIN, start)
    assert stopped.view._zoom.column < before.column
    assert stopped.index == 0
    press(opened, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert stopped.view.fits


def test_cut_outs_are_let_go_when_it_is_left(opened, spin):
    press(opened, Qt.Key.Key_S)
    assert opened.window.centre.sheet.isVisible()
    assert not spin.is_playing and spin.cutting.playable == []
    assert spin.view._cut_out is None


def test_angles_without_a_mask_are_left_out_and_named(qtbot, application, drawn_folder):
    application.settings.change(PREDICT_ON_OPEN, False)
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.desk.document is not None, timeout=PATIENCE_MS)
    views = application.desk.document.views
    qtbot.waitUntil(lambda: all(view.photo is not None for view in views), timeout=PATIENCE_MS)
    press(application, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    spin = application.window.centre.spin
    assert spin.cutting.is_finished and not spin.is_playing
    assert not spin.bar.play.isEnabled()
    assert spin.bar.text == "Left out: 1, 2, 3"
    assert "Angle 1 has no mask yet" in spin.view._sentence
    for index in (0, 2):
        application.desk.predicting.ask([index])
    qtbot.waitUntil(lambda: spin.cutting.playable == [0, 2], timeout=PATIENCE_MS)
    assert spin.is_playing and spin.bar.text == "Left out: 2"


def test_a_photo_that_cannot_be_used_is_left_out_and_says_why(qtbot, application, drawn_folder):
    (drawn_folder / "redcar_02.jpg").write_bytes(b"no photo")
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.desk.document is not None, timeout=PATIENCE_MS)
    press(application, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    spin = application.window.centre.spin
    qtbot.waitUntil(lambda: spin.cutting.playable == [0, 2], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: spin.cutting.left_out == [1], timeout=PATIENCE_MS)
    press(application, Qt.Key.Key_Home)
    press(application, Qt.Key.Key_Right)
    assert "redcar_02.jpg" in spin.view._sentence


def test_it_goes_on_with_the_next_car(qtbot, two_cars):
    press(two_cars, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    spin = two_cars.window.centre.spin
    press(two_cars, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: two_cars.desk.document.car.car_id == "zebra", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: spin.cutting.playable == [0, 1] and spin.is_playing, timeout=PATIENCE_MS)
    assert spin.isVisible()


def test_an_open_car_is_cut_out_while_its_photos_are_still_read(qtbot, application, drawn_folder):
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.desk.document is not None, timeout=PATIENCE_MS)
    told = []
    spin = application.window.centre.spin
    spin.cutting.progress_changed.connect(lambda: told.append(spin.bar.text))
    press(application, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: spin.cutting.playable == [0, 1, 2], timeout=PATIENCE_MS)
    assert any(text.startswith("Cutting out: ") for text in told)


@pytest.mark.parametrize(("angles", "words"), [
    ([], ""), ([3], "Left out: 3"), ([1, 2, 3, 4], "Left out: 1, 2, 3, 4"),
    ([1, 2, 3, 4, 5, 6], "Left out: 1, 2, 3, 4 and 2 more"),
])  # fmt: skip
def test_what_is_left_out_is_said_in_a_few_words(angles, words):
    assert left_out_words(angles) == words
