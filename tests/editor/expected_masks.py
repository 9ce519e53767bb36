"""What an editor must see of one view, reckoned with plain arrays: no history, no boxes, no files."""

from dataclasses import dataclass, field
from itertools import count

import numpy as np

from editor.document.view_document import ViewState

_numbers = count()


@dataclass
class Step:
    """A mask, uint8 (H, W), None where there is none, and a number that tells it from all others."""

    mask: np.ndarray | None
    number: int = field(default_factory=lambda: next(_numbers))


@dataclass
class ExpectedMask:
    """The steps of one view, the one that is shown, the one that is on the disk, and the stroke under way."""

    shape: tuple[int, int]
    steps: list[Step] = field(default_factory=lambda: [Step(None)])
    at: int = 0
    saved: int | None = None
    is_recorded: bool = False
    review: str = ""
    origin: str = ""
    network: np.ndarray | None = None
    began_as_network: bool = False
    under_way: np.ndarray | None = None
    awaited: np.ndarray | None = None
    being_saved: list[int] = field(default_factory=list)

    def __post_init__(self):
        if self.saved is None:
            self.saved = self.steps[0].number

    @property
    def seen(self) -> np.ndarray | None:
        """The mask on the screen."""
        return self.steps[self.at].mask if self.under_way is None else self.under_way

    @property
    def is_dirty(self) -> bool:
        """Whether something on the screen is not on the disk, or will not be once all is there that is on its way."""
        kept = {self.saved, *self.being_saved}
        return self.under_way is not None or (self.seen is not None and kept != {self.steps[self.at].number})

    @property
    def is_human(self) -> bool:
        """Whether the network must not write over it."""
        return self.is_recorded or bool(self.being_saved) or len(self.steps) > 1

    @property
    def state(self) -> ViewState:
        """What the strip must say."""
        if self.seen is None:
            return ViewState.NO_MASK
        if self.is_recorded and not self.is_dirty:
            if self.review:
                return ViewState[self.review.upper()]
            return ViewState.NETWORK if self.origin == "network" else ViewState.CORRECTED
        if self.at > 0 or self.is_recorded:
            return ViewState.CORRECTED
        return ViewState.NETWORK if self.began_as_network else ViewState.NO_MASK

    def push(self, mask: np.ndarray) -> None:
        """Make one step; what was taken back before is gone."""
        self.steps[self.at + 1 :] = [Step(mask)]
        self.at += 1

    def begin(self) -> None:
        """Begin a stroke."""
        if self.steps[self.at].mask is None:
            self.steps[self.at].mask = np.zeros(self.shape, np.uint8)
        self.under_way = self.steps[self.at].mask.copy()

    def end(self, *, cancelled: bool = False) -> None:
        """End the stroke under way, if there is one."""
        if self.under_way is None:
            return
        painted, self.under_way = self.under_way, None
        if not cancelled and not np.array_equal(painted, self.steps[self.at].mask):
            self.push(painted)
        elif not self.is_human:
            self.steps[0].mask = self.network
            self.began_as_network = self.network is not None
        awaited, self.awaited = self.awaited, None
        if awaited is not None:
            self.network_drew(awaited, forced=True)

    def network_drew(self, mask: np.ndarray, *, forced: bool) -> None:
        """Take the network's mask as the mask, or only know of it."""
        if self.under_way is None and not self.is_human:
            self.network = self.steps[0].mask = mask
            self.began_as_network = True
        elif not forced:
            self.network = mask if self.network is None else self.network
        elif self.under_way is not None:
            self.network = mask if self.network is None else self.network
            self.awaited = mask
        else:
            self.network = mask
            if not np.array_equal(mask, self.seen):
                self.push(mask)

    def left(self) -> "ExpectedMask":
        """What there is of the view when its car is opened again."""
        if not self.is_recorded:
            return ExpectedMask(self.shape)
        steps, at = (self.steps, self.at) if len(self.steps) > 1 else ([Step(self.seen, self.saved)], 0)
        return ExpectedMask(self.shape, steps, at, self.saved, True, self.review, self.origin)


def passed_over(shape: tuple[int, int], start: tuple[int, int], end: tuple[int, int], diameter_px: int) -> np.ndarray:
    """Which pixels, bool (H, W), a round brush passes over: their centre is within its radius of the line."""
    rows, columns = np.indices(shape) + 0.5
    down, across = end[0] - start[0], end[1] - start[1]
    along = ((rows - start[0]) * down + (columns - start[1]) * across) / max(1, down**2 + across**2)
    along = np.clip(along, 0, 1)
    distance = np.hypot(rows - start[0] - along * down, columns - start[1] - along * across)
    inside = distance <= diameter_px / 2
    if 0 <= end[0] < shape[0] and 0 <= end[1] < shape[1]:
        inside[end] = True
    return inside


def hanging_together(mask: np.ndarray, row: int, column: int) -> np.ndarray:
    """Which pixels, bool (H, W), hang together by edges with that one and have its value."""
    inside = np.zeros(mask.shape, bool)
    to_do = [(row, column)]
    while to_do:
        place = to_do.pop()
        is_there = 0 <= place[0] < mask.shape[0] and 0 <= place[1] < mask.shape[1]
        if is_there and not inside[place] and mask[place] == mask[row, column]:
            inside[place] = True
            to_do += [
                (place[0] + 1, place[1]),
                (place[0] - 1, place[1]),
                (place[0], place[1] + 1),
                (place[0], place[1] - 1),
            ]
    return inside


def copy_of(mask: np.ndarray | None) -> np.ndarray | None:
    """Return the mask as it is now."""
    return None if mask is None else mask.copy()


def alike(one: np.ndarray | None, other: np.ndarray | None) -> bool:
    """Whether two masks are the same to the eye; none at all is as one without car."""
    if one is None or other is None:
        return not any(mask is not None and mask.any() for mask in (one, other))
    return np.array_equal(one, other)
