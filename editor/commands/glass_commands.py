"""The mask of the glass: to paint it in place of the car's, and to take what is suggested for it."""

from editor.commands.command import with_photo
from editor.commands.workspace import Workspace
from editor.language.texts import tr
from segmentation.masks.subject import Subject


def toggle(workspace: Workspace) -> None:
    """Let the tools paint the glass, or the car again."""
    document = workspace.desk.document
    if document is None:
        return
    workspace.hand.put_down()
    workspace.centre.show_canvas()
    workspace.canvas.show_overlay(True)
    workspace.canvas.show_before(False)
    is_glass = document.subject is Subject.CAR
    document.paint(Subject.GLASS if is_glass else Subject.CAR)
    workspace.canvas.refresh_pointer()
    workspace.desk.told.emit(tr("Tools paint the glass.") if is_glass else tr("Tools paint the car."))


def is_painted(workspace: Workspace) -> bool:
    """Whether the tools paint the glass."""
    document = workspace.desk.document
    return document is not None and document.subject is Subject.GLASS


def take_suggestion(workspace: Workspace) -> None:
    """Let what is suggested be the glass of the shown angle."""
    document = workspace.desk.document
    if document is not None:
        workspace.canvas.show_overlay(True)
        document.take_suggestion()


def can_take_suggestion(workspace: Workspace) -> bool:
    """Whether something is suggested, and seen."""
    document = workspace.desk.document
    return is_painted(workspace) and with_photo(workspace) and document is not None and document.suggestion is not None
