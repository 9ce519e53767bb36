"""What this computer reckons with, and in which numbers it does so fastest."""

import keras

from segmentation.errors import CarmaskError
from segmentation.network.openvino_import import import_openvino
from segmentation.network.precision import AUTOMATIC, BFLOAT16, FLOAT32

FIRST_CAPABILITY_WITH_BFLOAT16 = 8, 0
"""NVIDIA's compute capability of the first cards that reckon in bfloat16 (CUDA C++ Programming Guide)."""


def has_graphics_card() -> bool:
    """Say whether Keras can reckon on a graphics card."""
    try:
        return bool(keras.distribution.list_devices("gpu"))
    except Exception:  # noqa: BLE001 -- JAX says "no GPU" so, and a broken driver must not stop work on the processor
        return False


def card_has_bfloat16() -> bool:
    """Say whether the first graphics card reckons in bfloat16; False where Keras' backend does not tell."""
    if keras.backend.backend() != "tensorflow":
        return False
    import tensorflow

    cards = tensorflow.config.list_physical_devices("GPU")
    details = tensorflow.config.experimental.get_device_details(cards[0]) if cards else {}
    return bool(details.get("compute_capability", (0, 0)) >= FIRST_CAPABILITY_WITH_BFLOAT16)


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
    return BFLOAT16 if (processor_has_bfloat16() if on_cpu else card_has_bfloat16()) else FLOAT32
