"""Where data files are: those that come with the program, and those of a person on this computer."""

from pathlib import Path

import platformdirs

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
NETWORK_CARD = RESOURCES / "models" / "card.json"
"""The card of the network that carmask ships."""
SAMPLE_PHOTOS = RESOURCES / "sample" / "photos"
"""The photos and metadata.csv of the two cars that carmask comes with; beside them, in `masks`, their true masks."""
SAMPLE_REVISION = 1
"""Goes up with every change of the sample's photos, for masks are saved over a person's copy of them."""
ICONS = RESOURCES / "icons"
PRESETS = RESOURCES / "presets"
"""What market places ask of pictures, one JSON file each; see segmentation/cutout/preset.py."""
BACKDROPS = RESOURCES / "backdrops"
"""What cars are put in front of: pictures that tools/backdrops drew, a JSON file beside each."""


def own_data_folder() -> Path:
    """Return the folder in which carmask keeps this person's data on this computer."""
    return Path(platformdirs.user_data_dir("carmask", appauthor=False))


def own_cache_folder() -> Path:
    """Return the folder on this computer for what carmask can make anew whenever it is gone."""
    return Path(platformdirs.user_cache_dir("carmask", appauthor=False))
