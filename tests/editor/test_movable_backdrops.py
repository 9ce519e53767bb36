"""Which backdrops can be moved on the canvas, and where their horizon is."""

from PIL import Image
from PySide6.QtCore import Qt

from editor.canvas.backdrop_grips import STAND
from editor.desk.shown_backdrop import SHOWN
from segmentation.cutout.backdrop import Backdrop
from segmentation.cutout.stand import Stand
from tests.editor.moving_backdrop import now, rested

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
TOLD = Stand(0.65, (0.8, 0.5), 0.5)


def test_before_a_colour_there_is_nothing_to_move(opened):
    opened.settings.remember(SHOWN, "#808080")
    opened.window.actions_of.refresh()
    assert not opened.window.actions_of["backdrop.move"].isEnabled()
    opened.window.dialogs.backdrop.show("white:#c8c8cc")
    opened.window.actions_of.refresh()
    assert opened.window.actions_of["backdrop.move"].isEnabled()


def test_a_described_backdrop_of_one_colour_refuses_to_be_moved_as_soon_as_it_is_read(qtbot, opened, tmp_path):
    (tmp_path / "grey.json").write_text('{"top": "#808080", "bottom": "#808080"}')
    window = opened.window
    window.dialogs.backdrop.show(str(tmp_path / "grey.json"))
    window.actions_of["backdrop.move"].trigger()
    rested(qtbot, opened)
    assert not window.grips.are_shown and window.canvas.marking(STAND) is None
    assert "one colour all over" in window.status.text
    assert not window.actions_of["backdrop.move"].isEnabled()
    window.dialogs.backdrop.show("white:#c8c8cc")
    rested(qtbot, opened)
    assert window.actions_of["backdrop.move"].isEnabled()


def test_a_picture_that_names_no_horizon_has_it_in_the_middle_as_in_the_export_s_preview(qtbot, opened, tmp_path):
    Image.new("RGB", (1000, 600), (120, 130, 140)).save(tmp_path / "wall.png")
    opened.window.dialogs.backdrop.show(str(tmp_path / "wall.png"))
    opened.window.actions_of["backdrop.move"].trigger()
    rested(qtbot, opened)
    assert (
        now(opened).horizon == Backdrop("wall", picture=tmp_path / "wall.png").horizon_above(now(opened).spot[0]) > 0.3
    )
