"""One open view: its photo, its mask and what happened to it."""

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from editor.document.packed_probability import PackedProbability
from editor.document.painted_mask import PaintedMask
from editor.document.work import Work
from editor.language.marking import marked
from segmentation.cars.car import View
from segmentation.labels.record import NetworkFacts, PhotoFacts
from segmentation.labels.states import state_of
from segmentation.masks.edit import MaskEdit, edit_between
from segmentation.masks.history import EditHistory
from segmentation.masks.number_plate import NumberPlate
from segmentation.masks.subject import Subject


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


@dataclass(frozen=True)
class Suggestion:
    """What the glass of a view may be, uint8 (H, W), 0 or 255, carried over from the one at another angle."""

    pixels: NDArray[np.uint8]
    from_angle: int


@dataclass(frozen=True)
class PlateSuggestion:
    """Where the number plate of a view may be, carried over from another angle."""

    plate: NumberPlate
    from_angle: int


@dataclass(eq=False)
class ViewDocument(PaintedMask):
    """One view: its photo's masks, and the history of all of them; it knows no window and no disk.

    `photo` holds the levels of `pyramid.photo_levels` while they are in memory, `photo_facts` stays once they
    were. `painted` is what a stroke paints that is under way. `number_plate` is what was said of the number plate,
    None if nothing was.
    `failure` is a sentence if the photo cannot be used.
    """

    view: View
    history: EditHistory
    photo: list[NDArray[np.uint8]] | None = None
    glass: PaintedMask = field(default_factory=PaintedMask)
    smart_edge: PaintedMask = field(default_factory=PaintedMask)
    suggestion: Suggestion | None = None
    network: NetworkMask | None = None
    photo_facts: PhotoFacts | None = None
    number_plate: NumberPlate | None = None
    plate_suggestion: PlateSuggestion | None = None
    failure: str = ""
    painted: Subject | None = None
    began_as_network: bool = False
    """Whether the mask was the network's before the first step."""
    awaited: NetworkMask | None = None
    """A mask that was asked for and came during a stroke, which ends first."""

    @property
    def shape(self) -> tuple[int, int] | None:
        """(H, W) of the photo in px, once loaded."""
        return None if self.photo_facts is None else (self.photo_facts.height, self.photo_facts.width)

    def of(self, subject: Subject) -> PaintedMask:
        """Return one of the masks of the photo."""
        return {Subject.CAR: self, Subject.GLASS: self.glass, Subject.SMART_EDGE: self.smart_edge}[subject]

    def within(self, subject: Subject) -> NDArray[np.uint8] | None:
        """Return the mask, uint8 (H, W), 0 or CAR, outside of which no paint counts; None where all counts."""
        if subject is not Subject.GLASS or self.shape is None:
            return None
        return np.zeros(self.shape, np.uint8) if self.mask is None else self.mask.pixels

    @property
    def has_mask(self) -> bool:
        """Whether there is a mask of the car, or another one alone."""
        return any(self.of(subject).mask is not None for subject in Subject)

    @property
    def painting(self) -> bool:
        """Whether a stroke is under way."""
        return self.painted is not None

    @property
    def is_dirty(self) -> bool:
        """Whether strokes would be lost if the view were closed now."""
        return any(self.is_dirty_of(subject) for subject in Subject)

    def is_dirty_of(self, subject: Subject) -> bool:
        """Whether strokes on one of the masks would be lost."""
        is_changed = self.painted is subject or not self.history.is_clean_of(subject)
        return self.of(subject).mask is not None and is_changed

    @property
    def is_human(self) -> bool:
        """Whether a person has had a hand in the mask, be it to save it; the network never writes over it unasked."""
        is_painted = self.painted is Subject.CAR
        return is_painted or self.record is not None or self.history.was_worked_on(Subject.CAR)

    @property
    def state(self) -> ViewState:
        """What the strip says of this view."""
        if self.failure:
            return ViewState.FAILED
        if self.mask is None:
            return ViewState.NO_MASK
        if self.record is not None and not self.is_dirty_of(Subject.CAR):
            return ViewState[state_of(self.record).name]
        if self.record is None and not self.history.is_changed(Subject.CAR):
            return ViewState.NETWORK if self.began_as_network else ViewState.NO_MASK
        return ViewState.CORRECTED

    def begin_mask(self, pixels: NDArray[np.uint8], *, by_network: bool = False) -> None:
        """Start from `pixels` (H, W), 0 or 255, as the mask that was there from the first."""
        self.began_as_network = by_network
        self.begin(pixels)

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

    def replace(self, title: str, pixels: NDArray[np.uint8], subject: Subject = Subject.CAR) -> MaskEdit | None:
        """Change a whole mask to `pixels` as one step that can be taken back."""
        painted = self.of(subject)
        if painted.mask is None:
            painted.begin(np.zeros_like(pixels))
        assert painted.mask is not None
        edit = edit_between(title, painted.mask.pixels, pixels)
        if edit is not None:
            edit = edit.of(subject)
            painted.apply(edit)
            self.push(edit)
        return edit

    def forget_steps(self, undo_limit_mib: int) -> None:
        """Begin a new history: the steps of this one lead to no mask on the disk."""
        self.history = EditHistory(undo_limit_mib)
        for subject in Subject:
            self.of(subject).work = Work()

    def push(self, edit: MaskEdit) -> None:
        """Remember an edit that is in its mask already."""
        self.history.push(edit)
        self.of(edit.subject).work.step_made(self.history.steps_of(edit.subject))

    def add_stroke(self, subject: Subject, brushed: NDArray[np.bool_], edit: MaskEdit | None) -> None:
        """Count a stroke over the pixels of `brushed`, bool (H, W), whose `edit` was pushed, if it changed anything."""
        self.of(subject).work.add_stroke(brushed, 0 if edit is None else self.history.steps_of(subject))
