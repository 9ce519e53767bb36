"""Tests of moving from a full graphics card to the CPU."""

import pytest

from segmentation.errors import CarmaskError
from segmentation.inference.cpu_fallback import CpuFallback
from segmentation.inference.devices import CPU, GRAPHICS_CARD_FULL, DeviceChoice
from segmentation.inference.segmenter import OutOfDeviceMemory, Segmenter
from tests.pictures import photo_of_a_car
from tests.segmentation.fakes import FullCard, RednessSegmenter

GPU = DeviceChoice("gpu:0", "GPU: test")


class News:
    """Remembers what was announced."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def __call__(self, segmenter: Segmenter, note: str) -> None:
        self.said.append((segmenter.device, note))


def test_the_start_is_announced_with_the_note_of_the_choice() -> None:
    news = News()
    CpuFallback(RednessSegmenter, DeviceChoice("cpu:0", "CPU", "no card"), news)
    assert news.said == [("CPU", "no card")]


def test_a_full_graphics_card_costs_one_retry_and_is_said_aloud() -> None:
    news = News()
    segmenter = CpuFallback(FullCard, GPU, news)
    image, truth = photo_of_a_car()
    assert ((segmenter.predict(image) > 127) == (truth > 0)).all()
    assert news.said == [("GPU: test", ""), ("CPU", GRAPHICS_CARD_FULL)]


def test_after_the_move_it_stays_on_the_cpu() -> None:
    news = News()
    segmenter = CpuFallback(FullCard, GPU, news)
    for _ in range(3):
        segmenter.predict(photo_of_a_car()[0])
    assert segmenter.device == "CPU"
    assert len(news.said) == 2


def test_a_graphics_card_too_small_for_the_network_itself_is_left_at_once() -> None:
    def open_on(choice: DeviceChoice) -> Segmenter:
        if not choice.is_cpu:
            raise OutOfDeviceMemory
        return RednessSegmenter(choice)

    news = News()
    CpuFallback(open_on, GPU, news)
    assert news.said == [("CPU", GRAPHICS_CARD_FULL)]


def test_a_missing_network_is_no_reason_to_fall_back() -> None:
    def open_on(choice: DeviceChoice) -> Segmenter:
        raise CarmaskError("There is no network.")

    with pytest.raises(CarmaskError, match="no network"):
        CpuFallback(open_on, CPU, News())
