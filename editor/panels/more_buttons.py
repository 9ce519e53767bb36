"""The buttons at the ends of tool bars that a small window has no room for."""

from collections.abc import Iterable

from PySide6.QtWidgets import QToolBar, QToolButton

from editor.language.texts import tr
from editor.theme.icons import icon_of
from editor.theme.palette import Colours

MORE_BUTTON = "qt_toolbar_ext_button"
"""How Qt calls the button at the end of a bar of tools that is too short."""


def draw_more_of(bars: Iterable[QToolBar], colours: Colours) -> None:
    """Draw the buttons at the ends of `bars` that have what a small window has no room for; Qt's own are black."""
    for bar in bars:
        for button in bar.findChildren(QToolButton, MORE_BUTTON):
            button.setIcon(icon_of("more", colours))
            button.setToolTip(tr("More, for which the window is too small"))
