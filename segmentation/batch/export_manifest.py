"""The manifest of an export: what each picture was made of and with, so that a run that was broken off goes on."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from segmentation.atomic import write_atomically
from segmentation.batch.delivery import Entry, entry_from, sha256_of
from segmentation.batch.export_job import ExportSettings
from segmentation.errors import CarmaskError

MANIFEST_NAME = "carmask-export.json"
SCHEMA = 2
"""Version of the layout; a higher one was written by a newer carmask."""


def begin_export(settings: ExportSettings, overwrite: bool) -> dict[str, Entry]:
    """Prepare the folder of an export and return what earlier runs say, by photo.

    Args:
        settings: of the export; its folder is made if it is not there.
        overwrite: whether pictures that were made with other settings may go; they are removed here.

    Raises:
        CarmaskError: the folder holds an export with other settings or of a newer carmask, or a damaged manifest, or
            cannot be written.
    """
    path = settings.out / MANIFEST_NAME
    try:
        content = json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
        if content is not None and _schema_of(content) > SCHEMA:
            raise CarmaskError(f"{path} was written by a newer carmask. Update this one, or choose another folder.")
        entries = {} if content is None else _entries_of(content)
        same = content is None or content["settings"] == settings.described
    except OSError as error:
        raise CarmaskError(f"{path} cannot be read ({error.strerror}).") from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise CarmaskError(
            f"{path} is damaged, so it is not known how the pictures there were made. Choose another folder."
        ) from error
    if not same and not overwrite:
        raise CarmaskError(
            f"{settings.out} holds pictures that were made with other settings. Choose another folder, or make them "
            "anew with --overwrite."
        )
    if any(not _stays_inside(entry.file) for entry in entries.values()):
        raise CarmaskError(f"{path} names files outside of its folder; it was not made by carmask.")
    if not same:
        _remove(settings.out, entries)
        entries = {}
    write_manifest(settings, entries)
    return entries


def _entries_of(content: dict[str, Any]) -> dict[str, Entry]:
    """The entries of a manifest; one without colours is of before profiles could be kept, and so in sRGB.

    The manifest of schema 1 named the revision of the car's mask alone.
    """
    named = content.get("photos", {}) | content.get("spins", {})
    without = {name: {key: part for key, part in entry.items() if key != "revision"} for name, entry in named.items()}
    entries = {name: entry_from(entry) for name, entry in without.items()}
    return {
        name: replace(entry, profile="sRGB") if entry.file and not entry.profile else entry
        for name, entry in entries.items()
    }


def _schema_of(content: Any) -> int:
    schema = content["schema"]
    if type(schema) is not int:
        raise TypeError("schema")
    return schema


def _remove(out: Path, entries: Mapping[str, Entry]) -> None:
    """Remove pictures that are still as they were made."""
    try:
        for entry in entries.values():
            if entry.file and sha256_of(out / entry.file) == entry.sha256:
                (out / entry.file).unlink()
    except OSError as error:
        raise CarmaskError(f"Older pictures in {out} cannot be replaced ({error.strerror}).") from error


def write_manifest(settings: ExportSettings, entries: Mapping[str, Entry]) -> None:
    """Replace the manifest by one with an entry for each photo and spin, always the same text for the same entries.

    Raises:
        CarmaskError: it cannot be written.
    """
    photos, spins = (
        {name: asdict(entries[name]) for name in sorted(entries) if entries[name].is_spin == is_spin}
        for is_spin in (False, True)
    )
    content = {"schema": SCHEMA, "settings": settings.described, "photos": photos, "spins": spins}
    try:
        settings.out.mkdir(parents=True, exist_ok=True)
        write_atomically(settings.out / MANIFEST_NAME, (json.dumps(content, indent=1) + "\n").encode())
    except OSError as error:
        raise CarmaskError(
            f"Pictures cannot be written to {settings.out} ({error.strerror}). What is there already is whole: make "
            "room, see that you may write there, and give the same command again to go on."
        ) from error


def _stays_inside(file: str) -> bool:
    path = Path(file)
    return not path.is_absolute() and ".." not in path.parts
