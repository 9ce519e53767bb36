"""A folder of photos, where its indexes lie, and which records are read."""

from pathlib import Path

import pytest

from segmentation.label_index import looking
from tests.segmentation.indexed_folders import make_photos


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Photos of two cars, two angles each."""
    make_photos(tmp_path / "photos")
    return tmp_path / "photos"


@pytest.fixture
def indexes(tmp_path: Path) -> Path:
    """The folder of indexes; not there yet."""
    return tmp_path / "indexes"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders in which a record was read."""
    folders: list[str] = []
    read_record = looking.read_record

    def followed(place, *rest):
        folders.append(place.name)
        return read_record(place, *rest)

    monkeypatch.setattr(looking, "read_record", followed)
    return folders
