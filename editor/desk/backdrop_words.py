"""What the window says of backdrops."""

from pathlib import Path

from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.cutout.shipped_backdrops import ShippedBackdrop

TITLES = {
    "light-studio": marked("Light studio"),
    "dark-showroom": marked("Dark showroom"),
    "concrete-hall": marked("Concrete hall"),
    "evening-asphalt": marked("Asphalt in the evening"),
    "gallery": marked("Gallery"),
}
"""English titles of the backdrops that carmask comes with, by name, from light to dark and from plain to rich."""

USUAL_SHAPE = (1200, 1600)
"""(H, W) in px of what most presets deliver."""

_FROM_THE_SIDE_DEGREES, _FROM_ABOVE_DEGREES = 20, 60


def backdrop_in_words(backdrop: str) -> str:
    """Return how a person reads `backdrop`, a text for `backdrop_of`."""
    if backdrop in TITLES:
        return tr(TITLES[backdrop])
    if ":" in backdrop and not Path(backdrop).is_absolute():
        top, bottom = backdrop.split(":", 1)
        return tr("{top} to {bottom}", top=translated(top), bottom=translated(bottom))
    name = Path(backdrop).name
    return translated(name) if name == backdrop else name


def small_in_words(name: str, shape: tuple[int, ...]) -> str:
    """Return why exports cannot take a picture of `shape` (H, W, ...) behind most of theirs, "" where they can."""
    height, width = shape[:2]
    if height >= USUAL_SHAPE[0] and width >= USUAL_SHAPE[1]:
        return ""
    return tr(
        "{name} has {width:,} x {height:,} pixels, too few for pictures of {usual_width:,} x {usual_height:,}: exports "
        "enlarge no backdrop. Take a larger picture.",
        name=name, width=width, height=height, usual_width=USUAL_SHAPE[1], usual_height=USUAL_SHAPE[0],
    )  # fmt: skip


def floor_in_words(shipped: ShippedBackdrop) -> str:
    """Return what cars stand on, and where the light comes from."""
    right, up = shipped.light
    floor = translated(shipped.floor)
    if up >= _FROM_ABOVE_DEGREES:
        return tr("Floor: {floor}. Light from above.", floor=floor)
    if abs(right) <= _FROM_THE_SIDE_DEGREES:
        return tr("Floor: {floor}. Light from behind the camera.", floor=floor)
    if abs(right) >= 180 - _FROM_THE_SIDE_DEGREES:
        return tr("Floor: {floor}. Light from behind the car.", floor=floor)
    if right > 0:
        return tr("Floor: {floor}. Light from the right.", floor=floor)
    return tr("Floor: {floor}. Light from the left.", floor=floor)
