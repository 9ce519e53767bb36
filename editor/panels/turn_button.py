"""By how much the photo is turned; a click stands it upright."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.language.texts import tr


class TurnButton(QPushButton):
    """Is there only while the photo is turned."""

    def __init__(self) -> None:
        super().__init__(flat=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip(tr("So far the photo is turned clockwise. A click stands it upright."))
        self.hide()

    def show_turn(self, degrees: float) -> None:
        """Show the angle, above -180 and up to 180 degrees, or nothing of an upright photo."""
        self.setText(tr("turned {degrees:.0f}°", degrees=degrees))
        self.setAccessibleName(tr("The photo is turned by {degrees:.0f}°, stand it upright", degrees=degrees))
        self.setVisible(degrees != 0)
