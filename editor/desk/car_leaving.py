"""Leaving a car: its strokes are saved first, or the person decides about them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.desk.leaving import AskAboutStrokes, AskWhetherToWait, Leaving
from editor.desk.saving import Saving
from editor.document.car_document import CarDocument
from editor.settings.schema import SAVE_ON_LEAVE
from editor.settings.store import SettingsStore


@dataclass(eq=False)
class _Wish:
    """To leave `document` for what `then` does."""

    document: CarDocument
    then: Callable[[], None]


class CarLeaving(QObject):
    """Lets a car be left once no stroke can be lost.

    There is one wish to leave at a time. Once it is granted or given up, nothing comes of it any more: a save that it
    waited for and that ends later, be it well or not, is none of the car's that is open by then.

    Signals:
        strokes_end: the strokes under way must end now, for their car is to be left.
        strokes_left_behind: the car is left with strokes that are kept on this computer, unsaved.
        strokes_given_up: the car may be left without its unsaved strokes.
        given_up: the car is not to be left any more.
        strokes_go_on: it stayed open all the same, and its strokes can be lost again.
    """

    strokes_end = Signal()
    strokes_left_behind = Signal()
    strokes_given_up = Signal()
    given_up = Signal()
    strokes_go_on = Signal()

    def __init__(
        self,
        saving: Saving,
        settings: SettingsStore,
        ask_about_strokes: AskAboutStrokes,
        ask_whether_to_wait: AskWhetherToWait,
    ) -> None:
        super().__init__()
        self._saving, self._settings = saving, settings
        self._about_strokes, self._whether_to_wait = ask_about_strokes, ask_whether_to_wait
        self._document: CarDocument | None = None
        self._wish: _Wish | None = None
        self._is_left_behind = self._is_given_up = False
        saving.hangs.connect(self._ask_whether_to_wait)

    def set_document(self, document: CarDocument) -> None:
        """Look after the strokes of another car from now on."""
        self._document, self._wish = document, None
        self._is_left_behind = self._is_given_up = False
        document.mask_changed.connect(self._note_change)
        document.other_mask_changed.connect(self._note_change)

    def _note_change(self, index: int) -> None:
        """Look after the strokes again of a car that might be left, is still open, and is changed once more."""
        if self._document is not None and self._document.views[index].is_dirty:
            self._look_after_again()

    def _look_after_again(self) -> None:
        if self._is_left_behind or self._is_given_up:
            self._is_left_behind = self._is_given_up = False
            self.strokes_go_on.emit()

    @property
    def is_wanted(self) -> bool:
        """Whether the car is to be left as soon as its strokes are safe."""
        return self._wish is not None

    @property
    def can_leave(self) -> bool:
        """Whether no stroke would be lost if the car were left now."""
        return self._document is None or (not self._saving.is_busy and self._is_settled(self._document))

    def _is_settled(self, document: CarDocument) -> bool:
        """Whether every stroke is saved, on its way to the disk, left behind, or given up."""
        return self._is_left_behind or self._is_given_up or not document.dirty_indices

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` once no stroke can be lost; of several wishes to leave, the last one counts.

        Unsaved strokes are saved first, or asked about as the settings say; if they cannot be saved, the
        person is asked. Strokes made meanwhile are looked after likewise, and so are strokes that were given up before.
        """
        if self._is_given_up:
            self._look_after_again()
        if self._document is None:
            self.strokes_end.emit()
            then()
        elif self._wish is not None:
            self._wish.then = then
        else:
            self._wish = _Wish(self._document, then)
            self._settle(self._wish)
        self._ask_whether_to_wait()

    def leave_behind(self) -> None:
        """Let the car be left now: what is not saved yet is kept on this computer, and no disk is waited for."""
        if self._document is not None:
            self.strokes_end.emit()
            self._saving.wait_no_longer()
            self._keep_unsaved()

    def give_up_strokes(self) -> None:
        """Let the window be closed without the unsaved strokes of the car, which the person does not want.

        Should it stay open, they are there as before, unsaved, and looked after again with the next change, or when
        the car is to be left for something else.
        """
        if self._document is not None:
            self._is_given_up = True
            self.strokes_given_up.emit()

    def _settle(self, wish: _Wish, *, has_failed: bool = False) -> None:
        if wish is not self._wish:
            return
        try:
            self._save_or_ask_or_go(wish, has_failed)
        except BaseException:
            self._give_up()  # a defect must not keep the next wish to leave from being heard
            raise

    def _save_or_ask_or_go(self, wish: _Wish, has_failed: bool) -> None:
        self.strokes_end.emit()
        if self.can_leave:
            self._go(wish)
        elif self._is_settled(wish.document):
            self._saving.save(wish.document, [], then=partial(self._settle, wish))
        elif has_failed or self._settings[SAVE_ON_LEAVE] == "ask":
            self._ask(wish, has_failed)
        else:
            self._save(wish, asked_for=False)

    def _save(self, wish: _Wish, *, asked_for: bool) -> None:
        self._saving.save(
            wish.document,
            wish.document.dirty_indices,
            asked_for=asked_for,
            then=partial(self._settle, wish),
            failed=partial(self._settle, wish, has_failed=True),
        )

    def _ask(self, wish: _Wish, has_failed: bool) -> None:
        match self._about_strokes(_dirty_angles(wish.document), has_failed):
            case Leaving.SAVE:
                self._save(wish, asked_for=True)
            case Leaving.KEEP:
                self._leave_behind(wish)
            case Leaving.DISCARD:
                wish.document.forget_strokes()
                self._go(wish)
            case Leaving.STAY:
                self._give_up()

    def _ask_whether_to_wait(self, _folder: Path | None = None) -> None:
        """Let the person leave a car whose masks are kept waiting by a disk or share that hangs."""
        wish = self._wish
        if wish is None or not self._saving.is_kept_waiting:
            return
        if not self._whether_to_wait(_dirty_angles(wish.document)) and wish is self._wish:
            self._saving.wait_no_longer()
            self._leave_behind(wish)

    def _leave_behind(self, wish: _Wish) -> None:
        self._keep_unsaved()
        self._go(wish)

    def _keep_unsaved(self) -> None:
        self._is_left_behind = True
        self.strokes_left_behind.emit()

    def _give_up(self) -> None:
        self._wish = None
        self.given_up.emit()

    def _go(self, wish: _Wish) -> None:
        self._wish = None
        wish.then()


def _dirty_angles(document: CarDocument) -> list[int]:
    return [document.views[index].view.angle for index in document.dirty_indices]
