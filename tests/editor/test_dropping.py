"""What is dropped onto the window is opened, or it is said why not."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from editor.window.dropping import Dropped, looked_at
from segmentation.errors import CarmaskError
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, paint, wait_for_masks

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(application, *paths):
    """Drag paths or addresses onto the window and let them go; return whether the window wanted them."""
    data = QMimeData()
    data.setUrls([QUrl(path) if isinstance(path, str) else QUrl.fromLocalFile(str(path)) for path in paths])
    entered = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, LEFT, NO_KEY)
    entered.ignore()
    QApplication.sendEvent(application.window, entered)
    if entered.isAccepted():
        event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, LEFT, NO_KEY)
        QApplication.sendEvent(application.window, event)
    return entered.isAccepted()


def shows(application, car_id, angle):
    document = application.desk.document
    return document is not None and (document.car.car_id, document.shown.view.angle) == (car_id, angle)


def told(application, words):
    return words in application.window.notices.text


def test_a_folder_opens_with_its_first_car(qtbot, application, drawn_folder):
    assert drop(application, drawn_folder)
    qtbot.waitUntil(lambda: shows(application, "redcar", 1), timeout=PATIENCE_MS)


def test_a_photo_opens_its_folder_and_shows_its_car_and_angle(qtbot, application, drawn_folder):
    shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / "bluecar_01.jpg")
    opened_cars = []
    application.desk.car_changed.connect(lambda: opened_cars.append(application.desk.document.car.car_id))
    drop(application, drawn_folder / "redcar_02.jpg")
    qtbot.waitUntil(lambda: shows(application, "redcar", 2), timeout=PATIENCE_MS)
    assert opened_cars == ["redcar"]


def test_a_photo_of_the_open_folder_is_shown_and_what_was_painted_is_saved(qtbot, two_cars, drawn_folder):
    catalogue = two_cars.desk.catalogue
    paint(two_cars)
    drop(two_cars, drawn_folder / "zebra_02.jpg")
    qtbot.waitUntil(lambda: shows(two_cars, "zebra", 2), timeout=PATIENCE_MS)
    assert two_cars.desk.catalogue is catalogue
    assert LabelStore(drawn_folder).newest("redcar_01").origin == "human"


def test_several_folders_are_refused_and_what_is_open_stays(qtbot, opened, drawn_folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    drop(opened, drawn_folder, other)
    qtbot.waitUntil(lambda: told(opened, "one folder at a time"), timeout=PATIENCE_MS)
    assert shows(opened, "redcar", 1)


def test_what_is_no_photo_is_refused(qtbot, application, drawn_folder):
    (drawn_folder / "notes.txt").write_text("scratch on the door")
    drop(application, drawn_folder / "notes.txt")
    qtbot.waitUntil(lambda: told(application, "notes.txt is no photo"), timeout=PATIENCE_MS)
    assert application.desk.document is None


def test_a_photo_that_its_folder_cannot_use_is_told(qtbot, application, drawn_folder):
    twin = drawn_folder / "redcar_03.png"
    twin.write_bytes((drawn_folder / "redcar_03.jpg").read_bytes())
    left_out = "redcar_03.png" if (drawn_folder / "redcar_03.jpg") < twin else "redcar_03.jpg"
    drop(application, drawn_folder / left_out)
    qtbot.waitUntil(lambda: told(application, "is not among the cars"), timeout=PATIENCE_MS)
    wait_for_masks(qtbot, application)


def test_an_address_of_the_web_is_not_even_taken(application):
    assert not drop(application, "https://example.org/car_01.jpg")


def test_photos_of_one_folder_show_the_first_of_them(drawn_folder):
    photos = [drawn_folder / f"redcar_{angle:02d}.jpg" for angle in (3, 1)]
    assert looked_at(photos) == Dropped(drawn_folder, photos[0])
    assert looked_at([drawn_folder, *photos]) == Dropped(drawn_folder, photos[0])


def test_what_is_gone_meanwhile_is_told(tmp_path):
    with pytest.raises(CarmaskError, match="not there any more"):
        looked_at([tmp_path / "gone"])


def test_what_cannot_be_reached_is_told(tmp_path, monkeypatch):
    def no_answer(path):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "exists", no_answer)
    with pytest.raises(CarmaskError, match=r"cannot be reached \(Input/output error\)"):
        looked_at([tmp_path])
