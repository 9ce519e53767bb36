"""Glass without a mask of its car, as a crash can bring it back, is saved like any mask and locks nobody in."""

import shutil

import numpy as np
import pytest

from editor.desk import saving
from editor.desk.leaving import Leaving
from editor.document.view_document import ViewState
from editor.settings.schema import PREDICT_ON_OPEN
from segmentation.labels.kinds import GLASS_MASKS
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import Subject
from tests.editor.conftest import paint, shown, wait

KEY = "redcar_01"


@pytest.fixture
def glass_alone(qtbot, application, settings, drawn_folder):
    """Two cars, no mask drawn of any; the shown photo has unsaved glass and nothing else."""
    settings.change(PREDICT_ON_OPEN, False)
    shutil.copy(drawn_folder / f"{KEY}.jpg", drawn_folder / "zebra_01.jpg")
    application.window.open_folder(drawn_folder)
    desk = application.desk
    wait(qtbot, lambda: desk.document is not None and all(view.photo is not None for view in desk.document.views))
    add_glass(application, 40)
    return application


def add_glass(application, top):
    """Change the glass as what a crash has left of it does."""
    pixels = np.zeros(shown(application).shape, np.uint8)
    pixels[top : top + 10, 40:50] = 255
    shown(application).replace("Strokes brought back", pixels, Subject.GLASS)
    application.desk.document.state_changed.emit(0)


def saved_glass(folder):
    return LabelStore(folder, GLASS_MASKS).newest(KEY)


def test_glass_without_a_car_is_saved_when_its_car_is_left(qtbot, glass_alone, drawn_folder):
    glass_alone.desk.open_car(glass_alone.window.cars.listed[1])
    wait(qtbot, lambda: glass_alone.desk.document.car.car_id == "zebra")
    assert saved_glass(drawn_folder).revision == 1
    assert LabelStore(drawn_folder).newest(KEY) is None


def test_a_window_with_glass_without_a_car_can_be_closed(qtbot, glass_alone, drawn_folder):
    glass_alone.window.close()
    wait(qtbot, lambda: not glass_alone.window.isVisible())
    assert saved_glass(drawn_folder).revision == 1


def test_save_mask_saves_glass_without_a_car_and_says_so(qtbot, glass_alone, drawn_folder):
    told = []
    glass_alone.desk.told.connect(told.append)
    for top in (40, 60):
        add_glass(glass_alone, top)
        glass_alone.window.actions_of["file.save"].trigger()
        wait(qtbot, lambda: not shown(glass_alone).is_dirty)
    glass_alone.window.actions_of["file.save"].trigger()
    assert told == ["The mask was saved."] * 2 + ["This mask is saved already."]
    assert saved_glass(drawn_folder).revision == 2
    assert shown(glass_alone).state is ViewState.NO_MASK


def test_a_mask_that_nothing_can_save_is_asked_about_once_and_not_tried_for_ever(opened, monkeypatch):
    asked = []
    opened.desk.ask_about_strokes = lambda *question: asked.append(question) or Leaving.STAY
    paint(opened)
    monkeypatch.setattr(saving, "_unsaved_of", lambda *_: [])
    opened.window.close()
    assert asked == [([1], True)] and opened.window.isVisible() and not opened.desk.is_leaving
