"""Windows, lamps, grilles and gaps of a body, drawn on its sheet."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.studio.shape.atlas import Outline, Panel, Sheet, rounded, widened
from tools.studio.shape.body_lines import BodyLines
from tools.studio.shape.cage import at

GAP = 0.006
"""Metres between a door and the body, a little wide so that it shows."""


@dataclass(frozen=True)
class Pillar:
    """A post between two side windows: its middle at the belt, how far it leans back a metre up, and its width."""

    x: float
    lean: float
    width: float


@dataclass(frozen=True)
class Area:
    """A closed outline of one layer; on front and rear it is drawn a second time mirrored if `is_mirrored`.

    Over it lie so many level `bars` of a second layer, as in a grille.
    """

    layer: str
    panel: Panel
    outline: tuple[tuple[float, float], ...]
    radius: float = 0.02
    is_mirrored: bool = False
    bars: int = 0
    bar_layer: str = "trim"


@dataclass(frozen=True)
class Markings:
    """What is drawn on a body. Each pair of x goes from front to rear.

    A steep rear window is an area of the rear instead of a `backlight`.
    `gaps` are lines on a panel; all but those of the side are drawn a second time mirrored.
    """

    windscreen: tuple[float, float]
    side_glass: tuple[float, float]
    pillars: tuple[Pillar, ...]
    areas: tuple[Area, ...]
    gaps: tuple[tuple[Panel, tuple[tuple[float, float], ...]], ...] = ()
    backlight: tuple[float, float] | None = None
    sunroof: tuple[float, float] | None = None


def draw_markings(lines: BodyLines, markings: Markings) -> Sheet:
    """Return the sheet of a body."""
    sheet = Sheet.empty()
    _draw_gaps(sheet, markings)
    _draw_side_glass(sheet, lines, markings)
    for span in filter(None, (markings.windscreen, markings.backlight)):
        _lay_glass(sheet, sheet.area("top", _across(lines, *span), 0.04), 0.028)
    if markings.sunroof:
        _lay_glass(sheet, sheet.area("top", _across(lines, *markings.sunroof, inset=0.11), 0.05), 0.012)
    for area in markings.areas:
        _draw_area(sheet, area)
    return sheet


def _lay_glass(sheet: Sheet, glass: NDArray[np.float32], seal: float) -> None:
    """Lay a pane of the top in its seal, so many metres wide."""
    sheet.lay("top", "trim", widened(glass, seal))
    sheet.lay("top", "glass", glass)


def _draw_side_glass(sheet: Sheet, lines: BodyLines, markings: Markings) -> None:
    front, rear = markings.side_glass
    x = np.linspace(front, rear, 80)
    upper = np.stack([x, at(lines.rail_z, x) - 0.03], axis=-1)
    lower = np.stack([x, at(lines.belt_z, x) + 0.025], axis=-1)
    opening = sheet.area("side", np.concatenate([upper, lower[::-1]]))
    posts = np.zeros_like(opening)
    for pillar in markings.pillars:
        post = sheet.area("side", _post(pillar, float(at(lines.belt_z, np.array(pillar.x)))))
        np.maximum(posts, post, out=posts)
    whole = rounded(opening, 0.05)
    sheet.lay("side", "trim", widened(whole, 0.016))
    sheet.lay("side", "glass", rounded(whole * (1 - posts), 0.035))


def _post(pillar: Pillar, belt: float) -> Outline:
    half, low, high = pillar.width / 2, -0.05, 0.60
    return [
        (pillar.x - pillar.lean * low + half, belt + low),
        (pillar.x - pillar.lean * high + half, belt + high),
        (pillar.x - pillar.lean * high - half, belt + high),
        (pillar.x - pillar.lean * low - half, belt + low),
    ]


def _across(lines: BodyLines, x_front: float, x_rear: float, inset: float = 0.025) -> Outline:
    """Return the outline on the top between two x of the middle, as wide as the body's edges less `inset`."""
    x = np.linspace(x_front, x_rear, 40)
    y = at(lines.edge_y, x) - inset
    moved = x - at(lines.bow, x) * (y / lines.half_width) ** 2
    left = np.stack([moved, y], axis=-1)
    across = np.linspace(1, -1, 40)
    rear_bow = at(lines.bow, x[-1:]) * (y[-1] * across / lines.half_width) ** 2
    front_bow = at(lines.bow, x[:1]) * (y[0] * across / lines.half_width) ** 2
    rear = np.stack([x[-1] - rear_bow, y[-1] * across], axis=-1)
    front = np.stack([x[0] - front_bow, y[0] * across], axis=-1)
    return np.concatenate([left, rear, left[::-1] * (1, -1), front[::-1]])


def _draw_gaps(sheet: Sheet, markings: Markings) -> None:
    for panel, points in markings.gaps:
        sheet.groove(panel, list(points), GAP)
        if panel != "side":
            sheet.groove(panel, _mirrored(points, panel), GAP)


def _draw_area(sheet: Sheet, area: Area) -> None:
    cover = sheet.area(area.panel, list(area.outline), area.radius)
    if area.is_mirrored:
        cover = np.maximum(cover, sheet.area(area.panel, _mirrored(area.outline, area.panel), area.radius))
    if area.layer == "glass":
        sheet.lay(area.panel, "trim", widened(cover, 0.022))
    sheet.lay(area.panel, area.layer, cover)
    across, up = np.array(area.outline).T
    for number in range(area.bars):
        middle = up.min() + (number + 1) * np.ptp(up) / (area.bars + 1)
        half = 0.18 * np.ptp(up) / (area.bars + 1)
        level = [(across.min(), middle - half), (across.min(), middle + half)]
        level += [(across.max(), middle + half), (across.max(), middle - half)]
        sheet.lay(area.panel, area.bar_layer, cover * sheet.area(area.panel, level))


def _mirrored(points: tuple[tuple[float, float], ...], panel: Panel) -> Outline:
    return [(a, -b) if panel == "top" else (-a, b) for a, b in points]
