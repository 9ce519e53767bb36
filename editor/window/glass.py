"""What of the window shows that the glass is painted: note, markings and line below, kept to the open car."""

from PySide6.QtCore import QObject

from editor.canvas.canvas import Canvas
from editor.canvas.glass_shown import GlassShown
from editor.commands.actions import Actions
from editor.desk.desk import Desk
from editor.panels.glass_note import GlassNote
from editor.panels.hand_label import HandLabel
from editor.tools.hand import Hand


class Glass(QObject):
    """Has all of it follow one car after the other, and the commands refreshed where they mean something else now."""

    def __init__(self, desk: Desk, canvas: Canvas, hand: Hand, actions: Actions, hand_label: HandLabel) -> None:
        super().__init__(canvas)
        self._desk, self._actions = desk, actions
        why_none = desk.glass_suggesting.why_none
        self.note = GlassNote(canvas, hand, actions["mask.paint_glass"], actions["mask.take_suggestion"], why_none)
        self._followers = (GlassShown(canvas), self.note, hand_label)
        desk.car_changed.connect(self._take_car)

    def _take_car(self) -> None:
        document = self._desk.document
        assert document is not None
        for follower in self._followers:
            follower.set_document(document)
        document.subject_changed.connect(self._actions.refresh)
        document.suggestion_changed.connect(lambda _: self._actions.refresh())
