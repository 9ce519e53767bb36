"""Number plates as facts: into records and out of them, and what was said last of a photo's."""

from pathlib import Path

from segmentation.labels.contents import Content
from segmentation.labels.fact_record import FactRecord
from segmentation.labels.fact_store import FactStore
from segmentation.labels.kinds import NUMBER_PLATES
from segmentation.masks.number_plate import NumberPlate


def content_of(plate: NumberPlate | None) -> Content | None:
    """Return what a record says of `plate`; None takes away what was said."""
    return None if plate is None else {"corners": [list(corner) for corner in plate.corners]}


def plate_of(record: FactRecord | None) -> NumberPlate | None:
    """Return what `record` says of a number plate, None if it says nothing."""
    if record is None or record.content is None:
        return None
    return NumberPlate(tuple((row, column) for row, column in record.content["corners"]))


def newest_plate(photo_folder: Path, label_key: str, problems: list[str] | None = None) -> NumberPlate | None:
    """Return what was said last of the number plate of a photo, None if nothing was or it was taken away.

    Args:
        photo_folder: where the photo lies.
        label_key: of the photo.
        problems: gets a sentence for each record that had to be passed over.

    Raises:
        CarmaskError: the folder cannot be read.
    """
    return plate_of(FactStore(photo_folder, NUMBER_PLATES).newest(label_key, problems))
