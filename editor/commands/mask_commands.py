"""What concerns a mask as a whole: the network's drawing of it and its acceptance."""

from editor.commands.command import with_photo
from editor.commands.workspace import Workspace
from editor.desk.reviewing import rest_of
from editor.language.marking import marked
from editor.language.texts import tr
from editor.tools.limited_target import NO_CAR


def predict_angle(workspace: Workspace) -> None:
    """Let the network draw the mask of the shown angle; strokes there become a step to undo."""
    workspace.desk.predict_shown()


def predict_car(workspace: Workspace) -> None:
    """Let the network draw the masks of all angles that no person has worked on."""
    workspace.desk.predict_car()


def stop_predicting(workspace: Workspace) -> None:
    """Stop the network."""
    workspace.desk.stop_predicting()


def is_predicting(workspace: Workspace) -> bool:
    """Whether the network is at work."""
    return workspace.desk.predicting.is_busy


def predict_folder(workspace: Workspace) -> None:
    """Say what drawing the whole folder would do, and let it begin."""
    workspace.dialogs.show_folder_drawing()


def can_predict_folder(workspace: Workspace) -> bool:
    """Whether a folder is open and none is being drawn."""
    return workspace.desk.catalogue is not None and not workspace.desk.folder_drawing.is_running


def stop_folder(workspace: Workspace) -> None:
    """Stop drawing the whole folder; what is drawn is kept."""
    workspace.desk.folder_drawing.stop()


def is_predicting_folder(workspace: Workspace) -> bool:
    """Whether a whole folder is being drawn."""
    return workspace.desk.folder_drawing.is_running


def show_folder_summary(workspace: Workspace) -> None:
    """Say what the last drawing of a whole folder has done."""
    workspace.dialogs.show_folder_summary()


def has_folder_summary(workspace: Workspace) -> bool:
    """Whether a folder was drawn since the program was started."""
    drawing = workspace.desk.folder_drawing
    return drawing.run is not None and not drawing.is_running


def copy(workspace: Workspace) -> None:
    """Keep the shown mask as it is now, to be pasted at other angles."""
    document = workspace.desk.document
    mask = None if document is None else document.shown.of(document.subject).mask
    if mask is not None:
        workspace.copied = mask.pixels.copy()
        workspace.desk.told.emit(tr("The mask is copied."))


def can_paste(workspace: Workspace) -> bool:
    """Whether there is a copied mask and a photo to paste it over."""
    return workspace.copied is not None and with_photo(workspace)


def paste(workspace: Workspace) -> None:
    """Let the copied mask be the shown one."""
    _paste(workspace, marked("Paste mask"), mirrored=False)


def paste_mirrored(workspace: Workspace) -> None:
    """Let the mirror image of the copied mask be the shown one: the other side of a car is nearly that."""
    _paste(workspace, marked("Paste mirrored mask"), mirrored=True)


def _paste(workspace: Workspace, title: str, *, mirrored: bool) -> None:
    document, copied = workspace.desk.document, workspace.copied
    if document is None or copied is None:
        return
    if copied.shape != document.shown.shape:
        height, width = document.shown.shape or (0, 0)
        workspace.desk.told.emit(
            tr(
                "The copied mask is {mask} pixels, this photo {photo}; nothing was pasted.",
                mask=f"{copied.shape[1]} x {copied.shape[0]}",
                photo=f"{width} x {height}",
            )
        )
        return
    within = document.mask_within()
    if within is not None and not within.any():
        workspace.desk.told.emit(NO_CAR)
        return
    workspace.canvas.show_overlay(True)
    pixels = document.counted(copied[:, ::-1] if mirrored else copied).copy()
    document.replace(document.shown_index, title, pixels, document.subject)


def show_revisions(workspace: Workspace) -> None:
    """Look at the saved revisions of the shown mask, to go back to one."""
    workspace.centre.show_canvas()
    workspace.dialogs.show_revisions()


def clean_up(workspace: Workspace) -> None:
    """Choose how the shown mask is cleaned up, and see it before it is done."""
    workspace.centre.show_canvas()
    workspace.canvas.show_overlay(True)
    workspace.canvas.show_before(False)
    workspace.dialogs.show_clean_up()


def can_merge(workspace: Workspace) -> bool:
    """Whether somebody else saved the shown mask meanwhile, and both can be compared."""
    return workspace.dialogs.can_merge


def merge(workspace: Workspace) -> None:
    """Compare the shown mask with what somebody else saved meanwhile, and make one of both."""
    workspace.dialogs.show_merge()


def accept_angle(workspace: Workspace) -> None:
    """Save the shown mask as accepted and show the next angle."""
    workspace.reviewing.accept_shown()


def accept_car(workspace: Workspace) -> None:
    """Save every mask of the car as accepted and open the next car."""
    workspace.reviewing.accept_car(lambda: workspace.shell.show_neighbour_car(1))


def accept_rest(workspace: Workspace) -> None:
    """Save as accepted what of the car is not rejected, and open the next car."""
    workspace.reviewing.accept_rest(lambda: workspace.shell.show_neighbour_car(1))


def has_rest(workspace: Workspace) -> bool:
    """Whether an angle of the car is left to accept."""
    document = workspace.desk.document
    return document is not None and bool(rest_of(document.views))


def reject(workspace: Workspace) -> None:
    """Say why the shown mask is no good, save it as rejected and show the next angle."""
    said = workspace.dialogs.ask_why_rejected()
    if said is not None:
        workspace.reviewing.reject_shown(*said)


def take_back(workspace: Workspace) -> None:
    """Take back that the shown mask is accepted or rejected."""
    workspace.reviewing.take_back()


def can_take_back(workspace: Workspace) -> bool:
    """Whether the mask that is seen is accepted or rejected."""
    return workspace.reviewing.can_take_back and not workspace.centre.is_turning
