"""Painting the glass of a car in a mask of its own: by real events, through undo, saving, a crash and a suggestion."""

import os
import shutil
import signal
import subprocess
import sys

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.canvas.display import Display
from editor.canvas.other_masks_shown import CAR_LINE, SUGGESTION
from editor.document.view_document import ViewState
from editor.journal.recovery import look_for
from editor.tools.limited_target import NO_CAR, NOT_ON_CAR
from editor.tools.tool import PointerEvent
from segmentation.labels.drafting import account_name
from segmentation.labels.kinds import GLASS_MASKS
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import Subject
from tests.conftest import ROOT
from tests.editor.conftest import open_again, paint, shown, wait
from tests.pictures import drawn
from tests.segmentation.saved_labels import save_label

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def glazed(qtbot, opened):
    """The drawn car, open, with the tools painting its glass and a brush of 9 px."""
    QTest.keyClick(opened.window.canvas, Qt.Key.Key_K)
    opened.window.hand.diameter_px = 9
    return opened


def middle_of_car(application):
    """A pixel (row, column) deep within the shown car."""
    rows, columns = np.nonzero(shown(application).mask.pixels)
    return float(np.median(rows)), float(np.median(columns))


def dab(application, row=None, column=None):
    """Click with the brush, in the middle of the car where nothing else is said."""
    if row is None:
        row, column = middle_of_car(application)
    canvas = application.window.canvas
    place = canvas.mapFromGlobal(canvas.mapToGlobal(canvas.rect().topLeft()))
    x, y = canvas.transform.to_widget(row, column)
    place.setX(round(x))
    place.setY(round(y))
    QTest.mouseClick(canvas, LEFT, Qt.KeyboardModifier.NoModifier, place)


def glass(application):
    mask = shown(application).glass.mask
    return 0 if mask is None else int(np.count_nonzero(mask.pixels))


def crashed(application):
    """Return what a crash at this moment would leave, as the next start finds it."""
    copy = application.unsaved_folder.with_name("crashed")
    shutil.copytree(application.unsaved_folder, copy, ignore=shutil.ignore_patterns("in-use"))
    return look_for(copy)


def glass_store(folder):
    return LabelStore(folder, GLASS_MASKS)


# --- what is painted, and that it is seen


def test_a_key_leads_to_the_glass_and_back_and_the_window_says_which_is_painted(glazed):
    window = glazed.window
    assert glazed.desk.document.subject is Subject.GLASS
    assert window.hand_label.text() == "Brush paints glass"
    assert window.actions_of["mask.paint_glass"].isChecked() and window.subjects.note.isVisible()
    assert window.subjects.note.text().splitlines()[0] == "Painting the glass  ·  K: back to the car"
    assert window.canvas.marking(CAR_LINE) is not None
    QTest.keyClick(window.canvas, Qt.Key.Key_K)
    assert window.hand_label.text() == "Brush paints" and not window.subjects.note.isVisible()
    assert window.canvas.marking(CAR_LINE) is None


def test_a_stroke_is_of_the_glass_and_leaves_the_car_as_it_is(glazed):
    car = shown(glazed).mask.pixels.copy()
    dab(glazed)
    assert glass(glazed) > 20 and drawn(shown(glazed).mask.pixels) == drawn(car)
    assert shown(glazed).history.titles == ["Glass: Brush"]
    assert shown(glazed).state is ViewState.NETWORK, "its car is still as the network drew it"


