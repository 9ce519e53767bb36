"""The one entry: what it takes, what it refuses in a sentence, and what it does not load."""

import subprocess
import sys
from pathlib import Path

import pytest

import main as entry
from segmentation.commands import command_line
from segmentation.version import VERSION

ROOT = Path(__file__).resolve().parents[1]


def modules_loaded_by(arguments: list[str]) -> set[str]:
    """Return the top-level modules that a run of main.py with `arguments` has loaded when it ends."""
    program = (
        "import atexit, sys, main\n"
        "atexit.register(lambda: print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr))\n"
        f"sys.exit(main.main({arguments!r}))"
    )
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return set(ended.stderr.split())


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The folders that the editor was asked to open; none is opened."""
    folders: list[Path | None] = []

    def remember(folder: Path | None) -> int:
        folders.append(folder)
        return 0

    monkeypatch.setattr("editor.application.run", remember)
    return folders


def test_without_arguments_the_editor_opens(opened: list[Path | None]) -> None:
    assert entry.main([]) == 0
    assert opened == [None]


def test_a_folder_opens_the_editor_on_it(opened: list[Path | None], drawn_folder: Path) -> None:
    assert entry.main([str(drawn_folder)]) == 0
    assert opened == [drawn_folder]


def test_a_photo_opens_the_editor_on_it(opened: list[Path | None], drawn_folder: Path) -> None:
    assert entry.main([str(drawn_folder / "redcar_02.jpg")]) == 0
    assert opened == [drawn_folder / "redcar_02.jpg"]


def test_a_folder_that_is_not_there_is_named(
    opened: list[Path | None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entry.main([str(tmp_path / "nowhere")]) == 1
    assert f"There is no folder {tmp_path / 'nowhere'}" in capsys.readouterr().err
    assert opened == []


def test_a_window_that_can_not_open_is_a_sentence_and_no_abort(
    opened: list[Path | None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("editor.system_libraries.obstacle", lambda _environment: "There is no display.")
    assert entry.main([]) == 1
    assert capsys.readouterr().err == "carmask: There is no display.\n"
    assert opened == []


def test_an_option_that_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        entry.main(["--nonsense"])
    assert "--nonsense" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        entry.main(["--help"])
    text = capsys.readouterr().out
    assert [command for command in entry.COMMANDS if f"carmask {command}" not in text] == []


def test_help_says_of_each_command_what_the_command_says_of_itself() -> None:
    assert {command.NAME: command.SUMMARY for command in command_line.COMMANDS} == entry.COMMANDS


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        entry.main(["--version"])
    assert capsys.readouterr().out == f"carmask {VERSION}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_needs_neither_qt_nor_the_network(arguments: list[str]) -> None:
    assert modules_loaded_by(arguments) & {"PySide6", "keras", "tensorflow", "numpy", "pandas", "cv2"} == set()


@pytest.mark.parametrize("command", entry.COMMANDS)
def test_a_command_explains_itself_without_qt_or_the_network(command: str) -> None:
    assert modules_loaded_by([command, "--help"]) & {"PySide6", "keras", "tensorflow"} == set()
