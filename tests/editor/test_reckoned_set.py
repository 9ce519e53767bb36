"""What the photos of a car say together, on the canvas: as an export has it, off the window's thread, rarely."""

import gc
import threading
import weakref
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from editor.canvas import reckoned_set
from editor.canvas.canvas_view import CanvasView
from editor.canvas.display import Display
from editor.canvas.reckoned_set import ReckonedSet
from editor.canvas.stage import Wish
from editor.document.car_document import CarDocument
from editor.document.pyramid import photo_levels
from editor.jobs.background import Background
from segmentation.cars.car import Car, View
from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.car_set import SetLight, SetView, analysed
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import Frame, place_set
from segmentation.cutout.tone import AS_PHOTOGRAPHED, Tone
from segmentation.images.pixel_box import box_of
from segmentation.labels.record import PhotoFacts
from tests.drawn_set import SHAPE, small_set
from tests.editor.conftest import PATIENCE_MS
from tests.editor.staged_canvas import pixels_of

SET = small_set()
WISH = Wish("#607080", None, balance=0.6)


@pytest.fixture
def background(qtbot):
    background = Background()
    yield background
    background.finish(drop_waiting=True)


@pytest.fixture
def document(tmp_path):
    """A car whose photos are on the disk and in memory, each with a mask of its own."""
    paths = [tmp_path / f"red_{angle:02d}.png" for angle in range(1, len(SET) + 1)]
    views = tuple(View("red", angle, str(path), path.stem) for angle, path in enumerate(paths, 1))
    document = CarDocument(Car("red", views), undo_limit_mib=8)
    for index, (photo, mask) in enumerate(SET):
        Image.fromarray(photo).save(paths[index])
        document.views[index].begin_mask(mask.copy())
        document.photo_loaded(index, PhotoFacts(paths[index].name, "0" * 64, *SHAPE), photo_levels(photo))
    return document


@pytest.fixture
def reckonings(monkeypatch):
    """The views that were reckoned of, a list for each time, and the threads that did it."""
    made, threads = [], []

    def recorded(parts, small, really=reckoned_set.reckoned):
        made.append([part.angle for part in parts])
        threads.append(threading.current_thread())
        return really(parts, small)

    monkeypatch.setattr(reckoned_set, "reckoned", recorded)
    return made, threads


def exported(document, index):
    """The angle as an export that leaves the car where it is has it."""
    views = [SetView.of(view.view.photo_path, view.view.angle, view.mask.pixels) for view in document.views]
    of_set = analysed(views, 0).views[index + 1]
    photo, mask = SET[index]
    around = box_of(mask > 0)
    behind = np.full((*SHAPE, 3), (0x60, 0x70, 0x80), np.uint8)
    placement = place_set([around], SHAPE, Frame(*SHAPE), _here(around), 400)
    assert placement.scale == 1
    return finished(photo, mask, Style(balance=WISH.balance), placement, behind, of_set)[0]


def _here(box):
    return Backdrop("here", spot=(box.bottom / SHAPE[0], (box.left + box.right) / 2 / SHAPE[1]),
                    scale=box.width / SHAPE[1])  # fmt: skip


@pytest.fixture
def canvas(qtbot, document):
    canvas = CanvasView()
    canvas.resize(SHAPE[1], SHAPE[0])
    qtbot.addWidget(canvas)
    canvas.set_document(document)
    canvas.zoom_to(100)
    canvas.show_backdrop(WISH)
    canvas.show()
    return canvas


@pytest.mark.parametrize("index", [1, 4])
def test_the_canvas_shows_white_balance_exposure_and_floor_as_an_export_has_them(canvas, document, index):
    document.show(index)
    canvas.set_display(Display.BACKDROP)
    canvas.staged._renew()  # the hand rests
    seen = pixels_of(canvas.grab().toImage()).astype(int)
    assert canvas.staged.stage.light.floor is not None
    assert np.abs(seen - exported(document, index)).max() <= 2
    canvas.show_backdrop(replace(WISH, balance=0.0))
    plain = pixels_of(canvas.grab().toImage()).astype(int)
    assert np.abs(seen - plain).max() > 8


def test_a_stroke_is_seen_in_the_tone_of_the_set_at_once(canvas, document):
    canvas.set_display(Display.BACKDROP)
    canvas.staged._renew()  # the hand rests
    canvas.grab()
    document.replace(0, "Painted", np.full(SHAPE, 255, np.uint8))
    assert not canvas.staged.pictures.stale.is_empty
    seen = pixels_of(canvas.grab().toImage())
    wanted = np.take_along_axis(canvas.staged.stage.light.tone.values, SET[0][0].reshape(-1, 3), axis=0)
    assert np.array_equal(seen, wanted.reshape(seen.shape))


def test_it_comes_from_a_thread_and_what_is_shown_meanwhile_stays_until_then(
    qtbot, canvas, document, background, reckonings
):
    made, threads = reckonings
    canvas.background = background
    canvas.staged._set._rest.setInterval(10 * PATIENCE_MS)
    canvas.set_display(Display.BACKDROP)
    qtbot.waitUntil(lambda: canvas.staged.pictures is not None, timeout=PATIENCE_MS)
    first = canvas.staged.stage
    assert first.light == SetLight() and made == []
    canvas.staged._set._rest.start(0)
    qtbot.waitUntil(lambda: canvas.staged.stage is not first, timeout=PATIENCE_MS)
    assert canvas.staged.stage.light.floor is not None and canvas.staged.stage.light.tone != AS_PHOTOGRAPHED
    assert made == [list(range(1, 10))] and threading.main_thread() not in threads


