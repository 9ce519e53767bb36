"""On a screen with very many pixels the photo is drawn roughly while a hand zooms or turns it, and never at rest."""

import pytest
from PySide6.QtCore import QPointF

from editor.canvas import haste
from tests.editor.conftest import PATIENCE_MS
from tests.editor.turned_canvas import canvas_over, document_of


@pytest.fixture
def canvas(qtbot, tmp_path):
    canvas = canvas_over(qtbot, document_of(tmp_path))
    canvas.centre(70)
    qtbot.waitUntil(lambda: not canvas._haste._rest.isActive(), timeout=PATIENCE_MS)
    return canvas


def zoom(canvas):
    canvas.zoom_by(1.07, QPointF(100, 100))


def turn(canvas):
    canvas.turn_to(canvas.turn + 7)


@pytest.mark.parametrize("step", [zoom, turn])
def test_steps_that_follow_each_other_are_drawn_roughly_and_finely_once_the_hand_rests(
    qtbot, canvas, monkeypatch, step
):
    monkeypatch.setattr(haste, "ROUGH_FROM_PX", 0)
    canvas.grab()
    step(canvas)
    assert not canvas._haste.is_rough  # a single one is not worth a flicker
    step(canvas)
    rough = canvas.grab().toImage()
    assert canvas._haste.is_rough
    with qtbot.waitSignal(canvas._haste.rested, timeout=PATIENCE_MS):
        pass
    fine = canvas.grab().toImage()
    assert fine != rough
    canvas._copy.outdate()
    assert canvas.grab().toImage() == fine


def test_the_canvas_is_painted_again_by_itself_when_the_hand_rests(qtbot, canvas, monkeypatch):
    monkeypatch.setattr(haste, "ROUGH_FROM_PX", 0)
    zoom(canvas)
    zoom(canvas)
    seen = []
    paint = canvas.paintEvent
    canvas.paintEvent = lambda event: (paint(event), seen.append(canvas._shown_sides[0].scene.is_rough))
    qtbot.waitUntil(lambda: bool(seen) and not seen[-1], timeout=PATIENCE_MS)


def test_a_screen_of_two_million_pixels_is_always_drawn_finely(canvas):
    for _ in range(5):
        zoom(canvas)
        assert not canvas._haste.is_rough


def test_moving_the_photo_is_no_haste(canvas, monkeypatch):
    monkeypatch.setattr(haste, "ROUGH_FROM_PX", 0)
    for _ in range(5):
        canvas.pan_by(3, 2)
        assert not canvas._haste.is_rough
