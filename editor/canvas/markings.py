"""What is drawn over photo and mask to work by, such as the floor line: markings.

A marking is a small frozen dataclass of what is to be drawn, in photo pixels. Whoever owns it hands it to
`CanvasView.show_marking`; what the pointer does to it is a tool's part, which gets photo pixels too. So neither has to
know how the photo lies on the widget.
"""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from editor.canvas.coordinates import ViewTransform
from editor.canvas.photo_space import clip_to_photo
from segmentation.images.pixel_box import PixelBox


@dataclass(frozen=True)
class PlacedShape:
    """A photo of `shape` (H, W), and how it lies on the widget."""

    shape: tuple[int, int]
    transform: ViewTransform

    def rectangle(self, margin: int = 1) -> QRect:
        """Return the widget pixels of the photo, or of the rectangle around a turned one, and `margin` more."""
        return QRect(*self.transform.rectangle(PixelBox(0, 0, *self.shape), margin))

    def clip(self, painter: QPainter) -> None:
        """Have the painter draw nothing beside the photo."""
        clip_to_photo(painter, self.transform, self.shape)


class Marking(Protocol):
    """What the canvas asks of a marking; two that are equal are drawn alike, and the second is not drawn anew."""

    def touched(self, place: PlacedShape) -> QRect:
        """Return the widget pixels that it may cover."""

    def paint(self, painter: QPainter, exposed: QRect, place: PlacedShape) -> None:
        """Draw it, unless none of it is `exposed`, in widget pixels.

        The painter may be left with another pen, brush or render hint, and without another transform or clip.
        """