def test_glass_is_painted_only_within_the_car(glazed):
    far = cv2.distanceTransform((shown(glazed).mask.pixels == 0).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    dab(glazed, *map(float, np.unravel_index(far.argmax(), far.shape)))
    assert glass(glazed) == 0 and glazed.window.status.text == NOT_ON_CAR
    glazed.window.hand.diameter_px = 400
    dab(glazed)
    assert drawn(shown(glazed).glass.mask.pixels) == drawn(shown(glazed).mask.pixels)


def test_where_there_is_no_car_yet_no_glass_can_be_painted(glazed):
    shown(glazed).forget()
    paint(glazed)
    assert glass(glazed) == 0 and glazed.window.status.text == NO_CAR


def test_the_other_tools_paint_glass_too(glazed):
    glazed.window.hand.take("rectangle")
    hand = glazed.window.hand.tool
    hand.press(PointerEvent(0, 0))
    hand.move(PointerEvent(96, 144))
    hand.release()
    assert shown(glazed).history.titles == ["Glass: Rectangle"]
    assert drawn(shown(glazed).glass.mask.pixels) == drawn(shown(glazed).mask.pixels)
    glazed.window.hand.take("wand")
    glazed.window.hand.erases = True
    dab(glazed)
    assert shown(glazed).history.titles[1:] == ["Glass: Magic wand"]


def test_another_angle_is_painted_as_glass_too_until_one_goes_back(glazed):
    glazed.desk.show_angle(1)
    dab(glazed)
    assert glass(glazed) > 0 and glazed.desk.document.subject is Subject.GLASS


def test_glass_is_copied_and_pasted_as_glass(glazed):
    dab(glazed)
    before = shown(glazed).glass.mask.pixels.copy()
    QTest.keyClick(glazed.window.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    glazed.desk.show_angle(1)
    car = shown(glazed).mask.pixels.copy()
    glazed.window.actions_of["mask.paste"].trigger()
    assert drawn(shown(glazed).glass.mask.pixels) == drawn(before)
    assert drawn(shown(glazed).mask.pixels) == drawn(car)


def everything(application):
    """A mask of the whole photo."""
    return np.full(shown(application).shape, 255, np.uint8)


def test_glass_that_is_pasted_counts_only_within_its_car(glazed):
    glazed.window.actions_of._workspace.copied = everything(glazed)
    glazed.window.actions_of.refresh()
    glazed.window.actions_of["mask.paste"].trigger()
    assert drawn(shown(glazed).glass.mask.pixels) == drawn(shown(glazed).mask.pixels)
    shown(glazed).forget()
    glazed.desk.document.undo()
    glazed.window.actions_of["mask.paste"].trigger()
    assert glass(glazed) == 0 and glazed.window.status.text == NO_CAR


def test_glass_that_is_cleaned_up_counts_only_within_its_car(qtbot, glazed):
    dab(glazed)
    trial = glazed.desk.try_change()
    trial.show(lambda before: everything(glazed))
    wait(qtbot, lambda: trial.is_ready)
    trial.take("Clean-up")
    assert drawn(shown(glazed).glass.mask.pixels) == drawn(shown(glazed).mask.pixels)


# --- undo


def test_undo_takes_back_the_last_step_of_either_mask_and_shows_that_one(glazed):
    dab(glazed)
    QTest.keyClick(glazed.window.canvas, Qt.Key.Key_K)
    paint(glazed)
    titles = shown(glazed).history.titles
    assert titles == ["Glass: Brush", "Brush"]
    undo = glazed.window.actions_of["edit.undo"]
    undo.trigger()
    assert glazed.desk.document.subject is Subject.CAR and undo.text() == "Undo glass: brush"
    undo.trigger()
    assert glazed.desk.document.subject is Subject.GLASS and glass(glazed) == 0
    glazed.window.actions_of["edit.redo"].trigger()
    assert glass(glazed) > 0


# --- saving


def test_saving_makes_a_revision_of_the_glass_and_none_of_a_car_that_is_saved_already(qtbot, glazed, drawn_folder):
    glazed.desk.save_shown()
    wait(qtbot, lambda: LabelStore(drawn_folder).newest("redcar_01") is not None)
    dab(glazed)
    glazed.desk.save_shown()
    wait(qtbot, lambda: not shown(glazed).is_dirty)
    record = glass_store(drawn_folder).newest("redcar_01")
    assert record.revision == 1 and record.origin == "human" and record.network is None
    assert drawn(glass_store(drawn_folder).read_mask("redcar_01", record)) == drawn(shown(glazed).glass.mask.pixels)
    assert LabelStore(drawn_folder).newest("redcar_01").revision == 1


def test_save_mask_saves_a_car_that_was_never_saved_with_its_glass(qtbot, glazed, drawn_folder):
    dab(glazed)
    glazed.desk.save_shown()
    wait(qtbot, lambda: not glazed.desk.saving.is_busy)
    assert LabelStore(drawn_folder).newest("redcar_01").origin == "network"
    assert glass_store(drawn_folder).newest("redcar_01") is not None
    assert shown(glazed).record is not None and not shown(glazed).is_dirty


def test_glass_that_is_painted_on_an_accepted_angle_leaves_it_accepted(qtbot, glazed, drawn_folder):
    glazed.window.actions_of["mask.accept"].trigger()
    wait(qtbot, lambda: LabelStore(drawn_folder).newest("redcar_01") is not None)
    glazed.desk.show_angle(0)
    wait(qtbot, lambda: shown(glazed).state is ViewState.ACCEPTED)
    dab(glazed)
    assert shown(glazed).state is ViewState.ACCEPTED and shown(glazed).is_dirty
    glazed.desk.save_shown()
    wait(qtbot, lambda: not shown(glazed).is_dirty)
    assert LabelStore(drawn_folder).newest("redcar_01").review == "accepted"
    assert glass_store(drawn_folder).newest("redcar_01").review == ""


@pytest.mark.parametrize("display", [Display.BLACK, Display.CHECKER, Display.BACKDROP])
def test_glass_is_painted_over_the_photo_where_the_display_would_hide_it(qtbot, glazed, display):
    canvas = glazed.window.canvas
    canvas.set_display(display)
    place = QPoint(*map(round, canvas.transform.to_widget(90.0, 72.0)))
    assert shown(glazed).mask.pixels[90, 72] == 0, "what is no car"
    over_the_photo = canvas.grab().toImage().pixelColor(place)
    canvas.set_display(Display.OVERLAY)
    assert canvas.grab().toImage().pixelColor(place) == over_the_photo
    canvas.set_display(display)
    glazed.window.actions_of["mask.paint_glass"].trigger()
    assert canvas.display is display and canvas.grab().toImage().pixelColor(place) != over_the_photo
    glazed.window.actions_of["mask.paint_glass"].trigger()
    wait(qtbot, lambda: glazed.background.is_idle)


def test_leaving_the_angle_saves_the_glass_which_is_there_when_the_car_is_opened_again(qtbot, glazed, drawn_folder):
    dab(glazed)
    painted = shown(glazed).glass.mask.pixels.copy()
    glazed.desk.show_angle(1)
    wait(qtbot, lambda: glass_store(drawn_folder).newest("redcar_01") is not None)
    open_again(qtbot, glazed, drawn_folder)
    glazed.desk.show_angle(0)
    assert drawn(shown(glazed).glass.mask.pixels) == drawn(painted) and not shown(glazed).is_dirty


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Cleo", "saved the glass mask of redcar_01.jpg meanwhile"),
        (account_name(), "You saved the glass mask of redcar_01.jpg on this computer meanwhile"),
    ],
)
def test_who_saves_the_same_glass_second_is_told_and_loses_nothing(qtbot, glazed, drawn_folder, name, said):
    glazed.desk.author.choose(name)
    dab(glazed)
    beside = np.roll(shown(glazed).glass.mask.pixels, 4, axis=1)
    theirs = save_label(drawn_folder / "redcar_01.jpg", beside, kind=GLASS_MASKS)
    glazed.desk.save_shown()
    wait(qtbot, lambda: glazed.window.notices.notices != [])
    assert said in glazed.window.notices.notices[-1]
    assert shown(glazed).is_dirty and glass_store(drawn_folder).newest("redcar_01") == theirs
    glazed.desk.save_shown()
    wait(qtbot, lambda: not shown(glazed).is_dirty)
    assert glass_store(drawn_folder).newest("redcar_01").revision == theirs.revision + 1


