"""A window where no pytest runs: on a screen or without one, and waiting for it to get somewhere."""

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

PATIENCE_S = 60


def start_qt() -> QApplication:
    """Return the program's QApplication; where there is no screen, windows are drawn in memory."""
    if sys.platform == "linux" and not ({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    qt.setStyle("Fusion")
    return qt


def wait_until(is_so: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
    """Process events until `is_so`.

    Raises:
        TimeoutError: it did not become so within `patience_s`.
    """
    end = time.perf_counter() + patience_s
    while not is_so():
        QApplication.processEvents()
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")
