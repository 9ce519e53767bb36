"""Saved masks are exported for other programs in the window: looked at first, written then."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from editor.desk.leaving import Leaving
from editor.dialogs.interchange import export_dialog
from editor.settings.schema import SAVE_ON_LEAVE
from segmentation.interchange.formats import FORMATS
from segmentation.labels.kinds import GLASS_MASKS
from segmentation.masks.files import read_mask
from segmentation.progress import Cancelled
from tests.editor.conftest import newest_pixels, open_again, paint, shown, wait
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]


@pytest.fixture
def begin(qtbot, opened, drawn_folder, monkeypatch):
    """Opens the export by its command, with a saved mask at two of three angles, and does not wait for its end."""
    for angle in (1, 2):
        save_label(drawn_folder / f"redcar_{angle:02d}.jpg", CAR)
    open_again(qtbot, opened, drawn_folder)
    dialogs = []
    monkeypatch.setattr("editor.window.dialogs.show_dialog", dialogs.append)

    def opened_by():
        opened.window.actions_of["file.export_masks"].trigger()
        wait(qtbot, lambda: bool(dialogs))
        qtbot.addWidget(dialogs[-1])
        dialogs[-1].show()
        return dialogs[-1]

    yield opened_by
    for dialog in dialogs:
        dialog.reject()
        dialog.reject()


def choose_format(dialog, name):
    dialog.format.setCurrentIndex(dialog.format.findData(name))


def press(qtbot, dialog, button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: not dialog.run.is_running)


def test_first_it_shows_what_would_be_exported_and_writes_nothing(qtbot, begin, drawn_folder):
    dialog = begin()
    assert not dialog.do_button.isEnabled()
    press(qtbot, dialog, dialog.try_button)
    assert dialog.told.text() == "2 masks would be exported. 1 photo is left out."
    rows = [(row.photo, row.fate, row.words) for row in dialog.table.model.rows]
    assert rows[0] == ("redcar_03.jpg", "left out", "It has no saved mask.")
    assert not dialog.out.exists()


def test_then_it_writes_them_and_shows_the_folder(qtbot, begin, pages, drawn_folder):
    dialog = begin()
    for button in (dialog.try_button, dialog.do_button):
        press(qtbot, dialog, button)
    assert dialog.told.text() == "2 masks were exported. 1 photo is left out."
    (first, _) = sorted(dialog.out.rglob("redcar*.png"))
    assert np.array_equal(read_mask(first, CAR.shape), CAR)
    press(qtbot, dialog, dialog.show_button)
    assert pages == [dialog.out]


def test_the_new_folder_is_proposed_beside_the_photos_and_called_after_the_format(begin, drawn_folder):
    dialog = begin()
    assert dialog.out == drawn_folder.parent / f"{drawn_folder.name}-masks-png"
    choose_format(dialog, "coco")
    assert dialog.out == drawn_folder.parent / f"{drawn_folder.name}-masks-coco"
    dialog.folder.setText("/mine")
    choose_format(dialog, "cvat")
    assert dialog.out == Path("/mine")


def test_a_format_that_loses_something_says_so_before_and_counts_it_after(qtbot, begin):
    dialog = begin()
    assert dialog.about_format.text().startswith("Exact")
    choose_format(dialog, "yolo")
    assert "Polygons cannot tell every mask exactly" in dialog.about_format.text()
    for button in (dialog.try_button, dialog.do_button):
        press(qtbot, dialog, button)
    assert (dialog.out / "wrong_pixels.csv").is_file()


def test_every_format_is_offered(begin):
    offered = begin().format
    assert {offered.itemData(row) for row in range(offered.count())} == set(FORMATS)


def test_a_folder_with_something_in_it_is_not_written_over(qtbot, begin):
    dialog = begin()
    dialog.out.mkdir()
    (dialog.out / "mine").write_text("mine")
    for button in (dialog.try_button, dialog.do_button):
        press(qtbot, dialog, button)
    assert "is there already" in dialog.told.text()
    assert [path.name for path in dialog.out.iterdir()] == ["mine"]
    assert dialog.try_button.isVisible() and dialog.show_button.isHidden()


def test_where_nothing_is_saved_it_says_so(qtbot, begin, drawn_folder, tmp_path):
    dialog = begin()
    (drawn_folder / ".masks" / "labels").rename(tmp_path / "away")
    press(qtbot, dialog, dialog.try_button)
    assert "has a saved mask that can be exported" in dialog.told.text()
    assert not dialog.do_button.isEnabled()


def test_unsaved_strokes_are_saved_first(qtbot, opened, begin, drawn_folder):
    paint(opened)
    begin()
    assert not shown(opened).is_dirty
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), shown(opened).mask.pixels)


def test_or_asked_about(qtbot, opened, begin):
    opened.settings.change(SAVE_ON_LEAVE, "ask")
    answers = [Leaving.STAY, Leaving.DISCARD]
    opened.window.dialogs.ask_before_mask_export = lambda angles, has_failed: answers.pop(0)
    paint(opened)
    opened.window.actions_of["file.export_masks"].trigger()
    assert begin().isVisible() and answers == []
    assert shown(opened).is_dirty


def test_stopped_it_leaves_nothing_behind(qtbot, begin, monkeypatch):
    def waits(catalogue, out, form, report, cancelled, **_):
        while not cancelled():
            pass
        raise Cancelled

    dialog = begin()
    press(qtbot, dialog, dialog.try_button)
    monkeypatch.setattr(export_dialog, "export_labels", waits)
    QTest.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    press(qtbot, dialog, dialog.close_button)
    assert dialog.told.text() == "Stopped. Nothing was written."
    assert dialog.isVisible() and not dialog.out.exists()


def test_the_report_tells_of_every_photo(qtbot, begin, tmp_path, monkeypatch):
    dialog = begin()
    press(qtbot, dialog, dialog.try_button)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "told.csv"), ""))
    QTest.mouseClick(dialog.report_button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: "The report is saved" in dialog.told.text())
    with (tmp_path / "told.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[1:] for row in rows] == [
        ["of", "exported_as", "reason"],
        ["car", "redcar_01.jpg", ""],
        ["car", "redcar_02.jpg", ""],
        ["", "", "It has no saved mask."],
    ]


def test_another_folder_can_be_chosen(begin, tmp_path, monkeypatch):
    dialog = begin()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "elsewhere"), ""))
    QTest.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    assert dialog.out == tmp_path / "elsewhere"
    dialog.folder.clear()
    assert not dialog.try_button.isEnabled()


# --- glass


def choose_of(dialog, title):
    dialog.of.setCurrentIndex(dialog.of.findText(title))


def test_car_and_glass_are_exported_into_one_file_where_the_format_has_room(qtbot, begin, drawn_folder):
    save_label(drawn_folder / "redcar_01.jpg", CAR, kind=GLASS_MASKS)
    dialog = begin()
    choose_of(dialog, "Car and glass in one file")
    assert "room for one mask of a photo" in dialog.about_format.text() and not dialog.try_button.isEnabled()
    choose_format(dialog, "coco")
    assert dialog.about_format.text().startswith("Exact") and dialog.try_button.isEnabled()
    press(qtbot, dialog, dialog.try_button)
    assert dialog.told.text() == "3 masks would be exported. 1 photo is left out."
    told = [(row.photo, row.words) for row in dialog.table.model.rows[1:]]
    assert told[:2] == [("redcar_01.jpg", "Mask of the car."), ("redcar_01.jpg", "Mask of the glass.")]
    press(qtbot, dialog, dialog.do_button)
    content = json.loads((dialog.out / "instances.json").read_text())
    assert [each["category_id"] for each in content["annotations"]] == [1, 2, 1]


def test_a_format_that_knows_cars_only_says_so_before_anything_is_read(begin):
    dialog = begin()
    choose_format(dialog, "carvana")
    assert dialog.try_button.isEnabled()
    choose_of(dialog, "Glass")
    assert "knows cars only" in dialog.about_format.text() and not dialog.try_button.isEnabled()
