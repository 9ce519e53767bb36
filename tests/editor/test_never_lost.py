"""No stroke is lost, none is saved to the wrong place, and nobody's mask is written over unasked."""

import os
import shutil
import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.desk.leaving import Leaving
from editor.document.view_document import NetworkMask, ViewState
from editor.jobs.worker_process import WorkerProcess
from editor.settings.schema import PREDICT_ON_OPEN, SAVE_ON_LEAVE
from editor.tools.tool import PointerEvent
from segmentation.labels.drafting import photo_facts
from segmentation.labels.store import LabelStore
from tests.editor.conftest import newest_pixels, open_again, paint, shown, wait
from tests.pictures import photo_of_a_car


def full_disk(*_):
    raise OSError(28, "No space left on device")


def test_of_two_saves_the_one_that_failed_leaves_its_strokes_unsaved(qtbot, opened, monkeypatch, slow_disk):
    paint(opened)
    opened.desk.save_shown()
    paint(opened, row=90, column=120)
    opened.disk.run(lambda: monkeypatch.setattr(os, "fsync", full_disk), lambda _: None, lambda _: None)
    opened.desk.save_shown()
    slow_disk.set()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    monkeypatch.undo()
    assert shown(opened).is_dirty


def test_a_mask_that_is_being_accepted_is_not_exchanged_for_another_network_s(qtbot, opened, drawn_folder, slow_disk):
    accepted = shown(opened).mask.pixels.copy()
    opened.window.reviewing.accept_shown()
    other = NetworkMask(255 - accepted, shown(opened).network.facts)
    opened.desk.document.network_mask_drawn(0, other)
    slow_disk.set()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    view = opened.desk.document.views[0]
    assert view.state is ViewState.ACCEPTED
    assert np.array_equal(view.mask.pixels, accepted)
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), accepted)


def test_a_stroke_that_is_under_way_when_the_car_is_left_is_saved_too(qtbot, two_cars, drawn_folder):
    paint(two_cars)
    two_cars.window.hand.brush.press(PointerEvent(90.0, 120.0))
    mine = shown(two_cars).mask.pixels.copy()
    two_cars.desk.open_car(two_cars.desk.catalogue.cars[1])
    wait(qtbot, lambda: two_cars.desk.document.car.car_id == "zebra")
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), mine)


def test_a_stroke_made_while_the_car_is_being_left_is_saved_too(qtbot, two_cars, drawn_folder):
    gate = threading.Event()
    two_cars.disk.run(gate.wait, lambda _: None, lambda _: None)
    paint(two_cars)
    two_cars.desk.open_car(two_cars.desk.catalogue.cars[1])
    paint(two_cars, row=90, column=120)
    mine = shown(two_cars).mask.pixels.copy()
    gate.set()
    wait(qtbot, lambda: two_cars.desk.document.car.car_id == "zebra")
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), mine)


def test_two_wishes_to_leave_open_the_car_once(qtbot, two_cars):
    gate = threading.Event()
    two_cars.disk.run(gate.wait, lambda _: None, lambda _: None)
    paint(two_cars)
    opened = []
    two_cars.desk.car_changed.connect(lambda: opened.append(two_cars.desk.document.car.car_id))
    two_cars.desk.open_car(two_cars.desk.catalogue.cars[1])
    two_cars.desk.open_car(two_cars.desk.catalogue.cars[1])
    gate.set()
    wait(qtbot, lambda: bool(opened) and not two_cars.desk.saving.is_busy)
    assert opened == ["zebra"]


def test_strokes_that_cannot_be_saved_can_be_left_behind_knowingly(qtbot, two_cars, monkeypatch):
    two_cars.desk.ask_about_strokes = lambda angles, has_failed: Leaving.DISCARD if has_failed else Leaving.SAVE
    paint(two_cars)
    monkeypatch.setattr(os, "fsync", full_disk)
    two_cars.desk.open_car(two_cars.desk.catalogue.cars[1])
    wait(qtbot, lambda: two_cars.desk.document.car.car_id == "zebra")
    monkeypatch.undo()


def test_a_click_on_the_open_car_asks_nothing_and_forgets_nothing(two_cars):
    two_cars.settings.change(SAVE_ON_LEAVE, "ask")
    two_cars.desk.ask_about_strokes = lambda *_: Leaving.DISCARD
    paint(two_cars)
    two_cars.desk.open_car(two_cars.desk.document.car)
    assert shown(two_cars).is_dirty


