"""A photo that is turned on the canvas: it is seen, painted on and handled as the same photo upright."""

import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from editor.canvas.coordinates import ViewTransform
from editor.canvas.display import Display
from editor.canvas.floor_drawing import FloorDrawing
from editor.canvas.other_mask_lines import MaskLine
from editor.canvas.sampling import sampled
from editor.canvas.split import Beside, Split
from editor.document.pyramid import MaskPyramid
from editor.tools.floor_line import FloorLine
from editor.tools.hand import Hand
from editor.tools.tool import PointerEvent
from segmentation.masks.painting import Stroke
from tests.editor.turned_canvas import LEFT, NO_KEY, SHAPE, canvas_over, document_of

LASSO, POLYGON, RECTANGLE, FILL = "lasso", "polygon", "rectangle", "fill"
ANGLES = st.floats(-180, 180)


@pytest.fixture
def document(tmp_path):
    return document_of(tmp_path)


@pytest.fixture
def canvas(qtbot, document):
    return canvas_over(qtbot, document)


def seen(canvas) -> np.ndarray:
    """What is on the canvas, int (rows, columns, 3)."""
    canvas.legend.hide()
    picture = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3).astype(int)


# --- how it is seen

LIKE_THE_PHOTO = [display for display in Display if display not in (Display.ANTS, Display.CHECKER, Display.DOUBT)]
"""Ants and squares of a checkerboard go along the screen; of doubt there is nothing in this car."""


@pytest.mark.parametrize("display", [display for display in LIKE_THE_PHOTO if not display.is_difference])
@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_after_a_quarter_turn_the_picture_is_that_of_the_upright_photo_turned(canvas, display, percent, quarters):
    canvas.set_display(display)
    canvas.centre(percent)
    upright = seen(canvas)
    canvas.turn_to(90 * quarters)
    differ = np.abs(seen(canvas) - np.rot90(upright, -quarters)).max(axis=2) > 3
    # A line between two pixels is drawn on the one at its upper left, and that is another one now.
    assert differ.mean() <= (0.04 if display.is_line else 0.0)


@pytest.mark.parametrize("display", list(Display), ids=lambda display: display.name.lower())
@pytest.mark.parametrize("degrees", [-130.0, -15.0, 7.3, 45.0])
@pytest.mark.parametrize("percent", [70, 137, 450])
def test_every_place_has_the_colour_that_it_has_upright(canvas, document, display, degrees, percent):
    """At places in the middle of what is of one kind, far from outlines and from the photo's rim."""
    canvas.set_display(display)
    canvas.centre(percent)
    places = [(31, 72), (55, 40), (57, 90)]
    if display is not Display.CHECKER:  # its squares go along the screen, as the hatching of what was taken away does
        places += [(14, 72), (10, 10), (87, 15)]
    pictures = []
    for turn in (0.0, degrees):
        canvas.turn_to(turn)
        picture, colours = seen(canvas), {}
        for place in places:
            x, y = (math.floor(part) for part in canvas.transform.to_widget(*place))
            around = picture[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2].reshape(-1, 3)
            if 2 <= x < 298 and 2 <= y < 298:
                colours[place] = {tuple(colour) for colour in around.tolist()}
        pictures.append(colours)
    both = pictures[0].keys() & pictures[1].keys()
    assert both
    for place in both:
        upright, turned = pictures[0][place], pictures[1][place]
        for colour in turned:
            assert any(np.abs(np.subtract(colour, other)).max() <= 3 for other in upright)


@pytest.mark.parametrize("display", list(Display), ids=lambda display: display.name.lower())
def test_beside_a_turned_photo_is_nothing_of_photo_or_mask(canvas, document, display):
    document.views[0].begin_mask(np.full(SHAPE, 255, np.uint8))
    canvas.show_view()
    canvas.set_display(display)
    canvas.centre(150)
    canvas.turn_to(33)
    picture = seen(canvas)
    rows, columns = np.indices(picture.shape[:2]) + 0.5
    places = np.array([canvas.transform.to_photo(x, y) for x, y in zip(columns.ravel(), rows.ravel(), strict=True)])
    beside = ((places < -1.5) | (places > np.array(SHAPE) + 1.5)).any(axis=1).reshape(picture.shape[:2])
    assert beside.any()
    assert (picture[beside] == (0x26, 0x26, 0x26)).all()


