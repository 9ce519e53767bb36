"""Makes the pictures of README and guide from the real window: `make screenshots`."""

import tempfile
from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.application import Application
from editor.desk.export_choice import read_presets
from editor.desk.training_state import Outcome, Stage
from editor.dialogs.clean_up import CleanUpDialog
from editor.dialogs.export.dialog import ExportDialog
from editor.jobs.worker_process import WORKER_COMMAND
from editor.language.languages import speak
from editor.panels.limits_button import LimitsButton
from editor.settings.schema import BRUSH_DIAMETER, THEME
from editor.settings.store import SettingsStore
from editor.tools.floor_line import FloorLine
from editor.tools.tool import PointerEvent
from segmentation.labels.drafting import account_name, draft_of, photo_facts
from segmentation.labels.review import NOT_REVIEWED, accepted_by
from segmentation.labels.store import LabelStore
from segmentation.masks.number_plate import NumberPlate
from segmentation.masks.subject import Subject
from segmentation.resources import NETWORK_CARD
from segmentation.shelf.network_shelf import NetworkShelf
from tests.drawn_studio import write_car
from tests.waiting import start_qt, wait_until

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
GLASS_TRUTH = Path(__file__).parent / "truth" / "neighbours"
PLATE_OF_SEDAN = ((938.0, 895.0), (938.0, 1021.0), (997.0, 1021.0), (997.0, 895.0))
SIZE = (1280, 720)
BRUSH_AT = (700, 1300)
"""Where the brush is held: row and column of the photo."""

MISSING_AT = ((516, 1316), (532, 1500), (528, 1540))
"""Where the network left something of the pickup out, row and column of the photo."""

TAUGHT_CARS = {
    "c5d20a91": (30, 70, 150),
    "d17e6b40": (226, 228, 230),
    "e8804cf2": (40, 42, 44),
    "f3b95d17": (120, 122, 126),
    "f90c21e8": (188, 150, 40),
}
TAUGHT_ANGLES = 4
EXPORT_PATIENCE_S = 120
TRAINING_PATIENCE_S = 1800


def draw_car(folder: Path, car_id: str, paint: tuple[int, int, int], angles: int, accepted: Container[int]) -> None:
    """Write a drawn car and its true masks as an editor would have saved them, some of them accepted."""
    for number, (path, mask) in enumerate(write_car(folder, car_id, paint, angles).items()):
        said = accepted_by(account_name()) if number in accepted else NOT_REVIEWED
        draft = replace(draft_of(photo_facts(path, (mask.shape[0], mask.shape[1])), mask), **vars(said))
        LabelStore(folder).save(path.stem, draft, mask, parent=None)


@contextmanager
def opened_sample(sample: Path, theme: str) -> Iterator[Application]:
    """Open the sample in the editor and close it afterwards."""
    with tempfile.TemporaryDirectory() as settings_folder:
        settings = SettingsStore(Path(settings_folder) / "settings.json")
        settings.change(THEME, theme)
        settings.change(BRUSH_DIAMETER, 90)
        worker, unsaved = (*WORKER_COMMAND, "--card", str(NETWORK_CARD)), Path(settings_folder) / "unsaved"
        application = Application(settings, worker, sample=sample, unsaved=unsaved)
        application.window.resize(*SIZE)
        application.window.show()
        application.window.open_sample()
        wait_until(lambda: application.desk.catalogue is not None)
        yield application
        application.window.close()
        application.close()


def show_angle(application: Application, car: int, angle: int) -> None:
    """Open a car of the sample, and one of its angles once all its masks are drawn."""
    desk, window = application.desk, application.window
    assert desk.catalogue is not None
    desk.open_car(desk.catalogue.cars[car])
    wait_until(lambda: desk.document is not None and all(view.mask is not None for view in desk.document.views))
    assert desk.document is not None
    desk.document.show(angle - 1)
    wait_until(lambda: application.background.is_idle and not window.strip.is_behind)


