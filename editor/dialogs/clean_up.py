"""Choosing how a mask is cleaned up, and seeing it before it is done."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.desk.mask_trial import MaskTrial
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from editor.settings.store import SettingsStore
from editor.theme.dialog_buttons import usual_buttons
from editor.theme.labels import faint_label, wrapped_label
from segmentation.masks.clean_up import CLEAN_UPS, CleanUp


class CleanUpDialog(QDialog):
    """A row for each clean-up; the mask on the canvas follows what is chosen."""

    def __init__(self, trial: MaskTrial, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Clean up the mask"))
        self._trial = trial
        self._settings = settings
        self._choices = QButtonGroup(self)
        self.numbers: dict[str, QSpinBox] = {}
        self.told = wrapped_label()
        self.told.setMinimumHeight(self.told.fontMetrics().height() * 2)
        buttons = usual_buttons(QDialogButtonBox.StandardButton.Apply | QDialogButtonBox.StandardButton.Cancel)
        self.apply = buttons.button(QDialogButtonBox.StandardButton.Apply)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.apply.setDefault(True)
        self.apply.clicked.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(self._rows())
        layout.addWidget(self.told)
        layout.addWidget(buttons)
        trial.shown.connect(self._tell)
        trial.failed.connect(self.told.setText)
        self._choices.buttons()[0].setChecked(True)
        self._choices.idToggled.connect(lambda _, checked: self._try() if checked else None)
        self._try()

    @property
    def chosen(self) -> CleanUp:
        """The clean-up that is chosen."""
        return CLEAN_UPS[self._choices.checkedId()]

    def choose(self, title: str) -> None:
        """Choose the clean-up of that title."""
        self._choices.button([row.title for row in CLEAN_UPS].index(title)).setChecked(True)

    def accept(self) -> None:
        """Keep what is seen; while it is still reckoned there is nothing to keep."""
        if self._trial.is_ready:
            self._trial.take(self.chosen.title)
            super().accept()

    def reject(self) -> None:
        """Let the mask be as it was; also where the car is to be left meanwhile."""
        if self._trial.is_under_way:
            self._trial.give_up()
        super().reject()

    def _rows(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(10)
        rows.setVerticalSpacing(8)
        rows.setColumnStretch(0, 1)
        for place, row in enumerate(CLEAN_UPS):
            button = QRadioButton(translated(row.title))
            self._choices.addButton(button, place)
            rows.addWidget(button, place, 0)
            if row.takes_number:
                rows.addWidget(faint_label(translated(row.number)), place, 1)
                rows.addWidget(self._number(row, button), place, 2)
        return rows

    def _number(self, row: CleanUp, button: QRadioButton) -> QWidget:
        number = self.numbers[row.title] = QSpinBox(minimum=1, maximum=row.most_px, suffix=f" {translated(row.unit)}")
        number.setAccessibleName(f"{translated(row.title)} {translated(row.number)}")
        number.setMinimumWidth(130)
        before = self._settings.remembered(_key(row))
        number.setValue(before if type(before) is int and 0 < before <= row.most_px else row.usual_px)
        number.valueChanged.connect(lambda _: self._try() if button.isChecked() else button.setChecked(True))
        return number

    def _try(self) -> None:
        row, px = self.chosen, 0
        if row.takes_number:
            px = self.numbers[row.title].value()
            self._settings.remember(_key(row), px)
        self.apply.setEnabled(False)
        self._trial.show(lambda mask: row.clean(mask, px))

    def _tell(self, changed_px: int) -> None:
        if changed_px:
            told = tr_counted("{n:,} pixel would change.", "{n:,} pixels would change.", n=changed_px)
        else:
            told = tr("Nothing would change.")
        self.told.setText(told)
        self.apply.setEnabled(changed_px > 0)


def _key(row: CleanUp) -> str:
    """Under this key the settings remember which number was chosen last."""
    return f"clean_up.{row.title}"
