"""The usual buttons of dialogs, without the pictures that some desktops put on them."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox


def usual_buttons(which: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Return a row of Qt's own buttons that says what they do in words alone, as all others in the window do.

    A rule of the style sheet would come too late: a box is made before it has a parent to take one over from.
    """
    box = QDialogButtonBox(which)
    for button in box.buttons():
        button.setIcon(QIcon())
    return box