def take_desk(sample: Path, theme: str, car: int, angle: int, path: Path) -> None:
    """Open the sample in the editor, put the brush on one of its cars, and save a picture of the window."""
    with opened_sample(sample, theme) as application:
        show_angle(application, car, angle)
        canvas, strip = application.window.canvas, application.window.strip
        wait_until(lambda: application.background.is_idle and not strip.is_behind)  # the canvas has its last size then
        at = QPointF(*canvas.transform.to_widget(*BRUSH_AT))
        none = Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(canvas, QMouseEvent(QEvent.Type.MouseMove, at, canvas.mapToGlobal(at), *none))
        application.window.grab().save(str(path))


def take_sheet(application: Application, path: Path) -> None:
    """Save a picture of all angles of the open car, cut out."""
    actions = application.window.actions_of
    assert application.desk.document is not None
    application.desk.document.show(4)
    for command in ("display.checker", "view.sheet"):
        actions[command].trigger()
    wait_until(lambda: application.background.is_idle and not application.window.strip.isVisible())
    QApplication.processEvents()
    application.window.grab().save(str(path))
    for command in ("view.sheet", "display.outline"):
        actions[command].trigger()


def take_moved_backdrop(application: Application, path: Path) -> None:
    """Save a picture of the backdrop with its grips behind the shown car."""
    window, canvas = application.window, application.window.canvas
    window.dialogs.backdrop.show("concrete-hall")
    window.actions_of["backdrop.move"].trigger()
    wait_until(lambda: canvas.staged.pictures is not None and application.background.is_idle)
    window.grab().save(str(path))
    for command in ("backdrop.move", "display.outline"):
        window.actions_of[command].trigger()


def take_guide(sample: Path, folder: Path) -> None:
    """Save the pictures of the guide: the outline, doubt, edges in glare, a clean-up before it is done, the history."""
    with opened_sample(sample, "dark") as application:
        window, canvas = application.window, application.window.canvas
        window.settings.remember("first_steps.read", True)
        window.first_steps.hide()
        show_angle(application, 0, 4)
        window.actions_of["display.outline"].trigger()
        QApplication.processEvents()
        window.grab().save(str(folder / "guide-outline.png"))
        window.actions_of["display.doubt"].trigger()
        wait_until(lambda: canvas.companions.pyramid is not None)
        window.grab().save(str(folder / "guide-doubt.png"))
        window.actions_of["backdrop.light-studio"].trigger()
        wait_until(lambda: canvas.staged.pictures is not None and application.background.is_idle)
        window.grab().save(str(folder / "guide-on-backdrop.png"))
        window.actions_of["display.outline"].trigger()
        take_sheet(application, folder / "guide-sheet.png")
        show_angle(application, 1, 4)
        take_moved_backdrop(application, folder / "guide-move-backdrop.png")
        window.actions_of["display.glare"].trigger()
        wait_until(lambda: application.background.is_idle)
        window.grab().save(str(folder / "guide-glare.png"))
        for command in ("display.plain", "display.overlay", "view.history"):
            window.actions_of[command].trigger()
        show_angle(application, 0, 4)
        window.hand.diameter_px = 24
        for row, column in MISSING_AT:
            window.hand.brush.press(PointerEvent(row, column))
            window.hand.brush.move(PointerEvent(row + 4, column + 50))
            window.hand.brush.release()
        trial = application.desk.try_change()
        assert trial is not None
        dialog = CleanUpDialog(trial, window.settings, window)
        dialog.choose("Remove specks")
        dialog.show()
        wait_until(lambda: trial.is_ready)
        picture = window.grab()
        painter = QPainter(picture)
        painter.drawPixmap(canvas.mapTo(window, QPoint(12, 12)), dialog.grab())
        painter.end()
        picture.save(str(folder / "guide-clean-up.png"))
        dialog.reject()
        assert application.desk.document is not None
        application.desk.document.forget_strokes()


def take_limits(sample: Path, folder: Path) -> None:
    """Save the picture of the guide that shows limits: a floor line, the menu, the note."""
    with opened_sample(sample, "dark") as application:
        window = application.window
        window.first_steps.hide()
        show_angle(application, 0, 3)
        document = application.desk.document
        assert document is not None
        window.hand.floor_lines.draw(document.shown.view, FloorLine(0.79, 0.83, 0.87))
        for command in ("limits.near_outline", "limits.above_floor"):
            window.actions_of[command].trigger()
        button = window.findChild(LimitsButton)
        picture = window.grab()
        painter = QPainter(picture)
        painter.drawPixmap(button.mapTo(window, QPoint(0, button.height())), button.menu().grab())
        painter.end()
        picture.save(str(folder / "guide-limits.png"))


