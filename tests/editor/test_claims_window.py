"""Two windows at one folder see which car the other has open, and get different cars from the queue."""

import json
import shutil
import threading

import pytest

from editor.application import Application
from editor.desk.leaving import Leaving
from editor.jobs import background as background_module
from editor.panels.cars_model import CarsRole
from editor.settings.schema import SAVE_ON_LEAVE
from editor.settings.store import SettingsStore
from segmentation.labels import claims as claims_module
from segmentation.labels.claims import Claimed, ClaimWatch, OwnClaim
from segmentation.labels.processes import own_process
from tests.editor.conftest import FAKE_TRAINER, FAKE_WORKER, open_again, paint, wait, wait_for_masks
from tests.segmentation.indexed_folders import save_mask

ANNA = "a" * 32


@pytest.fixture
def second(qtbot, shelf, tmp_path):
    """Another program of another person, as on another computer: nothing but the folder is shared."""
    folders = (tmp_path / f"second {name}" for name in ("trainings", "sample", "unsaved", "windows"))
    second = Application(SettingsStore(tmp_path / "second.json"), FAKE_WORKER, FAKE_TRAINER, shelf, *folders)
    second.desk.author.choose("Bert")
    second.window.show()
    yield second
    if second.desk.document is not None:
        second.desk.document.forget_strokes()
    second.window.close()
    second.close()


def claim_files(folder):
    return [json.loads(path.read_text()) for path in sorted((folder / ".masks" / "claims").glob("*.json"))]


def holders_shown(application):
    panel = application.window.cars
    rows = (panel._model.index(row) for row in range(panel._model.rowCount()))
    return [row.data(CarsRole.HOLDER) for row in rows]


def open_in(qtbot, application, folder):
    application.window.open_folder(folder)
    wait(qtbot, lambda: application.desk.document is not None)
    wait(qtbot, lambda: application.claims_disk.is_idle)


def as_anna(folder, *photos):
    anna = OwnClaim(ANNA)
    anna.write({folder: Claimed(photos)}, "Anna", "studio-3")
    return anna


def beat(qtbot, application):
    application.claims.beat()
    wait(qtbot, lambda: application.claims_disk.is_idle)


def test_the_open_car_is_claimed_as_long_as_it_is_open(qtbot, two_cars, drawn_folder):
    wait(qtbot, lambda: two_cars.claims_disk.is_idle)
    (claim,) = claim_files(drawn_folder)
    assert claim["photos"] == [f"redcar_{angle:02d}.jpg" for angle in (1, 2, 3)] and claim["asked"] == []
    two_cars.window.shell.show_neighbour_car(1)
    wait(qtbot, lambda: two_cars.claims_disk.is_idle and two_cars.desk.document.car.car_id == "zebra")
    assert [photo for claim in claim_files(drawn_folder) for photo in claim["photos"]] == [
        "zebra_01.jpg",
        "zebra_02.jpg",
    ]


def test_closing_the_window_takes_the_claim_back(qtbot, second, drawn_folder):
    open_in(qtbot, second, drawn_folder)
    assert len(claim_files(drawn_folder)) == 1
    second.claims.close()
    wait(qtbot, lambda: second.claims_disk.is_idle)
    assert claim_files(drawn_folder) == []


def test_the_list_shows_who_has_a_car_open_until_it_is_left(qtbot, two_cars, drawn_folder):
    anna = as_anna(drawn_folder, "zebra_01.jpg", "zebra_02.jpg")
    beat(qtbot, two_cars)
    assert holders_shown(two_cars) == ["", "Open: Anna on studio-3"]
    assert two_cars.window.notices.notices == []
    anna.release()
    beat(qtbot, two_cars)
    assert holders_shown(two_cars) == ["", ""]


def test_the_list_still_shows_it_when_the_folder_is_opened_again(qtbot, two_cars, drawn_folder):
    as_anna(drawn_folder, "zebra_01.jpg", "zebra_02.jpg")
    beat(qtbot, two_cars)
    open_again(qtbot, two_cars, drawn_folder)
    beat(qtbot, two_cars)
    assert holders_shown(two_cars) == ["", "Open: Anna on studio-3"]


