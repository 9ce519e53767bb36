"""The list of cars says how far each is: what the disk says, what is saved from then on, and what others save."""

import shutil

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.application import Application
from editor.desk.car_listing import CarOrder
from editor.panels.cars_model import CarsRole
from editor.panels.state_filter import StateButton
from editor.tools.tool import PointerEvent
from segmentation.errors import CarmaskError
from segmentation.label_index import label_index
from segmentation.label_index.label_index import LabelIndex
from segmentation.labels.states import LabelState
from tests.editor.conftest import FAKE_TRAINER, FAKE_WORKER, paint, wait
from tests.segmentation.indexed_folders import save_mask

TO_DO, NETWORK, CORRECTED, ACCEPTED, REJECTED = LabelState


def states_of(application):
    """The state of each listed car, None while it is not known."""
    model = application.window.cars._model
    rows = (model.index(row) for row in range(model.rowCount()))
    return {index.data(CarsRole.CAR).car_id: index.data(CarsRole.STATE) for index in rows}


def listed(application):
    return [car.car_id for car in application.window.cars.listed]


def button(application, state):
    return application.window.cars._states.buttons[state]


def counted(application):
    """How many cars each state has, as a screen reader says it."""
    buttons = application.window.cars._states.buttons.values()
    return [line.accessibleName() for line in buttons if not line.accessibleName().endswith("0 cars")]


def accept_the_open_car(qtbot, application):
    application.window.reviewing.accept_car(lambda: None)
    wait(qtbot, lambda: states_of(application)["redcar"] == ACCEPTED)


@pytest.fixture
def seen(qtbot, two_cars):
    """The editor with two cars, both looked at."""
    wait(qtbot, lambda: two_cars.window.car_states.has_seen_all and not two_cars.window.car_states.is_looking)
    return two_cars


def test_cars_without_a_saved_mask_are_to_do(seen):
    assert states_of(seen) == {"redcar": TO_DO, "zebra": TO_DO}
    assert counted(seen) == ["To do: 2 cars"]


def test_a_car_is_accepted_once_its_last_angle_is(qtbot, seen):
    for _ in range(2):
        seen.window.reviewing.accept_shown()
    wait(qtbot, lambda: not seen.desk.saving.is_busy and not seen.window.car_states.is_looking)
    assert states_of(seen)["redcar"] == TO_DO
    seen.window.reviewing.accept_shown()
    wait(qtbot, lambda: states_of(seen)["redcar"] == ACCEPTED)
    assert counted(seen) == ["To do: 1 car", "Accepted: 1 car"]


def test_a_stroke_that_is_saved_on_top_makes_it_a_corrected_one(qtbot, seen):
    accept_the_open_car(qtbot, seen)
    paint(seen)
    seen.desk.save_shown()
    wait(qtbot, lambda: states_of(seen)["redcar"] == CORRECTED)


def test_what_was_accepted_before_is_known_once_the_folder_is_open(qtbot, seen, drawn_folder, tmp_path):
    accept_the_open_car(qtbot, seen)
    other = tmp_path / "copied"
    shutil.copytree(drawn_folder, other)
    seen.window.open_folder(other)
    wait(qtbot, lambda: seen.desk.catalogue.folder == other)
    wait(qtbot, lambda: states_of(seen) == {"redcar": ACCEPTED, "zebra": TO_DO})


def test_what_others_save_is_seen_when_the_window_comes_to_the_front(qtbot, seen, drawn_folder):
    for angle in (1, 2):
        save_mask(drawn_folder / f"zebra_{angle:02d}.jpg", angle, author="Ann")
    assert states_of(seen)["zebra"] == TO_DO
    QApplication.sendEvent(seen.window, QEvent(QEvent.Type.WindowActivate))
    wait(qtbot, lambda: states_of(seen)["zebra"] == CORRECTED)


