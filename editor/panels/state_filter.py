"""How many cars are in each state; those of the chosen states are listed."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from editor.desk.car_listing import STATE_TITLES
from editor.language.texts import localised, tr, tr_counted
from editor.panels.car_delegate import MARKS
from editor.strip.strip import paint_state_mark
from segmentation.labels.states import LabelState


class StateFilter(QWidget):
    """A line for each state, to be switched on and off; with all of them off, cars of all states are listed.

    Signals:
        changed: other states are chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Cars by state"))
        self.buttons = {state: StateButton(state) for state in STATE_TITLES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for button in self.buttons.values():
            column.addWidget(button)
            button.toggled.connect(self.changed)

    @property
    def chosen(self) -> frozenset[LabelState]:
        """The states that are switched on."""
        return frozenset(state for state, button in self.buttons.items() if button.isChecked())

    def choose(self, states: frozenset[LabelState]) -> None:
        """Switch on these states and no others."""
        if states == self.chosen:
            return
        self.blockSignals(True)
        for state, button in self.buttons.items():
            button.setChecked(state in states)
        self.blockSignals(False)
        self.changed.emit()

    def show_counts(self, counts: Mapping[LabelState, int]) -> None:
        """Say how many cars are in each state."""
        for state, button in self.buttons.items():
            button.show_count(counts.get(state, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from line to line with the arrows."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        lines = list(self.buttons.values())
        there = next((place for place, line in enumerate(lines) if line.hasFocus()), None)
        if step is None or there is None:
            super().keyPressEvent(event)
        else:
            lines[max(0, min(there + step, len(lines) - 1))].setFocus(Qt.FocusReason.TabFocusReason)


class StateButton(QAbstractButton):
    """Mark and word of a state, and how many cars are in it."""

    def __init__(self, state: LabelState) -> None:
        super().__init__()
        self._state = state
        self._count = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(tr(STATE_TITLES[state]))
        self.setToolTip(tr("List the cars in this state, with those of the other states that are lit"))
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say how many cars are in this state."""
        self._count = count
        cars = tr_counted("{n:,} car", "{n:,} cars", n=count)
        self.setAccessibleName(f"{self.text()}: {cars}")
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text and a little air."""
        return QSize(120, self.fontMetrics().height() + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the lines around, which Qt would take for a row of exclusive buttons."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line; one that is on is lit, one that has the keyboard framed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, area = self.palette(), QRect(0, 0, self.width(), self.height())
        lit = palette.highlightedText().color() if self.isChecked() else None
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(area, 4, 4)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.base())
            painter.drawRoundedRect(area, 4, 4)
        paint_state_mark(painter, QPointF(15, area.height() / 2), MARKS[self._state], lit)
        inner = area.adjusted(30, 0, -10, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(lit or palette.text().color())
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignLeft), self.text())
        painter.setPen(lit or palette.placeholderText().color())
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignRight), localised(f"{self._count:,}"))
        if self.hasFocus():
            painter.setPen(palette.highlight().color() if lit is None else lit)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
