"""Tests of the numbers that a training reckons in where nobody chooses."""

from typing import Any

import keras
import pytest
import tensorflow

from segmentation.errors import CarmaskError
from segmentation.network import hardware
from segmentation.network.hardware import card_has_bfloat16, has_graphics_card, precision_for, processor_has_bfloat16
from segmentation.network.precision import AUTOMATIC, BFLOAT16, FLOAT32


@pytest.mark.parametrize("on_cpu", [True, False])
@pytest.mark.parametrize("has_it", [True, False])
def test_short_numbers_are_taken_where_the_hardware_reckons_in_them(
    monkeypatch: pytest.MonkeyPatch, on_cpu: bool, has_it: bool
) -> None:
    monkeypatch.setattr(hardware, "card_has_bfloat16", lambda: has_it and not on_cpu)
    monkeypatch.setattr(hardware, "processor_has_bfloat16", lambda: has_it and on_cpu)
    assert precision_for(AUTOMATIC, on_cpu=on_cpu) == (BFLOAT16 if has_it else FLOAT32)


@pytest.mark.parametrize("asked", [FLOAT32, BFLOAT16])
def test_numbers_that_were_asked_for_are_taken_whatever_the_hardware(asked: str) -> None:
    assert precision_for(asked, on_cpu=True) == precision_for(asked, on_cpu=False) == asked


def test_a_broken_driver_is_no_graphics_card(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> list[str]:
        raise RuntimeError("CUDA driver version is insufficient")

    monkeypatch.setattr(keras.distribution, "list_devices", broken)
    assert not has_graphics_card()


@pytest.mark.parametrize(
    ("cards", "capability", "has_it"),
    [
        ([], None, False),
        (["T4"], (7, 5), False),
        (["A100"], (8, 0), True),
        (["H100"], (9, 0), True),
        (["?"], None, False),
    ],
)
def test_cards_have_short_numbers_from_ampere_on(
    monkeypatch: pytest.MonkeyPatch, cards: list[str], capability: tuple[int, int] | None, has_it: bool
) -> None:
    details = {} if capability is None else {"compute_capability": capability}
    monkeypatch.setattr(tensorflow.config, "list_physical_devices", lambda _: cards)
    monkeypatch.setattr(tensorflow.config.experimental, "get_device_details", lambda _: details)
    assert card_has_bfloat16() is has_it


class OpenVino:
    """Stands for OpenVINO on a processor that can do some things, or that it does not know."""

    def __init__(self, capabilities: list[str] | None) -> None:
        self._capabilities = capabilities

    def Core(self) -> "OpenVino":  # noqa: N802 -- its name there
        return self

    def get_property(self, device: str, name: str) -> Any:
        assert (device, name) == ("CPU", "OPTIMIZATION_CAPABILITIES")
        if self._capabilities is None:
            raise RuntimeError("no such property")
        return self._capabilities


@pytest.mark.parametrize(
    ("capabilities", "has_it"), [(["FP32", "BF16"], True), (["FP32", "INT8"], False), (None, False)]
)
def test_openvino_knows_whether_the_processor_has_short_numbers(
    monkeypatch: pytest.MonkeyPatch, capabilities: list[str] | None, has_it: bool
) -> None:
    monkeypatch.setattr(hardware, "import_openvino", lambda: OpenVino(capabilities))
    assert processor_has_bfloat16() is has_it


def test_without_openvino_no_processor_is_trusted_with_short_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise CarmaskError("OpenVINO is not installed.")

    monkeypatch.setattr(hardware, "import_openvino", missing)
    assert not processor_has_bfloat16()
