"""The settings window, made from the settings table."""

from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.settings.schema import SETTINGS, Setting
from editor.settings.store import SettingsStore
from editor.theme.labels import faint_label


class SettingsDialog(QDialog):
    """One row for each setting; a change acts at once."""

    def __init__(self, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setMinimumWidth(520)
        form = QFormLayout()
        form.setVerticalSpacing(14)
        self.editors = {setting.key: _editor(setting, settings) for setting in SETTINGS}
        for setting in SETTINGS:
            doc = faint_label(setting.doc)
            doc.setWordWrap(True)
            cell = QVBoxLayout()
            cell.setSpacing(2)
            cell.addWidget(self.editors[setting.key])
            cell.addWidget(doc)
            form.addRow(setting.title, cell)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())  # too dark on a dark button
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch()
        layout.addWidget(buttons)


def _editor(setting: Setting, settings: SettingsStore) -> QWidget:
    def change(value: str | int | bool) -> None:
        settings.change(setting, value)

    if setting.choices:
        return _choice(setting, settings[setting], change)
    if isinstance(setting.default, bool):
        box = QCheckBox("Yes")
        box.setChecked(settings[setting])
        box.toggled.connect(change)
        return box
    number = QSpinBox(minimum=setting.minimum, maximum=setting.maximum, suffix=f" {setting.unit}".rstrip())
    number.setValue(settings[setting])
    number.valueChanged.connect(change)
    return number


def _choice(setting: Setting, value: object, change: Callable[[str], None]) -> QComboBox:
    box = QComboBox()
    for choice, words in setting.choices:
        box.addItem(words, choice)
    if box.findData(value) < 0:
        box.addItem(str(value), value)
    box.setCurrentIndex(box.findData(value))
    box.activated.connect(lambda _: change(box.currentData()))
    return box
