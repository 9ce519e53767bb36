"""What the window says belongs to what is open, and the keys stay with the canvas."""

import shutil
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.desk.export_run import ExportRun
from editor.desk.folder_run import End
from segmentation.errors import CarmaskError
from segmentation.labels.store import LabelStore
from segmentation.messages import Cancelled, ExportRequest
from tests.editor.conftest import open_again, paint, wait


def refuse(*_, **__):
    raise CarmaskError("it cannot be written to")


@pytest.fixture
def read_only(opened, monkeypatch):
    """The drawn car in a folder in which nothing can be saved."""
    monkeypatch.setattr(LabelStore, "save", refuse)
    return opened


@pytest.mark.parametrize("say", ["accept", "reject"])
def test_an_angle_that_could_not_be_accepted_or_rejected_is_shown_again(qtbot, read_only, say):
    reviewing = read_only.window.reviewing
    reviewing.accept_shown() if say == "accept" else reviewing.reject_shown("other", "")
    wait(qtbot, lambda: "cannot be written to" in read_only.window.notices.text)
    assert read_only.desk.document.shown_index == 0


def test_who_paints_at_the_next_angle_already_is_not_called_back(qtbot, read_only):
    read_only.window.reviewing.accept_shown()
    paint(read_only)
    wait(qtbot, lambda: "cannot be written to" in read_only.window.notices.text)
    assert read_only.desk.document.shown_index == 1


def test_what_is_wrong_in_one_folder_is_not_told_over_the_next(qtbot, application, drawn_folder, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(drawn_folder, other)
    (drawn_folder / "metadata.csv").write_text("id,year,make,model,trim1,trim2\nnocar,2014,A,B,C,D\n")
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: "metadata.csv" in application.window.notices.text)
    open_again(qtbot, application, other)
    assert not any("metadata.csv" in notice for notice in application.window.notices.notices)


def test_a_folder_that_has_no_cars_says_so_over_the_open_one(qtbot, opened, tmp_path):
    (tmp_path / "empty").mkdir()
    opened.window.open_folder(tmp_path / "empty")
    wait(qtbot, lambda: "empty" in opened.window.notices.text)


def test_how_the_last_export_ended_is_not_told_over_the_next(opened, monkeypatch):
    exporting = opened.desk.exporting
    monkeypatch.setattr(exporting.exporter, "ask", lambda request: None)
    exporting.run = ExportRun("/pictures", datetime.now(UTC))
    exporting._end(Cancelled(0))
    assert len(opened.window.notices.notices) == 1
    exporting.begin(ExportRequest("/photos", "/pictures", [], False, ["accepted"], "", "", "", 0.0))
    assert opened.window.notices.notices == []


def test_reading_a_summary_leaves_the_keys_with_the_canvas(qtbot, opened):
    opened.window.activateWindow()
    opened.window.centre.focus()
    progress = opened.window.status.export
    opened.desk.exporting.run = ExportRun("/pictures", datetime.now(UTC), end=End.STOPPED)
    progress._refresh()
    progress.summary_asked.disconnect()
    before = QApplication.focusWidget()
    QTest.mouseClick(progress.summary, Qt.MouseButton.LeftButton)
    assert progress.isHidden() and QApplication.focusWidget() is before is not None
    progress._read = None
    progress._refresh()
    progress.summary.setFocus()
    QTest.keyClick(progress.summary, Qt.Key.Key_Space)
    assert progress.isHidden() and not isinstance(QApplication.focusWidget(), type(opened.window.cars._filter))
