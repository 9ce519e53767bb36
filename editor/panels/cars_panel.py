"""The list of cars of the open folder, narrowed down as one types or by state, in an order of one's choice."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QListView, QMenu, QToolButton, QVBoxLayout, QWidget

from editor.desk.car_listing import CarOrder, Wish, counts
from editor.language.texts import tr, tr_counted
from editor.panels.car_delegate import CarDelegate
from editor.panels.cars_model import CarsModel, CarsRole
from editor.panels.filter_field import FilterField
from editor.panels.narrow_label import NarrowLabel
from editor.panels.state_filter import StateFilter
from editor.theme.labels import wrapped_label
from segmentation.cars.car import Car, Catalogue
from segmentation.label_index.indexed_car import IndexedCar
from segmentation.labels.states import LabelState

PANEL_WIDTH_PX = 248


class CarsPanel(QWidget):
    """Cars by name and id; every word typed into the filter must occur in id, year, make, model or trim.

    Signals:
        car_chosen(Car): a car was clicked or entered.
        filter_left: the keys belong to the canvas again.
        list_changed: other cars are listed, or in another order.
        wish_changed: a person wants other cars listed, or in another order.
    """

    car_chosen = Signal(object)
    filter_left = Signal()
    list_changed = Signal()
    wish_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(PANEL_WIDTH_PX - 60)
        self._order = CarOrder.NAME
        self._looked_at: int | None = None
        self._filter = FilterField(placeholderText=tr("Filter cars: make, model, year, id"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setAccessibleName(tr("Filter cars"))
        self._states = StateFilter()
        self._model = CarsModel()
        self._list = QListView()
        self._list.setAccessibleName(tr("Cars"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(CarDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setMouseTracking(True)
        self._open_car: Car | None = None
        self._nothing = wrapped_label(tr("No car fits what is asked for above."))
        self._count = NarrowLabel(60)
        self._count.setObjectName("faint")
        self._sorting = SortButton()
        self._lay_out()
        self._filter.textChanged.connect(self._wish)
        self._states.changed.connect(self._wish)
        self._sorting.chosen.connect(self.sort_by)
        self._model.layoutChanged.connect(self._tell_of_list)
        self._model.modelReset.connect(self._tell_of_list)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._filter.left.connect(self.filter_left)
        self._filter.returnPressed.connect(lambda: self._choose(self._model.index(0)))

    def set_catalogue(self, catalogue: Catalogue | None) -> None:
        """List the cars of another folder."""
        self._looked_at = None
        self._model.set_cars(() if catalogue is None else catalogue.cars)
        self._show_counts()

    def list_anew(self, catalogue: Catalogue, opened: Car) -> None:
        """List the cars that the same folder has by now, with the open one marked."""
        self._model.list_anew(catalogue.cars)
        self._show_counts()
        self.show_car(opened)

    def show_car(self, car: Car | None) -> None:
        """Mark the open car, which stays in the list until another one is open."""
        self._open_car = car
        self._model.keep(car)
        self._mark_open_car()

    def _mark_open_car(self) -> None:
        car = self._open_car
        index = self._model.index(self._model.row_of(car))
        self._list.setCurrentIndex(index)
        if index.isValid():
            self._list.scrollTo(index)

    def take_states(self, cars: Sequence[IndexedCar]) -> None:
        """Show what is known of some cars now."""
        self._model.take(cars)
        self._show_counts()

    def show_holders(self, words: Mapping[Car, str]) -> None:
        """Say of some cars who else has them open, and of no others."""
        self._model.show_holders(words)

    def show_progress(self, looked_at: int | None) -> None:
        """Say that so many cars were looked at; None once all were, which puts them in order."""
        if looked_at is None and self._looked_at is not None:
            self._model.put_in_order()
        self._looked_at = looked_at
        self._show_count()

    def focus_filter(self) -> None:
        """Let the next keys go to the filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    @property
    def listed(self) -> tuple[Car, ...]:
        """The cars of the list as the filters have narrowed it down, in its order."""
        return self._model.cars

    @property
    def states(self) -> frozenset[LabelState]:
        """The states of which cars are listed, none for all."""
        return self._states.chosen

    @property
    def order(self) -> CarOrder:
        """What the cars follow each other by."""
        return self._order

    def list_states(self, states: frozenset[LabelState]) -> None:
        """List the cars in these states, or with none of them all cars."""
        self._states.choose(states)

    def sort_by(self, order: CarOrder) -> None:
        """Put the cars in another order; the same once more takes up what was saved since."""
        self._order = order
        self._sorting.show_order(order)
        self._wish()

    def not_accepted_after(self, car: Car) -> list[Car]:
        """Return the listed cars that are not accepted, those after `car` first, then those before it."""
        rows, place = self._model.listed_rows, self._model.row_of(car) + 1
        in_turn = (*rows[place:], *rows[:place])
        return [row.car for row in in_turn if row.car is not car and row.state is not LabelState.ACCEPTED]

    def neighbour(self, car: Car, step: int) -> Car | None:
        """Return the car `step` places after `car` among those that are listed; None at either end."""
        listed = self._model.cars
        row = self._model.row_of(car)
        if row < 0:
            return listed[0] if listed else None
        return listed[row + step] if 0 <= row + step < len(listed) else None

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 6)
        layout.setSpacing(8)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self._count, 1)
        below.addWidget(self._sorting)
        for widget in (self._filter, self._states):
            layout.addWidget(widget)
        layout.addLayout(below)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)

    def _wish(self) -> None:
        self._model.set_wish(Wish(tuple(self._filter.text().casefold().split()), self._states.chosen, self._order))
        self._show_count()
        self.wish_changed.emit()

    def _tell_of_list(self) -> None:
        if not self._list.currentIndex().isValid():  # it was not in the list before
            self._mark_open_car()
        self._show_count()
        self.list_changed.emit()

    def _show_counts(self) -> None:
        self._states.show_counts(counts(self._model.rows))
        self._show_count()

    def _show_count(self) -> None:
        shown, of_all = self._model.rowCount(), len(self._model.rows)
        self._nothing.setVisible(shown == 0 and of_all > 0 and self._looked_at is None)
        if self._looked_at is not None:
            text = tr("{looked_at:,} of {n:,} read …", looked_at=self._looked_at, n=of_all)
        elif shown == of_all:
            text = tr_counted("{n:,} car", "{n:,} cars", n=of_all)
        else:
            text = tr_counted("{shown:,} of {n:,} car", "{shown:,} of {n:,} cars", n=of_all, shown=shown)
        self._count.setText(text)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.car_chosen.emit(index.data(CarsRole.CAR))


class SortButton(QToolButton):
    """Says what the cars follow each other by, with a menu of what else they may.

    Signals:
        chosen(CarOrder): an order was chosen, maybe the same again.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName("sort_button")
        menu = QMenu(self)
        self._actions = {order: QAction(tr(order.value), menu, checkable=True) for order in CarOrder}
        for order, action in self._actions.items():
            action.triggered.connect(lambda _=False, order=order: self._choose(order))
            menu.addAction(action)
        self.setMenu(menu)
        self.show_order(CarOrder.NAME)

    def show_order(self, order: CarOrder) -> None:
        """Show which order there is."""
        self.setText(tr(order.value))
        self.setAccessibleName(tr("Order of the cars: {order}", order=tr(order.value)))
        self.setToolTip(tr("What the cars of the list follow each other by"))
        for other, action in self._actions.items():
            action.setChecked(other is order)

    def _choose(self, order: CarOrder) -> None:
        self.show_order(order)  # Qt has taken the tick away where the same was chosen again
        self.chosen.emit(order)
