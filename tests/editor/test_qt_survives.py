"""PySide6 6.12.0 lost a reference to None in each call that returns None, and aborted Python 3.11 after some 5,000."""

import subprocess
import sys

REPAINTS = 20_000
PROGRAM = f"""
from PySide6.QtWidgets import QApplication, QWidget

class Surface(QWidget):
    painted = 0

    def paintEvent(self, event):
        Surface.painted += 1

application = QApplication([])
surface = Surface()
surface.show()
while Surface.painted < {REPAINTS}:
    surface.update()
    application.processEvents()
"""


def test_a_widget_survives_twenty_thousand_repaints() -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
