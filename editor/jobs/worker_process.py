"""The worker process as the window sees it: started on demand, spoken to in lines, allowed to die."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from editor.jobs.message_process import PROGRAM, MessageProcess
from editor.language.texts import tr
from segmentation.messages import CancelRequest, Failed, Finished, Message, PredictRequest, Ready

WORKER_COMMAND = (*PROGRAM, "--worker")
"""How the worker is started; a setting of the device follows."""

PATIENCE_S = 120.0
"""How long a worker that owes an answer may be silent. A cold start of Keras on a slow disk takes half a minute."""


class WorkerProcess(QObject):
    """One worker, restarted by the next request after it ended.

    Signals:
        ready(Ready): the network is loaded.
        finished(Finished), failed(Failed): the end of a job; one that was cancelled ends without news.
        lost(str): the process ended by itself, or was ended for it said nothing for `patience_s`; a sentence.
    """

    ready = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    lost = Signal(str)

    def __init__(
        self, command: Sequence[str] = WORKER_COMMAND, device: str = "automatic", patience_s: float = PATIENCE_S
    ) -> None:
        super().__init__()
        self._command = tuple(command)
        self.device = device
        self._patience = QTimer(self, singleShot=True, interval=round(1000 * patience_s))
        self._patience.timeout.connect(self._give_up)
        self._owed: set[int] = set()
        self._process = MessageProcess()
        self._process.said.connect(self._tell)
        self._process.ended.connect(self._lose)

    @property
    def is_running(self) -> bool:
        """Whether a process was started and has not ended."""
        return self._process.is_running

    @property
    def is_waited_for(self) -> bool:
        """Whether it owes the answer to a request that was not cancelled."""
        return bool(self._owed)

    @property
    def process_id(self) -> int:
        """The number of the process in the system; 0 while none runs."""
        return self._process.process_id

    def predict(self, request: PredictRequest) -> None:
        """Ask for a mask, starting the process if none runs."""
        if not self._process.is_running:
            self._process.start([*self._command, "--device", self.device])
        self._process.send(request)
        self._owed.add(request.job_id)
        self._wait_anew()

    def cancel(self, job_id: int) -> None:
        """Say that nobody waits for a job any more."""
        self._process.send(CancelRequest(job_id))
        self._owed.discard(job_id)
        self._wait_anew()

    def stop(self, *, wait: bool = False) -> None:
        """End the process; it is told nothing, for it keeps nothing. `wait` until it is gone, 3 s at most."""
        self._owe_nothing()
        self._process.kill(wait=wait)

    def _wait_anew(self) -> None:
        if self._owed:
            self._patience.start()
        else:
            self._patience.stop()

    def _owe_nothing(self) -> None:
        self._owed.clear()
        self._patience.stop()

    def _give_up(self) -> None:
        self._process.kill()
        self._lose(tr("did not answer for {seconds:g} seconds and was ended", seconds=self._patience.interval() / 1000))

    def _lose(self, words: str) -> None:
        self._owe_nothing()
        self.lost.emit(tr("The network's process {ended}.", ended=words))

    def _tell(self, message: Message) -> None:
        if isinstance(message, Finished | Failed):
            self._owed.discard(message.job_id)
        self._wait_anew()
        match message:
            case Ready():
                self.ready.emit(message)
            case Finished():
                self.finished.emit(message)
            case Failed():
                self.failed.emit(message)
