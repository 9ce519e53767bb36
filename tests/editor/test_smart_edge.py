"""Brushing where the outline follows the photo: by real events, through undo, saving, a crash and what is shown."""

import os
import signal
import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.canvas.display import Display
from editor.canvas.other_masks_shown import CAR_LINE, SUGGESTION
from editor.canvas.stage import Wish
from editor.document.view_document import ViewState
from editor.journal.recovery import look_for
from segmentation.labels.drafting import account_name
from segmentation.labels.kinds import SMART_EDGES
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import Subject
from tests.conftest import ROOT
from tests.editor.conftest import open_again, paint, shown, wait
from tests.pictures import drawn, photo_of_a_car
from tests.segmentation.saved_labels import save_label
from tests.smart_edges import off_by

LEFT = Qt.MouseButton.LeftButton
KEY = "redcar_01"
CAR = photo_of_a_car()[1]


@pytest.fixture
def brushing(qtbot, opened):
    """The drawn car, open, with the tools painting its smart edge and a brush of 9 px."""
    QTest.keyClick(opened.window.canvas, Qt.Key.Key_O)
    opened.window.hand.diameter_px = 9
    return opened


def rim(application):
    """A pixel (row, column) on the outline of the shown car, at its lower end in the middle of the photo."""
    column = shown(application).shape[1] // 2
    return float(np.flatnonzero(shown(application).mask.pixels[:, column]).max()), float(column)


def stroke(application):
    """Drag the brush a little way along the outline of the car."""
    row, column = rim(application)
    drag(application, (row, column - 6), (row, column + 6))


def drag(application, start, end):
    """Press the mouse at a pixel (row, column) of the photo, move to another, and let go."""
    canvas = application.window.canvas
    places = [QPoint(*map(round, canvas.transform.to_widget(*pixel))) for pixel in (start, end)]
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, places[0])
    QTest.mouseMove(canvas, places[1])
    QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, places[1])


def smart(application):
    mask = shown(application).smart_edge.mask
    return 0 if mask is None else int(np.count_nonzero(mask.pixels))


def store(folder):
    return LabelStore(folder, SMART_EDGES)


# --- what is painted, and that it is seen


def test_a_key_leads_to_the_smart_edge_and_back_and_the_window_says_so(brushing):
    window = brushing.window
    assert brushing.desk.document.subject is Subject.SMART_EDGE
    assert window.hand_label.text() == "Brush paints the smart edge"
    assert window.actions_of["mask.paint_smart_edge"].isChecked() and window.subjects.note.isVisible()
    assert window.subjects.note.text() == "Brushing where the outline follows the photo  ·  O: back to the car"
    assert window.canvas.legend.text == "here the outline follows the photo"
    assert window.canvas.marking(CAR_LINE) is not None and window.canvas.marking(SUGGESTION) is None
    QTest.keyClick(window.canvas, Qt.Key.Key_O)
    assert window.hand_label.text() == "Brush paints" and not window.subjects.note.isVisible()
    assert window.canvas.marking(CAR_LINE) is None and window.canvas.legend.text == ""


def test_from_the_smart_edge_a_key_leads_to_the_glass_and_the_other_way_round(brushing):
    canvas, document = brushing.window.canvas, brushing.desk.document
    for key, subject in ((Qt.Key.Key_K, Subject.GLASS), (Qt.Key.Key_O, Subject.SMART_EDGE)):
        QTest.keyClick(canvas, key)
        assert document.subject is subject


def test_a_stroke_is_of_the_smart_edge_on_both_sides_of_the_outline_and_leaves_the_car_as_it_is(brushing):
    car = shown(brushing).mask.pixels.copy()
    stroke(brushing)
    brushed = shown(brushing).smart_edge.mask.pixels > 0
    assert (brushed & (car > 0)).any() and (brushed & (car == 0)).any()
    assert drawn(shown(brushing).mask.pixels) == drawn(car)
    assert shown(brushing).history.titles == ["Smart edge: Brush"]
    assert shown(brushing).state is ViewState.NETWORK, "its car is still as the network drew it"


def test_without_a_mask_of_the_car_the_note_says_that_there_is_no_outline_yet(brushing):
    shown(brushing).forget()
    brushing.desk.document.state_changed.emit(0)
    assert brushing.window.subjects.note.text() == (
        "Brushing the smart edge  ·  there is no mask of the car here yet"
    )  # fmt: skip


def test_undo_takes_back_the_last_step_whichever_mask_it_is_of_and_shows_that_one(brushing):
    stroke(brushing)
    QTest.keyClick(brushing.window.canvas, Qt.Key.Key_O)
    paint(brushing)
    assert shown(brushing).history.titles == ["Smart edge: Brush", "Brush"]
    undo = brushing.window.actions_of["edit.undo"]
    undo.trigger()
    assert undo.text() == "Undo smart edge: brush"
    undo.trigger()
    assert brushing.desk.document.subject is Subject.SMART_EDGE and smart(brushing) == 0
    brushing.window.actions_of["edit.redo"].trigger()
    assert smart(brushing) > 0


# --- saving


def test_saving_makes_a_revision_of_the_smart_edge_and_leaves_an_accepted_mask_accepted(qtbot, brushing, drawn_folder):
    brushing.window.actions_of["mask.accept"].trigger()
    wait(qtbot, lambda: LabelStore(drawn_folder).newest(KEY) is not None)
    brushing.desk.show_angle(0)
    wait(qtbot, lambda: shown(brushing).state is ViewState.ACCEPTED)
    stroke(brushing)
    assert shown(brushing).state is ViewState.ACCEPTED and shown(brushing).is_dirty
    brushing.desk.save_shown()
    wait(qtbot, lambda: not shown(brushing).is_dirty)
    record = store(drawn_folder).newest(KEY)
    assert (record.revision, record.origin, record.review) == (1, "human", "")
    assert drawn(store(drawn_folder).read_mask(KEY, record)) == drawn(shown(brushing).smart_edge.mask.pixels)
    assert LabelStore(drawn_folder).newest(KEY).review == "accepted"


