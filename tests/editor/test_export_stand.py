"""Where cars stand before a backdrop, moved in the export's dialog by pointer, keys and numbers, and kept."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from editor.desk.stand_editing import STANDS, Grip, remembered_stand
from editor.dialogs.export.dialog import ExportDialog
from segmentation.cutout.preset import read_preset
from tests.editor.conftest import PATIENCE_MS
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def preset(small_preset):
    return {small_preset: read_preset(small_preset)}


@pytest.fixture
def hall(tmp_path):
    """A picture as backdrop: half wall, half floor, twice as wide as what is delivered."""
    pixels = np.full((400, 900, 3), 200, np.uint8)
    pixels[200:] = 90
    Image.fromarray(pixels).save(tmp_path / "hall.png")
    (tmp_path / "hall.json").write_text('{"horizon": 0.4, "spot": [0.8, 0.5], "scale": 0.3}')
    return str(tmp_path / "hall.png")


@pytest.fixture
def accepted(qtbot, application, drawn_folder):
    """The editor with the drawn car open, all its masks accepted."""
    for key in ("redcar_01", "redcar_02", "redcar_03"):
        save_label(drawn_folder / f"{key}.jpg", CAR, review="accepted")
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.desk.document is not None, timeout=PATIENCE_MS)
    views = application.desk.document.views
    qtbot.waitUntil(lambda: all(view.photo and view.mask for view in views), timeout=PATIENCE_MS)
    return application


def opened(qtbot, application, preset, backdrop, out):
    dialog = ExportDialog(application.desk, application.settings, preset, (), application.window)
    qtbot.addWidget(dialog)
    dialog.form.choose_preset(next(iter(preset)))
    dialog.form.folder.setText(str(out))
    dialog.form.backdrop.choose(backdrop)
    dialog.form.changed.emit()
    dialog.show()
    settled(qtbot, dialog)
    return dialog


@pytest.fixture
def dialog(qtbot, accepted, preset, hall, tmp_path):
    return opened(qtbot, accepted, preset, hall, tmp_path / "pictures")


def settled(qtbot, dialog):
    waiting = dialog._see_soon, dialog._count_soon
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in waiting), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: dialog.preview.has_picture or bool(dialog.preview.words), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not dialog.told.text().startswith("Counting"), timeout=PATIENCE_MS)


def at(pane, row, column) -> QPoint:
    """The place on the pane of a place in the picture, in shares of it."""
    place = pane.picture_place
    return QPointF(place.x() + column * place.width(), place.y() + row * place.height()).toPoint()


def drag(qtbot, pane, begin, end):
    qtbot.mousePress(pane, LEFT, pos=begin)
    for step in (1, 2, 3, 4):
        qtbot.mouseMove(pane, begin + (end - begin) * step / 4)
    qtbot.mouseRelease(pane, LEFT, pos=end)


def hover(pane, place):
    """Move the pointer over the pane with no button down."""
    none = Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), QPointF(pane.mapToGlobal(place)), *none)
    QApplication.sendEvent(pane, event)


def car_in(pane):
    """The rows and columns of the picture that are red, as shares of it."""
    image = pane.image.convertToFormat(pane.image.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)
    red = (pixels[..., 0] - pixels[..., 1]) > 80
    down, across = np.nonzero(red.any(axis=1))[0], np.nonzero(red.any(axis=0))[0]
    return down / image.height(), across / image.width()


def test_the_grips_are_where_the_car_stands(dialog):
    stand = dialog.preview.stand
    assert stand.spot == pytest.approx((0.8, 0.5), abs=0.01) and stand.horizon == pytest.approx(0.4, abs=0.01)
    across = car_in(dialog.preview)[1]
    assert (across[0] + across[-1]) / 2 == pytest.approx(0.5, abs=0.02)
    assert dialog.stands.down.value() == pytest.approx(80, abs=1) and not dialog.stands.reset.isEnabled()


def test_a_dragged_ring_moves_the_car_and_lets_it_shrink_towards_the_horizon(qtbot, dialog):
    pane, before = dialog.preview, dialog.preview.stand
    width_before = np.ptp(car_in(pane)[1])
    drag(qtbot, pane, at(pane, *before.spot), at(pane, 0.6, 0.4))
    settled(qtbot, dialog)
    assert pane.stand.spot == pytest.approx((0.6, 0.4), abs=0.02)
    across = car_in(pane)[1]
    assert (across[0] + across[-1]) / 2 == pytest.approx(0.4, abs=0.02)
    assert np.ptp(across) == pytest.approx(width_before / 2, rel=0.12)  # half as far below the horizon
    assert dialog.stands.across.value() == pytest.approx(100 * pane.stand.spot[1], abs=0.06)


def test_a_dragged_end_of_the_bar_sizes_the_car_and_stays_where_it_stands(qtbot, dialog):
    pane, before = dialog.preview, dialog.preview.stand
    end = before.spot[1] + before.scale / 2
    drag(qtbot, pane, at(pane, before.spot[0], end), at(pane, before.spot[0], 0.5 + 0.2))
    settled(qtbot, dialog)
    assert pane.stand.scale == pytest.approx(0.4, abs=0.02) and pane.stand.spot == pytest.approx(before.spot, abs=1e-3)


def test_a_dragged_horizon_changes_the_line_alone_until_the_car_is_moved(qtbot, dialog):
    pane, before = dialog.preview, dialog.preview.stand
    picture = pane.image.copy()
    drag(qtbot, pane, at(pane, before.horizon, 0.1), at(pane, 0.2, 0.1))
    settled(qtbot, dialog)
    assert pane.stand.horizon == pytest.approx(0.2, abs=0.02) and pane.image == picture
    assert pane.stand.scale == pytest.approx(before.scale, abs=1e-3)


def test_the_pointer_says_what_it_would_take_and_nothing_is_moved_beside_a_grip(qtbot, dialog):
    pane = dialog.preview
    hover(pane, at(pane, 0.05, 0.05))
    assert pane.cursor().shape() == Qt.CursorShape.ArrowCursor
    drag(qtbot, pane, at(pane, 0.05, 0.05), at(pane, 0.5, 0.5))
    assert not dialog.stands.reset.isEnabled()
    hover(pane, at(pane, *pane.stand.spot))
    assert pane.cursor().shape() == Qt.CursorShape.SizeAllCursor


def test_keys_move_the_grip_that_is_taken(qtbot, dialog):
    pane, before = dialog.preview, dialog.preview.stand
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane, Qt.Key.Key_Right)
    settled(qtbot, dialog)
    assert pane.stand.spot[1] == pytest.approx(before.spot[1] + 0.0225, abs=1e-3)
    qtbot.keyClick(pane, Qt.Key.Key_H)
    qtbot.keyClick(pane, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert pane.grip is Grip.HORIZON
    settled(qtbot, dialog)
    assert pane.stand.horizon == pytest.approx(before.horizon - 0.02, abs=1e-3)
    for _ in range(4):
        qtbot.keyClick(pane, Qt.Key.Key_Minus)
    settled(qtbot, dialog)
    assert pane.stand.scale == pytest.approx(before.scale - 0.01, abs=1e-3)


def test_a_button_that_went_up_elsewhere_ends_the_drag(qtbot, dialog):
    pane = dialog.preview
    qtbot.mousePress(pane, LEFT, pos=at(pane, *pane.stand.spot))
    assert pane.is_dragged
    hover(pane, at(pane, 0.3, 0.3))
    assert not pane.is_dragged


def test_typed_numbers_move_it_and_reset_takes_it_back(qtbot, accepted, dialog, hall):
    before = dialog.preview.stand
    dialog.stands.car_width.setValue(50)
    settled(qtbot, dialog)
    assert dialog.preview.stand.scale == pytest.approx(0.5, abs=1e-3)
    assert remembered_stand(accepted.settings.remembered(STANDS), hall) is not None
    qtbot.mouseClick(dialog.stands.reset, LEFT)
    settled(qtbot, dialog)
    assert dialog.preview.stand == before
    assert remembered_stand(accepted.settings.remembered(STANDS), hall) is None


def test_the_preview_is_what_the_export_writes_and_the_next_time_it_is_as_it_was_left(
    qtbot, accepted, dialog, preset, hall, tmp_path
):
    pane = dialog.preview
    drag(qtbot, pane, at(pane, *pane.stand.spot), at(pane, 0.7, 0.45))
    settled(qtbot, dialog)
    stand, seen = pane.stand, pane.image.copy()
    qtbot.mouseClick(dialog.start, LEFT)
    qtbot.waitUntil(lambda: not accepted.desk.exporting.is_running, timeout=PATIENCE_MS)
    assert accepted.desk.exporting.run.answer.made == 3
    with Image.open(tmp_path / "pictures" / "redcar_01.png") as picture:
        written = np.asarray(picture.convert("RGB"))
    image = seen.convertToFormat(seen.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    assert np.array_equal(rows[:, : 3 * image.width()].reshape(written.shape), written)
    again = opened(qtbot, accepted, preset, hall, tmp_path / "pictures")
    assert again.preview.stand == stand
    qtbot.mouseClick(again.start, LEFT)
    qtbot.waitUntil(lambda: not accepted.desk.exporting.is_running, timeout=PATIENCE_MS)
    assert accepted.desk.exporting.run.answer.kept == 3  # the same settings: the same bytes


def test_each_backdrop_has_a_place_of_its_own(qtbot, dialog):
    pane = dialog.preview
    drag(qtbot, pane, at(pane, *pane.stand.spot), at(pane, 0.7, 0.3))
    dialog.form.backdrop.choose("white")
    dialog.form.changed.emit()
    settled(qtbot, dialog)
    assert pane.stand.spot[1] == 0.5 and not dialog.stands.horizon.isEnabled()
    drag(qtbot, pane, at(pane, *pane.stand.spot), at(pane, 0.7, 0.6))
    settled(qtbot, dialog)
    assert pane.stand.spot[1] == pytest.approx(0.6, abs=0.02)


def test_a_picture_that_is_gone_is_a_sentence_and_the_grips_go_with_it(qtbot, dialog, hall, tmp_path):
    (tmp_path / "hall.png").unlink()
    dialog.form.shadow.setValue(40)
    settled(qtbot, dialog)
    assert "hall.png is not there any more" in dialog.preview.words and dialog.preview.stand is None
    assert not dialog.stands.down.isEnabled() and not dialog.start.isEnabled()
