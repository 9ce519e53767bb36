"""The worker process as the window sees it: started on demand, spoken to in lines, allowed to die."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from segmentation.messages import CancelRequest, Failed, Finished, Message, PredictRequest, Ready
from segmentation.messages import decode as decode_message
from segmentation.messages import encode as encode_message

ROOT = Path(__file__).resolve().parents[2]
WORKER_COMMAND = (sys.executable, str(ROOT / "main.py"), "--worker")
"""How the worker is started; a setting of the device follows."""

LOG_TAIL_BYTES = 4000
"""How much of the worker's own words is kept to tell why it ended."""


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
        self._process: QProcess | None = None
        self._log = b""

    @property
    def is_running(self) -> bool:
        """Whether a process was started and has not ended."""
        return self._process is not None

    @property
    def process_id(self) -> int:
        """The number of the process in the system; 0 while none runs."""
        return 0 if self._process is None else int(self._process.processId())

    def predict(self, request: PredictRequest) -> None:
        """Ask for a mask, starting the process if none runs."""
        self._send(request)

    def cancel(self, job_id: int) -> None:
        """Say that nobody waits for a job any more."""
        if self._process is not None:
            self._send(CancelRequest(job_id))

    def stop(self, *, wait: bool = False) -> None:
        """End the process; it is told nothing, for it keeps nothing. `wait` until it is gone, 3 s at most."""
        process, self._process = self._process, None
        if process is None:
            return
        process.readyReadStandardOutput.disconnect()
        process.finished.disconnect()
        process.errorOccurred.disconnect()
        process.finished.connect(process.deleteLater)
        process.kill()
        if wait:
            process.waitForFinished(3000)

    def _send(self, message: Message) -> None:
        if self._process is None:
            self._start()
        if self._process is not None:
            self._process.write(encode_message(message))

    def _start(self) -> None:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_log)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._could_not_start)
        self._process, self._log = process, b""
        program, *arguments = self._command
        process.start(program, [*arguments, "--device", self.device])

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                message = decode_message(line)
            except ValueError:
                self._log = (self._log + line)[-LOG_TAIL_BYTES:]
                continue
            self._tell(message)

    def _tell(self, message: Message) -> None:
        match message:
            case Ready():
                self.ready.emit(message)
            case Finished():
                self.finished.emit(message)
            case Failed():
                self.failed.emit(message)

    def _read_log(self) -> None:
        if self._process is not None:
            self._log = (self._log + bytes(self._process.readAllStandardError().data()))[-LOG_TAIL_BYTES:]

    def _ended(self) -> None:
        if self._process is None:
            return
        self._read()
        self._read_log()
        sys.stderr.write(self._log.decode(errors="replace"))
        code = self._process.exitCode()
        self._process.deleteLater()
        self._process = None
        self.lost.emit(f"The network's process ended unexpectedly (code {code}).")

    def _could_not_start(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            reason = self._process.errorString()
            self._process.deleteLater()
            self._process = None
            self.lost.emit(f"The network's process could not be started ({reason}).")
