"""What an export is asked for and what it left behind."""

import json
from pathlib import Path

from segmentation.batch.export_manifest import MANIFEST_NAME
from segmentation.commands.command_line import run

THREE = ["redcar_01.png", "redcar_02.png", "redcar_03.png"]
"""The pictures of the drawn car."""


def export(folder: Path, out: Path, preset: str, *more: str) -> int:
    """Give the command and return its exit status."""
    return run(["export", str(folder), "--out", str(out), "--preset", preset, *more])


def files(out: Path) -> list[str]:
    """Return all that is in `out` but the manifest."""
    return sorted(path.relative_to(out).as_posix() for path in out.rglob("*.*") if path.name != MANIFEST_NAME)


def manifest(out: Path) -> dict:
    """Return what the manifest of `out` says."""
    return json.loads((out / MANIFEST_NAME).read_text())
