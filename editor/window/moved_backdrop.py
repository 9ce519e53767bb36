"""What of the window moves the backdrop behind the photo: grips, keys and note, kept to what is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from editor.canvas.backdrop_grips import BackdropGrips
from editor.canvas.canvas import Canvas
from editor.canvas.grip_keys import GripKeys
from editor.commands.actions import Actions
from editor.language.texts import tr
from editor.panels.backdrop_note import BackdropNote
from editor.panels.hand_label import HandLabel
from editor.tools.hand import Hand
from editor.window.centre import Centre


class MovedBackdrop(QObject):
    """Ends it as soon as a tool is taken or another page shown, and has the commands follow."""

    def __init__(
        self,
        canvas: Canvas,
        grips: BackdropGrips,
        hand: Hand,
        hand_label: HandLabel,
        centre: Centre,
        actions: Actions,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._grips, self._centre, self._hand_label = canvas, grips, centre, hand_label
        GripKeys(canvas, grips)
        self.note = BackdropNote(canvas, grips, actions["edit.cancel"])
        grips.changed.connect(actions.refresh)
        grips.changed.connect(self._say)
        grips.refused.connect(tell)
        hand.listen(lambda _: grips.end())
        centre.page_changed.connect(self._follow_page)

    def _say(self) -> None:
        self._hand_label.say_instead(tr("Moving the backdrop") if self._grips.are_shown else "")

    def _follow_page(self) -> None:
        if self._centre.in_front is not self._canvas:
            self._grips.end()
