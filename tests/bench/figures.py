"""Figures with their limits: a table for people and build/bench.json for machines."""

import json
import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from segmentation.atomic import write_atomically


@dataclass(frozen=True)
class Limit:
    """What a figure must stay under: its `percentile` (50 is the median) in the figure's unit."""

    percentile: int
    value: float


@dataclass(frozen=True)
class Figure:
    """Measured values of one name in one unit."""

    name: str
    unit: str
    values: Sequence[float]
    limit: Limit

    def percentile(self, percent: int) -> float:
        """Return the value that `percent` of the runs do not exceed: nearest rank, no interpolation."""
        ordered = sorted(self.values)
        return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]

    @property
    def is_met(self) -> bool:
        """Whether the limit holds."""
        return self._limited() <= self.limit.value

    def summary(self) -> dict[str, float | int | str | bool]:
        """Return the entry of this figure in build/bench.json."""
        return {
            "median": round(statistics.median(self.values), 4),
            "p95": round(self.percentile(95), 4),
            "p99": round(self.percentile(99), 4),
            "unit": self.unit,
            "runs": len(self.values),
            "limit": round(self.limit.value, 4),
            "limit_is_of": "median" if self.limit.percentile == 50 else f"p{self.limit.percentile}",
            "met": self.is_met,
        }

    def _limited(self) -> float:
        return statistics.median(self.values) if self.limit.percentile == 50 else self.percentile(self.limit.percentile)


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a table of text."""
    head = f"{'name':30} {'median':>9} {'p95':>9} {'p99':>9} {'unit':>4} {'runs':>5}  limit"
    rows = [head, "-" * len(head)]
    for figure in figures:
        s = figure.summary()
        verdict = "met" if s["met"] else "NOT MET"
        rows.append(
            f"{figure.name:30} {s['median']:>9.3f} {s['p95']:>9.3f} {s['p99']:>9.3f} {figure.unit:>4} "
            f"{s['runs']:>5}  {s['limit_is_of']} <= {figure.limit.value:g} {figure.unit}: {verdict}"
        )
    return "\n".join(rows)


def write(figures: Sequence[Figure], path: Path) -> None:
    """Write the figures to `path`, keeping the entries of names that were not measured this time."""
    entries = json.loads(path.read_text()) if path.exists() else {}
    entries |= {figure.name: figure.summary() for figure in figures}
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, (json.dumps(entries, indent=1, sort_keys=True) + "\n").encode())
