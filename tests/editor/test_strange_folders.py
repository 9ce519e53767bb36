"""A folder of photos that no studio should hand over: the window opens what can be opened and says what cannot."""

import struct
import zlib
from functools import partial

import cv2
import numpy as np
import pytest
from PIL import Image

from editor.desk import reading
from editor.desk.masks_ahead import MasksAhead
from editor.document.view_document import ViewState
from editor.settings.schema import PREDICT_ON_OPEN
from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from tests.editor.conftest import PATIENCE_MS, paint, shown
from tests.pictures import photo_of_a_car

IMAGE, _ = photo_of_a_car(60, 90)


def saved(path, image=IMAGE, mode="RGB", **options):
    Image.fromarray(image).convert(mode).save(path, **options)


def saved_turned(path):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(IMAGE).save(path, exif=exif)


def cut_short(path):
    saved(path)
    path.write_bytes(path.read_bytes()[:900])


def huge_header(path):
    """A PNG of a few bytes that says it has 400 million pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    data = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + data)


USABLE = {
    "cmyk.jpg": lambda path: saved(path, mode="CMYK"),
    "grey.jpg": lambda path: saved(path, mode="L"),
    "deep.png": lambda path: Image.fromarray(IMAGE[..., 0].astype(np.uint16) << 8).save(path),
    "turned.jpg": saved_turned,
    "white.png": lambda path: saved(path, np.full((60, 90, 3), 255, np.uint8)),
    "tiny.png": lambda path: saved(path, IMAGE[:16, :16]),
    "dot.png": lambda path: saved(path, IMAGE[:1, :1]),
    "line.png": lambda path: saved(path, np.tile(IMAGE[:1], (1, 20, 1))),
    "clear.png": lambda path: saved(path, mode="RGBA"),
}
UNUSABLE = {
    "cut.jpg": cut_short,
    "empty.jpg": lambda path: path.write_bytes(b""),
    "huge.png": huge_header,
    "letter.jpg": lambda path: path.write_text("Dear colleague,"),
    "float.tif": lambda path: Image.fromarray(IMAGE[..., 0].astype(np.float32)).save(path),
}


@pytest.fixture
def strange(qtbot, application, settings, tmp_path):
    """The window with all of these photos open as one car."""
    folder = tmp_path / "strange"
    folder.mkdir()
    for name, write in (USABLE | UNUSABLE).items():
        write(folder / name)
    settings.change(PREDICT_ON_OPEN, False)
    application.window.open_folder(folder)
    qtbot.waitUntil(lambda: application.desk.document is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: application.background.is_idle, timeout=PATIENCE_MS)
    return application


def view_of(application, name):
    return next(
        (index, view) for index, view in enumerate(application.desk.document.views) if view.view.photo_path.name == name
    )


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_photo_that_cannot_be_used_is_said_with_its_name_and_shown_as_failed(strange, name):
    index, view = view_of(strange, name)
    assert view.state is ViewState.FAILED
    assert name in view.failure
    assert any(name in notice for notice in strange.window.notices.notices)
    strange.desk.show_angle(index)
    assert not strange.window.canvas.grab().isNull()
    paint(strange, 0.5, 0.5)
    assert view.mask is None


def test_every_other_photo_can_be_painted_on_saved_and_opened_again(qtbot, strange):
    painted = {}
    for name in USABLE:
        index, view = view_of(strange, name)
        strange.desk.show_angle(index)
        strange.window.hand.diameter_px = 3
        paint(strange, 0.5, 0.5)
        assert view.state is ViewState.CORRECTED and view.mask.pixels[0, 0] == 255, name
        assert not strange.window.canvas.grab().isNull()
        painted[name] = view.mask.pixels.copy()
    strange.desk.save_dirty()
    qtbot.waitUntil(lambda: not strange.desk.saving.is_busy, timeout=PATIENCE_MS)
    before = strange.desk.document
    strange.window.open_folder(strange.desk.catalogue.folder)
    qtbot.waitUntil(lambda: strange.desk.document is not before, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: strange.background.is_idle, timeout=PATIENCE_MS)
    for name, pixels in painted.items():
        assert np.array_equal(view_of(strange, name)[1].mask.pixels, pixels), name


def test_a_turned_photo_is_painted_on_as_it_is_shown(strange):
    index, _ = view_of(strange, "turned.jpg")
    strange.desk.show_angle(index)
    assert shown(strange).shape == (90, 60)


@pytest.mark.parametrize("error", [MemoryError(), cv2.error("Insufficient memory")])
@pytest.mark.parametrize("read", [partial(reading.read_view, ahead=MasksAhead()), reading.read_levels])
def test_a_photo_too_large_for_the_free_memory_is_a_sentence(monkeypatch, tmp_path, read, error):
    def no_memory(_):
        raise error

    saved(tmp_path / "large.jpg")
    monkeypatch.setattr(reading, "photo_levels", no_memory)
    with pytest.raises(CarmaskError, match="large.jpg is too large for the memory"):
        read(View("large", 1, str(tmp_path / "large.jpg"), "large"))
