"""From accepted masks to a network in use, in the window, with the program's own processes and the smallest network."""

import sys

import numpy as np
import pytest
from PIL import Image

from editor.application import Application
from editor.desk.training_state import Outcome
from editor.document.view_document import ViewState
from editor.settings.store import SettingsStore
from segmentation.network.card import read_card
from segmentation.shelf.network_shelf import default_shelf
from tests.pictures import photo_of_a_car
from tests.segmentation.labelled_cars import accepted_cars
from tests.segmentation.networks import FLAT, colour_network

PATIENCE_MS = 90_000

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the shelf of a test is found by XDG_DATA_HOME")


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """This person's shelf, with a network of a few weights in use that draws nothing, so that no other is worse."""
    from segmentation.network.weights import save_network

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    shelf = default_shelf()
    save_network(colour_network(-1000.0), FLAT, {"threshold": 0.5}, shelf.folder / "small")
    shelf.use("small")
    return shelf


@pytest.fixture
def photos(tmp_path):
    """Three cars with accepted masks, and before them one of two angles that nobody has looked at."""
    folder = accepted_cars(tmp_path / "photos", cars=3, angles=1)
    for angle in (1, 2):
        Image.fromarray(photo_of_a_car()[0]).save(folder / f"acar_{angle:02d}.png")
    return folder


@pytest.fixture
def application(qtbot, shelf, tmp_path):
    application = Application(SettingsStore(tmp_path / "settings.json"), unsaved=tmp_path / "unsaved")
    application.window.resize(1280, 720)
    application.window.show()
    yield application
    application.window.ask_to_stop = lambda title, text: True
    application.window.close()
    application.close()


def test_a_network_is_trained_on_what_was_accepted_published_and_draws_what_nobody_touched(
    qtbot, application, shelf, photos
):
    def wait(is_so):
        qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    desk, networks = application.desk, application.networks
    application.window.open_folder(photos)
    wait(lambda: desk.document is not None and all(view.mask is not None for view in desk.document.views))
    untouched, saved = desk.document.views
    first = untouched.network.facts.sha256
    desk.show_angle(1)
    desk.save_shown()
    wait(lambda: not desk.saving.is_busy)
    mine = saved.mask.pixels.copy()

    application.window.actions_of["network.networks"].trigger()
    window = application.window.dialogs.networks_window
    wait(lambda: window.training.begin_button.isEnabled())
    assert "3 photos of 3 cars" in window.training.material.text()
    window.training.epochs.setValue(1)
    window.training.begin_button.click()
    wait(lambda: networks.training.outcome is Outcome.TRAINED)
    assert [epoch.epoch for epoch in networks.training.epochs] == [1]

    window.training.publish_button.click()
    wait(lambda: networks.training.outcome is Outcome.PUBLISHED)
    wait(lambda: window.shelf.chosen.name not in ("small", ""))
    published = read_card(shelf.card_path(shelf.name_in_use()))
    assert published.sha256 != first
    assert window.shelf.chosen.has_report

    wait(lambda: untouched.network.facts.sha256 == published.sha256)
    assert untouched.state is ViewState.NETWORK
    assert np.array_equal(saved.mask.pixels, mine)
    assert saved.record.network.sha256 == first
    assert application.window.notices.text == ""
