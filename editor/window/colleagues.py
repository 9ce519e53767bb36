"""What the window shows of the other editors who work in the same folder."""

from functools import partial

from editor.desk.claims import Claims, words_of
from editor.desk.desk import Desk
from editor.language.texts import tr
from editor.panels.cars_panel import CarsPanel
from editor.panels.notice_bar import NoticeBar
from editor.panels.status import Status
from editor.window.dialogs import WindowDialogs
from segmentation.cars.car import View
from segmentation.masks.subject import Subject


class Colleagues:
    """Shows in the list of cars who has which open, opens the next one that nobody has, and offers to compare masks."""

    def __init__(
        self,
        desk: Desk,
        claims: Claims,
        dialogs: WindowDialogs,
        cars: CarsPanel,
        notices: NoticeBar,
        status: Status,
    ) -> None:
        self._desk, self._claims, self._dialogs, self._cars, self._notices = desk, claims, dialogs, cars, notices
        desk.saving.disputed.connect(self._offer_to_compare)
        desk.saving.settled.connect(self._withdraw_offer)
        claims.notice.connect(notices.tell)
        claims.over.connect(notices.withdraw)
        desk.author.changed.connect(self._show_holders)
        claims.told.connect(status.tell)
        claims.holders_changed.connect(self._show_holders)

    def open_next_free_car(self) -> None:
        """Open the next car of the list that is not accepted and that nobody else has open."""
        document = self._desk.document
        if document is not None:
            self._claims.ask_for_next(self._cars.not_accepted_after(document.car), self._desk.open_car)

    def _offer_to_compare(self, sentence: str, view: View, subject: Subject) -> None:
        compare = partial(self._compare, view, subject)
        self._notices.offer(sentence, tr("Compare …"), compare, about=(view, subject))

    def _withdraw_offer(self, view: View, subject: Subject) -> None:
        self._notices.withdraw_offer((view, subject))

    def _compare(self, view: View, subject: Subject) -> None:
        """Show the angle and compare both masks of `subject`, if its car is still open."""
        document = self._desk.document
        views = [] if document is None else [one.view for one in document.views]
        if document is not None and view in views:
            self._desk.show_angle(views.index(view))
            document.paint(subject)  # what is painted is compared first
            self._dialogs.show_merge()

    def _show_holders(self) -> None:
        author, holders = self._desk.author.name, self._claims.holders
        self._cars.show_holders({car: words_of(claims, author) for car, claims in holders.items()})
