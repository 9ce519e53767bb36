"""Saved masks of the open folder for other programs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from editor.desk.interchange_words import (
    EXPORTED,
    EXPORTED_SUBJECTS,
    Told,
    about_format,
    export_in_rows,
    export_in_words,
    proposed_folder,
    proposed_report,
    why_not_in,
)
from editor.dialogs.interchange.trial_dialog import OVERWRITING_IS_REFUSED, TrialDialog
from editor.jobs.watched_run import Work
from editor.language.texts import tr
from editor.theme.labels import wrapped_label
from segmentation.cars.car import Catalogue
from segmentation.interchange.exporting import (
    ExportResult,
    ExportTrial,
    export_labels,
    try_export,
    write_export_report,
)
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.mask_format import MaskFormat
from segmentation.masks.subject import Subject
from segmentation.progress import IsCancelled, Report


class ExportMasksDialog(TrialDialog):
    """Asks for a format and a new folder, shows which masks would be written, and writes them."""

    def __init__(
        self, catalogue: Catalogue, show_folder: Callable[[Path], None], parent: QWidget | None = None
    ) -> None:
        """Be about the saved masks of `catalogue`."""
        about = tr(
            "The newest saved mask of every photo goes into a new folder; photos and saved masks stay as they are. "
            "Strokes that are not saved do not count."
        )
        super().__init__(tr("Export masks"), about, tr("Export"), parent)
        self._catalogue = catalogue
        self.format = QComboBox()
        self.format.setAccessibleName(tr("Format"))
        for name, title in EXPORTED.items():
            self.format.addItem(tr(title), name)
        self.of = QComboBox()
        self.of.setAccessibleName(tr("Masks of"))
        for title, subjects in EXPORTED_SUBJECTS.items():
            self.of.addItem(tr(title), subjects)
        self.about_format = wrapped_label(about_format(self.format.currentData(), self.subjects))
        self.folder = QLineEdit(str(proposed_folder(catalogue.folder, self.format.currentData())))
        self.folder.setAccessibleName(tr("New folder"))
        self.choose = QPushButton(tr("Choose …"))
        self.choose.clicked.connect(self._choose)
        self.show_button = QPushButton(tr("Show the folder"))
        self.show_button.clicked.connect(lambda: show_folder(self.result_of_run.folder))
        self.show_button.setAutoDefault(False)
        self._proposed = self.folder.text()
        self.format.currentIndexChanged.connect(self._take_format)
        self.of.currentIndexChanged.connect(self._take_format)
        self.folder.textChanged.connect(self.change_choice)
        self._lay_out_form()
        self.offer()

    def _lay_out_form(self) -> None:
        folder = QHBoxLayout()
        folder.addWidget(self.folder, 1)
        self.choose.setAutoDefault(False)
        folder.addWidget(self.choose)
        form = QFormLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(tr("Masks of"), self.of)
        form.addRow(tr("Format"), self.format)
        form.addRow("", self.about_format)
        form.addRow(tr("New folder"), folder)
        self.add_button(self.show_button)

    @property
    def out(self) -> Path:
        """The new folder that is chosen."""
        return Path(self.folder.text().strip()).expanduser()

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """What the masks are of that are exported."""
        return tuple(self.of.currentData())

    @property
    def can_begin(self) -> bool:
        """Whether a folder is named, and the format has room for these masks."""
        return bool(self.folder.text().strip()) and not why_not_in(self.format.currentData(), self.subjects)

    def _take_format(self) -> None:
        name = self.format.currentData()
        self.about_format.setText(about_format(name, self.subjects))
        if self.folder.text() == self._proposed:
            self._proposed = str(proposed_folder(self._catalogue.folder, name))
            self.folder.setText(self._proposed)
        self.change_choice()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("New folder for the masks"), str(self.out), options=OVERWRITING_IS_REFUSED
        )
        if chosen:
            self.folder.setText(chosen)

    def work(self, *, is_trial: bool) -> Work:
        """Return the export, or its trial."""
        if is_trial:
            return partial(_tried, self._catalogue, self.subjects)
        return partial(_exported, self._catalogue, self.out, FORMATS[self.format.currentData()], self.subjects)

    def rows_of(self, result: ExportTrial, *, is_trial: bool) -> list[Told]:
        """Return as what each photo's mask is exported, or why not."""
        return export_in_rows(result)

    def words_of(self, result: ExportTrial, *, is_trial: bool) -> str:
        """Return how many masks are exported."""
        return export_in_words(result)

    def proposed_report(self) -> Path:
        """Return a file beside the new folder."""
        return proposed_report(self.out)

    def write_report(self, path: Path, result: Any) -> None:
        """Write as what each photo's mask is exported, or why not."""
        write_export_report(path, result)

    def offer(self) -> None:
        """Offer the folder besides, once it is there."""
        super().offer()
        self.show_button.setVisible(isinstance(self.result_of_run, ExportResult))


def _tried(catalogue: Catalogue, subjects: tuple[Subject, ...], report: Report, cancelled: IsCancelled) -> ExportTrial:
    return try_export(catalogue, report, cancelled, subjects=subjects)


def _exported(
    catalogue: Catalogue,
    out: Path,
    form: MaskFormat,
    subjects: tuple[Subject, ...],
    report: Report,
    cancelled: IsCancelled,
) -> ExportResult:
    return export_labels(catalogue, out, form, report, cancelled, subjects=subjects)
