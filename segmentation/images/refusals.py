"""What is refused as a photo, and the sentences that say so."""

import struct
from pathlib import Path

from segmentation.errors import CarmaskError

PIXEL_LIMIT = 200_000_000
"""Largest photo that is decoded, px; checked from the header, before any pixel is decoded."""

DECODING_ERRORS = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    MemoryError,
    struct.error,
)
"""What Pillow raises, one day or another, over a file that is damaged or made to do harm."""


def too_large(path: Path) -> CarmaskError:
    """Return what is said of a photo that has more than PIXEL_LIMIT pixels."""
    limit = PIXEL_LIMIT // 1_000_000
    return CarmaskError(f"{path.name} says it has more than {limit} million pixels and was not opened.")


def damaged(path: Path) -> CarmaskError:
    """Return what is said of a photo whose file is not whole."""
    return CarmaskError(
        f"{path.name} is damaged or cut short and cannot be shown. Copy it again from where it came from."
    )


def unreadable(path: Path, error: Exception) -> CarmaskError:
    """Return what is said of a photo over which reading ended with `error`."""
    if isinstance(error, PermissionError):
        return CarmaskError(f"{path.name} may not be read: your account has no permission for it.")
    if isinstance(error, FileNotFoundError):
        return CarmaskError(f"{path.name} is not there any more ({path}).")
    if isinstance(error, MemoryError):
        return CarmaskError(f"{path.name} is too large for the memory of this computer that is free.")
    if isinstance(error, OSError) and error.errno is not None:
        return CarmaskError(f"{path.name} could not be read ({error.strerror}). Is its disk or share still there?")
    return damaged(path)
