"""A whole car on the real desk with the shipped network: open, draw, brush, undo, save, close, open again."""

import os
import shutil
import signal

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from editor.application import Application
from editor.document.view_document import ViewState
from editor.settings.schema import BRUSH_DIAMETER
from editor.settings.store import SettingsStore
from segmentation.labels.store import LabelStore
from segmentation.resources import SAMPLE_PHOTOS
from tests.pictures import photo_of_a_car

PATIENCE_MS = 90_000
CARS = {"modelled": ("whitesedan", "Sedan"), "real": ("fd9da5d0bb6f", "Mercury")}
"""White cars before a white wall, none that the network was trained on: id, and a word of the description."""


class Person:
    """Somebody at the desk, who has a mouse and keys and waits for what appears."""

    def __init__(self, qtbot, folder, settings_path):
        self.qtbot = qtbot
        self.application = Application(SettingsStore(settings_path), unsaved=settings_path.parent / "unsaved")
        self.window = self.application.window
        self.desk = self.application.desk
        self.window.resize(1280, 720)
        self.window.show()
        self.application.settings.change(BRUSH_DIAMETER, 60)
        self.window.open_folder(folder)
        self.wait(lambda: self.desk.document is not None and self.shown.photo is not None)

    @property
    def shown(self):
        return self.desk.document.shown

    @property
    def pixels(self):
        return self.shown.mask.pixels

    def wait(self, is_so):
        self.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def wait_for_all_masks(self):
        self.wait(lambda: all(view.mask is not None for view in self.desk.document.views))
        self.wait(lambda: not self.desk.predicting.is_busy)

    def drag(self, start, end):
        """Draw with the left button from one (row, column) of the photo to another."""
        points = [QPointF(*self.window.canvas.transform.to_widget(*point)).toPoint() for point in (start, end)]
        QTest.mousePress(self.window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[0])
        QTest.mouseMove(self.window.canvas, points[1])
        QTest.mouseRelease(self.window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[1])

    def press(self, command_id):
        self.window.actions_of[command_id].trigger()

    def leave(self):
        self.window.close()
        self.wait(lambda: not self.window.isVisible())
        self.application.close()


@pytest.fixture
def sit_down(qtbot, tmp_path):
    people = []

    def sit(folder):
        people.append(Person(qtbot, folder, tmp_path / "settings.json"))
        return people[-1]

    yield sit
    for person in people:
        person.window.close()
        person.application.close()


@pytest.fixture(params=CARS)
def car(request, tmp_path):
    """A folder with sixteen photos of a car, its id, and a word that describes it."""
    car_id, word = CARS[request.param]
    photos, table = SAMPLE_PHOTOS, SAMPLE_PHOTOS / "metadata.csv"
    if request.param == "real":
        carvana = request.getfixturevalue("carvana")
        photos, table = carvana / "train", carvana / "metadata.csv"
    folder = tmp_path / "photos"
    folder.mkdir()
    for path in (*sorted(photos.glob(f"{car_id}_*.jpg")), table):
        shutil.copy(path, folder)
    return folder, car_id, word


def test_a_corrected_mask_is_there_the_next_day(sit_down, car):
    folder, car_id, word = car
    person = sit_down(folder)
    person.wait_for_all_masks()
    assert {view.state for view in person.desk.document.views} == {ViewState.NETWORK}
    assert 0.05 < person.pixels.mean() / 255 < 0.6
    drawn = person.pixels.copy()

    person.drag((60, 60), (60, 400))
    assert person.pixels[60, 60:400].all()
    painted = person.pixels.copy()
    person.press("edit.undo")
    assert np.array_equal(person.pixels, drawn)
    person.press("edit.redo")
    assert np.array_equal(person.pixels, painted)

    os.kill(person.application.worker.process_id, signal.SIGKILL)
    person.wait(lambda: "unexpectedly" in person.window.notices.text)
    assert np.array_equal(person.pixels, painted)

    person.press("edit.eraser")
    person.drag((60, 60), (60, 200))
    assert not person.pixels[60, 60:200].any()
    person.press("view.next_angle")
    person.press("mask.predict_angle")
    person.wait(lambda: not person.desk.predicting.is_busy)
    person.press("view.previous_angle")
    mine = person.pixels.copy()
    person.press("file.save")
    person.wait(lambda: not person.shown.is_dirty)
    person.leave()

    record = LabelStore(folder).newest(f"{car_id}_01")
    assert (record.origin, record.photo.name) == ("human", f"{car_id}_01.jpg")
    next_day = sit_down(folder)
    next_day.wait(lambda: next_day.shown.record is not None)
    assert next_day.shown.state is ViewState.CORRECTED
    assert np.array_equal(next_day.pixels, mine)
    assert word in next_day.window.windowTitle()


def test_photos_with_any_names_are_one_car_in_name_order(sit_down, tmp_path):
    folder = tmp_path / "stock 4711"
    folder.mkdir()
    image, _ = photo_of_a_car()
    for name in ("front left.jpg", "back.png", "shot 10.jpg", "shot 9.jpg"):
        Image.fromarray(image).save(folder / name)
    person = sit_down(folder)
    person.wait_for_all_masks()
    names = [view.view.photo_path.name for view in person.desk.document.views]
    assert names == ["back.png", "front left.jpg", "shot 9.jpg", "shot 10.jpg"]
    person.press("mask.accept")
    person.wait(lambda: person.desk.document.views[0].state is ViewState.ACCEPTED)
    assert person.desk.document.shown_index == 1
