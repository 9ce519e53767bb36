"""The settings file: readable, sparse, replaced whole; rows it does not know are kept."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import platformdirs

from editor.settings.schema import SETTINGS, Setting, SettingValue
from segmentation.atomic import write_atomically

LARGEST_BYTES = 1_000_000
"""A settings file is a few thousand; what is larger was not written by carmask."""


def default_settings_path() -> Path:
    """Return the file that keeps a person's settings on this computer."""
    return Path(platformdirs.user_config_dir("carmask", appauthor=False)) / "settings.json"


class SettingsStore:
    """Values of the settings; only what differs from the default is in the file.

    A value out of its limits counts as not set. What cannot be used is told in `problem`, and the file as it was is
    kept beside it, its name ending in `.damaged`. Rows of a carmask that is newer than this one are kept as they are.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""
        self._listeners: list[Callable[[Setting], None]] = []
        self._touched: set[str] = set()
        self._values = self._read()

    def __getitem__(self, setting: Setting) -> Any:
        value = self._values.get(setting.key, setting.default)
        return value if setting.accepts(value) else setting.default

    def change(self, setting: Setting, value: SettingValue) -> None:
        """Set a value and tell every listener; writing the file is `write`'s part.

        Raises:
            ValueError: the value is out of the setting's limits.
        """
        if not setting.accepts(value):
            raise ValueError(f"{value!r} is no value for {setting.key}")
        if self[setting] == value:
            return
        self._set(setting.key, value)
        for listener in tuple(self._listeners):
            listener(setting)

    def listen(self, listener: Callable[[Setting], None]) -> None:
        """Call `listener` with the row of every value that changes from now on."""
        self._listeners.append(listener)

    def forget(self, listener: Callable[[Setting], None]) -> None:
        """Call `listener` no more."""
        self._listeners.remove(listener)

    def remembered(self, key: str) -> Any:
        """Return what `remember` kept under `key`, or None."""
        return self._values.get(f"remembered.{key}")

    def remember(self, key: str, value: Any) -> None:
        """Keep what is no setting but should be as it was next time, such as the window's place; None forgets it."""
        self._set(f"remembered.{key}", value)

    @property
    def is_written(self) -> bool:
        """Whether all that was changed in this run is in the file."""
        return not self._touched

    def changes(self) -> dict[str, Any]:
        """Return what was changed and is not in the file yet, None for what is as usual again."""
        defaults = {setting.key: setting.default for setting in SETTINGS}
        values = {key: self._values.get(key) for key in self._touched}
        return {key: None if value == defaults.get(key) else value for key, value in values.items()}

    def written(self, changes: Mapping[str, Any]) -> None:
        """Hear that `changes` are in the file: from now on they are another window's to change."""
        now = self.changes()
        self._touched -= {key for key, value in changes.items() if key in now and now[key] == value}

    def write_all(self) -> None:
        """Write what is not in the file yet.

        Raises:
            OSError: it could not be written; the old file is as it was.
        """
        changes = self.changes()
        self.write(changes)
        self.written(changes)

    def write(self, changes: Mapping[str, Any]) -> None:
        """Write `changes` into the file; what other windows wrote there stays.

        If the file was damaged meanwhile, it is kept aside, and all that this window knows is written. It may be called
        on any thread, but by one at a time.

        Raises:
            OSError: it could not be written; the old file is as it was.
        """
        try:
            content = self._content()
            kept = _values(content)
            if kept is None:
                self._kept_aside(content)
                kept = dict(self._values)
        except FileNotFoundError:
            kept = {}
        changed = {key: value for key, value in (kept | dict(changes)).items() if value is not None}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self.path, (json.dumps(changed, indent=1, sort_keys=True) + "\n").encode())

    def _set(self, key: str, value: Any) -> None:
        self._values[key] = value
        self._touched.add(key)

    def _read(self) -> dict[str, Any]:
        """Return what can be used of the file; whatever else was in it is kept aside and told."""
        try:
            content = self._content()
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._tell(f"could not be read ({error.strerror or error}, {self.path})")
            return {}
        values = _values(content)
        if values is None:
            self._tell(f"were damaged{self._kept_aside(content)}")
            return {}
        bad = [row for row in SETTINGS if row.key in values and not row.accepts(values[row.key])]
        if bad:
            titles = ", ".join(row.title for row in bad)
            self.problem = (
                f"Some of your settings could not be used, so carmask's own count for them: {titles}"
                f"{self._kept_aside(content)}."
            )
        for row in bad:
            self._touched.add(row.key)
            del values[row.key]
        return values

    def _content(self) -> bytes:
        """Return the file, and one byte more than is allowed of one that is too large."""
        with self.path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)

    def _tell(self, what: str) -> None:
        self.problem = f"Your settings {what}; carmask starts with its own."

    def _kept_aside(self, content: bytes) -> str:
        """Keep the file as it was under another name, and return the words that say so."""
        aside = self.path.with_suffix(".damaged")
        try:
            if len(content) > LARGEST_BYTES:
                self.path.replace(aside)
            else:
                write_atomically(aside, content)
        except OSError as error:
            return f", and the old file could not be kept aside ({error.strerror or error})"
        return f", and the old file is kept as {aside}"


def _values(content: bytes) -> dict[str, Any] | None:
    """Return the object that `content` holds; None if it is too large or holds none."""
    if len(content) > LARGEST_BYTES:
        return None
    try:
        values = json.loads(content.decode())
        json.dumps(values, indent=1)  # what is nested too deep to be written again is damage too
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None
