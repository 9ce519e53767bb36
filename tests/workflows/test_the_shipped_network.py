"""The network that comes with carmask: whole, small, honest about its cars, and as good as its card says."""

import json

import numpy as np
import pytest

from segmentation.evaluation.scores import score_mask
from segmentation.images.reading import read_photo
from segmentation.inference.opening import open_segmenter
from segmentation.inference.segmenter import mask_of
from segmentation.masks.files import read_mask
from segmentation.network.card import read_card
from segmentation.resources import NETWORK_CARD, SAMPLE_PHOTOS

LARGEST_BYTES = 10_000_000


@pytest.fixture(scope="module")
def card():
    return read_card(NETWORK_CARD)


def test_its_weights_are_small_enough_to_ship(card):
    assert (NETWORK_CARD.parent / card.weights).stat().st_size <= LARGEST_BYTES


def test_its_card_says_what_it_was_trained_on_and_how_good_it_is(card):
    assert card.facts["trained_on"]["cars"] and card.facts["date"] and card.facts["normalisation"]
    assert card.facts["scores"]["validation_at_full_size"]["dice"] >= 0.990
    assert "licence is not stated" in card.facts["photos"]


def test_no_validation_car_was_learned_from_or_watched(card, carvana):
    validation = set(json.loads((carvana / "split.json").read_text())["validation"])
    assert validation == set(card.facts["scores"]["validation_cars"])
    assert not validation & {*card.facts["trained_on"]["cars"], *card.facts["stopped_by"]["cars"]}


def test_it_draws_every_photo_of_the_sample_well(card):
    segmenter = open_segmenter(NETWORK_CARD, "cpu", lambda *_: None)
    dice = {}
    for path in sorted(SAMPLE_PHOTOS.glob("*.jpg")):
        image = read_photo(path)
        mask = mask_of(segmenter.predict(image), card.threshold)
        truth = read_mask(SAMPLE_PHOTOS.parent / "masks" / f"{path.stem}_mask.png", image.shape[:2])
        dice[path.stem] = score_mask(mask > 0, truth > 0).dice
    assert len(dice) == 32
    assert np.mean(list(dice.values())) >= 0.985
    assert min(dice.values()) >= 0.97, min(dice, key=dice.get)


def test_it_draws_cars_it_never_saw_as_well_as_its_card_says(card, carvana):
    segmenter = open_segmenter(NETWORK_CARD, "cpu", lambda *_: None)
    dice = []
    for place, car in enumerate(card.facts["scores"]["validation_cars"]):
        name = f"{car}_{1 + place * 7 % 16:02d}"
        image = read_photo(carvana / "train" / f"{name}.jpg")
        mask = mask_of(segmenter.predict(image), card.threshold)
        truth = read_mask(carvana / "train_masks" / f"{name}_mask.gif", image.shape[:2])
        dice.append(score_mask(mask > 0, truth > 0).dice)
    assert np.mean(dice) == pytest.approx(card.facts["scores"]["validation_at_full_size"]["dice"], abs=0.003)
