"""The page of a first run: what to do with a photo, in three steps, above the canvas on which to try it."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.commands.keymap import Keymap
from editor.language.marking import marked
from editor.language.texts import tr
from editor.theme.labels import section_label, wrapped_label

STEPS = (
    (marked("Look"), marked("The network draws a mask over each photo. Hold H to see the photo without it.")),
    (
        marked("Mend"),
        marked(
            "Brush over what it got wrong: <edit.brush> paints, <edit.eraser> erases, <edit.smaller> and "
            "<edit.larger> size it, <edit.undo> undoes."
        ),
    ),
    (
        marked("Accept"),
        marked("<mask.accept> keeps the mask and goes on to the next angle. <help.keys> shows all keys."),
    ),
)
"""Title and sentence of each, English; the id of a command stands for the key that it has."""


class FirstSteps(QWidget):
    """Three steps side by side.

    Signals:
        closed: the person has read it.
        open_asked: the person wants to choose a folder.
    """

    closed = Signal()
    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences = [wrapped_label() for _ in STEPS]
        self.setObjectName("first_steps")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = section_label("")
        self._heading.setWordWrap(True)
        own = QPushButton(tr("Open your photos …"))
        own.setObjectName("primary")
        own.clicked.connect(self.open_asked)
        close = QToolButton(autoRaise=True)
        close.setText("✕")
        close.setAccessibleName(tr("Close the first steps"))
        close.setToolTip(tr("First steps in the menu Help shows them again"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(own)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        steps = QHBoxLayout()
        steps.setSpacing(12)
        for number, ((title, _), sentence) in enumerate(zip(STEPS, self._sentences, strict=True), 1):
            steps.addWidget(_step(number, title, sentence), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 10, 14)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(steps)
        self.tell_of_sample(False)

    @property
    def heading(self) -> str:
        """What stands above the steps."""
        return self._heading.text()

    @property
    def sentences(self) -> list[str]:
        """What the steps say."""
        return [label.text() for label in self._sentences]

    def show_keys(self, keymap: Keymap) -> None:
        """Name the keys that commands have now."""
        for label, (_, sentence) in zip(self._sentences, STEPS, strict=True):
            label.setText(re.sub(r"<([\w.]+)>", lambda match: keymap.named(match[1]), tr(sentence)))

    def tell_of_sample(self, is_sample: bool) -> None:
        """Say above the steps whether the open cars are the sample."""
        sample = tr("These are sample cars to try things on; nothing can be spoiled.")
        self._heading.setText(sample if is_sample else tr("Three steps to a mask"))


def _step(number: int, title: str, sentence: QLabel) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    mark = QLabel(str(number))
    mark.setObjectName("step_number")
    mark.setFixedSize(24, 24)
    mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
    layout = QGridLayout(card)
    layout.setContentsMargins(10, 8, 10, 8)
    layout.setHorizontalSpacing(10)
    layout.setVerticalSpacing(2)
    layout.addWidget(mark, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(QLabel(tr(title)), 0, 1)
    layout.addWidget(sentence, 1, 1)
    layout.setColumnStretch(1, 1)
    layout.setRowStretch(2, 1)
    return card
