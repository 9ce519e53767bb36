"""Starting Keras where it is first needed: quietly, and with a sentence where it is not installed."""

import os
from pathlib import Path

from segmentation.errors import CarmaskError
from segmentation.inference.cpu_fallback import Announce
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import read_card


def open_segmenter(card_path: Path, asked_device: str, announce: Announce) -> Segmenter:
    """Start Keras and return the network of `card_path` on `asked_device`, one of `devices.DEVICES`.

    Takes two to four seconds, nearly all of it the import of TensorFlow.

    Raises:
        CarmaskError: Keras or its backend cannot start, or the network cannot be loaded.
    """
    read_card(card_path)  # a wrong path is told before the seconds that Keras takes
    prepare_keras()
    try:
        from segmentation.inference.keras_segmenter import open_keras_segmenter
    except ImportError as error:
        raise CarmaskError(
            f"The network cannot run, because a part that it needs is missing or broken ({error}). "
            "Set carmask up again; everything but the network works without it."
        ) from error
    return open_keras_segmenter(card_path, asked_device, announce)


def prepare_keras() -> None:
    """Set what TensorFlow reads when it is imported; what a person has set already stays."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")  # its start-up notes mean nothing to an editor
    os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")  # leave the rest of the card to other programs
