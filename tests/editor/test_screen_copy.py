"""What has not changed is copied onto the screen; what has is drawn anew, and fits."""

from dataclasses import replace
from functools import partial
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from editor.canvas import canvas_view, changed_bands
from editor.canvas.canvas_view import CanvasView
from editor.canvas.coordinates import ViewTransform
from editor.canvas.display import Display, table_of
from editor.canvas.mask_overlay import MaskOverlay, premultiplied
from editor.canvas.photo_painting import (
    Scene,
    Side,
    StagePictures,
    on_whole_pixels,
    paint_scene,
    paint_sides,
    photo_picture,
)
from editor.canvas.screen_copy import ScreenCopy
from editor.document.car_document import CarDocument
from editor.document.pyramid import MaskPyramid, photo_levels
from segmentation.cars.car import Car, View
from segmentation.images.pixel_box import PixelBox
from segmentation.labels.record import PhotoFacts
from segmentation.masks.painting import Stroke
from tests.pictures import photo_of_a_car

SHAPE = (192, 288)
BOXES = st.lists(st.tuples(*[st.integers(0, 40)] * 4), min_size=1, max_size=4)


def pixels_of(picture: QImage) -> np.ndarray:
    rgb = picture.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(rgb.constBits(), np.uint32).reshape(rgb.height(), rgb.width()).copy()


def shown_by(copy: ScreenCopy, part: QRect, ratio: float = 1.0, size: tuple[int, int] = (40, 32)) -> np.ndarray:
    screen = QImage(round(size[0] * ratio), round(size[1] * ratio), QImage.Format.Format_RGB32)
    screen.setDevicePixelRatio(ratio)
    screen.fill(0)
    painter = QPainter(screen)
    copy.draw(painter, part)
    painter.end()
    return pixels_of(screen)


def test_only_what_is_out_of_date_is_painted():
    copy, painted = ScreenCopy(), []
    copy.fit(QSize(40, 32), 1.0)
    for outdated in (None, QRect(5, 5, 10, 10), QRect(30, 20, 100, 100)):
        if outdated is not None:
            copy.outdate(outdated)
        copy.refresh(lambda painter, part: painted.append(part))
    copy.refresh(lambda painter, part: painted.append(part))
    assert painted == [QRect(0, 0, 40, 32), QRect(5, 5, 10, 10), QRect(30, 20, 10, 12)]


def test_nothing_is_painted_beside_what_is_out_of_date():
    copy = ScreenCopy()
    copy.fit(QSize(40, 32), 1.0)
    copy.refresh(lambda painter, part: painter.fillRect(QRect(0, 0, 40, 32), QColor("white")))
    copy.outdate(QRect(5, 6, 7, 8))
    copy.refresh(lambda painter, part: painter.fillRect(QRect(0, 0, 40, 32), QColor("black")))
    black = shown_by(copy, QRect(0, 0, 40, 32)) == 0xFF000000
    assert black.sum() == 7 * 8 and black[6:14, 5:12].all()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_part_of_the_copy_comes_where_it_belongs(ratio):
    copy = ScreenCopy()
    copy.fit(QSize(40, 32), ratio)

    def paint(painter, part):
        painter.fillRect(part, QColor("black"))
        painter.fillRect(QRect(8, 8, 16, 16), QColor("white"))

    copy.refresh(paint)
    white = shown_by(copy, QRect(4, 4, 12, 12), ratio) == 0xFFFFFFFF
    expected = np.zeros_like(white)
    begin, end = round(8 * ratio), round(16 * ratio)
    expected[begin:end, begin:end] = True
    assert np.array_equal(white, expected)


@pytest.fixture
def document(tmp_path):
    image, truth = photo_of_a_car(*SHAPE)
    document = CarDocument(Car("red", (View("red", 1, str(tmp_path / "red_01.jpg"), "red_01"),)), undo_limit_mib=8)
    document.views[0].begin_mask(truth)
    document.photo_loaded(0, PhotoFacts("red_01.jpg", "0" * 64, *SHAPE), photo_levels(image))
    return document


def canvas_of(qtbot, document, display):
    canvas = CanvasView()
    canvas.resize(340, 250)
    qtbot.addWidget(canvas)
    canvas.set_document(document)
    canvas.set_display(display)
    return canvas


