"""What the records say of the work at a mask, counted while it is done: strokes by tool, and the time of the hand."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject

from editor.desk.desk import Desk
from editor.desk.hand_time import HandTime
from segmentation.masks.subject import Subject


class Working(QObject):
    """Counts at the painted mask of the shown view; `tool` says the name of the tool in hand."""

    def __init__(self, desk: Desk, tool: Callable[[], str], clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._desk = desk
        self._tool = tool
        self._time = HandTime(clock)
        desk.car_changed.connect(self._take_car)

    def act(self) -> None:
        """Hear that pointer or keyboard did something at the open car, at the mask that tools paint."""
        document = self._desk.document
        self._time.act(None if document is None else document.shown.of(document.subject))

    def _take_car(self) -> None:
        document = self._desk.document
        if document is not None:
            document.stroke_ended.connect(self._count)
        self.act()

    def _count(self, index: int, subject: Subject) -> None:
        document = self._desk.document
        assert document is not None
        document.views[index].of(subject).work.name_last(self._tool())
        self.act()
