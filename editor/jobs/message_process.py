"""A process of carmask's own as the window sees it: spoken to in lines, allowed to die."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from editor.jobs.message_words import in_words
from editor.language.texts import tr
from segmentation.messages import Message
from segmentation.messages import decode as decode_message
from segmentation.messages import encode as encode_message

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, str(ROOT / "main.py"))
"""How carmask itself is started; what kind of process it is to be follows."""

LOG_TAIL_BYTES = 4000
"""How much of the process's own words is kept to tell why it ended."""


class MessageProcess(QObject):
    """One process at a time, which can be started again after it ended.

    Signals:
        said(Message): it said something.
        ended(words): it ended by itself, or could not be started; the words follow its name in a sentence.
    """

    said = Signal(object)
    ended = Signal(str)

    def __init__(self) -> None:
        super().__init__()
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

    def start(self, command: Sequence[str]) -> None:
        """Start `command`, a program and its arguments; none may be running."""
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_log)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._could_not_start)
        self._process, self._log = process, b""
        program, *arguments = command
        process.start(program, arguments)

    def send(self, message: Message) -> None:
        """Say something to the process; nobody hears it while none runs."""
        if self._process is not None:
            self._process.write(encode_message(message))

    def kill(self, *, wait: bool = False) -> None:
        """End the process at once and hear no more of it. `wait` until it is gone, 3 s at most."""
        process = self._let_go()
        if process is not None:
            process.kill()
            if wait:
                process.waitForFinished(3000)

    def hang_up(self, patience_ms: int) -> None:
        """End its standard input, which asks it to end, and wait for that; it is killed after `patience_ms`."""
        process = self._let_go()
        if process is not None:
            process.closeWriteChannel()
            if not process.waitForFinished(patience_ms):
                process.kill()
                process.waitForFinished(3000)

    def _let_go(self) -> QProcess | None:
        """Return the process, if one runs, of which nothing is heard any more."""
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect()
            process.finished.disconnect()
            process.errorOccurred.disconnect()
            process.finished.connect(process.deleteLater)
        return process

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                message = decode_message(line)
            except ValueError:
                self._log = (self._log + line)[-LOG_TAIL_BYTES:]
                continue
            self.said.emit(in_words(message))

    def _read_log(self) -> None:
        if self._process is not None:
            self._log = (self._log + bytes(self._process.readAllStandardError().data()))[-LOG_TAIL_BYTES:]

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._process is None:
            return
        self._read()
        self._read_log()
        if self._process is None:  # what it said last made somebody kill it
            return
        if code or status is QProcess.ExitStatus.CrashExit:
            sys.stderr.write(self._log.decode(errors="replace"))
        self._process.deleteLater()
        self._process = None
        self.ended.emit(tr("ended unexpectedly (code {code})", code=code))

    def _could_not_start(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            reason = self._process.errorString()
            self._process.deleteLater()
            self._process = None
            self.ended.emit(tr("could not be started ({reason})", reason=reason))
