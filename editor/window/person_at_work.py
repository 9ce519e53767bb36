"""Who is at the window, and how much they do: the name in the status bar, the question for it, the work counted."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.canvas.canvas import Canvas
from editor.desk.desk import Desk
from editor.desk.working import Working
from editor.panels.author_button import AuthorButton
from editor.panels.author_question import AuthorQuestion
from editor.panels.status import Status
from editor.tools.hand import Hand


class PersonAtWork(QObject):
    """Shows in `status` whose name records get, asks for it when a mask is saved, and counts what is done.

    Attributes:
        question: the bar that asks.
        working: the count, told of the pointer on the canvas and of every command.
    """

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        hand: Hand,
        canvas: Canvas,
        status: Status,
        actions: Iterable[QAction],
        ask_for_name: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._desk, self._hand = desk, hand
        status.addPermanentWidget(AuthorButton(desk.author, ask_for_name, status.tell))
        self.question = AuthorQuestion(desk.author, window)
        self.question.told.connect(status.tell)
        self.working = Working(desk, lambda: hand.name)
        canvas.pointer_moved.connect(self.working.act)
        for action in actions:
            action.triggered.connect(self.working.act)
        desk.car_changed.connect(self._take_car)

    def _take_car(self) -> None:
        if self._desk.document is not None:
            self._desk.document.mask_saved.connect(self._ask)

    def _ask(self) -> None:
        """Ask who that was, unless the photo would move under a stroke: the next mask asks too."""
        if not self._hand.tool.holds_pointer:
            self.question.ask()
