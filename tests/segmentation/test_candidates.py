"""Tests of the candidate of a training run and of the photos that it is judged on."""

import json
from pathlib import Path

import pytest
from PIL import Image

from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.masks.files import encode_png
from segmentation.network.card import CARD_NAME, read_card
from segmentation.progress import ignore_progress, never_cancelled
from segmentation.publishing.candidates import check_never_seen, photos_seen, read_candidate
from segmentation.publishing.judged_cars import find_judged_samples
from segmentation.training.history import EpochRecord, append_epoch
from segmentation.training.samples import FoundSamples
from tests.pictures import photo_of_a_car
from tests.segmentation.shelves import damage_weights, network_files

SEEN = {"trained_on": {"photos": 2, "cars": ["learned"]}, "stopped_by": {"photos": 1, "cars": ["watched"]}}


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """The folder of a run that has learned from one car and watched another."""
    return network_files(tmp_path / "run", **SEEN).parent


# --- the candidate


def test_a_candidate_is_whole_and_knows_its_cars_and_its_learning_curve(run: Path) -> None:
    append_epoch(run, EpochRecord(1, 0.5, 0.9, 0.001, 60.0))
    candidate = read_candidate(run)
    assert candidate.weights == b"weights"
    assert candidate.cars_seen == {"learned", "watched"}
    assert [epoch.held_out_dice for epoch in candidate.history] == [0.9]
    assert read_candidate(run / CARD_NAME).card == candidate.card


def test_a_folder_without_a_network_is_told_from_one_that_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(CarmaskError, match="There is no trained network in .*a network is there after its first epoch"):
        read_candidate(tmp_path)


def test_a_candidate_with_a_flipped_bit_is_refused(run: Path) -> None:
    damage_weights(run / CARD_NAME)
    with pytest.raises(CarmaskError, match="is damaged or not the one its card names"):
        read_candidate(run)


@pytest.mark.parametrize("missing", ["weights", "the card's end"])
def test_a_candidate_that_is_cut_short_is_refused(run: Path, missing: str) -> None:
    path = run / read_card(run / CARD_NAME).weights if missing == "weights" else run / CARD_NAME
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(CarmaskError, match="damaged"):
        read_candidate(run)


@pytest.mark.parametrize(
    "facts",
    [{"trained_on": None}, {"trained_on": {"photos": 3}}, {"trained_on": {"cars": "learned"}}, {"stopped_by": []},
     {"stopped_by": {"cars": None}}],
)  # fmt: skip
def test_a_card_that_does_not_say_its_cars_is_refused(run: Path, facts: dict[str, object]) -> None:
    card = json.loads((run / CARD_NAME).read_text())
    (run / CARD_NAME).write_text(json.dumps(card | facts))
    with pytest.raises(CarmaskError, match="does not say which cars"):
        read_candidate(run)


@pytest.mark.parametrize("cars", [{"learned"}, {"watched", "new"}])
def test_cars_that_it_has_seen_prove_nothing(run: Path, cars: set[str]) -> None:
    with pytest.raises(CarmaskError, match=r"has seen \w+ in training, so its masks of them prove nothing"):
        check_never_seen(read_candidate(run), cars)
    check_never_seen(read_candidate(run), {"new"})


# --- what it is judged on


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Photos of four cars, one angle each; of all but `bare` there is a mask in `masks`."""
    folder = tmp_path / "photos"
    masks = tmp_path / "masks"
    folder.mkdir()
    masks.mkdir()
    image, truth = photo_of_a_car()
    for car in ("learned", "watched", "new", "bare"):
        Image.fromarray(image).save(folder / f"{car}_01.png")
        if car != "bare":
            (masks / f"{car}_01_mask.png").write_bytes(encode_png(truth))
    return folder


def judged(run: Path, photos: Path, cars: set[str] | None = None, masks: str = "masks") -> FoundSamples:
    folder = photos.parent / masks if masks else None
    return find_judged_samples(run, find_cars(photos), folder, cars, ignore_progress, never_cancelled)


def test_without_a_choice_it_is_judged_on_every_car_that_it_has_never_seen(run: Path, photos: Path) -> None:
    found = judged(run, photos)
    assert [sample.car_id for sample in found.samples] == ["new"]
    assert found.photos_without_mask == 1


def test_chosen_cars_that_it_has_seen_are_refused_before_any_photo_is_read(run: Path, photos: Path) -> None:
    (photos / "new_01.png").write_bytes(b"torn")
    with pytest.raises(CarmaskError, match="has seen learned in training"):
        judged(run, photos, {"new", "learned"})


@pytest.mark.parametrize("car", ["bare", "elsewhere"])
def test_a_chosen_car_that_cannot_be_judged_is_named(run: Path, photos: Path, car: str) -> None:
    with pytest.raises(CarmaskError, match=f"has no photo with a true mask of {car}"):
        judged(run, photos, {"new", car})


def test_where_no_car_is_left_to_judge_it_on_the_folder_of_masks_is_asked_for(run: Path, photos: Path) -> None:
    with pytest.raises(CarmaskError, match="the folder given with --masks, which may be the same one"):
        judged(run, photos, masks="")


def test_the_photos_that_it_has_seen_in_training_are_found_by_their_cars(run: Path, photos: Path) -> None:
    found = photos_seen(read_candidate(run), find_cars(photos))
    assert {path.name.rpartition("_")[0] for path in found} == {"learned", "watched"}
