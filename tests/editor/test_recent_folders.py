"""The folders that were open last, in the menu and in the settings."""

import shutil
import threading
from functools import partial
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.desk.car_reading import OTHERS_LAST
from editor.jobs.background import Background
from editor.settings.recent_folders import (
    LETTERS,
    MOST,
    RECENT,
    add_recent,
    forget_recent,
    recent_folders,
    short_names,
)
from tests.editor.conftest import PATIENCE_MS

HOME = Path("/home/ada")


def test_the_newest_is_first_and_the_oldest_of_too_many_goes(settings, tmp_path):
    for number in range(MOST + 2):
        add_recent(settings, tmp_path / str(number))
    add_recent(settings, tmp_path / "5")
    names = [folder.name for folder in recent_folders(settings)]
    assert names[:2] == ["5", str(MOST + 1)] and len(names) == MOST and names.count("5") == 1


def test_the_list_is_there_next_time_and_an_empty_one_is_not_written(settings, tmp_path):
    add_recent(settings, tmp_path)
    settings.write_all()
    assert recent_folders(type(settings)(settings.path)) == [tmp_path]
    forget_recent(settings, tmp_path)
    settings.write_all()
    assert RECENT not in settings.path.read_text()


@pytest.mark.parametrize("remembered", [7, "cars", {"a": 1}, [None, 3, ["x"], "", "cars", "../up"]])
def test_what_is_no_folder_in_the_settings_is_passed_over(settings, tmp_path, remembered):
    settings.remember(RECENT, remembered)
    assert recent_folders(settings) == []
    add_recent(settings, tmp_path)
    assert recent_folders(settings) == [tmp_path]


def test_names_are_short_and_tell_folders_apart():
    deep = "/srv/studio/archive/2026/november/week 48/tuesday/morning"
    folders = [HOME / "cars", Path(f"{deep}/hall one/cars"), Path("/srv/cars"), Path(f"{deep}/{'long ' * 20}")]
    names = short_names(folders, HOME)
    assert names[0] == str(Path("~/cars")) and names[2] == str(folders[2])
    assert names[1] == str(Path("/…/2026/november/week 48/tuesday/morning/hall one/cars"))
    assert names[3].startswith(str(Path("/…/long "))) and "…" in names[3][4:]


def test_two_folders_whose_short_names_would_be_one_are_named_whole():
    folders = [Path(f"/srv/{year}/{'deep down / ' * 6}/cars") for year in (2025, 2026)]
    assert short_names(folders, HOME) == [str(folder) for folder in folders]


@given(st.lists(st.lists(st.text("abc", min_size=1, max_size=30), min_size=1, max_size=9).map(
    lambda parts: Path(PurePosixPath("/", *parts))), unique=True))  # fmt: skip
def test_no_two_folders_ever_have_one_name_and_a_long_name_is_there_for_a_reason(folders):
    names = short_names(folders, Path("/a"))
    assert len(set(names)) == len(names)
    for folder in folders:
        assert len(short_names([folder], HOME)[0]) <= LETTERS


def rows(application):
    menu = application.window.recent
    menu.fill()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_menu_is_greyed_out_until_a_folder_was_open(qtbot, application, drawn_folder):
    assert not application.window.actions_of["file.open_recent"].isEnabled()
    application.window.open_folder(drawn_folder)
    qtbot.waitUntil(lambda: application.window.actions_of["file.open_recent"].isEnabled(), timeout=PATIENCE_MS)
    assert len(rows(application)) == 2


def test_a_chosen_folder_opens_and_one_that_is_gone_is_told_and_leaves_the_list(qtbot, opened, drawn_folder, tmp_path):
    other = tmp_path / "more & more"
    shutil.copytree(drawn_folder, other)
    add_recent(opened.settings, other)
    assert "more && more" in rows(opened)[0]
    opened.window.recent.actions()[0].trigger()
    qtbot.waitUntil(lambda: opened.desk.catalogue.folder == other, timeout=PATIENCE_MS)
    add_recent(opened.settings, tmp_path / "gone")
    rows(opened)
    opened.window.recent.actions()[0].trigger()
    qtbot.waitUntil(lambda: "not there any more" in opened.window.notices.text, timeout=PATIENCE_MS)
    assert recent_folders(opened.settings) == [other, drawn_folder]
    assert opened.desk.catalogue.folder == other


def test_a_folder_on_a_share_that_does_not_answer_stays_in_the_list(qtbot, opened, tmp_path, monkeypatch):
    def no_answer(path):
        raise OSError(5, "Input/output error")

    add_recent(opened.settings, tmp_path / "share")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "is_dir", no_answer)
        opened.window.recent.open(tmp_path / "share")
        qtbot.waitUntil(
            lambda: "cannot be reached (Input/output error)" in opened.window.notices.text, timeout=PATIENCE_MS
        )
    assert recent_folders(opened.settings)[0] == tmp_path / "share"


def test_a_chosen_folder_does_not_wait_for_the_photos_of_the_open_car(qtbot, opened, drawn_folder, monkeypatch):
    background, gate, done = Background(threads=1), threading.Event(), []
    monkeypatch.setattr(opened.desk, "background", background)
    monkeypatch.setattr("editor.window.recent_menu._is_there", lambda _: not done.append("folder"))
    background.run(gate.wait, lambda _: None, pytest.fail)
    background.run(partial(done.append, "photo"), lambda _: None, pytest.fail, OTHERS_LAST)
    opened.window.recent.open(drawn_folder)
    gate.set()
    qtbot.waitUntil(lambda: len(done) == 2, timeout=PATIENCE_MS)
    background.finish(drop_waiting=False)
    assert done == ["folder", "photo"]


def test_the_list_can_be_emptied(opened):
    rows(opened)
    opened.window.recent.actions()[-1].trigger()
    assert recent_folders(opened.settings) == []
    assert rows(opened) == ["Clear the list"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a popup grabs the keys of a real screen
def test_the_menu_opens_by_key_for_the_keyboard(qtbot, opened):
    opened.window.actions_of["file.open_recent"].trigger()
    qtbot.waitUntil(opened.window.recent.isVisible, timeout=PATIENCE_MS)
    assert opened.window.recent.activeAction() is opened.window.recent.actions()[0]
    opened.window.recent.close()
