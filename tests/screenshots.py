"""Makes the README's pictures of the real window: `make screenshots`."""

import tempfile
from collections.abc import Container
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from editor.application import Application
from editor.desk.training_state import Outcome, Stage
from editor.jobs.worker_process import WORKER_COMMAND
from editor.settings.schema import BRUSH_DIAMETER, OVERLAY_COLOUR, THEME
from editor.settings.store import SettingsStore
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.store import LabelStore
from segmentation.resources import NETWORK_CARD
from segmentation.shelf.network_shelf import NetworkShelf
from tests.drawn_studio import write_car
from tests.waiting import start_qt, wait_until

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
SIZE = (1280, 720)
BRUSH_AT = (700, 1300)
"""Where the brush is held: row and column of the photo."""

TAUGHT_CARS = {
    "c5d20a91": (30, 70, 150),
    "d17e6b40": (226, 228, 230),
    "e8804cf2": (40, 42, 44),
    "f3b95d17": (120, 122, 126),
    "f90c21e8": (188, 150, 40),
}
TAUGHT_ANGLES = 4
TRAINING_PATIENCE_S = 1800


def draw_car(folder: Path, car_id: str, paint: tuple[int, int, int], angles: int, accepted: Container[int]) -> None:
    """Write a drawn car and its true masks as an editor would have saved them, some of them accepted."""
    for number, (path, mask) in enumerate(write_car(folder, car_id, paint, angles).items()):
        draft = draft_of(photo_facts(path, (mask.shape[0], mask.shape[1])), mask)
        reviewed = replace(draft, review="accepted" if number in accepted else "")
        LabelStore(folder).save(path.stem, reviewed, mask, parent=None)


def take_desk(sample: Path, theme: str, colour: str, car: int, angle: int, path: Path) -> None:
    """Open the sample in the editor, put the brush on one of its cars, and save a picture of the window."""
    with tempfile.TemporaryDirectory() as settings_folder:
        settings = SettingsStore(Path(settings_folder) / "settings.json")
        settings.change(THEME, theme)
        settings.change(OVERLAY_COLOUR, colour)
        settings.change(BRUSH_DIAMETER, 90)
        worker, unsaved = (*WORKER_COMMAND, "--card", str(NETWORK_CARD)), Path(settings_folder) / "unsaved"
        application = Application(settings, worker, sample=sample, unsaved=unsaved)
        desk, window = application.desk, application.window
        window.resize(*SIZE)
        window.show()
        window.open_sample()
        wait_until(lambda: desk.catalogue is not None)
        assert desk.catalogue is not None
        desk.open_car(desk.catalogue.cars[car])
        wait_until(lambda: desk.document is not None and all(view.mask is not None for view in desk.document.views))
        assert desk.document is not None
        desk.document.show(angle - 1)
        wait_until(lambda: application.background.is_idle)
        x, y = window.canvas.transform.to_widget(*BRUSH_AT)
        QTest.mouseMove(window.canvas, QPointF(x, y).toPoint())
        wait_until(lambda: not window.strip.is_behind)
        window.grab().save(str(path))
        window.close()
        application.close()


def take_networks(folder: Path, path: Path) -> None:
    """Train in the window of the networks on accepted masks of drawn cars, and save a picture of its end."""
    photos = folder / "studio"
    photos.mkdir()
    for car_id, paint in TAUGHT_CARS.items():
        draw_car(photos, car_id, paint, TAUGHT_ANGLES, range(TAUGHT_ANGLES))
    settings = SettingsStore(folder / "settings.json")
    worker = (*WORKER_COMMAND, "--card", str(NETWORK_CARD))
    application = Application(settings, worker, shelf=NetworkShelf(folder / "networks"), trainings=folder / "trainings",
                              unsaved=folder / "unsaved")  # fmt: skip
    application.window.show()
    application.window.open_folder(photos)
    wait_until(lambda: application.desk.document is not None)
    application.window.actions_of["network.networks"].trigger()
    window, networks = application.window.networks_window, application.networks
    assert window is not None
    wait_until(lambda: networks.training.can_begin and networks.content is not None)
    QTest.mouseClick(window.training.begin_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: not networks.training.is_working, TRAINING_PATIENCE_S)
    assert networks.training.outcome is Outcome.TRAINED, networks.training.sentence
    wait_until(lambda: networks.training.stage is Stage.NOTHING)
    window.grab().save(str(path))
    application.window.close()
    application.close()


def main() -> int:
    """Write the pictures of docs/screenshots; that of the networks takes a short training."""
    start_qt()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        take_desk(Path(name), "dark", "#2f8dff", 1, 4, FOLDER / "desk-dark.png")
        take_desk(Path(name), "light", "#2f8dff", 0, 6, FOLDER / "desk-light.png")
    with tempfile.TemporaryDirectory() as name:
        take_networks(Path(name), FOLDER / "networks.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
