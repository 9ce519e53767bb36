"""How much of a training fits into memory: photos a step, and the graphics card or the processor."""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import keras

from segmentation.errors import CarmaskError
from segmentation.network.hardware import graphics_cards


@dataclass(frozen=True)
class Room:
    """What a step may take: `photos` at once of the `asked` ones, on the processor alone if `on_cpu`.

    `note` is a sentence where this is less than what was asked for, else "".
    """

    asked: int
    photos: int
    on_cpu: bool
    note: str = ""

    @classmethod
    def for_batches_of(cls, photos: int) -> "Room":
        """Return the room to begin with: all that is asked for, on the graphics card if there is one."""
        return cls(photos, photos, on_cpu=not graphics_cards())

    def smaller(self) -> "Room":
        """Return what to try after this was too much: half the photos, and after one photo the processor.

        Raises:
            CarmaskError: nothing smaller is left.
        """
        if self.photos > 1:
            half, memory = self.photos // 2, "computer" if self.on_cpu else "graphics card"
            note = f"the {memory} has no room for {self.photos} photos at once, so a step takes {half} now"
            return Room(self.asked, half, self.on_cpu, note)
        if not self.on_cpu:
            note = "the graphics card has no room for a single photo, so the training runs on the processor now"
            return Room(self.asked, self.asked, on_cpu=True, note=note)
        raise CarmaskError(
            "This computer has not enough memory to learn from one photo at a time. What was kept last is whole: "
            "close other programs and give the same command again, or begin in another folder with a smaller --size."
        )

    def device(self) -> AbstractContextManager[object]:
        """Return the context in which networks are made and trained."""
        return keras.device("cpu") if self.on_cpu else nullcontext()
