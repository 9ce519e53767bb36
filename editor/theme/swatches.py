"""Colours as little pictures, beside their names in lists."""

from PySide6.QtGui import QColor, QIcon, QPixmap

_SIDE_PX = 14


def swatch(colour: str) -> QIcon:
    """Return a square of `colour`, named as Qt names colours."""
    pixmap = QPixmap(_SIDE_PX, _SIDE_PX)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
