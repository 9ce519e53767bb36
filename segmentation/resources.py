"""Where the data files that come with the program are."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
NETWORK_CARD = RESOURCES / "models" / "card.json"
"""The card of the network that carmask ships."""
ICONS = RESOURCES / "icons"
