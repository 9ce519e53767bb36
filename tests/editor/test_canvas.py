"""The canvas under real mouse and key events."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.canvas.canvas import Canvas
from editor.document.car_document import CarDocument
from editor.document.pyramid import photo_levels
from editor.tools.hand import Hand
from segmentation.cars.car import Car, View
from segmentation.labels.record import PhotoFacts
from tests.editor.conftest import PATIENCE_MS

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
GREY = 100


@pytest.fixture
def document(tmp_path):
    car = Car("grey", tuple(View("grey", n, str(tmp_path / f"grey_{n:02d}.jpg"), f"grey_{n:02d}") for n in (1, 2)))
    document = CarDocument(car, undo_limit_mib=8)
    facts = PhotoFacts("grey.jpg", "0" * 64, 300, 400)
    for index in (0, 1):
        document.photo_loaded(index, facts, photo_levels(np.full((300, 400, 3), GREY, np.uint8)))
    return document


@pytest.fixture
def canvas(qtbot, document):
    hand = Hand(document)
    canvas = Canvas(hand)
    canvas.hand = hand
    canvas.resize(500, 400)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas, timeout=PATIENCE_MS):
        canvas.show()
    canvas.set_document(document)
    canvas.setFocus()
    return canvas


def place(canvas, row, column):
    x, y = canvas.transform.to_widget(row, column)
    return QPointF(x, y).toPoint()


def pixels(canvas):
    picture = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3).copy()  # the picture ends here


def drag(canvas, start, end, button=LEFT, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mousePress(canvas, button, modifiers, start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, button, modifiers, end)


def wheel(canvas, notches, at, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(at), canvas.mapToGlobal(QPointF(at)), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_a_photo_is_shown_whole_at_first(canvas):
    assert canvas.fits
    assert tuple(pixels(canvas)[200, 250]) == (GREY, GREY, GREY)


def test_the_left_button_paints_where_the_pointer_is(canvas, document):
    drag(canvas, place(canvas, 100, 100), place(canvas, 100, 200))
    painted = document.shown.mask.pixels
    assert painted[100, 100:200].all()
    assert not painted[150:].any() and not painted[:, 240:].any()


def test_the_mask_is_drawn_over_the_photo_in_its_colour(canvas):
    canvas.set_overlay_look("#ff0000", 50)
    drag(canvas, place(canvas, 100, 100), place(canvas, 100, 200))
    canvas.hide_ring()
    spot = place(canvas, 100, 150)
    red, green, blue = (int(v) for v in pixels(canvas)[spot.y(), spot.x()])
    assert (red, green, blue) == pytest.approx((178, 50, 50), abs=3)


def test_the_mask_is_drawn_where_it_is_at_every_zoom(canvas, document):
    painted = np.zeros((300, 400), np.uint8)
    painted[100:200, 100:300] = 255
    document.replace(0, "Fill", painted)
    for percent in (25, 60, 100, 150, 400):
        canvas.centre(percent)
        shown = pixels(canvas)
        for row, column in ((104, 104), (196, 296)):
            spot = place(canvas, row, column)
            if canvas.rect().contains(spot):
                assert tuple(shown[spot.y(), spot.x()]) != (GREY, GREY, GREY), percent
        for row, column in ((94, 94), (206, 306)):
            spot = place(canvas, row, column)
            if canvas.rect().contains(spot):
                assert tuple(shown[spot.y(), spot.x()]) == (GREY, GREY, GREY), percent


def test_a_move_repaints_the_touched_rectangle_and_no_more(qtbot, canvas, document):
    canvas.centre(100)
    canvas.hand.brush.diameter_px = 20
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 100, 100))
    QTest.mouseMove(canvas, place(canvas, 100, 101))
    QApplication.processEvents()
    regions = []
    paint = canvas.paintEvent
    canvas.paintEvent = lambda event: (regions.append(event.region().boundingRect()), paint(event))
    QTest.mouseMove(canvas, place(canvas, 100, 130))
    qtbot.waitUntil(lambda: bool(regions), timeout=PATIENCE_MS)
    assert regions[0].width() <= 30 + 20 + 14
    assert regions[0].height() <= 20 + 14


def test_a_wheel_that_was_not_turned_changes_nothing(canvas):
    chosen = []
    canvas.diameter_chosen.connect(chosen.append)
    wheel(canvas, 0, QPoint(100, 100))
    wheel(canvas, 0, QPoint(100, 100), Qt.KeyboardModifier.ShiftModifier)
    assert canvas.fits and chosen == []


def test_the_wheel_zooms_and_keeps_the_point_under_the_pointer(canvas):
    at = QPoint(200, 120)
    before = canvas.transform.to_photo(at.x(), at.y())
    wheel(canvas, 3, at)
    assert canvas.transform.to_photo(at.x(), at.y()) == pytest.approx(before, abs=0.01)
    assert not canvas.fits


def test_shift_and_the_wheel_size_the_brush(qtbot, canvas):
    with qtbot.waitSignal(canvas.diameter_chosen, timeout=PATIENCE_MS) as news:
        wheel(canvas, 1, QPoint(200, 120), Qt.KeyboardModifier.ShiftModifier)
    assert news.args[0] > canvas.hand.brush.diameter_px


def test_even_the_smallest_brush_grows_with_the_wheel(qtbot, canvas):
    canvas.hand.brush.diameter_px = 1
    with qtbot.waitSignal(canvas.diameter_chosen, timeout=PATIENCE_MS) as news:
        wheel(canvas, 1, QPoint(200, 120), Qt.KeyboardModifier.ShiftModifier)
    assert news.args == [2]


@pytest.mark.parametrize("others", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_the_right_button_with_alt_sizes_the_brush_by_a_drag(qtbot, canvas, document, others):
    with qtbot.waitSignal(canvas.diameter_chosen, timeout=PATIENCE_MS) as news:
        drag(canvas, QPoint(200, 200), QPoint(230, 200), RIGHT, Qt.KeyboardModifier.AltModifier | others)
    assert news.args[0] > canvas.hand.brush.diameter_px
    assert document.shown.mask is None


def test_the_middle_button_pans(canvas, document):
    before = canvas.transform
    drag(canvas, QPoint(200, 200), QPoint(230, 215), MIDDLE)
    assert (canvas.transform.x - before.x, canvas.transform.y - before.y) == (30, 15)
    assert document.shown.mask is None


def test_panning_goes_by_whole_pixels_of_the_screen_and_loses_nothing_of_a_slow_hand(canvas):
    before = canvas.transform
    QTest.mousePress(canvas, MIDDLE, Qt.KeyboardModifier.NoModifier, QPoint(200, 200))
    for step in range(1, 41):
        place = QPointF(200 + 0.3 * step, 200 - 0.7 * step)
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), Qt.MouseButton.NoButton, MIDDLE,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)
        way = canvas.transform.x - before.x, canvas.transform.y - before.y
        assert way == pytest.approx((round(way[0]), round(way[1])), abs=1e-9)
    assert way == pytest.approx((12, -28), abs=1e-9)


def test_space_held_pans_with_the_left_button(canvas, document):
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    drag(canvas, QPoint(200, 200), QPoint(230, 215))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert document.shown.mask is None
    drag(canvas, QPoint(200, 200), QPoint(230, 215))
    assert document.shown.mask.pixels.any()


def test_h_hides_the_mask_while_it_is_held(canvas):
    QTest.keyPress(canvas, Qt.Key.Key_H)
    assert not canvas.overlay_shown
    QTest.keyRelease(canvas, Qt.Key.Key_H)
    assert canvas.overlay_shown


def test_a_stroke_brings_a_hidden_mask_back(canvas):
    canvas.show_overlay(False)
    drag(canvas, place(canvas, 100, 100), place(canvas, 100, 200))
    assert canvas.overlay_shown


def test_a_key_released_elsewhere_is_not_held_for_ever(canvas):
    QTest.keyPress(canvas, Qt.Key.Key_H)
    canvas.clearFocus()
    assert canvas.overlay_shown


def test_alt_erases_with_the_brush(canvas, document):
    document.replace(0, "Fill", np.full((300, 400), 255, np.uint8))
    drag(canvas, place(canvas, 100, 100), place(canvas, 100, 200), LEFT, Qt.KeyboardModifier.AltModifier)
    assert document.shown.mask.pixels[100, 100] == 0


def test_another_angle_keeps_zoom_and_place(canvas, document):
    canvas.zoom_to(250, QPointF(100, 100))
    before = canvas.transform
    document.show(1)
    assert canvas.transform == before


def test_zoom_and_place_stay_while_the_photo_of_another_angle_is_read(canvas, document):
    photo, document.views[1].photo = document.views[1].photo, None
    canvas.zoom_to(250, QPointF(100, 100))
    before = canvas.transform
    document.show(1)
    document.photo_reloaded(1, photo)
    assert canvas.transform == before and not canvas.fits


def test_a_photo_of_another_size_is_shown_whole(canvas, document):
    canvas.zoom_to(250, QPointF(100, 100))
    document.views[1].photo = None
    document.show(1)
    facts = PhotoFacts("grey.jpg", "0" * 64, 200, 500)
    document.photo_loaded(1, facts, photo_levels(np.full((200, 500, 3), GREY, np.uint8)))
    assert canvas.fits


def test_another_car_is_shown_whole(canvas, document):
    canvas.zoom_to(250, QPointF(100, 100))
    canvas.set_document(document)
    assert canvas.fits


def test_a_stroke_ends_on_the_angle_where_it_began(canvas, document):
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 100, 100))
    document.show(1)
    QTest.mouseMove(canvas, place(canvas, 100, 150))
    QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 100, 150))
    assert document.views[0].history.can_undo
    assert document.views[1].mask is None


def test_a_fitted_photo_stays_fitted_when_the_window_grows(qtbot, canvas):
    small = canvas.zoom_percent
    canvas.resize(900, 800)
    QApplication.sendPostedEvents(canvas, QEvent.Type.Resize)
    qtbot.waitUntil(lambda: canvas.zoom_percent > small * 1.5, timeout=PATIENCE_MS)


def test_the_ring_follows_the_pointer_and_leaves_nothing_behind(canvas):
    canvas.hide_ring()
    clean = pixels(canvas)
    QTest.mouseMove(canvas, QPoint(150, 150))
    with_ring = pixels(canvas)
    canvas.hide_ring()
    assert not np.array_equal(with_ring, clean)
    assert np.array_equal(pixels(canvas), clean)


def test_a_photo_that_cannot_be_used_says_why_on_the_canvas(canvas, document):
    document.views[1].photo = None
    document.show(1)
    waiting = pixels(canvas)
    document.fail(1, "grey_02.jpg is damaged.")
    assert not np.array_equal(pixels(canvas), waiting)


def click(canvas, row, column):
    QTest.mouseClick(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, row, column))


def test_a_rectangle_is_painted_by_a_drag(canvas, document):
    canvas.hand.take("rectangle")
    drag(canvas, place(canvas, 100, 100), place(canvas, 160, 200))
    assert np.count_nonzero(document.shown.mask.pixels) == pytest.approx(60 * 100, rel=0.05)
    assert document.shown.history.undo_title == "Rectangle"


@pytest.mark.parametrize("ending", ["double click", "enter"])
def test_a_polygon_is_painted_by_clicks_and_closed(canvas, document, ending):
    canvas.hand.take("polygon")
    for corner in ((100, 100), (100, 200), (160, 200)):
        click(canvas, *corner)
    assert document.shown.mask is None
    if ending == "enter":
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    else:
        click(canvas, 160, 100)
        QTest.mouseDClick(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 160, 100))
    expected = 3000 if ending == "enter" else 6000
    assert np.count_nonzero(document.shown.mask.pixels) == pytest.approx(expected, rel=0.05)


def test_backspace_takes_a_polygons_last_corner_back(canvas):
    canvas.hand.take("polygon")
    for corner in ((100, 100), (100, 200)):
        click(canvas, *corner)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    assert not canvas.hand.tool.is_busy


def test_the_line_of_a_shape_is_seen_while_it_is_drawn_and_gone_afterwards(canvas):
    canvas.hand.take("lasso")
    before = pixels(canvas)
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 100, 100))
    QTest.mouseMove(canvas, place(canvas, 100, 200))
    QTest.mouseMove(canvas, place(canvas, 160, 200))
    assert (pixels(canvas) != before).any()
    canvas.hand.tool.cancel()
    canvas.refresh_pointer()
    assert (pixels(canvas) == before).all()


def test_a_polygon_goes_on_after_panning_and_zooming(canvas, document):
    canvas.hand.take("polygon")
    click(canvas, 100, 100)
    click(canvas, 100, 200)
    drag(canvas, QPoint(200, 200), QPoint(230, 215), MIDDLE)
    wheel(canvas, 1, QPoint(200, 120))
    click(canvas, 160, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert np.count_nonzero(document.shown.mask.pixels) == pytest.approx(3000, rel=0.05)


@pytest.mark.parametrize("button", [MIDDLE, RIGHT])
def test_a_double_click_of_another_button_leaves_a_polygon_open(canvas, document, button):
    canvas.hand.take("polygon")
    for corner in ((100, 100), (100, 200), (160, 200)):
        click(canvas, *corner)
    QTest.mouseDClick(canvas, button, Qt.KeyboardModifier.NoModifier, place(canvas, 160, 100))
    assert canvas.hand.tool.is_busy
    assert document.shown.mask is None


def test_a_double_click_on_the_first_corner_begins_no_other_polygon(canvas, document):
    canvas.hand.take("polygon")
    for corner in ((100, 100), (100, 200), (160, 200), (100, 100)):
        click(canvas, *corner)
    QTest.mouseDClick(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 100, 100))
    assert not canvas.hand.tool.is_busy
    assert document.shown.history.titles == ["Polygon"]


def test_a_lasso_is_repainted_where_it_grows_and_not_all_over(qtbot, canvas):
    canvas.centre(100)
    canvas.hand.take("lasso")
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place(canvas, 100, 100))
    for column in (110, 120, 130, 140):
        QTest.mouseMove(canvas, place(canvas, 100, column))
    for row in (110, 120, 130, 140, 150, 160, 170):
        QTest.mouseMove(canvas, place(canvas, row, 140))
    QApplication.processEvents()
    regions = []
    paint = canvas.paintEvent
    canvas.paintEvent = lambda event: (regions.append(event.region().boundingRect()), paint(event))
    QTest.mouseMove(canvas, place(canvas, 172, 120))
    qtbot.waitUntil(lambda: bool(regions), timeout=PATIENCE_MS)
    corners = [place(canvas, *point) for point in ((100, 100), (170, 140))]
    assert regions[0].width() <= corners[1].x() - corners[0].x() + 20
