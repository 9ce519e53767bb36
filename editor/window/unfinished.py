"""What goes on in the background and would be stopped by leaving the program."""

from editor.desk.desk import Desk
from editor.desk.export_words import question_before_leaving as question_about_export
from editor.desk.folder_words import question_before_leaving as question_about_folder
from editor.desk.networks import Networks
from editor.desk.training_words import question_before_leaving as question_about_training


def questions_before_leaving(desk: Desk, networks: Networks) -> list[tuple[str, str]]:
    """Return title and text of a question for each thing that is under way, such as a training."""
    questions = []
    if networks.training.can_stop:
        questions.append(question_about_training(networks.training))
    if desk.folder_drawing.run is not None and desk.folder_drawing.is_running:
        questions.append(question_about_folder(desk.folder_drawing.run))
    if desk.exporting.run is not None and desk.exporting.is_running:
        questions.append(question_about_export(desk.exporting.run))
    return questions


def stop_unfinished(desk: Desk, networks: Networks) -> None:
    """Stop it; what was done so far is kept."""
    networks.stop()
    desk.folder_drawing.stop()
    desk.exporting.stop()
