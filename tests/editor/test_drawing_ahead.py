"""The next car is drawn while this one is looked at, and its masks are there when it is opened."""

from pathlib import Path

import pytest
from PIL import Image

from editor.document.view_document import ViewState
from editor.settings.schema import PREDICT_AHEAD, PREDICT_ON_OPEN
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, paint, shown, wait_for_masks


def wait_for(qtbot, is_so):
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


@pytest.fixture
def asked(application, monkeypatch):
    """The names of the photos that the worker was asked for, in order."""
    names = []
    predict = application.worker.predict

    def ask(request):
        names.append(Path(request.photo_path).stem)
        predict(request)

    monkeypatch.setattr(application.worker, "predict", ask)
    return names


@pytest.fixture
def folder(drawn_folder):
    """Two more cars after the red one: `tiger` and `zebra`, two angles each."""
    photo = Image.open(drawn_folder / "redcar_01.jpg")
    for name in ("tiger", "zebra"):
        for angle in (1, 2):
            photo.save(drawn_folder / f"{name}_{angle:02d}.jpg")
    return drawn_folder


def car(application, car_id):
    return next(car for car in application.desk.catalogue.cars if car.car_id == car_id)


def is_ahead(application, car_id):
    """Whether all masks of a car were drawn ahead."""
    return all(application.desk.ahead.masks.holds(view) for view in car(application, car_id).views)


def open_ahead_of(qtbot, application, folder, car_id):
    """Open the folder and wait until that car is drawn ahead."""
    application.window.open_folder(folder)
    wait_for_masks(qtbot, application)
    wait_for(qtbot, lambda: is_ahead(application, car_id))


def drawn_by(view):
    return view.network.facts.name


def test_the_next_car_is_drawn_and_its_masks_come_with_its_photos(qtbot, application, asked, folder):
    open_ahead_of(qtbot, application, folder, "tiger")
    assert sorted(asked[:3]) == ["redcar_01", "redcar_02", "redcar_03"]
    assert asked[3:] == ["tiger_01", "tiger_02"]
    application.window.shell.show_neighbour_car(1)
    wait_for_masks(qtbot, application)
    assert application.desk.document.car.car_id == "tiger"
    assert {view.state for view in application.desk.document.views} == {ViewState.NETWORK}
    assert not any(view.is_dirty or view.is_human for view in application.desk.document.views)
    wait_for(qtbot, lambda: is_ahead(application, "zebra"))
    assert asked.count("tiger_01") == asked.count("tiger_02") == 1


def test_nothing_is_drawn_ahead_of_the_last_car(qtbot, application, asked, drawn_folder):
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    wait_for(qtbot, lambda: application.background.is_idle)
    assert sorted(asked) == ["redcar_01", "redcar_02", "redcar_03"]


def test_the_progress_in_the_status_bar_is_the_open_car_s_alone(qtbot, application, folder):
    application.window.open_folder(folder)
    seen = []
    application.worker.finished.connect(
        lambda _: seen.append((application.desk.predicting.total, application.window.status._stop.isVisible()))
    )
    wait_for_masks(qtbot, application)
    wait_for(qtbot, lambda: is_ahead(application, "tiger"))
    assert len(seen) == 5 and {total for total, _ in seen} == {3}
    assert [is_shown for _, is_shown in seen[3:]] == [False, False]


def test_work_for_the_open_car_goes_before_what_is_to_be_drawn_ahead(qtbot, application, asked, folder, monkeypatch):
    ask = application.worker.predict

    def ask_and_want_shown(request):
        ask(request)
        if asked[-1] == "tiger_01":
            application.desk.predict_shown()

    monkeypatch.setattr(application.worker, "predict", ask_and_want_shown)
    open_ahead_of(qtbot, application, folder, "tiger")
    assert asked[3:] == ["tiger_01", "redcar_01", "tiger_02"]


def test_a_saved_mask_is_not_drawn_ahead(qtbot, application, asked, folder):
    application.window.open_folder(folder)
    wait_for(qtbot, lambda: application.desk.catalogue is not None)
    application.desk.open_car(car(application, "tiger"))
    wait_for_masks(qtbot, application)
    application.window.reviewing.accept_shown()
    wait_for(qtbot, lambda: LabelStore(folder).newest("tiger_01") is not None)
    application.desk.drawing.restart()  # what was drawn so far is forgotten
    asked.clear()
    application.desk.open_car(car(application, "redcar"))
    wait_for_masks(qtbot, application)
    wait_for(qtbot, lambda: application.desk.ahead.masks.holds(car(application, "tiger").views[1]))
    assert "tiger_01" not in asked


def test_the_next_car_is_the_next_of_those_that_the_filter_leaves(qtbot, application, asked, folder):
    application.window.open_folder(folder)
    wait_for(qtbot, lambda: application.desk.catalogue is not None)
    application.window.cars._filter.setText("r")  # redcar, tiger, zebra
    wait_for_masks(qtbot, application)
    wait_for(qtbot, lambda: is_ahead(application, "tiger"))
    application.window.cars._filter.setText("zebra")
    wait_for(qtbot, lambda: is_ahead(application, "zebra"))
    assert asked[-4:] == ["tiger_01", "tiger_02", "zebra_01", "zebra_02"]


