"""Makes the README's pictures of the real window over drawn cars: `make screenshots`."""

import csv
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from editor.application import Application
from editor.jobs.worker_process import WORKER_COMMAND
from editor.settings.schema import BRUSH_DIAMETER, OVERLAY_COLOUR, THEME
from editor.settings.store import SettingsStore
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.store import LabelStore
from segmentation.resources import NETWORK_CARD
from tests.drawn_studio import write_car
from tests.waiting import start_qt, wait_until

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
SIZE = (1280, 720)
CARS = {
    "a41f07c2": ((178, 36, 34), "2016", "Example", "Sedan", "Sport"),
    "b9330e15": ((232, 234, 236), "2014", "Example", "Sedan", "Comfort"),
}

ACCEPTED = (0, 1, 4, 5, 6, 8)
"""Angles, from 0, that somebody has accepted."""


def draw_photos(folder: Path) -> None:
    """Write the drawn cars, their true masks as an editor would have saved them, and metadata.csv into `folder`."""
    with (folder / "metadata.csv").open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "year", "make", "model", "trim1", "trim2"])
        for car_id, (paint, *description) in CARS.items():
            for number, (path, mask) in enumerate(write_car(folder, car_id, paint).items()):
                draft = draft_of(photo_facts(path, (mask.shape[0], mask.shape[1])), mask)
                accepted = replace(draft, review="accepted" if number in ACCEPTED else "")
                LabelStore(folder).save(path.stem, accepted, mask, parent=None)
            rows.writerow([car_id, *description, ""])


def take(folder: Path, theme: str, colour: str, angle: int, path: Path) -> None:
    """Open `folder` in the editor, put the brush on the car, and save a picture of the window."""
    with tempfile.TemporaryDirectory() as settings_folder:
        settings = SettingsStore(Path(settings_folder) / "settings.json")
        settings.change(THEME, theme)
        settings.change(OVERLAY_COLOUR, colour)
        settings.change(BRUSH_DIAMETER, 90)
        application = Application(settings, (*WORKER_COMMAND, "--card", str(NETWORK_CARD)))
        application.window.resize(*SIZE)
        application.window.show()
        application.window.open_folder(folder)
        wait_until(lambda: application.desk.document is not None)
        document = application.desk.document
        assert document is not None
        wait_until(lambda: all(view.mask is not None for view in document.views))
        document.show(angle - 1)
        wait_until(lambda: application.background.is_idle)
        canvas = application.window.canvas
        x, y = canvas.transform.to_widget(600, 1240)
        QTest.mouseMove(canvas, QPointF(x, y).toPoint())
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPointF(x, y).toPoint())
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPointF(x, y).toPoint())
        strip = application.window.strip
        wait_until(lambda: not strip.is_behind)
        application.window.grab().save(str(path))
        document.forget_strokes()
        application.window.close()
        application.close()


def main() -> int:
    """Write docs/screenshots/desk-dark.png and desk-light.png."""
    start_qt()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        draw_photos(Path(name))
        take(Path(name), "dark", "#2f8dff", 3, FOLDER / "desk-dark.png")
        take(Path(name), "light", "#22d36b", 6, FOLDER / "desk-light.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
