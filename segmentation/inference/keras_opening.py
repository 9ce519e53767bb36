"""Starting Keras where it is first needed: quietly, and with a sentence where it is not installed."""

import os
from importlib import import_module
from pathlib import Path
from types import ModuleType

from segmentation.errors import CarmaskError
from segmentation.inference.devices import DeviceChoice
from segmentation.inference.segmenter import Segmenter
from segmentation.network.graphics_card import GraphicsCard


def open_keras_segmenter(card_path: Path, choice: DeviceChoice) -> Segmenter:
    """Start Keras and return the network of `card_path` on `choice`.

    Takes two to four seconds, nearly all of it the import of TensorFlow.

    Raises:
        CarmaskError: Keras or its backend cannot start, or the network cannot be loaded.
        OutOfDeviceMemory: the graphics card has no room for it.
    """
    segmenter: Segmenter = _with_keras("segmentation.inference.keras_segmenter").KerasSegmenter(card_path, choice)
    return segmenter


def keras_graphics_cards() -> list[GraphicsCard]:
    """Start Keras and return the graphics cards that its backend can use.

    Raises:
        CarmaskError: Keras or its backend cannot start.
    """
    cards: list[GraphicsCard] = _with_keras("segmentation.network.hardware").graphics_cards()
    return cards


def _with_keras(module: str) -> ModuleType:
    """Import `module`, which imports Keras."""
    prepare_keras()
    try:
        return import_module(module)
    except ImportError as error:
        raise CarmaskError(
            f"The network cannot run, because a part that it needs is missing or broken ({error}). "
            "Set carmask up again; everything but the network works without it."
        ) from error


def prepare_keras() -> None:
    """Set what Keras' backends read when they are imported; what a person has set already stays."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # its start-up notes mean nothing to an editor
    os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")  # leave the rest of the card to other programs
    os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")  # the same for JAX
