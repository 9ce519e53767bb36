"""The worker process as the window sees it: started on demand, spoken to in lines, allowed to die."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from editor.jobs.message_process import PROGRAM, MessageProcess
from segmentation.messages import CancelRequest, Failed, Finished, Message, PredictRequest, Ready

WORKER_COMMAND = (*PROGRAM, "--worker")
"""How the worker is started; a setting of the device follows."""


class WorkerProcess(QObject):
    """One worker, restarted by the next request after it ended.

    Signals:
        ready(Ready): the network is loaded.
        finished(Finished), failed(Failed): the end of a job; one that was cancelled ends without news.
        lost(str): the process ended by itself; a sentence.
    """

    ready = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    lost = Signal(str)

    def __init__(self, command: Sequence[str] = WORKER_COMMAND, device: str = "automatic") -> None:
        super().__init__()
        self._command = tuple(command)
        self.device = device
        self._process = MessageProcess()
        self._process.said.connect(self._tell)
        self._process.ended.connect(lambda words: self.lost.emit(f"The network's process {words}."))

    @property
    def is_running(self) -> bool:
        """Whether a process was started and has not ended."""
        return self._process.is_running

    @property
    def process_id(self) -> int:
        """The number of the process in the system; 0 while none runs."""
        return self._process.process_id

    def predict(self, request: PredictRequest) -> None:
        """Ask for a mask, starting the process if none runs."""
        if not self._process.is_running:
            self._process.start([*self._command, "--device", self.device])
        self._process.send(request)

    def cancel(self, job_id: int) -> None:
        """Say that nobody waits for a job any more."""
        self._process.send(CancelRequest(job_id))

    def stop(self, *, wait: bool = False) -> None:
        """End the process; it is told nothing, for it keeps nothing. `wait` until it is gone, 3 s at most."""
        self._process.kill(wait=wait)

    def _tell(self, message: Message) -> None:
        match message:
            case Ready():
                self.ready.emit(message)
            case Finished():
                self.finished.emit(message)
            case Failed():
                self.failed.emit(message)
