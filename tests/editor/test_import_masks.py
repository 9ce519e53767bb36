"""Masks of other programs are imported in the window: looked at first, saved then, and shown."""

import csv
import shutil
import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from editor.desk.leaving import Leaving
from editor.dialogs.interchange import import_dialog
from editor.document.view_document import ViewState
from editor.settings.schema import SAVE_ON_LEAVE
from segmentation.cars.folder import find_cars
from segmentation.interchange.exporting import export_labels
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.importing import ImportResult
from segmentation.labels.kinds import GLASS_MASKS
from segmentation.labels.store import LabelStore
from segmentation.masks.files import encode_png
from tests.editor.conftest import newest_pixels, paint, shown, wait
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import newest_records, save_label

CAR = photo_of_a_car()[1]
OTHER = np.ascontiguousarray(CAR[:, ::-1] ^ (np.arange(CAR.size).reshape(CAR.shape) % 7 == 0) * np.uint8(255))


@pytest.fixture
def masks(tmp_path):
    """Masks of another program for the first and second angle, one too small for the third, one of no photo."""
    folder = tmp_path / "from elsewhere"
    folder.mkdir()
    for name, mask in (
        ("redcar_01_mask.png", OTHER),
        ("redcar_02_mask.png", OTHER),
        ("redcar_03_mask.png", OTHER[:50, :50]),
        ("zebra_01.png", OTHER),
    ):
        (folder / name).write_bytes(encode_png(mask))
    return folder


@pytest.fixture
def begin(qtbot, monkeypatch):
    """Opens the import by its command and does not wait for its end."""
    dialogs = []
    monkeypatch.setattr("editor.window.dialogs.show_dialog", dialogs.append)

    def opened_by(application, source=None):
        before = len(dialogs)
        application.window.actions_of["file.import_masks"].trigger()
        wait(qtbot, lambda: len(dialogs) > before)
        dialog = dialogs[-1]
        qtbot.addWidget(dialog)
        dialog.show()
        if source is not None:
            dialog.source.setText(str(source))
            wait(qtbot, lambda: application.background.is_idle)
        return dialog

    yield opened_by
    for dialog in dialogs:
        dialog.reject()
        dialog.reject()


def press(qtbot, dialog, button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: not dialog.run.is_running)


def fates(dialog):
    rows = dialog.table.model.rows
    return {row.photo: row.fate for row in rows}


def settled(qtbot, application):
    wait(qtbot, lambda: application.background.is_idle)


def test_first_it_shows_what_would_happen_and_saves_nothing(qtbot, opened, drawn_folder, masks, begin):
    dialog = begin(opened, masks)
    assert not dialog.do_button.isEnabled()
    press(qtbot, dialog, dialog.try_button)
    assert fates(dialog) == {
        "redcar_01": "would be saved",
        "redcar_02": "would be saved",
        "redcar_03": "would be refused",
        "zebra_01": "would be refused",
    }
    assert dialog.told.text() == "2 would be saved, 2 would be refused."
    assert newest_records(drawn_folder) == {}
    assert dialog.do_button.isEnabled()


def test_then_it_saves_them_and_the_open_car_shows_them(qtbot, opened, drawn_folder, masks, begin):
    dialog = begin(opened, masks)
    press(qtbot, dialog, dialog.try_button)
    press(qtbot, dialog, dialog.do_button)
    assert dialog.told.text() == "2 saved, 2 refused."
    assert not dialog.do_button.isVisible() and not dialog.try_button.isVisible()
    press(qtbot, dialog, dialog.close_button)
    wait(qtbot, lambda: np.array_equal(shown(opened).mask.pixels, OTHER))
    settled(qtbot, opened)
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), OTHER)
    assert shown(opened).record.origin == "import" and not shown(opened).is_dirty
    assert np.array_equal(opened.desk.document.views[1].mask.pixels, OTHER)


def test_what_was_on_the_screen_before_is_a_step_back(qtbot, opened, masks, begin):
    before = shown(opened).mask.pixels.copy()
    dialog = begin(opened, masks)
    for button in (dialog.try_button, dialog.do_button, dialog.close_button):
        press(qtbot, dialog, button)
    wait(qtbot, lambda: np.array_equal(shown(opened).mask.pixels, OTHER))
    assert shown(opened).history.undo_title == "Imported mask"
    opened.window.actions_of["edit.undo"].trigger()
    assert np.array_equal(shown(opened).mask.pixels, before) and shown(opened).is_dirty