AT_ONCE = [display for display in Display if display is not Display.BACKDROP]
"""On a backdrop the car is cut out plainly where it was painted on, and finely once the hand rests."""


@pytest.mark.parametrize("display", AT_ONCE, ids=lambda display: display.name.lower())
@pytest.mark.parametrize("percent", [70, 137, 450])
def test_strokes_drawn_piece_by_piece_are_seen_as_if_all_were_drawn_at_once(canvas, document, display, percent):
    canvas.set_display(display)
    canvas.centre(percent)
    canvas.turn_to(-21)
    seen(canvas)
    stroke = Stroke(document.begin_painting(), 0, 14)
    for point in ((40, 50), (60, 80), (70, 110), (30, 70)):
        document.pixels_painted(stroke.move_to(*point))
        seen(canvas)
    document.end_painting(stroke.finish(), stroke.brushed)
    piece_by_piece = seen(canvas)
    canvas._copy.outdate()
    canvas.update()
    differ = np.abs(piece_by_piece - seen(canvas)).max(axis=2)
    assert (differ > 2).mean() < 5e-4  # where a pixel of the screen lies on the rim of two, Qt takes either


@pytest.mark.parametrize("percent", [70, 137, 450])
def test_a_turned_photo_that_is_moved_is_seen_as_if_it_had_always_lain_there(canvas, percent):
    canvas.centre(percent)
    canvas.turn_to(-21)
    for dx, dy in ((17, 0), (-9, 31), (0, -60), (-200, 3)):
        canvas.pan_by(dx, dy)
        moved = seen(canvas)
        canvas._copy.outdate()
        assert (np.abs(moved - seen(canvas)).max(axis=2) > 2).mean() < 5e-4


def test_a_split_of_a_turned_photo_has_its_two_sides_left_and_right_on_the_screen(canvas, document):
    canvas.centre(150)
    canvas.turn_to(90)
    whole = seen(canvas)
    canvas.set_split(Split(Beside.PHOTO))
    halves = seen(canvas)
    canvas.set_split(None)
    canvas.show_overlay(False)
    photo = seen(canvas)
    middle = canvas.width() // 2
    assert np.array_equal(halves[:, : middle - 20], whole[:, : middle - 20])
    assert np.array_equal(halves[:, middle + 20 :], photo[:, middle + 20 :])


@pytest.mark.parametrize("turn", [0.0, 33.0, 180.0])
def test_markings_lie_on_the_turned_photo_and_nowhere_beside_it(canvas, turn):
    cross = np.zeros(SHAPE, np.uint8)
    cross[40:60], cross[:, 60:80] = 255, 255
    canvas.centre(150)
    canvas.turn_to(turn)
    canvas.show_overlay(False)
    bare = seen(canvas)
    canvas.show_marking("cross", MaskLine(MaskPyramid(cross), "#ff00ff"))
    canvas.show_marking("floor", FloorDrawing(FloorLine(0.8, 0.8, 0.8), has_grips=False))
    rows, columns = np.nonzero(np.abs(seen(canvas) - bare).max(axis=2) > 20)
    places = np.array([canvas.transform.to_photo(x + 0.5, y + 0.5) for y, x in zip(rows, columns, strict=True)])
    lines = [np.abs(places[:, 0] - at) for at in (40, 60, 0.8 * SHAPE[0])]
    lines += [np.abs(places[:, 1] - at) for at in (60, 80)]
    nearest = np.min(lines, axis=0)
    assert nearest.max() < 2.5 and all(line.min() < 1 for line in lines)
    inside = (places > -1).all(axis=1) & (places < np.array(SHAPE) + 1).all(axis=1)
    assert inside.all()


