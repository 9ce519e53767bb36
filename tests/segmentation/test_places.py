"""Tests of where a network is published to: whole, or not at all."""

import os
import time
from pathlib import Path

import pytest

from segmentation.errors import CarmaskError
from segmentation.network.card import CARD_NAME, read_card, write_card
from segmentation.publishing.places import FolderPlace, Place, ShelfPlace
from segmentation.publishing.staging import staging_folder
from segmentation.shelf.network_shelf import POINTER_NAME, SHIPPED, NetworkShelf
from tests.segmentation.shelves import drawn_shelf, network_files, put_on

Snapshot = dict[str, bytes]


def snapshot(folder: Path) -> Snapshot:
    """Every file under `folder` with its content."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def staged(place: Place, weights: bytes, **facts: object) -> Path:
    """Make a network with an engine and a report ready at `place`."""
    engine = {"graph": "engine-1.xml", "graph_sha256": "1", "constants": "engine-2.bin", "constants_sha256": "2"}
    card_path = network_files(place.folder / ".staged", weights, engine=engine, report="report-1.html", **facts)
    for name in ("engine-1.xml", "engine-2.bin", "report-1.html"):
        (card_path.parent / name).write_bytes(weights)
    return card_path.parent


@pytest.fixture
def shelf(tmp_path: Path) -> NetworkShelf:
    return drawn_shelf(tmp_path)


# --- the shelf


def test_a_network_on_the_shelf_is_in_use_and_the_one_before_stays(shelf: NetworkShelf) -> None:
    put_on(shelf, "before")
    shelf.use("before")
    place = ShelfPlace(shelf)
    card_path = place.take(staged(place, b"new"), "unet-new")
    assert place.in_use().card_paths[0] == card_path
    assert {path.name for path in card_path.parent.iterdir()} >= {"engine-1.xml", "engine-2.bin", "report-1.html"}
    assert shelf.name_before() == "before"


def test_where_the_choice_cannot_be_kept_the_network_is_not_put_on_the_shelf(
    shelf: NetworkShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = ShelfPlace(shelf)
    new = staged(place, b"new")
    monkeypatch.setattr(os, "replace", refuse(POINTER_NAME))
    with pytest.raises(CarmaskError, match="The network in use stays in use"):
        place.take(new, "unet-new")
    assert [network.name for network in shelf.networks([])] == [SHIPPED]


# --- a folder


@pytest.fixture
def place(shelf: NetworkShelf, tmp_path: Path) -> FolderPlace:
    """A folder with a network, its engine and report, and a file of somebody else."""
    place = FolderPlace(tmp_path / "models", shelf)
    staged(place, b"old").rename(tmp_path / "old")
    place.folder.rmdir()
    (tmp_path / "old").rename(place.folder)
    (place.folder / "notes.txt").write_text("mine")
    return place


def refuse(name: str) -> object:
    """Return an `os.replace` for a disk that has no room for a file whose name begins so."""
    replace = os.replace

    def refusing(source: Path, target: Path) -> None:
        if Path(target).name.startswith(name):
            raise OSError(28, "No space left on device")
        replace(source, target)

    return refusing


def test_a_network_replaces_the_one_in_a_folder_and_leaves_what_is_not_of_it(place: FolderPlace) -> None:
    old_weights = read_card(place.folder / CARD_NAME).weights
    new = staged(place, b"new")
    (new / "report-1.html").rename(new / "report-3.html")
    write_card(new / CARD_NAME, {**read_card(new / CARD_NAME).facts, "report": "report-3.html"})
    card_path = place.take(new, "unet-new")
    names = {path.name for path in place.folder.iterdir() if path.is_file()}
    assert names == {
        CARD_NAME,
        read_card(card_path).weights,
        "engine-1.xml",
        "engine-2.bin",
        "report-3.html",
        "notes.txt",
    }
    assert old_weights not in names
    assert (place.folder / "engine-1.xml").read_bytes() == b"new"


@pytest.mark.parametrize("step", ["unet-", "report-", CARD_NAME])
def test_a_disk_that_gets_full_between_two_files_leaves_the_network_as_it_was(
    place: FolderPlace, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(place.folder)
    new = staged(place, b"new")
    for name in ("engine-1.xml", "engine-2.bin", "report-1.html"):
        (new / name).rename(new / name.replace("-", "-new"))
    monkeypatch.setattr(os, "replace", refuse(step))
    with pytest.raises(OSError, match="No space"):
        place.take(new, "unet-new")
    kept = {name: content for name, content in snapshot(place.folder).items() if not name.startswith(".staged")}
    assert kept == before


@pytest.mark.parametrize("report", ["card.json", "notes.txt", "../shipped/card.json"])
def test_a_card_cannot_have_files_removed_that_are_not_of_a_network(place: FolderPlace, report: str) -> None:
    write_card(place.folder / CARD_NAME, {**read_card(place.folder / CARD_NAME).facts, "report": report})
    place.take(staged(place, b"new"), "unet-new")
    for path in (place.folder / "notes.txt", place.folder / CARD_NAME, place.folder.parent / "shipped" / CARD_NAME):
        assert path.exists()


def test_a_folder_without_a_network_is_compared_with_the_one_in_use(shelf: NetworkShelf, tmp_path: Path) -> None:
    assert FolderPlace(tmp_path / "new", shelf).in_use() == shelf.in_use()


def test_a_folder_with_a_network_is_compared_with_that_one(place: FolderPlace, shelf: NetworkShelf) -> None:
    assert place.in_use().card_paths == (place.folder / CARD_NAME, *shelf.in_use().card_paths)


def test_a_damaged_card_in_a_folder_is_replaced(place: FolderPlace) -> None:
    (place.folder / CARD_NAME).write_bytes(b"{")
    card_path = place.take(staged(place, b"new"), "unet-new")
    assert read_card(card_path).facts["report"] == "report-1.html"


# --- made ready aside


def test_what_is_made_ready_is_gone_at_the_end_also_after_an_error(tmp_path: Path) -> None:
    def make_half_of_it() -> None:
        with staging_folder(tmp_path / "shelf") as folder:
            (folder / "file").write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        make_half_of_it()
    assert list((tmp_path / "shelf").iterdir()) == []


def test_what_a_killed_program_left_is_removed_a_day_later(tmp_path: Path) -> None:
    for name, hours in (("old", 25), ("new", 1)):
        (tmp_path / f".carmask-{name}").mkdir()
        then = time.time() - hours * 3600
        os.utime(tmp_path / f".carmask-{name}", (then, then))
    with staging_folder(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [".carmask-new"]
