"""Tests of which device is taken and what is said about it."""

import pytest

from segmentation.inference.devices import CPU, NO_GRAPHICS_CARD, DeviceChoice, choose_device
from segmentation.network.graphics_card import GraphicsCard

CARDS = [GraphicsCard("gpu:0", "NVIDIA GeForce RTX 4070"), GraphicsCard("gpu:1", "NVIDIA T400")]


@pytest.mark.parametrize("asked", ["automatic", "gpu"])
def test_the_first_graphics_card_is_taken_where_there_is_one(asked: str) -> None:
    assert choose_device(asked, CARDS) == DeviceChoice("gpu:0", "GPU: NVIDIA GeForce RTX 4070")


def test_the_cpu_is_taken_where_it_is_asked_for_although_there_is_a_graphics_card() -> None:
    assert choose_device("cpu", CARDS) == CPU


def test_a_graphics_card_that_is_asked_for_and_missing_is_said_aloud() -> None:
    choice = choose_device("gpu", [])
    assert choice.is_cpu
    assert choice.note == NO_GRAPHICS_CARD


def test_automatic_says_nothing_where_there_is_no_graphics_card() -> None:
    assert choose_device("automatic", []) == CPU


def test_an_unknown_device_is_a_defect() -> None:
    with pytest.raises(ValueError, match="tpu"):
        choose_device("tpu", CARDS)
