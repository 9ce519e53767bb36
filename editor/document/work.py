"""How a person has worked at a mask since it was saved last: the strokes that stand, and how long it took."""

import zlib
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox, box_of


@dataclass(eq=False)
class Stroke:
    """One stroke: the name of its tool, "" for what no tool did, and the pixels that it went over, packed.

    `step` is how many steps of the history its mask had had with it, 0 if it changed nothing, so that no undo takes it
    back.
    """

    step: int
    shape: tuple[int, int]
    box: PixelBox
    bits: bytes
    tool: str = ""

    @classmethod
    def over(cls, brushed: NDArray[np.bool_], step: int) -> "Stroke":
        """Return a stroke over the pixels of `brushed`, bool (H, W)."""
        box = box_of(brushed)
        bits = zlib.compress(np.packbits(brushed[box.slices]).tobytes(), level=1)
        return cls(step, (brushed.shape[0], brushed.shape[1]), box, bits)

    def add_to(self, brushed: NDArray[np.bool_]) -> None:
        """Mark its pixels in `brushed`, bool (H, W)."""
        bits = np.frombuffer(zlib.decompress(self.bits), np.uint8)
        pixels = np.unpackbits(bits, count=self.box.height * self.box.width).view(np.bool_)
        brushed[self.box.slices] |= pixels.reshape(self.box.height, self.box.width)


@dataclass
class Work:
    """The strokes since a mask was saved, and for how many seconds the hand was at the photo.

    A stroke that was taken back does not stand: it counts again only once it is done again.
    """

    seconds: float = 0.0
    _strokes: list[Stroke] = field(default_factory=list)
    _steps: int = 0
    _being_saved: list[list[Stroke]] = field(default_factory=list)
    _brushed: NDArray[np.bool_] | None = None

    @property
    def _standing(self) -> list[Stroke]:
        return [stroke for stroke in self._strokes if stroke.step <= self._steps]

    @property
    def tools(self) -> Counter[str]:
        """How many strokes stand, by the name of the tool that made them."""
        return Counter(stroke.tool for stroke in self._standing if stroke.tool)

    @property
    def brushed(self) -> NDArray[np.bool_] | None:
        """Where strokes that stand went, bool (H, W), whether they changed anything or not; None for nowhere."""
        standing = self._standing
        if self._brushed is None and standing:
            self._brushed = np.zeros(standing[0].shape, np.bool_)
            for stroke in standing:
                stroke.add_to(self._brushed)
        return self._brushed

    def add_stroke(self, brushed: NDArray[np.bool_], step: int) -> None:
        """Count a stroke over the pixels of `brushed`, bool (H, W); `step` as in `Stroke`."""
        stroke = Stroke.over(brushed, step)
        if self._brushed is not None:
            stroke.add_to(self._brushed)
        self._strokes.append(stroke)

    def name_last(self, tool: str) -> None:
        """Say which tool made the last stroke."""
        self._strokes[-1].tool = tool

    def step_made(self, steps: int) -> None:
        """Hear that a new step of the history makes `steps`: strokes that were taken back before are gone for good."""
        for strokes in (self._strokes, *self._being_saved):
            strokes[:] = [stroke for stroke in strokes if stroke.step < steps]
        self._steps = steps

    def go_to(self, steps: int) -> None:
        """Hear that undo or redo has led to so many steps."""
        self._steps, self._brushed = steps, None

    def begin_save(self) -> "Saved":
        """Return what is saved now, and count from here; strokes that do not stand are none of it."""
        saved = Saved(self.seconds, self._standing)
        self._strokes = [stroke for stroke in self._strokes if stroke.step > self._steps]
        self._being_saved.append(saved.strokes)
        self.seconds, self._brushed = 0.0, None
        return saved

    def end_save(self, saved: "Saved", *, is_saved: bool) -> None:
        """Hear whether what `begin_save` returned is on the disk; what is not counts as before."""
        self._being_saved = [strokes for strokes in self._being_saved if strokes is not saved.strokes]
        if not is_saved:
            self.seconds += saved.seconds
            self._strokes[:0] = saved.strokes
            self._brushed = None


@dataclass(frozen=True)
class Saved:
    """What of the work at a mask is on its way to the disk."""

    seconds: float
    strokes: list[Stroke]
