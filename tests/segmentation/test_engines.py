"""Tests of exporting the engine of a network that is being published."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from editor.desk.training_words import _DOING
from segmentation.errors import CarmaskError
from segmentation.inference.devices import CPU
from segmentation.inference.keras_segmenter import KerasSegmenter
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import EngineFiles, read_card
from segmentation.progress import Cancelled, Progress, ignore_progress, never_cancelled
from segmentation.publishing import engines, yardstick
from segmentation.publishing.comparison import compare_networks
from segmentation.publishing.engines import add_engine
from segmentation.publishing.yardstick import Yardstick, _drawn
from segmentation.training.samples import Sample
from tests.segmentation.fakes import RednessSegmenter
from tests.segmentation.training_sets import drawn_samples


@pytest.fixture
def card_path(colour_run: Path, tmp_path: Path) -> Path:
    """The card of a network of this test's own, without an engine."""
    return Path(shutil.copytree(colour_run, tmp_path / "staged")) / "card.json"


@pytest.fixture
def samples(tmp_path: Path) -> list[Sample]:
    return drawn_samples(tmp_path, 1, 3)


def files(card_path: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in card_path.parent.iterdir()}


def held_against(network: Segmenter, samples: list[Sample], calibration: list[Path] | None = None) -> Yardstick:
    """Return a yardstick of `samples`, which calibrate a quantised engine too unless other photos do."""
    figures = compare_networks(samples, network, None).candidate_summary
    paths = [sample.photo_path for sample in samples] if calibration is None else calibration
    return Yardstick(network, [figures], samples, paths, ignore_progress, never_cancelled)


def graph_of(card_path: Path) -> str:
    """Return the graph of the engine that the card names, the only one beside it, which can be opened."""
    engine = read_card(card_path).engine
    assert engine is not None
    assert {path.name for path in card_path.parent.glob("engine-*")} == {engine.graph, engine.constants}
    OpenVinoSegmenter(card_path)
    return (card_path.parent / engine.graph).read_text()


def black_photo(folder: Path) -> Path:
    """Write a photo that shows nothing of what the network will see, and return its path."""
    Image.new("RGB", (48, 32)).save(folder / "black.png")
    return folder / "black.png"


def test_an_engine_that_draws_the_same_is_named_by_the_card_with_how_near_it_is(
    card_path: Path, samples: list[Sample]
) -> None:
    outcome = add_engine(card_path, held_against(KerasSegmenter(card_path, CPU), samples))
    assert outcome.sentences.startswith("OpenVINO; its probabilities differ from those in Keras by 0.0")
    assert "of the pixels of 3 photos." in outcome.sentences
    assert OpenVinoSegmenter(card_path).card.engine is not None


def test_quantised_it_is_used_where_its_masks_are_as_good(card_path: Path, samples: list[Sample]) -> None:
    network = KerasSegmenter(card_path, CPU)
    outcome = add_engine(card_path, held_against(network, samples))
    assert ". Quantised to eight bits it is as good and used: its probabilities differ" in outcome.sentences
    assert outcome.notes == ()
    assert "FakeQuantize" in graph_of(card_path)
    judged = compare_networks(samples, OpenVinoSegmenter(card_path), None).candidate_summary
    assert outcome.quantised == judged


def test_quantised_it_is_not_used_where_its_masks_are_worse(
    card_path: Path, samples: list[Sample], tmp_path: Path
) -> None:
    network = KerasSegmenter(card_path, CPU)
    outcome = add_engine(card_path, held_against(network, samples, [black_photo(tmp_path)]))
    assert ". Quantised to eight bits it is worse (Dice, Outline, Places to touch) and not used:" in outcome.sentences
    assert outcome.quantised is None
    assert "FakeQuantize" not in graph_of(card_path)


def test_quantised_it_is_not_used_where_it_is_worse_than_the_network_in_use(
    card_path: Path, samples: list[Sample]
) -> None:
    held = held_against(KerasSegmenter(card_path, CPU), samples)
    better = {**held.figures[0], "dice": 1.0}
    outcome = add_engine(card_path, replace(held, figures=[*held.figures, better]))
    assert "it is worse (Dice) and not used" in outcome.sentences
    assert "FakeQuantize" not in graph_of(card_path)


