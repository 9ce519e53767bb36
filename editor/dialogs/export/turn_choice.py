"""Saying how many angles make a whole turn of a car."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from editor.language.texts import tr
from segmentation.cutout.preset import LARGEST_TURN


class TurnChoice(QSpinBox):
    """An even number of angles; its lowest value leaves it to the preset, or to what is usual.

    Signals:
        chosen: another number was chosen.
    """

    chosen = Signal()

    def __init__(self, turn: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, LARGEST_TURN)
        self.setSingleStep(2)
        self.setKeyboardTracking(False)  # a number is one when it is typed to its end
        self.setAccessibleName(tr("Angles in a whole turn"))
        self.setToolTip(
            tr("How many angles make a whole turn of a car: those that mirror each other stand on one ground line.")
        )
        self.setValue(turn)
        self.valueChanged.connect(self._take)

    def show_preset(self, turn: int | None) -> None:
        """Say how many the preset has, None where it is silent."""
        says_none = tr("16, unless there are more")
        self.setSpecialValueText(says_none if turn is None else tr("As the preset says: {turn}", turn=turn))

    def _take(self, turn: int) -> None:
        """Make an odd number the next even one: angles mirror each other by pairs."""
        if turn % 2:
            self.setValue(turn + 1 if turn < LARGEST_TURN else LARGEST_TURN)
            return
        self.chosen.emit()
