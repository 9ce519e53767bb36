"""A widget on which a photo lies: how large, where, and what of it is seen."""

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.canvas.coordinates import (
    ViewTransform,
    centred,
    fitted,
    kept_in_view,
    limited_scale,
)


class PlacedPhoto(QWidget):
    """Zooms and moves a photo, which is fitted until a person zooms; what is painted is its heir's part.

    Signals:
        zoom_changed(percent): device pixels per photo pixel, times 100.
        seen_changed: another part of the photo is seen.
    """

    zoom_changed = Signal(float)
    seen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._transform = ViewTransform()
        self._fits = True

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

    def fit(self) -> None:
        """Show the photo whole."""
        if self.photo_shape is not None:
            self._set_transform(fitted(self.photo_shape, self.width(), self.height()), fits=True)
        self._fits = True

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
    def seen(self) -> tuple[float, float, float, float]:
        """Top, left, bottom and right of what the widget shows, in photo pixels; they may lie beside the photo."""
        return *self._transform.to_photo(0, 0), *self._transform.to_photo(self.width(), self.height())

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
            self._set_transform(centred(self.photo_shape, scale, self.width(), self.height()), fits=False)

    def _set_transform(self, transform: ViewTransform, fits: bool) -> None:
        if self.photo_shape is not None:
            transform = kept_in_view(transform, self.photo_shape, self.width(), self.height())
        self._fits = fits
        if transform != self._transform:
            self._transform = transform
            self.zoom_changed.emit(self.zoom_percent)
            self.seen_changed.emit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted photo fitted, and any other in the middle where it was."""
        if self._fits:
            self.fit()
        elif event.oldSize().isValid():
            change = event.size() - event.oldSize()
            self.pan_by(change.width() / 2, change.height() / 2)
        self.seen_changed.emit()
