"""The steps of the shown angle, to go back to any of them."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor.document.car_document import CarDocument
from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr
from editor.theme.labels import faint_label

WIDTH_PX = 190
FIRST = marked("As it was opened")
FORGOTTEN = marked("Steps before are forgotten")


class HistoryPanel(QWidget):
    """Lists what was done to the shown mask, the oldest first; what was taken back is faint.

    Signals:
        step_chosen(count): the mask is to be as it was after so many of the listed steps.
    """

    step_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("history_panel")
        self.setFixedWidth(WIDTH_PX)
        self._document: CarDocument | None = None
        self.steps = QListWidget()
        self.steps.setAccessibleName(tr("History"))
        self.steps.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.steps.currentRowChanged.connect(self.step_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 4, 4)
        column.addWidget(faint_label(tr("History")))
        column.addWidget(self.steps)

    def set_document(self, document: CarDocument) -> None:
        """Follow the shown angle of a car."""
        self._document = document
        document.shown_changed.connect(self.refresh)
        document.state_changed.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """List the steps as they are now; costs nothing while the panel is hidden."""
        if self._document is None or self.isHidden():
            return
        history = self._document.shown.history
        blocker = QSignalBlocker(self.steps)
        self.steps.clear()
        first = FORGOTTEN if history.has_forgotten else FIRST
        self.steps.addItem(tr(first))
        self.steps.addItems([translated(title) for title in history.titles])
        for title in history.undone_titles:
            item = QListWidgetItem(translated(title))
            item.setForeground(QColor(self.palette().color(QPalette.ColorRole.PlaceholderText)))
            self.steps.addItem(item)
        self.steps.setCurrentRow(len(history.titles))
        self.steps.scrollToItem(self.steps.currentItem())
        del blocker
