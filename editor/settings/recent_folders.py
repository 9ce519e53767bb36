"""The folders that were open last, and short names by which a person tells them apart."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from editor.settings.store import SettingsStore

RECENT = "folders.recent"
MOST = 10
LETTERS = 56
"""A name is no longer, unless it would be that of another folder too."""


def recent_folders(settings: SettingsStore) -> list[Path]:
    """Return the folders that were open last, the newest first; whether they are still there is not looked at."""
    remembered = settings.remembered(RECENT)
    texts = remembered if isinstance(remembered, list) else []
    return [Path(text) for text in texts if isinstance(text, str) and Path(text).is_absolute()][:MOST]


def add_recent(settings: SettingsStore, folder: Path) -> None:
    """Put a folder first in the list."""
    _remember(settings, [folder, *(other for other in recent_folders(settings) if other != folder)][:MOST])


def forget_recent(settings: SettingsStore, folder: Path) -> None:
    """Take a folder out of the list."""
    _remember(settings, [other for other in recent_folders(settings) if other != folder])


def forget_all_recent(settings: SettingsStore) -> None:
    """Empty the list."""
    _remember(settings, [])


def _remember(settings: SettingsStore, folders: Sequence[Path]) -> None:
    settings.remember(RECENT, [str(folder) for folder in folders] or None)


def short_names(folders: Sequence[Path], home: Path) -> list[str]:
    """Return a name for each folder, no two alike: its path from `home`, with dots in the middle where it is long."""
    wholes = [_from_home(folder, home) for folder in folders]
    names = [_shortened(whole) for whole in wholes]
    counts = Counter(names)
    return [name if counts[name] == 1 else whole for name, whole in zip(names, wholes, strict=True)]


def _from_home(folder: Path, home: Path) -> str:
    if folder.is_relative_to(home) and folder != home:
        return str(Path("~") / folder.relative_to(home))
    return str(folder)


def _shortened(whole: str) -> str:
    """Return the beginning and as many of the last parts as there is room for; a last part that is too long is cut."""
    if len(whole) <= LETTERS:
        return whole
    path = Path(whole)
    first, *parts = path.parts
    for left_out in range(1, len(parts)):
        name = str(Path(first, "…", *parts[left_out:]))
        if len(name) <= LETTERS:
            return name
    last = path.name
    keep = (LETTERS - 8) // 2
    return str(Path(first, "…", last if len(last) <= 2 * keep else f"{last[:keep]}…{last[-keep:]}"))
