"""Tests of the segmenter that runs in Keras."""

from contextlib import nullcontext
from pathlib import Path

import keras
import numpy as np
import pytest

from segmentation.errors import CarmaskError
from segmentation.inference.devices import CPU, DeviceChoice
from segmentation.inference.keras_segmenter import KerasSegmenter, is_out_of_memory
from segmentation.inference.opening import open_segmenter
from segmentation.inference.segmenter import OutOfDeviceMemory, Segmenter
from segmentation.network.weights import load_network
from tests.pictures import photo_of_a_car

GPU = DeviceChoice("gpu:0", "GPU: test")


@pytest.mark.parametrize(("height", "width"), [(96, 144), (50, 400), (32, 48), (8, 9)])
def test_the_probability_has_the_size_of_the_photo(tiny_network: Path, height: int, width: int) -> None:
    image, _ = photo_of_a_car(height, width)
    probability = KerasSegmenter(tiny_network, CPU).predict(image)
    assert probability.shape == (height, width)
    assert probability.dtype == np.uint8


def test_a_photo_of_the_networks_size_is_predicted_as_it_is(tiny_network: Path) -> None:
    image, _ = photo_of_a_car(32, 48)
    network, _ = load_network(tiny_network)
    expected = network.predict_on_batch(image[None].astype(np.float32))[0, :, :, 0] * 255
    assert np.abs(KerasSegmenter(tiny_network, CPU).predict(image) - expected).max() <= 0.5 + 1e-4


def test_the_card_and_the_device_are_known(tiny_network: Path) -> None:
    segmenter = KerasSegmenter(tiny_network, CPU)
    assert segmenter.device == "CPU"
    assert segmenter.card.threshold == 0.5


def test_a_missing_network_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CarmaskError, match="There is no network at"):
        open_segmenter(tmp_path / "card.json", "cpu", lambda segmenter, note: None)


def test_the_network_opens_on_the_cpu_and_says_so(tiny_network: Path) -> None:
    said: list[tuple[str, str]] = []

    def announce(segmenter: Segmenter, note: str) -> None:
        said.append((segmenter.device, note))

    open_segmenter(tiny_network, "cpu", announce)
    assert said == [("CPU", "")]


class ResourceExhaustedError(Exception):
    """Called as TensorFlow's."""


@pytest.mark.parametrize(
    ("error", "is_full"),
    [
        (ResourceExhaustedError("OOM when allocating tensor with shape[1,640,960,24]"), True),
        (RuntimeError("RESOURCE_EXHAUSTED: Out of memory while trying to allocate 2GiB"), True),
        (RuntimeError("CUDA out of memory. Tried to allocate 20.00 MiB"), True),
        (ValueError("Incompatible shapes"), False),
        (CarmaskError("There is no network."), False),
    ],
)
def test_a_full_graphics_card_is_told_from_other_errors(error: Exception, is_full: bool) -> None:
    assert is_out_of_memory(error) == is_full


def test_a_full_graphics_card_is_reported_and_a_full_computer_is_not(
    tiny_network: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(photos: object) -> None:
        raise ResourceExhaustedError

    monkeypatch.setattr(keras, "device", lambda device_id: nullcontext())
    on_gpu, on_cpu = KerasSegmenter(tiny_network, GPU), KerasSegmenter(tiny_network, CPU)
    monkeypatch.setattr(keras.Model, "predict_on_batch", lambda network, photos: exhausted(photos))
    with pytest.raises(OutOfDeviceMemory):
        on_gpu.predict(photo_of_a_car()[0])
    with pytest.raises(ResourceExhaustedError):
        on_cpu.predict(photo_of_a_car()[0])
