"""A whole folder drawn into the label store while people work: what is saved, what is not, and what breaks it off."""

import os
import signal
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from editor.desk.folder_run import End, plan_of
from editor.dialogs.folder_drawing import FolderDialog, FolderSummary
from editor.document.view_document import ViewState
from editor.settings.schema import PREDICT_AHEAD, PREDICT_ON_OPEN
from segmentation.cars.naming import FolderNaming
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, paint, shown, wait_for_masks
from tests.segmentation.saved_labels import newest_records


def wait_for(qtbot, is_so):
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


@pytest.fixture
def folder(drawn_folder):
    """Two more cars beside the red one: `tiger` and `zebra`, two angles each; seven photos in all."""
    photo = Image.open(drawn_folder / "redcar_01.jpg")
    for name in ("tiger", "zebra"):
        for angle in (1, 2):
            photo.save(drawn_folder / f"{name}_{angle:02d}.jpg", quality=95)
    return drawn_folder


@pytest.fixture
def desk(qtbot, application, settings, folder):
    """The desk with the folder open; masks are drawn where they are asked for only."""
    settings.change(PREDICT_ON_OPEN, False)
    application.window.open_folder(folder)
    wait_for(qtbot, lambda: application.desk.document is not None and shown(application).photo is not None)
    wait_for(qtbot, lambda: application.background.is_idle)
    return application.desk


def begin(qtbot, desk):
    """Begin to draw the open folder, as the dialog does."""
    with qtbot.waitSignal(desk.folder_drawing.running_changed, timeout=PATIENCE_MS):
        desk.folder_drawing.look(desk.catalogue, desk.folder_drawing.begin, pytest.fail)


def draw(qtbot, desk):
    """Draw the open folder to its end and return how it ended."""
    begin(qtbot, desk)
    wait_for(qtbot, lambda: not desk.folder_drawing.is_running)
    return desk.folder_drawing.run


def before_request(monkeypatch, application, photo, act):
    """Let `act` happen just before the worker is asked for `photo` the first time."""
    predict, done = application.worker.predict, []

    def act_once(request):
        if Path(request.photo_path).name == photo and not done:
            done.append(photo)
            act()
        predict(request)

    monkeypatch.setattr(application.worker, "predict", act_once)


def save_by_hand(folder, key):
    """Save a mask as a person on another computer would."""
    path = folder / f"{key}.jpg"
    pixels = np.zeros((96, 144), np.uint8)
    pixels[:5, :5] = 255
    return LabelStore(folder).save(key, draft_of(photo_facts(path, (96, 144)), pixels), pixels, None)


def origins(folder):
    """Who made the newest mask of each photo."""
    return {key: record.origin for key, record in newest_records(folder).items()}


KEYS = ["redcar_01", "redcar_02", "redcar_03", "tiger_01", "tiger_02", "zebra_01", "zebra_02"]


def test_every_photo_gets_a_network_s_mask(qtbot, desk, folder):
    run = draw(qtbot, desk)
    assert (run.end, run.total, run.drawn, run.there, run.failures) == (End.DONE, 7, 7, 0, ())
    assert origins(folder) == dict.fromkeys(KEYS, "network")
    record = LabelStore(folder).newest("zebra_02")
    pixels = LabelStore(folder).read_mask("zebra_02", record)
    assert (record.network.name, record.review) == ("half", "") and pixels[0, 0] == 255 and pixels[-1, 0] == 0


def test_a_mask_that_is_saved_already_is_not_drawn(qtbot, desk, folder):
    mine = save_by_hand(folder, "tiger_01")
    run = draw(qtbot, desk)
    assert (run.total, run.drawn) == (6, 6)
    assert LabelStore(folder).revisions("tiger_01") == [mine]


def test_a_mask_that_somebody_saves_while_the_photo_is_drawn_stays(qtbot, application, desk, folder, monkeypatch):
    before_request(monkeypatch, application, "tiger_02.jpg", lambda: save_by_hand(folder, "tiger_02"))
    run = draw(qtbot, desk)
    assert (run.end, run.drawn, run.there) == (End.DONE, 6, 1)
    assert [record.origin for record in LabelStore(folder).revisions("tiger_02")] == ["human"]


