"""What stands in the window before a folder is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.language.texts import tr
from editor.theme.labels import faint_label, heading_label


class Welcome(QWidget):
    """Says what to do first.

    Signals:
        open_asked: the person wants to choose a folder.
        sample_asked: the person wants to try the sample.
    """

    open_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = heading_label(tr("Open a folder of car photos"))
        text = faint_label(
            tr(
                "Photos named <b>car_01.jpg</b>, <b>car_02.jpg</b> … become one car with its angles;<br>"
                "how other names become cars is chosen in the File menu.<br>"
                "The network draws a mask over each photo, you mend it, and it is saved beside the photos."
            )
        )
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        button = QPushButton(tr("Open folder …"))
        button.setObjectName("primary")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self.open_asked)
        drop = faint_label(tr("or drop a folder here"))
        sample = QPushButton(tr("Try it on the sample cars"))
        sample.setObjectName("plain")
        sample.setCursor(Qt.CursorShape.PointingHandCursor)
        sample.clicked.connect(self.sample_asked)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch()
        for widget in (heading, text, button, drop, sample):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
