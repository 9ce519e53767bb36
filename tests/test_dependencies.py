"""What is installed is what was chosen: pinned, without a second Qt, without a version that is known to crash."""

import re
import sys
import tomllib
from importlib import metadata, util
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PINS = [line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]


def pinned_names() -> set[str]:
    return {canonicalize_name(Requirement(pin).name) for pin in PINS}


def needed_names() -> set[str]:
    """Return every package that carmask and its tests need here, directly or through others."""
    waiting = [Requirement(text) for text in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"])]
    needed: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name not in needed and (requirement.marker is None or requirement.marker.evaluate({"extra": ""})):
            needed.add(name)
            waiting += [Requirement(text) for text in metadata.requires(name) or ()]
    return needed


def allowed_pyside() -> Requirement:
    return next(r for r in map(Requirement, PROJECT["dependencies"]) if r.name == "PySide6-Essentials")


def test_every_package_that_is_needed_is_pinned() -> None:
    assert needed_names() - pinned_names() == set()


def test_a_pin_is_one_exact_version_and_says_nothing_of_where_to_fetch_it() -> None:
    assert [pin for pin in PINS if not re.fullmatch(r"[\w.-]+==[\w.]+( ; [\w .'\"=!<>()]+)?", pin)] == []


def test_every_pin_fits_what_the_project_asks_for() -> None:
    pins = {canonicalize_name(Requirement(pin).name): Requirement(pin).specifier for pin in PINS}
    asked = [Requirement(text) for text in PROJECT["dependencies"]]
    misfits = [r for r in asked if not r.specifier.contains(str(pins[canonicalize_name(r.name)])[2:])]
    assert misfits == []


def test_the_pyside_that_aborts_on_python_3_11_can_not_be_installed() -> None:
    assert not allowed_pyside().specifier.contains("6.12.0")
    assert allowed_pyside().specifier.contains("6.11.3")


def test_the_installed_pyside_survives_on_this_python() -> None:
    assert Version(metadata.version("PySide6-Essentials")) < Version("6.12") or sys.version_info >= (3, 12)


def test_opencv_comes_without_a_qt_of_its_own() -> None:
    installed = {canonicalize_name(d.metadata["Name"]) for d in metadata.distributions()}
    specification = util.find_spec("cv2")
    assert specification is not None
    assert specification.origin is not None
    assert {name for name in installed if name.startswith("opencv")} == {"opencv-python-headless"}
    assert not (Path(specification.origin).parent / "qt").exists()
