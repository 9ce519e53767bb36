"""The list of cars of the open folder, narrowed down as one types."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.document.view_document import ViewState
from editor.language.texts import tr, tr_counted
from editor.strip.strip import paint_state_mark
from editor.theme.labels import faint_label, plain_tool_tip
from segmentation.cars.car import Car, Catalogue

PANEL_WIDTH_PX = 248
CAR_ROLE = Qt.ItemDataRole.UserRole + 1
ACCEPTED_ROLE = Qt.ItemDataRole.UserRole + 2
HOLDER_ROLE = Qt.ItemDataRole.UserRole + 3
MARK_PX = 18
"""Room for the mark of an accepted car."""


class CarsPanel(QWidget):
    """Cars by name and id; every word typed into the filter must occur in id, year, make, model or trim.

    Signals:
        car_chosen(Car): a car was clicked or entered.
        filter_left: the keys belong to the canvas again.
        list_changed: other cars are listed.
    """

    car_chosen = Signal(object)
    filter_left = Signal()
    list_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(PANEL_WIDTH_PX - 60)
        self._cars: tuple[Car, ...] = ()
        self._filter = FilterField(placeholderText=tr("Filter cars: make, model, year, id"))
        self._filter.setClearButtonEnabled(True)
        self._filter.setAccessibleName(tr("Filter cars"))
        self._model = CarsModel()
        self._proxy = CarsFilter()
        self._proxy.setSourceModel(self._model)
        self._list = QListView()
        self._list.setAccessibleName(tr("Cars"))
        self._list.setModel(self._proxy)
        self._list.setItemDelegate(CarDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._count = faint_label()
        self._lay_out()
        self._filter.textChanged.connect(self._narrow)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._filter.left.connect(self.filter_left)
        self._filter.returnPressed.connect(lambda: self._choose(self._proxy.index(0, 0)))

    def set_catalogue(self, catalogue: Catalogue | None) -> None:
        """List the cars of another folder."""
        self._cars = () if catalogue is None else catalogue.cars
        self._model.set_cars(self._cars)
        self._narrow(self._filter.text())

    def show_car(self, car: Car | None) -> None:
        """Mark the open car."""
        row = self._cars.index(car) if car in self._cars else -1
        index = self._proxy.mapFromSource(self._model.index(row)) if row >= 0 else QModelIndex()
        self._list.setCurrentIndex(index)
        if index.isValid():
            self._list.scrollTo(index)

    def mark(self, car: Car, is_accepted: bool) -> None:
        """Mark a car as accepted, or take its mark away."""
        self._model.mark(car, is_accepted)
        self._show_count()

    def show_holders(self, words: Mapping[Car, str]) -> None:
        """Say of some cars who else has them open, and of no others."""
        self._model.show_holders(words)

    def focus_filter(self) -> None:
        """Let the next keys go to the filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    @property
    def listed(self) -> tuple[Car, ...]:
        """The cars of the list as the filter has narrowed it down."""
        rows = (self._proxy.mapToSource(self._proxy.index(row, 0)).row() for row in range(self._proxy.rowCount()))
        return tuple(self._cars[row] for row in rows)

    def not_accepted_after(self, car: Car) -> list[Car]:
        """Return the listed cars that are not accepted, those after `car` first, then those before it."""
        listed = self.listed
        place = listed.index(car) + 1 if car in listed else 0
        return [
            other for other in (*listed[place:], *listed[:place]) if other != car and not self._model.is_accepted(other)
        ]

    def neighbour(self, car: Car, step: int) -> Car | None:
        """Return the car `step` places after `car` among those the filter leaves; None at either end."""
        listed = [self._proxy.index(row, 0).data(CAR_ROLE) for row in range(self._proxy.rowCount())]
        if car not in listed:
            return listed[0] if listed else None
        place = listed.index(car) + step
        return listed[place] if 0 <= place < len(listed) else None

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 6)
        layout.setSpacing(8)
        layout.addWidget(self._filter)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._count)

    def _narrow(self, text: str) -> None:
        self._proxy.set_words(text.casefold().split())
        self._show_count()
        self.list_changed.emit()

    def _show_count(self) -> None:
        shown, total = self._proxy.rowCount(), len(self._cars)
        told = tr_counted("{n:,} car", "{n:,} cars", n=total)
        if shown != total:
            told = tr_counted("{shown:,} of {n:,} car", "{shown:,} of {n:,} cars", n=total, shown=shown)
        if self._model.accepted:
            told += ", " + tr("{n:,} accepted", n=self._model.accepted)
        self._count.setText(told)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.car_chosen.emit(index.data(CAR_ROLE))


