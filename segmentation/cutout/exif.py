"""What a photo says of itself and may be told to everyone: no place, no serial numbers, no thumbnail."""

import warnings
from numbers import Number
from pathlib import Path

from PIL import ExifTags, Image

from segmentation.images.reading import FORMATS
from segmentation.images.refusals import DECODING_ERRORS

_TAGS = (
    ExifTags.Base.ImageDescription,
    ExifTags.Base.Make,
    ExifTags.Base.Model,
    ExifTags.Base.DateTime,
    ExifTags.Base.Artist,
    ExifTags.Base.Copyright,
)
_EXIF_TAGS = (
    ExifTags.Base.ExposureTime,
    ExifTags.Base.FNumber,
    ExifTags.Base.ISOSpeedRatings,
    ExifTags.Base.DateTimeOriginal,
    ExifTags.Base.FocalLength,
    ExifTags.Base.LensModel,
)
_LONGEST_TEXT = 2000
_MOST_NUMBERS = 4
"""Two speeds of a film are the most that a camera has to say. With these limits no block is too large for a JPEG, which
has room for 65,533 bytes."""


def carried_exif(path: Path) -> bytes:
    """Return the EXIF block for a picture made of the photo in `path`, b"" where nothing can be carried over.

    Orientation is left out, for the picture is upright; damaged EXIF data says nothing.
    """
    carried = Image.Exif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of a damaged block
            with Image.open(path, formats=FORMATS) as image:
                known = image.getexif()
                of_camera = known.get_ifd(ExifTags.IFD.Exif)
        carried.update({int(tag): known[tag] for tag in _TAGS if _is_plain(known.get(tag))})
        if kept := {int(tag): of_camera[tag] for tag in _EXIF_TAGS if _is_plain(of_camera.get(tag))}:
            carried.get_ifd(ExifTags.IFD.Exif).update(kept)
        return carried.tobytes() if len(carried) or kept else b""  # Pillow does not count what the camera said
    except DECODING_ERRORS:
        return b""


def _is_plain(value: object) -> bool:
    if isinstance(value, str):
        return len(value) <= _LONGEST_TEXT
    if isinstance(value, tuple):
        return len(value) <= _MOST_NUMBERS and all(isinstance(part, Number) for part in value)
    return isinstance(value, Number)
