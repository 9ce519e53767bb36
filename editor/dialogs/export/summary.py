"""What an export has made and what it has not, photo by photo."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from editor.desk.export_run import ExportRun
from editor.desk.export_words import heading_in_words, summary_in_words
from editor.language.texts import tr
from editor.theme.labels import section_label, show_as_primary, wrapped_label
from segmentation.cars.photo_names import natural_order

WIDTH_PX = 600
HELD_BACK_FOLDER = "held-back"


class ExportSummary(QDialog):
    """Counts, lists of what was held back, failed or could not be told, and the way to the folder."""

    def __init__(self, run: ExportRun, show_folder: Callable[[Path], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setMinimumWidth(WIDTH_PX)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 14)
        self._column.setSpacing(12)
        heading = section_label(heading_in_words(run))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self._column.addWidget(heading)
        self.told = wrapped_label("\n".join(filter(None, (summary_in_words(run), run.sentence))))
        self._column.addWidget(self.told)
        held_back, failures = ([], []) if run.answer is None else (run.answer.held_back, run.answer.failures)
        self.held_back = self._list(
            tr("Held back, in the folder {folder}, until somebody has seen them:", folder=HELD_BACK_FOLDER), held_back
        )
        self.failures = self._list(tr("Not made, and why:"), failures)
        self.remarks = self._list(tr("Also to be known:"), [] if run.answer is None else run.answer.remarks)
        self._column.addStretch()
        self.show_folder = QPushButton(tr("Show the folder"))
        self.show_folder.clicked.connect(lambda: show_folder(run.out))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button, is_primary in ((self.show_folder, False), (close, True)):
            show_as_primary(button, is_primary)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        close.setDefault(True)
        self._column.addLayout(buttons)

    def _list(self, title: str, sentences: Sequence[str]) -> QListWidget:
        sentence_list = QListWidget(self)
        sentence_list.setAccessibleName(title)
        sentence_list.setWordWrap(True)
        sentence_list.setSpacing(3)
        sentence_list.addItems(sorted(sentences, key=natural_order))  # they begin with the photo, and cores race
        sentence_list.setVisible(bool(sentences))
        if sentences:
            self._column.addWidget(wrapped_label(title))
            self._column.addWidget(sentence_list, 1)
        return sentence_list
