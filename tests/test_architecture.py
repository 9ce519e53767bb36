"""The layout keeps its promises, and every promise is one that can be broken."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import LONGEST_FILE, LONGEST_FUNCTION, RULES, Rule

ROOT = Path(__file__).resolve().parents[1]
SOURCES = [
    ROOT / "main.py",
    *(path for folder in ("editor", "segmentation", "tests", "tools") for path in ROOT.glob(f"{folder}/**/*.py")),
]

VIOLATIONS = {
    "qt_modules_of_the_layer": [
        ("segmentation.masks.edit", "from PySide6.QtCore import QRect"),
        ("editor.document.car_document", "from PySide6 import QtGui"),
        ("editor.tools.brush", "def lazy():\n    import PySide6.QtWidgets"),
        ("editor.panels.cars_panel", "from PySide6.QtNetwork import QTcpSocket"),
    ],
    "network_libraries_in_their_place": [
        ("segmentation.network.unet", "import tensorflow as tf"),
        ("segmentation.masks.painting", "def lazy():\n    from keras import ops"),
        ("main", "import keras"),
        ("segmentation.publishing.engines", "import nncf"),
        ("segmentation.worker", "import openvino"),
    ],
    "file_length": [("editor.long", "a = 1\n" * (LONGEST_FILE + 1))],
    "function_length": [("editor.long", "def long():\n" + "    a = 1\n" * (LONGEST_FUNCTION + 1))],
    "absolute_imports": [("editor.strip.strip", "from . import strip_model")],
    "packages_without_code": [
        ("segmentation.masks.__init__", '"""Masks."""\nfrom segmentation.masks.mask import Mask')
    ],
    "telling_names": [("editor.window_manager", ""), ("segmentation.utils.text", "")],
    "one_loader": [
        ("editor.desk.reading", "import cv2\ncv2.imread('photo.jpg')"),
        ("editor.desk.reading", "from cv2 import imwrite"),
    ],
    "nothing_is_unpickled": [
        ("segmentation.labels.store", "import pickle"),
        ("segmentation.training.state", "np.load(path, allow_pickle=True)"),
        ("segmentation.network.weights", "keras.models.load_model(path)"),
        ("segmentation.network.weights", "keras.layers.deserialize(config, safe_mode=False)"),
    ],
    "no_fixed_waits": [
        ("tests.editor.test_strip", "def test_it(qtbot):\n    qtbot.wait(100)"),
        ("tests.editor.test_strip", "time.sleep(1)"),
    ],
    "texts_are_asked_for": [
        ("editor.panels.welcome", "label.setText('Open a folder')"),
        ("editor.desk.desk", "raise CarmaskError(f'{name} cannot be read.')"),
        ("editor.dialogs.keys", "QLineEdit(placeholderText='Keys')"),
        ("editor.panels.welcome", "TITLE = tr('Open a folder')"),
        ("editor.panels.welcome", "class Page:\n    title = tr('Open a folder')"),
    ],
}
"""For each rule by name: modules and sources that break it."""

FORBIDDEN_IMPORTS = {
    "segmentation/masks/edit.py": "def lazy():\n    import PySide6.QtCore",
    "segmentation/images/framing.py": "import editor.theme",
    "segmentation/labels/record.py": "def lazy():\n    import tensorflow",
    "segmentation/nameless_place.py": "",
    "editor/document/car_document.py": "import editor.panels",
    "editor/theme/palette.py": "import segmentation.worker",
    "editor/nameless_place.py": "",
    "tools/studio/shape/cage.py": "import bpy",
}
"""One line for the end of each file; together they break every import contract there is."""


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def lint_imports(folder: Path) -> str:
    """Return what import-linter says of the tree in `folder`."""
    command = "from importlinter.cli import lint_imports_command as command; command()"
    arguments = [sys.executable, "-c", command, "--no-cache", "--no-logo"]
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_file_keeps_the_rule(rule: Rule) -> None:
    names = {path: module_name(path) for path in SOURCES}
    faults = [f"{name} {fault}" for path, name in names.items() for fault in rule(name, path.read_text("utf-8"))]
    assert faults == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_sees_a_planted_violation(rule: Rule) -> None:
    assert all(list(rule(module, source)) for module, source in VIOLATIONS[rule.__name__])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_lets_a_plain_file_pass(rule: Rule) -> None:
    assert list(rule("segmentation.masks.mask", '"""A mask."""\n\nimport numpy as np\n\nnp.load(path)\n')) == []


def test_every_import_contract_is_kept() -> None:
    assert re.search(r"Contracts: [1-9]\d* kept, 0 broken", lint_imports(ROOT))


def test_every_import_contract_can_be_broken(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("editor", "segmentation", "tools"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, line in FORBIDDEN_IMPORTS.items():
        with (tmp_path / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
    assert re.search(r"Contracts: 0 kept, [1-9]\d* broken", lint_imports(tmp_path))


def test_every_decision_has_a_number_of_its_own_and_its_heading_says_it():
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    headings = [record.read_text(encoding="utf-8").partition(".")[0] for record in records]
    assert headings == [f"# {number}" for number in range(1, len(records) + 1)]
    assert [record.name[:5] for record in records] == [f"{number:04d}-" for number in range(1, len(records) + 1)]
