"""What this computer reckons with, and in which numbers it does so fastest."""

import logging
from typing import Any

import keras

from segmentation.errors import CarmaskError
from segmentation.network.graphics_card import GraphicsCard
from segmentation.network.openvino_import import import_openvino
from segmentation.network.precision import AUTOMATIC, BFLOAT16, FLOAT32

_log = logging.getLogger(__name__)

FIRST_CAPABILITY_WITH_BFLOAT16 = 8, 0
"""NVIDIA's compute capability of the first cards that reckon in bfloat16 (CUDA C++ Programming Guide)."""


def graphics_cards() -> list[GraphicsCard]:
    """Return the graphics cards that Keras' backend can use; none where the driver is missing or broken."""
    cards_of = {"tensorflow": _cards_of_tensorflow, "jax": _cards_of_jax, "torch": _cards_of_torch}
    try:
        return cards_of[keras.backend.backend()]()
    except Exception:  # noqa: BLE001 -- JAX says "no GPU" so, and a broken driver must not stop work on the processor
        _log.warning("no graphics card can be used", exc_info=True)
        return []


def _cards_of_tensorflow() -> list[GraphicsCard]:
    import tensorflow

    cards = []
    for number, device in enumerate(tensorflow.config.list_physical_devices("GPU")):
        details = tensorflow.config.experimental.get_device_details(device)
        has_bfloat16 = details.get("compute_capability", (0, 0)) >= FIRST_CAPABILITY_WITH_BFLOAT16
        cards.append(GraphicsCard(f"gpu:{number}", str(details.get("device_name", number)), has_bfloat16))
    return cards


def _cards_of_jax() -> list[GraphicsCard]:
    import jax

    return [
        GraphicsCard(f"gpu:{number}", str(device.device_kind), _capability(device) >= FIRST_CAPABILITY_WITH_BFLOAT16)
        for number, device in enumerate(jax.devices("gpu"))
    ]


def _capability(device: Any) -> tuple[int, int]:
    """The compute capability of a device of JAX, which has it as text; (0, 0) for a card of another maker."""
    major, _, minor = str(getattr(device, "compute_capability", "")).partition(".")
    return (int(major), int(minor)) if major.isdecimal() and minor.isdecimal() else (0, 0)


def _cards_of_torch() -> list[GraphicsCard]:
    import torch

    return [
        GraphicsCard(
            f"gpu:{number}",
            torch.cuda.get_device_name(number),
            torch.cuda.get_device_capability(number) >= FIRST_CAPABILITY_WITH_BFLOAT16,
        )
        for number in range(torch.cuda.device_count())
    ]


def processor_has_bfloat16() -> bool:
    """Say whether the processor reckons in bfloat16, which OpenVINO knows on every system.

    One that does not can only pretend to, and takes hours for minutes.
    """
    try:
        return "BF16" in import_openvino().Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    except (CarmaskError, RuntimeError):  # without OpenVINO, or one that does not know this processor
        return False


def precision_for(asked: str, *, on_cpu: bool) -> str:
    """Return `asked`, or for AUTOMATIC what is fastest there: BFLOAT16 where the hardware reckons in it, else FLOAT32.

    bfloat16 has the range of float32, so that no gradient vanishes and no loss need be scaled; weights and their sums
    stay in float32.
    """
    if asked != AUTOMATIC:
        return asked
    has_it = processor_has_bfloat16() if on_cpu else any(card.has_bfloat16 for card in graphics_cards()[:1])
    return BFLOAT16 if has_it else FLOAT32
