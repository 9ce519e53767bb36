"""Fixtures for all tests: where the real photos are, drawn folders of cars, a quiet offscreen Qt."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PIL import Image

from tests.carvana import CARVANA, missing_photos
from tests.pictures import photo_of_a_car

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

# How long a law takes depends on what else the machine does; new examples are for people, who can look at them.
settings.register_profile("carmask", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("carmask")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session", autouse=True)
def empty_shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test, nor a process that one starts, sees the networks or indexes of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def carvana() -> Path:
    """The real photos; a test that asks for them is skipped where they are not."""
    if sentence := missing_photos():
        pytest.skip(sentence)
    return CARVANA


@pytest.fixture
def drawn_folder(tmp_path: Path) -> Path:
    """A folder with one drawn car of three angles, `redcar_01.jpg` to `redcar_03.jpg`, 144x96 px."""
    image, _ = photo_of_a_car()
    folder = tmp_path / "cars"
    folder.mkdir()
    for angle in (1, 2, 3):
        Image.fromarray(image).save(folder / f"redcar_{angle:02d}.jpg", quality=95)
    return folder


@pytest.fixture
def small_preset(tmp_path: Path) -> str:
    """The file of a preset of small pictures, which drawn cars do not have to be enlarged much for."""
    path = tmp_path / "small.json"
    facts = {"title": "Small", "source": "a test", "dated": "2026-11-26", "width": 160, "height": 120}
    path.write_text(json.dumps(facts | {"kind": "png", "file_name": "{car}_{angle:02d}", "shadow": 0}))
    return str(path)
