"""Bringing one's own mask and one that somebody else saved meanwhile together, when a person wants to decide."""

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.desk.conflicts import was_merged
from editor.desk.desk import Desk
from editor.desk.labelling import Snapshot, meet_head, store_of
from editor.document.car_document import CarDocument
from editor.language.texts import tr
from segmentation.labels.meeting import Meeting
from segmentation.masks.subject import Subject


class Merging(QObject):
    """Compares the shown mask with the newest one on the disk, as it is when somebody asks.

    Signals:
        ready(CarDocument, index, Meeting): both can be looked at, and there is something to be decided.
        notice(sentence): both were merged, or cannot be compared.
    """

    ready = Signal(object, int, object)
    notice = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_comparing = False

    @property
    def can_begin(self) -> bool:
        """Whether somebody else has saved the shown mask meanwhile, and both can be compared."""
        return self._subject is not None

    @property
    def _subject(self) -> Subject | None:
        """Of what both masks are; that which is painted comes first. None where there is nothing to compare."""
        document = self._desk.document
        if document is None:
            return None
        subjects = sorted(Subject, key=lambda subject: subject is not document.subject)
        told = ((subject, self._desk.saving.told_of(document.shown, subject)) for subject in subjects)
        return next((subject for subject, known in told if known is not None and known.can_be_compared), None)

    def begin(self) -> None:
        """Compare both masks; `ready` tells when that is done."""
        document, subject = self._desk.document, self._subject
        if document is None or subject is None or document.shown.painting or self._is_comparing:
            return
        self._is_comparing = True
        document.paint(subject)
        snapshot = Snapshot.of(document.shown, self._desk.saving.person(), subject=subject)
        take = partial(self._take, document, document.shown_index)
        folder = snapshot.view.photo_path.parent
        self._desk.background.run(partial(_newest_meeting, snapshot), take, self._fail, about=folder)

    def is_outdated(self, document: CarDocument, index: int, meeting: Meeting) -> bool:
        """Whether the own mask was changed, or is being painted, since both were compared."""
        view = document.views[index]
        return view.painting or not view.of(meeting.subject).is_as(meeting.mine.pixels)

    def save(self, document: CarDocument, index: int, meeting: Meeting, merged: NDArray[np.uint8]) -> None:
        """Save what was made of both masks, uint8 (H, W), unless the own one was changed meanwhile."""
        if self.is_outdated(document, index, meeting):
            self.notice.emit(tr("The mask was changed while both were compared; both are kept. Compare them again."))
            return
        self._desk.saving.save_merged(document, index, meeting, merged)

    def _take(self, document: CarDocument, index: int, meeting: Meeting | None) -> None:
        self._is_comparing = False
        if document is not self._desk.document:
            return
        if meeting is None:
            self.notice.emit(tr("The masks cannot be compared any more; both are kept. Open the car again."))
        elif meeting.merge.disputed:
            self.ready.emit(document, index, meeting)
        else:
            self.save(document, index, meeting, meeting.merge.mask)
            self.notice.emit(was_merged(meeting, self._desk.saving.person(), is_accepted=False))

    def _fail(self, sentence: str) -> None:
        self._is_comparing = False
        self.notice.emit(sentence)


def _newest_meeting(snapshot: Snapshot) -> Meeting | None:
    """Return the mask of `snapshot` and the newest one on the disk brought together.

    Raises:
        CarmaskError: the folder cannot be read.
    """
    head = store_of(snapshot.view, snapshot.subject).newest(snapshot.view.label_key)
    return None if head is None else meet_head(snapshot, None, head)
