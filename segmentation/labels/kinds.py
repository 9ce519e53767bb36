"""The kinds of records that a label store holds, each in a folder of its own: masks, and facts that are no masks.

A new kind is a row here: a mask needs nothing else, a fact a check of its content in `contents.py`. A kind is never
renamed, and a fact whose content changes gets a higher schema and is read in both forms for ever.
"""

from collections.abc import Callable
from dataclasses import dataclass

from segmentation.labels.contents import Content, check_floor_line, check_number_plate
from segmentation.masks.subject import Subject


@dataclass(frozen=True)
class Kind:
    """One kind of records: `.masks/<folder>/<key>/`; `noun` and `plural` are what sentences call it."""

    folder: str
    noun: str
    plural: str


@dataclass(frozen=True)
class MaskKind(Kind):
    """Masks: each revision is a picture and a record of it, see record.py; keys are label keys of photos.

    What two editors saved over the same revision `is_merged`, or else the second one only learns of the first. What
    `is_exchanged` goes to other programs and comes from them.
    """

    is_merged: bool = False
    is_exchanged: bool = False


@dataclass(frozen=True)
class FactKind(Kind):
    """Facts: each revision is a record with a JSON object, the content; `check` raises RecordError where it is none.

    `schema` is the version of the content. Keys are label keys of photos, or keys of cars if it `is_of_cars`.
    """

    check: Callable[[Content], None]
    schema: int = 1
    is_of_cars: bool = False


CAR_MASKS = MaskKind("labels", "mask", "masks", is_merged=True, is_exchanged=True)
"""Which pixels are car: what `LabelStore` holds where nothing else is said."""

GLASS_MASKS = MaskKind("glass", "glass mask", "glass masks", is_merged=True, is_exchanged=True)
"""Which pixels of the car are glass that one sees through."""

SMART_EDGES = MaskKind("smart-edges", "smart edge", "smart edges")
"""Where the outline of the car follows the photo in pictures, as an editor brushed it."""

FLOOR_LINES = FactKind("floor-lines", "floor line", "floor lines", check_floor_line)
"""The line on which the car stands, as an editor drew it."""

NUMBER_PLATES = FactKind("plate-corners", "number plate", "number plates", check_number_plate)
"""Where an editor says that the car's number plate is, or that the photo shows none."""

MASK_KIND_OF = {Subject.CAR: CAR_MASKS, Subject.GLASS: GLASS_MASKS, Subject.SMART_EDGE: SMART_EDGES}
"""As what each of a photo's masks is saved."""

KINDS: tuple[MaskKind | FactKind, ...] = (CAR_MASKS, GLASS_MASKS, SMART_EDGES, FLOOR_LINES, NUMBER_PLATES)
