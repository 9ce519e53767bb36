"""Memory that was freed, kept for what needs as much again: the system gives it out anew page by page, cleared.

An export takes and frees some hundred megabytes a photo, and a quarter of a million such pages for sixteen photos.
"""

import ctypes
import sys

_M_TRIM_THRESHOLD, _M_MMAP_MAX = -1, -4
"""malloc.h of the GNU C library."""
_MOST = 2**31 - 1


def keep_freed_memory() -> None:
    """Have this process keep what it frees; where its C library is another than GNU's, nothing happens.

    To be called where work of one size is done over and over: at rest the process stays as large as it ever was.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_TRIM_THRESHOLD, _MOST)
        mallopt(_M_MMAP_MAX, 0)
