"""Cars exported from the window: chosen, counted and seen before, made in a process of its own, told afterwards."""

import os
import signal
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QFileDialog

from editor.desk.export_choice import CarsChoice, read_presets
from editor.desk.export_run import ExportRun, answered
from editor.desk.folder_run import End
from editor.desk.leaving import Leaving
from editor.dialogs.export.dialog import ExportDialog
from editor.dialogs.export.summary import ExportSummary
from editor.settings.schema import SAVE_ON_LEAVE
from segmentation.cutout.preset import read_preset
from segmentation.labels.review import accepted_by
from segmentation.messages import Exported
from tests.editor.conftest import PATIENCE_MS, newest_pixels, paint, shown
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]
KEYS = ["redcar_01", "redcar_02", "redcar_03"]


def wait(qtbot, is_so):
    qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)


@pytest.fixture
def accepted(qtbot, application, drawn_folder):
    """The editor with the drawn car open, whose masks at angles 1 and 2 are accepted and at 3 corrected."""
    for key, review in zip(KEYS, ("accepted", "accepted", ""), strict=True):
        save_label(drawn_folder / f"{key}.jpg", CAR, review=review)
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.document is not None)
    wait(qtbot, lambda: all(view.photo and view.mask for view in application.desk.document.views))
    return application


@pytest.fixture
def presets(small_preset):
    """A preset of small pictures in the place of those that carmask comes with, and a real one."""
    return {small_preset: read_preset(small_preset), "plain-white": read_preset("plain-white")}


@pytest.fixture
def out(tmp_path):
    return tmp_path / "pictures"


@pytest.fixture
def dialog(qtbot, accepted, presets, out):
    return opened_dialog(qtbot, accepted, presets, out)


def opened_dialog(qtbot, application, presets, out):
    dialog = ExportDialog(application.desk, application.settings, presets, application.window.cars.listed,
                          application.window)  # fmt: skip
    qtbot.addWidget(dialog)
    dialog.form.choose_preset(next(iter(presets)))
    dialog.form.folder.setText(str(out))
    dialog.show()
    settled(qtbot, dialog)
    return dialog


def settled(qtbot, dialog):
    """Wait until what is chosen is seen and counted."""
    wait(qtbot, lambda: not dialog._see_soon.isActive() and not dialog._count_soon.isActive())
    wait(qtbot, lambda: dialog.preview.has_picture or dialog.preview.words)
    wait(qtbot, lambda: not dialog.told.text().startswith("Counting"))


def export(qtbot, application, dialog):
    """Press the button and return how the export has ended."""
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: not application.desk.exporting.is_running)
    return application.desk.exporting.run


def files(out):
    return sorted(path.relative_to(out).as_posix() for path in Path(out).rglob("*.png"))


# --- what is chosen, counted and seen


def test_the_open_car_s_accepted_masks_are_counted_and_the_others_named(dialog):
    assert dialog.told.text() == "2 pictures of 1 car.\nLeft out: 1 photo without a saved mask that is accepted."
    assert dialog.start.text() == "Export 2 pictures" and dialog.start.isEnabled()


def test_corrected_masks_are_taken_where_that_is_wanted(qtbot, dialog):
    dialog.form.takes_corrected.click()
    assert not dialog.start.isEnabled()
    settled(qtbot, dialog)
    assert dialog.told.text() == "3 pictures of 1 car."


def test_a_car_with_an_open_angle_is_not_wholly_accepted(qtbot, dialog):
    dialog.form.choose_cars(CarsChoice.WHOLE)
    settled(qtbot, dialog)
    assert "no car has every angle accepted" in dialog.told.text() and not dialog.start.isEnabled()


def test_the_shown_angle_is_seen_as_it_is_delivered(dialog):
    assert dialog.preview.has_picture and dialog.preview_told.text() == "Angle 1, as it is delivered."
    pixels = picture_of(dialog.preview)
    assert tuple(pixels[0, 0]) == (255, 255, 255)
    assert pixels[70, 80, 0] > 150 and pixels[70, 80, 1] < 60


def picture_of(preview):
    image = preview.image.convertToFormat(preview.image.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)


def test_the_preview_is_what_the_export_writes(qtbot, accepted, dialog, out):
    dialog.form.backdrop.choose("#808080")
    dialog.form.changed.emit()
    settled(qtbot, dialog)
    seen = picture_of(dialog.preview).copy()
    export(qtbot, accepted, dialog)
    with Image.open(out / "redcar_01.png") as picture:
        differs = np.abs(np.asarray(picture.convert("RGB")).astype(int) - seen)
    assert differs.max() == 0