def test_opening_a_car_that_somebody_else_has_says_so_and_goes_on(qtbot, two_cars, drawn_folder):
    as_anna(drawn_folder, "zebra_02.jpg")
    beat(qtbot, two_cars)
    two_cars.window.shell.show_neighbour_car(1)
    wait(qtbot, lambda: two_cars.desk.document.car.car_id == "zebra")
    assert "Anna on studio-3 has this car open too" in two_cars.window.notices.text
    wait_for_masks(qtbot, two_cars)
    paint(two_cars)
    assert two_cars.desk.document.shown.is_dirty


def test_it_is_said_once_that_somebody_came_and_when_the_last_has_gone(qtbot, opened, drawn_folder):
    anna = as_anna(drawn_folder, "redcar_01.jpg")
    for _ in range(2):
        beat(qtbot, opened)
    assert len(opened.window.notices.notices) == 1
    anna.release()
    beat(qtbot, opened)
    assert opened.window.status.text == "This car is open nowhere else any more."
    assert opened.window.notices.isHidden()


def test_the_bar_goes_as_another_car_is_opened(qtbot, two_cars, drawn_folder):
    as_anna(drawn_folder, "redcar_01.jpg")
    beat(qtbot, two_cars)
    assert "has this car open too" in two_cars.window.notices.text
    two_cars.window.shell.show_neighbour_car(1)
    wait(qtbot, lambda: two_cars.desk.document.car.car_id == "zebra")
    assert two_cars.window.notices.isHidden()


@pytest.mark.skipif(own_process() is None, reason="this system does not tell one process from another")
def test_another_window_of_one_s_own_is_called_so(qtbot, opened, drawn_folder):
    opened.desk.author.choose("Anna")
    as_anna(drawn_folder, "redcar_01.jpg")
    beat(qtbot, opened)
    assert "You have this car open in another window" in opened.window.notices.text
    assert holders_shown(opened) == ["Open: other window"]
    opened.desk.author.choose("Bert")
    assert holders_shown(opened) == ["Open: Anna on studio-3"]


def test_of_the_same_name_on_another_computer_it_is_said_where(qtbot, opened, drawn_folder, monkeypatch):
    monkeypatch.setattr("segmentation.labels.claims.own_process", lambda: None)
    opened.desk.author.choose("Anna")
    as_anna(drawn_folder, "redcar_01.jpg")
    beat(qtbot, opened)
    assert "Anna on studio-3 has this car open too" in opened.window.notices.text


def test_a_claim_that_a_crash_left_is_gone_after_the_lease(qtbot, opened, drawn_folder, monkeypatch):
    as_anna(drawn_folder, "redcar_01.jpg")
    beat(qtbot, opened)
    assert len(claim_files(drawn_folder)) == 2
    monkeypatch.setattr(claims_module, "LEASE_S", 0)
    beat(qtbot, opened)
    assert opened.claims.holders == {} and len(claim_files(drawn_folder)) == 1


def test_two_windows_see_each_other_and_the_queue_gives_each_another_car(qtbot, two_cars, second, drawn_folder):
    for angle in (1, 2):
        shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / f"lion_{angle:02d}.jpg")
    for application in (two_cars, second):
        open_in(qtbot, application, drawn_folder)
    wait(qtbot, lambda: [car.car_id for car in second.window.cars.listed] == ["lion", "redcar", "zebra"])
    for application in (two_cars, second):
        application.desk.open_car(application.window.cars.listed[0])
    wait(qtbot, lambda: second.desk.document.car.car_id == two_cars.desk.document.car.car_id == "lion")
    for application in (two_cars, second):
        application.window.actions_of["view.next_free_car"].trigger()
        wait(qtbot, lambda application=application: application.desk.document.car.car_id != "lion")
    assert sorted(one.desk.document.car.car_id for one in (two_cars, second)) == ["redcar", "zebra"]
    for application in (two_cars, second):
        wait(qtbot, lambda application=application: application.claims_disk.is_idle)
        beat(qtbot, application)
    assert sum("Open: " in shown for shown in holders_shown(second)) == 1


def test_the_queue_says_when_there_is_no_car_left(qtbot, two_cars, drawn_folder):
    as_anna(drawn_folder, "zebra_01.jpg")
    two_cars.window.actions_of["view.next_free_car"].trigger()
    wait(qtbot, lambda: "no car in the list" in two_cars.window.status.text)
    assert two_cars.desk.document.car.car_id == "redcar"


