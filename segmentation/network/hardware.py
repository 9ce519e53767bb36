"""What this computer reckons with, and in which numbers it does so fastest."""

import keras

from segmentation.errors import CarmaskError
from segmentation.network.openvino_import import import_openvino
from segmentation.network.precision import BFLOAT16, FLOAT32


def has_graphics_card() -> bool:
    """Say whether Keras can reckon on a graphics card."""
    try:
        return bool(keras.distribution.list_devices("gpu"))
    except Exception:  # noqa: BLE001 -- JAX says "no GPU" so, and a broken driver must not stop work on the processor
        return False


def processor_has_bfloat16() -> bool:
    """Say whether the processor reckons in bfloat16, which OpenVINO knows on every system.

    One that does not can only pretend to, and takes hours for minutes.
    """
    try:
        return "BF16" in import_openvino().Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    except (CarmaskError, RuntimeError):  # without OpenVINO, or one that does not know this processor
        return False


def fastest_precision() -> str:
    """Return BFLOAT16 where there is a graphics card or a processor that reckons in it, else FLOAT32.

    bfloat16 has the range of float32, so that no gradient vanishes and no loss need be scaled; weights and their sums
    stay in float32.
    """
    return BFLOAT16 if has_graphics_card() or processor_has_bfloat16() else FLOAT32
