"""How the canvas shows the mask."""

from collections.abc import Callable
from dataclasses import replace

from editor.canvas.companions import MISSING
from editor.canvas.developing import CONTRAST, LARGEST_STOPS, Development
from editor.canvas.display import Companion, Display
from editor.canvas.split import Beside, Split
from editor.commands.workspace import Workspace
from editor.language.texts import tr

STOPS_STEP = 0.5
CONTRAST_STEP = 10
"""How much brighter, and how many percent more contrast, a key shows the photo."""


def show_as(display: Display) -> Callable[[Workspace], None]:
    """Return a command that shows the mask in `display`; what needs more than the mask, the canvas alone shows."""

    def run(workspace: Workspace) -> None:
        if display.companion is not None:
            workspace.centre.show_canvas()
        workspace.canvas.show_overlay(True)
        workspace.canvas.set_display(display)

    return run


def is_shown_as(display: Display) -> Callable[[Workspace], bool]:
    """Return whether the mask is shown in `display`."""

    def checked(workspace: Workspace) -> bool:
        return workspace.canvas.display is display

    return checked


def show_neighbour(step: int) -> Callable[[Workspace], None]:
    """Return a command that shows the mask in the display `step` places on."""

    def run(workspace: Workspace) -> None:
        display = workspace.canvas.display.neighbour(step)
        while workspace.centre.shows_sheet and display.companion is not None:
            display = display.neighbour(step)
        show_as(display)(workspace)
        workspace.desk.told.emit(tr(display.value))

    return run


def toggle_before(workspace: Workspace) -> None:
    """Show the mask as the network drew it, or as it is now."""
    shown = not workspace.canvas.shows_before
    workspace.centre.show_canvas()
    workspace.canvas.show_overlay(True)
    workspace.canvas.show_before(shown)
    document = workspace.desk.document
    if shown and document is not None and document.shown.network is None:
        workspace.desk.told.emit(tr(MISSING[Companion.NETWORK]))
    else:
        workspace.desk.told.emit(tr("The mask as the network drew it") if shown else tr("The mask as it is now"))


def is_before_shown(workspace: Workspace) -> bool:
    """Whether the mask is shown as the network drew it."""
    return workspace.canvas.shows_before


def split_beside(beside: Beside) -> Callable[[Workspace], None]:
    """Return a command that shows `beside` at the right of the mask, or the mask all over again."""

    def run(workspace: Workspace) -> None:
        canvas = workspace.canvas
        workspace.centre.show_canvas()
        if is_split_beside(beside)(workspace):
            canvas.set_split(None)
            return
        canvas.show_overlay(True)
        canvas.show_before(False)
        canvas.set_split(Split(beside) if canvas.split is None else replace(canvas.split, beside=beside))

    return run


def is_split_beside(beside: Beside) -> Callable[[Workspace], bool]:
    """Return whether `beside` is shown at the right of the mask."""

    def checked(workspace: Workspace) -> bool:
        return workspace.canvas.split is not None and workspace.canvas.split.beside is beside

    return checked


def toggle_glare(workspace: Workspace) -> None:
    """Stretch local contrast so that edges show that glare hides, or show the photo as it is."""
    development = workspace.canvas.development
    workspace.canvas.set_development(replace(development, shows_glare=not development.shows_glare))


def shows_glare(workspace: Workspace) -> bool:
    """Whether local contrast is stretched."""
    return workspace.canvas.development.shows_glare


def brighten(stops: float) -> Callable[[Workspace], None]:
    """Return a command that shows the photo `stops` brighter."""

    def run(workspace: Workspace) -> None:
        now = workspace.canvas.development
        wanted = max(-LARGEST_STOPS, min(LARGEST_STOPS, now.stops + stops))
        workspace.canvas.set_development(replace(now, stops=wanted))

    return run


def add_contrast(percent: int) -> Callable[[Workspace], None]:
    """Return a command that shows the photo with so much more contrast."""

    def run(workspace: Workspace) -> None:
        now = workspace.canvas.development
        least, most = CONTRAST
        wanted = max(least, min(most, now.contrast_percent + percent))
        workspace.canvas.set_development(replace(now, contrast_percent=wanted))

    return run


def show_plain(workspace: Workspace) -> None:
    """Show the photo as it is."""
    workspace.canvas.set_development(Development())


def toggle_overlay(workspace: Workspace) -> None:
    """Show or hide the mask."""
    workspace.canvas.show_overlay(not workspace.canvas.overlay_shown)


def is_overlay_shown(workspace: Workspace) -> bool:
    """Whether the mask is shown."""
    return workspace.canvas.overlay_shown
