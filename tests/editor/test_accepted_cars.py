"""The list of cars shows which are accepted: what the disk says, and what is saved from then on."""

import shutil

from PySide6.QtCore import Qt

from editor.desk.accepted_cars import is_accepted
from editor.panels.cars_panel import ACCEPTED_ROLE
from segmentation.cars.folder import find_cars
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, paint, wait


def marked(application):
    """The ids of the cars that have a tick."""
    model = application.window.cars._model
    rows = (model.index(row) for row in range(model.rowCount()))
    return [application.desk.catalogue.cars[index.row()].car_id for index in rows if index.data(ACCEPTED_ROLE)]


def counted_as(application):
    return application.window.cars._count.text()


def accept_the_open_car(qtbot, application):
    application.desk.accept_car(lambda: None)
    wait(qtbot, lambda: not application.desk.saving.is_busy)


def test_a_car_is_marked_once_its_last_angle_is_accepted(qtbot, two_cars):
    for _ in range(2):
        two_cars.desk.accept_shown()
    wait(qtbot, lambda: not two_cars.desk.saving.is_busy and two_cars.background.is_idle)
    assert marked(two_cars) == [] and counted_as(two_cars) == "2 cars"
    two_cars.desk.accept_shown()
    wait(qtbot, lambda: marked(two_cars) == ["redcar"])
    assert counted_as(two_cars) == "2 cars, 1 accepted"
    two_cars.window.cars._filter.setText("zebra")
    assert counted_as(two_cars) == "1 of 2 cars, 1 accepted"


def test_a_stroke_that_is_saved_on_top_takes_the_mark_away(qtbot, two_cars):
    accept_the_open_car(qtbot, two_cars)
    wait(qtbot, lambda: marked(two_cars) == ["redcar"])
    paint(two_cars)
    two_cars.desk.save_shown()
    wait(qtbot, lambda: marked(two_cars) == [])
    assert counted_as(two_cars) == "2 cars"


def test_what_was_accepted_before_is_marked_when_the_folder_is_opened(qtbot, two_cars, drawn_folder, tmp_path):
    accept_the_open_car(qtbot, two_cars)
    wait(qtbot, lambda: marked(two_cars) == ["redcar"])
    other = tmp_path / "copied"
    shutil.copytree(drawn_folder, other)
    two_cars.window.open_folder(other)
    wait(qtbot, lambda: two_cars.desk.catalogue.folder == other)
    assert marked(two_cars) == []
    wait(qtbot, lambda: marked(two_cars) == ["redcar"])


def test_a_mark_is_said_to_who_does_not_see_it(qtbot, two_cars):
    accept_the_open_car(qtbot, two_cars)
    wait(qtbot, lambda: marked(two_cars) == ["redcar"])
    index = two_cars.window.cars._model.index(0)
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert "redcar, accepted" in index.data(role)


def test_a_mask_that_cannot_be_read_is_not_accepted(qtbot, two_cars, drawn_folder):
    accept_the_open_car(qtbot, two_cars)
    car = find_cars(drawn_folder).cars[0]
    assert is_accepted(car)
    for record in (drawn_folder / ".masks" / "labels" / "redcar_02").glob("r*.json"):
        record.write_bytes(b"{}")
    assert LabelStore(drawn_folder).has_revisions("redcar_02") and not is_accepted(car)


def test_a_folder_without_masks_is_looked_through_to_its_end(qtbot, two_cars):
    qtbot.waitUntil(lambda: two_cars.background.is_idle, timeout=PATIENCE_MS)
    assert two_cars.window.accepted_cars._waiting == {} and two_cars.window.accepted_cars._looking is None
