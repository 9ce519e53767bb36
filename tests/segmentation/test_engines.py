"""Tests of exporting the engine of a network that is being published."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo
from segmentation.inference.devices import CPU
from segmentation.inference.keras_segmenter import KerasSegmenter
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import EngineFiles, read_card
from segmentation.progress import Cancelled, Progress, ignore_progress, never_cancelled
from segmentation.publishing import engines
from segmentation.publishing.comparison import compare_networks
from segmentation.publishing.engines import EngineTest, add_engine
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


def held_against(network: Segmenter, samples: list[Sample], measured: list[Path] | None = None) -> EngineTest:
    """Return a test by `samples`, with the ranges of a quantised engine from `measured`, or from the samples too."""
    summary = compare_networks(samples, network, None).candidate_summary
    measured = measured or [sample.photo_path for sample in samples]
    return EngineTest(network, summary, samples, measured, ignore_progress, never_cancelled)


def graph_of(card_path: Path) -> str:
    """Return the graph of the engine that the card names, the only one beside it."""
    engine = read_card(card_path).engine
    assert engine is not None
    assert {path.name for path in card_path.parent.glob("engine-*")} == {engine.graph, engine.constants}
    return (card_path.parent / engine.graph).read_text()


def test_an_engine_that_draws_the_same_is_named_by_the_card_with_how_near_it_is(
    card_path: Path, samples: list[Sample]
) -> None:
    sentence = add_engine(card_path, held_against(KerasSegmenter(card_path, CPU), samples))
    assert sentence.startswith("OpenVINO; its probabilities differ from those in Keras by 0.0")
    assert "of the pixels of 3 photos." in sentence
    assert OpenVinoSegmenter(card_path).card.engine is not None


def test_with_eight_bits_a_number_it_is_used_where_its_masks_are_as_good(
    card_path: Path, samples: list[Sample]
) -> None:
    network = KerasSegmenter(card_path, CPU)
    sentence = add_engine(card_path, held_against(network, samples))
    assert ". With eight bits a number it is used: its probabilities differ from those in Keras by 0.0" in sentence
    assert "FakeQuantize" in graph_of(card_path)
    photo = read_photo(samples[0].photo_path)
    assert np.abs(OpenVinoSegmenter(card_path).predict(photo).astype(int) - network.predict(photo)).max() < 26


def test_with_eight_bits_a_number_it_is_not_used_where_its_masks_are_worse(
    card_path: Path, samples: list[Sample], tmp_path: Path
) -> None:
    black = tmp_path / "black.png"
    Image.new("RGB", (48, 32)).save(black)
    sentence = add_engine(card_path, held_against(KerasSegmenter(card_path, CPU), samples, [black]))
    assert ". With eight bits a number it is not used: its probabilities differ from those in Keras by " in sentence
    assert ", Places to touch " in sentence
    assert "FakeQuantize" not in graph_of(card_path)
    OpenVinoSegmenter(card_path)


def test_where_it_cannot_be_quantised_the_exported_engine_is_used(
    card_path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nncf", None)
    sentence = add_engine(card_path, held_against(KerasSegmenter(card_path, CPU), samples))
    assert ". With eight bits a number it was not made. NNCF, which quantises a network, is missing" in sentence
    assert "FakeQuantize" not in graph_of(card_path)
    OpenVinoSegmenter(card_path)


class Blind(RednessSegmenter):
    """Sees no car anywhere."""

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return no probability at all."""
        return np.zeros(image.shape[:2], np.uint8)


def test_an_engine_that_draws_other_masks_is_left_out(card_path: Path, samples: list[Sample]) -> None:
    before = files(card_path)
    sentence = add_engine(card_path, held_against(Blind(), samples))
    assert sentence.startswith("left out. It draws other masks than the network itself: its probabilities differ")
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
    assert add_engine(card_path, held_against(Blind(), samples)) == "left out. OpenVINO is missing."
    assert read_card(card_path).engine is None


def test_photos_are_taken_evenly_and_told_one_by_one(
    card_path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "COMPARED_PHOTOS", 2)
    news: list[Progress] = []
    test = replace(held_against(KerasSegmenter(card_path, CPU), samples), report=news.append)
    add_engine(card_path, test)
    two, three = [(1, 2), (2, 2)], [(1, 3), (2, 3), (3, 3)]
    exported, measured, quantised, judged = two, three, two, three
    assert [(progress.done, progress.total) for progress in news] == exported + measured + quantised + judged
    assert {progress.unit for progress in news} == {"photos through the exported engine"}


@pytest.mark.parametrize("photos", [0, 4, 8, 11])  # one for each thing that photos are read for
def test_it_stops_between_two_photos_when_nobody_waits(card_path: Path, samples: list[Sample], photos: int) -> None:
    news: list[Progress] = []
    test = held_against(KerasSegmenter(card_path, CPU), samples)
    with pytest.raises(Cancelled):
        add_engine(card_path, replace(test, report=news.append, cancelled=lambda: len(news) == photos))
    assert len(news) == photos
