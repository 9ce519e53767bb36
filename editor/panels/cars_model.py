"""The cars of the open folder as rows of a list."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from editor.desk.car_listing import STATE_WORDS, CarOrder, CarRow, Wish, listed, name_of
from editor.language.texts import tr, tr_counted
from editor.theme.labels import plain_tool_tip
from segmentation.cars.car import Car
from segmentation.label_index.indexed_car import IndexedCar
from segmentation.local_time import local_time

Index = QModelIndex | QPersistentModelIndex


class CarsRole(IntEnum):
    """What a row knows besides its text."""

    CAR = Qt.ItemDataRole.UserRole + 1
    STATE = Qt.ItemDataRole.UserRole + 2
    HOLDER = Qt.ItemDataRole.UserRole + 3


class CarsModel(QAbstractListModel):
    """The cars that are wanted, one row each.

    They keep their places while masks are saved: the list is put in order anew when something else is wanted.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[CarRow] = []
        self._places: dict[int, int] = {}
        self._listed: list[int] = []
        self._row_of: dict[int, int] = {}
        self._wish = Wish()
        self._kept: Car | None = None

    def set_cars(self, cars: Sequence[Car]) -> None:
        """List other cars, of whose masks nothing is known yet."""
        self.rows = [CarRow.of(car) for car in cars]
        self._places = {id(car): place for place, car in enumerate(cars)}
        self._kept = None
        self.beginResetModel()
        self._set_listed(listed(self.rows, self._wish))
        self.endResetModel()

    def list_anew(self, cars: Sequence[Car]) -> None:
        """List the cars that the same folder has by now; what is known of one that is as it was stays known."""
        known = {id(row.car): row for row in self.rows}
        holders = {row.car.views[0].photo: row.holder for row in self.rows if row.holder}
        self.set_cars(cars)
        self.rows = [known.get(id(row.car), row) for row in self.rows]
        for row in self.rows:
            row.holder = holders.get(row.car.views[0].photo, "")
        self.put_in_order()

    def set_wish(self, wish: Wish) -> None:
        """List the cars that are wanted now, in their order."""
        self._wish = wish
        self._list(listed(self.rows, wish, self._kept))

    def keep(self, car: Car | None) -> None:
        """Keep the open car in the list, whatever its state becomes."""
        self._kept = car
        self._narrow()

    def take(self, cars: Sequence[IndexedCar]) -> None:
        """Hear what is known of some cars."""
        for indexed in cars:
            place = self._places.get(id(indexed.car))
            if place is not None:
                self.rows[place].indexed = indexed
                self._refresh(place)
        self._narrow()

    def show_holders(self, words: Mapping[Car, str]) -> None:
        """Say of some cars who else has them open, and of no others."""
        holders = {self._places[id(car)]: who for car, who in words.items() if id(car) in self._places}
        for place, row in enumerate(self.rows):
            if row.holder != holders.get(place, ""):
                row.holder = holders.get(place, "")
                self._refresh(place)

    def put_in_order(self) -> None:
        """List what is wanted anew."""
        self.set_wish(self._wish)

    def row_of(self, car: Car | None) -> int:
        """Return the row of a car, -1 where it is not listed."""
        return self._row_of.get(self._places.get(id(car), -1), -1)

    @property
    def listed_rows(self) -> list[CarRow]:
        """What is known of the listed cars, in their order."""
        return [self.rows[place] for place in self._listed]

    @property
    def cars(self) -> tuple[Car, ...]:
        """The listed cars in their order."""
        return tuple(row.car for row in self.listed_rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        """Return the number of listed cars."""
        return 0 if parent.isValid() else len(self._listed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says in a role; its tool tip is the whole name, which a row may cut short, and more."""
        if not index.isValid():
            return None
        row = self.rows[self._listed[index.row()]]
        match role:
            case CarsRole.CAR:
                return row.car
            case CarsRole.STATE:
                return row.state
            case CarsRole.HOLDER:
                return row.holder
            case Qt.ItemDataRole.DisplayRole:
                return name_of(row.car)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(spoken(row))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip("\n".join(spoken(row))).replace("\n", "<br>")
        return None

    def _narrow(self) -> None:
        """Take out cars that are not wanted any more and put in others; those that stay keep their order."""
        wanted = listed(self.rows, self._wish, self._kept)
        if self._wish.order is not CarOrder.NAME:
            before = {place: row for row, place in enumerate(self._listed)}
            wanted.sort(key=lambda place: before.get(place, len(before)))
        self._list(wanted)

    def _list(self, places: list[int]) -> None:
        if places == self._listed:
            return
        self.layoutAboutToBeChanged.emit()
        marked = self.persistentIndexList()
        marked_places = [self._listed[index.row()] for index in marked]
        self._set_listed(places)
        rows = (self._row_of.get(place) for place in marked_places)
        self.changePersistentIndexList(marked, [QModelIndex() if row is None else self.index(row) for row in rows])
        self.layoutChanged.emit()

    def _set_listed(self, places: list[int]) -> None:
        self._listed = places
        self._row_of = {place: row for row, place in enumerate(places)}

    def _refresh(self, place: int) -> None:
        row = self._row_of.get(place, -1)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))


def angles_of(car: Car) -> str:
    """Return how many angles a car has, in words."""
    return tr_counted("{n:,} angle", "{n:,} angles", n=len(car.views))


def spoken(row: CarRow) -> list[str]:
    """Return all that is known of a car, in words: name, state, angles by state, who saved last, who has it open."""
    said = [name_of(row.car)]
    if row.indexed is not None and row.state is not None:
        said += [tr(STATE_WORDS[row.state]), _angles_by_state(row.car, row.indexed)]
        if row.indexed.last_saved is not None:
            when = local_time(row.indexed.last_saved)
            said.append(tr("last saved {when:%Y-%m-%d %H:%M} by {editor}", when=when, editor=row.indexed.editor))
    else:
        said.append(angles_of(row.car))
    return [*said, row.holder] if row.holder else said


def _angles_by_state(car: Car, indexed: IndexedCar) -> str:
    counted = {state: indexed.counts[state] for state in STATE_WORDS if indexed.counts.get(state)}
    if len(counted) == 1:
        return angles_of(car)
    return ", ".join(tr("{n:,} {state}", n=number, state=tr(STATE_WORDS[state])) for state, number in counted.items())
