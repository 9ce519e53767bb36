"""Photos smaller, thinner and plainer than any camera makes: every tool, display and clean-up can be tried on them."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from editor.canvas.canvas import Canvas
from editor.canvas.developing import Development
from editor.canvas.display import Display
from editor.document.car_document import CarDocument
from editor.document.pyramid import MaskPyramid, photo_levels
from editor.tools.hand import KINDS, Hand
from segmentation.cars.car import Car, View
from segmentation.images.pixel_box import PixelBox
from segmentation.labels.record import PhotoFacts
from segmentation.masks.clean_up import CLEAN_UPS
from tests.editor.conftest import PATIENCE_MS

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
NOISE = np.random.default_rng(1)
SHAPES = {"16x16": (16, 16), "one pixel": (1, 1), "a row": (1, 2000), "a column": (2000, 1), "a strip": (3, 1700)}
PHOTOS = {name: NOISE.integers(0, 256, (*shape, 3), np.uint8) for name, shape in SHAPES.items()} | {
    "white": np.full((130, 190, 3), 255, np.uint8),
    "black": np.zeros((130, 190, 3), np.uint8),
}


@pytest.fixture(params=PHOTOS)
def image(request):
    return PHOTOS[request.param]


@pytest.fixture
def document(tmp_path, image):
    document = CarDocument(Car("odd", (View("odd", 1, str(tmp_path / "odd_01.png"), "odd_01"),)), undo_limit_mib=8)
    document.photo_loaded(0, PhotoFacts("odd_01.png", "0" * 64, *image.shape[:2]), photo_levels(image))
    return document


@pytest.fixture
def canvas(qtbot, document):
    canvas = Canvas(Hand(document))
    canvas.resize(500, 400)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas, timeout=PATIENCE_MS):
        canvas.show()
    canvas.set_document(document)
    return canvas


def place(canvas, row, column):
    return QPointF(*canvas.transform.to_widget(row, column)).toPoint()


@pytest.mark.parametrize("tool", KINDS)
def test_every_tool_can_be_tried_and_taken_back(canvas, document, image, tool):
    height, width = image.shape[:2]
    canvas._hand.take(tool)
    canvas._hand.diameter_px = 5
    for erases in (False, True):
        canvas._hand.erases = erases
        corners = [(0.5, 0.5), (0.5, width - 0.5), (height - 0.5, width - 0.5), (height + 9.0, -9.0)]
        QTest.mousePress(canvas, LEFT, NONE, place(canvas, *corners[0]))
        for corner in corners[1:]:
            QTest.mouseMove(canvas, place(canvas, *corner))
        QTest.mouseRelease(canvas, LEFT, NONE, place(canvas, *corners[-1]))
        canvas.close_shape()
        canvas.grab()
        canvas._hand.put_down()  # a number plate of which not all corners fit is left as it was
        assert not canvas._hand.tool.is_busy and not document.shown.painting
    while document.shown.history.can_undo:
        document.undo()
    assert document.shown.mask is None or not document.shown.mask.pixels.any()


@pytest.mark.parametrize("display", Display)
def test_every_display_is_drawn_at_every_zoom(canvas, document, image, display):
    half = np.zeros(image.shape[:2], np.uint8)
    half[: max(1, len(half) // 2)] = 255
    document.replace(0, "Half", half)
    canvas.set_display(display)
    for percent in (1, 30, 100, 800, 3200, 10_000):
        canvas.zoom_to(percent)
        assert not canvas.grab().isNull()
    canvas.fit()
    assert not canvas.grab().isNull()


@pytest.mark.parametrize(
    "development", [Development(shows_glare=True), Development(-3.0, 300), Development(3.0, 50, shows_glare=True)]
)
def test_every_development_is_shown(canvas, development):
    canvas.set_development(development)
    assert not canvas.grab().isNull()


@pytest.mark.parametrize("row", CLEAN_UPS, ids=[row.title for row in CLEAN_UPS])
def test_every_clean_up_gives_a_mask_of_the_same_size(image, row):
    for before in (np.zeros(image.shape[:2], np.uint8), np.full(image.shape[:2], 255, np.uint8)):
        for px in (1, row.most_px):
            after = row.clean(before, px)
            assert after.shape == before.shape and after.dtype == np.uint8
            assert set(np.unique(after)) <= {0, 255}


def test_zooming_in_never_makes_the_photo_smaller(canvas):
    canvas.fit()
    for _ in range(30):
        before = canvas.transform.scale
        canvas.zoom_by(1.5)
        assert canvas.transform.scale >= before
    for _ in range(60):
        before = canvas.transform.scale
        canvas.zoom_by(1 / 1.5)
        assert canvas.transform.scale <= before


def test_the_levels_of_a_mask_follow_its_changes(image):
    mask = np.zeros(image.shape[:2], np.uint8)
    pyramid = MaskPyramid(mask)
    mask[:] = 255
    pyramid.refresh(PixelBox(0, 0, *mask.shape))
    assert all((level == 255).all() and level.size for level in pyramid.levels)
