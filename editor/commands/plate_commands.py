"""What can be said of the number plate in the shown photo without its tool."""

from editor.commands.command import with_photo
from editor.commands.workspace import Workspace
from editor.language.marking import marked
from editor.tools.hand import NUMBER_PLATE
from editor.tools.plate_tool import REMOVED
from segmentation.masks.number_plate import NO_PLATE

NO_PLATE_SAID = marked("No number plate")
TAKEN = marked("Suggested number plate")


def say_none(workspace: Workspace) -> None:
    """Say that the shown photo shows no number plate, or take that back."""
    document = workspace.desk.document
    if document is None:
        return
    workspace.hand.plate.cancel()
    if says_none(workspace):
        document.say_plate(REMOVED, None)
    else:
        document.say_plate(NO_PLATE_SAID, NO_PLATE)


def says_none(workspace: Workspace) -> bool:
    """Whether somebody has said that the shown photo shows no number plate."""
    document = workspace.desk.document
    return document is not None and document.shown.number_plate == NO_PLATE


def take_suggestion(workspace: Workspace) -> None:
    """Let the number plate be where it is suggested."""
    document = workspace.desk.document
    suggested = None if document is None else document.suggested_plate()
    if document is not None and suggested is not None:
        workspace.hand.plate.cancel()
        document.say_plate(TAKEN, suggested)


def can_take_suggestion(workspace: Workspace) -> bool:
    """Whether a place is suggested, and seen."""
    document = workspace.desk.document
    is_seen = workspace.hand.name == NUMBER_PLATE and with_photo(workspace)
    return is_seen and document is not None and document.suggested_plate() is not None
