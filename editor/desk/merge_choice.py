"""What is decided of the places that two people changed, one after the other."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox
from segmentation.labels.meeting import Meeting
from segmentation.masks.merging import Place, decided


class MergeChoice:
    """Which mask each disputed place of `meeting` is taken from; `current` is the place that is looked at.

    Attributes:
        takes_mine: for each place whether mine is taken, None while that is not decided.
        result: the mask that comes of it, uint8 (H, W); what is not decided is as it was before both.
    """

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.current = 0
        self.takes_mine: list[bool | None] = [None] * len(self.places)
        self.result: NDArray[np.uint8] = meeting.merge.mask.copy()

    @property
    def places(self) -> Sequence[Place]:
        """The disputed places, from top to bottom."""
        return self.meeting.merge.disputed

    @property
    def is_decided(self) -> bool:
        """Whether nothing is left to be decided."""
        return None not in self.takes_mine

    @property
    def open_places(self) -> int:
        """How many places are left."""
        return self.takes_mine.count(None)

    def take(self, mine: bool) -> PixelBox:
        """Take the current place from mine or theirs and go on to the next open one; return the box that may change."""
        box = self.places[self.current].box
        self._set(self.current, mine)
        after = [*range(self.current + 1, len(self.places)), *range(self.current)]
        self.current = next((place for place in after if self.takes_mine[place] is None), self.current)
        return box

    def take_all(self, mine: bool) -> PixelBox:
        """Take every place from mine or theirs; return the box that may change."""
        box = PixelBox(0, 0, 0, 0)
        for number, place in enumerate(self.places):
            self._set(number, mine)
            box = box.union(place.box)
        return box

    def place_at(self, row: float, column: float) -> int | None:
        """Return the number of the place whose box has a point of the photo in it, None if there is none."""
        for number, place in enumerate(self.places):
            box = place.box.grown(2)
            if box.top <= row < box.bottom and box.left <= column < box.right:
                return number
        return None

    def _set(self, number: int, mine: bool) -> None:
        self.takes_mine[number] = mine
        place = self.places[number]
        source = self.meeting.mine.pixels if mine else self.meeting.theirs
        self.result[place.box.slices][place.pixels] = source[place.box.slices][place.pixels]

    def merged(self) -> NDArray[np.uint8]:
        """Return the mask that comes of it, once all is decided.

        Raises:
            ValueError: a place is not decided.
        """
        takes = [takes for takes in self.takes_mine if takes is not None]
        return decided(self.meeting.merge, self.meeting.mine.pixels, self.meeting.theirs, takes)
