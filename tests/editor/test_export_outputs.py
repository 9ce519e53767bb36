"""Reflection, kinds of files and spins, chosen in the export's dialog, seen, made and kept for the next time."""

import io

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage
from PySide6.QtCore import Qt

from editor.desk.export_choice import AS_PRESET, CHOICE, ExportChoice, remembered_choice
from editor.desk.export_words import summary_in_words
from editor.dialogs.export.dialog import ExportDialog
from segmentation.cutout.film import NO_FFMPEG
from segmentation.cutout.preset import read_preset
from tests.editor.conftest import PATIENCE_MS
from tests.photo_profiles import ADOBE_RGB
from tests.pictures import photo_of_a_car
from tests.segmentation.export.pictures import manifest
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]


def wait(qtbot, is_so):
    qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)


@pytest.fixture
def accepted(qtbot, application, drawn_folder):
    """The editor with the drawn car open, all its masks accepted."""
    for key in ("redcar_01", "redcar_02", "redcar_03"):
        save_label(drawn_folder / f"{key}.jpg", CAR, review="accepted")
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.document is not None)
    wait(qtbot, lambda: all(view.photo and view.mask for view in application.desk.document.views))
    return application


@pytest.fixture
def out(tmp_path):
    return tmp_path / "pictures"


@pytest.fixture
def dialog(qtbot, accepted, small_preset, out):
    return opened(qtbot, accepted, small_preset, out)


def opened(qtbot, application, preset, out):
    dialog = ExportDialog(application.desk, application.settings, {preset: read_preset(preset)}, (), application.window)
    qtbot.addWidget(dialog)
    dialog.form.choose_preset(preset)
    dialog.form.folder.setText(str(out))
    dialog.show()
    settled(qtbot, dialog)
    return dialog


def settled(qtbot, dialog):
    wait(qtbot, lambda: not dialog._see_soon.isActive() and not dialog._count_soon.isActive())
    wait(qtbot, lambda: dialog.preview.has_picture or dialog.preview.words)
    wait(qtbot, lambda: not dialog.told.text().startswith("Counting"))


def choose_kind(dialog, kind):
    """Choose a kind of file as a person does who picks it from the list."""
    dialog.form.files.kinds.setCurrentIndex(dialog.form.files.kinds.findData(kind))
    dialog.form.files.kinds.activated.emit(dialog.form.files.kinds.currentIndex())


def seen(dialog):
    image = dialog.preview.image
    return np.array(image.constBits()).reshape(image.height(), image.bytesPerLine())[:, : 3 * image.width()].astype(int)


def export(qtbot, application, dialog):
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: not application.desk.exporting.is_running)
    return application.desk.exporting.run


def test_a_reflection_is_seen_at_once_and_leaves_the_shadow_nothing_to_draw(qtbot, dialog):
    dull = seen(dialog)
    assert dialog.form.reflection_told.text() == "None"
    dialog.form.reflection.setValue(80)
    settled(qtbot, dialog)
    assert np.abs(seen(dialog) - dull).max() > 20
    assert dialog.form.reflection_told.text() == "80 %" and not dialog.form.draws_shadow.isEnabled()


def test_the_preview_of_a_reflection_is_what_the_export_writes(qtbot, accepted, dialog, out):
    dialog.form.reflection.setValue(80)
    settled(qtbot, dialog)
    previewed = seen(dialog)
    assert export(qtbot, accepted, dialog).answer.made == 3
    with Image.open(out / "redcar_01.png") as picture:
        written = np.asarray(picture).astype(int)
    assert np.abs(previewed.reshape(written.shape) - written).max() <= 2


def test_layered_files_can_be_asked_for(qtbot, accepted, dialog, out):
    assert dialog.form.files.kinds.itemText(0) == "As the preset says: PNG"
    choose_kind(dialog, "psd")
    settled(qtbot, dialog)
    assert "PSD" in dialog.form.preset_told.text()
    export(qtbot, accepted, dialog)
    layers = PSDImage.open(io.BytesIO((out / "redcar_01.psd").read_bytes()))
    assert [layer.name for layer in layers] == ["Background", "Car"]


def test_a_spin_is_counted_made_and_told(qtbot, accepted, dialog, out):
    qtbot.mouseClick(dialog.form.files.webp_spin, Qt.MouseButton.LeftButton)
    settled(qtbot, dialog)
    assert dialog.told.text() == "3 pictures of 1 car, and 1 spin."
    run = export(qtbot, accepted, dialog)
    assert (out / "redcar_spin.webp").exists()
    assert summary_in_words(run).startswith("3 pictures made, 1 spin.")


