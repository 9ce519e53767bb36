"""The photo as it is scaled, kept between strokes."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from editor.canvas.coordinates import ViewTransform
from editor.canvas.scaled_photo import ScaledPhoto

SIZE = QSize(40, 30)
PHOTO, OTHER = [QImage(4, 3, QImage.Format.Format_RGB32)], [QImage(4, 3, QImage.Format.Format_RGB32)]
PLACE = ViewTransform(0.5, 1.0, 2.0)
LEFT, MIDDLE, WHOLE = QRect(0, 0, 20, 30), QRect(10, 0, 20, 30), QRect(0, 0, 40, 30)


class Screen:
    """What was drawn onto it from a ScaledPhoto, and what had to be scaled for that."""

    def __init__(self, ratio: float = 1.0) -> None:
        self.kept = ScaledPhoto()
        self.kept.fit(SIZE, ratio)
        self.picture = QImage(round(40 * ratio), round(30 * ratio), QImage.Format.Format_RGB32)
        self.picture.setDevicePixelRatio(ratio)
        self.picture.fill(0)
        self.scaled: list[QRect] = []

    def draw(self, part, photo=PHOTO, place=PLACE, around="#262626", colour="#ff0000"):
        def scale(painter, its_part):
            self.scaled.append(its_part)
            painter.fillRect(its_part, QColor(colour))

        painter = QPainter(self.picture)
        self.kept.draw(painter, part, (photo, place, around), scale)
        painter.end()

    @property
    def red_px(self):
        pixels = np.frombuffer(self.picture.constBits(), np.uint32)
        return int((pixels & 0xFFFFFF == 0xFF0000).sum())


def test_a_part_is_scaled_when_it_is_seen_first_and_never_again(qapp):
    screen = Screen()
    screen.draw(LEFT)
    screen.draw(LEFT, colour="#0000ff")
    assert screen.scaled == [LEFT] and screen.red_px == 20 * 30
    screen.draw(MIDDLE)
    assert screen.scaled == [LEFT, QRect(20, 0, 10, 30)] and screen.red_px == 30 * 30


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_nothing_is_drawn_beside_the_part_on_any_screen(qapp, ratio):
    screen = Screen(ratio)
    screen.draw(WHOLE)
    screen.picture.fill(0)
    screen.draw(QRect(4, 4, 8, 8))
    assert screen.red_px == round(8 * ratio) ** 2


@pytest.mark.parametrize(
    "shown",
    [
        (OTHER, PLACE),
        (PHOTO, replace(PLACE, scale=0.6)),
        (PHOTO, replace(PLACE, x=3.0)),
        (PHOTO, PLACE, "#e0e0e0"),
    ],
)
def test_another_photo_zoom_place_or_surround_is_scaled_anew(qapp, shown):
    screen = Screen()
    screen.draw(WHOLE, colour="#0000ff")
    screen.draw(WHOLE, *shown)
    assert screen.scaled == [WHOLE, WHOLE] and screen.red_px == 40 * 30


def test_what_was_let_go_is_scaled_anew(qapp):
    screen = Screen()
    screen.draw(WHOLE)
    screen.kept.let_go()
    screen.kept.fit(SIZE, 1.0)
    screen.draw(WHOLE)
    assert screen.scaled == [WHOLE, WHOLE]
