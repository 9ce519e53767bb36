"""Cuts the car out of all its photos in the background, and again where a mask changes."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.document.car_document import CarDocument
from editor.jobs.background import Background, Ticket
from editor.sheet.cut_out import CutOut, cut_out, level_to_cut, longest_side
from editor.sheet.reduced_photos import ReducedPhotos

CUT_BEFORE_READING = 40
"""Among what is done in the background, before the photos of other angles: somebody waits for the spin."""

MASK_DELAY_MS = 250
"""A changed mask is cut anew once it has rested this long."""


class Cutting(QObject):
    """Holds the cut-outs of one car from `begin` to `end`, at the size of `cut_out.longest_side`.

    Signals:
        cut(index): a view has a cut-out, or another one.
        progress_changed: `done` or `is_finished` changed.
    """

    cut = Signal(int)
    progress_changed = Signal()

    def __init__(self, background: Background, photos: ReducedPhotos) -> None:
        super().__init__()
        self._background = background
        self._photos = photos
        self._document: CarDocument | None = None
        self._tickets: dict[int, Ticket] = {}
        self._cut_outs: dict[int, CutOut] = {}
        self._stale: set[int] = set()
        self._has_shade = False
        self._timer = QTimer(self, singleShot=True, interval=MASK_DELAY_MS)
        self._timer.timeout.connect(self._cut_stale)

    def begin(self, document: CarDocument) -> None:
        """Cut out the car of every view whose photo and mask are at hand, and of the others when they come."""
        self.end()
        self._document = document
        document.mask_changed.connect(self._mask_changed)
        document.photo_changed.connect(self._photo_changed)
        document.state_changed.connect(self._state_changed)
        for index in range(len(document.views)):
            self._cut(index)
        self.progress_changed.emit()

    def end(self) -> None:
        """Give up what is under way and let all cut-outs go."""
        for ticket in self._tickets.values():
            ticket.cancel()
        self._tickets, self._cut_outs = {}, {}
        self._stale.clear()
        self._timer.stop()
        if self._document is not None:
            self._document.mask_changed.disconnect(self._mask_changed)
            self._document.photo_changed.disconnect(self._photo_changed)
            self._document.state_changed.disconnect(self._state_changed)
        self._document = None

    def cut_with_shade(self, has_shade: bool) -> None:
        """Seek the cars' shadows too from now on, or no more; what was cut without them is cut again."""
        before, self._has_shade = self._has_shade, has_shade
        if has_shade and not before and self._document is not None:
            for index in range(len(self._document.views)):
                self._cut(index)
            self.progress_changed.emit()

    def of(self, index: int) -> CutOut | None:
        """Return the cut-out of a view, None while there is none."""
        return self._cut_outs.get(index)

    @property
    def playable(self) -> list[int]:
        """Ascending places of the views that have a cut-out."""
        return sorted(self._cut_outs)

    @property
    def left_out(self) -> list[int]:
        """Places of the views whose car cannot be cut out now: without a mask, or their photo cannot be used."""
        count = 0 if self._document is None else len(self._document.views)
        return [index for index in range(count) if index not in self._cut_outs and not self._is_awaited(index)]

    @property
    def done(self) -> int:
        """Views that are cut out or left out."""
        return len(self._cut_outs) + len(self.left_out)

    @property
    def is_finished(self) -> bool:
        """Whether nothing more is to come: no photo is being read and none cut."""
        return self._document is None or self.done == len(self._document.views)

    def _is_awaited(self, index: int) -> bool:
        return index in self._tickets or self._is_being_read(index)

    def _is_being_read(self, index: int) -> bool:
        view = None if self._document is None else self._document.views[index]
        return view is not None and view.photo_facts is None and not view.failure

    # --- news

    def _mask_changed(self, index: int, _box: object) -> None:
        self._stale.add(index)
        self._timer.start()

    def _cut_stale(self) -> None:
        stale, self._stale = self._stale, set()
        for index in sorted(stale):
            self._cut(index)
        self.progress_changed.emit()

    def _photo_changed(self, index: int) -> None:
        if index not in self._cut_outs and index not in self._tickets:
            self._cut(index)
        self.progress_changed.emit()

    def _state_changed(self, _index: int) -> None:
        self.progress_changed.emit()

    # --- cutting

    def _cut(self, index: int) -> None:
        before = self._tickets.pop(index, None)
        if before is not None:
            before.cancel()
        photo = self._photos.at_hand(index)
        if self._document is None or photo is None or photo.pyramid is None or self._is_being_read(index):
            self._cut_outs.pop(index, None)
            return
        side_px = longest_side(len(self._document.views))
        level = level_to_cut(photo.levels, side_px)
        mask = photo.pyramid.levels[level].copy()  # the hand may go on to change it
        work = partial(cut_out, photo.levels[level], mask, side_px, has_shade=self._has_shade)
        take, fail = partial(self._take, index), partial(self._fail, index)
        self._tickets[index] = self._background.run(work, take, fail, CUT_BEFORE_READING)

    def _take(self, index: int, cut: CutOut) -> None:
        self._tickets.pop(index, None)
        self._cut_outs[index] = cut
        self.cut.emit(index)
        self.progress_changed.emit()

    def _fail(self, index: int, _sentence: str) -> None:
        """Leave the view out; a defect is shown by the last resort."""
        self._tickets.pop(index, None)
        self.progress_changed.emit()