@pytest.mark.parametrize("display", list(Display), ids=lambda display: display.name.lower())
@pytest.mark.parametrize("percent", [None, 100, 137, 450])
def test_strokes_drawn_piece_by_piece_are_seen_as_if_all_were_drawn_at_once(qtbot, document, display, percent):
    canvas = canvas_of(qtbot, document, display)
    if percent is not None:
        canvas.zoom_to(percent, QPointF(100, 100))
    canvas.grab()
    for diameter_px, value, path in ((30, 0, ((60, 80), (90, 200))), (9, 255, ((100, 10), (20, 270), (150, 150)))):
        stroke = Stroke(document.begin_painting(), value, diameter_px)
        for point in path:
            document.pixels_painted(stroke.move_to(*point))
            canvas.show_ring(QPointF(*point), diameter_px, erases=value == 0)
            canvas.grab()
        document.end_painting(stroke.finish(), stroke.brushed)
    document.undo()
    canvas.hide_ring()
    piece_by_piece = pixels_of(canvas.grab().toImage())
    fresh = canvas_of(qtbot, document, display)
    if percent is not None:
        fresh.zoom_to(percent, QPointF(100, 100))
    assert np.array_equal(piece_by_piece, pixels_of(fresh.grab().toImage()))


@pytest.mark.parametrize("display", list(Display), ids=lambda display: display.name.lower())
@pytest.mark.parametrize("percent", [70, 100, 137, 450])
def test_a_wide_stroke_of_which_bands_are_drawn_anew_is_seen_as_if_all_were(
    qtbot, document, monkeypatch, display, percent
):
    monkeypatch.setattr(changed_bands, "WORTH_PX", 100)
    monkeypatch.setattr(changed_bands, "LEAST_ROWS", 8)
    canvas = canvas_of(qtbot, document, display)
    canvas.zoom_to(percent, QPointF(100, 100))
    canvas.grab()
    stroke = Stroke(document.begin_painting(), 255, 90)
    for point in ((20, 30), (60, 60), (110, 80), (150, 200)):
        document.pixels_painted(stroke.move_to(*point))
        canvas.grab()
    document.end_painting(stroke.finish(), stroke.brushed)
    document.undo()
    canvas.grab()
    document.redo()
    seen = pixels_of(canvas.grab().toImage())
    canvas._copy.outdate()
    differ = np.abs(seen.view(np.uint8).astype(int) - pixels_of(canvas.grab().toImage()).view(np.uint8))
    assert differ.max() <= 1  # Qt rounds the photo's colours by where it begins to draw


def masks_before_and_after(seed):
    random = np.random.default_rng(seed)
    before = (random.random((90, 120)) < 0.5).astype(np.uint8) * np.uint8(255)
    after = before.copy()
    for _ in range(random.integers(0, 5)):
        top, left = random.integers(0, 90), random.integers(0, 120)
        after[top : top + random.integers(1, 40), left : left + random.integers(1, 40)] ^= np.uint8(255)
    return before, after


@given(st.integers(0, 500), st.tuples(*[st.integers(0, 60)] * 2), st.tuples(*[st.integers(0, 60)] * 2))
def test_bands_hold_every_pixel_that_has_changed_and_lie_beside_each_other(seed, corner, size):
    before, after = masks_before_and_after(seed)
    box = PixelBox(*corner, corner[0] + size[0], corner[1] + size[1]).clipped_to(before.shape)
    with patch.object(changed_bands, "WORTH_PX", 200), patch.object(changed_bands, "LEAST_ROWS", 4):
        bands = changed_bands.changed_bands(before, after, box)
    covered = np.zeros(before.shape, int)
    for band in bands:
        covered[band.slices] += 1
    changed = np.zeros(before.shape, bool)
    changed[box.slices] = (before != after)[box.slices]
    assert covered.max(initial=0) <= 1 and (covered[changed] == 1).all()
    assert all(band.clipped_to_box(box) == band for band in bands)


MOVES = [(17, 0), (-9, 31), (0, -40), (200, 3), (-500, 0), (6.5, 2), (0, 0)]


@pytest.mark.parametrize("display", list(Display), ids=lambda display: display.name.lower())
@pytest.mark.parametrize("percent", [70, 100, 137, 450])
def test_a_photo_that_is_moved_is_seen_as_if_it_had_always_lain_there(qtbot, document, display, percent):
    canvas = canvas_of(qtbot, document, display)
    canvas.zoom_to(percent, QPointF(100, 100))
    for dx, dy in MOVES:
        canvas.pan_by(dx, dy)
        moved = pixels_of(canvas.grab().toImage())
        canvas._copy.outdate()
        differ = np.abs(moved.view(np.uint8).astype(int) - pixels_of(canvas.grab().toImage()).view(np.uint8))
        assert differ.max() <= 1  # Qt rounds the photo's colours by where it begins to draw


