"""The list of networks: two lines for each, the one in use marked, the chosen one explained below."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.desk.networks import Networks
from editor.desk.shelf_reading import NetworkRow
from editor.language.texts import tr
from editor.settings.schema import REDRAW_UNTOUCHED
from editor.settings.store import SettingsStore
from editor.theme.labels import section_label, show_as_primary, wrapped_label
from editor.theme.rows import Index, Row, RowDelegate

MOST_SENTENCES = 3
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
WIDTH_PX = 372


class NetworkList(QWidget):
    """Shows the shelf and lets a person choose from it.

    Signals:
        report_asked(str): the report of the network with that name is wanted.
    """

    report_asked = Signal(str)

    def __init__(self, networks: Networks, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH_PX)
        self.setObjectName("side_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._networks = networks
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Networks"))
        self.list.setItemDelegate(NetworkDelegate(self.list))
        self.list.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.list.itemActivated.connect(lambda _: self._use())
        self.about = [wrapped_label() for _ in range(MOST_SENTENCES)]
        self.use_button = QPushButton(tr("Use this network"))
        self.use_button.clicked.connect(self._use)
        self.report_button = QPushButton(tr("Report"))
        self.report_button.setToolTip(tr("How it was judged: scores, worst masks, learning curve"))
        self.report_button.clicked.connect(self._ask_for_report)
        self.back_button = QPushButton()
        self.back_button.clicked.connect(networks.go_back)
        self.redraw_box = QCheckBox(tr("After a change, draw untouched masks anew"))
        self.redraw_box.setToolTip(
            tr("Those of the open car; masks that somebody painted, saved or accepted are never drawn over.")
        )
        self.redraw_box.setChecked(settings[REDRAW_UNTOUCHED])
        self.redraw_box.toggled.connect(lambda checked: settings.change(REDRAW_UNTOUCHED, checked))
        for button in (self.use_button, self.report_button, self.back_button):
            show_as_primary(button, is_primary=False)
        self._lay_out()
        networks.shelf_changed.connect(self._take_shelf)
        self._take_shelf()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.use_button, 1)
        buttons.addWidget(self.report_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(section_label(tr("Networks")))
        column.addWidget(self.list, 1)
        for sentence in self.about:
            column.addWidget(sentence)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addWidget(self.back_button)
        column.addWidget(self.redraw_box)

    @property
    def chosen(self) -> NetworkRow | None:
        """The row that is marked."""
        item = self.list.currentItem()
        row: NetworkRow | None = None if item is None else item.data(ROW_ROLE)
        return row

    def choose(self, name: str) -> None:
        """Mark the network called `name`, if it is there."""
        places = [place for place, row in enumerate(self._rows()) if row.name == name]
        self.list.setCurrentRow(places[0] if places else 0)

    def _take_shelf(self) -> None:
        content = self._networks.content
        if content is not None and content.rows != self._rows():
            in_use_before = next((row.name for row in self._rows() if row.is_in_use), None)
            chosen = self.chosen
            self.list.clear()
            for row in content.rows:
                item = QListWidgetItem(row.title)
                item.setData(ROW_ROLE, row)
                self.list.addItem(item)
            stays = chosen is not None and in_use_before == content.name_in_use
            self.choose(chosen.name if chosen is not None and stays else content.name_in_use)
        self._show_chosen()
        before = "" if content is None else content.title_before
        self.back_button.setVisible(bool(before))
        self.back_button.setText(tr("Go back to {network}", network=before))

    def _rows(self) -> tuple[NetworkRow, ...]:
        return tuple(self.list.item(place).data(ROW_ROLE) for place in range(self.list.count()))

    def _show_chosen(self) -> None:
        row = self.chosen
        sentences = (tr("Reading …"),) if row is None else row.sentences
        for place, label in enumerate(self.about):
            sentence = sentences[place] if place < len(sentences) else ""
            label.setText(sentence)
            label.setVisible(bool(sentence))
        self.use_button.setEnabled(row is not None and not row.is_in_use)
        is_in_use = row is not None and row.is_in_use
        self.use_button.setToolTip(tr("This network is in use already.") if is_in_use else "")
        self.report_button.setEnabled(row is not None and row.has_report)

    def _use(self) -> None:
        row = self.chosen
        if row is not None and not row.is_in_use:
            self._networks.use(row.name)

    def _ask_for_report(self) -> None:
        if self.chosen is not None:
            self.report_asked.emit(self.chosen.name)


class NetworkDelegate(RowDelegate):
    """Draws a network in two lines: its title with "in use" at the right, and its figures."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text and some air."""
        line: int = option.fontMetrics.height()
        return QSize(160, 2 * line + 16)

    def draw(self, row: Row, index: Index) -> None:
        """Draw both lines."""
        network: NetworkRow = index.data(ROW_ROLE)
        place, taken = row.within(10, 7), 0
        if network.is_in_use:
            words = tr("in use")
            row.painter.setPen(row.plain if row.is_selected else row.palette.highlight().color())
            row.painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), words)
            taken = row.painter.fontMetrics().horizontalAdvance(words) + 10
        beside = place.adjusted(0, 0, -taken, 0)
        row.write(beside, network.title, row.plain, Qt.AlignmentFlag.AlignTop, is_bold=True)
        row.write(place, network.figures, row.faint, Qt.AlignmentFlag.AlignBottom)
