"""An editor that paints and is killed: `python -m tests.editor.crashing_editor SETTINGS UNSAVED FOLDER [SUBJECT]`.

Paints one dab on each of the first two angles, on the car or what else the SUBJECT says, such as "glass"; prints
"painted" once both are in the journal, and goes on for ever.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.application import Application
from editor.settings.schema import SAVE_ON_LEAVE
from editor.settings.store import SettingsStore
from editor.tools.tool import PointerEvent
from segmentation.masks.subject import Subject
from tests.editor.conftest import FAKE_TRAINER, FAKE_WORKER
from tests.waiting import start_qt, wait_until


def main() -> None:
    """Paint, tell, and wait to be killed."""
    start_qt()
    settings_path, unsaved, folder = (Path(argument) for argument in sys.argv[1:4])
    subject = Subject(sys.argv[4]) if len(sys.argv) > 4 else Subject.CAR
    settings = SettingsStore(settings_path)
    settings.change(SAVE_ON_LEAVE, "ask")
    application = Application(settings, FAKE_WORKER, FAKE_TRAINER, unsaved=unsaved)
    application.window.show()
    application.window.open_folder(folder)
    desk = application.desk
    wait_until(lambda: desk.document is not None and all(view.mask is not None for view in desk.document.views))
    for angle in (0, 1):
        desk.show_angle(angle)
        desk.document.paint(subject)
        row, column = (80.0, 20.0) if subject is Subject.CAR else (60.0, 70.0)
        application.window.hand.brush.press(PointerEvent(row, column + angle))
        application.window.hand.brush.release()
    wait_until(lambda: len(list(unsaved.glob("*/*.npz"))) == 2)
    sys.stdout.write("painted\n")
    sys.stdout.flush()
    QApplication.exec()


if __name__ == "__main__":
    main()
