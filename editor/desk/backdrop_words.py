"""What the window says of backdrops."""

from pathlib import Path

from segmentation.cutout.shipped_backdrops import ShippedBackdrop, shipped_backdrops

_FROM_THE_SIDE_DEGREES, _FROM_ABOVE_DEGREES = 20, 60


def backdrop_in_words(backdrop: str) -> str:
    """Return how a person reads `backdrop`, a text for `backdrop_of`."""
    titles = {shipped.name: shipped.title for shipped in shipped_backdrops()}
    if backdrop in titles:
        return titles[backdrop]
    if ":" in backdrop and not Path(backdrop).is_absolute():
        top, bottom = backdrop.split(":", 1)
        return f"{top} to {bottom}"
    return Path(backdrop).name


def floor_in_words(shipped: ShippedBackdrop) -> str:
    """Return what cars stand on, and where the light comes from."""
    right, up = shipped.light
    if up >= _FROM_ABOVE_DEGREES:
        return f"Floor: {shipped.floor}. Light from above."
    side = "from the right" if right > _FROM_THE_SIDE_DEGREES else "from the left"
    if abs(right) <= _FROM_THE_SIDE_DEGREES or abs(right) >= 180 - _FROM_THE_SIDE_DEGREES:
        side = "from behind the camera" if abs(right) < 90 else "from behind the car"
    return f"Floor: {shipped.floor}. Light {side}."
