"""Photos that come into the open folder or go are found when they are looked for, and the open car stays."""

import shutil
import threading
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from editor.desk import listing_anew
from editor.desk.listing_anew import compared, with_car
from editor.jobs.open_windows import OtherWindow
from editor.panels.cars_model import CarsRole
from editor.tools.tool import PointerEvent
from segmentation.cars.folder import find_cars
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.review import accepted_by
from segmentation.labels.store import LabelStore
from tests.editor.conftest import newest_pixels, open_again, paint, shown, wait, wait_for_masks


def ask(application):
    application.window.actions_of["cars.look_again"].trigger()


def look(qtbot, application):
    ask(application)
    wait(qtbot, lambda: not application.window.new_photos.is_looking)


def add(folder, name):
    shutil.copy(folder / "redcar_01.jpg", folder / name)


def listed(application):
    return [car.car_id for car in application.window.cars.listed]


def rows(application):
    return application.window.cars._model.rows


def test_a_new_car_is_listed_and_unsaved_strokes_stay(qtbot, opened, drawn_folder):
    document = opened.desk.document
    paint(opened)
    painted = shown(opened).mask.pixels.copy()
    add(drawn_folder, "zebra_01.jpg")
    look(qtbot, opened)
    assert listed(opened) == ["redcar", "zebra"]
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


def test_nothing_new_is_said(qtbot, opened):
    catalogue = opened.desk.catalogue
    look(qtbot, opened)
    assert "no new photos" in opened.window.status.text and opened.desk.catalogue is catalogue


def test_what_is_wrong_with_a_new_photo_is_told_once(qtbot, opened, drawn_folder):
    add(drawn_folder, "redcar_02.png")
    look(qtbot, opened)
    assert "redcar_02.png was left out" in opened.window.notices.text
    opened.window.notices.clear()
    look(qtbot, opened)
    assert opened.window.notices.notices == []


# --- the open car itself


def test_a_new_angle_of_a_car_with_nothing_to_lose_is_there_at_once(qtbot, opened, drawn_folder):
    opened.desk.show_angle(1)
    add(drawn_folder, "redcar_04.jpg")
    look(qtbot, opened)
    assert [view.view.angle for view in opened.desk.document.views] == [1, 2, 3, 4]
    assert opened.desk.document.shown_index == 1 and opened.desk.document.car in opened.window.cars.listed


def test_a_new_angle_of_a_painted_car_is_offered_and_there_once_it_is_taken(qtbot, opened, drawn_folder):
    opened.desk.show_angle(1)
    paint(opened)
    document, painted = opened.desk.document, shown(opened).mask.pixels.copy()
    add(drawn_folder, "redcar_04.jpg")
    look(qtbot, opened)
    assert opened.desk.document is document and shown(opened).is_dirty and shown(opened).history.can_undo
    assert "1 new photo of this car was found" in opened.window.notices.text
    opened.window.notices.offered.click()
    wait(qtbot, lambda: len(opened.desk.document.views) == 4)
    wait_for_masks(qtbot, opened)
    assert opened.desk.document.shown_index == 1 and opened.window.notices.notices == []
    assert np.array_equal(shown(opened).mask.pixels, painted)
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_02"), painted)
    opened.desk.document.undo()
    assert not np.array_equal(shown(opened).mask.pixels, painted)


def test_a_new_angle_that_was_not_taken_is_there_when_one_comes_back(qtbot, two_cars, drawn_folder):
    paint(two_cars)
    add(drawn_folder, "redcar_04.jpg")
    look(qtbot, two_cars)
    two_cars.window.shell.show_neighbour_car(1)
    wait(qtbot, lambda: two_cars.desk.document.car.car_id == "zebra")
    assert two_cars.window.notices.notices == [] and listed(two_cars) == ["redcar", "zebra"]
    two_cars.window.shell.show_neighbour_car(-1)
    wait(qtbot, lambda: two_cars.desk.document.car.car_id == "redcar")
    assert len(two_cars.desk.document.views) == 4


def test_photos_of_the_open_car_that_are_gone_are_named_and_its_masks_stay(qtbot, opened, drawn_folder):
    opened.desk.show_angle(1)
    paint(opened)
    document = opened.desk.document
    opened.desk.show_angle(0)
    wait(qtbot, lambda: not opened.desk.saving.is_busy and not document.views[1].is_dirty)
    (drawn_folder / "redcar_02.jpg").unlink()
    look(qtbot, opened)
    assert opened.desk.document is document and len(document.views) == 3
    assert any("redcar_02.jpg" in sentence for sentence in opened.window.notices.notices)
    assert "1 photo is not there any more" in opened.window.status.text


def test_where_the_shown_photo_has_gone_the_list_and_the_mask_stay(qtbot, opened, drawn_folder):
    paint(opened)
    add(drawn_folder, "zebra_01.jpg")
    (drawn_folder / "redcar_01.jpg").unlink()
    catalogue = opened.desk.catalogue
    look(qtbot, opened)
    assert "not in its folder any more" in opened.window.notices.text
    assert opened.desk.catalogue is catalogue and shown(opened).is_dirty


# --- what goes on meanwhile


def test_a_stroke_under_way_is_not_cut_off(qtbot, opened, drawn_folder):
    add(drawn_folder, "redcar_04.jpg")
    brush, document = opened.window.hand.brush, opened.desk.document
    ask(opened)
    brush.press(PointerEvent(80.0, 20.0))
    wait(qtbot, lambda: opened.window.new_photos._looking is None)
    assert opened.window.hand.tool.holds_pointer and opened.window.new_photos.is_looking
    brush.release()
    wait(qtbot, lambda: not opened.window.new_photos.is_looking)
    assert opened.desk.document is document and shown(opened).history.can_undo


