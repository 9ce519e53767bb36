"""Writing changed settings to the disk while the program runs, so that a crash costs none."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.jobs.background import Background
from editor.language.system_reasons import reason_of
from editor.language.texts import tr
from editor.settings.store import SettingsStore
from segmentation.errors import CarmaskError

AGAIN_MS = 5000
"""So often it is looked whether there is something to write."""


class SettingsWriting(QObject):
    """Writes what has changed, off the window's thread.

    Signals:
        notice(sentence): the settings cannot be kept.
    """

    notice = Signal(str)

    def __init__(self, settings: SettingsStore, disk: Background) -> None:
        super().__init__()
        self._settings, self._disk = settings, disk
        self._has_failed = False
        self._timer = QTimer(self, interval=AGAIN_MS)
        self._timer.timeout.connect(self.write)
        self._timer.start()

    def write(self) -> None:
        """Write once if anything is not in the file yet."""
        if not self._settings.is_written:
            changes = self._settings.changes()
            self._disk.run(partial(_write, self._settings, changes), partial(self._succeed, changes), self._fail)

    def stop(self) -> None:
        """Write no more."""
        self._timer.stop()

    def _succeed(self, changes: dict[str, object], _: None) -> None:
        self._settings.written(changes)
        self._has_failed = False

    def _fail(self, sentence: str) -> None:
        if not self._has_failed:
            self.notice.emit(sentence)
        self._has_failed = True


def _write(settings: SettingsStore, changes: dict[str, object]) -> None:
    try:
        settings.write(changes)
    except OSError as error:
        raise CarmaskError(
            tr(
                "Your settings cannot be kept ({reason}, {path}); they count until carmask is closed.",
                reason=reason_of(error),
                path=settings.path,
            )
        ) from error
