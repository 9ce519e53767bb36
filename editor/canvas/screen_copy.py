"""A picture of what the canvas shows, so that what has not changed is only copied onto the screen."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion

Paint = Callable[[QPainter, QRect], None]
"""Paints a rectangle of the canvas, in widget pixels."""


class ScreenCopy:
    """A picture as large as a widget, in pixels of the screen, that is brought up to date where it is out of date."""

    def __init__(self) -> None:
        self._picture = QImage()
        self._spare = QImage()
        """As large as the picture once that was moved; fresh memory would take longer than moving it."""
        self._size = QSize()
        self._outdated = QRegion()

    def fit(self, size: QSize, ratio: float) -> None:
        """Be as large as a widget of `size` with `ratio` pixels of the screen a widget pixel; a new size is empty."""
        if size == self._size and ratio == self._picture.devicePixelRatio():
            return
        self._size = QSize(size)
        on_screen = QSize(-int(-size.width() * ratio // 1), -int(-size.height() * ratio // 1))
        self._picture = QImage(on_screen, QImage.Format.Format_RGB32)
        self._picture.setDevicePixelRatio(ratio)
        self._spare = QImage()
        self._outdated = QRegion()
        self.outdate()

    def let_go(self) -> None:
        """Take no memory until it is made to fit again."""
        self._picture, self._spare, self._size, self._outdated = QImage(), QImage(), QSize(), QRegion()

    def outdate(self, part: QRect | QRegion | None = None) -> None:
        """Say that a part of the widget, or all of it, is to be painted anew before it is shown."""
        self._outdated += QRegion(self._whole) if part is None else QRegion(part) & self._whole

    def move(self, dx: float, dy: float) -> None:
        """Move all that is shown by widget pixels, which are whole ones of the screen; what comes in is out of date."""
        if self._spare.isNull():
            self._spare = self._picture.copy()
        painter = QPainter(self._spare)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(QPointF(dx, dy), self._picture)
        painter.end()
        self._picture, self._spare = self._spare, self._picture
        kept = QRectF(self._whole).translated(dx, dy).adjusted(1, 1, -1, -1).toAlignedRect()  # whole pixels within it
        outdated = QRegion()
        for part in rectangles(self._outdated):
            outdated += QRectF(part).translated(dx, dy).toAlignedRect()
        self._outdated = (outdated + (QRegion(self._whole) - QRegion(kept))) & self._whole

    @property
    def _whole(self) -> QRect:
        """The widget, and where its last pixels of the screen are no whole widget pixels, what covers them."""
        ratio = self._picture.devicePixelRatio()
        spare = 0 if ratio == int(ratio) else 1
        return QRect(0, 0, self._size.width() + spare, self._size.height() + spare)

    def refresh(self, paint: Paint, within: QRect | None = None) -> None:
        """Paint anew what is out of date, of all of it or of one part."""
        outdated = self._outdated if within is None else self._outdated & within
        if outdated.isEmpty():
            return
        painter = QPainter(self._picture)
        for part in rectangles(outdated):
            painter.save()
            painter.setClipRect(part)
            paint(painter, part)
            painter.restore()
        painter.end()
        self._outdated -= outdated

    def draw(self, painter: QPainter, part: QRect) -> None:
        """Copy a part of the widget from here."""
        ratio = self._picture.devicePixelRatio()
        if ratio == int(ratio):
            whole = int(ratio)
            source = QRect(part.x() * whole, part.y() * whole, part.width() * whole, part.height() * whole)
            painter.drawImage(part, self._picture, source)
        else:  # a part does not begin at a pixel of the screen: the whole is aligned, and the clip keeps it short
            painter.save()
            painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
            painter.drawImage(0, 0, self._picture)
            painter.restore()


def rectangles(region: QRegion) -> list[QRect]:
    """Return the rectangles that a region is made of."""
    return list(region)  # type: ignore[call-overload, no-any-return]  # a sequence, which its type does not say
