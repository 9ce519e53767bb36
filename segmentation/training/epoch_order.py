"""Which photos an epoch shows: each of them once, or corrected ones more often than the others."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

CORRECTED_REPEATS = 4
"""How often an epoch shows a corrected photo, unless a number is chosen: twenty of them and the others that come with
them are an epoch of 320 photos. Each of eight hundred photos once would drown them, and take more than twice as long.
"""
OTHERS_A_CORRECTED = 3
"""So many draws of other photos come with each of a corrected one, measured against one (docs/network.md)."""


def repeats_of_corrected(is_corrected: Sequence[bool], most: int) -> int:
    """Return how often an epoch shows each corrected photo: up to `most` times, 0 where none is corrected.

    An epoch is a quarter corrected photos, more where others are few, and never longer than each photo once, so the
    more there are of them, the less often each comes; once at least.
    """
    drawn = sum(is_corrected) * (1 + OTHERS_A_CORRECTED)
    return max(1, min(most, len(is_corrected) // drawn)) if drawn else 0


def epoch_length(is_corrected: Sequence[bool], most: int | None) -> int:
    """Return how many photos `epoch_order` draws."""
    corrected = sum(is_corrected)
    if most is None or not corrected:
        return len(is_corrected)
    shown = repeats_of_corrected(is_corrected, most) * corrected
    return shown + min(OTHERS_A_CORRECTED * shown, len(is_corrected) - corrected)


def epoch_order(is_corrected: Sequence[bool], most: int | None, random: np.random.Generator) -> NDArray[np.intp]:
    """Return the numbers of the photos of one epoch in a random order.

    Args:
        is_corrected: for each photo, whether a human corrected it.
        most: how often a corrected photo may come; OTHERS_A_CORRECTED times as many draws of others, none of them
            twice, keep the network from forgetting what it knew. None shows each photo once, as does a set without
            corrected photos.
        random: decides.
    """
    photos = np.arange(len(is_corrected))
    if most is None or not any(is_corrected):
        return random.permutation(photos)
    corrected = photos[np.asarray(is_corrected)]
    shown = corrected.repeat(repeats_of_corrected(is_corrected, most))
    others = random.permutation(photos[~np.asarray(is_corrected)])[: OTHERS_A_CORRECTED * len(shown)]
    return random.permutation(np.concatenate([shown, others]))
