"""Memory that was freed, kept for what needs as much again: the system gives it out anew page by page, cleared.

A step of training takes and frees some hundred megabytes in large pieces, and so does a picture of an export: a quarter
of a million pages for sixteen photos. The C library of GNU hands such pieces back at once, and clearing them again took
14 % of the processor's time in training.
"""

import ctypes
import sys

_SETTINGS = (
    (-4, 0),  # M_MMAP_MAX: no piece, however large, is a mapping of its own, which goes when it is freed
    (-1, -1),  # M_TRIM_THRESHOLD: what is free at the end of the heap stays, however much it is
    (-8, 1),  # M_ARENA_MAX: one heap, as those of further threads have no room for large pieces
)
"""Parameters of mallopt(3) and their values, for both: an export's processes have one thread each that asks for much,
so that sharing one heap costs them nothing."""


def keep_freed_memory() -> None:
    """Have this process keep what it frees until it ends; where its C library is another than GNU's, nothing happens.

    To be called where work of one size is done over and over: at rest the process stays as large as it ever was.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        for parameter, value in _SETTINGS:
            mallopt(parameter, value)
