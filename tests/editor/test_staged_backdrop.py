"""The display on a backdrop: at once plainly, finely when the hand rests, and never on the window's thread."""

import threading

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from editor.canvas import staged_backdrop
from editor.canvas.developing import Development
from editor.canvas.display import Display
from editor.canvas.photo_painting import EMPTY
from editor.canvas.stage import Wish, renewed, staged
from editor.canvas.staged_backdrop import REST_MS
from editor.jobs.background import Background
from segmentation.cutout.stand import Stand
from segmentation.errors import CarmaskError
from segmentation.images.pixel_box import PixelBox
from tests.editor.conftest import PATIENCE_MS
from tests.editor.staged_canvas import BGRA, CAR, GREY, GREY_RGB, PHOTO, canvas_over_a_car, pixels_of

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
    return canvas_over_a_car(qtbot, tmp_path)


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


@pytest.mark.parametrize(("name", "mode"), [("hall.png", "RGBA"), ("hall.jpg", "CMYK"), ("hall.png", "L")])
def test_a_picture_that_is_too_small_to_export_is_shown_and_told(canvas, tmp_path, name, mode):
    """In whatever colours it is: transparent parts are white, as exports make them."""
    Image.new(mode, (640, 400)).save(tmp_path / name)
    canvas.show_backdrop(Wish(str(tmp_path / name), None))
    canvas.set_display(Display.BACKDROP)
    assert canvas.staged.pictures is not None and canvas.staged.problem == ""
    assert f"{name} has 640 x 400 pixels, too few for pictures of 1,600 x 1,200" in canvas.legend.text
    if mode == "RGBA":
        assert tuple(pixels_of(canvas.grab().toImage())[2, 2]) == (255, 255, 255)
    Image.new("RGB", (1600, 1200)).save(tmp_path / "large.png")
    canvas.show_backdrop(Wish(str(tmp_path / "large.png"), None))
    assert canvas.legend.text == ""