def test_only_what_comes_in_is_painted_when_the_photo_is_moved(qtbot, document, monkeypatch):
    canvas = canvas_of(qtbot, document, Display.OVERLAY)
    canvas.zoom_to(450, QPointF(100, 100))
    canvas.grab()
    painted = []
    monkeypatch.setattr(canvas_view, "paint_sides", lambda painter, part, sides: painted.append(part))
    canvas.pan_by(-12, 0)
    canvas.grab()
    assert 0 < sum(part.width() * part.height() for part in painted) <= 15 * canvas.height() + 3 * canvas.width()


@pytest.mark.parametrize("order", ["stroke, move", "move, stroke", "move, stroke, move", "stroke, move, stroke"])
def test_a_stroke_is_seen_in_its_place_if_the_photo_was_moved_before_it_was_painted(qtbot, document, order):
    canvas = canvas_of(qtbot, document, Display.OVERLAY)
    canvas.zoom_to(450, QPointF(100, 100))
    canvas.grab()
    stroke = Stroke(document.begin_painting(), 0, 9)
    places = iter([(80, 70), (90, 100)])
    for step in order.split(", "):
        if step == "move":
            canvas.pan_by(-30, -20)
        else:
            document.pixels_painted(stroke.move_to(*next(places)))
    seen = pixels_of(canvas.grab().toImage())
    canvas._copy.outdate()
    assert np.array_equal(seen, pixels_of(canvas.grab().toImage()))
    document.end_painting(stroke.finish(), stroke.brushed)


@settings(deadline=None, max_examples=40)
@given(st.floats(2, 32), st.floats(-300, 20), st.floats(-300, 20), st.tuples(*[st.integers(0, 90)] * 2))
def test_pixels_of_the_mask_lie_on_those_of_the_photo_in_whatever_part_is_drawn(scale, x, y, corner):
    mask = np.asarray(np.indices((60, 80)).sum(0) % 2 * 255, np.uint8)
    photo = np.repeat(mask[..., None], 4, axis=2)
    photo[..., 3] = 255
    overlay = MaskOverlay(MaskPyramid(mask), premultiplied(table_of(Display.MASK, "#000000", 100)))
    alone = Scene([photo_picture(photo)], None, ViewTransform(scale, x, y), 1.0, "#262626", Display.MASK, QColor("red"))
    part = QRect(*corner, 70, 50)

    def painted(scene):
        screen = QImage(200, 160, QImage.Format.Format_RGB32)
        screen.fill(0)
        painter = QPainter(screen)
        painter.setClipRect(part)
        paint_scene(painter, part, scene)
        painter.end()
        return pixels_of(screen)

    assert np.array_equal(painted(replace(alone, overlay=overlay)), painted(alone))


@pytest.mark.parametrize("display", list(Display), ids=lambda display: display.name.lower())
def test_beside_the_photo_is_nothing_of_a_mask_that_reaches_its_sides(qtbot, document, display):
    cross = np.zeros(SHAPE, np.uint8)
    cross[60:90], cross[:, 100:140] = 255, 255
    document.views[0].begin_mask(cross)
    canvas = canvas_of(qtbot, document, display)
    canvas.legend.hide()
    canvas.zoom_to(60)
    seen = pixels_of(canvas.grab().toImage())
    (left, top), (right, bottom) = canvas.transform.to_widget(0, 0), canvas.transform.to_widget(*SHAPE)
    seen[int(top) : int(bottom) + 1, int(left) : int(right) + 1] = QColor(canvas.surround).rgb()
    assert (seen == QColor(canvas.surround).rgb()).all()


@given(
    st.tuples(*[st.integers(-50, 50)] * 2, *[st.integers(1, 60)] * 2), st.sampled_from([1.0, 1.1, 1.25, 4 / 3, 1.75])
)
def test_a_part_grown_to_whole_pixels_of_the_screen_covers_it_and_is_little_larger(place, ratio):
    part = QRect(*place)
    grown = on_whole_pixels(part, ratio)
    assert grown.contains(part)
    for side in (grown.x(), grown.y(), grown.width(), grown.height()):
        assert abs(side * ratio - round(side * ratio)) < 1e-9
    assert max(grown.width() - part.width(), grown.height() - part.height()) < 2 * 10


FRACTIONAL = (1.25, 1.5, 1.75)


def car_scene(display, ratio, **more):
    """A drawn car at 70 %, beginning within a pixel of the screen, with another mask as the network's."""
    image, truth = photo_of_a_car(*SHAPE)
    overlay, network = (
        MaskOverlay(MaskPyramid(pixels), premultiplied(table_of(display, "#000000", 100)))
        for pixels in (truth, truth[:, ::-1])
    )
    return Scene(
        [photo_picture(level) for level in photo_levels(image)], overlay, ViewTransform(0.7, 3.3, 2.1), ratio,
        "#262626", display, QColor("red"), companion=network, **more,
    )  # fmt: skip


