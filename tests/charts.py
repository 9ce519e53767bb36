"""Draws docs/network-cost.svg, how good the trials of docs/trials.csv are and what they cost: `make charts`."""

import csv
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from segmentation.axis import Axis

DOCS = Path(__file__).resolve().parents[1] / "docs"
TRIALS, CHART = DOCS / "trials.csv", DOCS / "network-cost.svg"
COLUMNS = ["trial", "dice", "boundary_f2", "ms", "note"]

WIDTH, HEIGHT = 860, 380
PANEL_WIDTH = WIDTH // 2
LEFT, RIGHT, TOP, BOTTOM = 62, 22, 58, 52
"""Around the plot of each of the two panels, px."""
DOT_RADIUS, TEXT_HEIGHT, LETTER_WIDTH = 5, 13, 6.6

COLOURS = {
    ".sheet": ("#ffffff", "#242424"),
    ".trial": ("#8f8d88", "#8f8d88"),
    ".shipped": ("#1a66d6", "#6ea8ff"),
    ".title, .name": ("#1d1d1b", "#e8e8e6"),
    ".tick, .unit": ("#6b6a66", "#a9a8a4"),
}
"""What is filled, by day and by night; lines are grey enough for both. The sheet below everything has a colour too,
as the page around it may be dark where the reader's system is light."""


def _style() -> str:
    day, night = (
        "".join(f"{what} {{ fill: {colours[time]}; }} " for what, colours in COLOURS.items()) for time in (0, 1)
    )
    return (
        "text { font: 12px system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif; } "
        ".title { font-size: 14px; font-weight: 600; } line { stroke: #9a9994; } .grid { stroke-opacity: 0.35; } "
        f"{day}@media (prefers-color-scheme: dark) {{ {night}}}"
    )


@dataclass(frozen=True)
class Trial:
    """One row: scores of the validation photos, and milliseconds a photo; None where they were not measured.

    A `note` that begins with "shipped" marks the network that carmask comes with.
    """

    name: str
    dice: float
    boundary_f2: float
    ms: float | None
    note: str

    @property
    def css_class(self) -> str:
        """How its dot looks."""
        return "shipped" if self.note.startswith("shipped") else "trial"


def read_trials(path: Path) -> list[Trial]:
    """Return the rows of `path`.

    Raises:
        ValueError: other columns, a score that is not between 0 and 1, or a time that is not above 0.
    """
    with path.open(newline="", encoding="utf-8") as file:
        rows = csv.DictReader(file, strict=True)
        if rows.fieldnames != COLUMNS:
            raise ValueError(f"{path.name} has the columns {rows.fieldnames}, not {COLUMNS}")
        return [_trial(row, f"{path.name}, line {rows.line_num}") for row in rows]


def _trial(row: dict[str, str], where: str) -> Trial:
    if None in row or None in row.values():
        raise ValueError(f"{where}: a comma too many or too few")
    dice, outline = float(row["dice"]), float(row["boundary_f2"])
    ms = float(row["ms"]) if row["ms"] else None
    if not (0 <= dice <= 1 and 0 <= outline <= 1):
        raise ValueError(f"{where}: a score is from 0 to 1")
    if ms is not None and not 0 < ms < math.inf:
        raise ValueError(f"{where}: a time is above 0")
    return Trial(row["trial"], dice, outline, ms, row["note"])


