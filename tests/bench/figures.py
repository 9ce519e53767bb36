"""Figures, some with limits: a table for people and build/bench.json for machines."""

import json
import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from segmentation.atomic import write_atomically

HEAD = ("name", "median", "p95", "p99", "unit", "runs", "limit")
_TEXTS = {0, len(HEAD) - 1}
"""Columns that begin at the left; numbers and units end at the right."""


@dataclass(frozen=True)
class Limit:
    """What a figure must stay under, or reach if `is_least`: its `percentile` (50 is the median) in its own unit."""

    percentile: int
    value: float
    is_least: bool = False

    @property
    def of(self) -> str:
        """What of the figure is held against it, in a word."""
        return "median" if self.percentile == 50 else f"p{self.percentile}"


@dataclass(frozen=True)
class Figure:
    """Measured values of one name in one unit; without a `limit` they are there to be compared.

    `note` says on what they were measured where that can differ, else "".
    """

    name: str
    unit: str
    values: Sequence[float]
    limit: Limit | None = None
    note: str = ""

    def percentile(self, percent: int) -> float:
        """Return the value that `percent` of the runs do not exceed: nearest rank, no interpolation."""
        ordered = sorted(self.values)
        return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]

    def meets(self, limit: Limit) -> bool:
        """Say whether `limit` holds."""
        limited = statistics.median(self.values) if limit.percentile == 50 else self.percentile(limit.percentile)
        return limited >= limit.value if limit.is_least else limited <= limit.value

    def summary(self) -> dict[str, float | int | str | bool]:
        """Return the entry of this figure in build/bench.json."""
        entry: dict[str, float | int | str | bool] = {
            "median": round(statistics.median(self.values), 4),
            "p95": round(self.percentile(95), 4),
            "p99": round(self.percentile(99), 4),
            "unit": self.unit,
            "runs": len(self.values),
        }
        if self.limit is not None:
            entry |= {
                "limit": round(self.limit.value, 4),
                "limit_is_of": self.limit.of,
                "met": self.meets(self.limit),
            }
        return entry | ({"note": self.note} if self.note else {})


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a table of text."""
    rows = [HEAD, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = ["  ".join(_aligned(row, widths)).rstrip() for row in rows]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def write(figures: Sequence[Figure], path: Path) -> None:
    """Write the figures to `path`, keeping the entries of names that were not measured this time."""
    entries = json.loads(path.read_text()) if path.exists() else {}
    entries |= {figure.name: figure.summary() for figure in figures}
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, (json.dumps(entries, indent=1, sort_keys=True) + "\n").encode())


def _row(figure: Figure) -> tuple[str, ...]:
    median, p95, p99 = (
        f"{value:.3f}" for value in (statistics.median(figure.values), figure.percentile(95), figure.percentile(99))
    )
    verdict = "none"
    if figure.limit is not None:
        met = "met" if figure.meets(figure.limit) else "NOT MET"
        sign = ">=" if figure.limit.is_least else "<="
        verdict = f"{figure.limit.of} {sign} {figure.limit.value:g} {figure.unit}: {met}"
    note = f" ({figure.note})" if figure.note else ""
    return figure.name, median, p95, p99, figure.unit, str(len(figure.values)), verdict + note


def _aligned(row: tuple[str, ...], widths: Sequence[int]) -> list[str]:
    return [
        cell.ljust(width) if column in _TEXTS else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
