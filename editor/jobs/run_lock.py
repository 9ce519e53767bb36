"""Keeping two windows from training in the same folder at once."""

from pathlib import Path

from PySide6.QtCore import QLockFile

from editor.language.system_reasons import reason_of
from editor.language.texts import tr
from segmentation.errors import CarmaskError


def lock_run(run: Path) -> QLockFile:
    """Return the lock of the training folder `run`, held until it is unlocked or this program ends.

    Raises:
        CarmaskError: another program holds it, or its file, which is beside `run`, cannot be written.
    """
    try:
        run.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CarmaskError(
            tr("A training cannot be kept in {folder} ({reason}).", folder=run.parent, reason=reason_of(error))
        ) from error
    lock = QLockFile(str(run.with_name(f"{run.name}.lock")))
    lock.setStaleLockTime(0)  # however long a training takes, only the end of its program frees it
    if lock.tryLock(0):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        raise CarmaskError(tr("Another window of carmask is training on the masks of this folder. Go on there."))
    raise CarmaskError(
        tr("A training cannot be kept in {folder}: your account may not write there.", folder=run.parent)
    )
