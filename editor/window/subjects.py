"""What of the window shows which mask is painted: note, markings and line below, kept to the open car."""

from PySide6.QtCore import QObject

from editor.canvas.canvas import Canvas
from editor.canvas.other_masks_shown import OtherMasksShown
from editor.commands.actions import Actions
from editor.desk.desk import Desk
from editor.panels.hand_label import HandLabel
from editor.panels.subject_note import SubjectNote
from editor.tools.hand import Hand
from segmentation.masks.subject import Subject


class Subjects(QObject):
    """Has all of it follow one car after the other, and the commands refreshed where they mean something else now."""

    def __init__(self, desk: Desk, canvas: Canvas, hand: Hand, actions: Actions, hand_label: HandLabel) -> None:
        super().__init__(canvas)
        self._desk, self._actions = desk, actions
        paint = {Subject.GLASS: "mask.paint_glass", Subject.SMART_EDGE: "mask.paint_smart_edge"}
        leads_back = {subject: actions[command] for subject, command in paint.items()}
        why_none = desk.glass_suggesting.why_none
        self.note = SubjectNote(canvas, hand, leads_back, actions["mask.take_suggestion"], why_none)
        self._followers = (OtherMasksShown(canvas), self.note, hand_label)
        desk.car_changed.connect(self._take_car)

    def _take_car(self) -> None:
        document = self._desk.document
        assert document is not None
        for follower in self._followers:
            follower.set_document(document)
        document.subject_changed.connect(self._actions.refresh)
        document.suggestion_changed.connect(lambda _: self._actions.refresh())
