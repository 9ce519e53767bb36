"""Times that other computers wrote down, by the clock of this one."""

from datetime import datetime


def local_time(when: datetime) -> datetime:
    """Return `when`, which has a zone, by the clock of this computer.

    What that cannot show, the years 1 and 9999 and on Windows all before 1970, stays in the zone it was written in.
    """
    try:
        return when.astimezone()
    except (OverflowError, OSError, ValueError):
        return when
