"""The learning curve is drawn whatever a training brings."""

import math

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPalette

from editor.dialogs.networks.learning_curve import LearningCurve
from segmentation.messages import EpochDone

LINE = QColor("#00ff00")


@pytest.fixture
def curve(qtbot):
    curve = LearningCurve()
    palette = curve.palette()
    palette.setColor(QPalette.ColorRole.Highlight, LINE)
    curve.setPalette(palette)
    curve.resize(620, 230)
    qtbot.addWidget(curve)
    return curve


def epochs(dices, planned=20, kept=0):
    return tuple(EpochDone(n, planned, 1 / n, dice, kept or n, "") for n, dice in enumerate(dices, 1))


def line_of(curve):
    """Where the line of the Dice is: the rows and columns of all pixels of its colour."""
    picture = curve.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.width(), 4)[..., :3]
    return np.nonzero((pixels[..., 1] > 200) & (pixels[..., 0] < 60) & (pixels[..., 2] < 60))


def test_nothing_is_drawn_before_the_first_epoch(curve):
    assert line_of(curve)[0].size == 0
    assert curve.accessibleName() == "Learning curve, 0 epochs"


def test_one_epoch_is_a_dot(curve):
    curve.set_epochs(epochs([0.98]))
    rows, columns = line_of(curve)
    assert 0 < np.ptp(rows) <= 10 and 0 < np.ptp(columns) <= 10


def test_a_better_epoch_is_higher_and_farther_right(curve):
    curve.set_epochs(epochs([0.95, 0.99], planned=2))
    rows, columns = line_of(curve)
    assert rows[columns.argmax()] < rows[columns.argmin()]
    assert np.ptp(columns) > 150


def test_the_line_goes_as_far_as_the_training(curve):
    curve.set_epochs(epochs([0.95, 0.96, 0.97], planned=20))
    early = np.ptp(line_of(curve)[1])
    curve.set_epochs(epochs(np.linspace(0.95, 0.99, 20), planned=20))
    assert np.ptp(line_of(curve)[1]) > 5 * early


def test_the_curve_is_read_aloud_with_the_kept_epoch(curve):
    curve.set_epochs(epochs([0.98, 0.99, 0.985], kept=2))
    assert curve.accessibleName() == "Learning curve, 3 epochs; kept is epoch 2, Dice 0.9900"


@pytest.mark.parametrize("dices", [
    [0.0] * 3, [0.99] * 200, [math.nan, 0.9], [math.inf, -math.inf], [0.1] * 3 + [0.99] * 30, [1e-9, 1e9],
])  # fmt: skip
def test_any_numbers_can_be_drawn(curve, dices):
    curve.set_epochs(epochs(dices, planned=2))
    curve.grab()
    curve.resize(40, 30)
    curve.grab()
