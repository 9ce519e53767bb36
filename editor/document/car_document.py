"""The open car: its views, the shown angle, and the news of what changed."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.document.view_document import NetworkMask, PlateSuggestion, Suggestion, ViewDocument
from editor.language.marking import marked
from segmentation.cars.car import Car, View
from segmentation.images.pixel_box import PixelBox
from segmentation.labels.record import PhotoFacts, Record
from segmentation.masks.edit import MaskEdit
from segmentation.masks.history import Edit, EditHistory
from segmentation.masks.number_plate import NumberPlate, PlateEdit
from segmentation.masks.subject import Subject

ALWAYS_KEPT = 3
"""The shown photo and its neighbours are never let go: going on to the next angle must not wait."""


class CarDocument(QObject):
    """One car with all its views open.

    Signals:
        shown_changed: another angle is shown.
        photo_changed(index): the photo of a view was loaded or could not be.
        mask_changed(index, box): pixels of a view's mask changed; `box` is a PixelBox.
        state_changed(index): saved, accepted, failed, dirty or undo steps of a view changed.
        stroke_ended(index, subject): a tool has painted on a view, whether it changed pixels or only went over them.
        mask_saved(index): a mask of a view is on the disk.
        subject_changed: tools paint another of a photo's masks, which is the one to show.
        other_mask_changed(index, box, subject): pixels of a view's mask of something else than its car changed.
        suggestion_changed(index): what is suggested as a view's glass changed.
        plate_changed(index): what is said of a view's number plate changed, or what is suggested.
        plate_said(index): somebody said something else of a view's number plate, which is to be saved.

    Attributes:
        subject: which of a photo's masks tools paint.
    """

    shown_changed = Signal()
    photo_changed = Signal(int)
    mask_changed = Signal(int, object)
    state_changed = Signal(int)
    stroke_ended = Signal(int, object)
    mask_saved = Signal(int)
    subject_changed = Signal()
    other_mask_changed = Signal(int, object, object)
    suggestion_changed = Signal(int)
    plate_changed = Signal(int)
    plate_said = Signal(int)

    def __init__(self, car: Car, undo_limit_mib: int) -> None:
        super().__init__()
        self.car = car
        self.views = [ViewDocument(view, EditHistory(undo_limit_mib)) for view in car.views]
        self._undo_limit_mib = undo_limit_mib
        self.shown_index = 0
        self.subject = Subject.CAR
        self._painted_index = 0

    @property
    def shown(self) -> ViewDocument:
        """The view on the canvas."""
        return self.views[self.shown_index]

    def close(self) -> None:
        """Send no more news: another car takes this one's place."""
        self.blockSignals(True)

    @property
    def dirty_indices(self) -> list[int]:
        """Views with unsaved strokes."""
        return [index for index, view in enumerate(self.views) if view.is_dirty]

    def show(self, index: int) -> None:
        """Show another angle; an index out of range shows the nearest."""
        index = max(0, min(len(self.views) - 1, index))
        if index != self.shown_index:
            self.shown_index = index
            self.shown_changed.emit()

    def paint(self, subject: Subject) -> None:
        """Let tools paint one of the masks of each photo."""
        if subject is not self.subject:
            self.subject = subject
            self.subject_changed.emit()

    def photo_loaded(self, index: int, facts: PhotoFacts, levels: list[NDArray[np.uint8]]) -> None:
        """Take the photo of a view; from now on it can be painted on."""
        self.views[index].photo_facts = facts
        self.views[index].failure = ""
        self.photo_reloaded(index, levels)

    def photo_reloaded(self, index: int, levels: list[NDArray[np.uint8]]) -> None:
        """Take the levels of a photo that was let go before."""
        self.views[index].photo = levels
        self.photo_changed.emit(index)

    def let_photos_go(self, limit_bytes: int) -> None:
        """Let photos go that are farthest from the shown angle until the rest fits; masks and strokes stay."""
        loaded = [index for index, view in enumerate(self.views) if view.photo is not None]
        loaded.sort(key=lambda index: abs(index - self.shown_index))
        used = 0
        for place, index in enumerate(loaded):
            photo = self.views[index].photo or []
            used += sum(level.nbytes for level in photo)
            if used > limit_bytes and place >= ALWAYS_KEPT:
                self.views[index].photo = None

    def fail(self, index: int, sentence: str) -> None:
        """Mark a view that cannot be used, and why."""
        self.views[index].failure = sentence
        self.photo_changed.emit(index)
        self.state_changed.emit(index)

    def label_loaded(
        self,
        index: int,
        record: Record | None,
        pixels: NDArray[np.uint8] | None,
        network: NetworkMask | None = None,
    ) -> None:
        """Take the newest record of a view, and its saved mask if that can be shown; comes before the photo.

        `network` is what the saved mask was made of, where that is known.
        """
        view = self.views[index]
        view.head = record
        if pixels is not None:
            view.begin_mask(pixels)
            view.record, view.network = record, network
            self._changed(index)
        self.state_changed.emit(index)

    def other_loaded(
        self, index: int, subject: Subject, record: Record | None, pixels: NDArray[np.uint8] | None
    ) -> None:
        """Take the newest record of another mask than the car's, and its pixels if that can be shown, as of a label."""
        self.views[index].of(subject).head = record
        if pixels is not None:
            self.views[index].of(subject).begin(pixels)
            self.views[index].of(subject).record = record
            self._changed(index, subject)

    def suggest_glass(self, index: int, suggestion: Suggestion | None) -> None:
        """Show what the glass of a view may be, for a person to take or to leave; it is no part of any mask."""
        self.views[index].suggestion = suggestion
        self.suggestion_changed.emit(index)

    @property
    def suggestion(self) -> Suggestion | None:
        """What the shown glass may be; None as soon as there is any."""
        shown = self.shown
        return None if shown.suggestion is None or shown.glass.is_begun else shown.suggestion

    def take_suggestion(self) -> None:
        """Let what is suggested be the shown glass, as a step to undo."""
        suggestion = self.suggestion
        if suggestion is not None:
            self.replace(self.shown_index, marked("Suggestion"), suggestion.pixels, Subject.GLASS)

    # --- the number plate

    def plate_loaded(self, index: int, plate: NumberPlate | None) -> None:
        """Take what was saved of a view's number plate, unless something was said here meanwhile."""
        view = self.views[index]
        if view.number_plate is None and plate is not None:
            view.number_plate = plate
            self.plate_changed.emit(index)

    def suggest_plate(self, index: int, suggestion: PlateSuggestion | None) -> None:
        """Show where the number plate of a view may be, for a person to take or to leave."""
        self.views[index].plate_suggestion = suggestion
        self.plate_changed.emit(index)

    def number_plate(self) -> NumberPlate | None:
        """Return what was said of the number plate of the shown photo, None if nothing was."""
        return self.shown.number_plate

    def suggested_plate(self) -> NumberPlate | None:
        """Return where it may be; None where nothing is suggested, or something was said."""
        suggestion = self.shown.plate_suggestion
        return None if suggestion is None or self.shown.number_plate is not None else suggestion.plate

    def say_plate(self, title: str, plate: NumberPlate | None, *, joins: bool = False) -> None:
        """Say something else of the shown number plate, as a step to undo; one that `joins` is one with the last."""
        edit = PlateEdit(title, self.shown.number_plate, plate)
        (self.shown.history.join if joins else self.shown.history.push)(edit)
        self._say_plate(plate)

    def _say_plate(self, plate: NumberPlate | None) -> None:
        self.shown.number_plate = plate
        self.plate_changed.emit(self.shown_index)
        self.plate_said.emit(self.shown_index)
        self.state_changed.emit(self.shown_index)

    def network_mask_drawn(self, index: int, network: NetworkMask, *, forced: bool = False) -> None:
        """Take the network's mask of a view; over a person's mask only if `forced`, as a step to undo."""
        view = self.views[index]
        if view.take_network_mask(network):
            self._changed(index)
        elif forced and view.painting:
            view.awaited = network
        elif forced:
            view.network = network
            self.replace(index, marked("Network's mask"), network.pixels)
        self.state_changed.emit(index)

    def network_mask_saved(self, saved: View, network: NetworkMask, record: Record) -> None:
        """Take the network's mask that was saved in the background, if it is of a view of this car as its photo is.

        A person's strokes stay the mask, and are saved on top of it.
        """
        paths = [view.view.photo_path for view in self.views]  # the same photo may have another angle by now
        index = paths.index(saved.photo_path) if saved.photo_path in paths else None
        if index is None or self.views[index].photo_facts != record.photo:
            return
        view = self.views[index]
        if view.head is None:  # else a person's mask came after this one
            view.head = record
        if view.take_network_mask(network):
            view.record = record
            self._changed(index)
        self.state_changed.emit(index)

    def begin_painting(self) -> NDArray[np.uint8] | None:
        """Return the pixels (H, W) of the shown mask for a stroke to write to; None while there is no photo.

        Until `end_painting` the stroke belongs to this view, whatever angle is shown meanwhile.
        """
        view, painted = self.shown, self.shown.of(self.subject)
        if view.shape is None:
            return None
        if painted.mask is None:
            painted.begin(np.zeros(view.shape, np.uint8))
        self._painted_index = self.shown_index
        view.painted = self.subject
        view.failure = ""
        return None if painted.mask is None else painted.mask.pixels

    def begin_trial(self, before: NDArray[np.uint8]) -> None:
        """Say that what is painted until `end_painting` is only seen, over the mask `before`, uint8 (H, W)."""
        view = self.views[self._painted_index]
        view.of(view.painted or Subject.CAR).before_trial = before

    def mask_within(self) -> NDArray[np.uint8] | None:
        """Return the mask, uint8 (H, W), 0 or CAR, outside of which no paint counts; None where all counts."""
        return self.shown.within(self.subject)

    def counted(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return how much of a mask, uint8 (H, W), counts where tools paint: glass only within its car."""
        within = self.mask_within()
        return pixels if within is None else np.where(within > 0, pixels, np.uint8(0))

    def shown_view(self) -> View:
        """Return which photo is shown."""
        return self.shown.view

    def shown_photo(self) -> NDArray[np.uint8] | None:
        """Return the photo that is painted on, or else shown, uint8 (H, W, 4), blue first; None if not in memory."""
        painted = self.views[self._painted_index]
        levels = (painted if painted.painting else self.shown).photo
        return levels[0] if levels else None

    def network_mask(self) -> NDArray[np.uint8] | None:
        """Return the shown mask as the network drew it, uint8 (H, W), 0 or CAR; None while it is not at hand."""
        network = self.shown.network
        return None if network is None else network.pixels

    def pixels_painted(self, box: PixelBox) -> None:
        """Say that the stroke under way has written to the pixels of `box`."""
        view = self.views[self._painted_index]
        subject = view.painted or Subject.CAR
        pyramid = view.of(subject).pyramid
        if pyramid is not None and not box.is_empty:
            pyramid.refresh(box)
            self._tell(self._painted_index, subject, box)

    def end_painting(self, edit: MaskEdit | None, brushed: NDArray[np.bool_] | None) -> None:
        """End the stroke under way; `edit`, whose pixels are already in the mask, is one step to undo."""
        view = self.views[self._painted_index]
        subject = view.painted or Subject.CAR
        view.of(subject).before_trial, view.painted = None, None
        if edit is not None:
            view.push(edit.of(subject))
        if brushed is not None:
            view.add_stroke(subject, brushed, edit)
            self.stroke_ended.emit(self._painted_index, subject)
        if edit is None and subject is Subject.CAR:
            self._begin_anew(view)
        awaited, view.awaited = view.awaited, None
        if awaited is not None:
            self.network_mask_drawn(self._painted_index, awaited, forced=True)
        self.state_changed.emit(self._painted_index)

    def _begin_anew(self, view: ViewDocument) -> None:
        """Let a mask that a stroke began on, and did not change, be the network's or none."""
        if not view.is_human and view.network is not None:  # it came during the stroke
            view.begin_mask(view.network.pixels.copy(), by_network=True)
            self._changed(self._painted_index)
        elif not view.is_human:
            view.forget()
            self._repaint_all(self._painted_index)

    def replace(self, index: int, title: str, pixels: NDArray[np.uint8], subject: Subject = Subject.CAR) -> None:
        """Change a whole mask of a view as one step to undo."""
        edit = self.views[index].replace(title, pixels, subject)
        if edit is not None:
            self._changed(index, subject)
            self.state_changed.emit(index)

    def forget_strokes(self) -> None:
        """Count unsaved strokes as wanted no more; the masks on the disk are what is left of the car."""
        for index in self.dirty_indices:
            self.views[index].forget_steps(self._undo_limit_mib)
            self.state_changed.emit(index)

    def saved(self, index: int, record: Record, subject: Subject = Subject.CAR) -> None:
        """Say that a mask of a view is on the disk under `record`."""
        painted = self.views[index].of(subject)
        painted.record = painted.head = record
        self.mask_saved.emit(index)
        self.state_changed.emit(index)

    def newer_saved(
        self, index: int, record: Record, pixels: NDArray[np.uint8], title: str, subject: Subject = Subject.CAR
    ) -> bool:
        """Let a mask that something else saved be the mask, as a step to undo; unsaved strokes stay it.

        Return whether it is the mask.
        """
        view = self.views[index]
        if view.is_dirty_of(subject):
            return False
        self.replace(index, title, pixels, subject)
        view.history.end_save(view.history.begin_save(subject), saved=True)
        self.saved(index, record, subject)
        return True

    def undo(self) -> None:
        """Take back the last step of the shown angle, and show the mask that it was of."""
        history = self.shown.history
        self._apply(history.undo(), history.redo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        history = self.shown.history
        self._apply(history.redo(), history.undo)

    def go_to(self, steps: int) -> None:
        """Take back or do again until so many of the shown angle's steps are done."""
        history = self.shown.history
        while len(history.titles) > steps and history.can_undo:
            self.undo()
        while len(history.titles) < steps and history.can_redo:
            self.redo()

    def _apply(self, edit: Edit | None, put_back: Callable[[], object]) -> None:
        """Apply a step that was taken from the history; one that cannot be applied is put back.

        Raises:
            ValueError: it does not fit the mask.
        """
        if isinstance(edit, PlateEdit):
            self._say_plate(edit.after)
        if edit is None or isinstance(edit, PlateEdit):
            return
        painted, shape = self.shown.of(edit.subject), self.shown.shape
        try:
            if painted.mask is None and shape is not None:  # a mask that was never saved is not read with its car
                painted.begin(np.zeros(shape, np.uint8))
            box = painted.apply(edit)
            painted.work.go_to(self.shown.history.steps_of(edit.subject))
        except Exception:
            put_back()
            raise
        self.paint(edit.subject)
        self._tell(self.shown_index, edit.subject, box)
        self.state_changed.emit(self.shown_index)

    def _changed(self, index: int, subject: Subject = Subject.CAR) -> None:
        """Tell of a whole mask."""
        mask = self.views[index].of(subject).mask
        if mask is not None:
            self._repaint_all(index, mask.pixels.shape, subject)

    def _repaint_all(self, index: int, shape: tuple[int, ...] | None = None, subject: Subject = Subject.CAR) -> None:
        height, width = shape or self.views[index].shape or (0, 0)
        self._tell(index, subject, PixelBox(0, 0, height, width))

    def _tell(self, index: int, subject: Subject, box: PixelBox) -> None:
        if subject is Subject.CAR:
            self.mask_changed.emit(index, box)
        else:
            self.other_mask_changed.emit(index, box, subject)
