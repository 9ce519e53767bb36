"""Photos that come into the open folder are found when they are looked for, and the open car stays."""

import shutil

import numpy as np

from editor.panels.cars_model import CarsRole
from tests.editor.conftest import newest_pixels, paint, shown, wait, wait_for_masks


def look(qtbot, application):
    application.window.actions_of["cars.look_again"].trigger()
    wait(qtbot, lambda: application.window.new_photos._looking is None)


def add(folder, name):
    shutil.copy(folder / "redcar_01.jpg", folder / name)


def test_a_new_car_is_listed_and_unsaved_strokes_stay(qtbot, opened, drawn_folder):
    document = opened.desk.document
    paint(opened)
    painted = shown(opened).mask.pixels.copy()
    add(drawn_folder, "zebra_01.jpg")
    look(qtbot, opened)
    assert [car.car_id for car in opened.window.cars.listed] == ["redcar", "zebra"]
    assert "1 new photo was found" in opened.window.status.text
    assert opened.desk.document is document and np.array_equal(shown(opened).mask.pixels, painted)
    assert shown(opened).is_dirty and shown(opened).history.can_undo
    opened.window.shell.show_neighbour_car(1)
    wait(qtbot, lambda: opened.desk.document.car.car_id == "zebra")
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), painted)


def test_the_open_car_stays_marked_in_the_list(qtbot, opened, drawn_folder):
    add(drawn_folder, "bluecar_01.jpg")
    look(qtbot, opened)
    assert opened.window.cars._list.currentIndex().data(CarsRole.CAR).car_id == "redcar"


def test_a_new_angle_of_the_open_car_is_there_once_its_strokes_are_saved(qtbot, opened, drawn_folder):
    opened.desk.show_angle(1)
    paint(opened)
    painted = shown(opened).mask.pixels.copy()
    add(drawn_folder, "redcar_04.jpg")
    look(qtbot, opened)
    wait(qtbot, lambda: len(opened.desk.document.views) == 4)
    wait_for_masks(qtbot, opened)
    assert opened.desk.document.shown_index == 1
    assert np.array_equal(shown(opened).mask.pixels, painted)
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_02"), painted)


def test_nothing_new_is_said(qtbot, opened):
    catalogue = opened.desk.catalogue
    look(qtbot, opened)
    assert "no new photos" in opened.window.status.text and opened.desk.catalogue is catalogue


def test_where_the_shown_photo_has_gone_the_list_and_the_mask_stay(qtbot, opened, drawn_folder):
    paint(opened)
    add(drawn_folder, "zebra_01.jpg")
    (drawn_folder / "redcar_01.jpg").unlink()
    catalogue = opened.desk.catalogue
    look(qtbot, opened)
    assert "not in its folder any more" in opened.window.notices.text
    assert opened.desk.catalogue is catalogue and shown(opened).is_dirty
