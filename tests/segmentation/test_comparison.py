"""Tests of letting two networks draw the same photos."""

from dataclasses import replace
from pathlib import Path

import pytest

from segmentation.errors import CarmaskError
from segmentation.progress import Cancelled, Progress
from segmentation.publishing.comparison import WORST_MASKS, compare_networks
from tests.segmentation.fakes import CARD, RednessSegmenter
from tests.segmentation.training_sets import drawn_samples

OTHER_CARD = replace(CARD, weights="unet-def.weights.h5", sha256="def")


def test_both_networks_are_scored_over_all_photos(tmp_path: Path) -> None:
    careless = RednessSegmenter(card=replace(OTHER_CARD, threshold=0.0))
    comparison = compare_networks(drawn_samples(tmp_path, 1, 2), RednessSegmenter(), careless)
    in_use = comparison.in_use_summary
    assert in_use is not None
    assert comparison.cars == ["car0"]
    assert (comparison.candidate_summary["images"], in_use["images"]) == (2, 2)
    assert comparison.candidate_summary["dice"] == 1
    assert in_use["dice"] < 0.8


def test_without_a_network_in_use_the_candidate_is_scored_alone(tmp_path: Path) -> None:
    comparison = compare_networks(drawn_samples(tmp_path, 1, 1), RednessSegmenter(), None)
    assert (comparison.in_use, comparison.in_use_summary) == (None, None)


def test_a_network_is_not_run_twice_against_itself(tmp_path: Path) -> None:
    in_use = RednessSegmenter()
    comparison = compare_networks(drawn_samples(tmp_path, 1, 1), RednessSegmenter(), in_use)
    assert in_use.predictions == 0
    assert comparison.in_use_summary == comparison.candidate_summary


@pytest.mark.parametrize("change", [{"threshold": 0.4}, {"flip_averaging": True}, {"smallest_hole_px": 9}])
def test_the_same_weights_under_another_setting_are_another_network(tmp_path: Path, change: dict[str, float]) -> None:
    in_use = RednessSegmenter(card=replace(CARD, **change))  # type: ignore[arg-type]
    compare_networks(drawn_samples(tmp_path, 1, 1), RednessSegmenter(), in_use)
    assert in_use.predictions == 1


def test_the_worst_masks_are_kept_worst_first(tmp_path: Path) -> None:
    samples = drawn_samples(tmp_path, 4, 3)  # of which the redness of a segmenter finds the red car alone
    comparison = compare_networks(samples, RednessSegmenter(), None)
    dice = [mask.photo.candidate.dice for mask in comparison.worst]
    assert len(dice) == WORST_MASKS
    assert dice == sorted(photo.candidate.dice for photo in comparison.photos)[:WORST_MASKS]
    assert comparison.worst[0].predicted.shape == comparison.worst[0].true.shape == (96, 144)


def test_every_photo_is_told_with_the_time_that_is_left(tmp_path: Path) -> None:
    news: list[Progress] = []
    compare_networks(drawn_samples(tmp_path, 1, 3), RednessSegmenter(), None, news.append)
    assert [(progress.done, progress.total) for progress in news] == [(1, 3), (2, 3), (3, 3)]
    assert news[-1].note == "0:00:00 left"


def test_it_stops_before_the_next_photo_when_nobody_waits(tmp_path: Path) -> None:
    segmenter = RednessSegmenter()
    with pytest.raises(Cancelled):
        compare_networks(drawn_samples(tmp_path, 1, 3), segmenter, None, cancelled=lambda: segmenter.predictions == 2)
    assert segmenter.predictions == 2


def test_a_photo_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    samples = drawn_samples(tmp_path, 1, 2)
    samples[1].photo_path.write_bytes(b"torn")
    with pytest.raises(CarmaskError, match=samples[1].photo_path.name):
        compare_networks(samples, RednessSegmenter(), None)
