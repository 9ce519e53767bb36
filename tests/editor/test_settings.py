"""Settings are rows of one table and survive in one readable file."""

import json

import pytest

from editor.settings.schema import BRUSH_DIAMETER, OVERLAY_COLOUR, PREDICT_ON_OPEN, SETTINGS
from editor.settings.store import SettingsStore


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_default_is_allowed_and_every_row_is_explained(setting):
    assert setting.accepts(setting.default)
    assert setting.doc.endswith(".")
    assert setting.title[0].isupper()


def test_keys_are_used_once():
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


def test_a_changed_value_is_there_next_time(tmp_path):
    store = SettingsStore(tmp_path / "settings.json")
    store.change(BRUSH_DIAMETER, 120)
    store.write_all()
    assert SettingsStore(tmp_path / "settings.json")[BRUSH_DIAMETER] == 120


def test_only_what_differs_from_the_default_is_written(tmp_path):
    store = SettingsStore(tmp_path / "settings.json")
    store.change(BRUSH_DIAMETER, 120)
    store.change(BRUSH_DIAMETER, BRUSH_DIAMETER.default)
    store.change(PREDICT_ON_OPEN, False)
    store.write_all()
    assert json.loads((tmp_path / "settings.json").read_text()) == {"network.predict_on_open": False}


def test_rows_of_a_newer_carmask_are_kept(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"future.thing": 3}')
    store = SettingsStore(path)
    store.change(BRUSH_DIAMETER, 7)
    store.write_all()
    assert json.loads(path.read_text()) == {"brush.diameter": 7, "future.thing": 3}


@pytest.mark.parametrize(
    "content", ["{", "[1]", '{"brush.diameter": "wide"}', '{"brush.diameter": 100000}', '{"brush.diameter": true}']
)
def test_a_damaged_file_or_value_counts_as_not_set(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_text(content)
    assert SettingsStore(path)[BRUSH_DIAMETER] == BRUSH_DIAMETER.default


def test_a_damaged_file_is_told(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text("{")
    assert "damaged" in SettingsStore(path).problem
    assert path.with_suffix(".damaged").read_text() == "{"


def test_a_value_out_of_its_limits_is_refused(tmp_path):
    store = SettingsStore(tmp_path / "settings.json")
    with pytest.raises(ValueError, match="overlay.colour"):
        store.change(OVERLAY_COLOUR, "mauve")


def test_listeners_hear_of_changes_only(tmp_path):
    store = SettingsStore(tmp_path / "settings.json")
    heard = []
    store.listen(heard.append)
    store.change(BRUSH_DIAMETER, BRUSH_DIAMETER.default)
    store.change(BRUSH_DIAMETER, 9)
    assert heard == [BRUSH_DIAMETER]