@pytest.mark.parametrize("setting", [PREDICT_AHEAD, PREDICT_ON_OPEN])
def test_nothing_is_drawn_ahead_where_that_is_not_wanted(qtbot, application, settings, asked, folder, setting):
    settings.change(setting, False)
    application.window.open_folder(folder)
    wait_for(qtbot, lambda: application.desk.document is not None and shown(application).photo is not None)
    application.desk.predict_car()
    wait_for(qtbot, lambda: shown(application).mask is not None and not application.desk.predicting.is_busy)
    wait_for(qtbot, lambda: application.background.is_idle)
    assert not any(name.startswith("tiger") for name in asked)
    settings.change(setting, True)
    if setting is PREDICT_AHEAD:
        wait_for(qtbot, lambda: is_ahead(application, "tiger"))


def test_another_network_draws_the_next_car_anew(qtbot, application, folder, monkeypatch):
    open_ahead_of(qtbot, application, folder, "tiger")
    monkeypatch.setenv("FAKE_WORKER_DRAWS_LOWER", "1")
    application.desk.change_network()
    assert not is_ahead(application, "tiger")
    wait_for(qtbot, lambda: is_ahead(application, "tiger"))
    application.window.shell.show_neighbour_car(1)
    wait_for_masks(qtbot, application)
    assert {drawn_by(view) for view in application.desk.document.views} == {"lower-half"}


def test_a_network_that_changes_while_the_next_car_is_opened_draws_all_its_masks(
    qtbot, application, folder, monkeypatch
):
    open_ahead_of(qtbot, application, folder, "tiger")
    monkeypatch.setenv("FAKE_WORKER_DRAWS_LOWER", "1")
    application.window.shell.show_neighbour_car(1)  # its photos and masks are being read now
    application.desk.change_network()
    wait_for_masks(qtbot, application)
    assert {drawn_by(view) for view in application.desk.document.views} == {"lower-half"}


def test_a_photo_that_was_changed_after_it_was_drawn_ahead_is_drawn_again(qtbot, application, asked, folder):
    open_ahead_of(qtbot, application, folder, "tiger")
    Image.new("RGB", (60, 40), "red").save(folder / "tiger_01.jpg")
    application.window.shell.show_neighbour_car(1)
    wait_for_masks(qtbot, application)
    assert application.desk.document.views[0].mask.pixels.shape == (40, 60)
    assert (asked.count("tiger_01"), asked.count("tiger_02")) == (2, 1)


def test_a_photo_that_cannot_be_drawn_ahead_is_told_when_its_car_is_opened(qtbot, application, folder):
    (folder / "tiger_01.jpg").write_bytes(b"no photo")
    application.window.open_folder(folder)
    wait_for_masks(qtbot, application)
    wait_for(qtbot, lambda: application.desk.ahead.masks.holds(car(application, "tiger").views[1]))
    assert application.window.notices.notices == []
    application.window.shell.show_neighbour_car(1)
    wait_for(qtbot, lambda: "tiger_01.jpg" in application.window.notices.text)


def test_a_worker_that_dies_at_the_next_car_is_started_again_and_goes_on(
    qtbot, application, asked, folder, tmp_path, monkeypatch
):
    monkeypatch.setenv("FAKE_WORKER_DIES", str(tmp_path / "died"))
    monkeypatch.setenv("FAKE_WORKER_DIES_AT", "tiger_02")
    application.window.open_folder(folder)
    wait_for_masks(qtbot, application)
    paint(application)
    wait_for(qtbot, lambda: is_ahead(application, "tiger"))
    assert asked[3:] == ["tiger_01", "tiger_02", "tiger_02"]
    assert shown(application).is_dirty and "started again" in application.window.notices.text


def test_a_car_that_is_opened_while_it_is_drawn_ahead_gets_all_its_masks(
    qtbot, application, asked, folder, monkeypatch
):
    ask = application.worker.predict

    def ask_and_open(request):
        ask(request)
        if asked.count("tiger_02") == 1:
            application.desk.open_car(car(application, "tiger"))

    monkeypatch.setattr(application.worker, "predict", ask_and_open)
    application.window.open_folder(folder)
    wait_for(qtbot, lambda: application.desk.document is not None and application.desk.document.car.car_id == "tiger")
    wait_for_masks(qtbot, application)
    assert [drawn_by(view) for view in application.desk.document.views] == ["half", "half"]
    assert application.window.notices.notices == []


def test_a_network_that_cannot_work_is_told_once_and_tried_no_more_by_itself(
    qtbot, application, asked, folder, monkeypatch
):
    application.window.open_folder(folder)
    wait_for_masks(qtbot, application)
    wait_for(qtbot, lambda: is_ahead(application, "tiger"))
    for index in range(3):
        application.desk.show_angle(index)
        application.desk.save_shown()
    wait_for(qtbot, lambda: not application.desk.saving.is_busy)
    application.worker.stop()
    monkeypatch.setattr(application.worker, "_command", ("/nowhere/python",))
    asked.clear()
    application.desk.drawing.restart()
    wait_for(qtbot, lambda: "cannot be started" in application.window.notices.text)
    tries = len(asked)
    application.window.cars._filter.setText("r")
    wait_for(qtbot, lambda: application.background.is_idle)
    assert len(asked) == tries
