"""The one loader of photos, used by the window, the command line and training alike."""

import io
import os
import re
import warnings
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageCms, UnidentifiedImageError

from segmentation.errors import CarmaskError
from segmentation.images.profiles import IN_SRGB, NAMES_OF_SRGB, SRGB, OwnColours, own_colours
from segmentation.images.raw import RAW_SUFFIXES, is_raw, raw_size, raw_time_taken, read_raw
from segmentation.images.refusals import DECODING_ERRORS, PIXEL_LIMIT, damaged, too_large, unreadable

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP")
"""Pillow's decoders that are let near a stranger's file; the fewer the better. MPO comes with JPEG."""

PHOTO_SUFFIXES = RAW_SUFFIXES | {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".bmp"}
"""File name endings that count as photos, lower case."""

Image.MAX_IMAGE_PIXELS = PIXEL_LIMIT
warnings.simplefilter("error", Image.DecompressionBombWarning)  # its half-way step: over the limit is over

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a photo upright, by its EXIF orientation (EXIF 2.32, tag 0x0112)."""

_TIME_TAGS = (ExifTags.Base.DateTimeOriginal, ExifTags.Base.SubsecTimeOriginal)
_ON_THEIR_SIDE = (5, 6, 7, 8)
_DEEP_MODES = frozenset({"I;16", "I;16B", "I;16L", "I;16N"})
_STRANGE_MODES = frozenset({"I", "F", "LAB", "HSV"})
_END_OF_JPEG, _START_OF_SCAN = b"\xff\xd9", b"\xff\xda"
_FILLING = bytes(64)


def read_photo(path: Path) -> NDArray[np.uint8]:
    """Return the photo in `path` as uint8 (H, W, 3), sRGB, turned as its EXIF orientation says.

    CMYK, grey, 16-bit, palette and transparent files become RGB (transparent parts on white); an ICC
    profile is converted to sRGB; a camera's RAW file is developed (see `read_raw`). Rows then columns; (0, 0)
    is the top left pixel as the photo is shown.

    Raises:
        CarmaskError: the file is missing, no photo, cut short, or larger than PIXEL_LIMIT.
    """
    return _decoded(path, largest_side_px=None)


def read_in_own_colours(path: Path) -> tuple[NDArray[np.uint8], OwnColours]:
    """Return the photo in `path` as `read_photo` does, but in its own colours as they are worked on, and what they are.

    Where its profile cannot be kept the photo is in sRGB, and the colours say why.
    """
    if is_raw(path):
        return read_photo(path), IN_SRGB
    try:
        with _opened(path) as image:
            own = own_colours(image.info.get("icc_profile"), image.mode)
    except DECODING_ERRORS as error:
        raise unreadable(path, error) from error
    return own.worked_on(_decoded(path, None, takes_profile=not own.profile)), own


def read_thumbnail(path: Path, largest_side_px: int) -> NDArray[np.uint8]:
    """Return the photo in `path` as `read_photo` does, shrunk to at most `largest_side_px` a side.

    A JPEG is decoded at a fraction of its size, some ten times faster than in full, a RAW file at half of it.
    """
    return _decoded(path, largest_side_px)


def read_size(path: Path) -> tuple[int, int]:
    """Return (height, width) in px of the photo as `read_photo` would give it, without decoding a JPEG.

    Raises:
        CarmaskError: the file is missing, no photo, or larger than PIXEL_LIMIT.
    """
    if is_raw(path):
        return raw_size(path)
    try:
        with _opened(path) as image:
            width, height = image.size
            # Pillow gives the size of a TIFF as it is shown, that of all others as they are stored.
            turned = image.format != "TIFF" and _orientation(image) in _ON_THEIR_SIDE
            return (width, height) if turned else (height, width)
    except DECODING_ERRORS as error:
        raise unreadable(path, error) from error


def read_time_taken(path: Path) -> datetime | None:
    """Return when the photo in `path` was taken by the camera's clock, to a fraction of a second; None if it is silent.

    EXIF 2.32, tags 0x9003 (DateTimeOriginal) and 0x9291 (SubSecTimeOriginal). Nothing is decoded but the header.

    Raises:
        CarmaskError: the file is missing, no photo, or larger than PIXEL_LIMIT.
    """
    if is_raw(path):
        return raw_time_taken(path)
    try:
        with _opened(path) as image:
            facts = image.getexif().get_ifd(ExifTags.IFD.Exif)
    except DECODING_ERRORS as error:
        raise unreadable(path, error) from error
    text, fraction = (str(facts.get(tag, "")).strip("\0 ") for tag in _TIME_TAGS)
    try:
        taken = datetime.strptime(text, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 -- a camera's clock knows no zone
    except ValueError:
        return None
    return taken.replace(microsecond=int(f"{fraction:0<6.6}")) if re.fullmatch("[0-9]{1,9}", fraction) else taken


def _decoded(path: Path, largest_side_px: int | None, *, takes_profile: bool = True) -> NDArray[np.uint8]:
    if is_raw(path):
        return _shrunk(read_raw(path, half_size=largest_side_px is not None), largest_side_px)
    try:
        with _opened(path) as image:
            if image.format in ("JPEG", "MPO") and _is_filled_up(path):
                raise damaged(path)
            if largest_side_px is not None:
                image.draft("RGB", (largest_side_px, largest_side_px))
            image.load()
            turn = _TURNS.get(_orientation(image))
            upright = image if turn is None else image.transpose(turn)
            if not takes_profile:
                upright.info.pop("icc_profile", None)
            shown = _to_srgb(upright, path)
            if largest_side_px is not None:
                shown.thumbnail((largest_side_px, largest_side_px), Image.Resampling.BILINEAR)
            return np.asarray(shown, np.uint8)
    except DECODING_ERRORS as error:
        raise unreadable(path, error) from error


def _shrunk(image: NDArray[np.uint8], largest_side_px: int | None) -> NDArray[np.uint8]:
    if largest_side_px is None:
        return image
    picture = Image.fromarray(image)
    picture.thumbnail((largest_side_px, largest_side_px), Image.Resampling.BILINEAR)
    return np.asarray(picture, np.uint8)


def _opened(path: Path) -> Image.Image:
    """Open `path`, header only, and refuse what is too large.

    Raises:
        CarmaskError: missing, no regular file, unknown format, too large.
        DECODING_ERRORS: a broken header, as Pillow words it.
    """
    if not path.is_file():  # opening a pipe would wait for whoever fills it
        raise CarmaskError(f"{path.name} is not there any more, or is no file ({path}).")
    try:
        image = Image.open(path, formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise too_large(path) from error
    except UnidentifiedImageError as error:
        raise CarmaskError(f"{path.name} is not a photo that carmask can read, whatever its name says.") from error
    if image.width * image.height > PIXEL_LIMIT:
        image.close()
        raise too_large(path)
    return image


def _orientation(image: Image.Image) -> int:
    """EXIF orientation, 1 to 8; damaged EXIF data says nothing, and the photo is good without it."""
    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    except DECODING_ERRORS:
        return 1
    return orientation if isinstance(orientation, int) else 1


def _is_filled_up(path: Path) -> bool:
    """Whether a JPEG stops and only zeros follow, as a copy that was broken off leaves it.

    Decoders take zeros for picture and show flat grey. The end mark of a thumbnail inside comes before the
    photo's own scan, so it does not count.
    """
    with path.open("rb") as file:
        file.seek(-min(len(_FILLING), path.stat().st_size), os.SEEK_END)
        if file.read() != _FILLING:
            return False
        file.seek(0)
        content = file.read()
    return content.rfind(_END_OF_JPEG) < content.rfind(_START_OF_SCAN)


def _to_srgb(image: Image.Image, path: Path) -> Image.Image:
    profile = image.info.get("icc_profile")
    if image.mode in _STRANGE_MODES:
        raise CarmaskError(
            f"{path.name} holds colours in a form that carmask cannot show; export it with 8 or 16 bits."
        )
    if image.mode in _DEEP_MODES:
        # Pillow's own conversion would clip at 255 instead of scaling.
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8)).convert("RGB")
    if image.has_transparency_data:
        rgba = image.convert("RGBA")
        paper = Image.new("RGBA", rgba.size, "white")
        image = Image.alpha_composite(paper, rgba).convert("RGB")
    elif image.mode == "P":
        image = image.convert("RGB")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        image = _through_profile(image, profile)
    return image.convert("RGB")


def _through_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """`image` in sRGB; a profile that makes no sense is left out, as every browser does."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if ImageCms.getProfileDescription(source).strip() in NAMES_OF_SRGB:
            return image
        converted = ImageCms.profileToProfile(image, source, SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, *DECODING_ERRORS):
        return image
    return converted if converted is not None else image
