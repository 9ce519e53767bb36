"""The list of cars while words are typed into its filter."""

import shutil

from editor.panels.cars_model import CarsRole
from tests.editor.conftest import wait


def current(cars):
    return cars._list.currentIndex().data(CarsRole.CAR)


def test_a_list_in_which_nothing_is_found_says_so(two_cars):
    cars = two_cars.window.cars
    assert cars._nothing.isHidden()
    cars._filter.setText("zzzz")
    assert cars.listed == () and not cars._nothing.isHidden()
    cars._filter.clear()
    assert cars._nothing.isHidden()


def test_the_open_car_is_marked_again_once_it_is_listed_again(two_cars):
    cars, car = two_cars.window.cars, two_cars.desk.document.car
    assert current(cars) is car
    cars._filter.setText("zzzz")
    cars._filter.setText("zebra")
    cars._filter.clear()
    assert current(cars) is car


def test_a_folder_opens_at_the_first_car_of_its_list(qtbot, application, drawn_folder):
    shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / "zebra_01.jpg")
    rows = "id,year,make,model,trim1,trim2\nredcar,2014,Volvo,V40,,\nzebra,2013,Audi,A4,,\n"
    (drawn_folder / "metadata.csv").write_text(rows)
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.document is not None)
    assert application.desk.document.car is application.window.cars.listed[0]
    assert application.desk.document.car.description.make == "Audi"