def test_the_open_car_gets_its_masks_in_the_window_too(qtbot, application, desk):
    assert shown(application).state is ViewState.NO_MASK
    draw(qtbot, desk)
    assert {view.state for view in desk.document.views} == {ViewState.NETWORK}
    assert all(view.record is not None and not view.is_dirty for view in desk.document.views)


def test_a_mask_that_is_painted_meanwhile_stays_and_is_saved_on_top(qtbot, application, desk, folder):
    paint(application)
    mine = shown(application).mask.pixels.copy()
    draw(qtbot, desk)
    assert np.array_equal(shown(application).mask.pixels, mine) and shown(application).is_dirty
    desk.save_shown()
    wait_for(qtbot, lambda: not desk.saving.is_busy)
    assert [record.origin for record in LabelStore(folder).revisions("redcar_01")] == ["network", "human"]
    assert application.window.notices.notices == [application.window.notices.text]  # only how the drawing ended


def test_what_the_open_car_wants_goes_first(qtbot, application, desk, monkeypatch):
    before_request(monkeypatch, application, "redcar_02.jpg", desk.predict_shown)
    jobs = []
    predict = application.worker.predict
    monkeypatch.setattr(
        application.worker, "predict", lambda request: (jobs.append(Path(request.photo_path).stem), predict(request))
    )
    draw(qtbot, desk)
    assert jobs[jobs.index("redcar_02") + 1] == "redcar_01" and jobs.count("redcar_01") == 2


def test_a_car_that_is_opened_while_it_is_drawn_is_not_mixed_up(
    qtbot, application, desk, settings, folder, monkeypatch
):
    settings.change(PREDICT_ON_OPEN, True)
    tiger = next(car for car in desk.catalogue.cars if car.car_id == "tiger")
    before_request(monkeypatch, application, "tiger_01.jpg", lambda: desk.open_car(tiger))
    draw(qtbot, desk)
    wait_for(qtbot, lambda: desk.document.car == tiger)
    wait_for_masks(qtbot, application)
    assert {view.state for view in desk.document.views} == {ViewState.NETWORK}
    paint(application)
    desk.save_shown()
    wait_for(qtbot, lambda: not desk.saving.is_busy)
    assert not shown(application).is_dirty
    assert [record.origin for record in LabelStore(folder).revisions("tiger_01")] == ["network", "human"]


def test_a_mask_is_shown_with_its_photo_whatever_angle_that_was_given_since_the_plan(qtbot, application, desk, folder):
    plan, before = plan_of(desk.catalogue), desk.document
    angles = {"redcar_01.jpg": 3, "redcar_03.jpg": 1}
    application.window.dialogs.folder_cars.keep(folder, FolderNaming(None, angles))
    wait_for(qtbot, lambda: desk.document is not before and all(view.photo for view in desk.document.views))
    desk.folder_drawing.begin(plan)
    wait_for(qtbot, lambda: not desk.folder_drawing.is_running)
    names = [(view.view.photo_path.name, view.record.photo.name) for view in desk.document.views]
    assert names == [(name, name) for name in ("redcar_03.jpg", "redcar_02.jpg", "redcar_01.jpg")]


def test_masks_that_were_drawn_ahead_are_saved_without_being_drawn_again(
    qtbot, application, settings, folder, monkeypatch
):
    settings.change(PREDICT_AHEAD, True)
    application.window.open_folder(folder)
    wait_for_masks(qtbot, application)
    desk = application.desk
    tiger = next(car for car in desk.catalogue.cars if car.car_id == "tiger")
    wait_for(qtbot, lambda: all(desk.ahead.masks.holds(view) for view in tiger.views))
    before_request(monkeypatch, application, "tiger_01.jpg", lambda: pytest.fail("it was drawn again"))
    assert draw(qtbot, desk).drawn == 7


def test_photos_that_cannot_be_used_are_named_and_the_others_drawn(qtbot, desk, folder):
    (folder / "tiger_02.jpg").write_bytes(b"no photo")
    run = draw(qtbot, desk)
    assert (run.end, run.drawn) == (End.DONE, 6)
    assert [failure.photo_path.name for failure in run.failures] == ["tiger_02.jpg"]
    assert "tiger_02.jpg" in run.failures[0].sentence


