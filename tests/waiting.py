"""Waiting for a window to get somewhere, where no pytest runs."""

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

PATIENCE_S = 60


def wait_until(is_so: Callable[[], bool]) -> None:
    """Process events until `is_so`.

    Raises:
        TimeoutError: it did not become so within PATIENCE_S.
    """
    end = time.perf_counter() + PATIENCE_S
    while not is_so():
        QApplication.processEvents()
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")
