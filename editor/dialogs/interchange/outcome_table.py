"""What becomes of each photo as a table, which can be narrowed to one fate."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from editor.desk.interchange_words import Told
from editor.language.marking import marked
from editor.language.texts import tr
from editor.theme.labels import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex

HEADINGS = (marked("Photo"), marked("What happens"), marked("More"))
WIDTHS_PX = (210, 150)


class OutcomeModel(QAbstractTableModel):
    """A row for each photo, of any number."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Told] = []

    def show_rows(self, rows: list[Told]) -> None:
        """List these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        """Return the number of photos."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says; the tool tip has all of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        text = (row.photo, row.fate, row.words)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        return plain_tool_tip(text) if role == Qt.ItemDataRole.ToolTipRole and text else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading of a column."""
        is_heading = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return tr(HEADINGS[section]) if is_heading else None


class OutcomeTable(QWidget):
    """The table with a choice above it of which fates are listed."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Told] = []
        self.model = OutcomeModel()
        self.fates = QComboBox()
        self.fates.setAccessibleName(tr("What is listed"))
        self.fates.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.fates.currentIndexChanged.connect(self._narrow)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("What becomes of each photo"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setWordWrap(False)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading = self.view.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setStretchLastSection(True)
        for column, width in enumerate(WIDTHS_PX):
            heading.resizeSection(column, width)
        above = QHBoxLayout()
        above.addWidget(self.fates)
        above.addStretch()
        column_of_both = QVBoxLayout(self)
        column_of_both.setContentsMargins(0, 0, 0, 0)
        column_of_both.addLayout(above)
        column_of_both.addWidget(self.view, 1)
        self.show_rows([])

    def show_rows(self, rows: list[Told]) -> None:
        """List these, all of them at first."""
        self._rows = rows
        counts: dict[str, int] = {}
        for row in rows:
            counts[row.fate] = counts.get(row.fate, 0) + 1
        self.fates.blockSignals(True)
        self.fates.clear()
        self.fates.addItem(tr("All: {n:,}", n=len(rows)), "")
        for fate, count in counts.items():
            self.fates.addItem(tr("{fate}: {n:,}", fate=fate[:1].upper() + fate[1:], n=count), fate)
        self.fates.blockSignals(False)
        self.fates.setEnabled(bool(rows))
        self._narrow()

    def _narrow(self) -> None:
        fate = self.fates.currentData()
        self.model.show_rows([row for row in self._rows if not fate or row.fate == fate])
