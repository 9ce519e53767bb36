"""Tests of the numbers that a training reckons in where nobody chooses."""

import keras
import pytest

from segmentation.commands import train as train_command
from segmentation.errors import CarmaskError
from segmentation.network import hardware
from segmentation.network.hardware import fastest_precision, has_graphics_card, processor_has_bfloat16
from segmentation.network.precision import BFLOAT16, FLOAT32
from tests.segmentation.test_retraining import parsed


@pytest.mark.parametrize(
    ("card", "processor", "precision"),
    [(False, False, FLOAT32), (True, False, BFLOAT16), (False, True, BFLOAT16), (True, True, BFLOAT16)],
)
def test_short_numbers_are_taken_where_they_are_faster(
    monkeypatch: pytest.MonkeyPatch, card: bool, processor: bool, precision: str
) -> None:
    monkeypatch.setattr(hardware, "has_graphics_card", lambda: card)
    monkeypatch.setattr(hardware, "processor_has_bfloat16", lambda: processor)
    assert fastest_precision() == precision


def test_a_broken_driver_is_no_graphics_card(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> list[str]:
        raise RuntimeError("CUDA driver version is insufficient")

    monkeypatch.setattr(keras.distribution, "list_devices", broken)
    assert not has_graphics_card()


def test_without_openvino_no_processor_is_trusted_with_short_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise CarmaskError("OpenVINO is not installed.")

    monkeypatch.setattr(hardware, "import_openvino", missing)
    assert not processor_has_bfloat16()


@pytest.mark.parametrize(("asked", "precision"), [("float32", FLOAT32), ("bfloat16", BFLOAT16), ("automatic", "best")])
def test_the_command_takes_the_fastest_numbers_unless_others_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, asked: str, precision: str
) -> None:
    monkeypatch.setattr(hardware, "fastest_precision", lambda: "best")
    assert train_command._precision_of(parsed("--precision", asked)) == precision
