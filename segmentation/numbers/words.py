"""Numbers of work as a person reads them."""


def duration(seconds: float) -> str:
    """Return "45 s", "3 min 20 s" or "2 h 5 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s" if whole % 60 else f"{whole // 60} min"
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"


def share(part: float | None) -> str:
    """Return a share of 0 to 1 in per cent, "none" where there is none."""
    return "none" if part is None else f"{100 * part:.0f} %"
