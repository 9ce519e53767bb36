"""What was done to a mask, to be taken back and done again, within a limit of memory."""

from collections import deque

from segmentation.masks.edit import MaskEdit


class EditHistory:
    """The edits of one mask in order, with a mark where it was last saved.

    Over `limit_mib` the oldest edits are forgotten; the last one can always be taken back.
    """

    def __init__(self, limit_mib: float) -> None:
        self._limit_bytes = limit_mib * 2**20
        self._done: deque[MaskEdit] = deque()
        self._undone: list[MaskEdit] = []
        self._forgotten = 0
        self._saved_at: int | None = 0
        self._being_saved: int | None = None

    def push(self, edit: MaskEdit) -> None:
        """Remember `edit`, which was just applied; what was taken back before is gone."""
        self._saved_at = self._reachable(self._saved_at)
        self._being_saved = self._reachable(self._being_saved)
        self._undone.clear()
        self._done.append(edit)
        while len(self._done) > 1 and self.size_bytes > self._limit_bytes:
            self._done.popleft()
            self._forgotten += 1

    def undo(self) -> MaskEdit | None:
        """Return the edit to apply that takes the last one back; None if there is none."""
        if not self._done:
            return None
        edit = self._done.pop()
        self._undone.append(edit)
        return edit.reversed()

    def redo(self) -> MaskEdit | None:
        """Return the edit to apply that was taken back last; None if there is none."""
        if not self._undone:
            return None
        edit = self._undone.pop()
        self._done.append(edit)
        return edit

    def begin_save(self) -> None:
        """Say that the mask as it is now is on its way to the disk; strokes may go on meanwhile."""
        self._being_saved = self._position

    def end_save(self) -> None:
        """Say that the mask as it was at `begin_save` is on the disk."""
        self._saved_at = self._being_saved

    def mark_saved(self) -> None:
        """Say that the mask on disk is the mask as it is now."""
        self.begin_save()
        self.end_save()

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to do again."""
        return bool(self._undone)

    @property
    def undo_title(self) -> str:
        """What would be taken back, "" if nothing."""
        return self._done[-1].title if self._done else ""

    @property
    def redo_title(self) -> str:
        """What would be done again, "" if nothing."""
        return self._undone[-1].title if self._undone else ""

    @property
    def titles(self) -> list[str]:
        """What can be taken back, the oldest first."""
        return [edit.title for edit in self._done]

    @property
    def is_clean(self) -> bool:
        """Whether the mask is as it was when it was last saved; a saved state out of reach never comes back."""
        return self._saved_at == self._position

    @property
    def size_bytes(self) -> int:
        """Memory of all edits."""
        return sum(edit.size_bytes for edit in (*self._done, *self._undone))

    def _reachable(self, position: int | None) -> int | None:
        """Return `position` if the next edit leaves it within reach of undo, else None."""
        return None if position is None or position > self._position else position

    @property
    def _position(self) -> int:
        """Edits that led to the mask as it is now, the forgotten ones too."""
        return self._forgotten + len(self._done)
