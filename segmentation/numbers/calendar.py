"""Days and weeks of a chart, none left out between the first and the last."""

from collections.abc import Iterable
from datetime import date

MOST_DAYS = 45
"""What lasts longer is shown by weeks."""
MOST_WEEKS = 520
"""What lasts longer, ten years, is shown by as many weeks a bar as it takes: one clock that went wrong makes ages."""


def spans(days: Iterable[date]) -> list[tuple[date, date]]:
    """Return first and last day of each bar that shows `days`: days, or weeks from Monday on; empty for none.

    Never more than MOST_WEEKS or one more; the last bar ends with the last day that there is at the latest.
    """
    days = sorted(days)
    if not days:
        return []
    length = (days[-1] - days[0]).days + 1
    weeks_a_bar = -(-length // (7 * MOST_WEEKS))
    step = 1 if length <= MOST_DAYS else 7 * weeks_a_bar
    first = days[0].toordinal() - (0 if length <= MOST_DAYS else days[0].weekday())
    starts = range(first, days[-1].toordinal() + 1, step)
    last = date.max.toordinal()
    return [(date.fromordinal(start), date.fromordinal(min(start + step - 1, last))) for start in starts]
