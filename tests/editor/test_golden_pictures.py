"""Pictures of what has no text in it, as they were looked at and found good.

`GOLDEN=write pytest tests/editor/test_golden_pictures.py` writes them anew; look at them before they are committed.
"""

import os
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from editor.canvas.canvas_view import CanvasView
from editor.canvas.display import Display
from editor.canvas.other_masks_shown import OtherMasksShown
from editor.canvas.split import Beside, Split
from editor.canvas.stage import Wish
from editor.document.car_document import CarDocument
from editor.document.packed_probability import PackedProbability
from editor.document.pyramid import photo_levels
from editor.document.view_document import NetworkMask, Suggestion, ViewState
from editor.settings.schema import SPIN_GROUND
from editor.sheet.cut_out import cut_out
from editor.sheet.reduced_photos import ReducedPhotos
from editor.sheet.sheet import Sheet
from editor.sheet.spin_backdrop import behind_all
from editor.sheet.spin_view import SpinView
from editor.strip.strip import paint_state_mark
from editor.theme.palette import DARK, palette_of
from segmentation.cars.car import Car, View
from segmentation.labels.drafting import draft_of
from segmentation.labels.record import NetworkFacts, PhotoFacts
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import Subject
from tests.pictures import photo_of_a_car

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
TOLERANCE = 3
"""Grey values a pixel may differ: builds of Qt round differently."""

SHARE = 0.005
"""Share of pixels that may differ by more, along slanted edges."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems draw lines a little differently")


def assert_looks_like(picture: QImage, name: str) -> None:
    rgb = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    pixels = rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).astype(int)
    path = GOLDEN / f"{name}.png"
    if os.environ.get("GOLDEN") == "write":
        Image.fromarray(pixels.astype(np.uint8)).save(path, optimize=True)
    golden = np.asarray(Image.open(path)).astype(int)
    assert golden.shape == pixels.shape
    assert (np.abs(golden - pixels).max(axis=2) > TOLERANCE).mean() <= SHARE


@pytest.fixture
def canvas(qtbot, tmp_path):
    image, truth = photo_of_a_car(192, 288)
    document = CarDocument(Car("red", (View("red", 1, str(tmp_path / "red_01.jpg"), "red_01"),)), undo_limit_mib=8)
    document.views[0].begin_mask(truth)
    document.photo_loaded(0, PhotoFacts("red_01.jpg", "0" * 64, 192, 288), photo_levels(image))
    canvas = CanvasView()
    canvas.resize(340, 250)
    qtbot.addWidget(canvas)
    canvas.set_document(document)
    canvas.set_overlay_look("#2f8dff", 45)
    canvas.show_backdrop(Wish("concrete-hall", None))
    canvas.fit()
    return canvas


@pytest.fixture
def changed(canvas):
    """The document of `canvas`: its mask is the network's and the saved one, but for what was changed since."""
    document = canvas._document
    view = document.shown
    truth = view.mask.pixels.copy()
    view.network = NetworkMask(truth, NetworkFacts("half", "0" * 64, 0.5))
    draft = draft_of(view.photo_facts, truth)
    document.saved(0, LabelStore(view.view.photo_path.parent).save(view.view.label_key, draft, truth, None))
    changed = truth.copy()
    changed[30:60, 100:140], changed[120:160, 60:110], changed[10, 10] = 255, 0, 255
    changed[76:84, 40:60] = 0
    document.replace(0, "Changed", changed)
    return document


def test_a_fitted_photo_with_its_mask(canvas):
    assert_looks_like(canvas.grab().toImage(), "canvas-fit")


def test_the_brush_s_ring_over_the_mask(canvas):
    canvas.show_ring(QPointF(170, 120), 60, erases=False)
    assert_looks_like(canvas.grab().toImage(), "canvas-ring")


def test_pixels_are_squares_when_close(canvas):
    canvas.zoom_to(1200, QPointF(65, 95))
    assert_looks_like(canvas.grab().toImage(), "canvas-squares")


