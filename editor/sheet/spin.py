"""The spin: the cut-outs of a car one after the other, so that an outline that flickers shows."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.desk.shown_backdrop import ShownBackdrop
from editor.document.car_document import CarDocument
from editor.jobs.background import Background
from editor.language.texts import tr
from editor.settings.schema import SPIN_BACKDROP, SPIN_GROUND, SPIN_RATE, Setting
from editor.settings.store import SettingsStore
from editor.sheet.cutting import Cutting
from editor.sheet.reduced_photos import ReducedPhotos
from editor.sheet.spin_backdrop import SpinBackdrop
from editor.sheet.spin_bar import SpinBar
from editor.sheet.spin_view import SpinView
from editor.sheet.turning import interval_ms, next_angle, scrubbed

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: -1}
ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
"""Keys that turn the car; elsewhere they are those of commands."""


class Spin(QWidget):
    """Plays from the moment that all cars are cut out; Space stops and goes on, a drag or the arrow keys turn by hand.

    Where it is stopped is the shown angle of the car from then on, so that Enter or a double click opens it.

    Signals:
        angle_chosen(index): it was stopped at a view.
        opened: the shown angle is to be worked on.
        playing_changed: it plays now, or does not.
        told(sentence): why there is no backdrop.
    """

    angle_chosen = Signal(int)
    opened = Signal()
    playing_changed = Signal()
    told = Signal(str)

    def __init__(
        self, background: Background, photos: ReducedPhotos, settings: SettingsStore, shown_backdrop: ShownBackdrop
    ) -> None:
        super().__init__()
        self._settings = settings
        self._document: CarDocument | None = None
        self._plays_when_ready = False
        self._scrubbed_from = 0
        self.index = 0
        self.cutting = Cutting(background, photos)
        self.backdrop = SpinBackdrop(background, shown_backdrop)
        self.backdrop.changed.connect(self._take_backdrop)
        shown_backdrop.changed.connect(self._make_backdrop)
        self.view = SpinView()
        self.bar = SpinBar(settings)
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self._connect()
        for setting in (SPIN_RATE, SPIN_GROUND):
            self._follow(setting)
        settings.listen(self._follow)

    def _connect(self) -> None:
        self.cutting.cut.connect(self._refresh)
        self.cutting.progress_changed.connect(self._tell_progress)
        self.bar.play_asked.connect(self.toggle)
        self.bar.turned_to.connect(self._turn_by_hand)
        self.bar.settled.connect(self._choose)
        self.bar.left.connect(self.view.setFocus)
        self.view.drag_began.connect(self._begin_scrubbing)
        self.view.dragged.connect(self._scrub)
        self.view.drag_ended.connect(self._choose)
        self.view.opened.connect(self._open)
        self._timer.timeout.connect(lambda: self._show(next_angle(self.cutting.playable, self.index)))

    def _follow(self, setting: Setting) -> None:
        if setting is SPIN_RATE:
            self._timer.setInterval(interval_ms(self._settings[SPIN_RATE]))
        elif setting is SPIN_GROUND:
            self.view.ground = self._settings[SPIN_GROUND]
            self.cutting.cut_with_shade(self.view.ground == SPIN_BACKDROP)
            self._make_backdrop()
            self.view.update()

    # --- the backdrop

    def _make_backdrop(self) -> None:
        """Have the backdrop made once all cars are cut out; from then on it stands still."""
        if self._document is None or self.view.ground != SPIN_BACKDROP or not self.cutting.is_finished:
            return
        views = self._document.views
        found = {views[index].view.angle: self.cutting.of(index) for index in self.cutting.playable}
        self.backdrop.make({angle: cut for angle, cut in found.items() if cut is not None})

    def _take_backdrop(self) -> None:
        self._show_backdrop()
        self.view.update()
        if self.backdrop.problem:
            self.told.emit(self.backdrop.problem)

    def _show_backdrop(self) -> None:
        """Put what lies behind the angle that is seen behind it."""
        if self._document is not None:
            self.view.backdrop = self.backdrop.pictures.get(self._document.views[self.index].view.angle)

    # --- beginning and ending

    def begin(self, document: CarDocument) -> None:
        """Cut the cars out, and play them when that is done."""
        self.end()
        self._document = document
        document.shown_changed.connect(self._follow_shown)
        self._plays_when_ready = True
        self.bar.set_angles([view.view.angle for view in document.views])
        self._show(document.shown_index)
        self.cutting.begin(document)

    def end(self) -> None:
        """Stop, and let the cut-outs go."""
        self._stop()
        self.cutting.end()
        self.backdrop.let_go()
        self.view.backdrop = None
        if self._document is not None:
            self._document.shown_changed.disconnect(self._follow_shown)
        self._document = None
        self.view.show_cut_out(None, "")

    # --- playing

    @property
    def is_playing(self) -> bool:
        """Whether the car turns by itself."""
        return self._timer.isActive()

    def toggle(self) -> None:
        """Play, or stop at this angle."""
        if self.is_playing:
            self._stop()
            self._choose()
        elif len(self.cutting.playable) > 1:
            self._play()

    def _play(self) -> None:
        self._plays_when_ready = False
        self._timer.start()
        self.bar.show_playing(True)
        self.playing_changed.emit()

    def _stop(self) -> None:
        self._plays_when_ready = False
        if self.is_playing:
            self._timer.stop()
            self.bar.show_playing(False)
            self.playing_changed.emit()

    # --- turning

    def _show(self, index: int) -> None:
        self.index = index
        blocker = QSignalBlocker(self.bar)
        self.bar.show_angle(index)
        del blocker
        self._refresh(index)

    def _refresh(self, index: int) -> None:
        if index == self.index:
            self._show_backdrop()
            self.view.show_cut_out(self.cutting.of(index), self._why_not(index))

    def _why_not(self, index: int) -> str:
        """Say why a view has no cut-out."""
        if self._document is None:
            return ""
        view = self._document.views[index]
        if index not in self.cutting.left_out:
            return tr("Cutting out the car …") if view.photo_facts is not None else tr("Reading the photo …")
        return view.failure or tr(
            "Angle {angle} has no mask yet; “Draw this mask” in the menu Mask draws one.", angle=view.view.angle
        )

    def _follow_shown(self) -> None:
        if self._document is not None and not self.is_playing:
            self._show(self._document.shown_index)

    def _turn_by_hand(self, index: int) -> None:
        self._stop()
        self._show(index)

    def _choose(self) -> None:
        self.angle_chosen.emit(self.index)

    def _begin_scrubbing(self) -> None:
        self._stop()
        self._scrubbed_from = self.index

    def _scrub(self, moved_px: float) -> None:
        if self._document is not None:
            self._show(scrubbed(self._scrubbed_from, moved_px, self.view.width(), len(self._document.views)))

    def _open(self) -> None:
        self._stop()
        self._choose()
        self.opened.emit()

    # --- progress

    def _tell_progress(self) -> None:
        if self._document is None:
            return
        cutting, views = self.cutting, self._document.views
        self.bar.show_progress(cutting.done, len(views), [views[index].view.angle for index in cutting.left_out])
        self.bar.set_playable(len(cutting.playable) > 1)
        self._refresh(self.index)
        if cutting.is_finished and not self.backdrop.pictures and not self.backdrop.is_awaited:
            self._make_backdrop()
        if cutting.is_finished and self._plays_when_ready and len(cutting.playable) > 1:
            self._play()

    # --- keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys that turn the car from the commands, which would go on from the angle shown before."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _turns(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Play or stop, turn, open."""
        if event.key() == Qt.Key.Key_Space:
            self.toggle()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif _turns(event) and self._document is not None:
            last = len(self._document.views) - 1
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
            step = STEPS.get(Qt.Key(event.key()), 0)
            self._turn_by_hand(ends.get(Qt.Key(event.key()), (self.index + step) % (last + 1)))
            self._choose()
        else:
            event.ignore()


def _turns(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and event.key() in (*STEPS, *ENDS)