def test_strokes_that_the_person_leaves_unsaved_stay_on_the_screen(qtbot, opened, drawn_folder, masks, begin):
    opened.settings.change(SAVE_ON_LEAVE, "ask")
    asked = []
    opened.window.dialogs.ask_before_import = lambda *question: asked.append(question) or Leaving.DISCARD
    paint(opened)
    painted = shown(opened).mask.pixels.copy()
    dialog = begin(opened, masks)
    assert asked == [([1], False)]
    for button in (dialog.try_button, dialog.do_button, dialog.close_button):
        press(qtbot, dialog, button)
    wait(qtbot, lambda: "unsaved strokes are still on the screen" in opened.window.notices.text)
    assert np.array_equal(shown(opened).mask.pixels, painted) and shown(opened).is_dirty
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), OTHER)
    for _ in range(2):  # the first time it is said that another mask came in between
        opened.desk.save_shown()
        wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), painted)
    assert [record.revision for record in LabelStore(drawn_folder).revisions("redcar_01")] == [1, 2]


def test_otherwise_strokes_are_saved_first_and_their_mask_is_kept_back(qtbot, opened, drawn_folder, masks, begin):
    paint(opened)
    painted = shown(opened).mask.pixels.copy()
    dialog = begin(opened, masks)
    press(qtbot, dialog, dialog.try_button)
    assert fates(dialog)["redcar_01"] == "would be kept back"
    dialog.over_people.click()
    assert not dialog.do_button.isEnabled() and dialog.table.model.rows == []  # something else is asked for now
    press(qtbot, dialog, dialog.try_button)
    assert fates(dialog)["redcar_01"] == "would be saved"
    assert np.array_equal(newest_pixels(drawn_folder, "redcar_01"), painted)


def test_the_person_of_the_status_bar_is_the_author(qtbot, opened, drawn_folder, masks, begin):
    opened.desk.author.choose("Anna")
    dialog = begin(opened, masks)
    for button in (dialog.try_button, dialog.do_button):
        press(qtbot, dialog, button)
    assert LabelStore(drawn_folder).newest("redcar_02").author == "Anna"


def test_the_list_of_cars_hears_of_it(qtbot, two_cars, masks, begin):
    told = []
    two_cars.window.dialogs.masks_imported.connect(lambda: told.append(True))
    dialog = begin(two_cars, masks)
    press(qtbot, dialog, dialog.try_button)
    press(qtbot, dialog, dialog.close_button)
    assert told == []  # a trial is no import
    dialog = begin(two_cars, masks)
    for button in (dialog.try_button, dialog.do_button, dialog.close_button):
        press(qtbot, dialog, button)
    assert told == [True]


def test_an_import_while_the_last_one_is_being_read_is_shown_too(qtbot, opened, drawn_folder, masks):
    save_label(drawn_folder / "redcar_01.jpg", OTHER, origin="import")
    opened.window.dialogs.masks_imported.emit()
    save_label(drawn_folder / "redcar_01.jpg", CAR, origin="import")
    opened.window.dialogs.masks_imported.emit()
    wait(qtbot, lambda: shown(opened).record is not None and shown(opened).record.revision == 2)
    assert np.array_equal(shown(opened).mask.pixels, CAR)


def test_a_mask_that_cannot_be_read_after_the_import_is_told(qtbot, opened, drawn_folder):
    before = shown(opened).mask.pixels.copy()
    save_label(drawn_folder / "redcar_01.jpg", OTHER, origin="import")
    for picture in (drawn_folder / ".masks" / "labels" / "redcar_01").glob("m-*.png"):
        picture.write_bytes(b"")
    opened.window.dialogs.masks_imported.emit()
    wait(qtbot, lambda: "damaged or changed after it was saved" in opened.window.notices.text)
    assert np.array_equal(shown(opened).mask.pixels, before)


@pytest.mark.parametrize("name", ["png", "coco", "labelme"])
def test_the_format_is_recognised(qtbot, opened, drawn_folder, tmp_path, begin, name):
    save_label(drawn_folder / "redcar_01.jpg", OTHER)
    out = export_labels(find_cars(drawn_folder), tmp_path / "out", FORMATS[name]).folder
    dialog = begin(opened, out)
    assert dialog.format.currentData() == name
    assert dialog.try_button.isEnabled()


def test_without_a_format_nothing_can_be_looked_at(qtbot, opened, tmp_path, begin):
    dialog = begin(opened, tmp_path / "nothing")
    assert not dialog.try_button.isEnabled()


def test_what_cannot_be_read_is_a_sentence(qtbot, opened, tmp_path, begin):
    (tmp_path / "instances.json").write_text('{"images": 3')
    dialog = begin(opened, tmp_path / "instances.json")
    press(qtbot, dialog, dialog.try_button)
    assert "is no JSON file, or is damaged" in dialog.told.text()
    assert not dialog.do_button.isEnabled() and not dialog.report_button.isEnabled()


def test_a_label_that_is_nowhere_in_the_file_is_told(qtbot, opened, drawn_folder, tmp_path, begin):
    save_label(drawn_folder / "redcar_02.jpg", CAR)
    export_labels(find_cars(drawn_folder), tmp_path / "out", FORMATS["coco"])
    dialog = begin(opened, tmp_path / "out")
    dialog.label.setText("vehicel")
    press(qtbot, dialog, dialog.try_button)
    assert dialog.told.text() == 'Nothing there is called "vehicel", only "car". Nothing was imported.'
    assert not dialog.do_button.isEnabled()


