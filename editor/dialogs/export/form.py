"""What a person chooses for an export."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QWidget,
)

from editor.desk.export_choice import MOST_SHADOW_PERCENT, CarsChoice, ExportChoice
from editor.desk.export_words import (
    balance_in_words,
    preset_in_words,
    reflection_in_words,
    see_through_in_words,
    shadow_in_words,
)
from editor.dialogs.export.backdrop_choice import BackdropChoice
from editor.dialogs.export.file_choice import FileChoice
from editor.dialogs.export.plate_choice import PlateChoice
from editor.dialogs.export.turn_choice import TurnChoice
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from editor.theme.labels import faint_label, wrapped_label
from segmentation.cutout.preset import Preset

_FILE = "?file"
"""Not a preset but the wish to choose one."""
GAP_PX = 10
"""Between a row and the next, besides what is between all lines."""


class ExportForm(QWidget):
    """Rows for cars, states, preset, backdrop, shadow, reflection, glass, plates, turn, files and folder.

    Signals:
        changed: something else is chosen.
        file_chosen(file): a preset in a file is wanted, which `add_preset` takes once it is read.
    """

    changed = Signal()
    file_chosen = Signal(str)

    def __init__(
        self, choice: ExportChoice, presets: Mapping[str, Preset], listed: int, folder: Path, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._presets = dict(presets)
        self._preset = ""
        self._listed = listed
        self.cars = QButtonGroup(self)
        self.takes_corrected = QCheckBox(tr("Corrected masks too, which nobody has accepted yet"))
        self.preset = QComboBox()
        self.preset_told = wrapped_label()
        self.backdrop = BackdropChoice(choice.backdrop)
        self.shadow = QSlider(Qt.Orientation.Horizontal)
        self.shadow.setRange(0, MOST_SHADOW_PERCENT)
        self.shadow_told = QLabel()
        self.draws_shadow = QCheckBox(tr("Draw it, where the floor of the photo hides the car's own"))
        self.reflection = QSlider(Qt.Orientation.Horizontal)
        self.reflection.setRange(0, 100)
        self.reflection_told = QLabel()
        self.balance = QSlider(Qt.Orientation.Horizontal)
        self.balance.setRange(0, 100)
        self.balance_told = QLabel()
        self.follows_photo = QCheckBox(tr("Follow the photo, for masks that are a pixel or two off"))
        self.see_through = QSlider(Qt.Orientation.Horizontal)
        self.see_through.setRange(0, 100)
        self.see_through_told = QLabel()
        self.plates = PlateChoice(choice.plates)
        self.turn = TurnChoice(choice.turn)
        self.files = FileChoice(choice, self)
        self.folder = QLineEdit(str(folder))
        self.overwrite = QCheckBox(tr("Replace pictures in it that were made with other settings"))
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(14)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        self._lay_out()
        self._show(choice)
        self._connect()

    @property
    def choice(self) -> ExportChoice:
        """What is chosen."""
        return ExportChoice(
            list(CarsChoice)[self.cars.checkedId()].value,
            self.takes_corrected.isChecked(),
            self._preset,
            self.backdrop.backdrop,
            self.shadow.value(),
            self.draws_shadow.isChecked(),
            self.balance.value(),
            self.follows_photo.isChecked(),
            self.see_through.value(),
            self.plates.covering,
            self.reflection.value(),
            self.files.kind,
            self.files.webp_spin.isChecked(),
            self.files.mp4_spin.isChecked(),
            self.files.profile,
            self.turn.value(),
        )

    @property
    def chosen_preset(self) -> Preset:
        """What is asked of the pictures."""
        return self._presets[self._preset]

    def choose_preset(self, name: str) -> None:
        """Choose a preset, with its shadow."""
        self._preset = name
        self.preset.setCurrentIndex(self.preset.findData(name))
        self.shadow.setValue(round(100 * self.chosen_preset.shadow))
        self.balance.setValue(round(100 * self.chosen_preset.balance))
        self._change()

    def add_preset(self, file: str, preset: Preset) -> None:
        """Let the preset of a file join the list, and choose it."""
        self._presets[file] = preset
        if self.preset.findData(file) < 0:
            self.preset.insertItem(0, translated(preset.title), file)
        self.choose_preset(file)

    def choose_cars(self, cars: CarsChoice) -> None:
        """Choose which cars are exported."""
        self.cars.button(list(CarsChoice).index(cars)).setChecked(True)

    def _lay_out(self) -> None:
        titles = (
            tr("The open car"),
            tr("All cars of which every angle is accepted"),
            tr_counted("The list, {n:,} car", "The list, {n:,} cars", n=self._listed),
        )
        for place, title in enumerate(titles):
            self.cars.addButton(QRadioButton(title), place)
        self.cars.button(2).setEnabled(self._listed > 0)
        self._row(tr("Cars"), *self.cars.buttons(), self.takes_corrected)
        for name, preset in self._presets.items():
            self.preset.addItem(translated(preset.title), name)
        self.preset.insertSeparator(self.preset.count())
        self.preset.addItem(tr("A file of your own …"), _FILE)
        self.preset.setAccessibleName(tr("Preset"))
        self._row(tr("Preset"), self.preset, self.preset_told)
        self._row(tr("Backdrop"), self.backdrop)
        self.shadow.setAccessibleName(tr("Shadow"))
        self.shadow_told.setMinimumWidth(self.fontMetrics().horizontalAdvance(tr("As photographed")) + 8)
        self._row(tr("Shadow"), _side_by_side(self.shadow, self.shadow_told), self.draws_shadow)
        self.reflection.setAccessibleName(tr("Reflection"))
        self.reflection.setToolTip(tr("How strongly cars are mirrored in the floor; a shadow is only where they stand"))
        self.reflection_told.setMinimumWidth(self.shadow_told.minimumWidth())
        self._row(tr("Reflection"), _side_by_side(self.reflection, self.reflection_told))
        self.balance.setAccessibleName(tr("White balance"))
        self.balance.setToolTip(tr("One white balance and exposure for all angles of a car, from the wall behind it"))
        self.balance_told.setMinimumWidth(self.shadow_told.minimumWidth())
        self._row(tr("White balance"), _side_by_side(self.balance, self.balance_told))
        self._row(tr("Outline"), self.follows_photo)
        self.see_through.setAccessibleName(tr("See through glass"))
        self.see_through.setToolTip(tr("How much of the backdrop is seen through glass, at angles where it was drawn."))
        self.see_through_told.setMinimumWidth(self.shadow_told.minimumWidth())
        self._row(tr("Glass"), _side_by_side(self.see_through, self.see_through_told))
        self._row(tr("Number plates"), self.plates)
        self._row(tr("Whole turn"), _side_by_side(self.turn, faint_label(tr("Photos beyond are details."))))
        self._row(tr("Files"), self.files.row, self.files.spins)
        self.folder.setAccessibleName(tr("Folder of the pictures"))
        choose = QPushButton(tr("Choose …"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        self._row(tr("Into"), _side_by_side(self.folder, choose), self.overwrite)

    def _row(self, title: str, *contents: QWidget) -> None:
        """Add `contents` below each other, the first beside its title."""
        place = self._rows.rowCount()
        self._rows.setRowMinimumHeight(place, GAP_PX)
        self._rows.addWidget(QLabel(title), place + 1, 0)
        for below, content in enumerate(contents, place + 1):
            self._rows.addWidget(content, below, 1)

    def _show(self, choice: ExportChoice) -> None:
        cars = CarsChoice(choice.cars)
        self.choose_cars(cars if self._listed or cars is not CarsChoice.LISTED else CarsChoice.OPEN)
        self.takes_corrected.setChecked(choice.takes_corrected)
        self._preset = choice.preset if choice.preset in self._presets else next(iter(self._presets))
        self.preset.setCurrentIndex(self.preset.findData(self._preset))
        self.shadow.setValue(choice.shadow_percent)
        self.draws_shadow.setChecked(choice.draws_shadow)
        self.balance.setValue(choice.balance_percent)
        self.follows_photo.setChecked(choice.follows_photo)
        self.see_through.setValue(choice.see_through_percent)
        self.reflection.setValue(choice.reflection_percent)
        self._tell()

    def _connect(self) -> None:
        self.cars.idToggled.connect(lambda _, checked: self._change() if checked else None)
        self.preset.activated.connect(self._take_preset)
        self.backdrop.chosen.connect(self._change)
        self.plates.chosen.connect(self._change)
        self.turn.chosen.connect(self._change)
        self.files.chosen.connect(self._change)
        for slider in (self.shadow, self.reflection, self.balance, self.see_through):
            slider.valueChanged.connect(self._change)
        self.folder.textChanged.connect(self._change)
        for box in (self.takes_corrected, self.draws_shadow, self.follows_photo, self.overwrite):
            box.toggled.connect(self._change)

    def _take_preset(self) -> None:
        wanted = self.preset.currentData()
        if wanted != _FILE:
            self.choose_preset(wanted)
            return
        self.preset.setCurrentIndex(self.preset.findData(self._preset))
        file, _ = QFileDialog.getOpenFileName(self, tr("A preset of your own"), "", tr("Presets (*.json)"))
        if file:
            self.file_chosen.emit(file)

    def _change(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        choice = self.choice
        preset = self.chosen_preset
        self.backdrop.show_preset(preset)
        self.preset_told.setText(preset_in_words(preset, choice))
        self.files.show_preset(preset)
        self.turn.show_preset(preset.turn)
        self.draws_shadow.setEnabled(choice.shadow_percent > 0 and choice.reflection_percent == 0)
        self.reflection_told.setText(reflection_in_words(choice))
        self.shadow_told.setText(shadow_in_words(choice))
        self.balance_told.setText(balance_in_words(choice))
        self.see_through_told.setText(see_through_in_words(choice))
        self.takes_corrected.setEnabled(choice.cars != CarsChoice.WHOLE.value)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Export into"), self.folder.text())
        if folder:
            self.folder.setText(folder)


def _side_by_side(wide: QWidget, narrow: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    return both
