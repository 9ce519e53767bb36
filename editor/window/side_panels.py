"""The panels at the right of the canvas: navigator and history, each shown if it was asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.canvas.canvas_view import CanvasView
from editor.panels.history_panel import HistoryPanel
from editor.panels.navigator import Navigator

NAVIGATOR, HISTORY = "navigator", "history"
SIDE_PANELS = (NAVIGATOR, HISTORY)
"""Their names, from the top."""


class SidePanels(QWidget):
    """One under the other; takes no room while none of them is shown."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__()
        self.setObjectName("side_panels")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.navigator = Navigator(canvas)
        self.history = HistoryPanel()
        self._panels: dict[str, QWidget] = {NAVIGATOR: self.navigator, HISTORY: self.history}
        self._asked_for: set[str] = set()
        self._has_room = False
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.navigator)
        column.addWidget(self.history, 1)
        column.addStretch()
        self._arrange()

    def shows(self, name: str) -> bool:
        """Whether the panel of that name is to be shown whenever there is room."""
        return name in self._asked_for

    def show_panel(self, name: str, shown: bool) -> None:
        """Show or hide the panel of that name from now on."""
        self._asked_for = self._asked_for | {name} if shown else self._asked_for - {name}
        self._arrange()

    def give_room(self, has_room: bool) -> None:
        """Show what was asked for, or nothing."""
        self._has_room = has_room
        self._arrange()

    def _arrange(self) -> None:
        for name, panel in self._panels.items():
            panel.setVisible(self._has_room and self.shows(name))
        self.setVisible(self._has_room and bool(self._asked_for))
        self.history.refresh()
