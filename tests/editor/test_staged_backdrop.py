"""The display on a backdrop: at once plainly, finely when the hand rests, and never on the window's thread."""

import threading
from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QImage

from editor.canvas import staged_backdrop
from editor.canvas.canvas_view import CanvasView
from editor.canvas.developing import Development
from editor.canvas.display import Display
from editor.canvas.photo_painting import EMPTY
from editor.canvas.rough_stage import RoughStage
from editor.canvas.stage import Wish, moved, renewed, staged
from editor.canvas.staged_backdrop import REST_MS
from editor.document.car_document import CarDocument
from editor.document.pyramid import photo_levels
from editor.jobs.background import Background
from segmentation.cars.car import Car, View
from segmentation.cutout.stand import Stand
from segmentation.errors import CarmaskError
from segmentation.images.pixel_box import PixelBox
from segmentation.labels.record import PhotoFacts
from segmentation.masks.subject import Subject
from tests.editor.conftest import PATIENCE_MS
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car(384, 576)
PHOTO[200:240, 250:300] = 110  # a pane, through which the wall is seen
BGRA = photo_levels(PHOTO)[0]
GREY = Wish("#607080", None)
GREY_RGB = (0x60, 0x70, 0x80)


def pixels_of(picture: QImage) -> np.ndarray:
    rgb = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()


# --- what is made


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 380), st.integers(0, 570), st.integers(1, 120), st.integers(1, 160), st.booleans())
def test_a_stage_that_was_renewed_is_the_one_that_is_made_anew(top, left, height, width, paints):
    stage = staged(GREY, None, BGRA, CAR, [])
    box = PixelBox(top, left, top + height, left + width).clipped_to(CAR.shape)
    changed = CAR.copy()
    changed[box.slices] = 255 if paints else 0
    patch = renewed(stage, BGRA, changed, box)
    anew = staged(GREY, None, BGRA, changed, [CAR])
    finished = stage.levels[0].copy()
    for part, pixels in patch.finished:
        finished[part.slices] = pixels
    assert np.abs(finished.astype(int) - anew.levels[0]).max() <= 2  # a shadow that differs by less is not seen
    assert np.array_equal(patch.darkness, anew.darkness)


def test_a_large_photo_has_a_backdrop_of_bounded_size_and_a_car_at_its_own():
    photo, car = cv2.resize(BGRA, (4608, 3072)), cv2.resize(CAR, (4608, 3072), interpolation=cv2.INTER_NEAREST)
    stage = staged(GREY, None, photo, car, [])
    assert max(stage.behind.shape) == 2048 and stage.levels[0].shape == photo.shape


def test_a_picture_is_read_once_and_the_stand_moves_it(tmp_path):
    Image.fromarray(np.tile(np.arange(256, dtype=np.uint8), (200, 2)), "L").save(tmp_path / "hall.png")
    wish = Wish(str(tmp_path / "hall.png"), Stand(0.4, (0.8, 0.5), 0.5))
    first = staged(wish, None, BGRA, CAR, [])
    moved = staged(Wish(wish.backdrop, Stand(0.4, (0.8, 0.7), 0.5)), first.whole, BGRA, CAR, [])
    assert moved.whole.image is first.whole.image and not np.array_equal(moved.lying, first.lying)


def test_all_angles_of_a_car_have_one_placement():
    other = np.roll(CAR, 60, axis=1)
    wish = Wish("white:#404040", Stand(0.3, (0.8, 0.4), 0.5))
    one, two = staged(wish, None, BGRA, CAR, [other]), staged(wish, None, BGRA, other, [CAR])
    assert np.array_equal(one.lying, two.lying)


def test_an_empty_mask_shows_the_backdrop_alone_and_one_that_cannot_be_used_is_a_sentence(tmp_path):
    stage = staged(GREY, None, BGRA, CAR * 0, [])
    assert (stage.levels[0][..., 2::-1] == GREY_RGB).all()
    with pytest.raises(CarmaskError, match=r"hall\.png is not there any more"):
        staged(Wish(str(tmp_path / "hall.png"), None), None, BGRA, CAR, [])


