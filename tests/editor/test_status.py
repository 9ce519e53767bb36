"""The line below everything: what is under the pointer, what the next gesture does."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from editor.panels.kept_room import KeptRoom
from editor.panels.narrow_label import NarrowLabel
from editor.panels.readout import words_at
from editor.panels.status import zoom_words
from tests.editor.conftest import PATIENCE_MS, paint, shown


def move_pointer(canvas, spot):
    """Move the pointer over the canvas; QTest's own move goes to whichever window lies on top there."""
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, spot, canvas.mapToGlobal(spot), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(canvas, event)


def test_the_pixel_under_the_pointer_is_told_soon(qtbot, opened):
    canvas = opened.window.canvas
    blue, green, red, _ = shown(opened).photo[0][80, 20].tolist()
    move_pointer(canvas, QPointF(*canvas.transform.to_widget(80.5, 20.5)))
    words = f"20, 80    R {red}  G {green}  B {blue}    background"
    qtbot.waitUntil(lambda: opened.window.status.readout.text() == words, timeout=PATIENCE_MS)


def test_what_is_painted_under_a_still_pointer_is_told_too(qtbot, opened):
    readout = opened.window.status.readout
    readout.point_at(80.5, 20.5)
    qtbot.waitUntil(lambda: readout.text().endswith("background"), timeout=PATIENCE_MS)
    paint(opened, 80.5, 20.5)
    assert readout.text().endswith("background")  # a stroke waits for no text
    qtbot.waitUntil(lambda: readout.text().endswith("car"), timeout=PATIENCE_MS)


def test_beside_the_photo_there_is_nothing_to_tell(opened):
    view = shown(opened)
    height, width = view.shape
    assert words_at(view, 0.0, 0.0) and words_at(view, height - 0.01, width - 0.01)
    for row, column in ((-0.01, 5), (5, -0.01), (height, 5), (5, width), (1e9, 1e9)):
        assert words_at(view, row, column) == ""


def test_a_photo_that_is_not_in_memory_has_no_colour_but_its_mask_is_told(opened):
    view = shown(opened)
    view.photo = None
    assert words_at(view, 80.5, 20.5) == "20, 80    background"


def test_the_tool_in_hand_is_named_with_what_it_does(opened):
    label = opened.window.hand_label
    assert label.text() == "Brush paints"
    opened.window.actions_of["edit.lasso"].trigger()
    opened.window.actions_of["edit.eraser"].trigger()
    assert label.text() == "Lasso erases"
    opened.window.actions_of["limits.near_outline"].trigger()
    assert label.text() == "Lasso erases within limits"
    opened.window.actions_of["edit.floor_line"].trigger()
    assert label.text() == "Floor line"


def test_whatever_the_status_says_the_window_stays_as_narrow_as_it_is(qtbot, opened):
    window, status = opened.window, opened.window.status
    opened.desk.drawing.device_changed.emit("GPU 0, NVIDIA RTX 6000 Ada Generation, TensorFlow")
    status.show_training("Training a network: about 2½ hours left")
    opened.window.actions_of["edit.smart_outline"].trigger()
    opened.window.actions_of["limits.near_outline"].trigger()
    opened.desk.predict_car()
    status.tell("front-left-door-open-1234567890_01.jpg   network's mask   " * 5)
    assert opened.desk.predicting.is_busy and not status._progress.isHidden()
    assert window.minimumSizeHint().width() <= 1280
    qtbot.waitUntil(lambda: not opened.desk.predicting.is_busy, timeout=PATIENCE_MS)


def test_a_sentence_without_room_ends_in_dots_and_its_tool_tip_says_it_all(qtbot):
    label = NarrowLabel(60, "Angles <without> a mask: 12")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.grab()
    assert label.shown_text == label.text() and not label.toolTip()
    label.resize(label.minimumSizeHint())
    label.grab()
    assert label.width() == 60 and label.shown_text.endswith("…")
    assert "&lt;without&gt; a mask: 12" in label.toolTip()


def test_where_no_tool_does_anything_none_is_named(opened):
    window = opened.window
    for command in ("view.sheet", "view.spin"):
        window.actions_of[command].trigger()
        assert window.hand_label.text() == ""
        window.actions_of[command].trigger()
        assert window.hand_label.text() == "Brush paints"


