"""Masks of other programs into the open folder."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from editor.desk.interchange_words import (
    DRAWN_BY,
    IMPORTED,
    SUBJECTS,
    Told,
    import_in_rows,
    import_in_words,
    proposed_report,
)
from editor.dialogs.interchange.trial_dialog import TrialDialog
from editor.jobs.background import Background, Ticket
from editor.jobs.watched_run import Work
from editor.language.texts import tr
from segmentation.cars.car import Catalogue
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.importing import ImportPlan, ImportResult, import_masks, write_import_report
from segmentation.interchange.mask_format import MaskFormat
from segmentation.interchange.recognising import recognised
from segmentation.masks.subject import Subject
from segmentation.progress import IsCancelled, Report

LONGEST_LABEL = 200
"""Characters."""


class ImportDialog(TrialDialog):
    """Asks for a file or folder, shows what would become of each mask, and saves them as revisions.

    Signals:
        imported: masks were saved.
    """

    imported = Signal()

    def __init__(
        self, catalogue: Catalogue, person: str, background: Background, parent: QWidget | None = None
    ) -> None:
        """Be about the photos of `catalogue`; masks are imported by `person`."""
        about = tr(
            "Each imported mask becomes the newest revision of its photo; what was saved before stays among the "
            "revisions, and nothing is resized. Where a person made or accepted the newest mask, it stays that, unless "
            "you choose otherwise below."
        )
        super().__init__(tr("Import masks"), about, tr("Import"), parent)
        self._catalogue, self._person = catalogue, person
        self._background = background
        self._recognising: Ticket | None = None
        self._has_saved = False
        self.source = QLineEdit()
        self.source.setPlaceholderText(tr("A file or folder of another program"))
        self.source.setAccessibleName(tr("File or folder with masks"))
        self.source.textChanged.connect(self._take_source)
        self.choose_file = QPushButton(tr("File …"))
        self.choose_file.clicked.connect(self._choose_file)
        self.choose_folder = QPushButton(tr("Folder …"))
        self.choose_folder.clicked.connect(self._choose_folder)
        self.format = QComboBox()
        self.format.setAccessibleName(tr("Format"))
        self.format.addItem(tr("Choose a format"), "")
        for name, title in IMPORTED.items():
            self.format.addItem(tr(title), name)
        self.format.currentIndexChanged.connect(self.change_choice)
        self.of = QComboBox()
        self.of.setAccessibleName(tr("Masks of"))
        for subject, title in SUBJECTS.items():
            self.of.addItem(tr(title), subject)
        self.of.currentIndexChanged.connect(self._take_subject)
        self.label = QLineEdit(maxLength=LONGEST_LABEL)
        self.label.setAccessibleName(tr("Label in the file"))
        self.label.textChanged.connect(self.change_choice)
        self.drawn_by = QComboBox()
        self.drawn_by.setAccessibleName(tr("Drawn by"))
        for who, title in DRAWN_BY.items():
            self.drawn_by.addItem(tr(title), who)
        self.drawn_by.setToolTip(
            tr("Masks of a network count as corrected only once somebody here has corrected or accepted them.")
        )
        self.drawn_by.currentIndexChanged.connect(self.change_choice)
        self.over_people = QCheckBox(tr("Also import over masks that a person made or accepted"))
        self.over_people.toggled.connect(self.change_choice)
        self._lay_out_form()
        self._take_subject()

    def _lay_out_form(self) -> None:
        source = QHBoxLayout()
        source.addWidget(self.source, 1)
        for button in (self.choose_file, self.choose_folder):
            button.setAutoDefault(False)
            source.addWidget(button)
        form = QFormLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(tr("Masks"), source)
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("Masks of"), self.of)
        form.addRow(tr("Label in the file"), self.label)
        form.addRow(tr("Drawn by"), self.drawn_by)
        form.addRow("", self.over_people)

    # --- what is chosen

    @property
    def source_path(self) -> Path:
        """The file or folder that is chosen."""
        return Path(self.source.text().strip()).expanduser()

    @property
    def can_begin(self) -> bool:
        """Whether there is something to read, and how is known."""
        return bool(self.source.text().strip() and self.format.currentData())

    def _take_subject(self) -> None:
        """Say by which name the subject is known where none is given."""
        subject = self.of.currentData()
        known = tr("“{name}”", name=subject.value)
        if subject is Subject.CAR:
            known = tr("The only label there is, or “{name}”", name=subject.value)
        self.label.setPlaceholderText(known)
        self.change_choice()

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Import masks"), self._beside())
        if chosen:
            self.source.setText(chosen)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Import masks"), self._beside())
        if chosen:
            self.source.setText(chosen)

    def _beside(self) -> str:
        return str(self.source_path if self.source.text().strip() else self._catalogue.folder.parent)

    def _take_source(self) -> None:
        """Have the format recognised, off the window's thread."""
        self.change_choice()
        if self._recognising is not None:
            self._recognising.cancel()
        if self.source.text().strip():
            source = self.source_path
            look = partial(recognised, source)
            self._recognising = self._background.run(look, self._take_format, lambda _: None, about=source.parent)

    def _take_format(self, form: MaskFormat | None) -> None:
        if form is not None:
            self.format.setCurrentIndex(self.format.findData(form.name))

    # --- what is done

    def work(self, *, is_trial: bool) -> Work:
        """Return the import, or its trial."""
        plan = ImportPlan(
            label=self.label.text().strip() or None,
            over_people=self.over_people.isChecked(),
            dry_run=is_trial,
            person=self._person,
            subject=self.of.currentData(),
            drawn_by=self.drawn_by.currentData(),
        )
        form = FORMATS[self.format.currentData()]
        return partial(_imported, self._catalogue, self.source_path, form, plan)

    def rows_of(self, result: ImportResult, *, is_trial: bool) -> list[Told]:
        """Return what becomes, or became, of each mask."""
        return import_in_rows(result, is_trial=is_trial)

    def words_of(self, result: ImportResult, *, is_trial: bool) -> str:
        """Return how many were saved, and what happened to the others."""
        return import_in_words(result, is_trial=is_trial)

    def is_whole(self, result: ImportResult) -> bool:
        """Whether all masks were looked at."""
        return not (result.was_cancelled or result.stopped)

    def proposed_report(self) -> Path:
        """Return a file beside what was imported."""
        return proposed_report(self.source_path)

    def write_report(self, path: Path, result: Any) -> None:
        """Write what became of each mask."""
        write_import_report(path, result)

    def begin_doing(self) -> None:
        """Remember that masks are saved from now on, also where that is stopped."""
        self._has_saved = True

    def done(self, result: int) -> None:
        """Tell that masks were saved."""
        if self._recognising is not None:
            self._recognising.cancel()
        super().done(result)
        if self._has_saved:
            self._has_saved = False
            self.imported.emit()


def _imported(
    catalogue: Catalogue, source: Path, form: MaskFormat, plan: ImportPlan, report: Report, cancelled: IsCancelled
) -> ImportResult:
    return import_masks(catalogue, source, form, plan, report, cancelled)
