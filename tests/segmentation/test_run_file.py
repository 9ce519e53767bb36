"""Tests of what a training run is begun with and may go on with."""

import json
from pathlib import Path

import pytest

from segmentation.errors import CarmaskError
from segmentation.network.card import CARD_NAME
from segmentation.training.run_file import RUN_NAME, STATE_NAME, begin_run

BEGUN = {"plan": {"learning_rate": 0.002, "seed": 0}, "network": {"filters": (4, 8)}, "photos held out": ["a", "b"]}


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """The folder of a run with a state."""
    begin_run(tmp_path, BEGUN)
    (tmp_path / STATE_NAME).write_bytes(b"a state")
    return tmp_path


def test_a_new_run_is_written_down(tmp_path: Path) -> None:
    assert not begin_run(tmp_path / "new", BEGUN)
    assert json.loads((tmp_path / "new" / RUN_NAME).read_text())["plan"]["seed"] == 0


def test_a_run_goes_on_with_what_it_was_begun_with(begun: Path) -> None:
    assert begin_run(begun, BEGUN)


def test_a_choice_that_is_newer_than_the_run_does_not_keep_it_from_going_on_as_it_was(begun: Path) -> None:
    plan = {"learning_rate": 0.002, "seed": 0}
    assert begin_run(begun, BEGUN | {"plan": plan | {"corrected_repeats": None}})
    with pytest.raises(CarmaskError, match="plan corrected_repeats was None and is 4"):
        begin_run(begun, BEGUN | {"plan": plan | {"corrected_repeats": 4}})


def test_a_run_killed_before_its_first_state_may_begin_anew_with_anything(tmp_path: Path) -> None:
    begin_run(tmp_path, BEGUN)
    assert not begin_run(tmp_path, BEGUN | {"plan": {"seed": 7}})


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"plan": {"learning_rate": 0.001, "seed": 0}}, "plan learning_rate was 0.002 and is 0.001"),
        ({"network": {"filters": (4, 6)}}, "network filters are not the same"),
        ({"photos held out": ["a"]}, "photos held out are not the same"),
    ],
)
def test_going_on_with_anything_else_is_refused_and_named(begun: Path, change: dict[str, object], told: str) -> None:
    with pytest.raises(CarmaskError, match=told):
        begin_run(begun, BEGUN | change)


@pytest.mark.parametrize("content", [None, b"{"])
def test_a_state_of_unknown_origin_is_left_alone(begun: Path, content: bytes | None) -> None:
    (begun / RUN_NAME).unlink()
    if content is not None:
        (begun / RUN_NAME).write_bytes(content)
    with pytest.raises(CarmaskError, match="unknown"):
        begin_run(begun, BEGUN)
    assert (begun / STATE_NAME).read_bytes() == b"a state"


def test_a_folder_with_a_finished_network_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / CARD_NAME).write_text("{}")
    with pytest.raises(CarmaskError, match="holds a network already"):
        begin_run(tmp_path, BEGUN)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CarmaskError, match="cannot be kept in"):
        begin_run(tmp_path / "file" / "network", BEGUN)
