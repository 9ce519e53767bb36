"""The sheet of all angles under real mouse and key events."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.canvas.display import Display
from editor.document.view_document import ViewState
from editor.settings.schema import OVERLAY_COLOUR, OVERLAY_OPACITY
from editor.sheet.tile_painting import READING, caption_of
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, paint, shown, wait_for_masks

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
PLAIN = Qt.KeyboardModifier.NoModifier


def press(application, key, modifiers=PLAIN):
    QTest.keyClick(application.window.centre.currentWidget(), key, modifiers)


def wheel(sheet, notches, at, modifiers=PLAIN):
    event = QWheelEvent(
        QPointF(at), sheet.viewport().mapToGlobal(QPointF(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(sheet.viewport(), event)


def tile_pixels(sheet, index):
    """What is seen of a tile, uint8 (h, w, 3)."""
    picture = sheet.viewport().grab(sheet.tile(index)).toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3).copy()  # the picture ends here


@pytest.fixture
def sheet(opened):
    opened.window.actions_of["view.sheet"].trigger()
    return opened.window.centre.sheet


# --- coming and going


def test_s_shows_all_angles_in_the_place_of_the_canvas_and_goes_back(opened):
    for _ in range(2):
        press(opened, Qt.Key.Key_S)
        assert opened.window.centre.sheet.isVisible() and not opened.window.canvas.isVisible()
        assert opened.window.actions_of["view.sheet"].isChecked()
        press(opened, Qt.Key.Key_S)
        assert opened.window.canvas.isVisible() and opened.window.canvas.hasFocus()
        assert not opened.window.actions_of["view.sheet"].isChecked()


@pytest.mark.parametrize("command", ["view.sheet", "view.spin"])
def test_the_status_line_names_the_key_that_goes_back_whatever_key_that_is(opened, command):
    opened.window.keymap.choose(command, ["Ctrl+Alt+9"])
    opened.window.actions_of[command].trigger()
    assert opened.window.status.text.endswith("Ctrl+Alt+9 goes back.")


def test_escape_goes_back_and_lets_the_network_go_on(opened, sheet):
    opened.desk.predicting.ask([0], forced=True)
    press(opened, Qt.Key.Key_Escape)
    assert opened.window.canvas.isVisible()
    assert opened.desk.predicting.is_busy


def test_a_stroke_under_way_ends_as_a_step_when_the_sheet_opens(opened):
    QTest.mousePress(opened.window.canvas, LEFT, PLAIN, opened.window.canvas.rect().center() + QPoint(0, 60))
    press(opened, Qt.Key.Key_S)
    assert not opened.window.hand.tool.is_busy
    assert shown(opened).history.titles == ["Brush"]


def test_it_takes_the_room_of_tools_and_strip_and_gives_it_back(opened, sheet):
    window = opened.window
    assert not window.strip.isVisible() and not window.panes.tools.isVisible()
    press(opened, Qt.Key.Key_S)
    assert window.strip.isVisible() and window.panes.tools.isVisible()


def test_a_strip_that_was_hidden_stays_hidden(opened):
    opened.window.actions_of["view.strip"].trigger()
    for _ in range(2):
        press(opened, Qt.Key.Key_S)
    assert not opened.window.strip.isVisible()


def test_who_takes_a_tool_is_back_at_the_canvas(opened, sheet):
    press(opened, Qt.Key.Key_L)
    assert opened.window.canvas.isVisible() and opened.window.hand.name == "lasso"


@pytest.mark.parametrize("command", ["display.before", "display.split", "display.glare", "display.since_save"])
def test_what_only_the_canvas_shows_is_shown_there(opened, sheet, command):
    opened.window.actions_of[command].trigger()
    assert opened.window.canvas.isVisible()


def test_f_goes_through_the_displays_that_the_sheet_has(opened, sheet):
    shown = {display for display in Display if display.companion is None}
    seen = set()
    for _ in shown:
        press(opened, Qt.Key.Key_F)
        seen.add(opened.window.canvas.display)
    assert sheet.isVisible() and seen == shown


def test_a_zoomed_photo_is_where_it_was_when_the_sheet_is_closed(opened):
    canvas = opened.window.canvas
    opened.window.resize(700, 500)
    QApplication.processEvents()
    canvas.zoom_to(800)
    canvas.pan_by(-31, -17)
    before = canvas.transform
    for _ in range(2):
        for _ in ("opened", "closed"):
            opened.window.actions_of["view.sheet"].trigger()
            QApplication.processEvents()
    assert canvas.transform == before


def test_without_a_car_there_is_no_sheet(application):
    assert not application.window.actions_of["view.sheet"].isEnabled()
    application.window.centre.toggle_sheet()
    assert application.window.welcome.isVisible()


def test_it_stays_while_one_goes_from_car_to_car(qtbot, two_cars):
    press(two_cars, Qt.Key.Key_S)
    sheet = two_cars.window.centre.sheet
    assert sheet.grid.count == 3
    press(two_cars, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: two_cars.desk.document.car.car_id == "zebra", timeout=PATIENCE_MS)
    assert sheet.isVisible() and sheet.grid.count == 2 and sheet.hasFocus()


# --- choosing


def test_a_click_frames_an_angle_and_a_double_click_opens_it(opened, sheet):
    QTest.mouseClick(sheet.viewport(), LEFT, PLAIN, sheet.tile(1).center())
    assert opened.desk.document.shown_index == 1 and sheet.isVisible()
    QTest.mouseDClick(sheet.viewport(), LEFT, PLAIN, sheet.tile(2).center())
    assert opened.desk.document.shown_index == 2 and opened.window.canvas.isVisible()


def test_a_click_beside_the_tiles_chooses_nothing(opened, sheet):
    for event in (QTest.mouseClick, QTest.mouseDClick):
        event(sheet.viewport(), LEFT, PLAIN, QPoint(1, 1))
    assert opened.desk.document.shown_index == 0 and sheet.isVisible()


def test_a_click_on_the_framed_angle_saves_nothing(opened, sheet, drawn_folder):
    paint(opened)
    QTest.mouseClick(sheet.viewport(), LEFT, PLAIN, sheet.tile(0).center())
    assert not opened.desk.saving.is_busy
    assert LabelStore(drawn_folder).newest("redcar_01") is None


def test_arrow_keys_move_the_frame_and_enter_opens_the_framed_angle(opened, sheet):
    opened.window.resize(700, 900)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(opened, key)
    assert opened.desk.document.shown_index == 1
    sheet._grid = type(sheet.grid)(3, 1, 200, 130, 10, 10)
    for key, index in ((Qt.Key.Key_Down, 2), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        press(opened, key)
        assert opened.desk.document.shown_index == index
    press(opened, Qt.Key.Key_Return)
    assert opened.window.canvas.isVisible() and opened.desk.document.shown_index == 1


def test_the_framed_angle_is_told_to_who_cannot_see_it(opened, sheet):
    press(opened, Qt.Key.Key_Right)
    assert sheet.accessibleName()
    assert sheet.accessibleDescription() == "Angle 2. redcar_02.jpg: network's mask"


def test_accepting_goes_on_to_the_next_angle_on_the_sheet_too(qtbot, opened, sheet):
    press(opened, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: opened.desk.document.views[0].state is ViewState.ACCEPTED, timeout=PATIENCE_MS)
    assert opened.desk.document.shown_index == 1 and sheet.isVisible()


# --- zoom


def test_the_wheel_zooms_all_photos_about_the_pointer(opened, sheet):
    at = sheet.tile(1).topLeft() + QPoint(30, 20)
    before = sheet.zoom.transform((96, 144), (sheet.grid.width, sheet.grid.height)).to_photo(30, 20)
    wheel(sheet, 4, at)
    assert sheet.zoom.factor == pytest.approx(1.25**4)
    after = sheet.zoom.transform((96, 144), (sheet.grid.width, sheet.grid.height)).to_photo(30, 20)
    assert after == pytest.approx(before)
    assert np.array_equal(tile_pixels(sheet, 1), tile_pixels(sheet, 2))  # the drawn photos are all the same


@pytest.mark.parametrize("button", [LEFT, MIDDLE])
def test_a_drag_moves_all_photos_and_chooses_no_angle(opened, sheet, button):
    sheet.zoom_by(4)
    before, start = sheet.zoom, sheet.tile(1).center()
    QTest.mousePress(sheet.viewport(), button, PLAIN, start)
    QTest.mouseMove(sheet.viewport(), start + QPoint(15, 10))
    QTest.mouseMove(sheet.viewport(), start + QPoint(40, 20))
    QTest.mouseRelease(sheet.viewport(), button, PLAIN, start + QPoint(40, 20))
    transforms = [zoom.transform((96, 144), (sheet.grid.width, sheet.grid.height)) for zoom in (before, sheet.zoom)]
    assert transforms[1].x - transforms[0].x == pytest.approx(40)
    assert transforms[1].y - transforms[0].y == pytest.approx(20)
    assert opened.desk.document.shown_index == 0


def test_a_drag_whose_button_went_up_over_another_window_has_ended(sheet):
    sheet.zoom_by(4)
    before, place = sheet.zoom, sheet.tile(1).center()
    QTest.mousePress(sheet.viewport(), MIDDLE, PLAIN, place)
    for distance in (20, 40):
        at = QPointF(place + QPoint(distance, distance))
        move = QMouseEvent(
            QEvent.Type.MouseMove, at, sheet.viewport().mapToGlobal(at), Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, PLAIN,
        )  # fmt: skip
        QApplication.sendEvent(sheet.viewport(), move)
    assert sheet.zoom == before
    QTest.mouseRelease(sheet.viewport(), MIDDLE, PLAIN, place)


def test_the_keys_of_the_canvas_zoom_the_sheet_and_the_status_line_says_how_far(opened, sheet):
    control = Qt.KeyboardModifier.ControlModifier
    canvas = opened.window.canvas.transform
    press(opened, Qt.Key.Key_Plus, control)
    assert sheet.zoom.factor == pytest.approx(1.5)
    assert opened.window.status._zoom.text() == f"{sheet.zoom_percent:.0f} %"
    press(opened, Qt.Key.Key_0, control)
    assert sheet.fits
    assert opened.window.canvas.transform == canvas
    press(opened, Qt.Key.Key_S)
    assert opened.window.status._zoom.text() == f"{opened.window.canvas.zoom_percent:.0f} %"


def test_where_there_are_more_angles_than_have_room_the_framed_one_is_brought_into_sight(qtbot, opened, sheet):
    sheet.setFixedSize(260, 180)
    bar = sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=PATIENCE_MS)
    press(opened, Qt.Key.Key_End)
    assert sheet.viewport().rect().contains(sheet.tile(2))
    wheel(sheet, 3, QPoint(50, 50), Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() < bar.maximum()


# --- what is seen


def test_masks_are_drawn_as_on_the_canvas(opened, sheet):
    seen = {}
    for display in ("overlay", "black", "white", "checker", "mask", "outline"):
        opened.window.actions_of[f"display.{display}"].trigger()
        seen[display] = tile_pixels(sheet, 1)
    height, width = seen["mask"].shape[:2]
    upper, lower = (height // 4, width // 10), (height * 3 // 4 + 5, width // 10)  # car for the fake network, and not
    assert tuple(seen["mask"][upper]) == (255, 255, 255) and tuple(seen["mask"][lower]) == (0, 0, 0)
    assert tuple(seen["black"][lower]) == (0, 0, 0) and tuple(seen["white"][lower]) == (255, 255, 255)
    assert tuple(seen["black"][upper]) == tuple(seen["white"][upper]) == tuple(seen["checker"][upper])
    assert tuple(seen["overlay"][upper]) != tuple(seen["outline"][upper])


def test_colour_and_opacity_of_the_mask_are_followed(opened, sheet):
    opened.settings.change(OVERLAY_OPACITY, 100)
    opened.settings.change(OVERLAY_COLOUR, "#e5322d")
    pixels = tile_pixels(sheet, 1)
    assert QColor(*pixels[pixels.shape[0] // 4, 20].tolist()).name() == "#e5322d"


def test_h_hides_the_masks_while_it_is_held_and_q_until_it_is_pressed_again(opened, sheet):
    with_mask = tile_pixels(sheet, 1)
    QTest.keyPress(sheet, Qt.Key.Key_H)
    without = tile_pixels(sheet, 1)
    assert not np.array_equal(without, with_mask)
    QTest.keyRelease(sheet, Qt.Key.Key_H)
    assert np.array_equal(tile_pixels(sheet, 1), with_mask)
    press(opened, Qt.Key.Key_Q)
    assert np.array_equal(tile_pixels(sheet, 1), without)


def test_a_mask_that_the_network_draws_is_seen_at_once(qtbot, opened, sheet, monkeypatch):
    before = tile_pixels(sheet, 2)
    monkeypatch.setenv("FAKE_WORKER_DRAWS_LOWER", "1")
    opened.desk.change_network()
    qtbot.waitUntil(lambda: not np.array_equal(tile_pixels(sheet, 2), before), timeout=PATIENCE_MS)


def test_only_the_tile_of_a_mask_that_changed_is_painted_anew(qtbot, opened, sheet):
    painted = []
    qtbot.waitUntil(lambda: opened.background.is_idle, timeout=PATIENCE_MS)
    QApplication.processEvents()
    monitor = PaintMonitor(painted)
    sheet.viewport().installEventFilter(monitor)
    paint(opened)
    QApplication.processEvents()
    sheet.viewport().removeEventFilter(monitor)
    assert painted and all(sheet.cell(0).contains(rectangle) for rectangle in painted)


class PaintMonitor(QObject):
    """Notes which rectangles are painted."""

    def __init__(self, painted):
        super().__init__()
        self._painted = painted

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self._painted.append(event.rect())
        return False


def test_a_photo_that_cannot_be_used_says_why_where_it_would_be(qtbot, application, drawn_folder, monkeypatch):
    tips = []
    monkeypatch.setattr("editor.sheet.sheet.QToolTip.showText", lambda _place, text, _widget: tips.append(text))
    (drawn_folder / "redcar_02.jpg").write_bytes(b"no photo")
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.desk.document is not None, timeout=PATIENCE_MS)
    view = application.desk.document.views[1]
    qtbot.waitUntil(lambda: bool(view.failure), timeout=PATIENCE_MS)
    press(application, Qt.Key.Key_S)
    sheet = application.window.centre.sheet
    place = sheet.tile(1).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, sheet.viewport().mapToGlobal(place))
    QApplication.sendEvent(sheet.viewport(), event)
    assert "redcar_02.jpg" in tips[0]
    assert caption_of(view) == "failed"
    assert len(np.unique(tile_pixels(sheet, 1).reshape(-1, 3), axis=0)) > 2  # a sentence, no empty tile


def test_a_photo_that_is_still_being_read_is_no_photo_without_a_mask(qtbot, application, drawn_folder):
    seen = []

    def look():  # the car is open and nothing of it was read yet
        application.window.centre.toggle_sheet()
        seen.append((caption_of(shown(application)), tile_pixels(application.window.centre.sheet, 0)))

    application.desk.car_changed.connect(look)
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    [(caption, placeholder)] = seen
    assert caption == READING
    assert len(np.unique(placeholder.reshape(-1, 3), axis=0)) > 2  # it says so, and is not empty
    assert caption_of(shown(application)) == "network's mask"
    assert not np.array_equal(tile_pixels(application.window.centre.sheet, 0), placeholder)


def test_a_caption_says_the_state_in_words_and_that_strokes_are_not_saved(opened):
    paint(opened)
    assert caption_of(shown(opened)) == "corrected ●"
