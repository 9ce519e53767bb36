"""Which backdrop canvas and spin show cars before."""

from collections.abc import Callable

from editor.canvas.display import Display
from editor.commands.command import with_mask
from editor.commands.workspace import Workspace
from editor.desk.backdrop_words import TITLES, backdrop_in_words
from editor.language.marking import marked
from editor.language.texts import tr
from editor.settings.schema import SPIN_BACKDROP, SPIN_GROUND
from segmentation.masks.subject import Subject

PLAIN = (("white", "#ffffff", marked("White")), ("grey", "#808080", marked("Grey")))
"""Names of commands, texts for `backdrop_of` and titles of backdrops of one colour."""
CHOICES = (*((name, name, title) for name, title in TITLES.items()), *PLAIN)


def show(backdrop: str) -> Callable[[Workspace], None]:
    """Return a command that shows cars before `backdrop`, a text for `backdrop_of`."""

    def run(workspace: Workspace) -> None:
        workspace.backdrop.show(backdrop)
        show_cars_before_it(workspace)

    return run


def is_shown(backdrop: str) -> Callable[[Workspace], bool]:
    """Return whether cars are shown before `backdrop`."""

    def checked(workspace: Workspace) -> bool:
        return workspace.backdrop.backdrop == backdrop

    return checked


def show_own(workspace: Workspace) -> None:
    """Show cars before the person's own picture of the last time."""
    workspace.backdrop.show(workspace.backdrop.own)
    show_cars_before_it(workspace)


def has_own(workspace: Workspace) -> bool:
    """Whether there was a picture of the person's own."""
    return workspace.desk.document is not None and bool(workspace.backdrop.own)


def is_own_shown(workspace: Workspace) -> bool:
    """Whether that picture is shown."""
    return workspace.backdrop.backdrop == workspace.backdrop.own


def own_title(workspace: Workspace) -> str:
    """Return what that picture is called."""
    own = workspace.backdrop.own
    return backdrop_in_words(own) if own else tr("Your last picture")


def choose_own(workspace: Workspace) -> None:
    """Ask for a picture to show cars before."""
    path = workspace.dialogs.choose_picture(workspace.backdrop.own)
    if path:
        workspace.backdrop.show_own(path)
        show_cars_before_it(workspace)


def choose_set(workspace: Workspace) -> None:
    """Ask for a folder with a picture for each angle to show cars before."""
    path = workspace.dialogs.choose_backdrops(workspace.backdrop.own)
    if path:
        workspace.backdrop.show_own(path)
        show_cars_before_it(workspace)


def show_cars_before_it(workspace: Workspace) -> None:
    """Let what is in front show a backdrop: the spin, or else the canvas."""
    if workspace.centre.shows_spin:
        workspace.settings.change(SPIN_GROUND, SPIN_BACKDROP)
        return
    workspace.canvas.show_overlay(True)
    workspace.canvas.set_display(Display.BACKDROP)
    workspace.centre.show_canvas()


def toggle_moving(workspace: Workspace) -> None:
    """Let the left button move the backdrop behind the photo, or give it back to the tool."""
    if workspace.grips.are_shown:
        workspace.grips.end()
    else:
        _begin_moving(workspace)


def _begin_moving(workspace: Workspace) -> None:
    document = workspace.desk.document
    if document is None:
        return
    if document.subject is Subject.GLASS:  # the smart edge is seen before a backdrop, and goes on afterwards
        document.paint(Subject.CAR)
    workspace.canvas.show_overlay(True)
    workspace.canvas.set_display(Display.BACKDROP)
    workspace.centre.show_canvas()
    workspace.grips.begin()
    workspace.canvas.setFocus()


def is_moved(workspace: Workspace) -> bool:
    """Whether the left button moves the backdrop."""
    return workspace.grips.are_shown


def can_be_moved(workspace: Workspace) -> bool:
    """Whether there is a car to stand in a backdrop, and it makes a difference where; or it is being moved."""
    if workspace.grips.are_shown:
        return True
    is_seen = workspace.backdrop.can_be_moved and workspace.grips.make_a_difference
    return with_mask(workspace) and is_seen


def put_back(workspace: Workspace) -> None:
    """Let cars stand as the backdrop says, where that is seen and can be taken back."""
    if not workspace.grips.are_shown:
        _begin_moving(workspace)
    workspace.grips.reset()


def was_moved(workspace: Workspace) -> bool:
    """Whether a person let cars stand elsewhere in it."""
    return can_be_moved(workspace) and workspace.backdrop.stand is not None
