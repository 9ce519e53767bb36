"""The settings file: readable, sparse, replaced whole; rows it does not know are kept."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import platformdirs

from editor.settings.schema import SETTINGS, Setting, SettingValue
from segmentation.atomic import write_atomically


def default_settings_path() -> Path:
    """Return the file that keeps a person's settings on this computer."""
    return Path(platformdirs.user_config_dir("carmask", appauthor=False)) / "settings.json"


class SettingsStore:
    """Values of the settings; only what differs from the default is in the file.

    A value out of its limits counts as not set. A damaged file is put aside and told in `problem`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""
        self._listeners: list[Callable[[Setting], None]] = []
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
        self._values[setting.key] = value
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
        """Keep what is no setting but should be as it was next time, such as the window's place."""
        self._values[f"remembered.{key}"] = value

    def write(self) -> None:
        """Write the file.

        Raises:
            OSError: it could not be written; the old file is as it was.
        """
        defaults = {setting.key: setting.default for setting in SETTINGS}
        changed = {key: value for key, value in self._values.items() if defaults.get(key) != value}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self.path, (json.dumps(changed, indent=1, sort_keys=True) + "\n").encode())

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.problem = (
                f"Your settings could not be read ({error.strerror}, {self.path}); carmask starts with its own."
            )
            return {}
        except ValueError:
            values = None
        if isinstance(values, dict):
            return values
        aside = self.path.with_suffix(".damaged")
        self.path.replace(aside)
        self.problem = f"Your settings were damaged; carmask starts with its own and keeps the old file as {aside}."
        return {}
