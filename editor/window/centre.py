"""What fills the middle of the window: the canvas, or all angles of the car on the sheet or in the spin."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from editor.canvas.canvas import Canvas
from editor.canvas.stage import Wish
from editor.commands.keymap import Keymap
from editor.commands.workspace import Zoomed
from editor.desk.desk import Desk
from editor.desk.reading import Thumbnail
from editor.desk.shown_backdrop import ShownBackdrop
from editor.language.marking import marked
from editor.language.texts import tr
from editor.settings.schema import SPIN_BACKDROP, SPIN_GROUND
from editor.settings.store import SettingsStore
from editor.sheet.reduced_photos import ReducedPhotos
from editor.sheet.sheet import Sheet
from editor.sheet.spin import Spin

SHEET_HINT = marked("All angles: the wheel zooms them alike, a double click or Enter opens one, {key} goes back.")
SPIN_HINT = marked(
    "Space plays and stops, a drag or the arrow keys turn the car, Enter opens the angle, {key} goes back."
)


class Centre(QStackedWidget):
    """Shows one of its pages; the sheet and the spin stay when another car is opened.

    Signals:
        page_changed: another page is shown.
        turning_changed: `is_turning` is no longer what it was.
        zoom_changed(percent): of what is shown, or another is shown.
        turn_changed(degrees): of what is shown, or another is shown; only the canvas turns photos.
    """

    page_changed = Signal()
    turning_changed = Signal()
    zoom_changed = Signal(float)
    turn_changed = Signal(float)

    def __init__(
        self, desk: Desk, canvas: Canvas, keymap: Keymap, settings: SettingsStore, backdrop: ShownBackdrop
    ) -> None:
        super().__init__()
        self._desk = desk
        self._keymap = keymap
        self.canvas = canvas
        self._backdrop, self._settings = backdrop, settings
        self._backdrop_is_news = False
        self._photos = ReducedPhotos()
        self.sheet = Sheet(canvas, self._photos)
        self.spin = Spin(desk.background, self._photos, settings, backdrop)
        for page in (canvas, self.sheet, self.spin):
            self.addWidget(page)
        # The page that is not shown must not keep the canvas large.
        self.setMinimumSize(canvas.minimumSize())
        canvas.development_changed.connect(self.show_canvas)  # nothing else shows photos otherwise than they are
        self.spin.told.connect(desk.notice)
        self.spin.playing_changed.connect(self.turning_changed)
        backdrop.changed.connect(self._take_backdrop)
        canvas.style_changed.connect(self._follow_display)
        self._showed_backdrop = canvas.shows_backdrop
        self._take_backdrop()
        desk.car_changed.connect(self._take_car)
        desk.reading.thumbnail_read.connect(self._take_thumbnail)
        for chooser in (self.sheet, self.spin):
            chooser.angle_chosen.connect(self._choose_angle)
            chooser.opened.connect(self.show_canvas)
        for zoomed in (canvas, self.sheet, self.spin.view):
            zoomed.zoom_changed.connect(partial(self._tell_zoom, zoomed))
        canvas.turn_changed.connect(self._tell_turn)

    # --- which page (commands.workspace.Centre)

    @property
    def shows_sheet(self) -> bool:
        """Whether all angles are shown at once."""
        return self.currentWidget() is self.sheet

    @property
    def shows_spin(self) -> bool:
        """Whether the cut-outs are shown one after the other."""
        return self.currentWidget() is self.spin

    @property
    def is_turning(self) -> bool:
        """Whether the car turns by itself, so that the angle that is seen is another than the shown one."""
        return self.spin.is_playing

    @property
    def in_front(self) -> Zoomed:
        """What is zoomed by the commands."""
        if self.shows_sheet:
            return self.sheet
        return self.spin.view if self.shows_spin else self.canvas

    def show_canvas(self) -> None:
        """Go back to the canvas from sheet or spin."""
        if self.shows_sheet or self.shows_spin:
            self._show(self.canvas)

    def toggle_sheet(self) -> None:
        """Show all angles at once, or go back to the canvas."""
        if self.shows_sheet:
            self.show_canvas()
        elif self._desk.document is not None:
            self._show(self.sheet)

    def toggle_spin(self) -> None:
        """Show the cut-outs one after the other, or go back to the canvas."""
        if self.shows_spin:
            self.show_canvas()
        elif self._desk.document is not None:
            self._show(self.spin)
            if self._backdrop_is_news:  # who chose another ground in the spin since then has it again
                self._settings.change(SPIN_GROUND, SPIN_BACKDROP)
                self._backdrop_is_news = False
            self.spin.begin(self._desk.document)

    def focus(self) -> None:
        """Give the keys to what is shown."""
        page = self.currentWidget()
        if page is not None:
            page.setFocus()

    def _show(self, page: Canvas | Sheet | Spin) -> None:
        if page is not self.spin:
            self.spin.end()
        self.setCurrentWidget(page)
        self.focus()
        self.zoom_changed.emit(self.in_front.zoom_percent)
        self._tell_turn()
        self.page_changed.emit()
        if page is self.sheet:
            self._desk.told.emit(tr(SHEET_HINT, key=self._keymap.named("view.sheet")))
        elif page is self.spin:
            self._desk.told.emit(tr(SPIN_HINT, key=self._keymap.named("view.spin")))

    # --- news

    def _take_car(self) -> None:
        document = self._desk.document
        self._photos.set_document(document)
        self.sheet.set_document(document)
        if self.shows_spin and document is not None:
            self.spin.begin(document)

    def _take_backdrop(self) -> None:
        backdrop = self._backdrop
        see_through, balance = backdrop.see_through, backdrop.balance
        self.canvas.show_backdrop(Wish(backdrop.backdrop, backdrop.stand, see_through=see_through, balance=balance))

    def _follow_display(self) -> None:
        """Let the spin begin on the backdrop where the canvas has begun to show one."""
        shows = self.canvas.shows_backdrop
        if shows != self._showed_backdrop:
            self._backdrop_is_news = self._showed_backdrop = shows

    def _take_thumbnail(self, index: int, thumbnail: Thumbnail) -> None:
        self._photos.take_thumbnail(index, thumbnail)
        self.sheet.refresh(index)

    def _choose_angle(self, index: int) -> None:
        if self._desk.document is not None and index != self._desk.document.shown_index:
            self._desk.show_angle(index)

    def _tell_zoom(self, zoomed: Zoomed, percent: float) -> None:
        if zoomed is self.in_front:
            self.zoom_changed.emit(percent)

    def _tell_turn(self) -> None:
        self.turn_changed.emit(self.canvas.turn if self.in_front is self.canvas else 0.0)
