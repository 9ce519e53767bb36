"""The bar below the spin: play and stop, which angle, how fast and on what, and how far the cutting out is."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSlider, QSpinBox, QWidget

from editor.language.texts import tr
from editor.settings.schema import SPIN_GROUND, SPIN_RATE, Setting
from editor.settings.store import SettingsStore
from editor.theme.labels import faint_label

PLAY_MARGIN_PX = 26
"""Beside the longer of the two words on the button that plays and stops."""


class SpinBar(QWidget):
    """Shows how the spin goes on and asks it to go on otherwise.

    Signals:
        play_asked: the button that plays or stops was pressed.
        turned_to(index): the slider was moved.
        settled: the slider is not moved on, for now.
        left: something was chosen; the keys belong to the spin again.
    """

    play_asked = Signal()
    turned_to = Signal(int)
    settled = Signal()
    left = Signal()

    def __init__(self, settings: SettingsStore) -> None:
        super().__init__()
        self.setObjectName("spin_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        self._angles: Sequence[int] = ()
        self.play = QPushButton(tr("Play"))
        self.play.setObjectName("plain")
        widest = max(map(self.fontMetrics().horizontalAdvance, (tr("Play"), tr("Stop"))))
        self.play.setFixedWidth(widest + 2 * PLAY_MARGIN_PX)
        self.play.setToolTip(tr("Play or stop (Space)"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Angle"))
        self.slider.setToolTip(tr("Turn the car; dragging in the picture does the same"))
        self._angle = QLabel()
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedSize(110, 10)
        self._text = faint_label()
        suffix = f" {tr(SPIN_RATE.unit)}"
        self.rate = QSpinBox(minimum=SPIN_RATE.minimum, maximum=SPIN_RATE.maximum, suffix=suffix)
        self.ground = QComboBox()
        for value, words in SPIN_GROUND.choices:
            self.ground.addItem(tr(words), value)
        self._lay_out()
        self._connect()
        for setting in (SPIN_RATE, SPIN_GROUND):
            self._follow(setting)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self.play)
        row.addWidget(self.slider, 1)
        for told in (self._angle, self._text, self._progress):
            row.addWidget(told)
        editors: tuple[tuple[str, Setting, QWidget], ...] = (
            (tr("Speed"), SPIN_RATE, self.rate),
            (tr("On"), SPIN_GROUND, self.ground),
        )
        for label, setting, editor in editors:
            editor.setToolTip(tr(setting.doc))
            editor.setAccessibleName(tr(setting.title))
            row.addSpacing(6)
            row.addWidget(QLabel(label))
            row.addWidget(editor)

    def _connect(self) -> None:
        self.play.clicked.connect(self.play_asked)
        self.slider.valueChanged.connect(self._turn)
        self.slider.sliderReleased.connect(self.settled)
        self.rate.valueChanged.connect(lambda value: self._settings.change(SPIN_RATE, value))
        self.rate.lineEdit().returnPressed.connect(self.left)
        self.ground.activated.connect(lambda _: self._settings.change(SPIN_GROUND, self.ground.currentData()))
        self.ground.activated.connect(lambda _: self.left.emit())
        self._settings.listen(self._follow)

    def _follow(self, setting: Setting) -> None:
        blockers = [QSignalBlocker(widget) for widget in (self.rate, self.ground)]
        if setting is SPIN_RATE:
            self.rate.setValue(self._settings[SPIN_RATE])
        elif setting is SPIN_GROUND:
            self.ground.setCurrentIndex(self.ground.findData(self._settings[SPIN_GROUND]))
        del blockers

    def _turn(self, index: int) -> None:
        self.turned_to.emit(index)
        if not self.slider.isSliderDown():
            self.settled.emit()

    def set_angles(self, angles: Sequence[int]) -> None:
        """Let the slider go through these angles."""
        blocker = QSignalBlocker(self.slider)
        self._angles = angles
        self.slider.setRange(0, max(0, len(angles) - 1))
        self.slider.setPageStep(1)
        del blocker
        longest = max((self._words(index) for index in range(len(angles))), key=len, default="")
        self._angle.setMinimumWidth(self._angle.fontMetrics().horizontalAdvance(longest))

    def show_angle(self, index: int) -> None:
        """Show which angle is seen."""
        blocker = QSignalBlocker(self.slider)
        self.slider.setValue(index)
        self._angle.setText(self._words(index))
        del blocker

    def _words(self, index: int) -> str:
        return tr("Angle {angle} of {total}", angle=self._angles[index], total=len(self._angles))

    def show_playing(self, playing: bool) -> None:
        """Offer to stop, or to play."""
        self.play.setText(tr("Stop") if playing else tr("Play"))

    def set_playable(self, playable: bool) -> None:
        """Say whether there is anything to play."""
        self.play.setEnabled(playable)

    def show_progress(self, done: int, total: int, left_out: list[int]) -> None:
        """Show how many angles are ready, or which ones cannot be shown once all others are."""
        is_busy = done < total
        self._progress.setVisible(is_busy)
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)
        self._text.setText(
            tr("Cutting out: {done} of {total}", done=done, total=total) if is_busy else left_out_words(left_out)
        )
        self._text.setToolTip("" if is_busy else tr("These angles have no mask, or their photo cannot be used."))

    @property
    def text(self) -> str:
        """What is said about the cutting out."""
        return self._text.text()


def left_out_words(angles: list[int]) -> str:
    """Return which angles cannot be shown, "" if all can."""
    if not angles:
        return ""
    some = ", ".join(map(str, angles[:4]))
    if len(angles) > 4:
        return tr("Left out: {angles} and {more} more", angles=some, more=len(angles) - 4)
    return tr("Left out: {angles}", angles=some)