@settings(deadline=None, max_examples=60)
@given(
    st.builds(ViewTransform, st.floats(0.3, 20), st.floats(-100, 60), st.floats(-100, 60), ANGLES.filter(bool)),
    st.sampled_from([1.0, 1.25, 2.0]),
    st.integers(0, 2),
    st.tuples(*[st.integers(-20, 40)] * 2),
)
def test_what_lies_under_a_pixel_of_the_screen_is_found_in_a_turned_photo(transform, ratio, reach, corner):
    level = np.random.default_rng(3).integers(0, 256, (40, 50), np.uint8)
    found = sampled(level, 2.0, transform, (*corner, 40, 32), ratio, reach)
    behind = reach + 1 if reach else 0
    assert found.shape == (round(32 * ratio) + reach + behind, round(40 * ratio) + reach + behind)
    for row in range(0, found.shape[0], 7):
        for column in range(0, found.shape[1], 7):
            x, y = corner[0] + (column - reach + 0.5) / ratio, corner[1] + (row - reach + 0.5) / ratio
            down, across = (part / 2 for part in transform.to_photo(x, y))
            on_rim = any(abs(part - round(part)) < 0.01 for part in (down, across))
            if 0 <= down < 40 and 0 <= across < 50 and not on_rim:
                assert found[row, column] == level[int(down), int(across)]


# --- how it is painted on


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANGLES, st.floats(40, 600), st.lists(st.tuples(*[st.integers(10, 290)] * 2), min_size=2, max_size=5))
def test_the_brush_paints_what_is_under_it_however_the_photo_is_turned(canvas, document, degrees, percent, path):
    canvas.centre(percent)
    canvas.turn_to(degrees)
    canvas.hand.brush.diameter_px = 9
    document.views[0].begin_mask(np.zeros(SHAPE, np.uint8))
    document.views[0].network = None  # it would come back where a stroke changes nothing
    expected = np.zeros(SHAPE, np.uint8)
    stroke = Stroke(expected, 255, 9)
    points = [QPoint(*place) for place in path]
    QTest.mousePress(canvas, LEFT, NO_KEY, points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, LEFT, NO_KEY, points[-1])
    for point in points:
        stroke.move_to(*canvas.transform.to_photo(point.x(), point.y()))
    painted = document.shown.mask
    assert np.array_equal(np.zeros(SHAPE, np.uint8) if painted is None else painted.pixels, expected)


@pytest.mark.parametrize("name", [LASSO, POLYGON, RECTANGLE, FILL])
def test_every_shape_is_the_same_as_at_the_same_places_upright(canvas, document, tmp_path, name):
    canvas.centre(220)
    canvas.turn_to(-37)
    places = [QPoint(60, 70), QPoint(240, 90), QPoint(200, 250), QPoint(90, 200)]
    other = document_of(tmp_path)
    hand = Hand(other)
    for each in (document, other):
        each.views[0].begin_mask(np.zeros(SHAPE, np.uint8))
        each.views[0].mask.pixels[20:70, 20:120], each.views[0].mask.pixels[35:60, 50:100] = 255, 0
    for each in (canvas.hand, hand):
        each.take(name)
    use_by_mouse(canvas, name, places)
    use(hand, name, [PointerEvent(*canvas.transform.to_photo(at.x(), at.y()), screen_px=2.2) for at in places])
    assert document.shown.history.can_undo
    assert np.array_equal(document.shown.mask.pixels, other.shown.mask.pixels)


def use_by_mouse(canvas, name, places):
    if name == POLYGON:
        for place in places:
            QTest.mouseClick(canvas, LEFT, NO_KEY, place)
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    elif name == FILL:
        QTest.mouseClick(canvas, LEFT, NO_KEY, QPoint(150, 150))
    else:
        QTest.mousePress(canvas, LEFT, NO_KEY, places[0])
        for place in places[1:]:
            QTest.mouseMove(canvas, place)
        QTest.mouseRelease(canvas, LEFT, NO_KEY, places[-1])


def use(hand, name, events):
    if name == POLYGON:
        for event in events:
            hand.tool.press(event)
            hand.tool.release()
        hand.tool.close()
    elif name == FILL:
        hand.tool.press(PointerEvent(48, 72))
        hand.tool.release()
    else:
        hand.tool.press(events[0])
        for event in events[1:]:
            hand.tool.move(event)
        hand.tool.release()


@given(ANGLES, st.floats(0.1, 30), st.floats(-50, 50), st.floats(-50, 50))
def test_to_the_right_is_to_the_right_on_the_screen(degrees, scale, across, down):
    transform = ViewTransform(scale, 7.0, 9.0, degrees)
    start, end = transform.to_photo(100, 100), transform.to_photo(100 + across, 100 + down)
    event = PointerEvent(*end, screen_px=scale, degrees=degrees)
    assert event.right_of(*start) == pytest.approx(across, abs=1e-6)
