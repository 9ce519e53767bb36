"""What the drawing of a whole folder will do, and afterwards what it has done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from editor.desk.folder_drawing import FolderDrawing
from editor.desk.folder_run import FolderPlan, FolderRun
from editor.desk.folder_words import (
    WHAT_IT_DOES,
    failure_in_words,
    heading_in_words,
    plan_in_words,
    summary_in_words,
    time_in_words,
)
from editor.language.texts import tr, tr_counted
from editor.theme.dialog_buttons import usual_buttons
from editor.theme.labels import section_label, wrapped_label
from segmentation.cars.car import Catalogue

WIDTH_PX = 520


class FolderDialog(QDialog):
    """Says how many photos have no mask and what becomes of them; its button begins."""

    def __init__(self, drawing: FolderDrawing, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Draw all cars of the folder"))
        self.setFixedWidth(WIDTH_PX)
        self._drawing = drawing
        self._plan: FolderPlan | None = None
        self.told = _sentence(tr("Looking which photos have no mask …"))
        self.time = _sentence("")
        self.time.hide()
        buttons, self.start = _buttons(tr("Draw them"), tr("Cancel"))
        self.start.setEnabled(False)
        self.start.clicked.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = _column(self)
        column.addWidget(self.told)
        column.addWidget(self.time)
        for sentence in WHAT_IT_DOES:
            column.addWidget(wrapped_label(tr(sentence)))
        column.addStretch()
        column.addWidget(buttons)
        self._fit()
        self._looking = drawing.look(catalogue, self._take, self._refuse)

    def accept(self) -> None:
        """Begin to draw."""
        if self._plan is not None:
            self._drawing.begin(self._plan)
        super().accept()

    def done(self, result: int) -> None:
        """Wait for the plan no more."""
        self._looking.cancel()
        super().done(result)

    def _refuse(self, sentence: str) -> None:
        self.told.setText(sentence)
        self._fit()

    def _take(self, plan: FolderPlan) -> None:
        self._plan = plan
        self.told.setText(plan_in_words(plan))
        self.time.setText(time_in_words(plan, self._drawing.seconds_a_photo))
        self.time.setVisible(bool(plan.views))
        if plan.views:
            self.start.setText(tr_counted("Draw {n:,} photo", "Draw {n:,} photos", n=len(plan.views)))
        self.start.setEnabled(bool(plan.views))
        self._fit()

    def _fit(self) -> None:
        """Become as high as the sentences are when they wrap."""
        self.resize(WIDTH_PX, self.heightForWidth(WIDTH_PX))


class FolderSummary(QDialog):
    """What was drawn and what was not, and why, photo by photo."""

    def __init__(self, run: FolderRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Drawing of the folder"))
        self.setMinimumWidth(WIDTH_PX)
        column = _column(self)
        heading = section_label(heading_in_words(run))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(heading)
        self.told = _sentence("\n".join(filter(None, (summary_in_words(run), run.sentence))))
        column.addWidget(self.told)
        self.failures = QListWidget()
        self.failures.setAccessibleName(tr("Photos that were not drawn"))
        self.failures.setWordWrap(True)
        self.failures.addItems([failure_in_words(failure) for failure in run.failures])
        if run.failures:
            column.addWidget(wrapped_label(tr("Not drawn, and why:")))
            column.addWidget(self.failures, 1)
        column.addStretch()
        buttons = usual_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 14)
    column.setSpacing(12)
    return column


def _sentence(text: str) -> QLabel:
    label = QLabel(text, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _buttons(yes: str, no: str) -> tuple[QDialogButtonBox, QPushButton]:
    buttons = QDialogButtonBox()
    start = buttons.addButton(yes, QDialogButtonBox.ButtonRole.ActionRole)
    start.setDefault(True)
    buttons.addButton(no, QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
    return buttons, start
