"""How far the drawing of a whole folder is, in the line below everything, and afterwards the way to its summary."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor.desk.folder_drawing import FolderDrawing
from editor.desk.folder_run import FolderRun
from editor.desk.folder_words import heading_in_words, progress_in_words
from editor.panels.narrow_label import NarrowLabel
from editor.theme.labels import plain_tool_tip

NARROWEST_PX = 100
"""To this the words may be cut short in a small window."""


class FolderProgress(QWidget):
    """A few words with a button that stops the drawing, or shows how it ended; nothing before the first.

    Signals:
        summary_asked: the person wants to know how it ended.
    """

    summary_asked = Signal()

    def __init__(self, drawing: FolderDrawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._read: FolderRun | None = None
        self._gives_way = False
        self.text = NarrowLabel(NARROWEST_PX)
        self.stop = QPushButton("Stop", flat=True)
        self.stop.setToolTip("Stop drawing the folder; what is drawn is kept")
        self.stop.setAccessibleName("Stop drawing the folder")
        self.stop.clicked.connect(drawing.stop)
        self.summary = QPushButton("Summary …", flat=True)
        self.summary.clicked.connect(self._show_summary)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.text, self.stop, self.summary):
            layout.addWidget(widget)
        drawing.changed.connect(self._refresh)
        self._refresh()

    def give_way(self, gives_way: bool) -> None:
        """Leave the place to the progress of the open car, for which the folder waits, or take it again."""
        self._gives_way = gives_way
        self._refresh()

    def _refresh(self) -> None:
        run = self._drawing.run
        self.setVisible(run is not None and run is not self._read and not self._gives_way)
        if run is None:
            return
        self.text.setText(progress_in_words(run, self._drawing.seconds_left))
        self.setToolTip(plain_tool_tip(heading_in_words(run)))
        self.stop.setVisible(run.is_running)
        self.summary.setVisible(not run.is_running)

    def _show_summary(self) -> None:
        self._read = self._drawing.run
        self.hide()
        self.summary_asked.emit()
