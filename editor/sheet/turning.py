"""Which angle comes when while the spin plays or is scrubbed."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


def interval_ms(angles_a_second: int) -> int:
    """Return how long each angle is shown.

    Each is shown however late the screen is: a spin that skipped angles would hide the one that flickers.
    """
    return round(1000 / angles_a_second)


def next_angle(playable: Sequence[int], index: int, step: int = 1) -> int:
    """Return the place that comes after `index` (before, if `step` is -1) among `playable`, going round.

    Args:
        playable: ascending places that have a cut-out.
        index: the place shown now, which need not be among them.
        step: 1 or -1.
    """
    if not playable:
        return index
    place = bisect_right(playable, index) if step > 0 else bisect_left(playable, index) - 1
    return playable[place % len(playable)]


def scrubbed(index: int, moved_px: float, width_px: float, count: int) -> int:
    """Return the place that a drag has turned to: once across the whole width is once round the car.

    Args:
        index: the place where the drag began.
        moved_px: how far the pointer went to the right since.
        width_px: width of what it is dragged on.
        count: how many angles the car has.
    """
    return (index + int(moved_px / max(1.0, width_px) * count)) % count
