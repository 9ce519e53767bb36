"""Telling an editor which folder keeps carmask waiting, and when it answers again."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from editor.jobs.background import HANGS_AFTER_S
from editor.language.texts import tr


class Hanging(QObject):
    """Tells once of each folder that hangs, however many threads it keeps waiting.

    Signals:
        notice(sentence): a folder hangs.
        told(text): it answers again.
    """

    notice = Signal(str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._kept_waiting: dict[Path, int] = {}

    def follow(self, hangs: SignalInstance, answers: SignalInstance) -> None:
        """Listen to the signals of something that waits for folders, each with the folder."""
        hangs.connect(self._take)
        answers.connect(self._let_go)

    def _take(self, folder: Path) -> None:
        self._kept_waiting[folder] = self._kept_waiting.get(folder, 0) + 1
        if self._kept_waiting[folder] == 1:
            self.notice.emit(
                tr(
                    "The folder {folder} has kept carmask waiting for {seconds:.0f} seconds; its disk or share may "
                    "hang. Go on working: strokes are kept on this computer, and what is to be saved is saved once it "
                    "answers.",
                    folder=folder,
                    seconds=HANGS_AFTER_S,
                )
            )

    def _let_go(self, folder: Path) -> None:
        self._kept_waiting[folder] = self._kept_waiting.get(folder, 1) - 1
        if self._kept_waiting[folder] == 0:
            self.told.emit(tr("{folder} answers again.", folder=folder.name))
