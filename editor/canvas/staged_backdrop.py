"""Keeps what the display on a backdrop shows up to date: at once plainly or roughly, and finely when the hand rests."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from editor.canvas.photo_painting import EMPTY, StagePictures, photo_picture
from editor.canvas.reckoned_set import ReckonedSet
from editor.canvas.rough_stage import RoughStage
from editor.canvas.shown_photo import EYE_WAITS
from editor.canvas.stage import Patch, Stage, Whole, Wish, moved, renewed, staged
from editor.desk.backdrop_words import small_in_words
from editor.document.car_document import CarDocument
from editor.document.pyramid import refresh_levels
from editor.document.view_document import ViewDocument
from editor.jobs.background import Background, Ticket
from segmentation.images.pixel_box import PixelBox

REST_MS = 100
"""The car is cut out finely, and a backdrop that was moved shown finely, once the hand has rested so long."""

Shown = tuple[ViewDocument, list[NDArray[np.uint8]], NDArray[np.uint8], NDArray[np.uint8] | None, Wish]
"""A view with its photo, mask and glass, and what is wished for."""

BEGIN_MS = 60
"""A stage is begun once it was wanted so long: it takes both cores some 300 ms, and F goes on to the next display."""


class StagedBackdrop(QObject):
    """Holds the stage of the shown view while that is wanted.

    Signals:
        changed(box): the pictures show something else in these pixels of the photo, a PixelBox; None for everywhere.

    Attributes:
        wish: which backdrop; None while nobody said.
        problem: a sentence why there is nothing, or nothing finer than what is plainly shown, else "".
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.wish: Wish | None = None
        self.pictures = None
        self.problem = ""
        self._background: Background | None = None
        self._shown: Shown | None = None
        self._whole: Whole | None = None
        self._stage: Stage | None = None
        self._rough: RoughStage | None = None
        self._is_rough = False
        self._set = ReckonedSet()
        self._set.changed.connect(self._go_on)
        self._ticket: Ticket | None = None
        self._changed_since = EMPTY
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._renew)
        self._document: CarDocument | None = None
        self._wait = QTimer(self, singleShot=True, interval=BEGIN_MS)
        self._wait.timeout.connect(self._begin)

    def follow(self, document: CarDocument | None, background: Background | None) -> None:
        """Show the shown view of `document`; nothing without one. Costs nothing while that is the same as before.

        Without `background` everything is done at once.
        """
        self._background = background
        self._set.follow(None if self.wish is None else document, background)
        view = None if document is None else document.shown
        if view is None or view.photo is None or view.mask is None or self.wish is None:
            self._let_go()
            return
        glass = None if view.glass.mask is None else view.glass.mask.pixels
        shown = view, view.photo, view.mask.pixels, glass, self.wish
        before, self._shown = self._shown, shown
        if before is not None and all(old is new for old, new in zip(before, shown, strict=True)):
            return
        self._drop_work()
        if self._is_moved(before, shown):
            self._show_moved()
            return
        self._show_before_it_is_made(view.mask.pixels)
        self._document = document
        if background is None:
            self._begin()
        else:
            self._wait.start()

    def _begin(self) -> None:
        """Have the stage made of what is shown by now."""
        assert self._shown is not None and self._document is not None
        view, photo, mask, glass, wish = self._shown
        views = self._document.views
        set_masks = [each.mask.pixels for each in views if each.mask is not None and each is not view]
        self._changed_since = EMPTY
        wish = replace(wish, angle=view.view.angle)
        others = None if glass is None else glass.copy(), view.smart_edge.copied, wish.of(self._set.light)
        work = partial(staged, wish, self._whole, photo[0], mask.copy(), set_masks, *others)
        self._do(work, self._take, self._fail)

    @property
    def told(self) -> str:
        """A sentence why there is nothing, or that exports cannot take the picture that is shown; else ""."""
        whole = None if self._stage is None else self._stage.whole
        return self.problem or ("" if whole is None else small_in_words(whole.picture.name, whole.image.shape))

    @property
    def stage(self) -> Stage | None:
        """What is shown, before it was moved to where the wish says; None while it is not made."""
        return self._stage

    def _is_moved(self, before: Shown | None, shown: Shown) -> bool:
        """Whether cars only stand elsewhere in the backdrop that is shown behind the same view."""
        if before is None or self._stage is None:
            return False
        is_same_view = all(old is new for old, new in zip(before[:4], shown[:4], strict=True))
        return is_same_view and replace(before[4], stand=None) == replace(shown[4], stand=None)

    def _show_moved(self) -> None:
        """Show it roughly now, and finely when the hand rests."""
        assert self._stage is not None and self._shown is not None
        if self._rough is None:
            self._rough = RoughStage(self._stage)
        behind = self._rough.behind(self._shown[4].stand)
        self.pictures, self._is_rough = (
            StagePictures([photo_picture(behind)], [], toned=self._stage.toned, memory=behind),
            True,
        )
        self.changed.emit(None)
        self._rest.start()

    def pictures_of(self, *, finished: bool) -> StagePictures | None:
        """Return what is painted, without what is finished where another mask or a developed photo is shown."""
        return self.pictures if finished else self._plain

    def mask_changed(self, box: PixelBox) -> None:
        """Show the pixels `box` of the mask plainly now, and finely when the hand rests."""
        if self._shown is None:
            return
        self._changed_since = self._changed_since.union(box)
        if self.pictures is not None:
            self.pictures.stale = self.pictures.stale.union(box)
        self._rest.start()

    def smart_edge_changed(self, box: PixelBox) -> None:
        """Have the outline follow the photo elsewhere when the hand rests; what is finished is seen until then."""
        if self._shown is not None:
            self._changed_since = self._changed_since.union(box)
            self._rest.start()

    @property
    def pictures(self) -> StagePictures | None:
        """What is painted; None while there is nothing."""
        return self._pictures

    @pictures.setter
    def pictures(self, pictures: StagePictures | None) -> None:
        self._pictures = pictures
        self._plain = (
            None
            if pictures is None
            else StagePictures(pictures.behind, [], toned=pictures.toned, memory=pictures.memory)
        )

    def _let_go(self) -> None:
        self._drop_work()
        was_there = self.pictures is not None or self.problem
        self._shown = self._document = self._stage = self._rough = self._whole = self.pictures = None
        self.problem = ""
        if was_there:
            self.changed.emit(None)

    def _drop_work(self) -> None:
        self._rest.stop()
        self._wait.stop()
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self._changed_since = EMPTY

    def _show_before_it_is_made(self, mask: NDArray[np.uint8]) -> None:
        """Show another angle before the same backdrop at once: the camera stood still."""
        stage, self._stage, self._rough, self._is_rough = self._stage, None, None, False
        self.problem = ""
        is_same = stage is not None and stage.wish == self.wish and stage.levels[0].shape[:2] == mask.shape
        if stage is None or not is_same:
            self.pictures = None
        else:
            self.pictures = StagePictures(_pictures(stage.lying_levels), [], toned=stage.toned, memory=stage)
        self.changed.emit(None)

    # --- what was made

    def _do(self, work: Callable[[], Any], take: Callable[[Any], None], fail: Callable[[str], None]) -> None:
        if self._background is None:
            take(work())
        else:
            self._ticket = self._background.run(work, take, fail, EYE_WAITS)

    def _take(self, stage: Stage) -> None:
        self._ticket = None
        self._stage, self._rough, self._whole, self._is_rough = stage, None, stage.whole, False
        behind, levels = _pictures(stage.behind_levels), _pictures(stage.levels)
        self.pictures = StagePictures(behind, levels, self._changed_since, stage.toned, memory=stage)
        self.changed.emit(None)
        self._go_on()

    def _fail(self, sentence: str) -> None:
        self._ticket = None
        self.pictures, self.problem = None, sentence
        self.changed.emit(None)

    @property
    def _is_due(self) -> bool:
        """Whether the whole stage is to be made anew: only moved so far, or the set was reckoned since."""
        if self._stage is None or self._shown is None:
            return False
        return self._is_rough or self._stage.light != self._shown[4].of(self._set.light)

    def _go_on(self) -> None:
        if (self._is_due or not self._changed_since.is_empty) and not self._rest.isActive():
            self._rest.start()

    def _renew(self) -> None:
        """Have made finely what has changed, once nothing else is under way."""
        if self._shown is None or self._stage is None or self._ticket is not None:
            return
        view, photo, mask, _, wish = self._shown
        smart = view.smart_edge.copied
        if self._is_due:
            self._changed_since = EMPTY
            light = wish.of(self._set.light)
            anew = partial(moved, self._stage, wish.stand, photo[0], mask.copy(), smart, light)
            self._do(anew, self._take, self._fail)
            return
        if self._changed_since.is_empty:
            return
        box, self._changed_since = self._changed_since, EMPTY
        work = partial(renewed, self._stage, photo[0], mask.copy(), box, smart)
        self._do(work, self._take_patch, partial(self._fail_to_renew, box))

    def _fail_to_renew(self, box: PixelBox, sentence: str) -> None:
        """Go on showing the pixels `box` plainly; the next change has them cut out with its own."""
        self._ticket = None
        self._changed_since = self._changed_since.union(box)
        self.problem = sentence
        self.changed.emit(None)

    def _take_patch(self, patch: Patch) -> None:
        self._ticket = None
        stage, pictures = self._stage, self.pictures
        if stage is None or pictures is None:
            return
        self.problem = ""
        stage.darkness, self._rough = patch.darkness, None
        if patch.behind is not None:
            box, pixels = patch.behind
            stage.behind[box.slices] = pixels
            stage.behind_levels[0][box.slices][..., :3] = pixels[..., ::-1]
            refresh_levels(stage.behind_levels, box)
        pictures.stale = self._changed_since
        for box, pixels in patch.finished:
            stage.levels[0][box.slices] = pixels
            refresh_levels(stage.levels, box)
            self.changed.emit(box)
        self._go_on()


def _pictures(levels: list[NDArray[np.uint8]]) -> list[QImage]:
    return [photo_picture(level) for level in levels]