# --- a crash


def test_unsaved_glass_survives_a_crash_and_comes_back_as_one_step(qtbot, glazed, drawn_folder):
    glazed.journal._timer.setInterval(0)
    dab(glazed)
    QTest.keyClick(glazed.window.canvas, Qt.Key.Key_K)
    paint(glazed)
    painted = shown(glazed).glass.mask.pixels.copy()
    wait(qtbot, lambda: len(list(glazed.unsaved_folder.glob("*/*.npz"))) == 2)
    left = crashed(glazed)
    assert [one.work.subject for one in left.found] in ([Subject.CAR, Subject.GLASS], [Subject.GLASS, Subject.CAR])
    (of_glass,) = (one for one in left.found if one.work.subject is Subject.GLASS)
    assert drawn(of_glass.work.mask) == drawn(painted)
    glazed.desk.document.forget_strokes()
    open_again(qtbot, glazed, drawn_folder)
    assert glass(glazed) == 0
    glazed.unsaved.recovery.want([of_glass], left)
    glazed.unsaved.recovery.bring_back(0)
    assert drawn(shown(glazed).glass.mask.pixels) == drawn(painted) and shown(glazed).is_dirty
    assert shown(glazed).history.titles == ["Glass: Strokes brought back"]
    glazed.desk.document.undo()
    assert glass(glazed) == 0


def test_glass_that_is_saved_is_taken_out_of_the_journal(qtbot, glazed):
    glazed.journal._timer.setInterval(0)
    dab(glazed)
    wait(qtbot, lambda: len(list(glazed.unsaved_folder.glob("*/*.npz"))) == 1)
    glazed.desk.save_shown()
    wait(qtbot, lambda: not list(glazed.unsaved_folder.glob("*/*.npz")))


