"""What of the window shows the number plate: marking, note, and what an export would lay over it."""

from PySide6.QtCore import QObject

from editor.canvas.canvas import Canvas
from editor.canvas.plate_keys import PlateKeys
from editor.canvas.plate_shown import PlateShown
from editor.commands.actions import Actions
from editor.desk.desk import Desk
from editor.panels.plate_note import PlateNote
from editor.tools.hand import Hand


class Plates(QObject):
    """Has all of it follow one car after the other, and the commands refreshed with what is said of the plate."""

    def __init__(self, desk: Desk, canvas: Canvas, hand: Hand, actions: Actions) -> None:
        super().__init__(canvas)
        self._desk, self._actions = desk, actions
        PlateKeys(canvas, hand)
        self.shown = PlateShown(canvas, hand, desk.background)
        self.note = PlateNote(canvas, hand, actions["edit.take_plate"], actions["edit.no_plate"])
        desk.car_changed.connect(self._take_car)

    def _take_car(self) -> None:
        document = self._desk.document
        assert document is not None
        self.shown.set_document(document)
        self.note.set_document(document)
        document.plate_changed.connect(lambda _: self._actions.refresh())