def test_an_angle_that_is_not_accepted_is_seen_and_said_to_be_left_out(qtbot, accepted, presets, out):
    accepted.desk.show_angle(2)
    dialog = opened_dialog(qtbot, accepted, presets, out)
    assert dialog.preview.has_picture
    assert dialog.preview_told.text() == "Angle 3 is not accepted and would be left out."


def test_what_the_gate_says_of_the_shown_angle_is_told(qtbot, accepted, presets, out, drawn_folder):
    cut = CAR.copy()
    cut[50:70, :40] = 255
    accepted.desk.document.replace(0, "Cut", cut)
    accepted.desk.saving.save(accepted.desk.document, [0], review=accepted_by("Ann"))
    wait(qtbot, lambda: not accepted.desk.saving.is_busy)
    dialog = opened_dialog(qtbot, accepted, presets, out)
    assert "Angle 1 would be held back: its car is cut by the frame of the photo" in dialog.preview_told.text()
    run = export(qtbot, accepted, dialog)
    assert (run.answer.made, len(run.answer.held_back)) == (1, 1)
    assert files(out) == ["held-back/redcar_01.png", "redcar_02.png"]
    summary = ExportSummary(run, lambda folder: None)
    qtbot.addWidget(summary)
    assert summary.held_back.count() == 1 and "cut by the frame" in summary.held_back.item(0).text()


def test_what_could_not_be_told_of_a_car_is_listed_when_the_pictures_are_made(qtbot, out):
    begun = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    run = answered(ExportRun(out, begun), Exported(12, 0, 0, 0, [], [], remarks=["No ground line."]), begun)
    summary = ExportSummary(run, lambda folder: None)
    qtbot.addWidget(summary)
    assert summary.remarks.item(0).text() == "No ground line." and not summary.failures.isVisibleTo(summary)


def test_without_a_mask_there_is_nothing_to_see_and_nothing_to_make(qtbot, application, drawn_folder, presets, out):
    (drawn_folder / "redcar_01.jpg").write_bytes(b"no photo")
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.document is not None and shown(application).failure)
    wait(qtbot, lambda: not application.desk.predicting.is_busy)
    dialog = opened_dialog(qtbot, application, presets, out)
    assert not dialog.preview.has_picture and "redcar_01.jpg" in dialog.preview.words
    assert dialog.told.text() == "There is nothing to export: no saved mask is accepted."
    assert not dialog.start.isEnabled()


def test_a_transparent_picture_of_a_jpeg_preset_becomes_png(qtbot, dialog):
    pick(dialog.form.preset, "Plain white, 4:3")
    dialog.form.backdrop.choose("transparent")
    dialog.form.changed.emit()
    assert dialog.request.picture_kind == "png"
    settled(qtbot, dialog)
    assert dialog.start.isEnabled() and dialog.preview.image.hasAlphaChannel()


def test_a_colour_of_one_s_own_joins_the_list(qtbot, dialog, monkeypatch):
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#123456"))
    pick(dialog.form.backdrop, "Another colour …")
    assert dialog.form.backdrop.backdrop == "#123456" and dialog.form.backdrop.currentText() == "#123456"
    settled(qtbot, dialog)
    assert tuple(picture_of(dialog.preview)[0, 0]) == (0x12, 0x34, 0x56)


def test_a_preset_of_one_s_own_joins_the_list(qtbot, dialog, small_preset, tmp_path, monkeypatch):
    ours = tmp_path / "ours.json"
    ours.write_text(Path(small_preset).read_text().replace('"Small"', '"Ours"').replace('"shadow": 0', '"shadow": 0.5'))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(ours), ""))
    pick(dialog.form.preset, "A file of your own …")
    wait(qtbot, lambda: dialog.form.preset.currentText() == "Ours")
    settled(qtbot, dialog)
    assert dialog.start.isEnabled() and (dialog.request.preset, dialog.request.shadow) == (str(ours), 0.5)
    assert str(ours) in read_presets(str(ours)) and str(ours) not in read_presets("plain-white")