class FilterField(QLineEdit):
    """A line of text that Esc empties and leaves; elsewhere Esc means to cancel.

    Signals:
        left: Esc was pressed.
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from being taken for the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CarsModel(QStringListModel):
    """One row for each car; its text is what the filter looks at."""

    def __init__(self) -> None:
        super().__init__()
        self._cars: tuple[Car, ...] = ()
        self._rows: dict[Car, int] = {}
        self._accepted: set[Car] = set()
        self._holders: Mapping[Car, str] = {}

    @property
    def accepted(self) -> int:
        """How many cars are marked as accepted."""
        return len(self._accepted)

    def is_accepted(self, car: Car) -> bool:
        """Whether a car is marked as accepted."""
        return car in self._accepted

    def show_holders(self, words: Mapping[Car, str]) -> None:
        """Say of some cars who else has them open, and of no others."""
        changed = {car for car in (*words, *self._holders) if words.get(car) != self._holders.get(car)}
        self._holders = words
        for row in sorted(self._rows[car] for car in changed if car in self._rows):
            self.dataChanged.emit(self.index(row), self.index(row), [HOLDER_ROLE])

    def set_cars(self, cars: tuple[Car, ...]) -> None:
        """List other cars, none of them marked."""
        self._cars = cars
        self._rows = {car: row for row, car in enumerate(cars)}
        self._accepted.clear()
        self.setStringList([f"{car.description} {car.car_id}" for car in cars])

    def mark(self, car: Car, is_accepted: bool) -> None:
        """Mark a listed car as accepted, or take its mark away."""
        if car in self._rows and (car in self._accepted) != is_accepted:
            (self._accepted.add if is_accepted else self._accepted.discard)(car)
            index = self.index(self._rows[car])
            self.dataChanged.emit(index, index, [ACCEPTED_ROLE])

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the car in CAR_ROLE, whether it is accepted in ACCEPTED_ROLE, who else has it open in HOLDER_ROLE.

        The texts for tool tips and for those who cannot see have all of it in words.

        Those of the tool tip are the whole name, which a row may cut short.
        """
        if not index.isValid():
            return super().data(index, role)
        car = self._cars[index.row()]
        holder = self._holders.get(car, "")
        match role:
            case role if role == CAR_ROLE:
                return car
            case role if role == ACCEPTED_ROLE:
                return car in self._accepted
            case role if role == HOLDER_ROLE:
                return holder
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(self._words(index, car))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._words(index, car)
        return super().data(index, role)

    def _words(self, index: QModelIndex | QPersistentModelIndex, car: Car) -> str:
        name, holder = str(super().data(index)), self._holders.get(car, "")
        words = tr("{car}, accepted", car=name) if car in self._accepted else name
        return f"{words}. {holder}" if holder else words


class CarsFilter(QSortFilterProxyModel):
    """Leaves the cars in whose text every word occurs."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []

    def set_words(self, words: list[str]) -> None:
        """Filter by other words, lower case."""
        self._words = words
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether every word occurs in the row's text."""
        text = str(self.sourceModel().index(source_row, 0, source_parent).data()).casefold()
        return all(word in text for word in self._words)


class CarDelegate(QStyledItemDelegate):
    """Draws a car in two lines: what it is, and its id with the number of its photos, or else who has it open.

    An accepted one has a tick.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of text and some air."""
        line: int = option.fontMetrics.height()
        return QSize(120, 2 * line + 14)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row of the list; a long name ends in three dots."""
        car: Car = index.data(CAR_ROLE)
        area: QRect = option.rect
        palette: QPalette = option.palette
        metrics = option.fontMetrics
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if selected:
            painter.fillRect(area, palette.highlight())
        elif hovered:
            painter.fillRect(area, palette.base())
        inner = area.adjusted(10, 6, -10, -6)
        if index.data(ACCEPTED_ROLE):
            colour = palette.highlightedText().color() if selected else None
            paint_state_mark(painter, QPointF(inner.right() - 6, area.center().y()), ViewState.ACCEPTED, colour)
            inner = inner.adjusted(0, 0, -MARK_PX, 0)
        painter.setPen(palette.highlightedText().color() if selected else palette.text().color())
        title = str(car.description) or car.car_id
        painter.drawText(
            inner, int(Qt.AlignmentFlag.AlignTop), metrics.elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        )
        faint = palette.highlightedText().color() if selected else palette.placeholderText().color()
        painter.setPen(faint)
        angles = tr_counted("{n} angle", "{n} angles", n=len(car.views))
        below = f"{car.car_id} · {angles}" if str(car.description) else angles
        holder = index.data(HOLDER_ROLE)
        if holder:
            below = holder
            painter.setPen(palette.highlightedText().color() if selected else palette.highlight().color())
        painter.drawText(
            inner,
            int(Qt.AlignmentFlag.AlignBottom),
            metrics.elidedText(below, Qt.TextElideMode.ElideRight, inner.width()),
        )
        painter.restore()
