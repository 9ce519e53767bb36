"""How a car of the list is drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.desk.car_listing import STATE_WORDS
from editor.document.view_document import ViewState
from editor.language.texts import tr
from editor.panels.cars_model import CarsRole, angles_of
from editor.strip.strip import paint_state_mark
from segmentation.cars.car import Car
from segmentation.labels.states import LabelState

MARKS = {
    LabelState.TO_DO: ViewState.NO_MASK,
    LabelState.NETWORK: ViewState.NETWORK,
    LabelState.CORRECTED: ViewState.CORRECTED,
    LabelState.REJECTED: ViewState.REJECTED,
    LabelState.ACCEPTED: ViewState.ACCEPTED,
}
"""A car has the mark that the strip gives an angle in its state."""

MARK_PX = 16
"""Room for a mark and the gap to its word."""


class CarDelegate(QStyledItemDelegate):
    """Draws a car in two lines: what it is; its id, or who has it open, and at the right its state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of text and some air."""
        line: int = option.fontMetrics.height()
        return QSize(120, 2 * line + 14)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row of the list; a long name ends in three dots."""
        car: Car = index.data(CarsRole.CAR)
        area: QRect = option.rect
        palette: QPalette = option.palette
        metrics = option.fontMetrics
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(area, palette.highlight())
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, palette.base())
        inner = area.adjusted(10, 6, -10, -6)
        painter.setPen(palette.highlightedText().color() if selected else palette.text().color())
        _draw(painter, inner, Qt.AlignmentFlag.AlignTop, str(car.description) or car.car_id, metrics)
        painter.setPen(palette.highlightedText().color() if selected else palette.placeholderText().color())
        state: LabelState | None = index.data(CarsRole.STATE)
        if state is not None:
            inner = _with_state(painter, inner, state, metrics, palette if selected else None)
        holder: str = index.data(CarsRole.HOLDER)
        if holder and not selected:
            painter.setPen(palette.highlight().color())
        below = holder or _below(car, metrics, inner.width())
        _draw(painter, inner, Qt.AlignmentFlag.AlignBottom, below, metrics)
        painter.restore()


def _below(car: Car, metrics: QFontMetrics, width_px: int) -> str:
    """Return what stands below the name of a car: its id, and the number of its angles where there is room for both."""
    if not str(car.description):
        return angles_of(car)
    both = f"{car.car_id} · {angles_of(car)}"
    return both if metrics.horizontalAdvance(both) <= width_px else car.car_id


def _with_state(
    painter: QPainter, area: QRect, state: LabelState, metrics: QFontMetrics, selected: QPalette | None
) -> QRect:
    """Draw mark and word of a state at the right of the lower line, and return what is left of `area`."""
    word = tr(STATE_WORDS[state])
    width = metrics.horizontalAdvance(word)
    right = area.adjusted(area.width() - width, 0, 0, 0)
    pen = painter.pen()
    painter.drawText(right, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight), word)
    centre = QPointF(right.x() - MARK_PX / 2 - 2, area.bottom() + 1 - metrics.height() / 2)
    paint_state_mark(painter, centre, MARKS[state], None if selected is None else selected.highlightedText().color())
    painter.setPen(pen)
    return area.adjusted(0, 0, -width - MARK_PX - 8, 0)


def _draw(painter: QPainter, area: QRect, alignment: Qt.AlignmentFlag, text: str, metrics: QFontMetrics) -> None:
    painter.drawText(area, int(alignment), metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width()))
