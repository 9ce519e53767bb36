"""Which of a photo's masks the tools paint, and taking what is suggested for its glass."""

from collections.abc import Callable

from editor.commands.command import with_photo
from editor.commands.workspace import Workspace
from editor.language.marking import marked
from editor.language.texts import tr
from segmentation.masks.subject import Subject

TOLD = {
    Subject.CAR: marked("Tools paint the car."),
    Subject.GLASS: marked("Tools paint the glass."),
    Subject.SMART_EDGE: marked("Tools paint the smart edge: where the outline follows the photo."),
}
"""What is said when tools begin to paint a mask."""


def toggle(subject: Subject) -> Callable[[Workspace], None]:
    """Return a command that lets the tools paint the mask of `subject`, or that of the car again."""

    def run(workspace: Workspace) -> None:
        document = workspace.desk.document
        if document is None:
            return
        workspace.hand.put_down()
        workspace.centre.show_canvas()
        workspace.canvas.show_overlay(True)
        workspace.canvas.show_before(False)
        document.paint(Subject.CAR if document.subject is subject else subject)
        workspace.canvas.refresh_pointer()
        told = TOLD[document.subject]
        workspace.desk.told.emit(tr(told))

    return run


def is_painted(subject: Subject) -> Callable[[Workspace], bool]:
    """Return whether the tools paint the mask of `subject`."""

    def is_now(workspace: Workspace) -> bool:
        document = workspace.desk.document
        return document is not None and document.subject is subject

    return is_now


def take_suggestion(workspace: Workspace) -> None:
    """Let what is suggested be the glass of the shown angle."""
    document = workspace.desk.document
    if document is not None:
        workspace.canvas.show_overlay(True)
        document.take_suggestion()


def can_take_suggestion(workspace: Workspace) -> bool:
    """Whether something is suggested, and seen."""
    document = workspace.desk.document
    is_glass = is_painted(Subject.GLASS)(workspace)
    return is_glass and with_photo(workspace) and document is not None and document.suggestion is not None