def test_a_folder_that_cannot_be_opened_costs_no_strokes(qtbot, two_cars, tmp_path):
    two_cars.settings.change(SAVE_ON_LEAVE, "ask")
    two_cars.desk.ask_about_strokes = lambda *_: Leaving.DISCARD
    paint(two_cars)
    two_cars.window.open_folder(tmp_path / "missing")
    wait(qtbot, lambda: "missing" in two_cars.window.notices.text)
    assert shown(two_cars).is_dirty


def test_of_two_folders_the_one_asked_for_last_is_opened(qtbot, opened, drawn_folder, tmp_path):
    gates = [threading.Event() for _ in range(2)]
    for gate in gates:  # both threads are busy, so both folders wait
        opened.background.run(gate.wait, lambda _: None, lambda _: None)
    other = tmp_path / "other"
    shutil.copytree(drawn_folder, other)
    opened.window.open_folder(drawn_folder.parent / "nowhere")
    opened.window.open_folder(other)
    for gate in gates:
        gate.set()
    wait(qtbot, lambda: opened.desk.catalogue.folder == other)
    assert opened.window.notices.text == ""


def test_a_damaged_saved_mask_is_told_and_keeps_no_stroke_from_being_saved(qtbot, opened, drawn_folder):
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    for path in (drawn_folder / ".masks" / "labels" / "redcar_01").glob("m-*.png"):
        path.write_bytes(b"torn")
    open_again(qtbot, opened, drawn_folder)
    assert "damaged" in opened.window.notices.text
    paint(opened, row=90, column=120)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 2


def test_a_photo_of_another_size_does_not_take_over_the_old_mask_and_can_be_saved(qtbot, opened, drawn_folder):
    opened.window.reviewing.accept_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    image, _ = photo_of_a_car(60, 90)
    Image.fromarray(image).save(drawn_folder / "redcar_01.jpg")
    open_again(qtbot, opened, drawn_folder)
    opened.desk.show_angle(0)
    assert any("144 x 96" in notice and "90 x 60" in notice for notice in opened.window.notices.notices)
    paint(opened, row=50, column=20)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    assert newest_pixels(drawn_folder, "redcar_01").shape == (60, 90)


def test_a_mask_is_recorded_with_the_photo_it_was_painted_on(qtbot, opened, drawn_folder):
    as_opened = photo_facts(drawn_folder / "redcar_01.jpg", (96, 144)).sha256
    Image.fromarray(np.zeros((96, 144, 3), np.uint8)).save(drawn_folder / "redcar_01.jpg")
    paint(opened)
    opened.desk.save_shown()
    wait(qtbot, lambda: not shown(opened).is_dirty)
    assert LabelStore(drawn_folder).newest("redcar_01").photo.sha256 == as_opened
    opened.window.open_folder(drawn_folder)
    wait(qtbot, lambda: any("has changed since its mask was saved" in n for n in opened.window.notices.notices))


def test_saving_without_a_stroke_takes_no_acceptance_back(qtbot, opened, drawn_folder):
    opened.window.reviewing.accept_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    opened.desk.show_angle(0)
    opened.desk.save_shown()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01").review == "accepted"


def test_a_damaged_revision_is_told_where_an_older_one_is_shown(qtbot, opened, drawn_folder):
    for row in (80, 90):
        paint(opened, row=row)
        opened.desk.save_shown()
        wait(qtbot, lambda: not shown(opened).is_dirty)
    (drawn_folder / ".masks" / "labels" / "redcar_01" / "r000002.json").write_text("torn")
    opened.window.open_folder(drawn_folder)
    wait(qtbot, lambda: any("Revision 2" in notice for notice in opened.window.notices.notices))


def test_a_wish_of_the_network_that_failed_is_forgotten(qtbot, opened, monkeypatch, drawn_folder):
    photo = (drawn_folder / "redcar_01.jpg").read_bytes()
    (drawn_folder / "redcar_01.jpg").write_bytes(b"gone")
    opened.desk.predict_shown()
    wait(qtbot, lambda: not opened.desk.predicting.is_busy)
    (drawn_folder / "redcar_01.jpg").write_bytes(photo)
    paint(opened)
    mine = shown(opened).mask.pixels.copy()
    opened.desk.predicting.ask([0])
    wait(qtbot, lambda: not opened.desk.predicting.is_busy and opened.background.is_idle)
    assert np.array_equal(shown(opened).mask.pixels, mine)


def test_a_network_mask_that_comes_during_a_stroke_that_changes_nothing_is_taken(
    qtbot, application, settings, drawn_folder
):
    settings.change(PREDICT_ON_OPEN, False)
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.document is not None and shown(application).photo is not None)
    application.window.hand.erases = True
    application.window.hand.brush.press(PointerEvent(5.0, 5.0))
    application.desk.predict_shown()
    wait(qtbot, lambda: shown(application).network is not None)
    application.window.hand.brush.release()
    assert shown(application).state is ViewState.NETWORK
    assert shown(application).mask.pixels.any()


