"""Where tools may paint: an editor's own limits, so that a wide stroke does no harm beside what it is meant for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from editor.tools.floor_line import FloorLines
from editor.tools.tool import MaskHolder
from segmentation.cars.car import View
from segmentation.masks.areas import Area, MaskPart, OutlineBand, common


class FloorSide(Enum):
    """A side of the floor line; the value says where that is."""

    ABOVE = "above the floor line"
    BELOW = "below the floor line"


class MaskSide(Enum):
    """Inside or outside of the mask as it was; the value says where that is."""

    CAR = "where the mask was"
    BACKGROUND = "where the mask was not"


@dataclass(frozen=True)
class Limits:
    """What an editor has chosen; tools paint where all of it agrees.

    `near_outline` is whether to keep near the network's outline, `floor` a side of the floor line, `mask` where the
    mask was or was not before the first gesture under that limit that changed it.
    """

    near_outline: bool = False
    floor: FloorSide | None = None
    mask: MaskSide | None = None

    @property
    def are_on(self) -> bool:
        """Whether there is any limit."""
        return self != Limits()

    def words(self, outline_px: int) -> str:
        """Return where tools paint, such as "within 12 px of the network's outline, above the floor line"."""
        return ", ".join(self._parts(outline_px))

    def _parts(self, outline_px: int) -> Iterator[str]:
        if self.near_outline:
            yield f"within {outline_px} px of the network's outline"
        if self.floor is not None:
            yield self.floor.value
        if self.mask is not None:
            yield self.mask.value


class LimitsInForce:
    """The limits of all tools, and what it takes to keep to them."""

    def __init__(self, floor_lines: FloorLines) -> None:
        self._floor_lines = floor_lines
        self._limits = Limits()
        self._outline_px = 12
        self._masks: dict[View, MaskPart] = {}
        self._taken: tuple[View, MaskPart] | None = None
        self._band: tuple[NDArray[np.uint8], int, OutlineBand] | None = None
        self._listeners: list[Callable[[], None]] = []
        self._told: list[Callable[[str], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """Have `listener` called when other limits are chosen."""
        self._listeners.append(listener)

    def listen_to_told(self, listener: Callable[[str], None]) -> None:
        """Have `listener` told in a sentence why nothing was painted."""
        self._told.append(listener)

    @property
    def limits(self) -> Limits:
        """What an editor has chosen."""
        return self._limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        if limits.mask is not self._limits.mask:
            self.forget_masks()
        self._limits = limits
        self._news()

    @property
    def outline_px(self) -> int:
        """How far from the network's outline tools paint while that is limited."""
        return self._outline_px

    @outline_px.setter
    def outline_px(self, outline_px: int) -> None:
        self._outline_px = outline_px
        self._news()

    @property
    def words(self) -> str:
        """Where tools paint now, "" if everywhere."""
        return self._limits.words(self._outline_px)

    def forget_masks(self) -> None:
        """Take masks anew as they will be: another car is opened, or another limit chosen."""
        self._masks.clear()
        self._taken = self._band = None

    def keep_mask(self) -> None:
        """Hear that the gesture changed something: later ones at its angle are kept to the mask as it was before.

        Until then the mask is none that anybody has seen to: the network's may still come.
        """
        if self._taken is not None:
            view, part = self._taken
            self._masks[view] = part

    def obstacle(self, holder: MaskHolder) -> str:
        """Return why the limits cannot be kept to on the shown mask, "" if they can."""
        view = holder.shown_view()
        if view is None:
            return ""
        if self._limits.near_outline and holder.network_mask() is None:
            return (
                "The network's mask of this angle is not at hand, so nothing can be painted near its outline; "
                "“Draw this mask” draws one, which can be undone, and “No limits” lifts the limit."
            )
        if self._limits.floor is not None and self._floor_lines.of(view) is None:
            return (
                f"This car has no floor line, and tools paint only {self._limits.floor.value}: draw one with the tool "
                "“Floor line”, or lift the limit with “No limits”."
            )
        return ""

    def area(self, holder: MaskHolder, mask: NDArray[np.uint8]) -> Area | None:
        """Return where a gesture that begins now may paint, None for everywhere.

        Args:
            holder: of the shown mask; `obstacle` is "" for it.
            mask: its pixels, uint8 (H, W), 0 or CAR, before the gesture.
        """
        self._taken = None
        areas = list(self._areas(holder, mask))
        return common(areas) if areas else None

    def tell(self, sentence: str) -> None:
        """Tell why nothing was painted."""
        for listener in self._told:
            listener(sentence)

    def _areas(self, holder: MaskHolder, mask: NDArray[np.uint8]) -> Iterator[Area]:
        view, network = holder.shown_view(), holder.network_mask()
        if view is None:
            return
        if self._limits.near_outline and network is not None:
            yield self._band_of(network)
        line = self._floor_lines.of(view)
        if self._limits.floor is not None and line is not None:
            shape = mask.shape[0], mask.shape[1]
            yield line.above(shape) if self._limits.floor is FloorSide.ABOVE else line.below(shape)
        if self._limits.mask is not None:
            part = self._masks.get(view) or MaskPart(mask)
            self._taken = view, part
            yield part.car if self._limits.mask is MaskSide.CAR else part.background

    def _band_of(self, network: NDArray[np.uint8]) -> OutlineBand:
        """The band around the outline of a mask; what was found of the last one is kept."""
        if self._band is None or self._band[0] is not network or self._band[1] != self._outline_px:
            self._band = network, self._outline_px, OutlineBand(network, self._outline_px)
        return self._band[2]

    def _news(self) -> None:
        for listener in self._listeners:
            listener()
