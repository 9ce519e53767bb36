"""Keeping the memory that a step of training frees for the next one."""

import ctypes
import sys

_SETTINGS = (
    (-4, 0),  # M_MMAP_MAX: no piece, however large, is a mapping of its own, which goes when it is freed
    (-1, -1),  # M_TRIM_THRESHOLD: what is free at the end of the heap stays, however much it is
    (-8, 1),  # M_ARENA_MAX: one heap, as those of other threads cannot hold large pieces
)
"""Parameters of glibc's mallopt(3) and their values."""


def keep_freed_memory() -> None:
    """Let this process keep the memory that it frees, until it ends; does nothing where the C library is not glibc.

    A step takes and frees some hundred megabytes in large pieces. glibc hands such pieces back to the system at once,
    which fills each page of them with zeros when it is asked for them again: 14 % of the processor's time.
    """
    if sys.platform != "linux":
        return
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except AttributeError:  # another C library, such as musl
        return
    for parameter, value in _SETTINGS:
        mallopt(parameter, value)