def test_a_stroke_that_changes_nothing_makes_no_mask(qtbot, application, settings, drawn_folder):
    settings.change(PREDICT_ON_OPEN, False)
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.document is not None and shown(application).photo is not None)
    application.window.hand.erases = True
    paint(application)
    assert shown(application).mask is None
    assert shown(application).state is ViewState.NO_MASK


def test_a_release_that_another_window_kept_ends_the_stroke(opened):
    canvas = opened.window.canvas
    spot = QPointF(300, 200)
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, none, spot.toPoint())
    move = QMouseEvent(
        QEvent.Type.MouseMove, spot, canvas.mapToGlobal(spot), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, none
    )
    QApplication.sendEvent(canvas, move)
    assert not opened.window.hand.tool.is_busy


def test_a_command_ends_the_stroke_under_way(opened):
    opened.window.hand.brush.press(PointerEvent(80.0, 20.0))
    opened.window.actions_of["view.fit"].trigger()
    assert not opened.window.hand.tool.is_busy
    assert shown(opened).history.undo_title == "Brush"
    assert opened.window.actions_of["edit.undo"].text() == "Undo brush"


def test_a_worker_that_cannot_start_costs_one_restart_and_not_every_view(qtbot, application, drawn_folder):
    application.worker._command = ("/nowhere/python",)
    lost = []
    application.worker.lost.connect(lost.append)
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.window.status.device_text == "Network: cannot work")
    assert len(lost) == 2
    assert isinstance(application.worker, WorkerProcess)
    assert all(view.state is not ViewState.FAILED for view in application.desk.document.views)


def test_photos_far_from_the_shown_angle_are_let_go_and_come_back(qtbot, opened, monkeypatch):
    document = opened.desk.document
    monkeypatch.setattr("editor.document.car_document.ALWAYS_KEPT", 1)
    document.let_photos_go(limit_bytes=0)
    assert document.views[0].photo is not None and document.views[2].photo is None
    mine = document.views[2].mask.pixels.copy()
    opened.desk.show_angle(2)
    wait(qtbot, lambda: document.views[2].photo is not None)
    assert np.array_equal(document.views[2].mask.pixels, mine)


@pytest.mark.parametrize(
    ("replace", "sentence"),
    [
        (lambda photo: Image.new("RGB", (60, 40)).save(photo), "has changed on the disk; open its car again"),
        (lambda photo: photo.write_bytes(b"\xff\xd8garbage"), "is not a photo that carmask can read"),
        (lambda photo: photo.unlink(), "is not there any more"),
    ],
    ids=["another size", "garbage", "vanished"],
)
def test_strokes_on_a_photo_that_was_replaced_while_it_was_out_of_memory_are_saved_all_the_same(
    qtbot, opened, drawn_folder, monkeypatch, replace, sentence
):
    document = opened.desk.document
    opened.settings.change(SAVE_ON_LEAVE, "ask")
    opened.desk.show_angle(2)
    paint(opened)
    painted = shown(opened).mask.pixels.copy()
    opened.desk.show_angle(0)
    monkeypatch.setattr("editor.document.car_document.ALWAYS_KEPT", 1)
    document.let_photos_go(limit_bytes=0)
    replace(drawn_folder / "redcar_03.jpg")
    opened.desk.show_angle(2)
    wait(qtbot, lambda: sentence in document.views[2].failure)
    assert np.array_equal(document.views[2].mask.pixels, painted) and document.views[2].is_dirty
    opened.desk.save_dirty()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_03"), painted)


def test_leaving_without_saving_is_asked_once(qtbot, opened, slow_disk):
    opened.settings.change(SAVE_ON_LEAVE, "ask")
    asked = []
    opened.desk.ask_about_strokes = lambda *question: asked.append(question) or Leaving.DISCARD
    paint(opened)
    opened.desk.save_shown()
    paint(opened, row=90, column=120)
    opened.window.close()
    slow_disk.set()
    wait(qtbot, lambda: not opened.window.isVisible())
    assert len(asked) == 1


def test_a_photo_that_is_there_again_is_read_when_the_masks_are_asked_for(qtbot, application, drawn_folder):
    photo = (drawn_folder / "redcar_02.jpg").read_bytes()
    (drawn_folder / "redcar_02.jpg").write_bytes(b"away")
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.document is not None)
    views = application.desk.document.views
    wait(qtbot, lambda: views[1].state is ViewState.FAILED)
    (drawn_folder / "redcar_02.jpg").write_bytes(photo)
    application.desk.predict_car()
    wait(qtbot, lambda: views[1].state is ViewState.NETWORK)
