"""One open view: its photo, its mask and what happened to it."""

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from editor.document.packed_probability import PackedProbability
from editor.document.pyramid import MaskPyramid
from editor.document.work import Work
from editor.language.marking import marked
from segmentation.cars.car import View
from segmentation.images.pixel_box import PixelBox
from segmentation.labels.record import NetworkFacts, PhotoFacts, Record
from segmentation.labels.states import state_of
from segmentation.masks.edit import MaskEdit, edit_between
from segmentation.masks.history import EditHistory
from segmentation.masks.mask import Mask


class ViewState(Enum):
    """What the strip says of an angle; the value is the English word for it."""

    NO_MASK = marked("no mask")
    NETWORK = marked("network's mask")
    CORRECTED = marked("corrected")
    ACCEPTED = marked("accepted")
    REJECTED = marked("rejected")
    FAILED = marked("failed")


@dataclass(frozen=True)
class NetworkMask:
    """A mask as the network drew it, uint8 (H, W), 0 or 255, which network that was, and how sure it was."""

    pixels: NDArray[np.uint8]
    facts: NetworkFacts
    probability: PackedProbability | None = None


@dataclass
class ViewDocument:
    """The mask of one view with its history; plain data, it knows no window and no disk.

    `photo` holds the levels of `pyramid.photo_levels` while they are in memory, `photo_facts` stays once they
    were. `record` is the saved mask that was shown first; `head` the newest revision, even one that cannot be
    shown. `brushed`, bool (H, W), is where a brush passed since the mask was loaded or last saved. `painting`
    is True while a stroke is under way; `work` is what was done since the mask was saved last. `failure` is a sentence
    if the photo cannot be used.
    """

    view: View
    history: EditHistory
    photo: list[NDArray[np.uint8]] | None = None
    mask: Mask | None = None
    pyramid: MaskPyramid | None = None
    network: NetworkMask | None = None
    photo_facts: PhotoFacts | None = None
    record: Record | None = None
    head: Record | None = None
    brushed: NDArray[np.bool_] | None = None
    work: Work = field(default_factory=Work)
    failure: str = ""
    painting: bool = False
    began_as_network: bool = False
    """Whether the mask was the network's before the first step."""
    before_trial: NDArray[np.uint8] | None = None
    """The mask, uint8 (H, W), while a change of it is only seen, as it was before."""
    awaited: NetworkMask | None = None
    """A mask that was asked for and came during a stroke, which ends first."""

    @property
    def shape(self) -> tuple[int, int] | None:
        """(H, W) of the photo in px, once loaded."""
        return None if self.photo_facts is None else (self.photo_facts.height, self.photo_facts.width)

    @property
    def is_dirty(self) -> bool:
        """Whether strokes would be lost if the view were closed now."""
        return self.mask is not None and (self.painting or not self.history.is_clean)

    @property
    def is_human(self) -> bool:
        """Whether a person has had a hand in the mask, be it to save it; the network never writes over it unasked."""
        was_worked_on = self.history.can_undo or self.history.can_redo or self.history.is_being_saved
        return self.painting or self.record is not None or was_worked_on

    @property
    def state(self) -> ViewState:
        """What the strip says of this view."""
        if self.failure:
            return ViewState.FAILED
        if self.mask is None:
            return ViewState.NO_MASK
        if self.record is not None and not self.is_dirty:
            return ViewState[state_of(self.record).name]
        if self.record is None and not self.history.can_undo:
            return ViewState.NETWORK if self.began_as_network else ViewState.NO_MASK
        return ViewState.CORRECTED

    def begin_mask(self, pixels: NDArray[np.uint8], *, by_network: bool = False) -> None:
        """Start from `pixels` (H, W), 0 or 255, as the mask that was there from the first."""
        self.began_as_network = by_network
        self.mask = Mask(pixels)
        self.pyramid = MaskPyramid(self.mask.pixels)

    def add_brushed(self, brushed: NDArray[np.bool_]) -> None:
        """Count the pixels of `brushed`, bool (H, W), as passed over by a brush too."""
        if self.brushed is None:
            self.brushed = brushed
        else:
            self.brushed |= brushed

    def take_network_mask(self, network: NetworkMask) -> bool:
        """Let the network's mask be the mask, unless a person has worked here. Return whether it is.

        A person's mask that began as another network's stays known as begun from that one.
        """
        self.failure = ""
        if self.is_human:
            self.network = self.network or network
            return False
        self.network = network
        self.begin_mask(network.pixels.copy(), by_network=True)
        return True

    def apply(self, edit: MaskEdit) -> PixelBox:
        """Apply `edit` without remembering it and return the box that changed."""
        assert self.mask is not None and self.pyramid is not None
        box = self.mask.apply(edit)
        self.pyramid.refresh(box)
        return box

    def replace(self, title: str, pixels: NDArray[np.uint8]) -> MaskEdit | None:
        """Change the whole mask to `pixels` as one step that can be taken back."""
        if self.mask is None:
            self.begin_mask(np.zeros_like(pixels))
        assert self.mask is not None
        edit = edit_between(title, self.mask.pixels, pixels)
        if edit is not None:
            self.apply(edit)
            self.history.push(edit)
        return edit
