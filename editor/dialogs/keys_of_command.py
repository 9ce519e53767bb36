"""The keys of one command: taking one away, recording another, and seeing first what that takes from others."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.commands.command import Command
from editor.commands.key_names import key_name, shown_key
from editor.commands.keymap import Keymap, loss
from editor.dialogs.key_recorder import KeyRecorder
from editor.language.texts import tr
from editor.theme.labels import section_label, wrapped_label


class KeysOfCommand(QWidget):
    """A change counts at once; one that another command would lose a key by is asked about."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap
        self._command: Command | None = None
        self._offered = ""
        self.keys: list[QPushButton] = []
        self._title = section_label("")
        self._row = QHBoxLayout()
        self.recorder = KeyRecorder(tr("Add a key"))
        self.recorder.recorded.connect(self.offer)
        self.reset = QPushButton(tr("Usual keys"), autoDefault=False)
        self.reset.clicked.connect(self._reset)
        self._told = wrapped_label()
        self._told.setMinimumHeight(2 * self._told.fontMetrics().lineSpacing())
        self.take = QPushButton(autoDefault=False)
        self.take.clicked.connect(lambda: self._add(self._offered))
        self._lay_out()

    @property
    def told(self) -> str:
        """What it says of the key that was recorded last."""
        return self._told.text()

    def show_command(self, command: Command | None) -> None:
        """Show the keys of a command, or none."""
        self._command = command
        self.setEnabled(command is not None)
        self._tell("")
        self.refresh()

    def refresh(self) -> None:
        """Show the keys as they are now."""
        for button in self.keys:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        command = self._command
        self._title.setText("" if command is None else command.shown_title)
        self.keys = [] if command is None else [self._button(key) for key in self._keymap[command.id]]
        for place, button in enumerate(self.keys):
            self._row.insertWidget(place, button)
        self.reset.setEnabled(command is not None and self._keymap.is_own(command.id))
        if command is not None and not self.keys and not self.told:
            self._tell(tr("It has no key; it is in the menu {menu}.", menu=command.shown_menu))

    def offer(self, text: str) -> None:
        """Give the command a key, or say what speaks against it; where another would lose it, wait for the answer."""
        command, key = self._command, key_name(text)
        if command is None:
            return
        if not key:
            self._tell(tr("This key has no name that carmask knows. Choose another one."))
        elif sentence := self._keymap.objection(key, command):
            self._tell(sentence)
        elif key in self._keymap[command.id]:
            self._tell(tr("{key} is a key of this command already.", key=shown_key(key)))
        elif sentence := loss(self._keymap, key, command):
            self._tell(sentence, key)
            self.take.setFocus()
        else:
            self._add(key)

    def _button(self, key: str) -> QPushButton:
        button = QPushButton(f"{shown_key(key)}   ✕", autoDefault=False)
        button.setAccessibleName(tr("Take {key} away", key=shown_key(key)))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self._take_away(key))
        return button

    def _add(self, key: str) -> None:
        assert self._command is not None
        self._tell(tr("{key} is a key of “{command}” now.", key=shown_key(key), command=self._command.shown_title))
        self._keymap.choose(self._command.id, [*self._keymap[self._command.id], key])
        self.recorder.setFocus()

    def _take_away(self, key: str) -> None:
        assert self._command is not None
        self._tell("")
        self._keymap.choose(self._command.id, [other for other in self._keymap[self._command.id] if other != key])
        self.recorder.setFocus()

    def _reset(self) -> None:
        assert self._command is not None
        self._tell("")
        self._keymap.reset(self._command.id)

    def _tell(self, sentence: str, offered: str = "") -> None:
        self._told.setText(sentence)
        self._offered = offered
        self.take.setText(tr("Take {key}", key=shown_key(offered)))
        self.take.setVisible(bool(offered))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.reset)
        self._row.addWidget(self.recorder)
        self._row.addStretch()
        answer = QHBoxLayout()
        answer.addWidget(self._told, 1)
        answer.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for row in (head, self._row, answer):
            column.addLayout(row)
