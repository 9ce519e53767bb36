"""How a car of the list is drawn."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from editor.desk.car_listing import STATE_WORDS
from editor.document.view_document import ViewState
from editor.language.texts import tr
from editor.panels.cars_model import CarsRole, angles_of
from editor.strip.strip import paint_state_mark
from editor.theme.rows import Index, Row, RowDelegate
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


class CarDelegate(RowDelegate):
    """Draws a car in two lines: what it is; its id, or who has it open, and at the right its state."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text and some air."""
        line: int = option.fontMetrics.height()
        return QSize(120, 2 * line + 14)

    def draw(self, row: Row, index: Index) -> None:
        """Draw both lines; a long name ends in three dots."""
        car: Car = index.data(CarsRole.CAR)
        place = row.within(10, 6)
        row.write(place, str(car.description) or car.called, row.plain, Qt.AlignmentFlag.AlignTop)
        state: LabelState | None = index.data(CarsRole.STATE)
        if state is not None:
            place = _with_state(row, place, state)
        holder: str = index.data(CarsRole.HOLDER)
        colour = row.palette.highlight().color() if holder and not row.is_selected else row.faint
        below = holder or _below(car, row.painter.fontMetrics(), place.width())
        row.write(place, below, colour, Qt.AlignmentFlag.AlignBottom)


def _below(car: Car, metrics: QFontMetrics, width_px: int) -> str:
    """Return what stands below the name of a car: its id, and the number of its angles where there is room for both."""
    if not str(car.description):
        return angles_of(car)
    both = f"{car.called} · {angles_of(car)}"
    return both if metrics.horizontalAdvance(both) <= width_px else car.called


def _with_state(row: Row, area: QRect, state: LabelState) -> QRect:
    """Draw mark and word of a state at the right of the lower line, and return what is left of `area`."""
    painter, metrics, word = row.painter, row.painter.fontMetrics(), tr(STATE_WORDS[state])
    width = metrics.horizontalAdvance(word)
    right = area.adjusted(area.width() - width, 0, 0, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(row.faint)
    painter.drawText(right, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight), word)
    centre = QPointF(right.x() - MARK_PX / 2 - 2, area.bottom() + 1 - metrics.height() / 2)
    paint_state_mark(painter, centre, MARKS[state], row.plain if row.is_selected else None)
    return area.adjusted(0, 0, -width - MARK_PX - 8, 0)
