"""What fills the middle of the window: the canvas or the sheet of all angles."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from editor.canvas.canvas import Canvas
from editor.commands.workspace import Zoomed
from editor.desk.desk import Desk
from editor.desk.reading import Thumbnail
from editor.sheet.reduced_photos import ReducedPhotos
from editor.sheet.sheet import Sheet

SHEET_HINT = "All angles: the wheel zooms them alike, a double click or Enter opens one, S goes back."


class Centre(QStackedWidget):
    """Shows one of its pages; the sheet stays when another car is opened.

    Signals:
        page_changed: another page is shown.
        zoom_changed(percent): of what is shown, or another is shown.
    """

    page_changed = Signal()
    zoom_changed = Signal(float)

    def __init__(self, desk: Desk, canvas: Canvas) -> None:
        super().__init__()
        self._desk = desk
        self.canvas = canvas
        self._photos = ReducedPhotos()
        self.sheet = Sheet(canvas, self._photos)
        for page in (canvas, self.sheet):
            self.addWidget(page)
        # The page that is not shown must not keep the canvas large.
        self.setMinimumSize(canvas.minimumSize())
        canvas.development_changed.connect(self.show_canvas)  # nothing else shows photos otherwise than they are
        desk.car_changed.connect(self._take_car)
        desk.reading.thumbnail_read.connect(self._take_thumbnail)
        self.sheet.angle_chosen.connect(self._choose_angle)
        self.sheet.opened.connect(self.show_canvas)
        for zoomed in (canvas, self.sheet):
            zoomed.zoom_changed.connect(partial(self._tell_zoom, zoomed))

    # --- which page (commands.workspace.Centre)

    @property
    def shows_sheet(self) -> bool:
        """Whether all angles are shown at once."""
        return self.currentWidget() is self.sheet

    @property
    def in_front(self) -> Zoomed:
        """What is zoomed by the commands."""
        return self.sheet if self.shows_sheet else self.canvas

    def show_canvas(self) -> None:
        """Go back to the canvas from the sheet."""
        if self.shows_sheet:
            self._show(self.canvas)

    def toggle_sheet(self) -> None:
        """Show all angles at once, or go back to the canvas."""
        if self.shows_sheet:
            self.show_canvas()
        elif self._desk.document is not None:
            self._show(self.sheet)

    def focus(self) -> None:
        """Give the keys to what is shown."""
        page = self.currentWidget()
        if page is not None:
            page.setFocus()

    def _show(self, page: Canvas | Sheet) -> None:
        self.setCurrentWidget(page)
        self.focus()
        self.zoom_changed.emit(self.in_front.zoom_percent)
        self.page_changed.emit()
        if page is self.sheet:
            self._desk.told.emit(SHEET_HINT)

    # --- news

    def _take_car(self) -> None:
        document = self._desk.document
        self._photos.set_document(document)
        self.sheet.set_document(document)

    def _take_thumbnail(self, index: int, thumbnail: Thumbnail) -> None:
        self._photos.take_thumbnail(index, thumbnail)
        self.sheet.refresh(index)

    def _choose_angle(self, index: int) -> None:
        if self._desk.document is not None and index != self._desk.document.shown_index:
            self._desk.show_angle(index)

    def _tell_zoom(self, zoomed: Zoomed, percent: float) -> None:
        if zoomed is self.in_front:
            self.zoom_changed.emit(percent)