def take_glass(sample: Path, path: Path) -> None:
    """Save the picture of the guide that shows glass which is suggested from the angle before."""
    with opened_sample(sample, "dark") as application:
        window = application.window
        window.first_steps.hide()
        show_angle(application, 0, 2)
        document = application.desk.document
        assert document is not None
        window.actions_of["mask.paint_glass"].trigger()
        with Image.open(GLASS_TRUTH / "redpickup_02.png") as picture:
            height, width = document.shown.shape or (0, 0)
            glass = np.where(np.asarray(picture.resize((width, height))), 255, 0).astype(np.uint8)
        document.replace(1, "Polygon", glass, Subject.GLASS)
        document.show(2)
        wait_until(lambda: document.suggestion is not None)
        QApplication.processEvents()
        window.grab().save(str(path))
        document.forget_strokes()


def take_plate(sample: Path, path: Path) -> None:
    """Save the picture of the guide that shows where the number plate is suggested from the angle before."""
    with opened_sample(sample, "dark") as application:
        window, canvas = application.window, application.window.canvas
        window.first_steps.hide()
        show_angle(application, 1, 1)
        document = application.desk.document
        assert document is not None
        wait_until(lambda: all(view.photo is not None for view in document.views[:2]))
        window.actions_of["edit.number_plate"].trigger()
        document.say_plate("Number plate", NumberPlate.of_px(PLATE_OF_SEDAN, document.shown.shape or (0, 0)))
        document.show(1)
        wait_until(lambda: document.suggested_plate() is not None)
        canvas.zoom_to(170)
        x, y = canvas.transform.to_widget(955, 660)
        canvas.pan_by(canvas.width() / 2 - x, canvas.height() / 2 - y)
        QApplication.processEvents()
        window.grab().save(str(path))


def take_export(sample: Path, path: Path) -> None:
    """Accept the masks of a car and save a picture of the dialog that exports it."""
    with opened_sample(sample, "dark") as application:
        application.window.first_steps.hide()
        show_angle(application, 1, 4)
        desk, window = application.desk, application.window
        assert desk.document is not None
        desk.saving.save(desk.document, list(range(len(desk.document.views))), review=accepted_by("Ann"))
        wait_until(lambda: desk.can_be_left and application.background.is_idle)
        dialog = ExportDialog(desk, window.settings, read_presets(), window.cars.listed, window)
        dialog.form.choose_preset("web-spin")
        dialog.form.backdrop.choose("light-studio")
        dialog.form.changed.emit()
        dialog.form.folder.setText(str(Path("/pictures/spin")))
        dialog.show()
        wait_until(
            lambda: dialog.preview.has_picture and dialog.start.text() == "Export 16 pictures", EXPORT_PATIENCE_S
        )
        enter = QEnterEvent(QPointF(200, 200), QPointF(200, 200), QPointF(200, 200))
        QApplication.sendEvent(dialog.preview, enter)  # the grips are seen under the pointer
        QApplication.processEvents()
        dialog.grab().save(str(path))
        dialog.reject()


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
    window, networks = application.window.dialogs.networks_window, application.networks
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
        take_desk(Path(name), "dark", 1, 4, FOLDER / "desk-dark.png")
        take_desk(Path(name), "light", 0, 6, FOLDER / "desk-light.png")
        take_guide(Path(name), FOLDER)
        take_limits(Path(name), FOLDER)
        take_glass(Path(name), FOLDER / "guide-glass.png")
        take_plate(Path(name), FOLDER / "guide-plate.png")
        take_export(Path(name), FOLDER / "guide-export.png")
    with tempfile.TemporaryDirectory() as name:
        take_networks(Path(name), FOLDER / "networks.png")
    assert not speak("de")  # from here on to the end
    with tempfile.TemporaryDirectory() as name:
        take_desk(Path(name), "dark", 0, 3, FOLDER / "guide-german.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
