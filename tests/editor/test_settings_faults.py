"""Whatever the settings file holds, the program starts, says what it did, and loses nothing of it."""

import json
import os
import string

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from editor.application import Application
from editor.jobs.background import Background
from editor.jobs.settings_writing import SettingsWriting
from editor.settings.schema import BRUSH_DIAMETER, OVERLAY_OPACITY, SETTINGS, THEME
from editor.settings.store import LARGEST_BYTES, SettingsStore
from tests.editor.conftest import FAKE_TRAINER, FAKE_WORKER, PATIENCE_MS

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)
REMEMBERED = [
    "window.place", "history.shown", "first_steps.read", "folders.recent", "keys.own", "clean_up.Fill holes",
    "clean_up.Remove specks", "clean_up.Grow",
]  # fmt: skip
KEYS = [setting.key for setting in SETTINGS] + [f"remembered.{key}" for key in REMEMBERED]
FILES = st.dictionaries(st.sampled_from(KEYS) | st.text(string.ascii_letters, max_size=8), ANYTHING)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def aside(path):
    return path.with_suffix(".damaged")


def is_sound(store):
    return all(setting.accepts(store[setting]) for setting in SETTINGS)


@given(st.binary(max_size=400))
def test_of_any_bytes_the_settings_are_made(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("bytes") / "settings.json"
    path.write_bytes(content)
    store = SettingsStore(path)
    assert is_sound(store)
    if store.problem:
        assert aside(path).read_bytes() == content
    store.change(BRUSH_DIAMETER, 77)
    store.write_all()
    again = SettingsStore(path)
    assert again[BRUSH_DIAMETER] == 77 and not again.problem


@given(FILES)
@hypothesis_settings(max_examples=40)
def test_of_any_values_those_that_count_are_taken_and_the_others_told_once(tmp_path_factory, values):
    path = tmp_path_factory.mktemp("values") / "settings.json"
    path.write_text(json.dumps(values))
    store = SettingsStore(path)
    unusable = [row for row in SETTINGS if row.key in values and not row.accepts(values[row.key])]
    assert is_sound(store)
    assert all(row.title in store.problem for row in unusable)
    assert bool(store.problem) == bool(unusable)
    assert not unusable or json.loads(aside(path).read_text()) is not None
    store.write_all()
    assert not SettingsStore(path).problem


@pytest.mark.parametrize(
    "content", [b"[" * 200_000, b'{"a":' * 30_000, b" " * (LARGEST_BYTES + 1), b'{"a":' + b"9" * 9999]
)
def test_a_file_that_no_program_should_read_is_put_aside(path, content):
    path.write_bytes(content)
    store = SettingsStore(path)
    assert "damaged" in store.problem
    assert aside(path).read_bytes() == content
    store.write_all()


def test_a_folder_in_its_place_is_told_at_both_ends_and_left_alone(path):
    path.mkdir()
    store = SettingsStore(path)
    assert "could not be read" in store.problem
    with pytest.raises(OSError):  # noqa: PT011 -- which one depends on the system
        store.write_all()
    assert path.is_dir()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read and write anywhere")
def test_a_file_that_may_not_be_read_is_not_written_over(path):
    path.write_text('{"brush.diameter": 7}')
    path.chmod(0)
    store = SettingsStore(path)
    store.change(BRUSH_DIAMETER, 9)
    with pytest.raises(PermissionError):
        store.write_all()
    path.chmod(0o600)
    assert json.loads(path.read_text()) == {"brush.diameter": 7}


def test_two_windows_do_not_write_over_what_the_other_changed(path):
    one, other = SettingsStore(path), SettingsStore(path)
    one.change(BRUSH_DIAMETER, 7)
    other.change(OVERLAY_OPACITY, 30)
    one.write_all()
    other.write_all()
    assert json.loads(path.read_text()) == {"brush.diameter": 7, "overlay.opacity": 30}
    one.change(BRUSH_DIAMETER, BRUSH_DIAMETER.default)
    one.write_all()
    assert json.loads(path.read_text()) == {"overlay.opacity": 30}


def test_of_two_windows_the_one_that_changed_a_setting_last_has_it_whichever_is_closed_last(path):
    one, other = SettingsStore(path), SettingsStore(path)
    one.change(BRUSH_DIAMETER, 7)
    one.write_all()
    other.change(BRUSH_DIAMETER, 9)
    other.write_all()
    one.change(THEME, "light")
    one.write_all()
    assert json.loads(path.read_text()) == {"brush.diameter": 9, "window.theme": "light"}


def test_a_file_that_is_damaged_while_carmask_runs_costs_no_setting(path):
    path.write_text(json.dumps({"brush.diameter": 7, "of.a.newer.carmask": 1}))
    store = SettingsStore(path)
    path.write_text('{"brush.diameter": 7,')
    store.change(THEME, "light")
    store.write_all()
    assert json.loads(path.read_text()) == {"brush.diameter": 7, "of.a.newer.carmask": 1, "window.theme": "light"}
    assert aside(path).read_text() == '{"brush.diameter": 7,'


def test_what_is_changed_while_it_is_written_is_written_next(path):
    store = SettingsStore(path)
    store.change(BRUSH_DIAMETER, 7)
    changes = store.changes()
    store.change(BRUSH_DIAMETER, 9)
    store.write(changes)
    store.written(changes)
    assert not store.is_written
    store.write_all()
    assert store.is_written and SettingsStore(path)[BRUSH_DIAMETER] == 9


def test_settings_that_could_not_be_written_are_written_once_there_is_room(qtbot, path):
    path.mkdir()
    disk = Background(threads=1)
    store = SettingsStore(path)
    writing = SettingsWriting(store, disk)
    store.change(THEME, "light")
    writing.write()
    qtbot.waitUntil(lambda: disk.is_idle, timeout=PATIENCE_MS)
    path.rmdir()
    writing.write()
    qtbot.waitUntil(lambda: disk.is_idle, timeout=PATIENCE_MS)
    assert SettingsStore(path)[THEME] == "light" and store.is_written
    writing.stop()


def test_settings_are_written_while_the_program_runs(qtbot, path):
    disk = Background(threads=1)
    store = SettingsStore(path)
    writing = SettingsWriting(store, disk)
    writing.write()
    assert disk.is_idle
    store.change(THEME, "light")
    writing.write()
    qtbot.waitUntil(lambda: disk.is_idle, timeout=PATIENCE_MS)
    assert SettingsStore(path)[THEME] == "light"
    writing.stop()


def test_settings_that_cannot_be_written_are_told_once(qtbot, path):
    path.mkdir()
    disk = Background(threads=1)
    store = SettingsStore(path)
    writing = SettingsWriting(store, disk)
    sentences = []
    writing.notice.connect(sentences.append)
    for theme in ("light", "system"):
        store.change(THEME, theme)
        writing.write()
        qtbot.waitUntil(lambda: disk.is_idle, timeout=PATIENCE_MS)
    assert len(sentences) == 1 and "until carmask is closed" in sentences[0]
    writing.stop()


@pytest.mark.parametrize("value", [None, True, -1, 10**40, 1e400, "x" * 10_000, ["x"], {"x": {"y": 1}}])
def test_the_window_opens_on_a_file_full_of_rubbish_and_says_what_it_did(qtbot, path, shelf, tmp_path, value):
    path.write_text(json.dumps(dict.fromkeys(KEYS, value)))
    folders = {name: tmp_path / name for name in ("trainings", "sample", "unsaved", "open_windows")}
    application = Application(SettingsStore(path), FAKE_WORKER, FAKE_TRAINER, shelf, **folders)
    with qtbot.waitExposed(application.window):
        application.window.show()
    notices = " ".join(application.window.notices.notices)
    assert "could not be used" in notices and str(aside(path)) in notices
    assert value is None or isinstance(value, dict) or "keys of your own" in notices
    application.window.close()
    application.close()
    assert not SettingsStore(path).problem
