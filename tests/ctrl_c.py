"""Ctrl+C in a test, as the system delivers it."""

import ctypes
import os
import signal
import sys


class _SignalStack(ctypes.Structure):
    """Linux' `stack_t` of sigaltstack(2)."""

    _fields_ = (("address", ctypes.c_void_p), ("flags", ctypes.c_int), ("size", ctypes.c_size_t))


_SS_DISABLE = 2


def press_ctrl_c() -> None:
    """Send this process SIGINT, to be handled on the main thread's ordinary stack.

    Python asks for the alternative stack of the thread, if there is one. In a run of all tests there is one that a
    library has unmapped again, and the system ends a process whose handler has no stack.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).sigaltstack(ctypes.byref(_SignalStack(None, _SS_DISABLE, 0)), None)
    os.kill(os.getpid(), signal.SIGINT)