def cost_chart(trials: Sequence[Trial]) -> str:
    """Return an SVG of two panels, Dice and boundary F2 against milliseconds, of the trials that have a time.

    Raises:
        ValueError: none has.
    """
    timed = [(trial, trial.ms) for trial in trials if trial.ms is not None]
    if not timed:
        raise ValueError("no trial has a time, so there is nothing to draw")
    slowest = max(ms for _, ms in timed)
    drawn = [f'<rect class="sheet" x="0.5" y="0.5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="10"/>']
    panels: list[tuple[str, Callable[[Trial], float]]] = [
        ("Dice", lambda trial: trial.dice),
        ("Outline (boundary F2)", lambda trial: trial.boundary_f2),
    ]
    for number, (title, score) in enumerate(panels):
        across = Axis(0.0, slowest * 1.15, LEFT + number * PANEL_WIDTH, (number + 1) * PANEL_WIDTH - RIGHT)
        upward = _upward([score(trial) for trial, _ in timed])
        dots = [(across.place(ms), upward.place(score(trial))) for trial, ms in timed]
        drawn += _frame(title, across, upward)
        drawn += [f'<circle class="{trial.css_class}" cx="{x:.1f}" cy="{y:.1f}" r="{DOT_RADIUS}"/>'
                  for (trial, _), (x, y) in zip(timed, dots, strict=True)]  # fmt: skip
        drawn += _names([trial.name for trial, _ in timed], dots, across)
    drawn.append(f'<circle class="shipped" cx="{LEFT + DOT_RADIUS}" cy="{HEIGHT - 18}" r="{DOT_RADIUS}"/>')
    drawn.append(f'<text class="unit" x="{LEFT + 18}" y="{HEIGHT - 14}">comes with carmask</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" aria-label="Dice and boundary F2 of each trial against milliseconds a photo">'
        f"<style>{_style()}</style>\n" + "\n".join(drawn) + "\n</svg>\n"
    )


def _upward(scores: Sequence[float]) -> Axis:
    low, high = min(scores), max(scores)
    room = (high - low) * 0.15 or 0.005
    return Axis(low - room, high + room, HEIGHT - BOTTOM, TOP)


def _frame(title: str, across: Axis, upward: Axis) -> Iterator[str]:
    left, right, floor = across.place(across.low), across.place(across.high), HEIGHT - BOTTOM
    yield f'<text class="title" x="{left}" y="30">{title}</text>'
    for value in upward.ticks(5):
        y = upward.place(value)
        yield f'<line class="grid" x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text class="tick" x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{value:.4g}</text>'
    for value in across.ticks(5):
        x = across.place(value)
        yield f'<text class="tick" x="{x:.1f}" y="{floor + 18}" text-anchor="middle">{value:.4g}</text>'
    yield f'<line class="axis" x1="{left}" x2="{right}" y1="{floor}" y2="{floor}"/>'
    yield f'<text class="unit" x="{right}" y="{floor + 38}" text-anchor="end">milliseconds a photo</text>'


@dataclass(frozen=True)
class _Place:
    """Where a text could stand: its left end and its base line, px."""

    x: float
    y: float
    width: float

    def hits(self, other: "_Place") -> bool:
        beside = self.x + self.width < other.x or other.x + other.width < self.x
        return not beside and abs(self.y - other.y) < TEXT_HEIGHT

    def covers(self, dot: tuple[float, float]) -> bool:
        x, y = dot
        return (
            self.x - DOT_RADIUS < x < self.x + self.width + DOT_RADIUS
            and self.y - TEXT_HEIGHT - DOT_RADIUS + 3 < y < self.y + DOT_RADIUS + 1
        )


def _names(names: Sequence[str], dots: Sequence[tuple[float, float]], across: Axis) -> Iterator[str]:
    """Each name beside its dot, on the first side where it is on no other dot or name."""
    taken: list[_Place] = []
    for name, (x, y) in zip(names, dots, strict=True):
        width, gap = len(name) * LETTER_WIDTH, DOT_RADIUS + 4
        sides = [
            _Place(x + gap, y + 4, width),
            _Place(x - gap - width, y + 4, width),
            _Place(x - width / 2, y - gap, width),
            _Place(x - width / 2, y + gap + TEXT_HEIGHT - 3, width),
        ]
        within = [
            place for place in sides
            if across.place(across.low) <= place.x and place.x + width <= across.place(across.high) + RIGHT
        ]  # fmt: skip
        free = [
            place for place in within
            if not any(place.covers(dot) for dot in dots) and not any(place.hits(other) for other in taken)
        ]  # fmt: skip
        place = (free or within or sides)[0]
        taken.append(place)
        yield f'<text class="name" x="{place.x:.1f}" y="{place.y:.1f}">{escape(name)}</text>'


def main() -> int:
    """Write docs/network-cost.svg."""
    CHART.write_text(cost_chart(read_trials(TRIALS)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
