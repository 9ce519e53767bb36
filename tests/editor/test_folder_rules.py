"""Rules of a folder at the desk: set in a dialog, and nobody loses a stroke over them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.dialogs.folder_rules import FolderRulesDialog
from editor.document.view_document import ViewState
from segmentation.labels.rules import Rules, read_rules, set_rules
from segmentation.labels.store import LabelStore
from tests.editor.conftest import newest_pixels, paint, wait


def settled(qtbot, application):
    wait(qtbot, lambda: not application.desk.saving.is_busy)


def reviews(folder, key="redcar_01"):
    records = LabelStore(folder).revisions(key)
    return [(record.author, record.review, record.reviewer) for record in records]


def run(application, command):
    application.window.actions_of[command].trigger()


@pytest.fixture
def ruled(opened, drawn_folder):
    """The drawn car, in a folder in which another person has to accept a mask; Ann is at the desk."""
    set_rules(drawn_folder, "Cleo", reviewer_is_another=True)
    opened.desk.author.choose("Ann")
    return opened


# --- accepting


def test_an_own_mask_is_saved_and_not_accepted_and_it_is_said_who_may(qtbot, ruled, drawn_folder):
    paint(ruled)
    pixels = ruled.desk.document.shown.mask.pixels.copy()
    run(ruled, "mask.accept")
    settled(qtbot, ruled)
    assert "so anybody but Ann may accept it: Cleo set that rule" in ruled.window.notices.text
    assert ruled.window.notices.text.endswith("It is saved, and not accepted.")
    view = ruled.desk.document.views[0]
    assert view.state is ViewState.CORRECTED and not view.is_dirty
    assert reviews(drawn_folder) == [("Ann", "", "")] and (newest_pixels(drawn_folder, "redcar_01") == pixels).all()


def test_to_try_again_adds_no_revision(qtbot, ruled, drawn_folder):
    paint(ruled)
    run(ruled, "mask.accept")
    settled(qtbot, ruled)
    ruled.desk.show_angle(0)
    run(ruled, "mask.accept")
    settled(qtbot, ruled)
    assert reviews(drawn_folder) == [("Ann", "", "")]


def test_another_person_accepts_it_and_the_author_cannot_undo_that_by_accepting(qtbot, ruled, drawn_folder):
    paint(ruled)
    run(ruled, "file.save")
    settled(qtbot, ruled)
    ruled.desk.author.choose("Ben")
    run(ruled, "mask.accept")
    settled(qtbot, ruled)
    ruled.desk.author.choose("Ann")
    ruled.desk.show_angle(0)
    run(ruled, "mask.accept")
    settled(qtbot, ruled)
    assert reviews(drawn_folder) == [("Ann", "", ""), ("Ann", "accepted", "Ben")]
    assert not ruled.window.notices.text


def test_a_network_s_mask_is_nobody_s_own(qtbot, ruled, drawn_folder):
    run(ruled, "mask.accept")
    settled(qtbot, ruled)
    assert reviews(drawn_folder) == [("Ann", "accepted", "Ann")] and not ruled.window.notices.text


def test_a_car_with_own_masks_is_saved_stays_open_and_has_the_others_accepted(qtbot, two_cars, drawn_folder):
    set_rules(drawn_folder, "Cleo", reviewer_is_another=True)
    two_cars.desk.author.choose("Ann")
    paint(two_cars)
    run(two_cars, "mask.accept_car")
    settled(qtbot, two_cars)
    assert two_cars.desk.document.car.car_id == "redcar"
    assert [view.state for view in two_cars.desk.document.views[:2]] == [ViewState.CORRECTED, ViewState.ACCEPTED]
    assert reviews(drawn_folder) == [("Ann", "", "")] and reviews(drawn_folder, "redcar_02")[0][1] == "accepted"


def test_over_damaged_rules_no_stroke_is_lost_and_none_is_accepted(qtbot, ruled, drawn_folder):
    (drawn_folder / ".masks" / "rules.json").write_text("half")
    paint(ruled)
    run(ruled, "mask.accept")
    settled(qtbot, ruled)
    assert "rules of cars are damaged" in ruled.window.notices.text
    assert reviews(drawn_folder) == [("Ann", "", "")]


# --- setting them


@pytest.fixture
def tick(monkeypatch):
    """Answers the dialog of rules as a hand does: a click on the tick, and Save."""
    shown = []

    def show(dialog):
        shown.append(dialog)
        dialog.show()
        QTest.mouseClick(dialog.reviewer_is_another, Qt.MouseButton.LeftButton, pos=QPoint(8, 10))
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    monkeypatch.setattr("editor.window.dialogs.show_dialog", show)
    return shown


def test_a_rule_is_set_in_the_name_of_who_is_at_the_desk(qtbot, opened, drawn_folder, tick):
    opened.desk.author.choose("Cleo")
    run(opened, "file.folder_rules")
    wait(qtbot, lambda: read_rules(drawn_folder).reviewer_is_another)
    assert read_rules(drawn_folder).changes[-1].who == "Cleo"
    wait(qtbot, lambda: "somebody other than who made it" in opened.window.status.text)


def test_it_is_lifted_likewise(qtbot, ruled, drawn_folder, tick):
    run(ruled, "file.folder_rules")
    wait(qtbot, lambda: not read_rules(drawn_folder).reviewer_is_another)
    assert [change.who for change in read_rules(drawn_folder).changes] == ["Cleo", "Ann"]
    assert "Set by Cleo at " in tick[0].changes.text()


def test_damaged_rules_are_told_and_can_be_set_anew(qtbot, opened, drawn_folder, tick):
    path = drawn_folder / ".masks" / "rules.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text("half")
    run(opened, "file.folder_rules")
    wait(qtbot, lambda: path.with_name("rules.damaged.json").exists())
    wait(qtbot, lambda: read_rules(drawn_folder).reviewer_is_another)
    assert "damaged" in opened.window.notices.text


def test_without_a_folder_there_are_no_rules_to_set(application):
    assert not application.window.actions_of["file.folder_rules"].isEnabled()


def test_the_last_changes_are_told_the_newest_first(qtbot, tmp_path):
    for number in range(8):
        rules = set_rules(tmp_path, f"Nr {number}", reviewer_is_another=number % 2 == 0)
    dialog = FolderRulesDialog(rules)
    qtbot.addWidget(dialog)
    lines = dialog.changes.text().splitlines()
    assert len(lines) == 6 and lines[0].startswith("Lifted by Nr 7") and lines[1].startswith("Set by Nr 6")
    assert FolderRulesDialog(Rules(tmp_path)).changes.isHidden()
