"""Undo and redo, the tools, and the size of the brush."""

from collections.abc import Callable

from editor.commands.workspace import Workspace
from editor.language.sentences import translated
from editor.language.texts import tr
from editor.settings.schema import BRUSH_DIAMETER, WAND_TOLERANCE
from editor.tools.brush import next_diameter
from editor.tools.hand import BRUSH


def undo(workspace: Workspace) -> None:
    """Take back how the backdrop was moved last, the last corner of an open shape, or the last step of the angle."""
    if workspace.grips.are_shown:
        workspace.grips.step_back()
    elif workspace.hand.tool.is_busy:
        workspace.hand.tool.step_back()
        workspace.canvas.refresh_pointer()
    elif workspace.desk.document is not None:
        workspace.desk.document.undo()


def redo(workspace: Workspace) -> None:
    """Do again what was taken back last."""
    if workspace.desk.document is not None:
        workspace.desk.document.redo()


def can_undo(workspace: Workspace) -> bool:
    """Whether there is a step or a corner to take back."""
    document = workspace.desk.document
    if workspace.grips.are_shown:
        return workspace.grips.can_step_back
    if document is None or workspace.centre.is_turning:
        return False
    return document.shown.history.can_undo or workspace.hand.tool.is_busy


def can_redo(workspace: Workspace) -> bool:
    """Whether the shown angle has a step to do again."""
    document = workspace.desk.document
    is_seen = not workspace.centre.is_turning and not workspace.grips.are_shown
    return document is not None and document.shown.history.can_redo and is_seen


def undo_title(workspace: Workspace) -> str:
    """Return "Undo" with what would be taken back."""
    if workspace.grips.are_shown:
        return tr("Undo the move of the backdrop")
    document = workspace.desk.document
    step = "" if document is None else translated(document.shown.history.undo_title)
    return tr("Undo {step:lower}", step=step) if step else tr("Undo")


def redo_title(workspace: Workspace) -> str:
    """Return "Redo" with what would be done again."""
    document = workspace.desk.document
    step = "" if document is None else translated(document.shown.history.redo_title)
    return tr("Redo {step:lower}", step=step) if step else tr("Redo")


def cancel(workspace: Workspace) -> None:
    """Go back to the canvas; there, take back a drag, end the moving of the backdrop, or take back a stroke or shape.

    With nothing of that under way, stop reading and the network.
    """
    if workspace.centre.shows_sheet or workspace.centre.shows_spin:
        workspace.centre.show_canvas()
    elif workspace.canvas.undo_gesture():
        return
    elif workspace.grips.are_shown:
        workspace.grips.end()
    elif workspace.hand.tool.is_busy:
        workspace.hand.tool.cancel()
        workspace.settings.change(WAND_TOLERANCE, workspace.hand.wand.tolerance)
        workspace.canvas.refresh_pointer()
    else:
        workspace.desk.cancel_opening()
        workspace.desk.stop_predicting()


def take(name: str) -> Callable[[Workspace], None]:
    """Return a command that takes the tool of that name and lets it paint car."""

    def run(workspace: Workspace) -> None:
        workspace.hand.take(name)
        _set_erasing(workspace, erases=False)
        workspace.centre.show_canvas()  # who takes a tool wants to paint

    return run


def has(name: str) -> Callable[[Workspace], bool]:
    """Return whether the tool of that name is in hand."""

    def checked(workspace: Workspace) -> bool:
        return workspace.hand.name == name

    return checked


def toggle_eraser(workspace: Workspace) -> None:
    """Let the tool in hand erase, or paint again, as in Krita."""
    _set_erasing(workspace, erases=not workspace.hand.erases)
    workspace.centre.show_canvas()


def has_eraser(workspace: Workspace) -> bool:
    """Whether the tools erase."""
    return workspace.hand.erases


def size_brush(steps: int) -> Callable[[Workspace], None]:
    """Return a command that makes the brush larger or smaller by `steps`."""

    def run(workspace: Workspace) -> None:
        workspace.settings.change(BRUSH_DIAMETER, next_diameter(workspace.hand.diameter_px, steps))

    return run


def reset_brush(workspace: Workspace) -> None:
    """Go back to the brush at its first size."""
    take(BRUSH)(workspace)
    workspace.settings.change(BRUSH_DIAMETER, BRUSH_DIAMETER.default)


def _set_erasing(workspace: Workspace, *, erases: bool) -> None:
    workspace.hand.erases = erases
    workspace.canvas.refresh_pointer()
