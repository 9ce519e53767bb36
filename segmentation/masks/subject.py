"""What a mask is of: a photo has one of its car, one of the car's glass, and one of its smart edge."""

from enum import Enum


class Subject(Enum):
    """What a mask marks.

    Glass counts only within the mask of the car; a smart edge marks where the outline of that mask follows the photo.
    """

    CAR = "car"
    GLASS = "glass"
    SMART_EDGE = "smart-edge"


BESIDE_THE_CAR: tuple[Subject, ...] = tuple(subject for subject in Subject if subject is not Subject.CAR)
"""What else a photo has masks of; nothing but an export asks for them."""
