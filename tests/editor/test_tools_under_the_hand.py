"""Each tool as an editor uses it: taken with its key, drawn with the mouse, taken back, erased, saved, opened again."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from editor.document.view_document import ViewState
from editor.settings.schema import BRUSH_DIAMETER, PREDICT_ON_OPEN
from editor.tools.hand import KINDS, PAINT_NOTHING
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, shown
from tests.pictures import photo_of_a_car

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_, TRUTH = photo_of_a_car()
"""Of the drawn photo, 144x96: its car's body are rows 38 to 75 and columns 24 to 119, its cabin stands on it."""

Point = tuple[float, float]


class Mouse:
    """A mouse over the canvas, led by rows and columns of the photo."""

    def __init__(self, application):
        self._canvas = application.window.canvas

    def _at(self, point: Point):
        return QPointF(*self._canvas.transform.to_widget(*point)).toPoint()

    def drag(self, *points: Point, modifiers=NONE):
        """Press at the first point, draw through all others and let go at the last."""
        QTest.mousePress(self._canvas, LEFT, modifiers, self._at(points[0]))
        for point in points[1:]:
            QTest.mouseMove(self._canvas, self._at(point))
        QTest.mouseRelease(self._canvas, LEFT, modifiers, self._at(points[-1]))

    def click(self, *points: Point, modifiers=NONE):
        """Click on one point after the other."""
        for point in points:
            QTest.mouseClick(self._canvas, LEFT, modifiers, self._at(point))

    def key(self, key, modifiers=NONE):
        """Press a key on the canvas."""
        QTest.keyClick(self._canvas, key, modifiers)


def brush(mouse: Mouse):
    mouse.drag((50, 30), (50, 70), (50, 110))


def edge_brush(mouse: Mouse):
    mouse.drag((46, 28), (46, 36), (46, 44))


def lasso(mouse: Mouse):
    mouse.drag((40, 30), (40, 110), (70, 110), (70, 30))


def polygon(mouse: Mouse):
    mouse.click((40, 30), (40, 110), (70, 110), (70, 30))
    mouse.key(Qt.Key.Key_Return)


def smart_outline(mouse: Mouse):
    mouse.click((38, 24), (38, 119), (76, 119), (76, 24))
    mouse.key(Qt.Key.Key_Return)


def rectangle(mouse: Mouse):
    mouse.drag((40, 30), (55, 70), (70, 110))


def wand(mouse: Mouse):
    mouse.click((60, 70))


def fill(mouse: Mouse):
    mouse.click((50, 50))


@dataclass(frozen=True)
class Use:
    """A key that takes the tool, what the hand does, what the history says, and a pixel that becomes car or stays."""

    key: tuple[Qt.Key, Qt.KeyboardModifier]
    gesture: Callable[[Mouse], None]
    title: str
    inside: Point
    outside: Point
    erased_title: str = ""


USES = {
    "brush": Use((Qt.Key.Key_B, NONE), brush, "Brush", (50, 90), (70, 90), "Eraser"),
    "edge_brush": Use((Qt.Key.Key_W, NONE), edge_brush, "Edge brush", (41, 36), (36, 36), "Edge eraser"),
    "lasso": Use((Qt.Key.Key_L, NONE), lasso, "Lasso", (55, 70), (75, 70)),
    "polygon": Use((Qt.Key.Key_L, SHIFT), polygon, "Polygon", (55, 70), (75, 70)),
    "smart_outline": Use((Qt.Key.Key_P, SHIFT), smart_outline, "Smart outline", (55, 70), (85, 70)),
    "rectangle": Use((Qt.Key.Key_M, NONE), rectangle, "Rectangle", (55, 70), (75, 70)),
    "wand": Use((Qt.Key.Key_W, SHIFT), wand, "Magic wand", (30, 70), (10, 10)),
    "fill": Use((Qt.Key.Key_G, NONE), fill, "Fill", (55, 55), (10, 10)),
}


@pytest.fixture
def desk(qtbot, application, settings, drawn_folder):
    """The editor with the drawn car and no mask yet."""
    settings.change(PREDICT_ON_OPEN, False)
    settings.change(BRUSH_DIAMETER, 20)
    open_folder(qtbot, application, drawn_folder)
    return application


def open_folder(qtbot, application, folder):
    before = application.desk.document
    application.window.open_folder(folder)
    qtbot.waitUntil(lambda: application.desk.document is not before, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: application.background.is_idle, timeout=PATIENCE_MS)
    application.window.canvas.setFocus()


@pytest.fixture
def mouse(desk):
    return Mouse(desk)


