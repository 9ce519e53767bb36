"""What the line below everything says of the folder that is drawn, and of pictures that are made."""

from editor.desk.export_words import heading_in_words as export_heading
from editor.desk.export_words import progress_in_words as export_progress
from editor.desk.exporting import Exporting
from editor.desk.folder_drawing import FolderDrawing
from editor.desk.folder_words import heading_in_words as folder_heading
from editor.desk.folder_words import progress_in_words as folder_progress
from editor.language.texts import tr
from editor.panels.run_progress import RunProgress, Words


def progress_of_folder(drawing: FolderDrawing) -> RunProgress:
    """Return how far the drawing of a whole folder is."""

    def now() -> str:
        return "" if drawing.run is None else folder_progress(drawing.run, drawing.seconds_left)

    def heading() -> str:
        return "" if drawing.run is None else folder_heading(drawing.run)

    return RunProgress(drawing, Words(now, heading, tr("Stop drawing the folder"), tr("what is drawn is kept")))


def progress_of_export(exporting: Exporting) -> RunProgress:
    """Return how far the pictures are."""

    def now() -> str:
        return "" if exporting.run is None else export_progress(exporting.run)

    def heading() -> str:
        return "" if exporting.run is None else export_heading(exporting.run)

    return RunProgress(exporting, Words(now, heading, tr("Stop exporting"), tr("finished pictures are kept")))
