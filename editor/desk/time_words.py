"""Days, and how long something takes, in words as exact as such a guess can be."""

import math
from datetime import date

from editor.language.texts import tr, tr_counted


def day_in_words(told: str) -> str:
    """Return a day of ISO 8601, such as files tell, as the person's language writes it; what is none stays."""
    try:
        return tr("{day:%Y-%m-%d}", day=date.fromisoformat(told))
    except ValueError:
        return told


def duration_in_words(seconds: float | None) -> str:
    """Return "about 20 minutes"; "" where the time is not known."""
    if seconds is None or not math.isfinite(seconds):
        return ""
    minutes = seconds / 60
    if minutes < 1:
        return tr("less than a minute")
    if minutes < 10:
        return tr_counted("about {n} minute", "about {n} minutes", n=round(minutes))
    if minutes < 55:
        return tr_counted("about {n} minute", "about {n} minutes", n=5 * round(minutes / 5))
    half_hours = round(minutes / 30)
    hours = f"{half_hours // 2}½" if half_hours % 2 else str(half_hours // 2)
    return tr_counted("about {hours} hour", "about {hours} hours", n=1 if half_hours == 2 else 2, hours=hours)


def time_left_in_words(seconds: float | None) -> str:
    """Return "about 20 minutes left"; "" where the time is not known."""
    duration = duration_in_words(seconds)
    return tr("{duration} left", duration=duration) if duration else ""
