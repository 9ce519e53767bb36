"""The whole photo in small beside the canvas."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.canvas.developing import Development
from tests.editor.conftest import PATIENCE_MS, paint

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def navigator(opened):
    """The picture of the navigator, shown by its key over a photo of 144x96 px."""
    opened.window.canvas.setFocus()
    QTest.keyClick(opened.window, Qt.Key.Key_F9)
    return opened.window.panes.side.navigator.picture


@pytest.fixture
def canvas(opened):
    return opened.window.canvas


def place(navigator, row, column):
    """Where a point of the photo lies on the navigator."""
    whole = navigator._place
    return QPointF(whole.left() + column * whole.width() / 144, whole.top() + row * whole.height() / 96).toPoint()


def middle(canvas):
    return canvas.transform.to_photo(canvas.width() / 2, canvas.height() / 2)


def test_it_is_hidden_until_it_is_asked_for_and_stays_as_it_was_left(opened, navigator):
    assert navigator.isVisible()
    assert opened.window.actions_of["view.navigator"].isChecked()
    assert opened.settings.remembered("navigator.shown") is True
    QTest.keyClick(opened.window, Qt.Key.Key_F9)
    assert not navigator.isVisible()
    assert not opened.window.panes.side.isVisible()
    assert opened.settings.remembered("navigator.shown") is False


def test_a_fitted_photo_is_in_the_frame_whole(navigator, canvas):
    canvas.fit()
    assert navigator.frame.boundingRect() == navigator._place


def test_the_frame_is_as_large_as_what_is_seen(navigator, canvas):
    canvas.zoom_to(3200)
    frame, whole = navigator.frame.boundingRect(), navigator._place
    assert frame.width() / whole.width() == pytest.approx(canvas.width() / 32 / 144, rel=0.01)
    assert frame.height() / whole.height() == pytest.approx(canvas.height() / 32 / 96, rel=0.01)


def test_the_frame_turns_against_the_canvas(navigator, canvas):
    canvas.zoom_to(3200)
    canvas.turn_to(30)
    corners = {(round(point.x(), 3), round(point.y(), 3)) for point in navigator.frame}
    whole = navigator._place
    scale = whole.width() / 144
    seen = {
        (round(column * scale + whole.x(), 3), round(row * scale + whole.y(), 3))
        for row, column in (canvas.transform.to_photo(x, y) for x in (0, canvas.width()) for y in (0, canvas.height()))
    }
    assert corners == seen


def test_a_click_goes_to_its_place_on_a_turned_canvas_too(navigator, canvas):
    canvas.zoom_to(3000)
    canvas.turn_to(-40)
    QTest.mouseClick(navigator, LEFT, NO_KEY, place(navigator, 70, 100))
    assert middle(canvas) == pytest.approx((70, 100), abs=1)
    assert canvas.turn == -40


def test_a_click_shows_the_place_that_was_clicked_on(navigator, canvas):
    canvas.zoom_to(3000)
    QTest.mouseClick(navigator, LEFT, NO_KEY, place(navigator, 70, 100))
    assert middle(canvas) == pytest.approx((70, 100), abs=1)
    assert canvas.zoom_percent == 3000


def test_a_drag_takes_the_canvas_along(navigator, canvas):
    canvas.zoom_to(3000)
    QTest.mousePress(navigator, LEFT, NO_KEY, place(navigator, 20, 20))
    for column in (40, 60, 90):
        QTest.mouseMove(navigator, place(navigator, 50, column))
        assert middle(canvas) == pytest.approx((50, column), abs=1)
    QTest.mouseRelease(navigator, LEFT, NO_KEY, place(navigator, 50, 90))


def test_a_click_on_a_photo_that_is_seen_whole_goes_to_it_at_100_percent(navigator, canvas):
    canvas.fit()
    QTest.mouseClick(navigator, LEFT, NO_KEY, place(navigator, 48, 72))
    assert canvas.zoom_percent == 100
    assert not canvas.fits


def test_a_drag_out_of_it_stays_at_the_photos_end(navigator, canvas):
    canvas.zoom_to(3000)
    QTest.mousePress(navigator, LEFT, NO_KEY, place(navigator, 20, 20))
    QTest.mouseMove(navigator, QPoint(5000, 5000))
    assert middle(canvas) == pytest.approx((96, 144), abs=1)


def test_the_wheel_zooms_the_canvas(navigator, canvas):
    before = canvas.zoom_percent
    at = QPointF(navigator.rect().center())
    event = QWheelEvent(
        at, navigator.mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NO_KEY,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(navigator, event)
    assert canvas.zoom_percent > before


def test_it_shows_the_photo_as_the_canvas_does(qtbot, navigator, canvas):
    before = navigator.grab().toImage()
    canvas.set_development(Development(-3.0))
    qtbot.waitUntil(lambda: navigator.grab().toImage() != before, timeout=PATIENCE_MS)


def test_strokes_cost_it_nothing(navigator, opened):
    painted = []
    opened.window.canvas.seen_changed.connect(lambda: painted.append("seen"))
    opened.window.canvas.photo.changed.connect(lambda: painted.append("picture"))
    paint(opened)
    assert painted == []


def test_it_goes_with_the_other_panels_and_comes_back(opened, navigator):
    for visible in (False, True):
        opened.window.actions_of["view.panels"].trigger()
        assert navigator.isVisible() == visible


def test_it_stands_over_the_history_at_its_width(opened, navigator):
    opened.window.actions_of["view.history"].trigger()
    history = opened.window.panes.history
    panel = opened.window.panes.side.navigator
    assert panel.geometry().bottom() < history.geometry().top()
    assert panel.width() == history.width()


def test_without_a_photo_it_is_empty_and_a_click_does_nothing(application):
    application.window.panes.side.show_panel("navigator", True)
    application.window.panes.side.give_room(True)
    picture = application.window.panes.side.navigator.picture
    QTest.mouseClick(picture, LEFT, NO_KEY, QPoint(20, 20))
    assert picture.frame.isEmpty()
    assert picture.size() == QSize(170, 128)