def test_lines_between_pixels_that_are_close(canvas):
    canvas.show_pixel_grid(True)
    canvas.zoom_to(1200, QPointF(65, 95))
    assert_looks_like(canvas.grab().toImage(), "canvas-grid")


@pytest.fixture
def glazed(canvas):
    """The document of `canvas`, whose glass is painted; its window has not been drawn yet."""
    document = canvas._document
    shown = OtherMasksShown(canvas)
    shown.set_document(document)
    document.paint(Subject.GLASS)
    return document


@pytest.fixture
def window(canvas):
    """A mask, uint8 (192, 288), of a window of the car."""
    pixels = np.zeros((192, 288), np.uint8)
    pixels[54:76, 108:180] = 255
    return pixels


@pytest.mark.parametrize("degrees", [0, 30])
def test_glass_within_the_outline_of_its_car(canvas, glazed, window, degrees):
    glazed.replace(0, "Polygon", window, Subject.GLASS)
    canvas.turn_to(degrees)
    assert_looks_like(canvas.grab().toImage(), "glass-turned" if degrees else "glass")


def test_glass_that_is_suggested_is_a_line_of_dashes(canvas, glazed, window):
    glazed.suggest_glass(0, Suggestion(window, from_angle=2))
    assert_looks_like(canvas.grab().toImage(), "glass-suggested")


ALONE = [display for display in Display if display.companion is None]
DIFFERENCES = [Display.SINCE_NETWORK, Display.SINCE_SAVE]


@pytest.mark.parametrize("display", ALONE, ids=lambda display: display.name.lower())
def test_the_mask_in_every_display(canvas, display):
    canvas.set_display(display)
    assert_looks_like(canvas.grab().toImage(), f"display-{display.name.lower()}")


@pytest.mark.parametrize("zoom_percent", [None, 1200], ids=["whole", "close"])
@pytest.mark.parametrize("display", DIFFERENCES, ids=lambda display: display.name.lower())
def test_what_was_added_to_a_mask_and_taken_away_since(canvas, changed, display, zoom_percent):
    canvas.set_display(display)
    if zoom_percent is not None:
        canvas.zoom_to(zoom_percent, QPointF(65, 95))
    canvas.legend.hide()  # it has text in it
    assert_looks_like(canvas.grab().toImage(), f"difference-{'whole' if zoom_percent is None else 'close'}")


def test_where_the_network_was_unsure(canvas, changed):
    truth = changed.shown.network.pixels
    soft = cv2.GaussianBlur(truth, (0, 0), 3)
    soft[60:90, 180:230] = 150
    facts = changed.shown.network.facts
    changed.shown.network = NetworkMask(truth, facts, PackedProbability.of(soft))
    canvas.set_display(Display.DOUBT)
    canvas.legend.hide()  # it has text in it
    assert_looks_like(canvas.grab().toImage(), "display-doubt")


@pytest.mark.parametrize("beside", list(Beside), ids=lambda beside: beside.name.lower())
def test_the_mask_beside_something_else(canvas, changed, beside):
    canvas.set_split(Split(beside, 0.4))
    canvas.legend.hide()  # it has text in it
    assert_looks_like(canvas.grab().toImage(), f"split-{beside.name.lower()}")


def test_an_outline_is_as_thin_when_it_is_close(canvas):
    canvas.set_display(Display.OUTLINE)
    canvas.zoom_to(1200, QPointF(65, 95))
    assert_looks_like(canvas.grab().toImage(), "display-outline-close")


@pytest.mark.parametrize("display", [Display.OVERLAY, Display.CHECKER, Display.OUTLINE], ids=lambda d: d.name.lower())
def test_a_turned_photo_fits_and_has_its_mask_on_it(canvas, display):
    canvas.set_display(display)
    canvas.turn_to(25)
    canvas.fit()
    assert_looks_like(canvas.grab().toImage(), f"turned-{display.name.lower()}")


