"""An editor with a fake worker, its settings and temporary files thrown away afterwards."""

import shutil
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from editor.application import Application
from editor.jobs import background
from editor.language.languages import speak
from editor.settings.schema import SAVE_ON_LEAVE
from editor.settings.store import SettingsStore
from editor.tools.tool import PointerEvent
from segmentation.labels.store import LabelStore
from tests.segmentation.shelves import drawn_shelf

FAKE_WORKER = (sys.executable, str(Path(__file__).with_name("fake_worker.py")))
FAKE_TRAINER = (sys.executable, str(Path(__file__).with_name("fake_trainer.py")))
PATIENCE_MS = 20_000


@pytest.fixture
def settings(tmp_path):
    return SettingsStore(tmp_path / "settings" / "settings.json")


@pytest.fixture
def shelf(tmp_path):
    """An empty shelf beside a network that carmask comes with."""
    return drawn_shelf(tmp_path)


@pytest.fixture
def pages(monkeypatch):
    """The pages that the system was asked to show; none is shown."""
    shown_pages = []
    show = "editor.window.dialogs.QDesktopServices.openUrl"
    monkeypatch.setattr(show, lambda url: shown_pages.append(Path(url.toLocalFile())) or True)
    return shown_pages


@pytest.fixture
def without_language(qapp):
    """Whatever language is spoken in a test, the next one is in English again."""
    before = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def german(without_language):
    """All texts of what is made in this test are German."""
    assert speak("de") == ""


@pytest.fixture
def application(qtbot, settings, shelf, pages, tmp_path):
    folders = (tmp_path / name for name in ("trainings", "sample", "unsaved"))
    application = Application(settings, FAKE_WORKER, FAKE_TRAINER, shelf, *folders)
    application.window.ask_to_stop = lambda title, text: True
    application.window.resize(1280, 720)
    with qtbot.waitExposed(application.window, timeout=PATIENCE_MS):
        application.window.show()
    yield application
    settings.change(SAVE_ON_LEAVE, "save")
    if application.desk.document is not None:
        application.desk.document.forget_strokes()
    application.window.close()
    application.close()
    QApplication.processEvents()  # what threads have delivered already
    if application.window.isHidden():  # else it is about to close by itself
        application.window.deleteLater()  # Qt would keep it for ever, and pictures as large as the screen with it
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(qtbot, application, drawn_folder):
    """The editor with the drawn car open and all its masks drawn by the fake network."""
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    return application


@pytest.fixture
def two_cars(qtbot, application, drawn_folder):
    """The editor with two cars in its list, the first one open and drawn by the fake network."""
    for angle in (1, 2):
        shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / f"zebra_{angle:02d}.jpg")
    application.window.open_folder(drawn_folder)
    wait_for_masks(qtbot, application)
    return application


def wait_for_masks(qtbot, application):
    def all_there():
        document = application.desk.document
        views = [] if document is None else document.views
        return bool(views) and all(view.photo is not None and view.mask is not None for view in views)

    qtbot.waitUntil(all_there, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not application.desk.predicting.is_busy, timeout=PATIENCE_MS)


def shown(application):
    """The view on the canvas."""
    return application.desk.document.shown


def paint(application, row=80.0, column=20.0):
    """Paint one dab."""
    application.window.hand.brush.press(PointerEvent(row, column))
    application.window.hand.brush.release()


@pytest.fixture
def slow_disk(opened):
    """Saves wait until the gate is opened."""
    gate = threading.Event()
    opened.disk.run(gate.wait, lambda _: None, lambda _: None)
    yield gate
    gate.set()


def wait(qtbot, is_so):
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


def open_again(qtbot, application, folder):
    before = application.desk.document
    application.window.open_folder(folder)
    wait(qtbot, lambda: application.desk.document is not before)
    wait_for_masks(qtbot, application)


def newest_pixels(folder, key):
    store = LabelStore(folder)
    return store.read_mask(key, store.newest(key))


@pytest.fixture
def no_patience(monkeypatch):
    """Whatever is under way when somebody looks is kept waiting."""
    monkeypatch.setattr(background, "HANGS_AFTER_S", 0)


@pytest.fixture
def gate():
    """What hangs goes on when it is opened."""
    gate = threading.Event()
    yield gate
    gate.set()
