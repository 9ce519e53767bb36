"""The window under keys, clicks and drops."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.desk.leaving import Leaving
from editor.dialogs import questions
from editor.document.view_document import ViewState
from editor.settings.schema import BRUSH_DIAMETER, OVERLAY_COLOUR, OVERLAY_OPACITY, SAVE_ON_LEAVE, THEME, WAND_TOLERANCE
from editor.strip.strip_model import StripRole
from editor.theme.palette import DARK, LIGHT
from editor.window.place import remember_place, restore_place, show_first
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, paint, shown, wait_for_masks


def press(opened, key, modifiers=Qt.KeyboardModifier.NoModifier):
    opened.window.canvas.setFocus()
    QTest.keyClick(opened.window, key, modifiers)


@dataclass
class Hints:
    """What the system says of its colours, and what it was asked to draw its own parts in."""

    scheme: Qt.ColorScheme
    asked: list[Qt.ColorScheme] = field(default_factory=list)

    def colorScheme(self):  # noqa: N802 -- as Qt calls it
        return self.scheme

    def setColorScheme(self, scheme):  # noqa: N802 -- as Qt calls it
        self.asked.append(scheme)


@pytest.fixture
def second_car(drawn_folder):
    for angle in (1, 2):
        (drawn_folder / f"bluecar_{angle:02d}.jpg").write_bytes((drawn_folder / "redcar_01.jpg").read_bytes())


def test_without_a_folder_the_window_says_what_to_do_first(application):
    assert application.window.panes.pages.currentWidget() is application.window.welcome
    assert not application.window.strip.isVisible()


def test_arrow_keys_go_from_angle_to_angle_and_stop_at_the_ends(opened):
    for key, index in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_End, 2), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Home, 0)):
        press(opened, key)
        assert opened.desk.document.shown_index == index


def test_a_click_on_a_thumbnail_shows_its_angle(opened):
    strip = opened.window.strip
    spot = strip.visualRect(strip.model().index(2)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert opened.desk.document.shown_index == 2


def test_a_step_draws_its_own_angle_of_the_strip_anew_and_no_other(qtbot, opened, monkeypatch):
    strip, painted = opened.window.strip, []
    qtbot.waitUntil(lambda: not strip.is_behind, timeout=PATIENCE_MS)
    QApplication.processEvents()
    draw = strip.itemDelegate().paint
    monkeypatch.setattr(strip.itemDelegate(), "paint", lambda *given: painted.append(given[2].row()) or draw(*given))
    opened.desk.document.state_changed.emit(1)  # nothing is another there
    paint(opened)
    qtbot.waitUntil(lambda: bool(painted), timeout=PATIENCE_MS)
    assert set(painted) == {0}


def test_thumbnails_show_states_and_unsaved_strokes(opened):
    model = opened.window.strip.model()
    assert model.index(0).data(StripRole.STATE) is ViewState.NETWORK
    paint(opened)
    assert model.index(0).data(StripRole.STATE) is ViewState.CORRECTED
    assert model.index(0).data(StripRole.DIRTY)
    assert "not saved" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_thumbnail_follows_the_mask(qtbot, opened):
    model = opened.window.strip.model()
    qtbot.waitUntil(lambda: model.index(0).data(StripRole.PICTURE) is not None, timeout=PATIENCE_MS)
    before = model.index(0).data(StripRole.PICTURE).copy()
    opened.settings.change(BRUSH_DIAMETER, 40)
    paint(opened)
    qtbot.waitUntil(lambda: model.index(0).data(StripRole.PICTURE) != before, timeout=PATIENCE_MS)


def test_letters_choose_tools_on_the_canvas(opened):
    press(opened, Qt.Key.Key_E)
    assert opened.window.hand.erases
    press(opened, Qt.Key.Key_E)
    assert not opened.window.hand.erases


def test_letters_typed_into_the_filter_are_letters(opened):
    opened.window.cars.focus_filter()
    QTest.keyClicks(opened.window.cars._filter, "e")
    assert opened.window.cars._filter.text() == "e"
    assert not opened.window.hand.erases


def test_escape_in_the_filter_empties_it_and_stops_nothing(opened):
    opened.window.cars.focus_filter()
    QTest.keyClicks(opened.window.cars._filter, "kia")
    opened.desk.predicting.ask([0], forced=True)
    QTest.keyClick(opened.window.cars._filter, Qt.Key.Key_Escape)
    assert opened.window.cars._filter.text() == ""
    assert opened.desk.predicting.is_busy


def test_brackets_size_the_brush_and_the_bar_follows(opened):
    before = opened.window.hand.brush.diameter_px
    press(opened, Qt.Key.Key_BracketRight)
    assert opened.window.hand.brush.diameter_px > before
    assert opened.window.options._size.value() == opened.window.hand.brush.diameter_px


def test_the_filter_leaves_cars_in_which_every_word_occurs(qtbot, application, drawn_folder, second_car):
    (drawn_folder / "metadata.csv").write_text(
        "id,year,make,model,trim1,trim2\nredcar,2014,Ford,Mustang,GT,\nbluecar,2010,Ford,Focus,,\n"
    )
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    cars = application.window.cars
    for text, count in (("ford", 2), ("ford 2014", 1), ("FOCUS", 1), ("redcar", 1), ("audi", 0), ("", 2)):
        cars._filter.setText(text)
        assert len(cars.listed) == count, text


def test_the_next_car_opens_with_the_last_one_saved(qtbot, application, drawn_folder, second_car):
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    assert application.desk.document.car.car_id == "bluecar"
    paint(application)
    press(application, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: application.desk.document.car.car_id == "redcar", timeout=PATIENCE_MS)
    assert LabelStore(drawn_folder).newest("bluecar_01").origin == "human"


def test_accepting_a_car_accepts_all_angles_and_opens_the_next(qtbot, application, drawn_folder, second_car):
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    application.window.actions_of["mask.accept_car"].trigger()
    qtbot.waitUntil(lambda: application.desk.document.car.car_id == "redcar", timeout=PATIENCE_MS)
    store = LabelStore(drawn_folder)
    assert [store.newest(f"bluecar_{angle:02d}").review for angle in (1, 2)] == ["accepted", "accepted"]


@pytest.mark.parametrize(("answer", "leaves", "saved"), [
    (Leaving.SAVE, True, True), (Leaving.DISCARD, True, False), (Leaving.STAY, False, False),
])  # fmt: skip
def test_unsaved_strokes_are_asked_about(qtbot, opened, drawn_folder, monkeypatch, answer, leaves, saved):
    opened.settings.change(SAVE_ON_LEAVE, "ask")
    opened.desk.ask_about_strokes = lambda angles, has_failed: answer
    paint(opened)
    opened.window.close()
    if leaves:
        qtbot.waitUntil(lambda: not opened.window.isVisible(), timeout=PATIENCE_MS)
    assert opened.window.isVisible() != leaves
    assert (LabelStore(drawn_folder).newest("redcar_01") is not None) == saved


@pytest.mark.parametrize("ask", [questions.ask_about_strokes, questions.ask_before_export])
def test_closing_the_question_means_to_stay(opened, monkeypatch, ask):
    monkeypatch.setattr(questions.QMessageBox, "exec", lambda _: 0)
    assert ask(opened.window, [1, 2], False) is Leaving.STAY


@pytest.mark.parametrize(
    ("ask", "button", "answer"),
    [
        (questions.ask_about_strokes, "Save", Leaving.SAVE),
        (questions.ask_about_strokes, "Leave without saving", Leaving.DISCARD),
        (questions.ask_before_export, "Save", Leaving.SAVE),
        (questions.ask_before_export, "Go on without them", Leaving.DISCARD),
        (questions.ask_before_export, "Cancel", Leaving.STAY),
    ],
)
def test_each_button_of_the_question_means_what_it_says(opened, monkeypatch, ask, button, answer):
    def press_button(box):
        next(one for one in box.buttons() if one.text() == button).click()

    monkeypatch.setattr(questions.QMessageBox, "exec", press_button)
    assert ask(opened.window, [1, 2], False) is answer


def test_escape_takes_the_stroke_under_way_back(opened):
    before = opened.desk.document.shown.mask.pixels.copy()
    canvas = opened.window.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 200))
    press(opened, Qt.Key.Key_Escape)
    assert (opened.desk.document.shown.mask.pixels == before).all()
    assert not opened.desk.document.shown.history.can_undo


def test_tab_hides_the_panels_and_brings_them_back(opened):
    press(opened, Qt.Key.Key_Tab)
    assert not opened.window.strip.isVisible() and not opened.window.cars.isVisible()
    press(opened, Qt.Key.Key_Tab)
    assert opened.window.strip.isVisible() and opened.window.cars.isVisible()


def test_the_look_changes_at_once(opened):
    dark = opened.window.canvas.surround
    opened.settings.change(THEME, "light")
    assert opened.window.canvas.surround != dark


def test_the_theme_follows_the_system_where_it_is_to(opened, monkeypatch):
    hints = QGuiApplication.styleHints()
    system = Hints(Qt.ColorScheme.Light)
    monkeypatch.setattr("editor.theme.palette.QGuiApplication.styleHints", lambda: system)
    opened.settings.change(THEME, "system")
    assert opened.window.canvas.surround == LIGHT.surround
    system.scheme = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(system.scheme)
    assert opened.window.canvas.surround == DARK.surround
    opened.settings.change(THEME, "light")
    hints.colorSchemeChanged.emit(system.scheme)
    assert opened.window.canvas.surround == LIGHT.surround
    assert system.asked == [Qt.ColorScheme.Unknown, Qt.ColorScheme.Unknown, Qt.ColorScheme.Light]


def test_strokes_can_wait_to_be_saved_until_the_car_is_left(qtbot, two_cars, drawn_folder):
    two_cars.settings.change(SAVE_ON_LEAVE, "car")
    paint(two_cars)
    press(two_cars, Qt.Key.Key_Right)
    assert not two_cars.desk.saving.is_busy
    assert LabelStore(drawn_folder).newest("redcar_01") is None
    press(two_cars, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: two_cars.desk.document.car.car_id == "zebra", timeout=PATIENCE_MS)
    assert LabelStore(drawn_folder).newest("redcar_01").origin == "human"


def test_names_that_look_like_markup_are_shown_as_they_are(application):
    application.window.notices.tell("<b>x</b>.jpg is damaged.")
    assert application.window.notices._text.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("room", "fills_it"), [(QSize(1280, 720), True), (QSize(1920, 820), True), (QSize(1920, 1040), False)]
)
def test_at_the_first_start_the_window_fills_a_screen_that_is_hardly_larger(
    qtbot, settings, monkeypatch, room, fills_it
):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(window, "screen", lambda: SimpleNamespace(availableSize=lambda: room))
    restore_place(window, settings)
    show_first(window, settings)
    assert window.isMaximized() is fills_it


def test_a_window_that_was_placed_by_hand_is_not_made_larger(qtbot, settings):
    left, window = QWidget(), QWidget()
    for one in (left, window):
        qtbot.addWidget(one)
    left.resize(600, 400)
    remember_place(left, settings)
    restore_place(window, settings)
    show_first(window, settings)
    assert not window.isMaximized() and window.size() == QSize(600, 400)


def test_settings_and_the_window_s_place_are_there_next_time(opened, settings):
    settings.change(OVERLAY_OPACITY, 80)
    opened.window.close()
    opened.close()
    again = type(settings)(settings.path)
    assert again[OVERLAY_OPACITY] == 80
    assert again.remembered("window.place")


def test_the_progress_of_the_network_is_shown_while_it_is_at_work(qtbot, application, drawn_folder):
    seen = []
    application.desk.predicting.progress_changed.connect(
        lambda: seen.append(application.window.status._stop.isVisible())
    )
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    assert True in seen and seen[-1] is False
    assert application.window.status.device_text == "Network: CPU"


def test_drawing_can_be_stopped(qtbot, application, settings, drawn_folder):
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.desk.predicting.is_busy, timeout=PATIENCE_MS)
    application.window.actions_of["mask.stop"].trigger()
    assert not application.desk.predicting.is_busy


def test_any_colour_can_be_chosen_for_the_mask(opened, monkeypatch):
    monkeypatch.setattr("editor.panels.options_bar.QColorDialog.getColor", lambda *_: QColor("#123456"))
    colours = opened.window.options._colour
    colours.setCurrentIndex(colours.count() - 1)
    colours.activated.emit(colours.count() - 1)
    assert opened.settings[OVERLAY_COLOUR] == "#123456"


def test_a_colour_that_was_not_chosen_after_all_stays(opened, monkeypatch):
    monkeypatch.setattr("editor.panels.options_bar.QColorDialog.getColor", lambda *_: QColor())
    colours = opened.window.options._colour
    colours.setCurrentIndex(colours.count() - 1)
    colours.activated.emit(colours.count() - 1)
    assert colours.currentText() == "Automatic"


@pytest.mark.parametrize(
    ("tool", "has_size", "has_tolerance"), [("brush", True, False), ("wand", False, True), ("lasso", False, False)]
)
def test_the_bar_above_shows_what_can_be_chosen_for_the_tool_in_hand(qtbot, opened, tool, has_size, has_tolerance):
    options = opened.window.options
    opened.window.actions_of[f"edit.{tool}"].trigger()
    seen = (has_size, has_tolerance)
    qtbot.waitUntil(lambda: (options._size.isVisible(), options._tolerance.isVisible()) == seen, timeout=PATIENCE_MS)


def test_a_drag_with_the_magic_wand_is_seen_in_the_bar_and_remembered(opened):
    canvas = opened.window.canvas
    opened.window.actions_of["edit.wand"].trigger()
    start = QPoint(*map(round, canvas.transform.to_widget(60, 70)))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(canvas, start + QPoint(40, 0))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + QPoint(40, 0))
    assert opened.window.options._tolerance.value() == WAND_TOLERANCE.default + 20
    assert opened.settings[WAND_TOLERANCE] == WAND_TOLERANCE.default + 20
    assert shown(opened).history.undo_title == "Magic wand"


def test_undo_takes_the_last_corner_of_an_open_polygon_back_before_any_step(opened):
    paint(opened)
    canvas = opened.window.canvas
    opened.window.actions_of["edit.polygon"].trigger()
    for x, y in ((300, 200), (340, 200)):
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
    for _ in range(2):
        opened.window.actions_of["edit.undo"].trigger()
        assert shown(opened).history.titles == ["Brush"]
    assert not opened.window.hand.tool.is_busy
    opened.window.actions_of["edit.undo"].trigger()
    assert shown(opened).history.titles == []