def test_a_photo_that_is_changed_while_it_is_drawn_gets_no_mask_of_what_it_was(
    qtbot, application, desk, folder, monkeypatch
):
    def change():
        Image.new("RGB", (60, 40), "red").save(folder / "tiger_01.jpg")

    before_request(monkeypatch, application, "tiger_01.jpg", change)
    run = draw(qtbot, desk)
    assert [failure.sentence for failure in run.failures] == ["tiger_01.jpg was changed while it was drawn."]
    assert "tiger_01" not in origins(folder)


def test_a_worker_that_dies_in_the_middle_is_started_again_and_goes_on(
    qtbot, application, desk, folder, tmp_path, monkeypatch
):
    monkeypatch.setenv("FAKE_WORKER_DIES", str(tmp_path / "died"))
    monkeypatch.setenv("FAKE_WORKER_DIES_AT", "tiger_01")
    run = draw(qtbot, desk)
    assert (run.end, run.drawn) == (End.DONE, 7)
    assert any("started again" in notice for notice in application.window.notices.notices)


def test_a_photo_at_which_the_worker_dies_twice_is_left_out(qtbot, application, desk, folder, monkeypatch):
    predict = application.worker.predict

    def kill_at_tiger(request):
        predict(request)
        if Path(request.photo_path).name == "tiger_01.jpg":
            os.kill(application.worker.process_id, signal.SIGKILL)

    monkeypatch.setattr(application.worker, "predict", kill_at_tiger)
    run = draw(qtbot, desk)
    assert (run.end, run.drawn) == (End.DONE, 6)
    assert "It happened twice at tiger_01.jpg" in run.failures[0].sentence


def test_a_network_that_cannot_start_breaks_it_off(qtbot, application, desk, folder, monkeypatch):
    monkeypatch.setattr(application.worker, "_command", ("/nowhere/python",))
    run = draw(qtbot, desk)
    assert (run.end, run.drawn, run.left) == (End.BROKEN_OFF, 0, 7)
    assert "could not be started" in run.sentence


def test_a_full_disk_breaks_it_off_with_what_was_drawn_kept(qtbot, application, desk, folder, monkeypatch):
    def fill_disk():
        def full(*_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "link", full)

    before_request(monkeypatch, application, "zebra_01.jpg", fill_disk)
    run = draw(qtbot, desk)
    monkeypatch.undo()
    assert run.end is End.BROKEN_OFF and "the disk is full; make room" in run.sentence
    assert 1 <= run.drawn <= 5 and len(origins(folder)) == run.drawn
    assert "draws the rest" in application.window.notices.text
    assert draw(qtbot, desk).drawn == 7 - run.drawn


def test_a_folder_that_is_gone_breaks_it_off(qtbot, application, desk, folder, monkeypatch):
    before_request(monkeypatch, application, "tiger_01.jpg", lambda: folder.rename(folder.with_name("elsewhere")))
    run = draw(qtbot, desk)
    assert run.end is End.BROKEN_OFF and str(folder) in run.sentence
    assert not folder.exists()


def test_it_can_be_stopped_and_goes_on_with_the_rest(qtbot, application, desk, folder, monkeypatch):
    before_request(monkeypatch, application, "tiger_02.jpg", desk.folder_drawing.stop)
    run = draw(qtbot, desk)
    assert run.end is End.STOPPED and run.drawn == len(origins(folder)) < 7
    again = draw(qtbot, desk)
    assert (again.end, again.total, again.drawn) == (End.DONE, 7 - run.drawn, 7 - run.drawn)


def test_another_network_in_the_middle_is_the_one_that_the_rest_is_drawn_with(
    qtbot, application, desk, folder, monkeypatch
):
    def change_network():
        monkeypatch.setenv("FAKE_WORKER_DRAWS_LOWER", "1")
        desk.change_network()

    application.worker.finished.connect(
        lambda _: change_network() if "FAKE_WORKER_DRAWS_LOWER" not in os.environ else None
    )
    run = draw(qtbot, desk)
    names = {LabelStore(folder).newest(key).network.name for key in KEYS}
    assert run.drawn == 7 and names == {"half", "lower-half"}


# --- the window


