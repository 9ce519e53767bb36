"""A folder in which nothing can be saved is for looking only: that is said before strokes are made in vain."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor.desk.desk import Desk
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from segmentation.labels.refusals import NotWritten
from segmentation.labels.store import LabelStore

AGAIN_MS = 10_000
"""So often it is tried again while nothing can be saved."""


class ReviewOnly(QObject):
    """Tries in the background whether masks can be saved beside the photos of the open car.

    It tries when a car is opened, when `look` is called as something could not be written, and again and again until
    writing works.

    Attributes:
        reason: why masks cannot be saved, as part of a sentence; "" where they can.

    Signals:
        changed: `reason` is another.
        notice(sentence): masks cannot be saved any more, or can again.
    """

    changed = Signal()
    notice = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.reason = ""
        self._desk = desk
        self._folder: Path | None = None
        self._tried: list[Path] = []
        self._timer = QTimer(self, interval=AGAIN_MS)
        self._timer.timeout.connect(self.look)
        desk.car_changed.connect(self.look)
        desk.saving.notice.connect(lambda _: self.look())

    def look(self) -> None:
        """Try once, unless that goes on; a try in the folders of a car that was left is not waited for."""
        document = self._desk.document
        if document is None:
            return
        folders = sorted({view.photo_path.parent for view in document.car.views})
        if folders != self._tried:
            self._tried = folders
            look = partial(first_not_writable, folders)
            self._desk.background.run(look, partial(self._take, folders), partial(self._fail, folders), 0, folders[0])

    @property
    def is_trying(self) -> bool:
        """Whether it is not known yet how the last try ends."""
        return bool(self._tried)

    def close(self) -> None:
        """Try no more."""
        self._timer.stop()

    def _fail(self, folders: list[Path], sentence: str) -> None:
        if folders != self._tried:
            return
        self._tried = []
        self.notice.emit(sentence)

    def _take(self, folders: list[Path], found: tuple[Path, str] | None) -> None:
        if folders != self._tried:
            return  # of a car that was left
        self._tried = []
        before = self._folder, self.reason
        self._folder, self.reason = found or (None, "")
        if found is not None:
            self._timer.start()
            if (self._folder, self.reason) != before:
                self.notice.emit(_cannot_save(*found))
        else:
            self._timer.stop()
            if before[0] in folders:  # else another car was opened, elsewhere
                self.notice.emit(self._can_save(before[0]))
        if self.reason != before[1]:
            self.changed.emit()

    def _can_save(self, folder: Path | None) -> str:
        document = self._desk.document
        dirty = [] if document is None else document.dirty_indices
        if not dirty:
            return tr("Masks can be saved in {folder} again.", folder=folder)
        return tr_counted(
            "Masks can be saved in {folder} again. The strokes at {n:,} angle of this car are still to be saved.",
            "Masks can be saved in {folder} again. The strokes at {n:,} angles of this car are still to be saved.",
            n=len(dirty),
            folder=folder,
        )


def first_not_writable(folders: list[Path]) -> tuple[Path, str] | None:
    """Return the first of `folders` in which no mask can be saved and why, None if all can be written to.

    Raises:
        CarmaskError: a link leads away from one.
    """
    for folder in folders:
        try:
            LabelStore(folder).check_writable()
        except NotWritten as error:
            return folder, error.reason
    return None


def _cannot_save(folder: Path, reason: str) -> str:
    return tr(
        "Masks cannot be saved in {folder}: {reason}. Its cars can be looked at. Strokes are kept on this computer "
        "only, until saving works again, which carmask notices by itself.",
        folder=folder,
        reason=translated(reason),
    )
