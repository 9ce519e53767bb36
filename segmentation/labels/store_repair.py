"""Mending label stores: what is damaged is put aside, what can be had again is written again, nothing is removed."""

import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from segmentation.atomic import create_atomically, flush_folder
from segmentation.cars.beside_photos import FOLDER_NAME, check_inside
from segmentation.errors import CarmaskError
from segmentation.labels.finding import Finding, Mend
from segmentation.labels.layout import ASIDE


@dataclass(frozen=True)
class Mended:
    """A finding that was mended, or would be; `aside` is where the file that stood there lies now, None if none did."""

    finding: Finding
    aside: Path | None


def repair_store(photo_folder: Path, findings: Iterable[Finding], *, dry_run: bool = False) -> list[Mended]:
    """Mend those of `findings` in the store of `photo_folder` that can be mended, and return them.

    What is put aside keeps its path from `.masks` on in a new folder in `.masks/aside`, so that it can be put back.

    Raises:
        CarmaskError: a file cannot be moved or written; what was mended before is kept, and nothing is lost.
    """
    masks = photo_folder / FOLDER_NAME
    check_inside(photo_folder, masks / ASIDE)
    name = f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    mended: list[Mended] = []
    done: set[Path] = set()
    for finding in findings:
        if finding.mend is None or finding.mend.path in done:
            continue  # two revisions may name one mask
        done.add(finding.mend.path)
        check_inside(photo_folder, finding.mend.path.parent)
        try:
            aside = _mend(finding.mend, masks, masks / ASIDE / name, dry_run=dry_run)
        except OSError as error:
            raise CarmaskError(
                f"{finding.mend.path} cannot be mended ({error.strerror}). What was mended before is kept."
            ) from error
        mended.append(Mended(finding, aside))
    return mended


def _mend(mend: Mend, masks: Path, aside_folder: Path, *, dry_run: bool) -> Path | None:
    aside = aside_folder / mend.path.relative_to(masks) if os.path.lexists(mend.path) else None
    if dry_run:
        return aside
    if aside is not None:
        aside.parent.mkdir(parents=True, exist_ok=True)
        mend.path.rename(aside)  # the folder is new: nothing is there to be replaced
        flush_folder(aside.parent)
        flush_folder(mend.path.parent)
    if mend.content is not None:
        create_atomically(mend.path, mend.content)
    return aside
