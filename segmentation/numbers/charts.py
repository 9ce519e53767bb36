"""Pictures of the numbers page: bars as SVG, and the places where the network was wrong as small PNG files."""

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segmentation.axis import Axis
from segmentation.numbers.wrong_places import Grid

WIDTH, HEIGHT = 960, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 8, 12, 34
_FLOOR = HEIGHT - _BOTTOM
COLOURS = ("#3f75c4", "#d98a1f", "#1f9e89", "#a05195", "#8c6d31", "#7f7f7f")
"""Of the people in a chart, the last for all others together; told apart by every kind of colour vision."""

TILE_PX = (288, 192)
"""Width and height of the picture of an angle."""
_CAR_GREY, _GROUND_GREY = 96, 34
_DARKEST = 70
"""Of the 256 colours of a glow."""


@dataclass(frozen=True)
class Series:
    """One row of numbers in a chart of bars: what it is called, and a number for each bar."""

    title: str
    values: tuple[float, ...]


def bars(title: str, labels: Sequence[str], series: Sequence[Series], *, whole: bool = False) -> str:
    """Return an SVG of one bar for each of `labels`, the numbers of all `series` stacked in it.

    Of the labels, at most one for each 60 px is written. Colours are COLOURS in order; `whole` is for counts.
    """
    highest = max((sum(one.values[place] for one in series) for place in range(len(labels))), default=0.0)
    upward = Axis(0.0, max(1.0, highest) * 1.06, _FLOOR, _TOP)
    across = Axis(0.0, float(max(1, len(labels))), _LEFT, WIDTH - _RIGHT)
    drawn = [_grid(upward, whole=whole)]
    width = min(48.0, (across.place(1) - across.place(0)) * 0.72)
    every = max(1, round(60 / (across.place(1) - across.place(0))))
    for place, label in enumerate(labels):
        middle, below = across.place(place + 0.5), 0.0
        for one, colour in zip(series, COLOURS, strict=False):
            value = one.values[place]
            if value:
                top = upward.place(below + value)
                drawn.append(
                    f'<rect x="{middle - width / 2:.1f}" y="{top:.1f}" width="{width:.1f}" fill="{colour}" '
                    f'height="{upward.place(below) - top:.1f}"><title>{escape(f"{label}, {one.title}: {value:,.4g}")}'
                    "</title></rect>"
                )
            below += value
        if place % every == 0:
            drawn.append(
                f'<text class="tick" x="{middle:.1f}" y="{_FLOOR + 18}" text-anchor="middle">{escape(label)}</text>'
            )
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">{"".join(drawn)}'
        f'<line class="axis" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{_FLOOR}" y2="{_FLOOR}"/></svg>'
    )


def legend(titles: Sequence[str]) -> str:
    """Return the list that says which of COLOURS is what."""
    items = "".join(
        f'<li><i class="box" style="background:{colour}"></i>{escape(title)}</li>'
        for title, colour in zip(titles, COLOURS, strict=False)
    )
    return f'<ul class="legend">{items}</ul>'


def heat_picture(wrong: Grid, car: Grid, hottest: float) -> str:
    """Return a PNG as a data URI: a grey car with the glow of `wrong` over it, from none at 0 to full at `hottest`."""
    size, smooth = TILE_PX, cv2.INTER_CUBIC
    glow = np.clip(cv2.resize(wrong / max(hottest, 1e-9), size, interpolation=smooth), 0, 1)
    grey = _GROUND_GREY + (_CAR_GREY - _GROUND_GREY) * np.clip(cv2.resize(car, size, interpolation=smooth), 0, 1)
    colours = _colours(glow.astype(np.float64)).astype(np.float64)
    share = np.sqrt(glow)[:, :, None]
    mixed = grey[:, :, None] * (1 - share) + colours * share
    return _data_uri(np.rint(mixed).astype(np.uint8))


def scale_picture() -> str:
    """Return the colours of `heat_picture` from none to full, as the data URI of a PNG."""
    return _data_uri(_colours(np.linspace(0, 1, 256)[None, :].repeat(12, axis=0)))


def _colours(glow: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Return RGB colours, uint8 (H, W, 3), for `glow` (H, W), 0 to 1; the darkest ones would look like holes."""
    steps = np.rint(_DARKEST + (255 - _DARKEST) * glow).astype(np.uint8)
    return np.ascontiguousarray(cv2.applyColorMap(steps, cv2.COLORMAP_INFERNO)[:, :, ::-1])


def _grid(upward: Axis, *, whole: bool) -> str:
    drawn = []
    for value in upward.ticks(4, whole=whole):
        y = upward.place(value)
        drawn.append(f'<line class="grid" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        drawn.append(f'<text class="tick" x="{_LEFT - 8}" y="{y + 3.5:.1f}" text-anchor="end">{value:,.6g}</text>')
    return "".join(drawn)


def _data_uri(picture: NDArray[np.uint8]) -> str:
    stream = io.BytesIO()
    Image.fromarray(picture).save(stream, "PNG")
    return "data:image/png;base64," + base64.b64encode(stream.getvalue()).decode("ascii")
