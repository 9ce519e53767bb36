"""A process that does one request and ends, as the window sees it: heard to its last word, allowed to die."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from editor.jobs.message_process import MessageProcess
from editor.language.texts import tr
from segmentation.messages import Cancelled, EpochDone, Failed, Message, Noticed, Progressed, StopRequest


class RequestProcess(QObject):
    """Does one request after the other, each in a process of its own, whose memory is free afterwards.

    Signals:
        said(Message): how far it is.
        answered(Message): its last word, told once its process has ended; Failed where the process died.
    """

    said = Signal(object)
    answered = Signal(object)

    def __init__(self, command: Sequence[str], name: str, kept: str, patience_ms: int) -> None:
        """Start nothing yet.

        Args:
            command: a program and its arguments.
            name: what the process is called at the beginning of a sentence.
            kept: a sentence about what is not lost where it dies.
            patience_ms: how long it may take to end with the window before it is killed.
        """
        super().__init__()
        self._command = tuple(command)
        self._name, self._kept, self._patience_ms = name, kept, patience_ms
        self._answer: Message | None = None
        self._is_stopping = False
        self._process = MessageProcess()
        self._process.said.connect(self._hear)
        self._process.ended.connect(self._ended)

    @property
    def is_running(self) -> bool:
        """Whether a request is being done."""
        return self._process.is_running

    @property
    def process_id(self) -> int:
        """The number of the process in the system; 0 while none runs."""
        return self._process.process_id

    def ask(self, request: Message) -> None:
        """Start a process for `request`; none may be running."""
        self._answer, self._is_stopping = None, False
        self._process.start(self._command)
        self._process.send(request)

    def stop(self) -> None:
        """Ask for the end of what is being done; what is finished is kept."""
        self._is_stopping = True
        self._process.send(StopRequest())

    def drop(self) -> None:
        """End a request that keeps nothing, such as a survey, without an answer."""
        self._process.kill()

    def close(self) -> None:
        """End the process with the window and wait for it; what is finished is kept."""
        self._process.hang_up(self._patience_ms)

    def _hear(self, message: Message) -> None:
        if isinstance(message, Progressed | EpochDone | Noticed):
            self.said.emit(message)
        else:
            self._answer = message

    def _ended(self, words: str) -> None:
        answer = self._answer
        if answer is None and self._is_stopping:
            answer = Cancelled(0)
        self.answered.emit(
            answer
            or Failed(0, tr("{process} {ended}. {kept}", process=tr(self._name), ended=words, kept=tr(self._kept)))
        )