def test_and_by_a_key_and_by_and_by(qtbot, seen, drawn_folder):
    assert seen.window.car_states._timer.isActive()
    save_mask(drawn_folder / "zebra_01.jpg", 1, review="rejected", reviewer="Ann", reason="glare")
    QTest.keyClick(seen.window, Qt.Key.Key_F5)
    wait(qtbot, lambda: states_of(seen)["zebra"] == REJECTED)


def test_no_look_begins_while_the_hand_is_busy(qtbot, seen):
    states = seen.window.car_states
    seen.window.hand.brush.press(PointerEvent(80.0, 20.0))
    states.look_again()
    assert not states.is_looking and states._timer.isActive()
    seen.window.hand.brush.release()
    states.look_again()
    assert states.is_looking


def test_a_row_says_all_it_knows_to_who_does_not_see_it(qtbot, seen, drawn_folder):
    save_mask(drawn_folder / "zebra_01.jpg", 1, author="Ann <3")
    seen.window.car_states.look_again()
    wait(qtbot, lambda: "corrected" in spoken(seen, 1))
    assert spoken(seen, 1).startswith("zebra, to do, 1 to do, 1 corrected, last saved 20")
    assert spoken(seen, 1).endswith(" by Ann <3") and spoken(seen, 0) == "redcar, to do, 3 angles"
    assert "Ann &lt;3" in seen.window.cars._model.index(1).data(Qt.ItemDataRole.ToolTipRole)


