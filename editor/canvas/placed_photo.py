"""A widget on which a photo lies: how large, where, and what of it is seen."""

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.canvas.coordinates import (
    ViewTransform,
    centred,
    fitted,
    kept_in_view,
    limited_scale,
    whole_turn,
)

UPRIGHT_WITHIN = 1.0
"""A photo that is turned to within so many degrees of a right angle is turned to it: pixels are sharp there."""

SAME_PX = 1e-6
"""What lies so near to each other, in widget pixels, is in the same place."""


class PlacedPhoto(QWidget):
    """Zooms, moves and turns a photo, which is fitted until a person zooms; what is painted is its heir's part.

    Signals:
        zoom_changed(percent): device pixels per photo pixel, times 100.
        turn_changed(degrees): the photo is turned otherwise.
        seen_changed: another part of the photo is seen.
    """

    zoom_changed = Signal(float)
    turn_changed = Signal(float)
    seen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transform = ViewTransform()
        self._fits = True
        self._placed_for = QSize()

    @property
    def photo_shape(self) -> tuple[int, int] | None:
        """(H, W) of the shown photo in px, None while there is none."""
        raise NotImplementedError

    @property
    def transform(self) -> ViewTransform:
        """How the photo lies on the widget."""
        return self._transform

    @property
    def zoom_percent(self) -> float:
        """Device pixels per photo pixel, times 100."""
        return self._transform.scale * self.devicePixelRatioF() * 100

    @property
    def fits(self) -> bool:
        """Whether the photo is shown whole and stays so when the window's size changes."""
        return self._fits

    @property
    def turn(self) -> float:
        """By how many degrees the photo is turned clockwise, above -180 and up to 180."""
        return self._transform.degrees

    def fit(self, *, upright: bool = False) -> None:
        """Show the photo whole, as it is turned or `upright`."""
        if self.photo_shape is not None:
            self._set_transform(self._fitted(0.0 if upright else self.turn), fits=True)
        self._fits = True

    def _fitted(self, degrees: float) -> ViewTransform:
        assert self.photo_shape is not None
        return fitted(self.photo_shape, self.width(), self.height(), degrees=degrees)

    def turn_to(self, degrees: float, start: ViewTransform | None = None) -> None:
        """Turn the photo to an angle about the middle of the widget.

        A photo that was fitted before it was turned is so again once it is turned back.

        Args:
            degrees: clockwise; near a right angle it is that one.
            start: how the photo lay when the hand began to turn it, so that what is lost on the way comes back.
        """
        if self.photo_shape is None:
            return
        quarter = round(degrees / 90) * 90
        angle = whole_turn(quarter if abs(degrees - quarter) <= UPRIGHT_WITHIN else degrees)
        turned = (start or self._transform).turned(angle, self.width() / 2, self.height() / 2)
        fitting = self._fitted(angle)
        fits = _are_in_one_place(turned, fitting, self.photo_shape)
        self._set_transform(fitting if fits else turned, fits=fits)

    def lie_as(self, transform: ViewTransform, fits: bool) -> None:
        """Have the photo lie as it lay before; `fits` says whether it was shown whole then."""
        self._set_transform(transform, fits)

    def zoom_to(self, percent: float, at: QPointF | None = None) -> None:
        """Zoom to `percent`, the point of the photo under `at` (the middle, if not given) staying in place."""
        if self.photo_shape is None:
            return
        point = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        scale = limited_scale(percent / 100 / self.devicePixelRatioF(), self.photo_shape)
        self._set_transform(self._transform.zoomed(scale, point.x(), point.y()), fits=False)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor about a point."""
        self.zoom_to(self.zoom_percent * factor, at)

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the photo by widget pixels."""
        self._set_transform(self._transform.panned(dx, dy), fits=False)

    @property
    def seen(self) -> list[tuple[float, float]]:
        """(row, column) of the photo under the widget's corners, clockwise; they may lie beside the photo."""
        return self._transform.corners_of_part(0, 0, self.width(), self.height())

    def look_at(self, row: float, column: float) -> None:
        """Show a point of the photo, or the nearest one, in the middle of the widget."""
        if self.photo_shape is None:
            return
        height, width = self.photo_shape
        x, y = self._transform.to_widget(min(max(row, 0), height), min(max(column, 0), width))
        self.pan_by(self.width() / 2 - x, self.height() / 2 - y)

    def centre(self, percent: float) -> None:
        """Show the middle of the photo at `percent`."""
        if self.photo_shape is not None:
            scale = percent / 100 / self.devicePixelRatioF()
            self._set_transform(centred(self.photo_shape, scale, self.width(), self.height(), self.turn), fits=False)

    def _set_transform(self, transform: ViewTransform, fits: bool) -> None:
        if self.photo_shape is not None:
            transform = kept_in_view(transform, self.photo_shape, self.width(), self.height())
        self._fits = fits
        before = self._transform
        if transform != before:
            self._transform = transform
            self.zoom_changed.emit(self.zoom_percent)
            if transform.degrees != before.degrees:
                self.turn_changed.emit(transform.degrees)
            self.seen_changed.emit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted photo fitted, and any other in the middle where it was.

        While the widget is hidden Qt changes its size untold, so the old size of the event may not be the one before.
        """
        before, self._placed_for = self._placed_for, event.size()
        if self._fits:
            self.fit()
        elif before.isValid():
            change = event.size() - before
            self.pan_by(change.width() / 2, change.height() / 2)
        self.seen_changed.emit()


def _are_in_one_place(one: ViewTransform, other: ViewTransform, shape: tuple[int, int]) -> bool:
    """Whether the corners of a photo of `shape` (H, W) lie at the same points of the widget."""
    corners = [(0.0, 0.0), (float(shape[0]), float(shape[1]))]
    places = [(one.to_widget(*corner), other.to_widget(*corner)) for corner in corners]
    return all(abs(a - b) <= SAME_PX for first, second in places for a, b in zip(first, second, strict=True))
