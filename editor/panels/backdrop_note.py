"""The note on the canvas that says how the backdrop is moved behind the photo."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.canvas.backdrop_grips import BackdropGrips
from editor.language.texts import tr
from editor.panels.work_note import WorkNote, key_of


class BackdropNote(WorkNote):
    """Is there while the canvas has the grips, in place of what is told of the tool, which rests.

    `cancel` is the action whose key gives the left button back to the tool.
    """

    def __init__(self, canvas: QWidget, grips: BackdropGrips, cancel: QAction) -> None:
        super().__init__(canvas)
        self._grips, self._cancel = grips, cancel
        self.setObjectName("backdrop_note")
        grips.changed.connect(self._show)
        cancel.changed.connect(self._show)  # its keys may be other ones now

    def _show(self) -> None:
        if not self._grips.are_shown:
            self.say()
            return
        self.say(
            tr("Drag the backdrop to where the car is to stand, the ends of the bar to size it"),
            tr("The dashed line is the horizon  ·  {key}: done", key=key_of(self._cancel)),
        )
