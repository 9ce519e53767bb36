"""A whole car is accepted while its masks are still on their way to the disk."""

import shutil
import threading

import pytest

from segmentation.labels.store import LabelStore
from tests.editor.conftest import wait, wait_for_masks


@pytest.fixture
def three_cars(qtbot, application, drawn_folder):
    """The editor with three cars in its list, the first one open and drawn by the fake network."""
    for car in ("zebra", "zonda"):
        for angle in (1, 2):
            shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / f"{car}_{angle:02d}.jpg")
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    assert [car.car_id for car in application.desk.catalogue.cars] == ["redcar", "zebra", "zonda"]
    return application


@pytest.fixture
def gate(three_cars):
    """Saves wait until the gate is opened."""
    gate = threading.Event()
    three_cars.disk.run(gate.wait, lambda _: None, lambda _: None)
    yield gate
    gate.set()


def accept_car(application):
    application.window.actions_of["mask.accept_car"].trigger()


def test_a_second_press_passes_over_no_car(qtbot, three_cars, gate, drawn_folder):
    desk, store = three_cars.desk, LabelStore(drawn_folder)
    accept_car(three_cars)
    accept_car(three_cars)
    gate.set()
    wait(qtbot, lambda: desk.document.car.car_id != "redcar")
    wait_for_masks(qtbot, three_cars)
    wait(qtbot, lambda: not desk.saving.is_busy)
    assert desk.document.car.car_id == "zebra"
    assert {store.newest(view.label_key).revision for view in desk.catalogue.cars[0].views} == {1}
    assert store.newest("zebra_01") is None


def test_the_car_that_was_chosen_meanwhile_is_the_one_that_opens(qtbot, three_cars, gate):
    accept_car(three_cars)
    three_cars.desk.open_car(three_cars.desk.catalogue.cars[2])
    gate.set()
    wait(qtbot, lambda: three_cars.desk.document.car.car_id != "redcar")
    assert three_cars.desk.document.car.car_id == "zonda"


def test_a_car_that_could_not_be_saved_can_be_accepted_again(qtbot, three_cars, drawn_folder):
    notices = []
    three_cars.desk.notice.connect(notices.append)
    folder = drawn_folder / ".masks" / "labels"
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file where the folder of masks would be")
    accept_car(three_cars)
    wait(qtbot, lambda: not three_cars.desk.saving.is_busy)
    assert notices and three_cars.desk.document.car.car_id == "redcar"
    folder.unlink()
    accept_car(three_cars)
    wait(qtbot, lambda: three_cars.desk.document.car.car_id == "zebra")