def test_the_queue_passes_over_accepted_cars(qtbot, two_cars, drawn_folder):
    cars = two_cars.window.cars
    redcar, zebra = cars.listed
    for angle in (1, 2):
        save_mask(drawn_folder / f"zebra_{angle:02d}.jpg", 1, review="accepted", reviewer="Ann")
    wait(qtbot, lambda: two_cars.window.car_states.has_seen_all)
    two_cars.window.car_states.look_again()
    wait(qtbot, lambda: cars.not_accepted_after(redcar) == [])
    assert cars.not_accepted_after(zebra) == [redcar]


def test_a_folder_around_the_open_one_or_within_is_seen_too(qtbot, two_cars, second, drawn_folder):
    outer = drawn_folder.parent / "outer"
    shutil.copytree(drawn_folder, outer / "cars", ignore=shutil.ignore_patterns(".masks"))
    open_in(qtbot, second, outer)
    open_in(qtbot, two_cars, outer / "cars")
    wait(qtbot, lambda: two_cars.desk.catalogue.folder == outer / "cars")
    beat(qtbot, second)
    assert "has this car open too" in second.window.notices.text


# --- who goes elsewhere meanwhile, stays, or has a share that hangs


@pytest.fixture
def gate():
    """What hangs goes on when it is opened."""
    gate = threading.Event()
    yield gate
    gate.set()


def claimed_photos(folder):
    return [photo for claim in claim_files(folder) for photo in claim["photos"]]


def test_a_free_car_that_is_found_late_does_not_take_the_place_of_one_that_was_chosen_meanwhile(
    qtbot, two_cars, gate, drawn_folder
):
    for angle in (1, 2):
        shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / f"yak_{angle:02d}.jpg")
    open_again(qtbot, two_cars, drawn_folder)
    *_, chosen = two_cars.window.cars.listed
    wait(qtbot, lambda: two_cars.claims_disk.is_idle)
    two_cars.claims_disk.run(gate.wait, lambda _: None, lambda _: None)
    two_cars.window.actions_of["view.next_free_car"].trigger()
    two_cars.desk.open_car(chosen)
    wait(qtbot, lambda: two_cars.desk.document.car is chosen)
    gate.set()
    wait(qtbot, lambda: two_cars.claims_disk.is_idle)
    assert two_cars.desk.document.car is chosen
    assert set(claimed_photos(drawn_folder)) == {view.photo_path.name for view in chosen.views}


def test_who_stays_after_all_does_not_keep_the_free_car_from_others(qtbot, two_cars, settings, drawn_folder):
    settings.change(SAVE_ON_LEAVE, "ask")
    asked = []
    two_cars.desk.ask_about_strokes = lambda angles, has_failed: asked.append(angles) or Leaving.STAY
    wait(qtbot, lambda: two_cars.claims_disk.is_idle)
    paint(two_cars)
    two_cars.window.actions_of["view.next_free_car"].trigger()
    wait(qtbot, lambda: bool(asked) and two_cars.claims_disk.is_idle)
    assert claimed_photos(drawn_folder) == [f"redcar_{angle:02d}.jpg" for angle in (1, 2, 3)]


def test_a_share_that_hangs_keeps_the_cars_of_other_folders_neither_unclaimed_nor_from_being_handed_out(
    qtbot, two_cars, gate, drawn_folder, tmp_path, monkeypatch
):
    monkeypatch.setattr(background_module, "HANGS_AFTER_S", 0)
    other, begun, look = tmp_path / "other", threading.Event(), ClaimWatch.look
    shutil.copytree(drawn_folder, other, ignore=shutil.ignore_patterns(".masks"))

    def hung(watch, folder):
        if folder == drawn_folder:
            begun.set()
            gate.wait()
        return look(watch, folder)

    wait(qtbot, lambda: two_cars.claims_disk.is_idle)
    monkeypatch.setattr(ClaimWatch, "look", hung)
    two_cars.window.actions_of["view.next_free_car"].trigger()
    wait(qtbot, begun.is_set)
    two_cars.claims_disk.look()
    assert any("may hang" in sentence for sentence in two_cars.window.notices.notices)
    open_again(qtbot, two_cars, other)
    wait(qtbot, lambda: "redcar_01.jpg" in claimed_photos(other))
    two_cars.window.actions_of["view.next_free_car"].trigger()
    wait(qtbot, lambda: two_cars.desk.document.car.car_id == "zebra")
    gate.set()
    wait(qtbot, lambda: two_cars.claims_disk.is_idle)
    assert two_cars.desk.document.car.views[0].photo_path.parent == other
