"""An editor that is ended by the system: `python -m tests.editor.ending_editor SETTINGS UNSAVED FOLDER CASE`.

Paints a dab on the second angle, then one on the first, and prints "painted" before its program goes on as it always
does. CASE is what else goes on then: "at rest", "in a stroke" (the first angle's dab does not end), "asks" (the person
wants to be asked about unsaved strokes), "dialog" (a question is open), "hangs" (the masks' disk answers no more).
"""

import signal
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QTimer

from editor.application import Application, run_until_closed
from editor.dialogs.questions import ask_to_use_worse
from editor.settings.schema import SAVE_ON_LEAVE
from editor.settings.store import SettingsStore
from editor.tools.tool import PointerEvent
from tests.editor.conftest import FAKE_TRAINER, FAKE_WORKER
from tests.waiting import start_qt, wait_until

AT_REST, IN_A_STROKE, ASKS, DIALOG, HANGS = "at rest", "in a stroke", "asks", "dialog", "hangs"
SECOND_DAB, FIRST_DAB = (80.0, 21.0), (80.0, 20.0)


def main() -> int:
    """Paint, tell, and work on until the system ends it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores them
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    qt = start_qt()
    settings_path, unsaved, folder = (Path(argument) for argument in sys.argv[1:4])
    case = sys.argv[4]
    settings = SettingsStore(settings_path)
    settings.change(SAVE_ON_LEAVE, "ask" if case == ASKS else "save")
    own = (settings_path.parent / name for name in ("trainings", "sample"))
    windows = settings_path.parent / "windows"
    application = Application(settings, FAKE_WORKER, FAKE_TRAINER, None, *own, unsaved, windows)
    application.window.show()
    application.window.open_folder(folder)
    desk = application.desk
    wait_until(lambda: desk.document is not None and all(view.mask is not None for view in desk.document.views))
    if case == HANGS:
        application.disk.run(threading.Event().wait, lambda _: None, lambda _: None)
    brush = application.window.hand.brush
    for angle, dab in ((1, SECOND_DAB), (0, FIRST_DAB)):
        desk.show_angle(angle)
        brush.press(PointerEvent(*dab))
        if angle or case != IN_A_STROKE:
            brush.release()
    if case == DIALOG:
        QTimer.singleShot(0, lambda: ask_to_use_worse(application.window))
    QTimer.singleShot(50 if case == DIALOG else 0, _tell)
    return run_until_closed(qt, application)


def _tell() -> None:
    sys.stdout.write("painted\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
