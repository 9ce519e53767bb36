"""The field of one setting: a box of choices, a tick or a number, as its row says."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from editor.language.texts import tr
from editor.settings.schema import Setting, SettingValue
from editor.settings.store import SettingsStore

WIDTH_PX = 210
Change = Callable[[SettingValue], None]


class ChoiceEditor(QComboBox):
    """A box of the allowed values; one that is allowed besides them, such as a colour of one's own, is added to it."""

    def __init__(self, setting: Setting, change: Change) -> None:
        super().__init__()
        for value, words in setting.choices:
            self.addItem(tr(words), value)
        self.activated.connect(lambda _: change(self.currentData()))

    def show_value(self, value: SettingValue) -> None:
        """Show a value without asking for it."""
        if self.findData(value) < 0:
            self.addItem(str(value), value)
        self.setCurrentIndex(self.findData(value))


class TickEditor(QCheckBox):
    """A tick for yes."""

    def __init__(self, setting: Setting, change: Change) -> None:
        super().__init__(tr("Yes"))
        self.toggled.connect(change)

    def show_value(self, value: SettingValue) -> None:
        """Show a value without asking for it."""
        blocker = QSignalBlocker(self)
        self.setChecked(bool(value))
        del blocker


class NumberEditor(QSpinBox):
    """A number within its limits, with its unit."""

    def __init__(self, setting: Setting, change: Change) -> None:
        suffix = f" {tr(setting.unit)}" if setting.unit else ""
        super().__init__(minimum=setting.minimum, maximum=setting.maximum, suffix=suffix)
        self.valueChanged.connect(change)

    def show_value(self, value: SettingValue) -> None:
        """Show a value without asking for it."""
        blocker = QSignalBlocker(self)
        self.setValue(int(value))
        del blocker


SettingEditor = ChoiceEditor | TickEditor | NumberEditor


def editor_of(setting: Setting, settings: SettingsStore) -> SettingEditor:
    """Return a field that shows the value of `setting` as it is now, and changes it at once."""

    def change(value: SettingValue) -> None:
        settings.change(setting, value)

    kind: type[ChoiceEditor] | type[TickEditor] | type[NumberEditor] = NumberEditor
    if setting.choices:
        kind = ChoiceEditor
    elif isinstance(setting.default, bool):
        kind = TickEditor
    editor = kind(setting, change)
    editor.show_value(settings[setting])
    _name(editor, setting)
    return editor


def _name(editor: QWidget, setting: Setting) -> None:
    editor.setFixedWidth(WIDTH_PX)
    editor.setAccessibleName(tr(setting.title))
    editor.setAccessibleDescription(tr(setting.doc))
    editor.setToolTip(tr(setting.doc))