# --- on the canvas


@pytest.fixture
def canvas(qtbot, tmp_path):
    views = tuple(View("red", n, str(tmp_path / f"red_{n}.jpg"), f"red_{n}") for n in (1, 2))
    document = CarDocument(Car("red", views), undo_limit_mib=8)
    for index in (0, 1):
        document.views[index].begin_mask(CAR.copy())
        document.photo_loaded(index, PhotoFacts("red.jpg", "0" * 64, *CAR.shape), photo_levels(PHOTO))
    canvas = CanvasView()
    canvas.resize(576, 384)
    qtbot.addWidget(canvas)
    canvas.set_document(document)
    canvas.zoom_to(100)
    canvas.show_backdrop(GREY)
    canvas.show()
    return canvas


def test_the_finished_picture_is_what_is_seen(canvas):
    canvas.set_display(Display.BACKDROP)
    seen = pixels_of(canvas.grab().toImage())
    stage = staged(GREY, None, BGRA, CAR, [CAR])
    assert canvas.transform.scale == 1
    assert np.array_equal(seen, stage.levels[0][..., 2::-1])


def test_a_stroke_is_seen_plainly_at_once_and_finely_after_a_rest(qtbot, canvas):
    canvas.set_display(Display.BACKDROP)
    canvas.grab()
    document = canvas._document
    changed = CAR.copy()
    changed[40:80, 60:120] = 255
    document.replace(0, "Painted", changed)
    assert not canvas.staged.pictures.stale.is_empty
    plain = pixels_of(canvas.grab().toImage())
    assert np.array_equal(plain[50, 90], PHOTO[50, 90])  # before anything was made
    qtbot.waitUntil(lambda: canvas.staged.pictures.stale == EMPTY, timeout=PATIENCE_MS)
    fine = pixels_of(canvas.grab().toImage())
    wanted = staged(GREY, None, BGRA, changed, [CAR]).levels[0][..., 2::-1].astype(int)
    assert np.abs(fine - wanted).max() <= 2 and np.abs(plain - wanted).max() > 2


def test_pixels_that_are_close_are_parted_on_what_is_finished_too(canvas):
    canvas.set_display(Display.BACKDROP)
    canvas.zoom_to(1600)
    before = pixels_of(canvas.grab().toImage())
    canvas.show_pixel_grid(True)
    assert (pixels_of(canvas.grab().toImage()) != before).any()


def test_another_angle_and_another_backdrop_are_followed_and_another_display_lets_go(canvas):
    canvas.set_display(Display.BACKDROP)
    first = canvas.staged.pictures
    canvas._document.show(1)
    assert canvas.staged.pictures is not first
    canvas.show_backdrop(Wish("#ff0000", None))
    assert tuple(pixels_of(canvas.grab().toImage())[2, 2]) == (255, 0, 0)
    canvas.set_display(Display.OVERLAY)
    assert canvas.staged.pictures is None


def test_a_developed_photo_and_the_network_s_mask_are_cut_out_plainly(canvas):
    canvas.set_display(Display.BACKDROP)
    before = pixels_of(canvas.grab().toImage())
    canvas.set_development(Development(stops=1.0))
    brighter = pixels_of(canvas.grab().toImage())
    row, column = 200, 288
    assert CAR[row, column] and brighter[row, column].sum() > before[row, column].sum()
    assert tuple(brighter[2, 2]) == GREY_RGB


def test_a_backdrop_that_is_gone_is_told_on_the_canvas_and_a_checkerboard_stands_in(
    qtbot, canvas, background, tmp_path
):
    canvas.background = background
    canvas.set_display(Display.BACKDROP)
    canvas.show_backdrop(Wish(str(tmp_path / "hall.png"), None))
    qtbot.waitUntil(lambda: bool(canvas.staged.problem), timeout=PATIENCE_MS)
    assert "hall.png is not there any more" in canvas.legend.text
    corner = pixels_of(canvas.grab().toImage())[:16, :16]
    assert len(np.unique(corner.reshape(-1, 3), axis=0)) == 2


