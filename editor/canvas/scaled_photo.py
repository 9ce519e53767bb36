"""The photo as it is seen at one zoom, kept so that strokes and undo need not scale it anew."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter

from editor.canvas.coordinates import ViewTransform
from editor.canvas.screen_copy import ScreenCopy

Shown = tuple[list[QImage], ViewTransform, str]
"""A photo at its levels, where it lies, and the colour around it."""


class ScaledPhoto:
    """A picture of the photo alone, as large as a widget, that is filled in where it is wanted for the first time."""

    def __init__(self) -> None:
        self._copy = ScreenCopy()
        self._shown: Shown | None = None

    def fit(self, size: QSize, ratio: float) -> None:
        """Be as large as a widget of `size` with `ratio` pixels of the screen a widget pixel."""
        self._copy.fit(size, ratio)

    def let_go(self) -> None:
        """Take no memory until it is made to fit again."""
        self._copy.let_go()
        self._shown = None

    def draw(
        self,
        painter: QPainter,
        part: QRect,
        shown: Shown,
        scale: Callable[[QPainter, QRect], None],
    ) -> None:
        """Draw a part of the widget.

        Args:
            painter: of the widget, or of a picture of it.
            part: in widget pixels; begins and ends where pixels of the screen do.
            shown: what is seen there; another photo, place or surround is scaled anew.
            scale: draws such a part of the photo, smoothly, and of what is around it.
        """
        if self._shown is None or self._shown[0] is not shown[0] or self._shown[1:] != shown[1:]:
            self._shown = shown
            self._copy.outdate()
        self._copy.refresh(scale, part)
        self._copy.draw(painter, part)
