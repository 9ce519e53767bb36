"""Fixtures for exports: an accepted car, a preset of small pictures, and an export in one process."""

from collections.abc import Generator
from pathlib import Path

import pytest

from segmentation.batch import exporting
from segmentation.batch.delivery import Entry
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]


class OneProcess(exporting.Processes):
    """Makes pictures in the process of the test, one after the other."""

    def results(self, work, cancelled) -> Generator[Entry]:
        exporting.begin(self._settings)
        for one in work:
            yield one if isinstance(one, Entry) else exporting.work_on(one)


@pytest.fixture
def preset(small_preset: str) -> str:
    """A preset of small pictures, which drawn cars do not have to be enlarged much for."""
    return small_preset


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No process is started."""
    monkeypatch.setattr(exporting, "Processes", OneProcess)


@pytest.fixture
def accepted(drawn_folder: Path) -> Path:
    """The drawn car with its three angles accepted."""
    for angle in (1, 2, 3):
        save_label(drawn_folder / f"redcar_{angle:02d}.jpg", CAR, review="accepted")
    return drawn_folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where pictures go; not there yet."""
    return tmp_path / "pictures"