def test_the_dialog_tells_what_there_is_to_draw_and_begins(qtbot, application, desk, folder):
    save_by_hand(folder, "tiger_01")
    dialog = FolderDialog(desk.folder_drawing, desk.catalogue, application.window)
    qtbot.addWidget(dialog)
    assert not dialog.start.isEnabled()
    wait_for(qtbot, dialog.start.isEnabled)
    assert dialog.told.text() == "6 photos in cars have no saved mask. 1 of 7 are saved already."
    assert dialog.start.text() == "Draw 6 photos"
    dialog.start.click()
    assert desk.folder_drawing.is_running
    assert not application.window.actions_of["mask.predict_folder"].isEnabled()
    wait_for(qtbot, lambda: not desk.folder_drawing.is_running)
    assert desk.folder_drawing.seconds_a_photo == pytest.approx(0.001)


def test_the_dialog_refuses_a_folder_that_can_only_be_read(qtbot, application, desk, monkeypatch):
    def refuse(*_):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("segmentation.labels.store.write_temporary", refuse)
    dialog = FolderDialog(desk.folder_drawing, desk.catalogue, application.window)
    qtbot.addWidget(dialog)
    wait_for(qtbot, lambda: "can only be read" in dialog.told.text())
    assert not dialog.start.isEnabled()


def test_the_dialog_that_is_closed_begins_nothing(qtbot, application, desk):
    dialog = FolderDialog(desk.folder_drawing, desk.catalogue, application.window)
    qtbot.addWidget(dialog)
    dialog.reject()
    wait_for(qtbot, lambda: application.background.is_idle)
    assert desk.folder_drawing.run is None and not dialog.start.isEnabled()


def test_the_status_bar_shows_how_far_it_is_and_then_the_summary(qtbot, application, desk, folder, monkeypatch):
    progress = application.window.status.folder
    (folder / "tiger_01.jpg").write_bytes(b"no photo")
    opened_dialogs = []
    monkeypatch.setattr("editor.window.dialogs.show_dialog", opened_dialogs.append)
    assert progress.isHidden()
    begin(qtbot, desk)
    assert progress.text.text() == "Folder: 0 of 7 photos"
    assert progress.stop.isVisible() and progress.summary.isHidden()
    desk.predict_shown()
    assert progress.isHidden()  # for the open car's progress
    wait_for(qtbot, lambda: not desk.predicting.is_busy)
    wait_for(qtbot, lambda: not desk.folder_drawing.is_running)
    assert progress.text.text() == "Folder drawn" and progress.stop.isHidden()
    assert application.window.notices.text.startswith("cars is drawn: 6 masks drawn, 1 photo not drawn.")
    progress.summary.click()
    (summary,) = opened_dialogs
    qtbot.addWidget(summary)
    assert isinstance(summary, FolderSummary) and progress.isHidden()
    assert [summary.failures.item(row).text().split()[0] for row in range(summary.failures.count())] == ["tiger_01.jpg"]
    assert application.window.actions_of["mask.folder_summary"].isEnabled()


def test_the_commands_stop_it_and_esc_does_not(qtbot, application, desk, monkeypatch):
    before_request(
        monkeypatch, application, "redcar_01.jpg", lambda: application.window.actions_of["edit.cancel"].trigger()
    )
    before_request(
        monkeypatch, application, "tiger_01.jpg", lambda: application.window.actions_of["mask.stop_folder"].trigger()
    )
    run = draw(qtbot, desk)
    assert run.end is End.STOPPED and run.drawn >= 2


@pytest.mark.parametrize("agrees", [True, False])
def test_leaving_the_program_asks_first(qtbot, application, desk, folder, monkeypatch, agrees):
    asked = []
    application.window.ask_to_stop = lambda title, text: asked.append(text) or agrees
    before_request(monkeypatch, application, "tiger_01.jpg", application.window.close)
    run = draw(qtbot, desk)
    assert len(asked) == 1 and "cars is being drawn" in asked[0]
    assert application.window.isVisible() is not agrees
    assert run.end is (End.STOPPED if agrees else End.DONE)
    assert len(origins(folder)) == run.drawn


def test_a_folder_s_masks_are_there_when_it_is_opened_again(qtbot, application, desk, folder):
    draw(qtbot, desk)
    application.window.open_folder(folder)
    wait_for(qtbot, lambda: all(view.record is not None for view in desk.document.views))
    assert {view.state for view in desk.document.views} == {ViewState.NETWORK}
    mine = shown(application).mask.pixels
    assert np.array_equal(shown(application).network.pixels, mine)  # so that Y shows it after the first stroke
    paint(application)
    assert not np.array_equal(shown(application).network.pixels, mine)
