"""The numbers of a folder: where the page goes, how far the reading is, and the way to the page."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.jobs.watched_run import WatchedRun
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from editor.theme.labels import show_as_primary, wrapped_label
from segmentation.cars.car import Catalogue
from segmentation.numbers.report import Made, make_report
from segmentation.numbers.words import share
from segmentation.progress import Progress

WIDTH_PX = 560


def proposed_page(folder: Path, day: date) -> Path:
    """Return the file that is proposed for the numbers of `folder`: beside it, named by it and the day."""
    return folder.parent / f"{folder.name}-numbers-{day.isoformat()}.html"


def made_in_words(made: Made) -> str:
    """Return the chief numbers, and what could not be read."""
    numbers, unread = made.numbers, len(made.problems)
    words = [tr_counted("{n} car of {all:,} finished.", "{n:,} cars of {all:,} finished.",
                        n=numbers.finished_cars, all=numbers.cars)]  # fmt: skip
    if numbers.untouched_share is not None:
        untouched = share(numbers.untouched_share)
        words.append(tr("{share} of the accepted photos are as the network drew them.", share=untouched))
    if unread:
        words.append(tr_counted("{n} record could not be read; the page tells it.",
                                "{n:,} records could not be read; the page tells them.", n=unread))  # fmt: skip
    return " ".join(words)


class NumbersDialog(QDialog):
    """Asks where the page is to be written, makes it while one watches, and opens it."""

    def __init__(
        self, catalogue: Catalogue, page: Path, open_page: Callable[[Path], None], parent: QWidget | None = None
    ) -> None:
        """Be about the cars of `catalogue`; `page` is a name for the file that is proposed."""
        super().__init__(parent)
        self.setWindowTitle(tr("Numbers of this folder"))
        self.setMinimumWidth(WIDTH_PX)
        self._catalogue = catalogue
        self._open_page = open_page
        self._run = WatchedRun(self)
        self._run.progressed.connect(self._show_progress)
        self._run.finished.connect(self._show_made)
        self._run.failed.connect(self._show_sentence)
        self._run.stopped.connect(lambda: self._show_sentence(tr("Stopped. Nothing was written.")))
        self.file = QLineEdit(str(page))
        self.file.setAccessibleName(tr("File of the page"))
        self.file.textChanged.connect(self._offer)
        self.choose = QPushButton(tr("Choose …"))
        self.choose.clicked.connect(self._choose)
        self.with_table = QCheckBox(tr("Write a table for spreadsheets (CSV) beside it"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.told = wrapped_label()
        self.make = QPushButton(tr("Make the page"))
        self.make.clicked.connect(self._make)
        self.open_button = QPushButton(tr("Open the page"))
        self.open_button.clicked.connect(lambda: self._open_page(self.page))
        self.close_button = QPushButton(tr("Close"))
        self.close_button.clicked.connect(self._close_or_stop)
        self._lay_out()
        self._show_sentence("")

    @property
    def page(self) -> Path:
        """The file that is chosen."""
        return Path(self.file.text().strip()).expanduser()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addWidget(
            wrapped_label(
                tr(
                    "A page for a browser tells who has accepted and corrected how much on which day, how many masks "
                    "were accepted as the network drew them, and at which places of the cars it was wrong. It is made "
                    "of what is saved; strokes that are not saved do not count."
                )
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self.choose)
        column.addLayout(row)
        column.addWidget(self.with_table)
        column.addWidget(self.bar)
        column.addWidget(self.told)
        column.addStretch()
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.close_button, self.open_button, self.make):
            button.setAutoDefault(False)
            show_as_primary(button, button is not self.close_button)
            buttons.addWidget(button)
        column.addLayout(buttons)

    def done(self, result: int) -> None:
        """Give up what is under way."""
        self._run.close()
        super().done(result)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Numbers of this folder"), str(self.page), tr("Pages (*.html)"), options=_OVERWRITING_IS_REFUSED
        )
        if chosen:
            self.file.setText(chosen if Path(chosen).suffix else f"{chosen}.html")

    def _make(self) -> None:
        table = self.page.with_suffix(".csv") if self.with_table.isChecked() else None
        self._run.begin(partial(_made, self._catalogue, self.page, table))
        self._show_progress(Progress(0, 1, "photos"))

    def _close_or_stop(self) -> None:
        if self._run.is_running:
            self._run.stop()
        else:
            self.reject()

    def _show_progress(self, progress: Progress) -> None:
        if self._run.is_running:
            self.bar.setRange(0, progress.total)
            self.bar.setValue(progress.done)
            self.told.setText(tr("Reading what is saved …"))
            self._offer()

    def _show_made(self, made: Made) -> None:
        self._show_sentence(made_in_words(made), is_made=True)

    def _show_sentence(self, sentence: str, *, is_made: bool = False) -> None:
        self.told.setText(translated(sentence))
        self._offer(is_made=is_made)

    def _offer(self, *_: object, is_made: bool = False) -> None:
        """Let those buttons be pressed whose time it is; a page that was made is to be opened."""
        runs = self._run.is_running
        for widget in (self.file, self.choose, self.with_table):
            widget.setEnabled(not runs)
        self.bar.setVisible(runs)
        self.make.setEnabled(not runs and not is_made and bool(self.file.text().strip()))
        self.open_button.setVisible(is_made)
        self.make.setVisible(not is_made)
        self.close_button.setText(tr("Stop") if runs else tr("Close"))
        primary = self.open_button if is_made else self.make
        primary.setDefault(True)
        if is_made:
            primary.setFocus(Qt.FocusReason.OtherFocusReason)


_OVERWRITING_IS_REFUSED = QFileDialog.Option.DontConfirmOverwrite
"""Nothing is written over, so nobody need be asked; a sentence says so."""


def _made(catalogue: Catalogue, page: Path, table: Path | None, *watching: object) -> Made:
    return make_report(catalogue, page, table, *watching)  # type: ignore[arg-type]
