"""Two windows that have one folder open know of each other."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from editor.application import Application
from editor.desk.other_windows import OtherWindows
from editor.jobs.background import Background
from editor.jobs.open_windows import SUFFIX, OpenWindows
from editor.settings.store import SettingsStore
from segmentation.errors import CarmaskError
from segmentation.labels.processes import own_process
from tests.editor.conftest import FAKE_TRAINER, FAKE_WORKER, PATIENCE_MS

ROOT = Path(__file__).resolve().parents[2]
HOLD = (
    "import sys; from pathlib import Path; from editor.jobs.open_windows import OpenWindows; "
    "windows = OpenWindows(Path(sys.argv[1])); windows.enter(Path(sys.argv[2])); print('open', flush=True); "
    "sys.stdin.read(); windows.leave()"
)


@pytest.fixture
def root(tmp_path):
    return tmp_path / "windows"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "cars"
    folder.mkdir()
    return folder


@pytest.fixture
def other_program(root, folder):
    """Another program that has the folder open until its input ends or it is killed."""
    command = [sys.executable, "-c", HOLD, str(root), str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"open\n"
        yield process
        process.kill()


def at(root, folder):
    windows = OpenWindows(root)
    windows.enter(folder)
    return windows


def test_a_window_alone_sees_none(root, folder):
    assert at(root, folder).others() == []


def test_a_window_of_another_program_is_seen_until_it_is_closed(other_program, root, folder):
    windows = at(root, folder)
    assert [other.folder for other in windows.others()] == [folder]
    other_program.stdin.close()
    other_program.wait()
    assert windows.others() == []


def test_of_a_window_that_was_killed_nothing_stays(other_program, root, folder):
    windows = at(root, folder)
    other_program.kill()
    other_program.wait()
    assert windows.others() == []
    windows.leave()
    assert list(root.iterdir()) == []


def test_what_a_killed_window_has_left_and_cannot_be_removed_is_no_window(other_program, root, folder, monkeypatch):
    def read_only(path, missing_ok=False):
        raise OSError(30, "Read-only file system")

    windows = at(root, folder)
    other_program.kill()
    other_program.wait()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", read_only)
        assert windows.others() == []
    windows.leave()


@pytest.mark.parametrize(("theirs", "seen"), [(".", 1), ("car 1", 1), ("..", 1), ("../elsewhere", 0), ("../cars 2", 0)])
def test_a_folder_within_or_around_the_open_one_counts_and_another_does_not(root, folder, theirs, seen):
    place = (folder / theirs).resolve()
    place.mkdir(exist_ok=True)
    other, windows = at(root, place), at(root, folder)
    assert len(windows.others()) == len(other.others()) == seen


def test_links_lead_to_the_same_folder(root, folder, tmp_path):
    (tmp_path / "link").symlink_to(folder)
    at_link = at(root, tmp_path / "link")
    assert len(at(root, folder).others()) == 1
    at_link.leave()


def test_a_window_that_goes_on_to_another_folder_is_seen_there_only(root, folder, tmp_path):
    (tmp_path / "more").mkdir()
    other, windows = at(root, folder), at(root, folder)
    other.enter(tmp_path / "more")
    assert windows.others() == []


@pytest.mark.parametrize("content", [b"", b"{", b"7", b"[" * 99_999, b"\xff", b'{"folder": 1, "host": "x"}'])
def test_a_file_that_cannot_be_read_is_passed_over(root, folder, content):
    other, windows = at(root, folder), at(root, folder)
    next(path for path in root.glob(f"*{SUFFIX}") if path.stem == other._name).write_bytes(content)
    assert windows.others() == []


def test_a_window_on_another_computer_with_the_same_home_is_not_of_this_one(root, folder):
    other, windows = at(root, folder), at(root, folder)
    path = root / f"{other._name}{SUFFIX}"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"host": "elsewhere"}))
    assert windows.others() == []


def test_where_nothing_can_be_written_that_is_told_in_a_sentence(root, folder):
    root.write_text("a file stands in the way")
    with pytest.raises(CarmaskError, match="open in another window"):
        OpenWindows(root).enter(folder)


@pytest.fixture
def looking(root):
    disk = Background(threads=1)
    others = OtherWindows(root, disk)
    others.notices, others.texts = [], []
    others.notice.connect(others.notices.append)
    others.told.connect(others.texts.append)
    yield others
    others.close()
    disk.finish(drop_waiting=False)


def test_it_is_told_once_that_another_came_and_when_it_has_gone(qtbot, looking, root, folder):
    looking.enter(folder)
    qtbot.waitUntil(lambda: looking._disk.is_idle, timeout=PATIENCE_MS)
    assert looking.notices == []
    other = at(root, folder)
    for _ in range(2):
        looking.look()
        qtbot.waitUntil(lambda: looking._disk.is_idle, timeout=PATIENCE_MS)
    assert len(looking.notices) == 1 and "both masks are kept" in looking.notices[0]
    other.leave()
    looking.look()
    qtbot.waitUntil(lambda: len(looking.texts) == 1, timeout=PATIENCE_MS)


def test_what_is_said_of_the_same_car_takes_the_place_of_what_was_said_of_the_folder(qtbot, looking, root, folder):
    withdrawn = []
    looking.over.connect(withdrawn.append)
    other = at(root, folder)
    looking.enter(folder)
    qtbot.waitUntil(lambda: len(looking.notices) == 1, timeout=PATIENCE_MS)
    looking.leave_it_to_the_car(True)
    assert withdrawn == looking.notices
    more = at(root, folder)
    looking.look()
    qtbot.waitUntil(lambda: looking._disk.is_idle, timeout=PATIENCE_MS)
    looking.leave_it_to_the_car(False)
    looking.look()
    qtbot.waitUntil(lambda: looking._disk.is_idle, timeout=PATIENCE_MS)
    assert len(looking.notices) == 1
    for window in (other, more):
        window.leave()


@pytest.fixture
def second(opened, drawn_folder, shelf, tmp_path):
    """Another window of the same person, at the same folder."""
    folders = {name: tmp_path / f"second {name}" for name in ("trainings", "sample", "unsaved")}
    second = Application(SettingsStore(tmp_path / "second.json"), FAKE_WORKER, FAKE_TRAINER, shelf, **folders)
    second.window.show()
    second.window.open_folder(drawn_folder)
    yield second
    second.window.close()
    second.close()


def said_of_other_windows(application):
    return [sentence for sentence in application.window.notices.notices if "in another window" in sentence]


def test_both_windows_say_it(qtbot, opened, second):
    qtbot.waitUntil(lambda: bool(said_of_other_windows(second)), timeout=PATIENCE_MS)
    opened.other_windows.look()
    qtbot.waitUntil(lambda: bool(said_of_other_windows(opened)), timeout=PATIENCE_MS)


@pytest.mark.skipif(own_process() is None, reason="this system does not tell one process from another")
def test_of_two_windows_at_one_car_each_says_so_once(qtbot, opened, second):
    qtbot.waitUntil(lambda: second.desk.document is not None, timeout=PATIENCE_MS)

    def each_says_it_of_the_car():
        for application in (opened, second):
            application.other_windows.look()
            application.claims.beat()
        said = [sentence for one in (opened, second) for sentence in said_of_other_windows(one)]
        return len(said) == 2 and all("this car open" in sentence for sentence in said)

    qtbot.waitUntil(each_says_it_of_the_car, timeout=PATIENCE_MS)
    for application in (opened, second):
        qtbot.waitUntil(lambda one=application: one.own_disk.is_idle and one.claims_disk.is_idle, timeout=PATIENCE_MS)
    assert each_says_it_of_the_car()
