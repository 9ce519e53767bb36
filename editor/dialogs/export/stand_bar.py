"""Where cars stand, as numbers beside the preview, and the way back to what the backdrop says."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QPushButton, QWidget

from editor.desk.stand_editing import SMALLEST_SCALE, Grip, Ground, dragged
from editor.language.texts import tr
from segmentation.cutout.stand import Stand


class StandBar(QWidget):
    """Four numbers in percent of the picture, and a button that takes them back.

    Signals:
        stand_typed(Stand): other numbers were chosen.
        reset_asked: cars are to stand as the backdrop says.
    """

    stand_typed = Signal(object)
    reset_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(8)
        self.down = _percent(tr("Cars stand, from the top"))
        self.across = _percent(tr("Cars stand, from the left"))
        self.car_width = _percent(tr("Width of the widest angle"), least=100 * SMALLEST_SCALE)
        self.horizon = _percent(tr("Horizon, from the top"))
        titles = tr("Down"), tr("Across"), tr("Size"), tr("Horizon")
        self._numbers = self.down, self.across, self.car_width, self.horizon
        for column, (title, number) in enumerate(zip(titles, self._numbers, strict=True)):
            row.addWidget(QLabel(title), 0, 2 * column)
            row.addWidget(number, 0, 2 * column + 1)
            number.valueChanged.connect(self._tell)
        self.reset = QPushButton(tr("As it was"))
        self.reset.setToolTip(tr("Let cars stand as the backdrop or the preset says"))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self.reset_asked)
        row.addWidget(self.reset, 0, 8)
        row.setColumnStretch(9, 1)
        self._stand: Stand | None = None
        self._ground = Ground(False, False)
        self.show_stand(None, self._ground, is_own=False)

    def show_stand(self, stand: Stand | None, ground: Ground, *, is_own: bool) -> None:
        """Show where cars stand, in shares of the picture; `is_own` if a person has moved them."""
        self._stand, self._ground = stand, ground
        for number in self._numbers:
            number.setEnabled(stand is not None and (number is not self.horizon or ground.has_horizon))
        self.reset.setEnabled(is_own)
        if stand is None:
            return
        for number, share in zip(self._numbers, (*stand.spot, stand.scale, stand.horizon), strict=True):
            blocker = QSignalBlocker(number)
            number.setValue(100 * share)
            del blocker

    def _tell(self) -> None:
        """Move what another number was typed for; what is shown rounded stays as exact as it is."""
        if self._stand is None:
            return
        stand, sender = self._stand, self.sender()
        typed = sender.value() / 100 if isinstance(sender, QDoubleSpinBox) else 0.0
        if sender is self.down:
            stand = dragged(stand, self._ground, Grip.SPOT, typed, stand.spot[1])
        elif sender is self.across:
            stand = dragged(stand, self._ground, Grip.SPOT, stand.spot[0], typed)
        elif sender is self.horizon:
            stand = dragged(stand, self._ground, Grip.HORIZON, typed, 0)
        else:
            stand = replace(stand, scale=typed)
        self._stand = stand
        self.stand_typed.emit(stand)


def _percent(name: str, least: float = 0.0) -> QDoubleSpinBox:
    number = QDoubleSpinBox(minimum=least, maximum=100.0, decimals=1, singleStep=0.5, suffix=" %")
    number.setAccessibleName(name)
    number.setToolTip(name)
    number.setKeyboardTracking(False)
    return number
