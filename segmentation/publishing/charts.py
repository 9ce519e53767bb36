"""Charts as SVG text: distributions of scores and learning curves; colours come from the page's style."""

import math
from collections.abc import Sequence
from html import escape

import numpy as np

from segmentation.axis import Axis, settled

WIDTH, HEIGHT = 330, 200
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 12, 16, 34
_PLOT_WIDTH, _PLOT_HEIGHT = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
BINS = 24


def histogram(title: str, candidate: Sequence[float], in_use: Sequence[float], *, whole_numbers: bool = False) -> str:
    """Return the distribution of the `candidate`'s values as bars and that of the one `in_use` as a stepped line.

    Args:
        title: what the values are.
        candidate: one value for each photo, at least one.
        in_use: the same of the network in use; empty if there is none.
        whole_numbers: one bar for each number, as for counts.
    """
    edges = _edges([*candidate, *in_use], whole_numbers)
    bars, line = (np.histogram(np.clip(values, edges[0], edges[-1]), edges)[0] for values in (candidate, in_use))
    across = Axis(float(edges[0]), float(edges[-1]), _LEFT, _LEFT + _PLOT_WIDTH)
    upward = Axis(0.0, float(max(bars.max(), line.max(), 1)) * 1.08, _TOP + _PLOT_HEIGHT, _TOP)
    drawn = [_frame(across, upward, "photos", shift=0.5 if whole_numbers else 0.0)]
    for left, right, count in zip(edges[:-1], edges[1:], bars, strict=True):
        if count:
            x, y = across.place(left), upward.place(count)
            drawn.append(
                f'<rect class="bar" x="{x + 0.5:.1f}" y="{y:.1f}" width="{max(1.0, across.place(right) - x - 1):.1f}" '
                f'height="{upward.place(0) - y:.1f}"/>'
            )
    if len(in_use):
        points = [(across.place(edges[0]), upward.place(0))]
        for left, right, count in zip(edges[:-1], edges[1:], line, strict=True):
            points += [(across.place(left), upward.place(count)), (across.place(right), upward.place(count))]
        points.append((across.place(edges[-1]), upward.place(0)))
        drawn.append(f'<path class="step" d="{_path(points)}"/>')
    return _svg(title, drawn)


def curve(title: str, values: Sequence[float], best: int | None = None) -> str:
    """Return `values`, one for each epoch from 1 on, as a line; `best` is the epoch to mark.

    The first epochs of a long run are far from all others; the axis leaves out what only they reach, and there the
    line comes in from above or below.
    """
    shown = [*settled(values)]
    if best is not None:
        shown.append(values[best - 1])
    low, high = min(shown), max(shown)
    room = (high - low) * 0.06 or abs(high) * 0.01 or 1.0
    across = Axis(1.0, float(max(2, len(values))), _LEFT, _LEFT + _PLOT_WIDTH)
    upward = Axis(low - room, high + room, _TOP + _PLOT_HEIGHT, _TOP)
    points = [(across.place(epoch), upward.place(value)) for epoch, value in enumerate(values, 1)]
    drawn = [_frame(across, upward, "epoch", whole=True), _cut_off(f'<path class="curve" d="{_path(points)}"/>')]
    if len(points) == 1 or best is not None:
        x, y = points[(best or 1) - 1]
        drawn.append(f'<circle class="best" cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>')
    return _svg(title, drawn)


def _edges(values: Sequence[float], whole_numbers: bool) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    low, high = min(values), max(values)
    if whole_numbers:
        step = max(1, math.ceil((high - low + 1) / (2 * BINS)))
        return np.arange(math.floor(low), high + step + 0.5, step, dtype=np.float64)
    if high - low < 1e-6:
        low, high = low - 0.005, high + 0.005
    return np.linspace(low, high, BINS + 1)


def _frame(across: Axis, upward: Axis, unit: str, *, whole: bool = False, shift: float = 0.0) -> str:
    """Grid lines, their numbers, and below what is counted; `shift` moves the numbers below to the bars' middle."""
    drawn = []
    counts_photos = unit == "photos"
    for value in upward.ticks(4, whole=counts_photos):
        y = upward.place(value)
        drawn.append(f'<line class="grid" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        drawn.append(f'<text class="tick" x="{_LEFT - 7}" y="{y + 3.5:.1f}" text-anchor="end">{value:.4g}</text>')
    for value in across.ticks(5, whole=whole or shift > 0):
        if across.low <= value + shift <= across.high:
            x = across.place(value + shift)
            drawn.append(f'<text class="tick" x="{x:.1f}" y="{HEIGHT - 18}" text-anchor="middle">{value:.4g}</text>')
    label = "number of photos" if counts_photos else unit
    x, y = (_LEFT, _TOP - 4) if counts_photos else (WIDTH - _RIGHT, HEIGHT - 4)
    anchor = "start" if counts_photos else "end"
    drawn.append(f'<text class="unit" x="{x}" y="{y}" text-anchor="{anchor}">{label}</text>')
    floor = _TOP + _PLOT_HEIGHT
    drawn.append(f'<line class="axis" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{floor}" y2="{floor}"/>')
    return "".join(drawn)


def _cut_off(shape: str) -> str:
    """`shape` where it is within the axes: a nested SVG shows nothing beyond itself."""
    return (
        f'<svg x="{_LEFT}" y="{_TOP}" width="{_PLOT_WIDTH}" height="{_PLOT_HEIGHT}" '
        f'viewBox="{_LEFT} {_TOP} {_PLOT_WIDTH} {_PLOT_HEIGHT}">{shape}</svg>'
    )


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _svg(title: str, drawn: Sequence[str]) -> str:
    name = escape(title)
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{name}">{"".join(drawn)}</svg>'