def test_an_mp4_without_ffmpeg_is_a_sentence_and_nothing_is_made(qtbot, dialog, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    qtbot.mouseClick(dialog.form.files.mp4_spin, Qt.MouseButton.LeftButton)
    settled(qtbot, dialog)
    assert dialog.told.text() == NO_FFMPEG and not dialog.start.isEnabled()


def test_pictures_may_stay_in_the_colours_of_the_photo(qtbot, accepted, dialog, drawn_folder, out):
    profiles = dialog.form.files.profiles
    assert profiles.itemText(0) == "As the preset says: sRGB"
    with Image.open(drawn_folder / "redcar_02.jpg") as photo:
        photo.save(drawn_folder / "redcar_02.jpg", quality=95, icc_profile=ADOBE_RGB)
    save_label(drawn_folder / "redcar_02.jpg", CAR, review="accepted")
    profiles.setCurrentIndex(profiles.findData("keep"))
    profiles.activated.emit(profiles.currentIndex())
    settled(qtbot, dialog)
    assert export(qtbot, accepted, dialog).answer.made == 3
    with Image.open(out / "redcar_02.png") as picture:
        assert picture.info["icc_profile"] == ADOBE_RGB


def test_a_profile_that_could_not_be_kept_is_told_at_the_end(qtbot, accepted, dialog, drawn_folder):
    with Image.open(drawn_folder / "redcar_02.jpg") as photo:
        photo.save(drawn_folder / "redcar_02.jpg", quality=95, icc_profile=b"no profile")
    save_label(drawn_folder / "redcar_02.jpg", CAR, review="accepted")
    dialog.form.files.profiles.setCurrentIndex(dialog.form.files.profiles.findData("keep"))
    run = export(qtbot, accepted, dialog)
    assert run.answer.remarks == ["redcar_02.jpg: its colour profile is damaged, so its picture is in sRGB."]


def test_how_many_angles_make_a_whole_turn_is_typed_and_an_odd_number_becomes_even(qtbot, dialog):
    turn = dialog.form.turn
    assert turn.text() == "16, unless there are more" and dialog.request.turn == 0
    dialog.activateWindow()
    turn.setFocus()
    wait(qtbot, turn.hasFocus)
    turn.selectAll()
    qtbot.keyClicks(turn, "23")
    assert dialog.request.turn == 0, "a number is one when it is typed to its end"
    qtbot.keyClick(turn, Qt.Key.Key_Tab)
    assert turn.value() == 24 and dialog.request.turn == 24
    qtbot.keyClick(turn, Qt.Key.Key_Up)
    assert dialog.request.turn == 26


def test_the_turn_of_a_preset_is_told(qtbot, dialog, small_preset):
    dialog.form.turn.show_preset(24)
    assert dialog.form.turn.text() == "As the preset says: 24"


def test_a_turn_that_is_chosen_decides_whether_angles_mirror_each_other(qtbot, accepted, dialog, out):
    dialog.form.turn.setValue(24)
    settled(qtbot, dialog)
    export(qtbot, accepted, dialog)
    assert manifest(out)["settings"]["preset"]["turn"] == 24


def test_what_was_chosen_is_there_the_next_time(qtbot, accepted, dialog, small_preset, out):
    dialog.form.reflection.setValue(40)
    dialog.form.turn.setValue(36)
    dialog.form.files.profiles.setCurrentIndex(dialog.form.files.profiles.findData("keep"))
    choose_kind(dialog, "tiff")
    dialog.form.files.webp_spin.setChecked(True)
    settled(qtbot, dialog)
    export(qtbot, accepted, dialog)
    kept = remembered_choice(accepted.settings.remembered(CHOICE))
    assert (kept.reflection_percent, kept.kind, kept.spins) == (40, "tiff", ["webp"])
    assert (kept.turn, kept.profile) == (36, "keep")
    again = opened(qtbot, accepted, small_preset, out)
    assert again.form.choice == kept


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "gif"}, {"profile": "cmyk"}, {"turn": 15}, {"turn": -2}, {"reflection_percent": 101}, {"kind": 3}],
)
def test_what_was_kept_and_makes_no_sense_is_as_usual(wrong):
    kept = remembered_choice({"reflection_percent": 0, **wrong})
    assert kept == ExportChoice() and kept.kind == AS_PRESET
