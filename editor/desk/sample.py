"""The sample as a person works with it: a copy of their own, for what carmask comes with may not be writable."""

from pathlib import Path

from editor.language.system_reasons import reason_of
from editor.language.texts import tr
from segmentation.atomic import write_atomically
from segmentation.cars.car import Catalogue
from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.resources import SAMPLE_PHOTOS, SAMPLE_REVISION, own_data_folder


def default_sample_folder() -> Path:
    """Return the folder of this person on this computer that holds their copy of the sample."""
    return own_data_folder() / f"sample-{SAMPLE_REVISION}"


def lay_out_sample(folder: Path) -> Catalogue:
    """Return the cars of the sample in `folder`, to which what is missing or not as it was is copied first.

    Masks that were saved there stay.

    Raises:
        CarmaskError: the sample cannot be read, or not be copied.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in sorted(path for path in SAMPLE_PHOTOS.iterdir() if path.is_file()):
            copy, content = folder / path.name, path.read_bytes()
            if not copy.is_file() or copy.read_bytes() != content:
                write_atomically(copy, content)
    except OSError as error:
        reason = reason_of(error)
        raise CarmaskError(
            tr(
                "The sample could not be laid out in {folder} ({reason}). Open a folder of your own photos instead.",
                folder=folder,
                reason=reason,
            )
        ) from error
    return find_cars(folder)
