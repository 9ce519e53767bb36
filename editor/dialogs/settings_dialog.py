"""The settings window, made from the settings table."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.dialogs.setting_editors import SettingEditor, editor_of
from editor.language.texts import tr
from editor.settings.schema import SETTINGS, Setting, groups
from editor.settings.store import SettingsStore
from editor.theme.labels import section_label, wrapped_label

SIZE = QSize(720, 500)
GROUPS_WIDTH_PX = 150


class SettingsDialog(QDialog):
    """A page for each group of settings; a change acts at once, and what changes elsewhere is seen here."""

    def __init__(self, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.resize(SIZE)
        self._settings = settings
        self.editors: dict[str, SettingEditor] = {row.key: editor_of(row, settings) for row in SETTINGS}
        self._groups = groups(SETTINGS)
        self.list = QListWidget()
        self.list.setObjectName("setting_groups")
        self.list.setAccessibleName(tr("Groups of settings"))
        self.list.setFixedWidth(GROUPS_WIDTH_PX)
        self.list.addItems([tr(group) for group in self._groups])
        self._pages = QStackedWidget()
        for title, rows in self._groups.items():
            self._pages.addWidget(self._page(title, rows))
        self.list.currentRowChanged.connect(self._pages.setCurrentIndex)
        self.list.currentRowChanged.connect(lambda _: self._show_what_can_be_reset())
        self.reset = QPushButton(tr("Usual settings of this page"), autoDefault=False)
        self.reset.clicked.connect(self._reset_page)
        self._lay_out()
        settings.listen(self._follow)
        self.finished.connect(lambda _: settings.forget(self._follow))
        self.list.setCurrentRow(0)

    def _shown_rows(self) -> Sequence[Setting]:
        return list(self._groups.values())[self.list.currentRow()]

    def _reset_page(self) -> None:
        for row in self._shown_rows():
            self._settings.change(row, row.default)

    def _follow(self, setting: Setting) -> None:
        self.editors[setting.key].show_value(self._settings[setting])
        self._show_what_can_be_reset()

    def _show_what_can_be_reset(self) -> None:
        self.reset.setEnabled(any(self._settings[row] != row.default for row in self._shown_rows()))

    # --- building

    def _page(self, title: str, rows: Sequence[Setting]) -> QScrollArea:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(20, 14, 20, 14)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(18)
        grid.setColumnStretch(0, 1)
        grid.addWidget(section_label(tr(title)), 0, 0, 1, 2)
        for place, row in enumerate(rows, 1):
            grid.addLayout(_words(row, self.editors[row.key]), place, 0)
            grid.addWidget(self.editors[row.key], place, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(rows) + 1, 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(self.reset, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(12, 8, 12, 12)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(buttons)


def _words(row: Setting, editor: QWidget) -> QVBoxLayout:
    title = QLabel(tr(row.title))
    title.setBuddy(editor)
    words = QVBoxLayout()
    words.setSpacing(3)
    words.addWidget(title)
    words.addWidget(wrapped_label(tr(row.doc)))
    return words
