"""What of the window shows the number plate: marking, note, and what an export would lay over it."""

from functools import partial

from PySide6.QtCore import QObject

from editor.canvas.canvas import Canvas
from editor.canvas.plate_keys import PlateKeys
from editor.canvas.plate_shown import PlateShown
from editor.commands.actions import Actions
from editor.desk.desk import Desk
from editor.desk.export_choice import CHOICE, remembered_choice
from editor.panels.plate_note import PlateNote
from editor.settings.store import SettingsStore
from editor.tools.hand import NUMBER_PLATE, Hand
from segmentation.cutout.plate_covering import covering_of


class Plates(QObject):
    """Has all of it follow one car after the other, and the commands refreshed with what is said of the plate."""

    def __init__(self, desk: Desk, canvas: Canvas, hand: Hand, actions: Actions, settings: SettingsStore) -> None:
        super().__init__(canvas)
        self._desk, self._actions, self._settings = desk, actions, settings
        PlateKeys(canvas, hand)
        self.shown = PlateShown(canvas, hand, desk.background)
        hand.listen(self._take_tool)  # what is sought from now on, the note tells
        why_none = desk.plate_suggesting.why_none
        self.note = PlateNote(canvas, hand, actions["edit.take_plate"], actions["edit.no_plate"], why_none)
        desk.car_changed.connect(self._take_car)
        desk.exporting.running_changed.connect(self._cover)

    def _take_tool(self, name: str) -> None:
        is_taken = name == NUMBER_PLATE
        self._desk.plate_suggesting.want(is_taken)
        if is_taken:
            self._cover()

    def _take_car(self) -> None:
        document = self._desk.document
        assert document is not None
        self.shown.set_document(document)
        self.note.set_document(document)
        document.plate_changed.connect(lambda _: self._actions.refresh())

    def _cover(self) -> None:
        """Show plates covered as the export does that was asked for last."""
        text = remembered_choice(self._settings.remembered(CHOICE)).plates
        run = self._desk.background.run
        run(partial(covering_of, text), self.shown.cover, lambda _: self.shown.cover(None))
