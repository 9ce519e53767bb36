"""The brush's ring: as Qt draws one, in pieces of which the middle is none."""

from itertools import pairwise
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from editor.canvas import ring as ring_module
from editor.canvas.ring import LARGEST_KEPT, Ring, draw_circle, pieces_of
from tests.editor.test_screen_copy import pixels_of


def ring_drawn(ring, radius, erases=False, ratio=1.0):
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#808080"))
    painter = QPainter(picture)
    ring.paint(painter, QPointF(100, 100), radius, erases=erases, ratio=ratio)
    painter.end()
    return pixels_of(picture)


def test_a_ring_of_another_size_or_colour_is_drawn_anew():
    ring = Ring()
    pictures = [ring_drawn(ring, radius, erases) for radius, erases in ((20, False), (40, False), (40, True))]
    assert all((one != other).any() for one, other in pairwise(pictures))
    assert np.array_equal(ring_drawn(ring, 20), pictures[0])


@given(st.floats(0.1, 90), st.floats(140, 160), st.floats(140, 160), st.sampled_from([1.0, 1.5, 2.0]))
def test_a_ring_stays_within_the_rectangle_that_is_drawn_anew(radius, x, y, ratio):
    side = round(400 * ratio)
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill(QColor("#808080"))
    picture.setDevicePixelRatio(ratio)
    painter, ring = QPainter(picture), Ring()
    ring.paint(painter, QPointF(x, y), radius, erases=False, ratio=ratio)
    painter.fillRect(ring.rectangle(QPointF(x, y), radius), QColor("#808080"))
    painter.end()
    assert (pixels_of(picture) == 0xFF808080).all()


@given(st.floats(6, 90), st.booleans(), st.sampled_from([1.0, 2.0]))
def test_a_kept_ring_is_as_smooth_as_one_that_qt_draws(radius, erases, ratio):
    picture = QImage(round(200 * ratio), round(200 * ratio), QImage.Format.Format_RGB32)
    picture.fill(QColor("#808080"))
    picture.setDevicePixelRatio(ratio)
    by_qt = picture.copy()
    painter = QPainter(picture)
    Ring().paint(painter, QPointF(100, 100), radius, erases=erases, ratio=ratio)
    painter.end()
    painter = QPainter(by_qt)
    draw_circle(painter, QPointF(100, 100), radius, erases)
    painter.end()
    ours, theirs = (pixels_of(each).view(np.uint8).astype(int) for each in (picture, by_qt))
    assert np.abs(ours - theirs).max() <= 64
    assert abs(ours.mean() - theirs.mean()) < 0.5


def test_a_ring_far_larger_than_the_screen_takes_no_memory():
    ring = Ring()
    picture = QImage(50, 50, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    ring.paint(painter, QPointF(25, 25), 100 * LARGEST_KEPT, erases=False, ratio=1.0)
    painter.end()
    assert ring._pieces == []


@given(st.floats(0.1, 700), st.floats(-50, 450), st.floats(-50, 450), st.sampled_from([1.0, 1.25, 1.5, 2.0]))
def test_a_ring_in_pieces_is_as_one_in_a_single_piece(radius, x, y, ratio):
    pictures = []
    for pieces, least_rows in ((1, 10_000), (6, 40)):
        picture = QImage(round(400 * ratio), round(400 * ratio), QImage.Format.Format_RGB32)
        picture.fill(QColor("#808080"))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        with patch.object(ring_module, "PIECES", pieces), patch.object(ring_module, "LEAST_ROWS", least_rows):
            Ring().paint(painter, QPointF(x, y), radius, erases=False, ratio=ratio)
        painter.end()
        pictures.append(pixels_of(picture))
    assert np.array_equal(*pictures)


def test_the_middle_of_a_large_ring_is_neither_kept_nor_drawn():
    kept = sum(piece.pixels.size for piece in pieces_of(600, False, 1.0))
    assert kept < 0.5 * 1200**2
