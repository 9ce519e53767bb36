"""The cars that a naming makes, before it is taken."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.dialogs.folder_cars.angle_list import AngleList
from editor.dialogs.folder_cars.two_lines import TwoLines, two_line_item
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from editor.theme.labels import plain_tool_tip, section_label, wrapped_label
from segmentation.cars.car import Car, Catalogue

MOST_MISFITS = 500
"""So many are listed by name; the number tells of the rest."""


class Preview(QWidget):
    """Cars at the left, the photos of the chosen one at the right; what is left out is the last row.

    Signals:
        car_chosen(row): the photos of another car are to be shown.
        dealt(photos): the photos of the chosen car were put in another order.
        begin_asked: the chosen car is to begin with the chosen photo.
        as_named_asked: the chosen car is to have the angles that the naming gives it.
    """

    car_chosen = Signal(int)
    dealt = Signal(list)
    begin_asked = Signal()
    as_named_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = section_label("")
        self.told = wrapped_label()
        self.cars = QListWidget()
        self.cars.setAccessibleName(tr("Cars"))
        self.cars.setItemDelegate(TwoLines(self.cars))
        self.cars.setUniformItemSizes(True)
        self.cars.setMouseTracking(True)
        self.angles = AngleList()
        self.misfits = QListWidget()
        self.misfits.setSpacing(3)
        self.misfits.setAccessibleName(tr("Photos that are left out"))
        self.begin = QPushButton(tr("Begin with this photo"))
        self.as_named = QPushButton(tr("As named"))
        self.pages = QStackedWidget()
        self._lay_out()
        self.cars.currentRowChanged.connect(self._choose)
        self.angles.reordered.connect(self.dealt)
        self.begin.clicked.connect(self.begin_asked)
        self.as_named.clicked.connect(self.as_named_asked)

    def _lay_out(self) -> None:
        for button in (self.begin, self.as_named):
            button.setObjectName("plain")
            button.setAutoDefault(False)
        photos = QWidget()
        column = QVBoxLayout(photos)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.angles, 1)
        row = QHBoxLayout()
        row.addWidget(self.begin)
        row.addWidget(self.as_named)
        row.addStretch()
        column.addLayout(row)
        self.pages.addWidget(photos)
        self.pages.addWidget(self.misfits)
        lists = QHBoxLayout()
        lists.setSpacing(12)
        lists.addWidget(self.cars, 2)
        lists.addWidget(self.pages, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.headline)
        layout.addLayout(lists, 1)
        layout.addWidget(self.told)

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """List the cars of a catalogue and what it left out, and choose the first."""
        self.headline.setText(headline(catalogue))
        self.cars.blockSignals(True)
        self.cars.clear()
        for car in catalogue.cars:
            self.cars.addItem(two_line_item(car.called, _photos_in_words(car)))
        if catalogue.misfits:
            self.cars.addItem(
                two_line_item(tr("Left out"), tr_counted("{n:,} photo", "{n:,} photos", n=len(catalogue.misfits)))
            )
        self.cars.blockSignals(False)
        self.misfits.clear()
        for misfit in catalogue.misfits[:MOST_MISFITS]:
            path = misfit.photo_path.relative_to(catalogue.folder).as_posix()
            item = QListWidgetItem(f"{path}: {translated(misfit.reason)}")
            item.setToolTip(plain_tool_tip(item.text()))
            self.misfits.addItem(item)
        self.cars.setCurrentRow(0)
        self._choose(self.cars.currentRow())

    def show_car(self, car: Car | None, name_of: Callable[[Path], str], *, is_as_named: bool) -> None:
        """List the photos of a car, each called as `name_of` says; None lists what is left out."""
        self.pages.setCurrentIndex(0 if car is not None else 1)
        self.angles.show_car(car, name_of)
        self.as_named.setEnabled(not is_as_named)
        self.begin.setEnabled(car is not None and len(car.views) > 1)

    def show_picture(self, photo: Path, image: NDArray[np.uint8]) -> None:
        """Show the small picture (h, w, 3) of a photo."""
        self.angles.show_picture(photo, image)

    def clear(self, headline: str, told: str = "") -> None:
        """Show no cars, and why."""
        self.headline.setText(headline)
        self.told.setText(told)
        self.cars.clear()
        self.angles.show_car(None)
        self.misfits.clear()
        self.pages.setCurrentIndex(0)
        self.begin.setEnabled(False)
        self.as_named.setEnabled(False)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.car_chosen.emit(row)


def headline(catalogue: Catalogue) -> str:
    """Return in a few words which cars there are: how many, with how many angles, and what is left out."""
    if not catalogue.cars:
        return tr("No cars")
    sizes = Counter(len(car.views) for car in catalogue.cars)
    angles = sorted(sizes)
    few, many = angles[0], angles[-1]
    if few != many:
        span = tr("{few} to {many} angles", few=few, many=many)
    elif len(catalogue.cars) > 1:
        span = tr_counted("{n} angle each", "{n} angles each", n=many)
    else:
        span = tr_counted("{n} angle", "{n} angles", n=many)
    cars = tr_counted("{n:,} car", "{n:,} cars", n=len(catalogue.cars))
    if not catalogue.misfits:
        return f"{cars}, {span}"
    left_out = tr_counted("{n:,} photo left out", "{n:,} photos left out", n=len(catalogue.misfits))
    return f"{cars}, {span}; {left_out}"


def _photos_in_words(car: Car) -> str:
    first, last = car.views[0], car.views[-1]
    if first is last:
        return tr("angle {angle}", angle=first.angle)
    angles = tr("angles {first} to {last}", first=first.angle, last=last.angle)
    is_whole = last.angle - first.angle + 1 == len(car.views)
    return angles if is_whole else tr("{angles}, some missing", angles=angles)