@pytest.fixture
def reckoned(document):
    reckoned = ReckonedSet()
    reckoned.follow(document, None)
    return reckoned


def test_a_stroke_does_not_count_before_it_is_saved(reckonings, reckoned, document):
    made, _ = reckonings
    assert len(made) == 1
    document.replace(0, "Painted", np.roll(SET[0][1], 4, axis=1))
    document.undo()
    document.show(3)
    assert len(made) == 1
    document.saved(0, "the record of it")
    assert len(made) == 2


def test_another_mask_and_another_photo_count(reckonings, reckoned, document):
    made, _ = reckonings
    document.views[8].forget()
    document.state_changed.emit(8)
    document.views[8].begin_mask(SET[8][1].copy())
    document.state_changed.emit(8)
    document.views[2].photo_facts = None
    document.photo_loaded(2, PhotoFacts("other.png", "1" * 64, 100, 200), [])
    assert [len(angles) for angles in made] == [9, 8, 9, 8]


def test_masks_that_come_one_after_the_other_are_waited_for(qtbot, reckonings, document, background):
    made, _ = reckonings
    masks = [view.mask.pixels for view in document.views]
    for view in document.views[1:]:
        view.forget()
    reckoned = ReckonedSet()
    reckoned.follow(document, background)
    for index, mask in enumerate(masks[1:], 1):
        document.views[index].begin_mask(mask)
        document.state_changed.emit(index)
        assert reckoned._rest.isActive() and made == []
    qtbot.waitUntil(lambda: len(made) == 1 and background.is_idle, timeout=PATIENCE_MS)
    assert len(made[0]) == 9 and reckoned.light.floor is not None


def test_while_it_is_reckoned_what_changes_is_reckoned_afterwards(qtbot, reckonings, document, background):
    made, _ = reckonings
    reckoned = ReckonedSet()
    reckoned.follow(document, background)
    reckoned._reckon()  # under way
    document.saved(0, "the record of it")
    reckoned._rest.stop()
    reckoned._reckon()
    qtbot.waitUntil(lambda: len(made) == 2 and background.is_idle, timeout=PATIENCE_MS)


def test_photos_that_were_let_go_are_read_in_small_once(reckonings, document, monkeypatch):
    whole = ReckonedSet()
    whole.follow(document, None)
    for view in document.views[4:]:
        view.photo = None
    read = []

    def recorded(photo, shape, really=reckoned_set.small_photo):
        read.append(photo)
        return really(photo, shape)

    monkeypatch.setattr(reckoned_set, "small_photo", recorded)
    reckoned = ReckonedSet()
    reckoned.follow(document, None)
    document.saved(0, "the record of it")
    assert read == [view.view.photo_path for view in document.views[4:]]
    assert reckoned.light.is_like(whole.light)


def test_photos_that_are_gone_and_masks_without_a_car_are_left_out(document):
    for view in document.views[4:]:
        view.photo = None
        view.view.photo_path.unlink()
    document.views[0].mask.pixels[:] = 0
    reckoned = ReckonedSet()
    reckoned.follow(document, None)
    assert reckoned.light.tone != AS_PHOTOGRAPHED and reckoned.light.floor is None
    for view in document.views:
        view.mask.pixels[:] = 0
    document.saved(1, "the record of it")
    assert reckoned.light == SetLight()


def test_what_nobody_sees_is_no_news(qtbot, reckoned, document, monkeypatch):
    light = reckoned.light
    monkeypatch.setattr(reckoned_set, "reckoned", lambda *_: (replace(light, tone=Tone(1.0001, 1, 1)), {}))
    light = replace(light, tone=AS_PHOTOGRAPHED)
    reckoned.light = light
    with qtbot.assertNotEmitted(reckoned.changed):
        document.saved(0, "the record of it")
    assert reckoned.light is light
    monkeypatch.setattr(reckoned_set, "reckoned", lambda *_: (replace(light, floor=None), {}))
    with qtbot.waitSignal(reckoned.changed, timeout=PATIENCE_MS):
        document.saved(1, "the record of it")


def test_a_car_that_is_not_shown_any_more_is_not_held(qtbot, document, background, tmp_path):
    reckoned = ReckonedSet()
    reckoned.follow(document, background)
    reckoned._reckon()
    reckoned.follow(None, background)
    assert reckoned.light == SetLight()
    qtbot.waitUntil(lambda: background.is_idle, timeout=PATIENCE_MS)
    views = tuple(View("blue", 1, str(tmp_path / "blue_01.png"), "blue_01") for _ in range(1))
    left = CarDocument(Car("blue", views), undo_limit_mib=8)
    reckoned.follow(left, background)
    reckoned.follow(document, background)
    gone = weakref.ref(left)
    del left
    gc.collect()
    assert gone() is None
