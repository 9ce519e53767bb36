"""Tests of what there is to reckon on, and of the numbers that a training reckons in where nobody chooses."""

import logging
import sys
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any

import keras
import pytest

from segmentation.errors import CarmaskError
from segmentation.network import hardware
from segmentation.network.graphics_card import GraphicsCard
from segmentation.network.hardware import graphics_cards, precision_for, processor_has_bfloat16
from segmentation.network.precision import AUTOMATIC, BFLOAT16, FLOAT32


@pytest.mark.parametrize("on_cpu", [True, False])
@pytest.mark.parametrize("has_it", [True, False])
def test_short_numbers_are_taken_where_the_hardware_reckons_in_them(
    monkeypatch: pytest.MonkeyPatch, on_cpu: bool, has_it: bool
) -> None:
    monkeypatch.setattr(hardware, "graphics_cards", lambda: [GraphicsCard("gpu:0", "test", has_it and not on_cpu)])
    monkeypatch.setattr(hardware, "processor_has_bfloat16", lambda: has_it and on_cpu)
    assert precision_for(AUTOMATIC, on_cpu=on_cpu) == (BFLOAT16 if has_it else FLOAT32)


@pytest.mark.parametrize("asked", [FLOAT32, BFLOAT16])
def test_numbers_that_were_asked_for_are_taken_whatever_the_hardware(asked: str) -> None:
    assert precision_for(asked, on_cpu=True) == precision_for(asked, on_cpu=False) == asked


CARDS = [("NVIDIA H100", (9, 0)), ("NVIDIA A100", (8, 0)), ("Tesla T4", (7, 5)), ("of another maker", None)]
"""Names and compute capabilities, as the drivers tell them."""


def tensorflow_with(cards: list[tuple[str, Any]]) -> ModuleType:
    details = [{"device_name": name} | ({"compute_capability": has} if has else {}) for name, has in cards]
    config = SimpleNamespace(
        list_physical_devices=lambda kind: list(range(len(cards))) if kind == "GPU" else [],
        experimental=SimpleNamespace(get_device_details=lambda device: details[device]),
    )
    return module("tensorflow", config=config)


def jax_with(cards: list[tuple[str, Any]]) -> ModuleType:
    devices = [SimpleNamespace(device_kind=name) for name, _ in cards]
    for device, (_, has) in zip(devices, cards, strict=True):
        device.compute_capability = f"{has[0]}.{has[1]}" if has else "gfx1030"
    return module("jax", devices=lambda kind: {"gpu": devices}[kind])


def torch_with(cards: list[tuple[str, Any]]) -> ModuleType:
    cuda = SimpleNamespace(
        device_count=lambda: len(cards),
        get_device_name=lambda number: cards[number][0],
        get_device_capability=lambda number: cards[number][1] or (0, 0),
    )
    return module("torch", cuda=cuda)


def module(name: str, **attributes: Any) -> ModuleType:
    made = ModuleType(name)
    made.__dict__.update(attributes)
    return made


@pytest.mark.parametrize("backend_with", [tensorflow_with, jax_with, torch_with])
def test_every_graphics_card_of_the_backend_is_listed_with_its_name_and_its_numbers(
    monkeypatch: pytest.MonkeyPatch, backend_with: Callable[[list[tuple[str, Any]]], ModuleType]
) -> None:
    backend = backend_with(CARDS)
    monkeypatch.setitem(sys.modules, backend.__name__, backend)
    monkeypatch.setattr(keras.backend, "backend", lambda: backend.__name__)
    assert graphics_cards() == [
        GraphicsCard("gpu:0", "NVIDIA H100", has_bfloat16=True),
        GraphicsCard("gpu:1", "NVIDIA A100", has_bfloat16=True),
        GraphicsCard("gpu:2", "Tesla T4"),
        GraphicsCard("gpu:3", "of another maker"),
    ]


def test_a_broken_driver_is_no_graphics_card_and_is_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(kind: str) -> list[str]:
        raise RuntimeError("CUDA driver version is insufficient")

    monkeypatch.setitem(sys.modules, "jax", module("jax", devices=broken))
    monkeypatch.setattr(keras.backend, "backend", lambda: "jax")
    with caplog.at_level(logging.WARNING):
        assert graphics_cards() == []
    assert "CUDA driver version is insufficient" in caplog.text


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
