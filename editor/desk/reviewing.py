"""What a person says of masks at the desk: this one is good, the whole car is, that one is not and why."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.desk.desk import Desk
from editor.desk.saving import do_nothing
from editor.document.car_document import CarDocument
from editor.document.view_document import ViewDocument, ViewState
from editor.language.texts import listed, tr, tr_counted
from segmentation.labels.record import ACCEPTED
from segmentation.labels.review import Review, accepted_by, rejected_by, taken_back_by


class Reviewing(QObject):
    """Accepts and rejects masks of the open car, each as a new revision, and takes that back as another.

    Signals:
        rest_left(sentence): the car was not accepted for reasons that it gives, but the rest of its angles can be.
    """

    rest_left = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._accepting: CarDocument | None = None

    # --- the shown angle

    def accept_shown(self) -> None:
        """Save the shown mask as accepted, unless it is already, and show the next angle.

        Where it is not accepted after all, that angle is shown again, unless the person works at another by then.
        """
        document = self._desk.document
        if document is None or document.shown.mask is None:
            return
        if document.shown.state is not ViewState.ACCEPTED:
            self._say(document, accepted_by(self._desk.author.name))
        self._go_on(document)

    def reject_shown(self, reason: str, note: str) -> None:
        """Save the shown mask as rejected for one of the reasons that records know, and show the next angle."""
        document = self._desk.document
        if document is not None and document.shown.mask is not None:
            self._say(document, rejected_by(self._desk.author.name, reason, note))
            self._go_on(document)

    def _say(self, document: CarDocument, review: Review) -> None:
        index = document.shown_index
        go_back = partial(self._go_back, document, index)
        self._desk.saving.save(document, [index], review=review, failed=go_back)

    def _go_back(self, document: CarDocument, index: int) -> None:
        """Show an angle again of which nothing could be said, for what is told of it is about the screen."""
        is_next = document.shown_index == index + 1 and not document.shown.is_dirty
        if self._desk.document is document and is_next and not self._desk.is_leaving:
            self._desk.show_angle(index)

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
        self._once_settled(partial(self._accept_whole, then=then))

    def accept_rest(self, then: Callable[[], None]) -> None:
        """Save as accepted what of the car can be, then call `then`, as `accept_car` does.

        Rejected angles stay rejected, and so does the car; angles without a mask stay as they are.
        """
        self._once_settled(partial(self._accept_rest, then=then))

    def _once_settled(self, accept: Callable[[CarDocument], None]) -> None:
        """Call `accept` once it is known what became of what was said of the open car's masks, such as a rejection."""
        document = self._desk.document
        if document is None or document is self._accepting:
            return

        def settled() -> None:
            self._accepting = None
            if self._desk.document is document:
                accept(document)

        if self._desk.saving.is_busy:
            self._accepting = document
            self._desk.saving.save(document, [], then=settled, failed=settled)
        else:
            accept(document)

    def _accept_whole(self, document: CarDocument, then: Callable[[], None]) -> None:
        reasons = why_not_accepted(document.views)
        if reasons and rest_of(document.views):
            self.rest_left.emit(
                tr(
                    "The car was not accepted: {why}. “Accept the rest of the car” accepts its other angles.",
                    why=reasons,
                )
            )
        elif reasons:
            self._desk.notice.emit(
                tr("The car was not accepted: {why}. No other angle is left to accept.", why=reasons)
            )
        else:
            self._accept(document, list(range(len(document.views))), then)

    def _accept_rest(self, document: CarDocument, then: Callable[[], None]) -> None:
        rest, left_out = rest_of(document.views), why_not_accepted(document.views)
        if not rest:
            all_are = tr("All angles of this car are accepted.")
            self._desk.told.emit(tr("No angle is left to accept: {why}.", why=left_out) if left_out else all_are)
            return

        def go_on() -> None:
            then()
            if left_out:
                self._desk.told.emit(tr("The rest of the car is accepted; {why}.", why=left_out))

        self._accept(document, rest, go_on)

    def _accept(self, document: CarDocument, indices: list[int], then: Callable[[], None]) -> None:
        views = [document.views[index] for index in indices]
        self._accepting = document
        self._desk.saving.save(
            document,
            [index for index in indices if document.views[index].state is not ViewState.ACCEPTED],
            review=accepted_by(self._desk.author.name),
            then=partial(self._ended, document, views, then),
            failed=partial(self._ended, document, views),
        )

    def _ended(self, document: CarDocument, views: list[ViewDocument], then: Callable[[], None] = do_nothing) -> None:
        self._accepting = None
        is_accepted = all(view.record is not None and view.record.review == ACCEPTED for view in views)
        if is_accepted and self._desk.document is document and not self._desk.is_leaving:  # no other car was chosen
            then()


def rest_of(views: list[ViewDocument]) -> list[int]:
    """Return the indices of the views that can be accepted, whatever keeps the car from being accepted as a whole."""
    settled = {ViewState.ACCEPTED, ViewState.REJECTED}
    return [index for index, view in enumerate(views) if view.mask is not None and view.state not in settled]


def why_not_accepted(views: list[ViewDocument]) -> str:
    """Return what keeps a car of these views from being accepted as a whole, as part of a sentence, "" if nothing."""
    missing = [view.view.angle for view in views if view.mask is None and not view.failure]
    unusable = [view.view.angle for view in views if view.mask is None and view.failure]
    rejected = [view.view.angle for view in views if view.state is ViewState.REJECTED]
    reasons = []
    if missing:
        reasons.append(
            tr_counted(
                "there is no mask yet at angle {angles}",
                "there is no mask yet at angles {angles}",
                n=len(missing),
                angles=", ".join(map(str, missing)),
            )
        )
    if unusable:
        reasons.append(
            tr_counted(
                "the photo at angle {angles} cannot be used",
                "the photos at angles {angles} cannot be used",
                n=len(unusable),
                angles=", ".join(map(str, unusable)),
            )
        )
    if rejected:
        reasons.append(
            tr_counted(
                "the mask at angle {angles} is rejected",
                "the masks at angles {angles} are rejected",
                n=len(rejected),
                angles=", ".join(map(str, rejected)),
            )
        )
    return listed(reasons) if reasons else ""