def test_pixels_of_a_turned_photo_are_turned_squares_with_lines_between_them(canvas):
    canvas.show_pixel_grid(True)
    canvas.zoom_to(1200, QPointF(65, 95))
    canvas.turn_to(-20)
    assert_looks_like(canvas.grab().toImage(), "turned-grid")


def test_what_was_changed_in_a_turned_photo(canvas, changed):
    canvas.set_display(Display.SINCE_NETWORK)
    canvas.turn_to(120)
    canvas.fit()
    canvas.legend.hide()  # it has text in it
    assert_looks_like(canvas.grab().toImage(), "turned-difference")


def test_the_photo_alone_when_the_mask_is_hidden(canvas):
    canvas.show_overlay(False)
    assert_looks_like(canvas.grab().toImage(), "canvas-hidden")


def test_every_state_has_a_mark_of_its_own_shape(qtbot):
    picture = QImage(20 * len(ViewState), 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#323232"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, state in enumerate(ViewState):
        paint_state_mark(painter, QPointF(10 + 20 * place, 10), state)
    painter.end()
    assert_looks_like(picture, "state-marks")


@pytest.fixture
def sheet(qtbot, canvas, tmp_path):
    """Five angles: two with a mask, one without, one whose photo is wider, one that is not read yet."""
    views = tuple(View("red", n, str(tmp_path / f"red_{n:02d}.jpg"), f"red_{n:02d}") for n in range(1, 6))
    document, photos = CarDocument(Car("red", views), undo_limit_mib=8), ReducedPhotos()
    sheet = Sheet(canvas, photos)
    sheet.setPalette(palette_of(DARK))
    qtbot.addWidget(sheet)
    photos.set_document(document)
    sheet.set_document(document)
    for index, width in enumerate((288, 288, 288, 400)):
        image, truth = photo_of_a_car(192, width)
        if index != 2:
            document.views[index].begin_mask(truth)
        facts = PhotoFacts(f"red_0{index + 1}.jpg", "0" * 64, 192, width)
        document.photo_loaded(index, facts, photo_levels(image))
    document.show(1)
    sheet.resize(420, 300)
    sheet.show()
    return sheet


def tiles_of(sheet: Sheet) -> QImage:
    """The sheet without what is written on it: fonts differ from one computer to the next."""
    QApplication.processEvents()
    picture = sheet.grab().toImage()
    painter = QPainter(picture)
    for index in range(5):
        below = sheet.cell(index)
        below.setTop(sheet.tile(index).bottom() + 4)
        painter.fillRect(below, QColor("#262626"))
    painter.fillRect(sheet.tile(4), QColor("#262626"))
    painter.end()
    return picture


def test_all_angles_on_the_sheet_with_the_shown_one_framed(sheet):
    assert_looks_like(tiles_of(sheet), "sheet")


@pytest.mark.parametrize("display", [Display.OUTLINE, Display.CHECKER], ids=["outline", "checker"])
def test_the_sheet_shows_masks_as_the_canvas_does_at_any_zoom(sheet, canvas, display):
    canvas.set_display(display)
    sheet.zoom_by(2.5, QPointF(sheet.tile(1).topLeft()) + QPointF(20, 30))
    assert_looks_like(tiles_of(sheet), f"sheet-{display.name.lower()}-close")


@pytest.mark.parametrize("ground", [ground for ground, _ in SPIN_GROUND.choices])
def test_a_cut_out_on_every_ground_of_the_spin(qtbot, ground):
    image, truth = photo_of_a_car(384, 576)
    view = SpinView()
    qtbot.addWidget(view)
    view.resize(300, 220)
    view.ground = ground
    behind = behind_all("concrete-hall", None, {1: truth})[1]
    view.backdrop = QImage(behind.data, 576, 384, QImage.Format.Format_RGB888)
    view.show_cut_out(cut_out(photo_levels(image)[0], truth, 288, has_shade=True), "")
    assert_looks_like(view.grab().toImage(), f"spin-{ground}")
