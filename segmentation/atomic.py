"""Files that are either whole or not there: written beside, flushed to the disk, then renamed or linked."""

import contextlib
import errno
import os
import secrets
from pathlib import Path

TEMPORARY_PREFIX = ".carmask-"
"""Names that start so are unfinished files of carmask; a crash may leave one, nobody reads it."""

_NO_LINKS_HERE = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})
_NO_FLUSH_HERE = frozenset({errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def write_atomically(path: Path, content: bytes) -> None:
    """Replace `path` by `content`; after a crash it holds the old content or the new, never a part.

    Raises:
        OSError: nothing was replaced, and the unfinished file is gone.
    """
    temporary = write_temporary(path.parent, content)
    try:
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    with contextlib.suppress(OSError):  # it is in place; only a power cut right now could still undo it
        flush_folder(path.parent)


def create_atomically(path: Path, content: bytes) -> None:
    """Create `path` with `content`, whole, if and only if nothing is there; of several at once one succeeds.

    On a disk without hard links (FAT, some shares) a crash may leave a part of the file.

    Raises:
        FileExistsError: something is there; it was left alone.
        OSError: nothing was created, and the unfinished file is gone.
    """
    temporary = write_temporary(path.parent, content)
    try:
        os.link(temporary, path)
    except FileExistsError:
        if not path.samefile(temporary):  # NFS may answer its own repeated request with "exists"
            raise
    except OSError as error:
        if error.errno not in _NO_LINKS_HERE:
            raise
        _write_new(path, content)
    finally:
        with contextlib.suppress(OSError):  # `sweep_temporaries` takes what cannot be removed now
            temporary.unlink()
    with contextlib.suppress(OSError):  # it is in place; only a power cut right now could still undo it
        flush_folder(path.parent)


def write_temporary(folder: Path, content: bytes) -> Path:
    """Write `content` into a new unfinished file in `folder`, flushed to the disk, and return its path."""
    path = folder / f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}"
    _write_new(path, content)
    return path


def sweep_temporaries(folder: Path, before: float) -> None:
    """Remove unfinished files in `folder` that were last written before that time, s since the epoch.

    `before` should come from a file on the same disk: the clock of a share may differ from ours.
    """
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(TEMPORARY_PREFIX) and entry.stat(follow_symlinks=False).st_mtime < before:
                Path(entry.path).unlink()


def flush_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut; Windows and some shares have no such call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FLUSH_HERE:
            raise
    finally:
        os.close(descriptor)


def _write_new(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink()
            raise
