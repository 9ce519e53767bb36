"""How far something long is, in the line below everything, and afterwards the way to its summary."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor.language.texts import tr
from editor.panels.narrow_label import NarrowLabel
from editor.theme.labels import plain_tool_tip

NARROWEST_PX = 100
"""To this the words may be cut short in a small window."""


class Running(Protocol):
    """Something long: `run` is how far it is, another object whenever that changes; None before the first."""

    run: Any
    changed: SignalInstance

    @property
    def is_running(self) -> bool:
        """Whether it goes on."""

    def stop(self) -> None:
        """Stop it."""


@dataclass(frozen=True)
class Words:
    """What is said of a run: `now` in the line, `heading` as its tool tip, `stop` of the button that stops it."""

    now: Callable[[], str]
    heading: Callable[[], str]
    stop: str
    kept: str


class RunProgress(QWidget):
    """A few words with a button that stops it, or shows how it ended; nothing before the first.

    Signals:
        summary_asked: the person wants to know how it ended.
    """

    summary_asked = Signal()

    def __init__(self, running: Running, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = running
        self._words = words
        self._read: Any = None
        self._gives_way = False
        self.text = NarrowLabel(NARROWEST_PX)
        self.stop = QPushButton(tr("Stop"), flat=True)
        self.stop.setToolTip(f"{words.stop}; {words.kept}")
        self.stop.setAccessibleName(words.stop)
        self.stop.clicked.connect(running.stop)
        self.summary = QPushButton(tr("Summary …"), flat=True)
        self.summary.clicked.connect(self._show_summary)
        for button in (self.stop, self.summary):  # a click that takes the button away must not take the keys along
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.text, self.stop, self.summary):
            layout.addWidget(widget)
        running.changed.connect(self._refresh)
        self._refresh()

    def give_way(self, gives_way: bool) -> None:
        """Leave the place to the progress of the open car, or take it again."""
        self._gives_way = gives_way
        self._refresh()

    def _refresh(self) -> None:
        run = self._running.run
        self.setVisible(run is not None and run is not self._read and not self._gives_way)
        if run is None:
            return
        self.text.setText(self._words.now())
        self.setToolTip(plain_tool_tip(self._words.heading()))
        self.stop.setVisible(self._running.is_running)
        self.summary.setVisible(not self._running.is_running)

    def _show_summary(self) -> None:
        self._read = self._running.run
        self.summary.clearFocus()  # else Qt would hand the keys to the next part of the window, such as a line of text
        self.hide()
        self.summary_asked.emit()
