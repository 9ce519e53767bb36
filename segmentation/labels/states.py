"""How far a mask has come, as its newest record says, and a car by all of its views."""

from collections.abc import Iterable
from enum import StrEnum

from segmentation.labels.record import ACCEPTED, REJECTED, Record


class LabelState(StrEnum):
    """How far a mask has come; each but the last is further than the one before."""

    TO_DO = "to do"
    NETWORK = "network"
    CORRECTED = "corrected"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


def state_of(record: Record | None) -> LabelState:
    """Return the state of the view whose newest readable record is `record`, None where it has none.

    Corrected are masks that a person made, changed or merged, or imported as drawn by a person, and that nobody has
    accepted or rejected.
    """
    if record is None:
        return LabelState.TO_DO
    if record.review == REJECTED:
        return LabelState.REJECTED
    if record.review == ACCEPTED:
        return LabelState.ACCEPTED
    return LabelState.NETWORK if record.is_networks else LabelState.CORRECTED


def state_of_car(states: Iterable[LabelState]) -> LabelState:
    """Return the state of a car whose views are in `states`: rejected if any view is, else that of the least far."""
    found = set(states)
    if LabelState.REJECTED in found:
        return LabelState.REJECTED
    return next((state for state in LabelState if state in found), LabelState.TO_DO)
