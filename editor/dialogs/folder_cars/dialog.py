"""Choosing how a folder becomes cars, and seeing the cars before."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.desk.folder_cars import FolderCars
from editor.dialogs.folder_cars.naming_form import NamingForm
from editor.dialogs.folder_cars.preview import Preview
from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr
from editor.theme.dialog_buttons import usual_buttons
from editor.theme.labels import section_label, wrapped_label
from segmentation.cars.car import Car, Catalogue
from segmentation.cars.examples import Suggestion
from segmentation.cars.given_angles import arranged, beginning_with, dealt
from segmentation.cars.naming import FolderNaming, Naming
from segmentation.errors import CarmaskError

TYPING_MS = 150
"""The preview follows once nothing was typed for so long."""

HINT = marked("Drag a photo to another angle, or move it with Alt+Up and Alt+Down. Saved masks stay with their photos.")


class FolderCarsDialog(QDialog):
    """Namings at the left, their cars at the right; nothing is kept before Apply.

    Angles given to photos belong to the naming under which they were given: another one, tried and left again, costs
    none.
    """

    def __init__(self, folder: Path, folder_cars: FolderCars, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Cars of {folder}", folder=folder.name))
        self.resize(1080, 640)
        self._folder = folder
        self._folder_cars = folder_cars
        self._angles: dict[Naming | None, dict[str, int]] = {}
        self._found: Catalogue | None = None
        self._naming: Naming | None = None
        self.form = NamingForm()
        self.preview = Preview()
        self.reason = wrapped_label()
        buttons = usual_buttons(QDialogButtonBox.StandardButton.Apply | QDialogButtonBox.StandardButton.Cancel)
        self.apply = buttons.button(QDialogButtonBox.StandardButton.Apply)
        for button in buttons.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._lay_out(buttons)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._try)
        self.apply.clicked.connect(self._apply)
        buttons.rejected.connect(self.reject)
        self._connect()
        self._wait()
        self.form.setEnabled(False)
        folder_cars.look(folder)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(section_label(tr("How the photos are named")))
        left.addWidget(self.form, 1)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(left, 2)
        sides.addWidget(self.preview, 4)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self.reason)
        layout.addLayout(sides, 1)
        layout.addWidget(buttons)
        self.reason.hide()

    def _connect(self) -> None:
        self.form.changed.connect(self._wait)
        self.form.changed.connect(self._typing.start)
        self.preview.car_chosen.connect(self._show_car)
        self.preview.dealt.connect(self._deal)
        self.preview.begin_asked.connect(self._begin)
        self.preview.as_named_asked.connect(self._forget_angles)
        folder_cars = self._folder_cars
        folder_cars.known.connect(self._take_known)
        folder_cars.found.connect(self._take_found)
        folder_cars.failed.connect(self._fail)
        folder_cars.thumbnail_read.connect(self.preview.show_picture)
        folder_cars.kept.connect(self.accept)

    def done(self, result: int) -> None:
        """Close, and wait for nothing more."""
        self._typing.stop()
        self._folder_cars.stop()
        super().done(result)

    # --- the naming

    def _take_known(self, remembered: FolderNaming, suggestion: Suggestion | None) -> None:
        """Begin with what is remembered, else with what suits the folder."""
        self._angles[remembered.naming] = dict(remembered.angles)
        naming = remembered.naming
        if remembered == FolderNaming() and suggestion is not None:
            naming = suggestion.naming
            self.reason.setText(tr("Suggested: {reason}", reason=translated(suggestion.reason)))
            self.reason.show()
        self.form.show_naming(naming)
        self.form.setEnabled(True)
        self.form.examples.setFocus()
        self._try()

    def _wait(self) -> None:
        """Let nothing be applied before the cars of what is in the form now were seen."""
        self._folder_cars.stop()
        self._found = None
        self.apply.setEnabled(False)

    def _try(self) -> None:
        try:
            self._naming = self.form.naming
        except CarmaskError as error:
            self.form.complain(translated(str(error)))
            self.preview.clear(tr("No cars"))
            return
        self.form.complain("")
        self._folder_cars.find(self._folder, FolderNaming(self._naming))

    def _take_found(self, catalogue: Catalogue) -> None:
        self._found = catalogue
        if catalogue.cars or catalogue.misfits:
            self.preview.show_catalogue(catalogue)
            self.preview.told.setText(tr(HINT) if catalogue.cars else "")
        else:
            self.preview.clear(tr("No cars"), " ".join(map(translated, catalogue.problems)))
        self.apply.setEnabled(bool(catalogue.cars))

    def _fail(self, sentence: str) -> None:
        self.preview.told.setText(sentence)
        self.apply.setEnabled(self._found is not None and bool(self._found.cars))

    def _apply(self) -> None:
        self._folder_cars.keep(self._folder, FolderNaming(self._naming, self._angles_given()))

    # --- the angles of the chosen car

    def _angles_given(self) -> dict[str, int]:
        return self._angles.setdefault(self._naming, {})

    def _named_car(self) -> Car | None:
        """The chosen car with the angles that the naming gives it; None where what is left out is chosen."""
        row = self.preview.cars.currentRow()
        cars = () if self._found is None else self._found.cars
        return cars[row] if 0 <= row < len(cars) else None

    def _name_of(self, photo: Path) -> str:
        return photo.relative_to(self._folder).as_posix()

    def _show_car(self, _row: int = 0) -> None:
        named = self._named_car()
        car = None if named is None else arranged(named, self._folder, self._angles_given())
        self.preview.show_car(car, self._name_of, is_as_named=car == named)
        self._folder_cars.read_thumbnails([] if car is None else [view.photo_path for view in car.views])

    def _deal(self, photos: list[Path]) -> None:
        named = self._named_car()
        if named is None:
            return
        given = self._angles_given()
        for view in named.views:
            given.pop(self._name_of(view.photo_path), None)
        is_as_named = photos == [view.photo_path for view in named.views]
        if not is_as_named:
            given.update(dealt(named, self._folder, photos))
        self.preview.as_named.setEnabled(not is_as_named)

    def _begin(self) -> None:
        row = self.preview.angles.currentRow()
        if row > 0:
            self._deal(beginning_with(self.preview.angles.photos, row))
            self._show_car()
            self.preview.angles.setCurrentRow(0)

    def _forget_angles(self) -> None:
        named = self._named_car()
        if named is not None:
            self._deal([view.photo_path for view in named.views])
            self._show_car()