def spoken(application, row):
    return application.window.cars._model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_click_on_a_state_lists_its_cars_and_another_click_all_of_them(qtbot, seen, drawn_folder):
    save_mask(drawn_folder / "zebra_01.jpg", 1, review="rejected", reviewer="Ann", reason="glare")
    seen.window.car_states.look_again()
    wait(qtbot, lambda: states_of(seen)["zebra"] == REJECTED)
    seen.desk.open_car(seen.desk.catalogue.cars[1])
    QTest.mouseClick(button(seen, TO_DO), Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert listed(seen) == ["redcar", "zebra"]  # the open one stays
    seen.desk.open_car(seen.desk.catalogue.cars[0])
    assert listed(seen) == ["redcar"] and seen.window.cars._count.text() == "1 of 2 cars"
    assert seen.window.actions_of["cars.to_do"].isChecked()
    QTest.mouseClick(button(seen, TO_DO), Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert listed(seen) == ["redcar", "zebra"] and seen.window.cars._count.text() == "2 cars"
    assert seen.window.actions_of["cars.all"].isChecked()


def test_states_are_chosen_by_the_keyboard_alone(seen):
    seen.window.cars.focus_filter()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(seen, TO_DO)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert QApplication.focusWidget() is button(seen, NETWORK)
    assert seen.window.cars.states == {NETWORK} and listed(seen) == ["redcar"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert seen.window.cars.states == {NETWORK, TO_DO} and listed(seen) == ["redcar", "zebra"]


def test_after_accepting_among_the_cars_to_do_the_next_of_them_opens(qtbot, seen):
    seen.window.cars.list_states(frozenset({TO_DO}))
    seen.window.actions_of["mask.accept_car"].trigger()
    wait(qtbot, lambda: seen.desk.document.car.car_id == "zebra")
    wait(qtbot, lambda: listed(seen) == ["zebra"])


def test_a_car_keeps_its_place_in_an_order_by_state_until_one_asks_again(qtbot, seen):
    seen.window.actions_of["cars.by_state"].trigger()
    accept_the_open_car(qtbot, seen)
    assert listed(seen) == ["redcar", "zebra"]
    seen.window.actions_of["cars.by_state"].trigger()
    assert listed(seen) == ["zebra", "redcar"]
    assert seen.window.cars._list.currentIndex().data(CarsRole.CAR).car_id == "redcar"


def test_the_order_is_remembered_and_said(seen):
    seen.window.cars._sorting.menu().actions()[2].trigger()
    assert seen.window.cars.order is CarOrder.LAST_SAVED and seen.window.cars._sorting.text() == "By last save"
    assert seen.settings.remembered("cars.order") == "LAST_SAVED"
    seen.window.cars._sorting.menu().actions()[2].trigger()
    assert seen.window.cars._sorting.menu().actions()[2].isChecked()


@pytest.mark.parametrize(("kept", "order"), [("EDITOR", CarOrder.EDITOR), ("of a later carmask", CarOrder.NAME)])
def test_the_next_start_has_the_order_of_the_last(qtbot, settings, shelf, tmp_path, kept, order):
    settings.remember("cars.order", kept)
    again = Application(settings, FAKE_WORKER, FAKE_TRAINER, shelf, *(tmp_path / name for name in "abc"))
    assert again.window.cars.order is order
    again.window.close()
    again.close()
    again.window.deleteLater()


def test_how_far_the_first_look_is_is_said(qtbot, seen, drawn_folder, monkeypatch):
    monkeypatch.setattr(label_index, "PHOTOS_AT_ONCE", 1)
    said = []
    seen.window.car_states.progress_changed.connect(lambda: said.append(seen.window.cars._count.text()))
    seen.window.open_folder(drawn_folder)
    wait(qtbot, lambda: len(said) == 3)
    assert said == ["1 of 2 read …", "2 of 2 read …", "2 cars"]


def test_after_a_look_that_failed_the_cars_are_counted_from_the_first_again(qtbot, seen, drawn_folder, monkeypatch):
    monkeypatch.setattr(label_index, "PHOTOS_AT_ONCE", 1)
    look, fails, said = LabelIndex.look, [True], []

    def look_or_fail(index, cars):
        if fails and [car.car_id for car in cars] == ["zebra"]:
            fails.clear()
            raise CarmaskError("The share went away.")
        return look(index, cars)

    monkeypatch.setattr(LabelIndex, "look", look_or_fail)
    states = seen.window.car_states
    states.progress_changed.connect(lambda: said.append(states.looked_at))
    seen.window.open_folder(drawn_folder)
    wait(qtbot, lambda: not fails and said[-1:] == [0])
    assert not states.has_seen_all
    states.look_again()
    wait(qtbot, lambda: states.has_seen_all)
    assert said[-3:] == [1, 2, 2] and max(said) == 2


def test_asked_for_once_more_in_the_middle_no_car_is_counted_twice(qtbot, seen, drawn_folder, monkeypatch):
    monkeypatch.setattr(label_index, "PHOTOS_AT_ONCE", 1)
    states, said = seen.window.car_states, []
    states.progress_changed.connect(lambda: (said.append(states.looked_at), states.look_again()))
    seen.window.open_folder(drawn_folder)
    wait(qtbot, lambda: len(said) >= 3)
    assert said == [1, 2, 2] and states.has_seen_all


def test_an_index_that_cannot_be_kept_is_told_once_and_done_without(qtbot, seen, drawn_folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr(label_index, "default_indexes", lambda: tmp_path / "file")
    told = []
    seen.desk.told.connect(told.append)
    seen.window.open_folder(drawn_folder)
    wait(qtbot, lambda: any("cannot be kept" in text for text in told))
    wait(qtbot, lambda: states_of(seen) == {"redcar": TO_DO, "zebra": TO_DO})


def test_nothing_of_the_index_lies_beside_the_photos(seen, drawn_folder):
    assert not list(drawn_folder.rglob("*.sqlite*"))
    assert list(label_index.default_indexes().glob("*.sqlite"))


def test_a_line_of_a_state_draws_mark_word_and_number(qtbot):
    line = StateButton(ACCEPTED)
    qtbot.addWidget(line)
    line.resize(200, 22)
    line.show_count(1234)
    assert line.text() == "Accepted" and line.accessibleName() == "Accepted: 1,234 cars"
    before = line.grab().toImage()
    line.setChecked(True)
    assert line.grab().toImage() != before
