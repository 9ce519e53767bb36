"""What a mask is of: a photo has two, one of its car and one of the car's glass."""

from enum import Enum


class Subject(Enum):
    """What a mask marks; glass counts only within the mask of the car."""

    CAR = "car"
    GLASS = "glass"


BESIDE_THE_CAR: tuple[Subject, ...] = tuple(subject for subject in Subject if subject is not Subject.CAR)
"""What else a photo has masks of; nothing but an export asks for them."""
