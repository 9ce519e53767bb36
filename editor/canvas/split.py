"""Two pictures of one photo side by side, with a divider between them that can be dragged."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from editor.language.marking import marked

GRAB_PX = 7
"""So near to the divider, in widget pixels, the pointer takes it."""

HANDLE_WIDTH_PX, HANDLE_HEIGHT_PX = 16, 34
SMALLEST_SHARE = 0.03
"""Neither side gets narrower than this share of the widget, so that the divider can be found again."""

DARK, LIGHT = QColor(0, 0, 0, 170), QColor("#ffffff")


class Beside(Enum):
    """What is at the right of the mask as it is now; the value is the word for it."""

    NETWORK = marked("the network's mask")
    PHOTO = marked("the photo alone")


@dataclass(frozen=True)
class Split:
    """Where the divider is, as a share of the widget's width, and what is at its right."""

    beside: Beside
    share: float = 0.5

    def x(self, width: int) -> int:
        """Return where the divider is on a widget."""
        return round(self.share * width)

    def moved(self, x: float, width: int) -> "Split":
        """Return the split with its divider at `x` of a widget, or as near as it may be."""
        return replace(self, share=min(1 - SMALLEST_SHARE, max(SMALLEST_SHARE, x / max(1, width))))

    def is_grabbed_at(self, x: float, width: int) -> bool:
        """Whether the pointer at `x` of a widget takes the divider."""
        return abs(x - self.x(width)) <= GRAB_PX

    def sides(self, exposed: QRect, width: int) -> tuple[QRect, QRect]:
        """Return what of a part of the widget is at the left and at the right; either may be empty."""
        left = QRect(exposed)
        left.setRight(min(exposed.right(), self.x(width) - 1))
        right = QRect(exposed)
        right.setLeft(max(exposed.left(), self.x(width)))
        return left, right

    def rectangle(self, width: int, height: int) -> QRect:
        """Return the part of the widget that line and handle of the divider take."""
        return QRect(self.x(width) - HANDLE_WIDTH_PX, 0, 2 * HANDLE_WIDTH_PX, height)

    def paint(self, painter: QPainter, width: int, height: int) -> None:
        """Draw the divider: a light line between dark ones, and a handle with two arrows in the middle."""
        x, middle = self.x(width), height / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for pen in (QPen(DARK, 3), QPen(LIGHT, 1)):
            painter.setPen(pen)
            painter.drawLine(x, 0, x, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        handle = QRectF(0, 0, HANDLE_WIDTH_PX, HANDLE_HEIGHT_PX)
        handle.moveCenter(QPointF(x + 0.5, middle))
        painter.setPen(QPen(DARK, 1))
        painter.setBrush(LIGHT)
        painter.drawRoundedRect(handle, 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#404040"))
        for way in (-1, 1):
            tip = QPointF(x + 0.5 + 6 * way, middle)
            painter.drawPolygon(QPolygonF([tip, tip + QPointF(-4 * way, -4), tip + QPointF(-4 * way, 4)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
