"""Which device the network runs on: what was asked for, what is there, and what to say if they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from segmentation.network.graphics_card import GraphicsCard

DEVICES = ("automatic", "cpu", "gpu")
"""What a person may ask for; "automatic" is the first graphics card, or the CPU where there is none."""


@dataclass(frozen=True)
class DeviceChoice:
    """The device to run on.

    `device_id` is Keras' name, `label` is for people, `note` a sentence where it is not what was asked for.
    """

    device_id: str
    label: str
    note: str = ""

    @property
    def is_cpu(self) -> bool:
        """Whether this is the CPU, from which there is nothing to fall back to."""
        return self.device_id == CPU.device_id


CPU = DeviceChoice("cpu:0", "CPU")
NO_GRAPHICS_CARD = "No graphics card that the network can use was found, so it runs on the CPU."
GRAPHICS_CARD_FULL = "The graphics card has not enough free memory, so the network runs on the CPU now."


def choose_device(asked: str, graphics_cards: Sequence[GraphicsCard]) -> DeviceChoice:
    """Return the device for `asked`, one of DEVICES, where `graphics_cards` are there."""
    if asked not in DEVICES:
        raise ValueError(f"{asked!r} is none of {DEVICES}")
    if asked == "cpu":
        return CPU
    if graphics_cards:
        first = graphics_cards[0]
        return DeviceChoice(first.device_id, f"GPU: {first.model}")
    return DeviceChoice(CPU.device_id, CPU.label, NO_GRAPHICS_CARD if asked == "gpu" else "")
