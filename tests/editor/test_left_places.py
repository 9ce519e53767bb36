"""A folder opens again where it was left, and a start without a folder opens the last one."""

import shutil
import threading

import pytest

from editor.desk import desk as desk_module
from editor.settings.left_places import PLACES, folder_to_begin_with, left_photo, remember_photo
from editor.settings.recent_folders import MOST, add_recent, recent_folders
from editor.settings.schema import OPEN_LAST_FOLDER
from tests.editor.conftest import PATIENCE_MS, shown, wait, wait_for_masks


def place(application):
    """The open car and the number of its shown angle."""
    return application.desk.document.car.car_id, shown(application).view.angle


@pytest.fixture
def other_folder(drawn_folder, tmp_path):
    folder = tmp_path / "other"
    folder.mkdir()
    shutil.copy(drawn_folder / "redcar_01.jpg", folder / "bluecar_01.jpg")
    return folder


def open_folder(qtbot, application, folder):
    application.window.open_folder(folder)
    wait(qtbot, lambda: application.desk.catalogue is not None and application.desk.catalogue.folder == folder)
    wait_for_masks(qtbot, application)


def test_a_folder_opens_again_at_the_car_and_angle_where_it_was_left(qtbot, two_cars, drawn_folder, other_folder):
    two_cars.desk.open_car(two_cars.window.cars.listed[1])
    wait_for_masks(qtbot, two_cars)
    two_cars.desk.show_angle(1)
    open_folder(qtbot, two_cars, other_folder)
    assert place(two_cars) == ("bluecar", 1)
    open_folder(qtbot, two_cars, drawn_folder)
    assert place(two_cars) == ("zebra", 2)


def test_a_start_without_a_folder_opens_the_last_one_where_it_was_left(qtbot, application, settings, drawn_folder):
    add_recent(settings, drawn_folder)
    remember_photo(settings, drawn_folder, drawn_folder / "redcar_03.jpg")
    application.window.shell.begin()
    wait_for_masks(qtbot, application)
    assert place(application) == ("redcar", 3) and application.desk.catalogue.folder == drawn_folder


def test_where_the_photo_is_gone_its_folder_opens_at_the_first_car(qtbot, application, settings, drawn_folder):
    add_recent(settings, drawn_folder)
    remember_photo(settings, drawn_folder, drawn_folder / "gone_03.jpg")
    application.window.shell.begin()
    wait_for_masks(qtbot, application)
    assert place(application) == ("redcar", 1)


@pytest.mark.parametrize("is_first_start", [True, False])
def test_the_first_start_opens_the_sample_and_so_does_every_one_if_that_is_chosen(
    qtbot, application, settings, drawn_folder, monkeypatch, is_first_start
):
    monkeypatch.setattr("editor.desk.sample.SAMPLE_PHOTOS", drawn_folder)
    if not is_first_start:
        add_recent(settings, drawn_folder)
        settings.change(OPEN_LAST_FOLDER, False)
    application.window.shell.begin()
    wait_for_masks(qtbot, application)
    assert application.desk.shows_sample


def test_a_last_folder_that_is_gone_is_told_and_another_can_be_chosen(qtbot, application, settings, tmp_path):
    add_recent(settings, tmp_path / "gone")
    application.window.shell.begin()
    qtbot.waitUntil(lambda: "gone is not there" in application.window.notices.text, timeout=PATIENCE_MS)
    assert application.window.panes.pages.currentWidget() is application.window.welcome
    assert recent_folders(settings) == [tmp_path / "gone"], "its disk may be plugged in tomorrow"


def test_while_the_share_of_the_last_folder_does_not_answer_another_one_opens(
    qtbot, application, settings, drawn_folder, tmp_path, monkeypatch
):
    answers, find_cars = threading.Event(), desk_module.find_cars

    def find(folder):
        if folder == drawn_folder:
            return find_cars(folder)
        answers.wait(PATIENCE_MS / 1000)
        return find_cars(drawn_folder)

    monkeypatch.setattr(desk_module, "find_cars", find)
    add_recent(settings, tmp_path / "share")
    application.window.shell.begin()
    assert application.desk.is_opening and "Reading share" in application.window.status.text
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    answers.set()
    wait(qtbot, lambda: application.background.is_idle)
    assert application.desk.catalogue.folder == drawn_folder


def test_as_many_places_are_remembered_as_folders(settings, tmp_path):
    for number in range(MOST + 2):
        remember_photo(settings, tmp_path / str(number), tmp_path / str(number) / "a" / "1.jpg")
    remembered = settings.remembered(PLACES)
    assert len(remembered) == MOST and str(tmp_path / "0") not in remembered
    assert left_photo(settings, tmp_path / "5") == tmp_path / "5" / "a" / "1.jpg"


@pytest.mark.parametrize("rubbish", [None, 3, "cars", ["a"], {"folder": 3}, {"folder": None}, {"folder": ""}])
def test_what_makes_no_sense_in_the_settings_is_passed_over(settings, tmp_path, rubbish):
    settings.remember(PLACES, rubbish)
    assert left_photo(settings, tmp_path) is None and folder_to_begin_with(settings) is None
    remember_photo(settings, tmp_path, tmp_path / "1.jpg")
    assert left_photo(settings, tmp_path) == tmp_path / "1.jpg"
    remember_photo(settings, tmp_path, tmp_path.parent / "elsewhere.jpg")
    assert left_photo(settings, tmp_path) == tmp_path / "1.jpg"
