"""Placing the number plate in the window: by real events, at several zooms, through undo, saving and other angles."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.tools.hand import NUMBER_PLATE
from segmentation.labels.fact_store import FactStore
from segmentation.labels.kinds import NUMBER_PLATES
from segmentation.labels.number_plates import plate_of
from segmentation.masks.number_plate import NO_PLATE, NumberPlate
from tests.drawn_plates import FLAT, SHAPE, front
from tests.editor.conftest import open_again, shown, wait

LEFT, NONE, SHIFT, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
CORNERS = ((60.0, 50.0), (60.0, 90.0), (72.0, 90.0), (72.0, 50.0))


class Plate:
    """The window with the tool of the number plate in the hand, and what the hand does there."""

    def __init__(self, application, folder):
        self.application, self.folder = application, folder
        self.canvas = application.window.canvas
        self.key(Qt.Key.Key_N)

    def at(self, point):
        x, y = self.canvas.transform.to_widget(*point)
        return QPoint(round(x), round(y))

    def click(self, point):
        QTest.mouseClick(self.canvas, LEFT, NONE, self.at(point))

    def drag(self, start, end):
        QTest.mousePress(self.canvas, LEFT, NONE, self.at(start))
        QTest.mouseMove(self.canvas, self.at(end))
        QTest.mouseRelease(self.canvas, LEFT, NONE, self.at(end))

    def key(self, key, modifiers=NONE):
        QTest.keyClick(self.canvas, key, modifiers)

    @property
    def said(self):
        return shown(self.application).number_plate

    @property
    def corners(self):
        return self.said.in_px(shown(self.application).shape)

    def saved(self, angle=1):
        return plate_of(FactStore(self.folder, NUMBER_PLATES).newest(f"redcar_{angle:02d}"))

    @property
    def drawn(self):
        return self.canvas.marking(NUMBER_PLATE)


@pytest.fixture
def plate(opened, drawn_folder):
    return Plate(opened, drawn_folder)


@pytest.fixture
def placed(qtbot, plate):
    for corner in CORNERS:
        plate.click(corner)
    wait(qtbot, lambda: plate.saved() == plate.said)
    return plate


def is_near(found, wanted, px):
    return all(
        abs(one - other) <= px for pair in zip(found, wanted, strict=True) for one, other in zip(*pair, strict=True)
    )


@pytest.mark.parametrize("percent", [0, 100, 400])
def test_corners_that_are_clicked_are_where_the_photo_is_under_the_pointer(qtbot, plate, percent):
    if percent:
        plate.canvas.zoom_to(percent)
    for corner in CORNERS:
        plate.click(corner)
    assert is_near(plate.corners, CORNERS, 0.5 / plate.canvas.transform.scale + 1e-6)
    wait(qtbot, lambda: plate.saved() == plate.said)
    assert plate.drawn is not None and not plate.drawn.plate.is_open


def test_corners_are_placed_where_they_are_seen_in_a_photo_that_is_turned(plate):
    plate.canvas.turn_to(30.0)
    for corner in CORNERS:
        plate.click(corner)
    assert is_near(plate.corners, CORNERS, 1 / plate.canvas.transform.scale)


def test_a_rectangle_is_dragged_and_its_corner_after_it(placed):
    placed.key(Qt.Key.Key_Delete)
    placed.drag((30, 30), (50, 80))
    assert is_near(placed.corners, ((30, 30), (30, 80), (50, 80), (50, 30)), 1)
    placed.drag((50, 80), (55, 88))
    assert is_near(placed.corners, ((30, 30), (30, 80), (55, 88), (50, 30)), 1)


def test_placing_is_a_step_to_undo_and_each_way_is_saved(qtbot, placed):
    window, said = placed.application.window, placed.said
    assert shown(placed.application).history.titles == ["Number plate"]
    placed.key(Qt.Key.Key_Z, CTRL)
    assert placed.said is None and placed.drawn is None
    wait(qtbot, lambda: placed.saved() is None)
    window.actions_of["edit.redo"].trigger()
    assert placed.said == said
    wait(qtbot, lambda: placed.saved() == said)
    assert len(FactStore(placed.folder, NUMBER_PLATES).revisions("redcar_01")) == 3


def test_the_mask_is_as_clean_as_it_was(placed):
    view = shown(placed.application)
    assert not view.is_dirty and view.record is None and view.mask is not None


def test_undo_takes_back_strokes_and_plate_in_the_order_in_which_they_came(placed):
    placed.key(Qt.Key.Key_B)
    placed.click((80, 20))
    placed.key(Qt.Key.Key_Z, CTRL)
    assert placed.said is not None and not shown(placed.application).is_dirty
    placed.key(Qt.Key.Key_Z, CTRL)
    assert placed.said is None


def test_the_last_corner_is_taken_back_by_undo_and_all_by_escape(plate):
    for corner in CORNERS[:2]:
        plate.click(corner)
    plate.key(Qt.Key.Key_Z, CTRL)
    assert len(plate.application.window.hand.plate.seen().corners) <= 2
    plate.key(Qt.Key.Key_Escape)
    assert plate.drawn is None and plate.said is None


def test_cursor_keys_move_the_chosen_corner_and_the_angle_again_after_escape(qtbot, placed):
    document = placed.application.desk.document
    placed.click(CORNERS[2])
    placed.key(Qt.Key.Key_Right)
    placed.key(Qt.Key.Key_Up, SHIFT)
    row, column = placed.corners[2]
    assert (row, column) == pytest.approx((72 - 10, 90 + 1), abs=0.5) and document.shown_index == 0
    assert shown(placed.application).history.titles == ["Number plate", "Corner of the number plate"]
    wait(qtbot, lambda: placed.saved() == placed.said)
    placed.key(Qt.Key.Key_Escape)
    placed.key(Qt.Key.Key_Right)
    assert document.shown_index == 1


def test_delete_takes_the_plate_away(qtbot, placed):
    placed.key(Qt.Key.Key_Delete)
    assert placed.said is None
    wait(qtbot, lambda: placed.saved() is None)


def test_each_angle_has_its_own_and_it_is_there_again_when_the_car_is_opened(qtbot, placed, drawn_folder):
    said = placed.said
    placed.application.desk.show_angle(1)
    assert placed.drawn is None
    placed.drag((30, 30), (50, 80))
    other = placed.said
    placed.application.desk.show_angle(0)
    assert placed.said == said and placed.drawn is not None
    open_again(qtbot, placed.application, drawn_folder)
    views = placed.application.desk.document.views
    wait(qtbot, lambda: [view.number_plate for view in views[:2]] == [said, other])


def test_that_there_is_no_plate_is_said_saved_and_taken_back(qtbot, plate):
    action = plate.application.window.actions_of["edit.no_plate"]
    action.trigger()
    assert plate.said == NO_PLATE and action.isChecked()
    wait(qtbot, lambda: plate.saved() == NO_PLATE)
    assert "shows no number plate" in plate.application.window.plates.note.text()
    action.trigger()
    assert plate.said is None
    wait(qtbot, lambda: plate.saved() is None)


def test_the_note_says_what_can_be_done_and_goes_with_the_tool(placed):
    note = placed.application.window.plates.note
    assert not note.isHidden() and "Drag the number plate" in note.text()
    placed.click(CORNERS[0])
    assert "Cursor keys" in note.text()
    placed.key(Qt.Key.Key_B)
    assert note.isHidden() and placed.drawn is None


def test_the_last_corner_is_on_the_disk_when_the_window_has_closed(qtbot, placed):
    placed.click(CORNERS[0])
    for _ in range(5):
        placed.key(Qt.Key.Key_Left)
    said = placed.said
    placed.application.window.close()
    wait(qtbot, lambda: not placed.application.window.isVisible())
    assert placed.saved() == said


def test_a_folder_that_cannot_be_written_is_said_and_the_plate_stays_on_the_screen(qtbot, plate, monkeypatch):
    told = []
    plate.application.desk.notice.connect(told.append)

    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("segmentation.labels.chains.create_atomically", refuse)
    plate.drag((30, 30), (50, 80))
    wait(qtbot, lambda: bool(told))
    assert "the disk is full" in told[0] and "on the screen only" in told[0] and plate.said is not None


def test_what_somebody_else_said_meanwhile_is_followed_and_kept(qtbot, placed):
    store = FactStore(placed.folder, NUMBER_PLATES)
    newest = store.newest("redcar_01")
    theirs = store.save(replace(newest.draft, author="Bob", content={"corners": []}), newest)
    placed.drag((66, 70), (68, 74))
    wait(qtbot, lambda: placed.saved() == placed.said)
    assert [record.author for record in store.revisions("redcar_01")][1] == "Bob"
    assert store.newest("redcar_01").parent_sha256 == theirs.sha256


# --- suggested at the next angle


@pytest.fixture
def fronts(qtbot, application, tmp_path):
    """A car whose plate moves between its two angles by 30 pixels, and is not seen at the third."""
    folder = tmp_path / "fronts"
    folder.mkdir()
    Image.fromarray(front()).save(folder / "redcar_01.jpg", quality=95)
    Image.fromarray(np.roll(front(), 30, axis=1)).save(folder / "redcar_02.jpg", quality=95)
    Image.fromarray(np.full_like(front(), 90)).save(folder / "redcar_03.jpg", quality=95)
    application.window.open_folder(folder)
    wait(qtbot, lambda: application.desk.document is not None)
    wait(qtbot, lambda: all(view.photo is not None for view in application.desk.document.views))
    plate = Plate(application, folder)
    application.desk.document.say_plate("Number plate", NumberPlate.of_px(FLAT, SHAPE))
    return plate


def test_the_plate_is_suggested_at_the_next_angle_in_dashes_and_taken_with_a_key(qtbot, fronts):
    fronts.application.desk.show_angle(1)
    wait(qtbot, lambda: fronts.drawn is not None)
    assert fronts.drawn.plate.is_suggested and fronts.said is None and fronts.saved(2) is None
    assert "Suggested from angle 1" in fronts.application.window.plates.note.text()
    fronts.key(Qt.Key.Key_U, SHIFT)
    assert is_near(fronts.corners, [(row, column + 30) for row, column in FLAT], 1.5)
    assert not fronts.drawn.plate.is_suggested
    wait(qtbot, lambda: fronts.saved(2) == fronts.said)


def test_a_suggestion_whose_corner_is_dragged_is_the_plate(qtbot, fronts):
    fronts.application.desk.show_angle(1)
    wait(qtbot, lambda: fronts.drawn is not None)
    (row, column), to = fronts.drawn.plate.corners[0], (110.0, 175.0)
    fronts.drag((row, column), to)
    assert is_near(fronts.corners[:1], [to], 2)


def test_where_the_plate_is_not_seen_nothing_is_suggested_and_nothing_is_without_the_tool(qtbot, fronts):
    fronts.application.desk.show_angle(2)
    wait(qtbot, lambda: fronts.application.background.is_idle)
    assert fronts.drawn is None
    fronts.key(Qt.Key.Key_B)
    fronts.application.desk.show_angle(1)
    wait(qtbot, lambda: fronts.application.background.is_idle)
    assert shown(fronts.application).plate_suggestion is None
    assert not fronts.application.window.actions_of["edit.take_plate"].isEnabled()


def reason_in(plate):
    return plate.application.window.plates.note.text().splitlines()[1:]


def test_the_note_says_why_no_plate_is_suggested(qtbot, fronts):
    desk = fronts.application.desk
    desk.show_angle(2)
    wait(qtbot, lambda: fronts.application.background.is_idle)
    assert reason_in(fronts) == ["Nothing is suggested here: the plate of angle 1 was not found with enough certainty."]
    desk.document.views[0].photo = None
    desk.document.photo_changed.emit(0)
    assert reason_in(fronts) == [
        "Nothing is suggested yet: the photo of angle 1, which has a plate, is still to be read."
    ]
    shown(fronts.application).photo = None
    desk.document.photo_changed.emit(2)
    assert reason_in(fronts) == ["Nothing is suggested yet: this photo is still to be read."]


def test_the_note_says_from_which_angle_a_plate_is_being_sought(fronts):
    fronts.application.desk.show_angle(1)
    assert reason_in(fronts) == ["Looking for the number plate of angle 1 here …"]


def test_where_no_angle_nearby_has_a_plate_the_note_says_so_until_the_first_click(plate):
    assert reason_in(plate) == ["Nothing is suggested here: no angle nearby has a number plate yet."]
    plate.click(CORNERS[0])
    assert reason_in(plate) == []


def test_one_note_is_there_at_a_time_however_often_the_glass_is_asked_for(plate):
    window = plate.application.window
    for _ in range(3):
        plate.key(Qt.Key.Key_K)
        assert window.subjects.note.isHidden() and not window.plates.note.isHidden()
    plate.key(Qt.Key.Key_B)
    assert not window.subjects.note.isHidden() and window.plates.note.isHidden()
