"""Tests of the shelf: what is on it, which network is in use, and what damage leaves in use."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.errors import CarmaskError
from segmentation.resources import NETWORK_CARD
from segmentation.shelf.network_shelf import POINTER_NAME, SHIPPED, NetworkShelf, default_shelf
from segmentation.shelf.reports import report_beside
from tests.segmentation.shelves import damage_weights, drawn_shelf, network_files, put_on


@pytest.fixture
def shelf(tmp_path: Path) -> NetworkShelf:
    return drawn_shelf(tmp_path)


def names_on(shelf: NetworkShelf) -> list[str]:
    return [network.name for network in shelf.networks([])]


def names_to_load(shelf: NetworkShelf) -> list[str]:
    """The folders of the networks in use, best first."""
    return [path.parent.name for path in shelf.in_use().card_paths]


# --- what is in use


def test_without_a_shelf_the_network_that_carmask_comes_with_is_in_use(tmp_path: Path) -> None:
    shelf = NetworkShelf(tmp_path / "nowhere")
    assert shelf.in_use().card_paths == (NETWORK_CARD,)
    assert (shelf.name_in_use(), shelf.name_before()) == (SHIPPED, SHIPPED)


def test_the_shelf_is_the_persons_own(tmp_path: Path) -> None:
    assert default_shelf().folder.name == "networks"
    assert NETWORK_CARD.parents[2] not in default_shelf().folder.parents


def test_a_network_on_the_shelf_is_in_use_only_once_it_is_chosen(shelf: NetworkShelf) -> None:
    put_on(shelf, "first")
    assert shelf.name_in_use() == SHIPPED
    shelf.use("first")
    assert shelf.name_in_use() == "first"


def test_the_network_before_is_remembered_to_go_back_to(shelf: NetworkShelf) -> None:
    put_on(shelf, "first")
    put_on(shelf, "second")
    shelf.use("first")
    shelf.use("second")
    assert (shelf.name_in_use(), shelf.name_before()) == ("second", "first")
    assert names_to_load(shelf) == ["second", "first", "shipped"]
    shelf.use(shelf.name_before())
    assert (shelf.name_in_use(), shelf.name_before()) == ("first", "second")


def test_drawn_with_is_the_first_network_that_is_still_there(shelf: NetworkShelf) -> None:
    for name in ("first", "second"):
        put_on(shelf, name)
        shelf.use(name)
    assert shelf.name_drawn_with() == "second"
    shelf.card_path("second").unlink()
    assert (shelf.name_drawn_with(), shelf.name_in_use()) == ("first", "second")
    shelf.card_path("first").write_text("{")
    assert shelf.name_drawn_with() == SHIPPED


def test_choosing_the_network_in_use_again_forgets_nothing(shelf: NetworkShelf) -> None:
    put_on(shelf, "first")
    shelf.use("first")
    shelf.use("first")
    assert shelf.name_before() == SHIPPED


def test_carmasks_own_network_can_be_chosen_again(shelf: NetworkShelf) -> None:
    put_on(shelf, "first")
    shelf.use("first")
    shelf.use(SHIPPED)
    assert (shelf.name_in_use(), shelf.name_before()) == (SHIPPED, "first")
    assert names_to_load(shelf) == ["shipped", "first"]


@pytest.mark.parametrize("name", ["missing", "..", "../shipped", "a/b", ".hidden", "C:", "a" * 101])
def test_a_network_that_is_not_there_cannot_be_chosen(shelf: NetworkShelf, name: str) -> None:
    put_on(shelf, "first")
    shelf.use("first")
    with pytest.raises(CarmaskError):
        shelf.use(name)
    assert shelf.name_in_use() == "first"


def test_a_network_with_a_flipped_bit_cannot_be_chosen(shelf: NetworkShelf) -> None:
    damage_weights(put_on(shelf, "first"))
    with pytest.raises(CarmaskError, match="is damaged or not the one its card names"):
        shelf.use("first")
    assert shelf.name_in_use() == SHIPPED


def test_a_choice_that_cannot_be_written_leaves_the_network_in_use(
    shelf: NetworkShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    put_on(shelf, "first")
    put_on(shelf, "second")
    shelf.use("first")
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(CarmaskError, match=r"No space left on device\). The network in use stays in use"):
        shelf.use("second")
    assert shelf.name_in_use() == "first"


@pytest.mark.parametrize(
    "pointer",
    [b"", b"\xff\xfe", b"[]", b"3", b"{}", b'{"network": 3, "before": ""}', b'{"network": "../x", "before": ""}',
     b'{"network": "first", "before": ["first"]}', b"[" * 100_000],
)  # fmt: skip
def test_a_damaged_pointer_costs_a_sentence_and_never_a_network(shelf: NetworkShelf, pointer: bytes) -> None:
    put_on(shelf, "first")
    (shelf.folder / POINTER_NAME).write_bytes(pointer)
    in_use = shelf.in_use()
    assert POINTER_NAME in in_use.problem
    assert names_to_load(shelf) == ["shipped"]
    shelf.use("first")
    assert shelf.in_use().problem == ""


@given(pointer=st.binary(max_size=60))
def test_whatever_the_pointer_holds_there_is_a_network_to_load(
    tmp_path_factory: pytest.TempPathFactory, pointer: bytes
) -> None:
    shelf = NetworkShelf(tmp_path_factory.getbasetemp())
    (shelf.folder / POINTER_NAME).write_bytes(pointer)
    assert shelf.in_use().card_paths[-1] == NETWORK_CARD


# --- what is on it


def test_networks_are_listed_newest_first_and_carmasks_own_last(shelf: NetworkShelf) -> None:
    put_on(shelf, "old", published="2026-11-01T10:00:00+00:00")
    put_on(shelf, "new", published="2026-11-02T10:00:00+00:00")
    assert names_on(shelf) == ["new", "old", SHIPPED]


def test_two_networks_of_one_name_stand_side_by_side(shelf: NetworkShelf) -> None:
    assert [put_on(shelf, "unet").parent.name for _ in range(3)] == ["unet", "unet-2", "unet-3"]


def test_a_network_whose_card_cannot_be_read_is_told_and_the_others_are_listed(shelf: NetworkShelf) -> None:
    put_on(shelf, "whole")
    put_on(shelf, "torn").write_bytes(b'{"weights": ')
    problems: list[str] = []
    assert [network.name for network in shelf.networks(problems)] == ["whole", SHIPPED]
    (problem,) = problems
    assert "torn" in problem


def test_what_is_no_network_is_passed_over(shelf: NetworkShelf) -> None:
    (shelf.folder / ".carmask-0123").mkdir()
    (shelf.folder / "note").write_text("mine")
    problems: list[str] = []
    assert [network.name for network in shelf.networks(problems)] == [SHIPPED]
    assert problems == []


def test_a_network_that_cannot_be_moved_onto_the_shelf_is_not_there(
    shelf: NetworkShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*paths: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", forbidden)
    with pytest.raises(PermissionError):
        put_on(shelf, "first")
    assert names_on(shelf) == [SHIPPED]


# --- reports


def test_the_report_is_the_page_that_the_card_names(tmp_path: Path) -> None:
    card_path = network_files(tmp_path / "network", report="report-0123.html")
    (card_path.parent / "report-0123.html").write_text("<!DOCTYPE html>")
    assert report_beside(card_path) == card_path.parent / "report-0123.html"


@pytest.mark.parametrize("name", [None, 3, "", "../page.html", "/page.html", "page.exe", "gone.html"])
def test_a_network_without_a_report_of_its_own_says_so(tmp_path: Path, name: object) -> None:
    card_path = network_files(tmp_path / "network", report=name)
    for page in (tmp_path / "page.html", card_path.parent / "page.exe"):
        page.write_text("")
    with pytest.raises(CarmaskError, match="has no report beside it"):
        report_beside(card_path)
