"""Which backdrop the canvas shows: chosen in the window, kept in the settings."""

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QFileDialog

from editor.canvas.display import Display
from editor.canvas.photo_painting import EMPTY
from editor.desk.shown_backdrop import OWN, SHOWN, USUAL, ShownBackdrop
from editor.desk.stand_editing import STANDS, with_stand
from segmentation.cutout.stand import Stand
from tests.editor.conftest import PATIENCE_MS, shown


def test_the_menu_shows_a_backdrop_and_it_is_kept(qtbot, opened):
    action = opened.window.actions_of["backdrop.gallery"]
    action.trigger()
    canvas = opened.window.canvas
    assert canvas.display is Display.BACKDROP and action.isChecked()
    assert opened.settings.remembered(SHOWN) == "gallery"
    qtbot.waitUntil(lambda: canvas.staged.pictures is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: opened.background.is_idle, timeout=PATIENCE_MS)


def test_a_picture_of_one_s_own_is_offered_again(qtbot, opened, tmp_path, monkeypatch):
    Image.new("RGB", (640, 400), (0x60, 0x70, 0x80)).save(tmp_path / "hall.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "hall.png"), ""))
    actions = opened.window.actions_of
    assert not actions["backdrop.own"].isEnabled()
    actions["backdrop.choose"].trigger()
    assert opened.settings.remembered(OWN) == str(tmp_path / "hall.png")
    assert actions["backdrop.own"].text() == "hall.png" and actions["backdrop.own"].isChecked()
    actions["backdrop.white"].trigger()
    actions["backdrop.own"].trigger()
    assert opened.settings.remembered(SHOWN) == str(tmp_path / "hall.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    actions["backdrop.choose"].trigger()
    assert opened.settings.remembered(SHOWN) == str(tmp_path / "hall.png")
    qtbot.waitUntil(lambda: opened.background.is_idle, timeout=PATIENCE_MS)


def test_of_a_set_each_angle_has_the_picture_of_its_own(qtbot, opened, tmp_path, monkeypatch):
    for angle, grey in enumerate((40, 90, 140), 1):
        Image.new("RGB", (640, 400), (grey,) * 3).save(tmp_path / f"wall {angle}.png")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    opened.window.actions_of["backdrop.choose_set"].trigger()
    canvas = opened.window.canvas

    def grey_beside_the_car():
        column, row = canvas.transform.to_widget(82.0, 20.0)
        return int(canvas.grab().toImage().pixelColor(int(column), int(row)).red())

    for index, grey in ((0, 40), (2, 140)):
        opened.desk.show_angle(index)
        qtbot.waitUntil(lambda grey=grey: grey_beside_the_car() == grey, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: opened.background.is_idle, timeout=PATIENCE_MS)


def test_the_brush_paints_on_a_backdrop_with_the_pointer(qtbot, opened):
    canvas = opened.window.canvas
    opened.window.actions_of["backdrop.grey"].trigger()
    qtbot.waitUntil(lambda: canvas.staged.pictures is not None, timeout=PATIENCE_MS)
    place = QPointF(*canvas.transform.to_widget(82.0, 20.0)).toPoint()
    before = canvas.grab().toImage().pixelColor(place).getRgb()[:3]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(canvas, place + QPoint(12, 0))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place + QPoint(12, 0))
    is_dirty = shown(opened).is_dirty
    assert is_dirty and before == (128, 128, 128)
    assert canvas.grab().toImage().pixelColor(place).getRgb()[:3] != before
    qtbot.waitUntil(lambda: canvas.staged.pictures.stale == EMPTY, timeout=PATIENCE_MS)
    assert canvas.grab().toImage().pixelColor(place).getRgb()[:3] != before


def test_where_cars_stand_is_followed_after_it_was_moved_in_the_export(settings):
    backdrop, told = ShownBackdrop(settings), []
    backdrop.changed.connect(lambda: told.append(backdrop.stand))
    assert backdrop.backdrop == USUAL and backdrop.stand is None
    stand = Stand(0.4, (0.9, 0.5), 0.7)
    settings.remember(STANDS, with_stand(None, USUAL, stand))
    backdrop.refresh()
    backdrop.refresh()
    assert told == [stand]


@pytest.mark.parametrize("rubbish", [3, [], "", None])
def test_rubbish_in_the_settings_is_the_usual_backdrop(settings, rubbish):
    settings.remember(SHOWN, rubbish)
    assert ShownBackdrop(settings).backdrop == USUAL
