"""The spin on a backdrop: it stands still while the car turns, and each angle throws its shadow."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from editor.desk.shown_backdrop import SHOWN
from editor.document.pyramid import photo_levels
from editor.settings.schema import SPIN_BACKDROP, SPIN_GROUND
from editor.sheet.cut_out import cut_out
from editor.sheet.spin_backdrop import behind_all
from segmentation.cutout.stand import Stand
from segmentation.errors import CarmaskError
from tests.editor.conftest import PATIENCE_MS
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car(384, 576)
SHADED = PHOTO.copy()
SHADED[150:][CAR[150:] == 0] = 120
SHADED[308:332, 150:420] = 60
SHADED[CAR > 0] = PHOTO[CAR > 0]


def pixels_of(view):
    picture = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3).astype(int)


@pytest.fixture
def hall(tmp_path):
    """A picture in which each column has another grey."""
    Image.fromarray(np.tile(np.arange(250, dtype=np.uint8), (150, 1))).save(tmp_path / "hall.png")
    (tmp_path / "hall.json").write_text('{"horizon": 0.4, "spot": [0.8, 0.5], "scale": 0.5}')
    return str(tmp_path / "hall.png")


@pytest.fixture
def spin(qtbot, opened, hall):
    """The spin of three angles on the backdrop, stopped at the first."""
    for index in range(3):
        opened.desk.document.replace(index, "Drawn", photo_of_a_car()[1])
    opened.settings.remember(SHOWN, hall)
    opened.settings.change(SPIN_GROUND, SPIN_BACKDROP)
    opened.window.actions_of["view.spin"].trigger()
    spin = opened.window.centre.spin
    qtbot.waitUntil(lambda: spin.is_playing and spin.view.backdrop is not None, timeout=PATIENCE_MS)
    spin.toggle()
    return spin


def test_the_backdrop_is_the_same_at_every_angle(qtbot, opened, spin):
    seen = []
    for index in range(3):
        spin._turn_by_hand(index)
        seen.append(pixels_of(spin.view))
    beside = np.ones(seen[0].shape[:2], bool)
    for picture in seen:
        beside &= np.ptp(picture, axis=2) < 10  # the car is red
    assert beside.mean() > 0.3
    assert all(np.array_equal(seen[0][5], picture[5]) for picture in seen)
    assert len(np.unique(seen[0][5])) > 20


def test_another_backdrop_is_followed_while_it_spins(qtbot, opened, spin):
    before = spin.view.backdrop
    opened.window.actions_of["backdrop.white"].trigger()
    assert opened.window.centre.shows_spin
    qtbot.waitUntil(lambda: spin.view.backdrop is not before, timeout=PATIENCE_MS)
    assert tuple(pixels_of(spin.view)[5, spin.view.width() // 2]) == (255, 255, 255)


def test_another_ground_lets_go_of_nothing_and_back_again_it_is_there(qtbot, opened, spin):
    opened.settings.change(SPIN_GROUND, "black")
    assert tuple(pixels_of(spin.view)[2, 2]) == (0, 0, 0)
    opened.settings.change(SPIN_GROUND, SPIN_BACKDROP)
    assert len(np.unique(pixels_of(spin.view)[5])) > 20


def test_a_backdrop_that_is_gone_is_a_notice_and_the_spin_goes_on(qtbot, opened, spin, tmp_path):
    told = []
    opened.desk.notice.connect(told.append)
    opened.window.dialogs.backdrop.show(str(tmp_path / "gone.png"))
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert "gone.png is not there any more" in told[0]
    spin.toggle()
    assert spin.is_playing


def test_where_the_person_let_cars_stand_is_where_it_lies(hall):
    one = behind_all(hall, None, {1: CAR})[1]
    other = behind_all(hall, Stand(0.4, (0.8, 0.7), 0.5), {1: CAR})[1]
    assert one.shape == (384, 576, 3) and not np.array_equal(one, other)


def test_the_set_decides_where_it_lies_and_angles_of_another_size_do_not(hall):
    moved = np.roll(CAR, 50, axis=1)
    both = behind_all(hall, None, {1: CAR, 2: moved})
    assert both[1] is both[2] and np.array_equal(both[1], behind_all(hall, None, {1: moved, 2: CAR})[1])
    alone = behind_all(hall, None, {1: CAR})[1]
    assert np.array_equal(behind_all(hall, None, {1: CAR, 2: CAR, 3: CAR[:100]})[1], alone)
    assert behind_all(hall, None, {1: CAR * 0})[1].shape == (384, 576, 3)
    with pytest.raises(CarmaskError, match="is no backdrop"):
        behind_all("nowhere", None, {1: CAR})


def test_a_set_has_a_picture_of_its_own_behind_every_angle(tmp_path):
    for angle, colour in enumerate((40, 90, 140), 1):
        Image.new("RGB", (600, 400), (colour,) * 3).save(tmp_path / f"hall-{angle}.png")
    behind = behind_all(str(tmp_path), None, {1: CAR, 3: CAR, 4: CAR})
    assert [int(behind[angle][9, 9, 0]) for angle in (1, 3, 4)] == [40, 140, 40]


def test_a_shade_is_dark_beside_the_wheels_and_nothing_far_away():
    cut = cut_out(photo_levels(SHADED)[0], CAR, 576, has_shade=True)
    assert cut.shade.shape == cut.mask.shape and cut.shade[320, 200] > 60 and cut.shade[20].max() == 0
    assert cut_out(photo_levels(SHADED)[0], CAR, 576).shade is None
    assert cut_out(photo_levels(SHADED)[0], CAR * 0, 576, has_shade=True).shade.max() == 0


def test_the_spin_begins_on_the_backdrop_that_the_canvas_shows_and_else_on_what_was_chosen_in_it(qtbot, opened):
    actions, settings = opened.window.actions_of, opened.settings
    actions["view.spin"].trigger()
    assert settings[SPIN_GROUND] == "grey"
    actions["view.spin"].trigger()
    actions["backdrop.white"].trigger()
    actions["view.spin"].trigger()
    assert settings[SPIN_GROUND] == SPIN_BACKDROP
    settings.change(SPIN_GROUND, "black")
    actions["view.spin"].trigger()
    actions["view.spin"].trigger()
    assert settings[SPIN_GROUND] == "black"
    actions["view.spin"].trigger()
    actions["display.overlay"].trigger()
    actions["display.backdrop"].trigger()
    actions["view.spin"].trigger()
    assert settings[SPIN_GROUND] == SPIN_BACKDROP
    actions["view.spin"].trigger()
    qtbot.waitUntil(lambda: opened.background.is_idle, timeout=PATIENCE_MS)
