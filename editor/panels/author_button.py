"""The name of the person at this computer in the status bar; a click changes it, for workstations are shared."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton

from editor.desk.author import Author
from editor.language.texts import tr
from editor.theme.labels import plain_tool_tip

NARROWEST_PX, WIDEST_PX = 60, 130
BESIDE_NAME_PX = 32
"""Room for the arrow that says that there is a menu."""
SPARE_PX = 4
"""Letters drawn one by one may be wider than their sum."""


class AuthorButton(QPushButton):
    """Shows whose name records get; its menu offers the last names, and `ask` for another one."""

    def __init__(self, author: Author, ask: Callable[[], None], told: Callable[[str], None]) -> None:
        super().__init__(flat=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._author = author
        self._ask = ask
        self._told = told
        self._name = author.name
        self._names = QMenu(self)
        self._names.aboutToShow.connect(self.fill_menu)
        self.setMenu(self._names)
        author.changed.connect(self._show)
        self._show()

    @property
    def names(self) -> QMenu:
        """The menu of the last names."""
        return self._names

    def sizeHint(self) -> QSize:
        """As wide as the name, up to a limit."""
        whole = self.fontMetrics().horizontalAdvance(self._name) + BESIDE_NAME_PX + SPARE_PX
        return QSize(min(whole, WIDEST_PX), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """In a narrow window the name is cut short rather than make it wider."""
        return QSize(NARROWEST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the name as there is room for."""
        super().resizeEvent(event)
        self._cut_short()

    def fill_menu(self) -> None:
        """Offer the last names and another one."""
        self._names.clear()
        for name in self._author.last_names or [self._name]:
            action = self._names.addAction(name.replace("&", "&&"), partial(self._choose, name))
            action.setCheckable(True)
            action.setChecked(name == self._name)
        self._names.addSeparator()
        self._names.addAction(tr("Another name …"), self._ask)

    def _choose(self, name: str) -> None:
        self._told(self._author.choose(name))

    def _show(self) -> None:
        name = self._name = self._author.name  # kept, since layouts ask for the width, and the system for the name
        self._cut_short()
        self.updateGeometry()
        self.setAccessibleName(tr("Editor: {name}", name=name))
        self.setToolTip(plain_tool_tip(tr("{name} makes and accepts masks here. Click to change it.", name=name)))

    def _cut_short(self) -> None:
        room = self.width() - BESIDE_NAME_PX
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
