"""At which photo the folders that were open last were left, and which of them carmask begins with."""

from pathlib import Path

from editor.settings.recent_folders import MOST, recent_folders
from editor.settings.schema import OPEN_LAST_FOLDER
from editor.settings.store import SettingsStore

PLACES = "folders.places"
"""Under this key the settings remember, for each folder, the photo that was shown last, as a path within it."""


def left_photo(settings: SettingsStore, folder: Path) -> Path | None:
    """Return the photo that was shown last in `folder`, an absolute path; whether it is still there is not looked at.

    None where the folder was never open, or has left the list of the last ones.
    """
    within = _places(settings).get(str(folder))
    return folder / within if within is not None else None


def remember_photo(settings: SettingsStore, folder: Path, photo: Path) -> None:
    """Remember that `photo` is shown in `folder`; as many folders are remembered as the list of the last ones has."""
    if not photo.is_relative_to(folder):
        return
    others = {other: within for other, within in _places(settings).items() if other != str(folder)}
    kept = list(others.items())[-(MOST - 1) :]
    places = {**dict(kept), str(folder): photo.relative_to(folder).as_posix()}
    if places != settings.remembered(PLACES):
        settings.remember(PLACES, places)


def folder_to_begin_with(settings: SettingsStore) -> Path | None:
    """Return the folder that was open last, if a start without a folder is to open it; None before the first."""
    recent = recent_folders(settings)
    return recent[0] if recent and settings[OPEN_LAST_FOLDER] else None


def _places(settings: SettingsStore) -> dict[str, str]:
    """What is remembered; what makes no sense is passed over."""
    remembered = settings.remembered(PLACES)
    if not isinstance(remembered, dict):
        return {}
    return {folder: within for folder, within in remembered.items() if isinstance(within, str) and within}