def differing_when_painted_in_parts(scene):
    """By how much pixels of the screen are another colour once parts of the scene were painted anew, 0 to 255."""
    paint = partial(paint_sides, sides=[Side(QRect(0, 0, 212, 142), scene)])
    copy = ScreenCopy()
    copy.fit(QSize(211, 141), scene.ratio)
    copy.refresh(paint)
    seen = partial(shown_by, copy, QRect(0, 0, 212, 142), scene.ratio, (212, 142))
    whole = seen()
    for place in ((7, 5, 90, 61), (53, 31, 101, 67), (150, 99, 61, 42)):
        copy.outdate(QRect(*place))
    copy.refresh(paint)
    return np.abs(seen().view(np.uint8).astype(int) - whole.view(np.uint8).astype(int)).max()


@pytest.mark.parametrize("display", [Display.OUTLINE, Display.ANTS, Display.SINCE_NETWORK, Display.CHECKER])
@pytest.mark.parametrize("ratio", FRACTIONAL)
def test_a_part_that_is_painted_anew_fits_what_is_around_it_on_a_screen_with_finer_pixels(qapp, display, ratio):
    # Qt rounds the photo's colours by where it begins to draw
    assert differing_when_painted_in_parts(car_scene(display, ratio)) <= 1


@pytest.mark.parametrize("stale", [PixelBox(21, 33, 111, 161), PixelBox(62, 51, 179, 277)])
@pytest.mark.parametrize("ratio", FRACTIONAL)
def test_a_part_of_a_stroke_before_a_backdrop_fits_what_is_around_it_on_a_screen_with_finer_pixels(qapp, ratio, stale):
    image, _ = photo_of_a_car(*SHAPE)
    rows, columns = np.indices(SHAPE)
    behind = np.dstack((rows, columns % 256, 255 - rows, rows * 0 + 255)).astype(np.uint8)
    finished, backdrop = ([photo_picture(level)] for level in (photo_levels(image)[0], behind))
    stage = StagePictures(backdrop, finished, stale)
    # twice rounded, for the photo is drawn over what lies behind
    assert differing_when_painted_in_parts(car_scene(Display.BACKDROP, ratio, stage=stage)) <= 2


@pytest.mark.parametrize("ratio", FRACTIONAL)
def test_the_last_pixels_of_the_screen_are_painted_too_of_which_the_widget_has_a_part(qtbot, document, ratio):
    class FinerCanvas(CanvasView):
        def devicePixelRatioF(self):  # noqa: N802 -- Qt's own name
            return ratio

    canvas = FinerCanvas()
    canvas.resize(307, 205)
    canvas.surround = "#ff00ff"
    qtbot.addWidget(canvas)
    canvas.set_document(document)
    canvas.grab()
    seen = shown_by(canvas._copy, QRect(0, 0, 320, 220), ratio, (320, 220))
    height, width = -int(-205 * ratio // 1), -int(-307 * ratio // 1)
    assert (seen[height - 1, :width] == 0xFFFF00FF).all() and (seen[:height, width - 1] == 0xFFFF00FF).all()


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BOXES, st.integers(0, 2))
def test_the_colours_of_a_mask_follow_its_changes(corners, level):
    mask = np.zeros((1000, 900), np.uint8)
    pyramid = MaskPyramid(mask)
    colours = premultiplied([value << 24 | 0xFF8000 for value in range(256)])
    level = min(level, len(pyramid.levels) - 1)
    whole = PixelBox(0, 0, *pyramid.levels[level].shape)
    overlay = MaskOverlay(pyramid, colours)
    overlay.picture(level, whole)
    for top, left, bottom, right in corners:
        box = PixelBox(25 * top, 22 * left, 25 * bottom, 22 * right).clipped_to(mask.shape)
        mask[box.slices] ^= 255
        pyramid.refresh(box)
        overlay.recolour(box)
    fresh = MaskOverlay(pyramid, colours)
    assert overlay.picture(level, whole)[0] == fresh.picture(level, whole)[0]


def test_transparent_colours_are_premultiplied_as_qt_does_it():
    table = [value << 24 | 0x2F8DFF for value in range(256)]
    picture = QImage(256, 1, QImage.Format.Format_ARGB32)
    for value, colour in enumerate(table):
        picture.setPixelColor(value, 0, QColor.fromRgba(colour))
    by_qt = picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    theirs = np.frombuffer(by_qt.constBits(), np.uint8).astype(int)
    assert np.abs(premultiplied(table).view(np.uint8).astype(int) - theirs).max() <= 1
