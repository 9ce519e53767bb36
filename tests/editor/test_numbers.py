"""The numbers of a folder, made and opened from the window."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from editor.dialogs.numbers import NumbersDialog, proposed_page
from segmentation.cars.folder import find_cars
from segmentation.progress import Cancelled
from tests.editor.conftest import PATIENCE_MS
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]


@pytest.fixture
def opened_pages():
    return []


@pytest.fixture
def dialog(qtbot, drawn_folder, tmp_path, opened_pages):
    for angle in (1, 2, 3):
        save_label(drawn_folder / f"redcar_{angle:02d}.jpg", CAR, review="accepted", reviewer="Anna")
    dialog = NumbersDialog(find_cars(drawn_folder), tmp_path / "numbers.html", opened_pages.append)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.reject()


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_page_is_made_and_opened(qtbot, dialog, tmp_path, opened_pages):
    dialog.with_table.setChecked(True)
    press(qtbot, dialog.make)
    qtbot.waitUntil(dialog.open_button.isVisible, timeout=PATIENCE_MS)
    assert "1 car of 1 finished." in dialog.told.text()
    assert "Anna" in (tmp_path / "numbers.html").read_text("utf-8")
    assert "Anna" in (tmp_path / "numbers.csv").read_text("utf-8")
    press(qtbot, dialog.open_button)
    assert opened_pages == [tmp_path / "numbers.html"]


def test_a_page_that_is_there_is_not_written_over_and_another_name_can_be_chosen(qtbot, dialog, tmp_path, monkeypatch):
    (tmp_path / "numbers.html").write_text("mine")
    press(qtbot, dialog.make)
    qtbot.waitUntil(lambda: "is there already" in dialog.told.text(), timeout=PATIENCE_MS)
    assert (tmp_path / "numbers.html").read_text() == "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "other"), ""))
    press(qtbot, dialog.choose)
    assert dialog.page == tmp_path / "other.html"
    press(qtbot, dialog.make)
    qtbot.waitUntil(dialog.open_button.isVisible, timeout=PATIENCE_MS)


def test_closed_while_it_reads_it_writes_nothing(qtbot, dialog, tmp_path, monkeypatch):
    monkeypatch.setattr("editor.dialogs.numbers.make_report", waits_until_given_up)
    press(qtbot, dialog.make)
    assert not dialog.file.isEnabled() and dialog.close_button.text() == "Stop"
    dialog.reject()
    assert not (tmp_path / "numbers.html").exists()


def test_stopped_it_says_so_and_can_be_begun_again(qtbot, dialog, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("editor.dialogs.numbers.make_report", waits_until_given_up)
        press(qtbot, dialog.make)
        press(qtbot, dialog.close_button)
        qtbot.waitUntil(lambda: "Nothing was written" in dialog.told.text(), timeout=PATIENCE_MS)
    press(qtbot, dialog.make)
    qtbot.waitUntil(dialog.open_button.isVisible, timeout=PATIENCE_MS)


def waits_until_given_up(catalogue, page, table, report, cancelled):
    while not cancelled():
        pass
    raise Cancelled


def test_without_a_name_nothing_can_be_made(dialog):
    dialog.file.setText("  ")
    assert not dialog.make.isEnabled()


def test_the_command_opens_it_for_the_open_folder(qtbot, opened, drawn_folder, monkeypatch):
    shown = []
    monkeypatch.setattr("editor.window.dialogs.show_dialog", shown.append)
    opened.window.dialogs.show_numbers()
    (dialog,) = shown
    qtbot.addWidget(dialog)
    assert dialog.page.parent == drawn_folder.parent and dialog.page.name.startswith(f"{drawn_folder.name}-numbers-")


def test_the_proposed_name_tells_folder_and_day():
    assert proposed_page(Path("/cars/spring"), date(2026, 3, 2)) == Path("/cars/spring-numbers-2026-03-02.html")
