"""Opening a network on the fastest engine there is: a graphics card, else the exported engine, else Keras."""

import os
import sys
from functools import partial
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from segmentation.errors import CarmaskError
from segmentation.inference.cpu_fallback import Announce, CpuFallback
from segmentation.inference.devices import CPU, DeviceChoice, choose_device
from segmentation.inference.keras_opening import keras_graphics_cards, open_keras_segmenter
from segmentation.inference.openvino_segmenter import OpenVinoSegmenter
from segmentation.inference.segmenter import Segmenter
from segmentation.network.card import read_card
from segmentation.network.graphics_card import GraphicsCard

_DRIVERS = (Path("/proc/driver/nvidia/version"), Path("/dev/kfd"), Path("/dev/dxg"))
"""One of these is there where Linux can drive a graphics card: NVIDIA's, AMD's, Windows' own under WSL."""


def open_segmenter(card_path: Path, asked_device: str, announce: Announce) -> Segmenter:
    """Return the network of `card_path` on `asked_device`, one of `devices.DEVICES`, ready to predict.

    "automatic" is the first graphics card; where there is none, and for "cpu", the exported engine runs, and
    Keras where the network has none or it cannot run, which is then told.

    Raises:
        CarmaskError: the network cannot be loaded, or Keras is needed and cannot start.
    """
    read_card(card_path)  # a wrong path is told before the seconds that Keras takes
    is_wanted = asked_device == "gpu" or (asked_device == "automatic" and graphics_card_is_possible())
    cards: list[GraphicsCard] = keras_graphics_cards() if is_wanted else []
    problems: list[str] = []

    def told(segmenter: Segmenter, note: str) -> None:
        announce(segmenter, " ".join([*problems, note]).strip())

    return CpuFallback(partial(_open_on, card_path, problems), choose_device(asked_device, cards), told)


def _open_on(card_path: Path, problems: list[str], choice: DeviceChoice) -> Segmenter:
    """Open the network on `choice`; a sentence about an engine that cannot run is put into `problems`."""
    if choice.device_id == CPU.device_id and read_card(card_path).engine is not None:
        try:
            return OpenVinoSegmenter(card_path)
        except CarmaskError as error:
            problems[:] = [f"{error} It runs in Keras instead, which takes longer."]
    return open_keras_segmenter(card_path, choice)


def graphics_card_is_possible() -> bool:
    """Say whether it is worth the seconds of starting Keras to look for a graphics card.

    On Linux there must be a driver. TensorFlow sees no graphics card in its build for processors, nor on Windows
    and macOS since 2.11.
    """
    is_linux = sys.platform == "linux"
    if is_linux and not any(path.exists() for path in _DRIVERS):
        return False
    if os.environ.get("KERAS_BACKEND", "tensorflow") != "tensorflow":
        return True
    return is_linux and not _is_installed("tensorflow-cpu")


def _is_installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True