def test_leaving_the_angle_saves_it_and_it_is_there_when_the_car_is_opened_again(qtbot, brushing, drawn_folder):
    stroke(brushing)
    painted = shown(brushing).smart_edge.mask.pixels.copy()
    brushing.desk.show_angle(1)
    wait(qtbot, lambda: store(drawn_folder).newest(KEY) is not None)
    open_again(qtbot, brushing, drawn_folder)
    brushing.desk.show_angle(0)
    assert drawn(shown(brushing).smart_edge.mask.pixels) == drawn(painted) and not shown(brushing).is_dirty


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Cleo", f"saved the smart edge of {KEY}.jpg meanwhile"),
        (account_name(), f"You saved the smart edge of {KEY}.jpg on this computer meanwhile"),
    ],
)
def test_who_saves_the_same_smart_edge_second_is_told_and_loses_nothing(qtbot, brushing, drawn_folder, name, said):
    brushing.desk.author.choose(name)
    theirs = save_label(drawn_folder / f"{KEY}.jpg", shown(brushing).mask.pixels, kind=SMART_EDGES)
    stroke(brushing)
    brushing.desk.save_shown()
    wait(qtbot, lambda: brushing.window.notices.notices != [])
    assert said in brushing.window.notices.notices[-1]
    assert shown(brushing).is_dirty and store(drawn_folder).newest(KEY) == theirs
    brushing.desk.save_shown()
    wait(qtbot, lambda: not shown(brushing).is_dirty)
    assert store(drawn_folder).newest(KEY).revision == theirs.revision + 1


def test_what_was_brushed_before_the_program_was_killed_is_found_at_the_next_start_and_comes_back(
    qtbot, opened, tmp_path, drawn_folder
):
    arguments = [tmp_path / "crashed.json", tmp_path / "unsaved", drawn_folder, Subject.SMART_EDGE.value]
    command = [sys.executable, "-m", "tests.editor.crashing_editor", *map(str, arguments)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None and process.stdout.readline() == "painted\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    left = look_for(tmp_path / "unsaved")
    assert {(one.work.subject, one.work.angle) for one in left.found} == {
        (Subject.SMART_EDGE, 1),
        (Subject.SMART_EDGE, 2),
    }
    (first,) = (one for one in left.found if one.work.angle == 1)
    opened.unsaved.recovery.want([first], left)
    opened.unsaved.recovery.bring_back(0)
    assert drawn(shown(opened).smart_edge.mask.pixels) == drawn(first.work.mask)
    assert shown(opened).history.titles == ["Smart edge: Strokes brought back"]
    assert "on the smart edge of redcar_01.jpg are back" in opened.window.notices.notices[-1]


# --- what comes of it is seen


@pytest.fixture
def on_backdrop(qtbot, brushing):
    """The same before a dark backdrop, with a mask that is two pixels too large."""
    document = brushing.desk.document
    document.replace(0, "Brush", off_by(CAR, 2))
    document.paint(Subject.SMART_EDGE)
    canvas = brushing.window.canvas
    canvas.show_backdrop(Wish("#101010", None))
    canvas.set_display(Display.BACKDROP)
    wait(qtbot, lambda: canvas.staged.pictures is not None and canvas.staged.pictures.levels and at_rest(brushing))
    return brushing


def at_rest(application):
    staged = application.window.canvas.staged
    return application.background.is_idle and not staged._rest.isActive() and staged._ticket is None


def finished(application):
    return application.window.canvas.staged._stage.levels[0][..., :3].astype(int)


def test_on_a_backdrop_the_outline_moves_once_the_hand_rests_and_back_with_undo(qtbot, on_backdrop):
    before = finished(on_backdrop).copy()
    stroke(on_backdrop)
    assert on_backdrop.window.canvas.staged.pictures.levels != [], "what was finished is seen until then"
    wait(qtbot, lambda: at_rest(on_backdrop) and np.abs(finished(on_backdrop) - before).max() > 40)
    changed = np.argwhere(np.abs(finished(on_backdrop) - before).max(axis=2) > 8)
    row, column = rim(on_backdrop)
    assert np.abs(changed - (row, column)).max() < 30
    on_backdrop.desk.document.undo()
    wait(qtbot, lambda: at_rest(on_backdrop) and np.array_equal(finished(on_backdrop), before))


def test_on_a_backdrop_what_was_brushed_is_shown_by_its_outline(qtbot, on_backdrop):
    canvas = on_backdrop.window.canvas
    assert canvas.marking(CAR_LINE) is None and canvas.legend.text == "here the outline follows the photo"
    before = canvas.grab().toImage()
    stroke(on_backdrop)
    assert violet_pixels(canvas.grab().toImage()) > 0 == violet_pixels(before)


def violet_pixels(image):
    """How many pixels of a picture of the canvas, without legend and note, have the colour of the smart edge."""
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.convertToFormat(image.Format.Format_RGB32).bits(), np.uint8).reshape(height, -1, 4)
    return int((pixels[40 : height - 60, :width, :3] == (0xFF, 0x6B, 0xC0)).all(axis=2).sum())