@pytest.fixture
def background(qtbot):
    background = Background()
    yield background
    background.finish(drop_waiting=True)


def test_nothing_is_made_on_the_window_s_thread(qtbot, canvas, background, monkeypatch):
    threads = []

    def recorded(name):
        function = getattr(staged_backdrop, name)
        monkeypatch.setattr(
            staged_backdrop, name, lambda *values: threads.append(threading.current_thread()) or function(*values)
        )

    recorded("staged")
    recorded("renewed")
    canvas.background = background
    canvas.set_display(Display.BACKDROP)
    qtbot.waitUntil(lambda: canvas.staged.pictures is not None, timeout=PATIENCE_MS)
    canvas._document.replace(0, "Cleared", CAR * 0)
    qtbot.waitUntil(lambda: canvas.staged.pictures.stale == EMPTY, timeout=PATIENCE_MS)
    assert len(threads) == 2 and threading.main_thread() not in threads


def test_a_display_that_is_only_gone_through_has_nothing_made(qtbot, canvas, background, monkeypatch):
    begun = []
    make = staged_backdrop.staged
    monkeypatch.setattr(staged_backdrop, "staged", lambda *values: begun.append(1) or make(*values))
    canvas.background = background
    for _ in range(5):
        canvas.set_display(Display.BACKDROP)
        canvas.set_display(Display.MASK)
    assert background.is_idle
    canvas.set_display(Display.BACKDROP)
    qtbot.waitUntil(lambda: canvas.staged.pictures is not None, timeout=PATIENCE_MS)
    assert begun == [1]


def test_a_renewal_that_fails_leaves_the_backdrop_and_the_next_one_makes_up_for_it(
    qtbot, canvas, background, monkeypatch
):
    canvas.background = background
    canvas.set_display(Display.BACKDROP)
    qtbot.waitUntil(lambda: canvas.staged.pictures is not None, timeout=PATIENCE_MS)
    changed = CAR.copy()
    changed[40:80, 60:120] = 255
    with monkeypatch.context() as patch:
        patch.setattr(staged_backdrop, "renewed", _no_memory)
        canvas._document.replace(0, "Painted", changed.copy())
        qtbot.waitUntil(lambda: canvas.staged.problem == "There is no memory left.", timeout=PATIENCE_MS)
    plain = pixels_of(canvas.grab().toImage())
    assert np.array_equal(plain[50, 90], PHOTO[50, 90]) and tuple(plain[2, 2]) == GREY_RGB
    changed[100:110, 20:30] = 255
    canvas._document.replace(0, "Painted", changed.copy())
    qtbot.waitUntil(lambda: canvas.staged.pictures.stale == EMPTY, timeout=PATIENCE_MS)
    fine = pixels_of(canvas.grab().toImage())
    wanted = staged(GREY, None, BGRA, changed, [CAR]).levels[0][..., 2::-1].astype(int)
    assert np.abs(fine - wanted).max() <= 2 and canvas.staged.problem == ""


def _no_memory(*_):
    raise CarmaskError("There is no memory left.")


def test_while_the_hand_moves_nothing_is_made(canvas):
    canvas.set_display(Display.BACKDROP)
    for row in range(10, 60, 10):
        canvas._document.replace(0, "Painted", np.where(np.arange(384)[:, None] < row, 255, CAR).astype(np.uint8))
        assert canvas.staged._rest.isActive() and canvas.staged._rest.remainingTime() > REST_MS / 2


# --- moved

HALL = Stand(0.4, (0.8, 0.5), 0.5)


@pytest.fixture
def hall(tmp_path):
    """A picture of slow gradients as backdrop, larger than what is kept of it in small."""
    rows, columns = np.mgrid[0:900, 0:1500]
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
