"""What stands where in the main window, and what of it is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from editor.panels.cars_panel import PANEL_WIDTH_PX, CarsPanel
from editor.panels.first_steps import FirstSteps
from editor.panels.notice_bar import NoticeBar
from editor.panels.tool_palette import ToolPalette
from editor.panels.welcome import Welcome
from editor.strip.strip import Strip
from editor.window.centre import Centre
from editor.window.side_panels import SidePanels


class Panes(QWidget):
    """Cars at the left, tools, canvas and side panels in the middle under notices and first steps.

    The strip lies below.

    `around` are widgets of the window itself that come and go with them, such as its tool bar.
    """

    def __init__(self, centre: Centre, *around: QWidget) -> None:
        super().__init__()
        self.cars = CarsPanel()
        self.notices = NoticeBar()
        self.first_steps = FirstSteps()
        self.welcome = Welcome()
        self.tools = ToolPalette()
        self.side = SidePanels(centre.canvas)
        self.history = self.side.history
        self.strip = Strip()
        self._around = (self.tools, *around)
        self._steps_were_shown = False
        self.pages = centre
        self.pages.addWidget(self.welcome)
        self._left, self._right, self._below = _holding(self.tools), _holding(self.side), _holding(self.strip)
        centre.page_changed.connect(self._make_room)
        self._rows = _column(self)
        self._rows.addWidget(self._cars_beside(self._centre()), 1)
        self._rows.addWidget(self._below)

    def put_above_strip(self, widget: QWidget) -> None:
        """Give `widget` the room above the strip while it is shown, at the cost of the canvas."""
        self._rows.insertWidget(self._rows.indexOf(self._below), widget)

    def _centre(self) -> QWidget:
        centre = QWidget()
        column = _column(centre)
        column.addWidget(self.notices)
        column.addWidget(self.first_steps)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self.pages, 1)
        row.addWidget(self._right)
        column.addLayout(row, 1)
        return centre

    def _cars_beside(self, centre: QWidget) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.cars)
        splitter.addWidget(centre)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([PANEL_WIDTH_PX, 10_000])
        splitter.setCollapsible(1, False)
        return splitter

    def show_canvas(self, shown: bool) -> None:
        """Show the canvas or what stands in its place, or else the page that says what to do first."""
        if not shown:
            self.pages.setCurrentWidget(self.welcome)
        elif self.pages.currentWidget() is self.welcome:
            self.pages.setCurrentWidget(self.pages.canvas)

    def _make_room(self) -> None:
        """Leave the room of tools, side panels and strip to the sheet and the spin, which need none of them."""
        for widget in (self._left, self._right, self._below):
            widget.setVisible(not self.pages.shows_sheet and not self.pages.shows_spin)

    def show_for_cars(self, has_cars: bool) -> None:
        """Show what is of use where there are cars, or hide it where there are none."""
        for widget in (self.cars, self.strip, *self._around):
            widget.setVisible(has_cars)
        self.side.give_room(has_cars)
        if not has_cars:
            self.first_steps.hide()

    def toggle(self) -> None:
        """Hide everything around the canvas, or show what was there before."""
        shown = self.cars.isHidden()
        for widget in (self.cars, self.strip, *self._around):
            widget.setVisible(shown)
        if not shown:
            self._steps_were_shown = not self.first_steps.isHidden()
        self.first_steps.setVisible(shown and self._steps_were_shown)
        self.side.give_room(shown)


def _holding(widget: QWidget) -> QWidget:
    """Return a place for `widget` that can be hidden without forgetting whether `widget` itself is."""
    holder = QWidget()
    _column(holder).addWidget(widget)
    return holder


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
