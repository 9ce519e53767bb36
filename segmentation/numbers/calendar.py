"""Days and weeks of a chart, none left out between the first and the last."""

from collections.abc import Iterable
from datetime import date, timedelta

MOST_DAYS = 45
"""What lasts longer is shown by weeks."""


def spans(days: Iterable[date]) -> list[tuple[date, date]]:
    """Return first and last day of each bar that shows `days`: days, or weeks from Monday on; empty for none."""
    days = sorted(days)
    if not days:
        return []
    length = (days[-1] - days[0]).days + 1
    step = timedelta(days=1 if length <= MOST_DAYS else 7)
    first = days[0] if length <= MOST_DAYS else days[0] - timedelta(days=days[0].weekday())
    found = []
    while first <= days[-1]:
        found.append((first, first + step - timedelta(days=1)))
        first += step
    return found
