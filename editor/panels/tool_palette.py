"""The tools beside the canvas, one below the other."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar

from editor.language.texts import tr
from editor.theme.icons import SIDE_PX, icon_of
from editor.theme.palette import Colours


class ToolPalette(QToolBar):
    """Shows actions by icons; which one is in hand is seen, and its name and keys are said where the pointer rests."""

    def __init__(self) -> None:
        super().__init__(tr("Tools"))
        self.setObjectName("tool_palette")
        self.setAccessibleName(tr("Tools"))
        self.setOrientation(Qt.Orientation.Vertical)
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setIconSize(QSize(SIDE_PX, SIDE_PX))
        self._icons: dict[str, QAction] = {}

    def show_tools(self, *groups: Mapping[str, QAction]) -> None:
        """Show the actions of `groups` by the name of their icon, with a line between groups."""
        for number, group in enumerate(groups):
            if number:
                self.addSeparator()
            self._icons |= group
            for action in group.values():
                action.setIconVisibleInMenu(False)
                self.addAction(action)
                button = self.widgetForAction(action)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                button.setAccessibleName(action.text())

    def use_colours(self, colours: Colours) -> None:
        """Draw the icons in the colours of the theme."""
        for name, action in self._icons.items():
            action.setIcon(icon_of(name, colours))