def test_rows_can_be_narrowed_to_one_fate(qtbot, opened, masks, begin):
    dialog = begin(opened, masks)
    press(qtbot, dialog, dialog.try_button)
    listed = [dialog.table.fates.itemText(row) for row in range(dialog.table.fates.count())]
    assert listed == ["All: 4", "Would be saved: 2", "Would be refused: 2"]
    dialog.table.fates.setFocus()
    QTest.keyClick(dialog.table.fates, Qt.Key.Key_End)
    assert set(fates(dialog)) == {"redcar_03", "zebra_01"}


def test_the_report_is_saved_as_a_table_without_formulas(qtbot, opened, masks, begin, tmp_path, monkeypatch):
    shutil.copy(masks / "zebra_01.png", masks / "=1+1.png")
    dialog = begin(opened, masks)
    press(qtbot, dialog, dialog.try_button)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "told"), ""))
    QTest.mouseClick(dialog.report_button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: "The report is saved" in dialog.told.text())
    with (tmp_path / "told.csv").open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading[0] == "name" and rows[0][0] == "'=1+1" and len(rows) == 5
    QTest.mouseClick(dialog.report_button, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: "is there already" in dialog.told.text())


def test_file_and_folder_are_chosen_with_the_system_s_dialogs(qtbot, opened, masks, begin, monkeypatch):
    dialog = begin(opened)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(masks))
    QTest.mouseClick(dialog.choose_folder, Qt.MouseButton.LeftButton)
    assert dialog.source_path == masks
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(masks / "zebra_01.png"), ""))
    QTest.mouseClick(dialog.choose_file, Qt.MouseButton.LeftButton)
    assert dialog.source_path == masks / "zebra_01.png"


@pytest.fixture
def held(monkeypatch):
    """Imports wait until they are given up, and then for the gate."""
    gate = threading.Event()

    def waits(catalogue, source, form, plan, report, cancelled):
        while not cancelled():
            pass
        gate.wait()
        return ImportResult((), (), was_cancelled=True)

    monkeypatch.setattr(import_dialog, "import_masks", waits)
    yield gate
    gate.set()


def test_escape_stops_what_is_under_way_and_the_dialog_says_how_it_ended(qtbot, opened, masks, begin, held):
    dialog = begin(opened, masks)
    QTest.mouseClick(dialog.try_button, Qt.MouseButton.LeftButton)
    assert dialog.close_button.text() == "Stop" and not dialog.form.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and dialog.told.text() == "Stopping …"
    held.set()
    wait(qtbot, lambda: "It was stopped" in dialog.told.text())
    assert not dialog.do_button.isEnabled() and dialog.try_button.isEnabled()


def test_a_share_that_hangs_does_not_hold_the_dialog(qtbot, opened, masks, begin, held, monkeypatch):
    monkeypatch.setattr("editor.dialogs.interchange.trial_dialog.PATIENCE_MS", 1)
    dialog = begin(opened, masks)
    QTest.mouseClick(dialog.try_button, Qt.MouseButton.LeftButton)
    for _ in range(2):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# --- glass


def test_glass_is_imported_as_glass_and_shown_as_a_step_of_its_own(qtbot, opened, drawn_folder, masks, begin):
    car = shown(opened).mask.pixels.copy()
    dialog = begin(opened, masks)
    dialog.of.setCurrentIndex(dialog.of.findText("Glass"))
    assert dialog.label.placeholderText() == "“glass”"
    for button in (dialog.try_button, dialog.do_button, dialog.close_button):
        press(qtbot, dialog, button)
    wait(qtbot, lambda: shown(opened).glass.mask is not None and shown(opened).glass.record is not None)
    settled(qtbot, opened)
    assert np.array_equal(shown(opened).glass.mask.pixels, OTHER) and not shown(opened).is_dirty
    assert shown(opened).history.titles == ["Glass: Imported mask"]
    assert np.array_equal(shown(opened).mask.pixels, car) and newest_records(drawn_folder) == {}
    assert LabelStore(drawn_folder, GLASS_MASKS).newest("redcar_01").origin == "import"


def test_masks_of_a_network_are_imported_as_such(qtbot, opened, drawn_folder, masks, begin):
    dialog = begin(opened, masks)
    assert dialog.drawn_by.currentText() == "A person"
    dialog.drawn_by.setCurrentIndex(dialog.drawn_by.findText("A network"))
    for button in (dialog.try_button, dialog.do_button, dialog.close_button):
        press(qtbot, dialog, button)
    wait(qtbot, lambda: shown(opened).record is not None and shown(opened).record.origin == "import")
    settled(qtbot, opened)
    assert newest_records(drawn_folder)["redcar_01"].drawn_by == "network"
    assert shown(opened).state is ViewState.NETWORK
