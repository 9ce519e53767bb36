"""Tests of exporting the engine of a network that is being published."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.inference.devices import CPU
from segmentation.inference.keras_segmenter import KerasSegmenter
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import EngineFiles, read_card
from segmentation.progress import Cancelled, Progress, ignore_progress, never_cancelled
from segmentation.publishing import engines
from segmentation.publishing.engines import add_engine
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


def added(card_path: Path, network: Segmenter, samples: list[Sample]) -> str:
    return add_engine(card_path, network, samples, ignore_progress, never_cancelled)


def test_an_engine_that_draws_the_same_is_named_by_the_card_with_how_near_it_is(
    card_path: Path, samples: list[Sample]
) -> None:
    sentence = added(card_path, KerasSegmenter(card_path, CPU), samples)
    assert sentence.startswith("OpenVINO; its probabilities differ from those in Keras by 0.0")
    assert sentence.endswith("of the pixels of 3 photos")
    assert OpenVinoSegmenter(card_path).card.engine is not None


class Blind(RednessSegmenter):
    """Sees no car anywhere."""

    def predict(self, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return no probability at all."""
        return np.zeros(image.shape[:2], np.uint8)


def test_an_engine_that_draws_other_masks_is_left_out(card_path: Path, samples: list[Sample]) -> None:
    before = files(card_path)
    sentence = added(card_path, Blind(), samples)
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
    assert added(card_path, Blind(), samples) == "left out. OpenVINO is missing."
    assert read_card(card_path).engine is None


def test_photos_are_taken_evenly_and_told_one_by_one(
    card_path: Path, samples: list[Sample], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "COMPARED_PHOTOS", 2)
    news: list[Progress] = []
    add_engine(card_path, RednessSegmenter(), samples * 2, news.append, never_cancelled)
    assert [(progress.done, progress.total) for progress in news] == [(1, 2), (2, 2)]


def test_it_stops_between_two_photos_when_nobody_waits(card_path: Path, samples: list[Sample]) -> None:
    network = RednessSegmenter()
    with pytest.raises(Cancelled):
        add_engine(card_path, network, samples, ignore_progress, lambda: network.predictions == 1)
    assert network.predictions == 1
