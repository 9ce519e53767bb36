"""Handing out the next car that nobody has: of several who ask at once, each gets another one."""

import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from segmentation.labels.claims import Claim, Claimed, ClaimWatch, OwnClaim

Places = Mapping[Path, tuple[str, ...]]
"""The photos of a car by the folders in which they are claimed, see `claims.claimed_in`."""

PAUSE_S = 0.05
_PATIENCE = 200
"""So many times a rival is waited for; one that is still undecided then has crashed or hangs."""


def hand_out(
    own: OwnClaim,
    watch: ClaimWatch,
    cars: Iterable[Places],
    open_now: Places,
    who: tuple[str, str],
    pause: Callable[[], None] = lambda: time.sleep(PAUSE_S),
) -> int | None:
    """Return which of `cars` is the first that nobody else has, None if there is none; from now on it is claimed.

    Each window first writes that it asks for a car and then reads what the others write. Who reads of nobody has it.
    Of two who read of each other the one with the lower name waits until the other has made up its mind, and the
    other goes on to the next car. Whoever began to ask too late to be read of reads itself that the car is taken.

    Args:
        own: the claim of this window.
        watch: looks at those of the others.
        cars: in the order in which they are wanted; no more of them are taken than are looked at.
        open_now: the car that is open meanwhile.
        who: name and computer of whoever asks.
        pause: called before a rival is looked at again.

    Raises:
        CarmaskError: claims cannot be written or read.
    """
    for number, car in enumerate(cars):
        if _rivals(watch, car):
            continue
        own.write(_claimed(open_now, car), *who)
        if _is_won(own.window, watch, car, pause):
            own.write(_claimed(_both(open_now, car)), *who)
            return number
    own.write(_claimed(open_now), *who)
    return None


def _is_won(window: str, watch: ClaimWatch, car: Places, pause: Callable[[], None]) -> bool:
    for _ in range(_PATIENCE):
        rivals = _rivals(watch, car)
        if not rivals:
            return True
        if any(has_it_open or rival.window < window for rival, has_it_open in rivals):
            return False
        pause()
    return False


def _rivals(watch: ClaimWatch, car: Places) -> list[tuple[Claim, bool]]:
    """Return the claims of others to `car`, each with whether they have it open; the rest only asks for it."""
    found = []
    for folder, photos in car.items():
        for claim in watch.look(folder):
            has_it_open = not claim.photos.isdisjoint(photos)
            if has_it_open or not claim.asked.isdisjoint(photos):
                found.append((claim, has_it_open))
    return found


def _both(one: Places, other: Places) -> Places:
    return {folder: (*one.get(folder, ()), *other.get(folder, ())) for folder in (*one, *other)}


def _claimed(photos: Places, asked: Places | None = None) -> dict[Path, Claimed]:
    asked = asked or {}
    folders: Iterable[Path] = (*photos, *asked)
    return {folder: Claimed(photos.get(folder, ()), asked.get(folder, ())) for folder in folders}