def test_glass_that_was_painted_before_the_program_was_killed_is_found_at_the_next_start(tmp_path, drawn_folder):
    arguments = [tmp_path / "crashed.json", tmp_path / "unsaved", drawn_folder, "glass"]
    command = [sys.executable, "-m", "tests.editor.crashing_editor", *map(str, arguments)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None and process.stdout.readline() == "painted\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    found = look_for(tmp_path / "unsaved").found
    assert {(one.work.subject, one.work.angle) for one in found} == {(Subject.GLASS, 1), (Subject.GLASS, 2)}
    assert all(0 < np.count_nonzero(one.work.mask) < 2000 for one in found)


# --- a suggestion


def suggested(application):
    return application.desk.document.suggestion


def test_glass_is_suggested_from_the_angle_before_and_is_in_no_mask_until_it_is_taken(qtbot, glazed, drawn_folder):
    dab(glazed)
    glazed.desk.show_angle(1)
    wait(qtbot, lambda: suggested(glazed) is not None)
    window = glazed.window
    assert window.subjects.note.text() == "Glass suggested from angle 1  ·  Shift+K: take it, or paint your own"
    assert window.canvas.marking(SUGGESTION).is_dashed
    assert glass(glazed) == 0 and not shown(glazed).is_dirty
    glazed.desk.save_shown()
    wait(qtbot, lambda: not glazed.desk.saving.is_busy)
    assert glass_store(drawn_folder).newest("redcar_02") is None
    QTest.keyClick(window.canvas, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    assert glass(glazed) > 0 and shown(glazed).history.titles == ["Glass: Suggestion"]
    assert suggested(glazed) is None and window.canvas.marking(SUGGESTION) is None
    glazed.desk.document.undo()
    assert glass(glazed) == 0 and suggested(glazed) is not None


def test_glass_that_is_painted_on_is_suggested_anew(qtbot, glazed):
    dab(glazed)
    glazed.desk.show_angle(1)
    wait(qtbot, lambda: suggested(glazed) is not None)
    before = np.count_nonzero(suggested(glazed).pixels)
    glazed.desk.show_angle(0)
    glazed.window.hand.diameter_px = 25
    dab(glazed)
    glazed.desk.show_angle(1)
    wait(qtbot, lambda: np.count_nonzero(suggested(glazed).pixels) > 2 * before)


def test_who_paints_over_a_suggestion_has_only_what_was_painted(qtbot, glazed):
    dab(glazed)
    glazed.desk.show_angle(1)
    wait(qtbot, lambda: suggested(glazed) is not None)
    dab(glazed)
    assert 0 < glass(glazed) < 100 and suggested(glazed) is None
    assert shown(glazed).history.titles == ["Glass: Brush"]


def test_nothing_is_suggested_while_the_car_is_painted_or_where_glass_was_saved(qtbot, glazed, drawn_folder):
    dab(glazed)
    glazed.desk.document.paint(Subject.CAR)
    glazed.desk.show_angle(1)
    wait(qtbot, lambda: not glazed.desk.saving.is_busy and glazed.background.is_idle)
    assert shown(glazed).suggestion is None
    glazed.desk.show_angle(2)
    save_label(drawn_folder / "redcar_03.jpg", np.zeros((96, 144), np.uint8), kind=GLASS_MASKS)
    open_again(qtbot, glazed, drawn_folder)
    glazed.desk.document.paint(Subject.GLASS)
    glazed.desk.show_angle(2)
    wait(qtbot, lambda: glazed.background.is_idle)
    assert suggested(glazed) is None, "somebody has said that there is no glass to see through"


def test_the_note_says_why_no_glass_is_suggested(qtbot, glazed):
    note = glazed.window.subjects.note
    assert note.text().splitlines()[1:] == ["Nothing is suggested here: no angle nearby has glass yet."]
    dab(glazed)
    assert len(note.text().splitlines()) == 1, "nobody waits for a suggestion where glass is painted"
    glazed.desk.show_angle(1)
    assert note.text().splitlines()[1:] == ["Looking for the glass of angle 1 here …"]
    wait(qtbot, lambda: suggested(glazed) is not None)
    glazed.desk.document.suggest_glass(1, None)
    assert "the glass of angle 1 was not found with enough certainty" in note.text()
    glazed.desk.document.views[0].photo = None
    glazed.desk.document.photo_changed.emit(0)
    assert "the photo of angle 1, which has glass, is still to be read" in note.text()
