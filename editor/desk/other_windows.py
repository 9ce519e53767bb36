"""Telling an editor that the open folder is open in another window of carmask too."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.jobs.background import Background
from editor.jobs.open_windows import OpenWindows, OtherWindow
from editor.language.texts import tr

AGAIN_MS = 3000
"""So often it is looked for windows that were opened after this one."""


class OtherWindows(QObject):
    """Looks for other windows at the open folder, on a thread of its own, as long as this one is open.

    Signals:
        notice(sentence): another window has the folder open, or that cannot be found out.
        over(sentence): what was said of another window holds no more.
        told(text): the last of the others is closed.
    """

    notice = Signal(str)
    over = Signal(str)
    told = Signal(str)

    def __init__(self, root: Path, disk: Background) -> None:
        super().__init__()
        self._windows = OpenWindows(root)
        self._disk = disk
        self._known: dict[str, str] = {}  # what was said of the window of that name, or need not be said
        self._more_is_said = False
        self._entered = 0
        self._timer = QTimer(self, interval=AGAIN_MS)
        self._timer.timeout.connect(self.look)

    def enter(self, folder: Path) -> None:
        """Another folder is open here from now on."""
        self._forget_all_but([])
        self._entered += 1
        self._disk.run(partial(self._windows.enter, folder), lambda _: self._timer.start(), self.notice.emit)
        self._ask()

    def leave_it_to_the_car(self, more_is_said: bool) -> None:
        """Say nothing of other windows while more is said of one: that the same car is open in it.

        What was kept back is not said later either: the person knows of the window then.
        """
        self._more_is_said = more_is_said
        if more_is_said:
            for sentence in self._known.values():
                self.over.emit(sentence)

    def look(self) -> None:
        """Look once, unless the last time is not over yet."""
        if self._disk.is_idle:
            self._ask()

    def _ask(self) -> None:
        self._disk.run(self._windows.others, partial(self._take, self._entered), self.notice.emit)

    def close(self) -> None:
        """Be seen no more."""
        self._timer.stop()
        self._disk.run(self._windows.leave, lambda _: None, lambda _: None)

    def _take(self, entered: int, others: list[OtherWindow]) -> None:
        if entered != self._entered:
            return
        had_company = bool(self._known)
        self._forget_all_but(others)
        for other in others:
            if other.name not in self._known:
                self._known[other.name] = _sentence(other)
                if not self._more_is_said:
                    self.notice.emit(self._known[other.name])
        if had_company and not others:
            self.told.emit(tr("The other window of carmask that had this folder open is closed."))

    def _forget_all_but(self, others: list[OtherWindow]) -> None:
        for name in self._known.keys() - {other.name for other in others}:
            self.over.emit(self._known.pop(name))


def _sentence(other: OtherWindow) -> str:
    return tr(
        "Photos of this folder are open in another window of carmask too ({folder}, since {since:%H:%M}). If "
        "both change the same angle, the one that saves second is told, and both masks are kept.",
        folder=other.folder,
        since=other.since.astimezone(),
    )
