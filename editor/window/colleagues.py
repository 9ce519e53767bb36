"""What the window shows of the other editors who work in the same folder."""

from editor.desk.claims import Claims, words_of
from editor.desk.desk import Desk
from editor.panels.cars_panel import CarsPanel
from editor.panels.notice_bar import NoticeBar
from editor.panels.status import Status


class Colleagues:
    """Shows in the list of cars who has which open, and opens the next one that nobody has."""

    def __init__(self, desk: Desk, claims: Claims, cars: CarsPanel, notices: NoticeBar, status: Status) -> None:
        self._desk, self._claims, self._cars = desk, claims, cars
        claims.notice.connect(notices.tell)
        claims.told.connect(status.tell)
        claims.holders_changed.connect(self._show_holders)

    def open_next_free_car(self) -> None:
        """Open the next car of the list that is not accepted and that nobody else has open."""
        document = self._desk.document
        if document is not None:
            self._claims.ask_for_next(self._cars.not_accepted_after(document.car), self._desk.open_car)

    def _show_holders(self) -> None:
        self._cars.show_holders({car: words_of(claims) for car, claims in self._claims.holders.items()})
