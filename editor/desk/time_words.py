"""How long something takes, in words as exact as such a guess can be."""

import math

from segmentation.counted import counted


def duration_in_words(seconds: float | None) -> str:
    """Return "about 20 minutes"; "" where the time is not known."""
    if seconds is None or not math.isfinite(seconds):
        return ""
    minutes = seconds / 60
    if minutes < 1:
        return "less than a minute"
    if minutes < 10:
        return f"about {counted(round(minutes), 'minute')}"
    if minutes < 55:
        return f"about {5 * round(minutes / 5)} minutes"
    half_hours = round(minutes / 30)
    hours = f"{half_hours // 2}½" if half_hours % 2 else str(half_hours // 2)
    return f"about {hours} {'hour' if half_hours == 2 else 'hours'}"


def time_left_in_words(seconds: float | None) -> str:
    """Return "about 20 minutes left"; "" where the time is not known."""
    duration = duration_in_words(seconds)
    return f"{duration} left" if duration else ""