def test_the_wish_to_close_the_window_is_not_forgotten(qtbot, opened, drawn_folder, slow_disk):
    paint(opened)
    add(drawn_folder, "redcar_04.jpg")
    opened.window.close()
    ask(opened)
    wait(qtbot, lambda: opened.window.new_photos._looking is None)
    slow_disk.set()
    wait(qtbot, lambda: not opened.window.isVisible())


def test_a_folder_that_hangs_does_not_keep_the_next_one_from_being_looked_at(
    qtbot, opened, drawn_folder, tmp_path, monkeypatch
):
    gate = threading.Event()
    with monkeypatch.context() as hanging:
        hanging.setattr(listing_anew, "find_cars", lambda folder: gate.wait() and find_cars(folder))
        ask(opened)
        wait(qtbot, lambda: opened.window.new_photos._looking.began is not None)
    shutil.copytree(drawn_folder, tmp_path / "other")
    open_again(qtbot, opened, tmp_path / "other")
    add(tmp_path / "other", "zebra_01.jpg")
    look(qtbot, opened)
    assert listed(opened) == ["redcar", "zebra"]
    gate.set()


# --- what is known stays known


def test_who_has_which_car_stays_in_the_list(qtbot, two_cars, drawn_folder):
    two_cars.window.cars.show_holders({two_cars.desk.catalogue.cars[1]: "Open: Anna on studio-3"})
    add(drawn_folder, "wolf_01.jpg")
    look(qtbot, two_cars)
    assert [(row.car.car_id, row.holder) for row in rows(two_cars)] == [
        ("redcar", ""), ("wolf", ""), ("zebra", "Open: Anna on studio-3"),
    ]  # fmt: skip


def test_an_accepted_car_stays_accepted_in_the_list(qtbot, two_cars, drawn_folder):
    redcar, zebra = two_cars.desk.catalogue.cars
    pixels = np.full_like(shown(two_cars).mask.pixels, 255)
    for view in zebra.views:
        draft = draft_of(photo_facts(view.photo_path, pixels.shape), pixels, person="Anna")
        LabelStore(drawn_folder).save(view.label_key, replace(draft, **vars(accepted_by("Anna"))), pixels, None)
    two_cars.window.car_states.look_again()
    wait(qtbot, lambda: two_cars.window.cars.not_accepted_after(redcar) == [])
    free = []
    two_cars.desk.listed_anew.connect(lambda: free.append(two_cars.window.cars.not_accepted_after(redcar)))
    add(drawn_folder, "zwolf_01.jpg")
    look(qtbot, two_cars)
    assert [[car.car_id for car in cars] for cars in free] == [["zwolf"]]
    wait(qtbot, lambda: all(row.indexed is not None for row in rows(two_cars)))


def test_that_another_window_has_the_folder_is_not_told_again(qtbot, two_cars, drawn_folder, monkeypatch):
    other = OtherWindow("other", drawn_folder, datetime.now(UTC))
    monkeypatch.setattr(two_cars.other_windows._windows, "others", lambda: [other])
    told = []
    two_cars.other_windows.notice.connect(lambda _: told.append("told"))
    two_cars.other_windows.over.connect(lambda _: told.append("over"))
    two_cars.other_windows.look()
    wait(qtbot, lambda: bool(told))
    add(drawn_folder, "zwolf_01.jpg")
    look(qtbot, two_cars)
    two_cars.other_windows.look()
    wait(qtbot, lambda: two_cars.own_disk.is_idle)
    assert told == ["told"]


def test_the_open_car_is_not_left_for_strokes_that_are_to_be_brought_back(qtbot, two_cars, drawn_folder, monkeypatch):
    document, cars = two_cars.desk.document, two_cars.desk.catalogue.cars
    monkeypatch.setattr(two_cars.unsaved.recovery, "first_car", lambda _: cars[1])
    wanted = []
    monkeypatch.setattr(two_cars.desk, "open_car", wanted.append)
    add(drawn_folder, "zwolf_01.jpg")
    look(qtbot, two_cars)
    qtbot.waitUntil(lambda: two_cars.background.is_idle)
    assert wanted == [] and two_cars.desk.document is document


# --- what is compared


@pytest.fixture
def before(drawn_folder):
    add(drawn_folder, "zebra_01.jpg")
    return find_cars(drawn_folder)


def test_cars_that_are_as_before_are_the_same_objects(before, drawn_folder):
    add(drawn_folder, "redcar_04.jpg")
    (drawn_folder / "redcar_02.jpg").unlink()
    found = compared(before, find_cars(drawn_folder))
    assert found.is_other_list and found.new == 1 and found.gone == (str(drawn_folder / "redcar_02.jpg"),)
    assert found.catalogue.cars[1] is before.cars[1] and found.catalogue.cars[0] is not before.cars[0]


def test_a_folder_that_is_as_before_has_no_other_list(before, drawn_folder):
    found = compared(before, find_cars(drawn_folder))
    assert not found.is_other_list and (found.new, found.gone, found.problems) == (0, (), ())


def test_a_car_that_is_open_stays_in_the_place_of_what_has_its_photos(before, drawn_folder):
    add(drawn_folder, "redcar_04.jpg")
    now = compared(before, find_cars(drawn_folder)).catalogue
    assert with_car(now, before.cars[0]).cars == before.cars
