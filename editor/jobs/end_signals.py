"""Hearing that the system wants the program to end: Ctrl+C in its terminal, a log-out, a terminal that was closed."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
"""The signals that ask for the end; not every system has all of them."""

_MOST_AT_ONCE = 4096


class EndSignals(QObject):
    """Tells of these signals in the window's event loop, where alone it can be answered.

    Python itself would not hear of them before its next line is run, which in a window at rest is never: the system
    writes each into a socket that Qt waits for. Once it is answered, another Ctrl+C ends the program at once, whatever
    keeps it. A signal that the program was started to ignore, as by `nohup`, is ignored.

    Signals:
        asked: the program is to end; whoever hears it sees to unsaved strokes before it returns.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._read, self._written = socket.socketpair()
        self._read.setblocking(False)
        self._written.setblocking(False)
        self._numbers = {int(getattr(signal, name)) for name in NAMES if hasattr(signal, name)}
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._written.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.getsignal(number) for number in self._numbers}
        for number, before in self._before.items():
            if before is not signal.SIG_IGN:
                signal.signal(number, _do_nothing)

    def _hear(self) -> None:
        if self._numbers & set(self._read.recv(_MOST_AT_ONCE)):
            self.asked.emit()
            self.let_ctrl_c_end_at_once()

    def let_ctrl_c_end_at_once(self) -> None:
        """Let nothing keep a person who presses Ctrl+C from now on, be it a disk that hangs."""
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.SIG_DFL)

    def close(self) -> None:
        """Hear of no signal any more, so that none is written to where the socket was, and each ends the program."""
        signal.set_wakeup_fd(-1)
        for number, before in self._before.items():
            if signal.getsignal(number) is _do_nothing:
                signal.signal(number, signal.SIG_DFL if before is None else before)
        self._notifier.setEnabled(False)
        self._read.close()
        self._written.close()


def _do_nothing(_number: int, _frame: FrameType | None) -> None:
    """Let a signal be no more than a byte in the socket."""