def test_a_file_that_is_no_preset_is_a_sentence_and_the_one_before_stays(qtbot, dialog, tmp_path, monkeypatch):
    (tmp_path / "ours.json").write_text("[]")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "ours.json"), ""))
    pick(dialog.form.preset, "A file of your own …")
    wait(qtbot, lambda: "is not as it must be" in dialog.form.preset_told.text())
    assert dialog.form.preset.currentText() == "Small" and dialog.start.isEnabled()
    assert "plain-white" in read_presets(str(tmp_path / "ours.json"))


def test_a_choice_that_is_given_up_leaves_the_backdrop_as_it_was(dialog, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    pick(dialog.form.backdrop, "A picture …")
    assert dialog.form.backdrop.backdrop == "" and dialog.form.backdrop.currentIndex() == 0


def test_a_backdrop_that_is_too_small_is_a_sentence_and_nothing_is_made(qtbot, dialog, monkeypatch, tmp_path):
    Image.new("RGB", (20, 20)).save(tmp_path / "tiny.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "tiny.png"), ""))
    pick(dialog.form.backdrop, "A picture …")
    settled(qtbot, dialog)
    assert "Take a larger picture" in dialog.told.text() and "Take a larger picture" in dialog.preview.words
    assert not dialog.start.isEnabled()


def pick(box, title):
    """Choose a line of a combo box as a click does."""
    box.setCurrentIndex(box.findText(title))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize("folder", ["", "somewhere", "inside"])
def test_a_folder_that_cannot_be_is_said_before(folder, qtbot, dialog, drawn_folder):
    dialog.form.folder.setText(str(drawn_folder / folder) if folder == "inside" else folder)
    settled(qtbot, dialog)
    assert ("not written among the photos" if folder == "inside" else "Choose a folder") in dialog.told.text()
    assert not dialog.start.isEnabled()


def test_what_was_chosen_is_there_the_next_time(qtbot, accepted, dialog, presets, out):
    dialog.form.shadow.setValue(60)
    dialog.form.balance.setValue(30)
    dialog.form.follows_photo.click()
    dialog.form.takes_corrected.click()
    dialog.form.backdrop.choose("#ececee")
    dialog.form.changed.emit()
    settled(qtbot, dialog)
    export(qtbot, accepted, dialog)
    again = ExportDialog(accepted.desk, accepted.settings, presets, accepted.window.cars.listed, accepted.window)
    qtbot.addWidget(again)
    assert again.form.choice == dialog.form.choice and again.form.folder.text() == str(out)
    again.reject()


# --- what is made


def test_pictures_are_made_told_and_the_folder_is_shown(qtbot, accepted, dialog, out, pages):
    run = export(qtbot, accepted, dialog)
    assert (run.end, run.answer.made, run.answer.left_out) == (End.DONE, 2, 1)
    assert files(out) == ["redcar_01.png", "redcar_02.png"]
    assert "2 pictures made" in accepted.window.notices.notices[-1]
    progress = accepted.window.status.export
    assert progress.text.text() == "Exported" and progress.summary.isVisible() and not progress.stop.isVisible()
    summary = ExportSummary(run, accepted.window.dialogs.open_folder)
    qtbot.addWidget(summary)
    assert "2 pictures made, 1 photo left out" in summary.told.text()
    summary.show_folder.click()
    assert pages == [out]


def test_what_is_there_is_kept_and_other_settings_have_to_be_allowed(qtbot, accepted, dialog, presets, out):
    export(qtbot, accepted, dialog)
    dialog = opened_dialog(qtbot, accepted, presets, out)
    assert export(qtbot, accepted, dialog).answer.kept == 2
    dialog = opened_dialog(qtbot, accepted, presets, out)
    dialog.form.backdrop.choose("#0000ff")
    dialog.form.changed.emit()
    settled(qtbot, dialog)
    assert "made with other settings" in dialog.told.text() and not dialog.start.isEnabled()
    dialog.form.overwrite.click()
    settled(qtbot, dialog)
    assert export(qtbot, accepted, dialog).answer.made == 2


def test_the_hand_goes_on_while_pictures_are_made_and_a_stop_keeps_them(qtbot, accepted, dialog, out):
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert accepted.desk.exporting.is_running and not accepted.window.actions_of["file.export"].isEnabled()
    assert accepted.window.status.export.text.text() == "Export: begins"
    paint(accepted)
    assert shown(accepted).is_dirty
    accepted.window.actions_of["file.stop_export"].trigger()
    wait(qtbot, lambda: not accepted.desk.exporting.is_running)
    run = accepted.desk.exporting.run
    assert run.end is End.STOPPED and "the same export goes on" in accepted.window.notices.notices[-1]


def test_an_export_whose_process_is_killed_is_told_and_goes_on_the_next_time(qtbot, accepted, dialog, presets, out):
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: accepted.desk.exporting.exporter.process_id)
    os.kill(accepted.desk.exporting.exporter.process_id, signal.SIGKILL)
    wait(qtbot, lambda: not accepted.desk.exporting.is_running)
    assert accepted.desk.exporting.run.end is End.BROKEN_OFF
    assert "Every finished picture is kept" in accepted.window.notices.notices[-1]
    dialog = opened_dialog(qtbot, accepted, presets, out)
    run = export(qtbot, accepted, dialog)
    assert run.answer.made + run.answer.kept == 2


def test_a_folder_that_cannot_be_written_after_all_breaks_it_off_with_a_sentence(qtbot, accepted, dialog, out):
    out.write_text("a file in the place of the folder, since the count")
    run = export(qtbot, accepted, dialog)
    assert run.end is End.BROKEN_OFF and str(out) in run.sentence


def test_a_mask_without_a_car_fails_alone(qtbot, accepted, dialog, drawn_folder, out):
    save_label(drawn_folder / "redcar_02.jpg", CAR * 0, review="accepted")
    run = export(qtbot, accepted, dialog)
    assert (run.answer.made, len(run.answer.failures)) == (1, 1) and "empty" in run.answer.failures[0]
    assert files(out) == ["redcar_01.png"]


def test_leaving_the_program_asks_and_stays(qtbot, accepted, dialog):
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    asked = []
    accepted.window.ask_to_stop = lambda title, text: bool(asked.append(title))
    accepted.window.close()
    assert asked == ["Pictures are being made"] and accepted.window.isVisible()
    assert accepted.desk.exporting.is_running
    accepted.window.ask_to_stop = lambda title, text: True


# --- strokes that are not saved


@pytest.fixture
def dialogs(accepted, monkeypatch):
    """The export dialogs that were opened; none waits for an answer."""
    opened = []
    monkeypatch.setattr("editor.window.dialogs.show_dialog", opened.append)
    yield opened
    for dialog in opened:
        dialog.reject()


def test_strokes_are_saved_before_the_choice_opens(qtbot, accepted, dialogs, drawn_folder):
    paint(accepted)
    accepted.window.actions_of["file.export"].trigger()
    wait(qtbot, lambda: dialogs)
    assert not shown(accepted).is_dirty
    assert np.array_equal(newest_pixels(drawn_folder, KEYS[0]), shown(accepted).mask.pixels)


@pytest.mark.parametrize(("answer", "is_dirty", "opens"), [
    (Leaving.SAVE, False, True), (Leaving.DISCARD, True, True), (Leaving.STAY, True, False),
])  # fmt: skip
def test_strokes_are_asked_about_where_that_is_set(answer, is_dirty, opens, qtbot, accepted, dialogs, settings):
    settings.change(SAVE_ON_LEAVE, "ask")
    asked = []
    accepted.window.dialogs.ask_before_export = lambda angles, failed: asked.append((angles, failed)) or answer
    paint(accepted)
    accepted.window.actions_of["file.export"].trigger()
    wait(qtbot, lambda: asked and not accepted.desk.saving.is_busy and accepted.background.is_idle)
    if opens:
        wait(qtbot, lambda: dialogs)
    assert asked == [([1], False)] and shown(accepted).is_dirty is is_dirty and bool(dialogs) is opens


def test_strokes_that_cannot_be_saved_are_asked_about_and_stay(qtbot, accepted, dialogs, drawn_folder, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    asked = []
    accepted.window.dialogs.ask_before_export = lambda angles, failed: asked.append(failed) or Leaving.DISCARD
    paint(accepted)
    accepted.window.actions_of["file.export"].trigger()
    wait(qtbot, lambda: dialogs)
    assert asked == [True] and shown(accepted).is_dirty


def test_the_list_as_it_is_narrowed_down_is_what_is_exported(qtbot, two_cars, presets, out):
    two_cars.window.cars._filter.setText("zebra")
    dialog = opened_dialog(qtbot, two_cars, presets, out)
    dialog.form.choose_cars(CarsChoice.LISTED)
    assert [Path(path).name for path in dialog.request.cars] == ["zebra_01.jpg"]
    assert replace(dialog.request, cars=[]).whole_only is False
