"""The desk: a folder, its cars, the open car, and what is done with it."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.desk.author import Author
from editor.desk.car_leaving import CarLeaving
from editor.desk.car_listing import by_name
from editor.desk.car_reading import SHOWN_FIRST, CarReading
from editor.desk.drawing import Drawing
from editor.desk.drawing_ahead import DrawingAhead
from editor.desk.exporting import Exporting
from editor.desk.folder_drawing import FolderDrawing
from editor.desk.glass_suggesting import GlassSuggesting
from editor.desk.leaving import AskAboutStrokes, AskWhetherToWait, save_always, wait_always
from editor.desk.mask_trial import MaskTrial
from editor.desk.number_plates import NumberPlates
from editor.desk.plate_suggesting import PlateSuggesting
from editor.desk.predicting import Predicting
from editor.desk.sample import default_sample_folder, lay_out_sample
from editor.desk.saving import Saving
from editor.document.car_document import CarDocument
from editor.document.view_document import NetworkMask
from editor.jobs.background import Background, Ticket
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from editor.settings.left_places import left_photo
from editor.settings.schema import PREDICT_ON_OPEN, REDRAW_UNTOUCHED, SAVE_ON_LEAVE, UNDO_LIMIT
from editor.settings.store import SettingsStore
from segmentation.cars.car import Car, Catalogue, View
from segmentation.cars.folder import find_cars, place_of
from segmentation.labels.record import Record


class Desk(QObject):
    """What is open and what can be done with it; knows no widget.

    Signals:
        folder_read(Catalogue): a folder was read, which is opened next if it has cars.
        catalogue_changed: another folder is open.
        listed_anew: the open folder has other cars than before, among them the open one.
        car_changed: another car is open.
        opening_changed(text): a folder is being read; "" when it is done.
        strokes_end: the strokes under way must end now, for their car is to be left.
        leaving_given_up: the car is not to be left any more.
        strokes_left_behind: the car is left with strokes that are kept on this computer, unsaved.
        strokes_given_up: the car may be left without its unsaved strokes.
        strokes_go_on: it stayed open all the same, and its strokes can be lost again.
        told(text): something small that was done, or why nothing was.
        notice(sentence): something an editor should know.
        over(sentence): a notice holds no more, or is about a folder that is open no more.
    """

    folder_read = Signal(object)
    catalogue_changed = Signal()
    listed_anew = Signal()
    car_changed = Signal()
    opening_changed = Signal(str)
    strokes_end = Signal()
    leaving_given_up = Signal()
    strokes_left_behind = Signal()
    strokes_given_up = Signal()
    strokes_go_on = Signal()
    told = Signal(str)
    notice = Signal(str)
    over = Signal(str)

    def __init__(
        self,
        settings: SettingsStore,
        background: Background,
        drawing: Drawing,
        saving: Saving,
        sample_folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.sample_folder = (sample_folder or default_sample_folder()).absolute()
        self.catalogue: Catalogue | None = None
        self.document: CarDocument | None = None
        self.drawing = drawing
        self.predicting = Predicting(drawing)
        self.author = Author(settings)
        self.saving = saving
        saving.person = lambda: self.author.name
        self._settings = settings
        self.background = background
        self.ask_about_strokes: AskAboutStrokes = save_always
        self.ask_whether_to_wait: AskWhetherToWait = wait_always
        self._leaving = CarLeaving(
            saving,
            settings,
            lambda angles, has_failed: self.ask_about_strokes(angles, has_failed),
            lambda angles: self.ask_whether_to_wait(angles),
        )
        self._leaving.strokes_end.connect(self.strokes_end)
        self._leaving.given_up.connect(self.leaving_given_up)
        self._leaving.strokes_left_behind.connect(self.strokes_left_behind)
        self._leaving.strokes_given_up.connect(self.strokes_given_up)
        self._leaving.strokes_go_on.connect(self.strokes_go_on)
        self._opening: Ticket | None = None
        self._told_of_folder: list[str] = []
        self.ahead = DrawingAhead(drawing, background, settings)
        self.glass_suggesting = GlassSuggesting(background)
        self._number_plates = NumberPlates(background, saving)
        self._number_plates.notice.connect(self.notice)
        self.plate_suggesting = PlateSuggesting(background)
        self.reading = CarReading(background, self.ahead.masks)
        self.folder_drawing = FolderDrawing(drawing, background, self.ahead.masks)
        self.folder_drawing.mask_saved.connect(self._take_saved_mask)
        self.folder_drawing.notice.connect(self.notice)
        self.exporting = Exporting()
        self.exporting.notice.connect(self.notice)
        self.exporting.over.connect(self.over)
        self.reading.without_mask.connect(self._draw_missing_masks)
        self.reading.notice.connect(self._tell_of_folder)
        drawing.notice.connect(self.notice)
        self.predicting.notice.connect(self.notice)
        saving.notice.connect(self.notice)

    # --- folder and car

    def open_folder(self, folder: Path, photo: Path | None = None) -> None:
        """Read the cars of `folder`, then open that of `photo` at its angle, or else where the folder was left.

        One that was never open opens at its first car. A folder that was being read before is given up.
        """
        folder = Path(os.path.abspath(folder))  # noqa: PTH100 -- as find_cars names it
        photo = photo or left_photo(self._settings, folder)
        self._read_cars(partial(find_cars, folder), folder, folder.name, photo)

    def open_sample(self) -> None:
        """Open the sample as `open_folder` does a folder."""
        folder = self.sample_folder
        photo = left_photo(self._settings, folder)
        self._read_cars(partial(lay_out_sample, folder), folder, tr("the sample"), photo)

    @property
    def is_opening(self) -> bool:
        """Whether a folder is being read."""
        return self._opening is not None

    @property
    def shows_sample(self) -> bool:
        """Whether the open folder is the person's copy of the sample."""
        return self.catalogue is not None and self.catalogue.folder == self.sample_folder

    def _read_cars(self, find: Callable[[], Catalogue], folder: Path, name: str, photo: Path | None = None) -> None:
        self.cancel_opening()
        self.opening_changed.emit(tr("Reading {name} …", name=name))
        take = partial(self._take_catalogue, photo)
        self._opening = self.background.run(lambda: by_name(find()), take, self._folder_failed, SHOWN_FIRST, folder)

    def cancel_opening(self) -> None:
        """Give up the folder that is being read; the open one stays."""
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
            self.opening_changed.emit("")

    def _folder_failed(self, sentence: str) -> None:
        self._opening = None
        self.opening_changed.emit("")
        self.notice.emit(sentence)

    def _take_catalogue(self, photo: Path | None, catalogue: Catalogue) -> None:
        self._opening = None
        self.opening_changed.emit("")
        self.folder_read.emit(catalogue)
        if catalogue.cars:
            self.leave_car(partial(self._take_folder, catalogue, photo))
        else:
            self._tell_problems(catalogue)

    def _take_folder(self, catalogue: Catalogue, photo: Path | None) -> None:
        """Open a folder; what was told of the one before concerns nobody any more."""
        for sentence in self._told_of_folder:
            self.over.emit(sentence)
        self._told_of_folder = []
        self._tell_problems(catalogue)
        self._enter_folder(catalogue, photo)

    def _tell_problems(self, catalogue: Catalogue) -> None:
        for problem in catalogue.problems:
            self._tell_of_folder(translated(problem))

    def _tell_of_folder(self, sentence: str) -> None:
        """Say something that holds only as long as its folder is open."""
        self._told_of_folder.append(sentence)
        self.notice.emit(sentence)

    def _enter_folder(self, catalogue: Catalogue, photo: Path | None) -> None:
        self.catalogue = catalogue
        self.catalogue_changed.emit()
        car, index = place_of(catalogue, photo)
        self._open(car)
        if index:
            self.show_angle(index)

    def list_anew(self, catalogue: Catalogue) -> None:
        """List what the open folder has by now, with the open car as it is open."""
        self.catalogue = by_name(catalogue)
        self.listed_anew.emit()

    def open_anew(self, catalogue: Catalogue) -> None:
        """List what the open folder has by now and open the car of the shown photo once its strokes are safe."""
        self.leave_car(partial(self._open_anew, catalogue))

    def _open_anew(self, catalogue: Catalogue) -> None:
        photo = None if self.document is None else self.document.shown.view.photo_path
        car, index = place_of(catalogue, photo)
        self.list_anew(catalogue)
        self._open(car)
        if index:
            self.show_angle(index)

    def open_car(self, car: Car) -> None:
        """Open a car once the strokes of the last one are safe."""
        if self.document is None or self.document.car != car:
            self.leave_car(partial(self._open, car))

    # --- leaving

    @property
    def can_be_left(self) -> bool:
        """Whether no stroke would be lost if the car were left now."""
        return self._leaving.can_leave

    @property
    def is_leaving(self) -> bool:
        """Whether the car is to be left as soon as its strokes are safe."""
        return self._leaving.is_wanted

    def leave_car(self, then: Callable[[], None]) -> None:
        """Call `then` once no stroke can be lost; see `CarLeaving.leave`."""
        self._leaving.leave(then)

    def leave_behind(self) -> None:
        """Let the car be left now, with strokes that are not saved yet kept on this computer."""
        self._leaving.leave_behind()

    def give_up_strokes(self) -> None:
        """Let the window be closed without the unsaved strokes; see `CarLeaving.give_up_strokes`."""
        self._leaving.give_up_strokes()

    def _open(self, car: Car) -> None:
        self.reading.leave()
        if self.document is not None:
            self.document.close()
        self.document = CarDocument(car, self._settings[UNDO_LIMIT])
        self._leaving.set_document(self.document)
        self.ahead.set_document(self.document)
        self.glass_suggesting.set_document(self.document)
        self._number_plates.set_document(self.document)
        self.plate_suggesting.set_document(self.document)
        self.predicting.set_document(self.document)
        self.car_changed.emit()
        self.reading.open(self.document)

    def _draw_missing_masks(self, indices: list[int]) -> None:
        if self._settings[PREDICT_ON_OPEN]:
            self.predicting.ask(indices)

    # --- angles

    def show_angle(self, index: int) -> None:
        """Show another angle; its photo is read at once if it has not been yet."""
        document = self.document
        if document is None:
            return
        left = document.shown_index
        document.show(index)
        if index != document.shown_index:
            is_last = index > left
            self.told.emit(
                tr("This is the last angle of the car.") if is_last else tr("This is the first angle of the car.")
            )
        elif index != left and self._settings[SAVE_ON_LEAVE] == "save" and document.views[left].is_dirty:
            self.saving.save(document, [left], asked_for=False)
        self.reading.read_shown_first()

    # --- the network

    def try_change(self) -> MaskTrial | None:
        """Begin a trial of changes on the shown mask; None while there is no photo, or its car is being left."""
        can_begin = self.document is not None and not self.is_leaving
        pixels = self.document.begin_painting() if can_begin and self.document is not None else None
        return None if self.document is None or pixels is None else MaskTrial(self.document, pixels, self.background)

    def predict_shown(self) -> None:
        """Draw the mask of the shown angle, over a person's mask as a step to undo."""
        if self.document is not None:
            self.predicting.ask([self.document.shown_index], forced=True)

    def predict_car(self) -> None:
        """Draw the masks of all angles that no person has worked on."""
        document = self.document
        if document is None:
            return
        views = list(enumerate(document.views))
        for index, view in views:
            if view.photo_facts is None and view.failure:  # it may be there again
                self.reading.read_again(index)
        self.predicting.ask([index for index, view in views if view.photo_facts is not None and not view.is_human])

    def change_network(self) -> None:
        """Draw with the network that is in use now, and anew what no person has touched if the settings say so."""
        self.drawing.restart()
        document = self.document
        if document is not None and self._settings[REDRAW_UNTOUCHED]:
            untouched = [
                index for index, view in enumerate(document.views) if view.network is not None and not view.is_human
            ]
            self.predicting.ask(untouched)

    def _take_saved_mask(self, view: View, mask: NetworkMask, record: Record) -> None:
        if self.document is not None:
            self.document.network_mask_saved(view, mask, record)

    def stop_predicting(self) -> None:
        """Stop the network and say what it has not done."""
        if self.document is not None and self.predicting.is_busy:
            self.predicting.cancel()
            left = sum(view.mask is None for view in self.document.views)
            self.told.emit(
                tr("Stopped. Angles without a mask: {left}; “Draw all masks of the car” goes on.", left=left)
            )

    # --- saving

    def save_shown(self) -> None:
        """Save the masks of the shown angle."""
        document = self.document
        if document is None or not document.shown.has_mask:
            return
        is_unsaved = document.shown.mask is not None and document.shown.record is None
        if not is_unsaved and not document.shown.is_dirty:
            self.told.emit(tr("This mask is saved already."))
            return
        then = partial(self.told.emit, tr("The mask was saved."))
        self.saving.save(document, [document.shown_index], with_car=True, then=then)

    def save_dirty(self, *, asked_for: bool = True) -> None:
        """Save every mask with unsaved strokes, as `Saving.save` does what a person `asked_for`, or did not."""
        if self.document is not None:
            dirty = self.document.dirty_indices
            said = tr_counted("{n} mask was saved.", "{n} masks were saved.", n=len(dirty))
            then = partial(self.told.emit, said)
            self.saving.save(self.document, dirty, asked_for=asked_for, then=then)
