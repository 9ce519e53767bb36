"""What a person says of masks at the desk: this one is good, the whole car is, that one is not and why."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor.desk.desk import Desk
from editor.desk.saving import do_nothing
from editor.document.car_document import CarDocument
from editor.document.view_document import ViewDocument, ViewState
from editor.language.texts import listed, tr
from segmentation.labels.record import ACCEPTED
from segmentation.labels.review import accepted_by, rejected_by, taken_back_by


class Reviewing(QObject):
    """Accepts and rejects masks of the open car, each as a new revision, and takes that back as another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._accepting: CarDocument | None = None

    # --- the shown angle

    def accept_shown(self) -> None:
        """Save the shown mask as accepted, unless it is already, and show the next angle."""
        document = self._desk.document
        if document is None or document.shown.mask is None:
            return
        if document.shown.state is not ViewState.ACCEPTED:
            self._desk.saving.save(document, [document.shown_index], review=accepted_by(self._desk.author.name))
        self._go_on(document)

    def reject_shown(self, reason: str, note: str) -> None:
        """Save the shown mask as rejected for one of the reasons that records know, and show the next angle."""
        document = self._desk.document
        if document is not None and document.shown.mask is not None:
            review = rejected_by(self._desk.author.name, reason, note)
            self._desk.saving.save(document, [document.shown_index], review=review)
            self._go_on(document)

    @property
    def can_take_back(self) -> bool:
        """Whether the shown mask, as it is on the screen, is saved as accepted or rejected."""
        document = self._desk.document
        return document is not None and document.shown.state in {ViewState.ACCEPTED, ViewState.REJECTED}

    def take_back(self) -> None:
        """Save the shown mask as one that nobody has accepted or rejected."""
        document = self._desk.document
        if document is None or not self.can_take_back:
            return
        was_accepted = document.shown.state is ViewState.ACCEPTED
        told = tr("The acceptance is taken back.") if was_accepted else tr("The rejection is taken back.")
        self._desk.saving.save(
            document,
            [document.shown_index],
            review=taken_back_by(self._desk.author.name),
            then=partial(self._desk.told.emit, told),
        )

    def _go_on(self, document: CarDocument) -> None:
        if document.shown_index + 1 < len(document.views):
            document.show(document.shown_index + 1)
            self._desk.reading.read_shown_first()
        else:
            self._desk.told.emit(tr("That was the last angle; “Next car” goes on."))

    # --- the car

    def accept_car(self, then: Callable[[], None]) -> None:
        """Save every mask of the car as accepted, then call `then`.

        Angles without a mask, and rejected ones, keep the car open. Asked again before it has ended, it does nothing: a
        second press must not pass over the next car. Nor is `then` called if the person has gone elsewhere meanwhile,
        or if the rules of the folder have somebody else accept one of the masks.
        """
        document = self._desk.document
        if document is None or document is self._accepting:
            return
        obstacle = why_not_accepted(document.views)
        if obstacle:
            self._desk.notice.emit(obstacle)
            return
        open_ones = [index for index, view in enumerate(document.views) if view.state is not ViewState.ACCEPTED]
        self._accepting = document
        self._desk.saving.save(
            document,
            open_ones,
            review=accepted_by(self._desk.author.name),
            then=partial(self._ended, document, then),
            failed=partial(self._ended, document),
        )

    def _ended(self, document: CarDocument, then: Callable[[], None] = do_nothing) -> None:
        self._accepting = None
        is_accepted = all(view.record is not None and view.record.review == ACCEPTED for view in document.views)
        if is_accepted and self._desk.document is document and not self._desk.is_leaving:  # no other car was chosen
            then()


def why_not_accepted(views: list[ViewDocument]) -> str:
    """Return the sentence that says what keeps a car of these views from being accepted as a whole, "" if nothing."""
    missing = [view.view.angle for view in views if view.mask is None and not view.failure]
    unusable = [view.view.angle for view in views if view.mask is None and view.failure]
    rejected = [view.view.angle for view in views if view.state is ViewState.REJECTED]
    reasons = []
    if missing:
        reasons.append(tr("there is no mask yet at angle {angles}", angles=", ".join(map(str, missing))))
    if unusable:
        reasons.append(tr("the photo at angle {angles} cannot be used", angles=", ".join(map(str, unusable))))
    if rejected:
        reasons.append(tr("the mask at angle {angles} is rejected", angles=", ".join(map(str, rejected))))
    if not reasons:
        return ""
    why = listed(reasons)
    return tr("The car was not accepted: {why}. Its other angles can be accepted one by one.", why=why)