def test_where_it_cannot_be_quantised_the_exported_engine_is_used_and_that_is_noted(
    card_path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nncf", None)
    outcome = add_engine(card_path, held_against(KerasSegmenter(card_path, CPU), samples))
    (note,) = outcome.notes
    assert note.startswith("The engine could not be quantised, so it takes more time a photo. NNCF, which quantises")
    assert outcome.sentences.endswith(note)
    assert "FakeQuantize" not in graph_of(card_path)


def test_a_photo_that_cannot_calibrate_it_is_left_out_and_named(
    card_path: Path, samples: list[Sample], tmp_path: Path
) -> None:
    torn = tmp_path / "torn.jpg"
    torn.write_bytes(b"torn")
    paths = [torn, *(sample.photo_path for sample in samples)]
    outcome = add_engine(card_path, held_against(KerasSegmenter(card_path, CPU), samples, paths))
    (note,) = outcome.notes
    assert "torn.jpg" in note
    assert note.endswith("The engine was calibrated without this photo.")
    assert "FakeQuantize" in graph_of(card_path)


def test_where_no_photo_can_calibrate_it_the_exported_engine_is_used(
    card_path: Path, samples: list[Sample], tmp_path: Path
) -> None:
    network = KerasSegmenter(card_path, CPU)
    outcome = add_engine(card_path, held_against(network, samples, [tmp_path / "gone.jpg"]))
    assert outcome.sentences.endswith("None of the photos to calibrate it by can be read.")
    assert "FakeQuantize" not in graph_of(card_path)


class Blind(RednessSegmenter):
    """Sees no car anywhere."""

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return no probability at all."""
        return np.zeros(image.shape[:2], np.uint8)


def test_an_engine_that_draws_other_masks_is_left_out(card_path: Path, samples: list[Sample]) -> None:
    before = files(card_path)
    outcome = add_engine(card_path, held_against(Blind(), samples))
    assert outcome.sentences.startswith(
        "left out. It draws other masks than the network itself: its probabilities differ"
    )
    assert {name: content for name, content in files(card_path).items() if name != "card.json"} == {
        name: content for name, content in before.items() if name != "card.json"
    }
    assert read_card(card_path).engine is None


def test_where_no_engine_can_be_made_the_network_goes_without(
    card_path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> EngineFiles:
        raise CarmaskError("OpenVINO is missing.")

    monkeypatch.setattr(engines, "export_engine", refuse)
    outcome = add_engine(card_path, held_against(Blind(), samples))
    assert outcome.sentences == "left out. OpenVINO is missing."
    assert outcome.notes == ("The network has no engine and runs in Keras. OpenVINO is missing.",)
    assert read_card(card_path).engine is None


def test_each_thing_that_photos_are_gone_through_for_is_told_in_a_unit_of_its_own(
    card_path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yardstick, "COMPARED_PHOTOS", 2)
    news: list[Progress] = []
    held = replace(held_against(KerasSegmenter(card_path, CPU), samples), report=news.append)
    add_engine(card_path, held)
    told = {unit: [progress.done for progress in news if progress.unit == unit] for unit in _DOING}
    assert told == {
        "steps": [],
        "photos looked at": [],
        "photos compared": [],
        "photos through the exported engine": [1, 2],
        "photos to calibrate by": [0, 1, 2, 3],
        "photos through the quantised engine": [1, 2],
        "photos judged with the quantised engine": [1, 2, 3],
    }
    assert len(news) == 11


@pytest.mark.parametrize("photos", [0, 4, 8, 11])  # one for each thing that photos are gone through for
def test_it_stops_between_two_photos_when_nobody_waits(card_path: Path, samples: list[Sample], photos: int) -> None:
    news: list[Progress] = []
    held = held_against(KerasSegmenter(card_path, CPU), samples)
    with pytest.raises(Cancelled):
        add_engine(card_path, replace(held, report=news.append, cancelled=lambda: len(news) == photos))
    assert len(news) == photos


@given(angles=st.integers(2, 36), cars=st.integers(1, 60))
def test_photos_are_drawn_from_all_sides_of_the_cars(angles: int, cars: int) -> None:
    drawn = _drawn([angle for _ in range(cars) for angle in range(angles)], 24)
    assert len(drawn) == min(24, cars * angles)
    assert len(set(drawn)) > min(angles, len(drawn)) / 3
