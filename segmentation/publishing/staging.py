"""A folder in which a network is made ready, unseen until it is whole."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

from segmentation.atomic import TEMPORARY_PREFIX

LEFT_OVER_S = 24 * 3600.0
"""A staging folder this old was left by a program that was killed."""


@contextmanager
def staging_folder(parent: Path) -> Iterator[Path]:
    """Yield a new folder in `parent`, which is made if needed; at the end it is gone, or was renamed.

    Folders that killed programs left there are removed first.

    Raises:
        OSError: it cannot be made.
    """
    parent.mkdir(parents=True, exist_ok=True)
    _sweep(parent)
    folder = parent / f"{TEMPORARY_PREFIX}{secrets.token_hex(8)}"
    folder.mkdir()
    try:
        yield folder
    finally:
        rmtree(folder, ignore_errors=True)


def _sweep(parent: Path) -> None:
    with suppress(OSError):
        for path in parent.glob(f"{TEMPORARY_PREFIX}*"):
            if path.is_dir() and not path.is_symlink() and path.stat().st_mtime < time.time() - LEFT_OVER_S:
                rmtree(path, ignore_errors=True)