def test_before_the_first_folder_no_tool_is_named(application):
    assert application.window.hand_label.text() == ""


def test_while_letters_go_to_a_field_the_status_says_to_which(opened):
    opened.window.cars.focus_filter()
    assert opened.window.hand_label.text() == "Typing: Filter cars"
    QTest.keyClick(opened.window.cars._filter, Qt.Key.Key_Escape)
    assert opened.window.hand_label.text() == "Brush paints"


@pytest.mark.parametrize("page", ["view.sheet", "view.spin"])
def test_what_belongs_to_the_canvas_is_told_on_the_canvas_alone(opened, page):
    window = opened.window
    window.show()
    size = window.options._size
    assert window.status.readout.isVisible() and size.isEnabled()
    window.actions_of[page].trigger()
    assert not window.status.readout.isVisible() and not size.isEnabled() and size.isVisible()
    assert window.options._opacity.isEnabled(), "masks are seen on other pages too"
    window.actions_of[page].trigger()
    assert window.status.readout.isVisible() and size.isEnabled()


def test_the_device_gives_way_to_what_goes_on_and_comes_back(opened):
    window, status = opened.window, opened.window.status
    window.resize(1280, 720)
    window.show()
    status.tell("short")
    assert status._device.isVisible()
    status.tell("What goes on and takes more room than there is beside all else in this line " * 2)
    assert not status._device.isVisible()
    status.tell("short")
    assert status._device.isVisible()


def is_told_whole(window, page):
    window.resize(1280, 720)
    window.show()
    window.actions_of[page].trigger()
    QApplication.processEvents()
    assert window.status.text and window.status._text.shown_text == window.status.text


@pytest.mark.parametrize("page", ["view.sheet", "view.spin"])
def test_how_a_page_is_used_is_told_whole_in_a_window_of_1280_pixels(opened, page):
    is_told_whole(opened.window, page)


@pytest.mark.parametrize("page", ["view.sheet", "view.spin"])
def test_so_it_is_in_german(german, request, page):
    is_told_whole(request.getfixturevalue("opened").window, page)


class Layouts(QObject):
    """Counts how often a widget is asked to be laid out anew."""

    count = 0

    def eventFilter(self, watched, event):
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_what_changes_with_each_step_moves_nothing_beside_it(opened):
    window, status = opened.window, opened.window.status
    window.resize(1280, 720)
    window.show()
    QApplication.processEvents()
    layouts = Layouts()
    status.installEventFilter(layouts)
    places = [child.geometry() for child in status.findChildren(QWidget)]
    for zoom, text in ((3.1, "a_01.jpg   corrected"), (3200, "a_01.jpg   corrected, 12 strokes")):
        status.show_zoom(zoom)
        status.tell(text)
        status.readout.setText(f"20, {zoom}    car")
        QApplication.processEvents()
    assert layouts.count == 0
    assert [child.geometry() for child in status.findChildren(QWidget)] == places


@pytest.mark.parametrize("percent", [0.5, 9.99, 100, 12800])
def test_every_zoom_is_told_whole(opened, percent):
    label = opened.window.status._zoom
    opened.window.show()
    opened.window.status.show_zoom(percent)
    assert label.sizeHint().width() <= label.width() and label.text() == zoom_words(percent)


def test_the_room_of_a_label_follows_its_letters(qtbot):
    label = QLabel("100 %")
    room = KeptRoom(label, widest="88888 %")
    qtbot.addWidget(room)
    before = room.sizeHint().width()
    font = QFont(room.font())
    font.setPointSize(2 * font.pointSize())
    room.setFont(font)
    assert room.sizeHint().width() > 1.5 * before and room.minimumSizeHint() == room.sizeHint()


def test_while_masks_are_drawn_the_state_of_unsaved_strokes_is_told_whole(opened):
    window, status = opened.window, opened.window.status
    window.resize(1280, 720)
    paint(opened)
    opened.desk.predicting.ask(list(range(len(opened.desk.document.views))), forced=True)
    status.tell("0cdf5b5d0ce1_01.jpg   corrected, not saved yet")
    QApplication.processEvents()
    assert status._progress.isVisible()
    assert status._text.shown_text == status.text
