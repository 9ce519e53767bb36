"""A backdrop that is moved behind the photo: roughly at once, finely when the hand rests; and seen through glass."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image

from editor.canvas import staged_backdrop
from editor.canvas.display import Display
from editor.canvas.rough_stage import RoughStage
from editor.canvas.stage import Wish, moved, staged
from editor.jobs.background import Background
from segmentation.cutout.stand import Stand
from segmentation.masks.subject import Subject
from tests.editor.conftest import PATIENCE_MS
from tests.editor.staged_canvas import BGRA, CAR, GREY, canvas_over_a_car, pixels_of


@pytest.fixture
def canvas(qtbot, tmp_path):
    return canvas_over_a_car(qtbot, tmp_path)


@pytest.fixture
def background(qtbot):
    background = Background()
    yield background
    background.finish(drop_waiting=True)


HALL = Stand(0.4, (0.8, 0.5), 0.5)


@pytest.fixture
def hall(tmp_path):
    """A picture of slow gradients as backdrop, larger than what is kept of it in small."""
    rows, columns = np.mgrid[0:1250, 0:1700]
    Image.fromarray(np.dstack((rows / 5, columns / 7, 255 - rows / 5)).astype(np.uint8)).save(tmp_path / "hall.png")
    return Wish(str(tmp_path / "hall.png"), HALL)


@pytest.mark.parametrize("number", range(6))
def test_a_stage_that_was_moved_is_the_one_that_is_made_anew_and_a_rough_one_is_nearly_it(hall, number):
    stand = Stand(0.4, (0.55 + 0.08 * number, 0.2 * number), 0.25 + 0.14 * number)
    first = staged(hall, None, BGRA, CAR, [CAR])
    anew = staged(Wish(hall.backdrop, stand), None, BGRA, CAR, [CAR])
    again = moved(first, stand, BGRA, CAR)
    assert np.array_equal(again.levels[0], anew.levels[0]) and again.placed == anew.placed
    rough = cv2.resize(RoughStage(first).behind(stand), (576, 384))[..., 2::-1]
    assert np.abs(rough.astype(int) - anew.behind).mean() < 1.5


def test_of_a_gradient_the_horizon_is_moved_roughly_too():
    first = staged(Wish("white:#404040", HALL), None, BGRA, CAR, [CAR])
    lower = replace(HALL, horizon=0.7)
    rough = cv2.resize(RoughStage(first).behind(lower), (576, 384))[..., 2::-1].astype(int)
    assert np.abs(rough - moved(first, lower, BGRA, CAR).behind).mean() < 2


def test_a_moved_backdrop_is_seen_roughly_at_once_and_finely_when_the_hand_rests(
    qtbot, canvas, background, hall, monkeypatch
):
    canvas.show_backdrop(hall)
    canvas.background = background
    canvas.set_display(Display.BACKDROP)
    qtbot.waitUntil(lambda: canvas.staged.pictures is not None, timeout=PATIENCE_MS)
    made = []
    monkeypatch.setattr(staged_backdrop, "moved", lambda *values: made.append(values[1]) or moved(*values))
    for column in (0.4, 0.3, 0.2):
        canvas.show_backdrop(replace(hall, stand=replace(HALL, spot=(0.8, column))))
        assert not canvas.staged.pictures.levels and made == []
    seen = pixels_of(canvas.grab().toImage()).astype(int)
    wanted = staged(canvas.staged.wish, None, BGRA, CAR, [CAR]).levels[0][..., 2::-1]
    assert np.abs(seen - wanted)[:60].max() <= 3  # on the wall, beside the rim of the car
    qtbot.waitUntil(lambda: bool(canvas.staged.pictures.levels), timeout=PATIENCE_MS)
    assert np.array_equal(pixels_of(canvas.grab().toImage()), wanted)
    assert [stand.spot[1] for stand in made] == [0.2]


def test_a_backdrop_that_comes_back_to_where_it_was_is_shown_finely_again(qtbot, canvas, background, hall):
    canvas.show_backdrop(hall)
    canvas.background = background
    canvas.set_display(Display.BACKDROP)
    qtbot.waitUntil(lambda: canvas.staged.pictures is not None, timeout=PATIENCE_MS)
    before = pixels_of(canvas.grab().toImage())
    canvas.show_backdrop(replace(hall, stand=replace(HALL, scale=0.9)))
    canvas._document.replace(0, "Painted", np.roll(CAR, 8, axis=1))
    canvas._document.undo()
    canvas.show_backdrop(replace(hall))
    qtbot.waitUntil(lambda: bool(canvas.staged.pictures.levels), timeout=PATIENCE_MS)
    assert np.array_equal(pixels_of(canvas.grab().toImage()), before)


def test_the_backdrop_is_seen_through_glass_as_an_export_lets_it(canvas):
    glass = np.zeros_like(CAR)
    glass[200:240, 250:300] = 255
    canvas.show_backdrop(replace(GREY, see_through=0.5))
    canvas.set_display(Display.BACKDROP)
    before = pixels_of(canvas.grab().toImage()).astype(int)
    canvas._document.replace(0, "Painted", glass, Subject.GLASS)
    wanted = staged(canvas.staged.wish, None, BGRA, CAR, [CAR], glass).levels[0][..., 2::-1]
    assert np.array_equal(pixels_of(canvas.grab().toImage()), wanted)
    assert canvas.staged.stage.glass is not canvas._document.shown.glass.mask.pixels
    assert np.abs(before - wanted)[200:240, 250:300].mean() > 5
