"""The smart edge in the export's dialog: what was brushed is seen in the preview as it is delivered."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from editor.dialogs.export.dialog import ExportDialog
from segmentation.cutout.preset import read_preset
from segmentation.labels.kinds import SMART_EDGES
from tests.editor.conftest import wait
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label
from tests.smart_edges import off_by

CAR = photo_of_a_car()[1]


@pytest.fixture
def brushed(qtbot, application, drawn_folder):
    """The drawn car, its masks accepted and a pixel too large; at angle 1 all of the outline was brushed."""
    for key in ("redcar_01", "redcar_02"):
        save_label(drawn_folder / f"{key}.jpg", off_by(CAR, 1), review="accepted")
    save_label(drawn_folder / "redcar_01.jpg", np.full_like(CAR, 255), kind=SMART_EDGES)
    application.window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.document is not None)
    wait(qtbot, lambda: all(view.photo for view in application.desk.document.views))
    return application


def seen_in(preview):
    image = preview.image.convertToFormat(preview.image.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def test_the_preview_is_what_the_export_writes_and_not_the_outline_of_the_mask(qtbot, brushed, small_preset, tmp_path):
    out = tmp_path / "pictures"
    presets = {small_preset: read_preset(small_preset)}
    dialog = ExportDialog(brushed.desk, brushed.settings, presets, brushed.window.cars.listed, brushed.window)
    qtbot.addWidget(dialog)
    dialog.form.folder.setText(str(out))
    dialog.show()
    wait(qtbot, lambda: dialog.start.isEnabled() and dialog.preview.has_picture)
    wait(qtbot, lambda: not dialog._see_soon.isActive() and dialog._ticket is None)
    seen = seen_in(dialog.preview)
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    wait(qtbot, lambda: len(list(out.rglob("*.png"))) == 2 and not brushed.desk.exporting.is_running)
    pictures = []
    for path in sorted(out.rglob("*.png"), key=lambda path: path.name):
        with Image.open(path) as picture:
            pictures.append(np.asarray(picture.convert("RGB")).astype(int))
    assert np.abs(pictures[0] - seen).max() == 0 and np.abs(pictures[1] - seen).max() > 20
