"""The window of the networks: the shelf at the left, the training at the right; the desk stays usable beside it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.desk.networks import Networks
from editor.desk.training_words import Course
from editor.dialogs.networks.network_list import NetworkList
from editor.dialogs.networks.training_panel import TrainingPanel
from editor.dialogs.questions import ask_to_begin_anew, ask_to_use_worse
from editor.language.texts import tr
from editor.settings.schema import DEVICE
from editor.settings.store import SettingsStore


class NetworksWindow(QDialog):
    """Shows what `networks` knows and asks before something is given up."""

    def __init__(
        self, networks: Networks, settings: SettingsStore, open_page: Callable[[Path], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Networks"))
        self._networks = networks
        self._settings = settings
        self.problem = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.problem.setObjectName("notice_bar")
        self.problem.setContentsMargins(14, 8, 14, 8)
        self.shelf = NetworkList(networks, settings)
        self.training = TrainingPanel()
        self.ask_to_begin_anew = partial(ask_to_begin_anew, self)
        self.ask_to_use_worse = partial(ask_to_use_worse, self)
        self._lay_out()
        self.shelf.report_asked.connect(networks.find_report)
        self.training.begin_asked.connect(self._begin)
        self.training.go_on_asked.connect(networks.go_on)
        self.training.stop_asked.connect(networks.stop)
        self.training.publish_asked.connect(self._publish)
        self.training.worse_asked.connect(self._publish_worse)
        self.training.reasons_asked.connect(lambda path: open_page(Path(path)))
        networks.shelf_changed.connect(self._show_problem)
        networks.training_changed.connect(lambda: self.training.show_state(networks.training))
        self._show_problem()
        self.training.show_state(networks.training)
        self.resize(1000, 620)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.problem)
        sides = QHBoxLayout()
        sides.setSpacing(0)
        sides.addWidget(self.shelf)
        sides.addWidget(self.training, 1)
        column.addLayout(sides, 1)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in a number must press none

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew at what is there."""
        super().showEvent(event)
        self._networks.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Look anew when somebody comes back from the desk, where masks may have been accepted."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._networks.refresh()

    def _show_problem(self) -> None:
        self.problem.setText(self._networks.problem)
        self.problem.setVisible(bool(self._networks.problem))

    def _begin(self, course: Course, epochs: int) -> None:
        if not self._networks.training.loses_by_beginning or self.ask_to_begin_anew():
            self._networks.begin(course, epochs)

    def _publish(self) -> None:
        self._networks.publish(self._settings[DEVICE])

    def _publish_worse(self) -> None:
        if self.ask_to_use_worse():
            self._networks.publish(self._settings[DEVICE], even_if_worse=True)