@pytest.fixture
def ready(desk, mouse):
    """Takes a tool with its key; the fill tool gets a mask with a hole, drawn with the mouse as all others."""

    def take(tool):
        if tool == "fill":
            mouse.key(Qt.Key.Key_M)
            mouse.drag((40, 40), (70, 100))
            mouse.drag((45, 45), (65, 65), modifiers=ALT)
        mouse.key(*USES[tool].key)
        return np.zeros((96, 144), np.uint8) if shown(desk).mask is None else shown(desk).mask.pixels.copy()

    return take


def test_every_tool_that_paints_is_tried_here():
    assert set(USES) == set(KINDS) - set(PAINT_NOTHING)


@pytest.mark.parametrize("tool", USES)
def test_a_gesture_is_one_step_named_after_its_tool_and_can_be_taken_back_and_done_again(desk, mouse, ready, tool):
    use, before = USES[tool], ready(tool)
    steps = len(shown(desk).history.titles)
    use.gesture(mouse)
    painted = shown(desk).mask.pixels.copy()
    assert shown(desk).history.titles[steps:] == [use.title]
    assert painted[use.inside] == 255 and painted[use.outside] == 0
    assert shown(desk).state is ViewState.CORRECTED and shown(desk).is_dirty
    mouse.key(Qt.Key.Key_Z, CTRL)
    assert np.array_equal(shown(desk).mask.pixels, before)
    mouse.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert np.array_equal(shown(desk).mask.pixels, painted)


@pytest.mark.parametrize("way", ["the eraser's key", "Alt"])
@pytest.mark.parametrize("tool", [tool for tool in USES if tool != "fill"])
def test_the_same_gesture_takes_away_what_it_painted_while_the_hand_erases(desk, mouse, ready, tool, way):
    use = USES[tool]
    ready(tool)
    use.gesture(mouse)
    if way == "Alt":
        with_alt = Mouse(desk)
        with_alt.drag = lambda *points, modifiers=NONE: Mouse.drag(mouse, *points, modifiers=ALT)
        with_alt.click = lambda *points, modifiers=NONE: Mouse.click(mouse, *points, modifiers=ALT)
        use.gesture(with_alt)
    else:
        mouse.key(Qt.Key.Key_E)
        use.gesture(mouse)
    assert shown(desk).mask.pixels[use.inside] == 0
    if tool != "edge_brush":  # it ends at edges, which the mask that it made has moved
        assert not shown(desk).mask.pixels.any()
    assert shown(desk).history.titles[1:] == [use.erased_title or use.title]


def test_fill_takes_the_part_of_car_away_that_is_clicked_on_while_the_hand_erases(desk, mouse, ready):
    ready("fill")
    mouse.key(Qt.Key.Key_E)
    mouse.click((68, 90))
    assert not shown(desk).mask.pixels.any()


@pytest.mark.parametrize("tool", USES)
def test_what_a_tool_painted_is_there_when_the_folder_is_opened_again(qtbot, desk, mouse, ready, drawn_folder, tool):
    ready(tool)
    USES[tool].gesture(mouse)
    painted = shown(desk).mask.pixels.copy()
    mouse.key(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not shown(desk).is_dirty, timeout=PATIENCE_MS)
    open_folder(qtbot, desk, drawn_folder)
    assert np.array_equal(shown(desk).mask.pixels, painted)
    store = LabelStore(drawn_folder)
    assert np.array_equal(store.read_mask("redcar_01", store.newest("redcar_01")), painted)


@pytest.mark.parametrize("tool", USES)
def test_a_gesture_that_changes_nothing_leaves_no_step(desk, mouse, ready, tool):
    ready(tool)
    USES[tool].gesture(mouse)
    steps = shown(desk).history.titles
    if tool in ("brush", "lasso", "polygon", "smart_outline", "rectangle", "wand"):
        USES[tool].gesture(mouse)
        assert shown(desk).history.titles == steps
    mouse.key(Qt.Key.Key_E)
    if tool in ("polygon", "smart_outline"):
        mouse.click((5, 5), (5, 9), (9, 9))
        mouse.key(Qt.Key.Key_Return)
    elif tool == "fill":
        mouse.key(Qt.Key.Key_E)
        mouse.click((5, 5))
    else:
        mouse.drag((5, 5), (9, 9), (9, 5))
    assert shown(desk).history.titles == steps


def test_the_wand_takes_the_car_and_the_edge_brush_ends_at_it(desk, mouse, ready):
    ready("wand")
    USES["wand"].gesture(mouse)
    assert np.count_nonzero(shown(desk).mask.pixels != TRUTH) < 0.03 * TRUTH.size
    mouse.key(Qt.Key.Key_Z, CTRL)
    ready("edge_brush")
    USES["edge_brush"].gesture(mouse)
    assert not (shown(desk).mask.pixels[:37] > 0).any()
