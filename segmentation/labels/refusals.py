"""Why something could not be saved, as sentences for the person who wanted to."""

import errno
from pathlib import Path

from segmentation.errors import CarmaskError


class NotWritten(CarmaskError):
    """The disk did not take what was to be saved; `reason` says why and what to do, as part of a sentence."""

    def __init__(self, sentence: str, reason: str) -> None:
        super().__init__(sentence)
        self.reason = reason


_REASONS = {
    errno.ENOSPC: "the disk is full; make room",
    errno.EDQUOT: "your share of the disk is used up; make room",
    errno.EFBIG: "the disk takes no file of that size; make room",
    errno.EACCES: "your account may not write there; ask for permission",
    errno.EPERM: "your account may not write there; ask for permission",
    errno.EROFS: "the disk or share can only be read; have it made writable",
}


def reason_of(error: OSError) -> str:
    """Return why the disk refused and what to do about it, as part of a sentence."""
    return _REASONS.get(error.errno or 0, f"{error.strerror}; see that its disk or share is there")


def not_written(noun: str, name: str, folder: Path, error: OSError) -> NotWritten:
    """Return that what `noun` calls, such as the "mask" of "redcar_01.jpg", is not saved in `folder`, and why."""
    reason = reason_of(error)
    return NotWritten(
        f"The {noun} of {name} is not saved in {folder}: {reason}, then save again. It is still on the screen.", reason
    )
