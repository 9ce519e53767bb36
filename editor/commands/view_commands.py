"""Zoom, and which angle and car are shown."""

from collections.abc import Callable

from editor.commands.workspace import Workspace

ZOOM_STEP = 1.5
TURN_STEP = 15.0
"""Degrees."""


def fit(workspace: Workspace) -> None:
    """Show the whole photo."""
    workspace.centre.in_front.fit()


def actual_size(workspace: Workspace) -> None:
    """Show one photo pixel as one pixel of the screen."""
    workspace.centre.in_front.zoom_to(100)


def toggle_fit(workspace: Workspace) -> None:
    """Go from the whole photo to 100 % at the pointer's place, and back."""
    zoomed = workspace.centre.in_front
    if zoomed.fits:
        zoomed.zoom_to(100, zoomed.pointer)
    else:
        zoomed.fit()


def zoom(factor: float) -> Callable[[Workspace], None]:
    """Return a command that zooms about the middle."""

    def run(workspace: Workspace) -> None:
        workspace.centre.in_front.zoom_by(factor)

    return run


def turn(degrees: float) -> Callable[[Workspace], None]:
    """Return a command that turns the photo on the canvas by so much clockwise."""

    def run(workspace: Workspace) -> None:
        workspace.centre.show_canvas()
        workspace.canvas.turn_to(workspace.canvas.turn + degrees)

    return run


def stand_upright(workspace: Workspace) -> None:
    """Turn the photo on the canvas back."""
    workspace.centre.show_canvas()
    workspace.canvas.turn_to(0)


def show_angle(step: int) -> Callable[[Workspace], None]:
    """Return a command that shows the angle `step` places on."""

    def run(workspace: Workspace) -> None:
        if workspace.desk.document is not None:
            workspace.desk.show_angle(workspace.desk.document.shown_index + step)

    return run


def first_angle(workspace: Workspace) -> None:
    """Show the first angle."""
    workspace.desk.show_angle(0)


def last_angle(workspace: Workspace) -> None:
    """Show the last angle."""
    if workspace.desk.document is not None:
        workspace.desk.show_angle(len(workspace.desk.document.views) - 1)


def show_car(step: int) -> Callable[[Workspace], None]:
    """Return a command that opens the car `step` places on in the list."""

    def run(workspace: Workspace) -> None:
        workspace.shell.show_neighbour_car(step)

    return run


def show_next_free_car(workspace: Workspace) -> None:
    """Open the next car that is not accepted and that nobody else has open."""
    workspace.shell.show_next_free_car()


def find_car(workspace: Workspace) -> None:
    """Type into the filter of the cars."""
    workspace.shell.focus_filter()


def toggle_sheet(workspace: Workspace) -> None:
    """Show all angles at once, or go back to the canvas."""
    workspace.centre.toggle_sheet()


def shows_sheet(workspace: Workspace) -> bool:
    """Whether all angles are shown at once."""
    return workspace.centre.shows_sheet


def toggle_spin(workspace: Workspace) -> None:
    """Show the cut-outs one after the other, or go back to the canvas."""
    workspace.centre.toggle_spin()


def shows_spin(workspace: Workspace) -> bool:
    """Whether the cut-outs are shown one after the other."""
    return workspace.centre.shows_spin


def toggle_panels(workspace: Workspace) -> None:
    """Hide or show everything around the canvas."""
    workspace.shell.toggle_panels()


def toggle_strip(workspace: Workspace) -> None:
    """Hide or show the strip."""
    workspace.shell.toggle_strip()


def toggle_side_panel(name: str) -> Callable[[Workspace], None]:
    """Return a command that hides or shows the panel of that name at the right of the canvas."""

    def run(workspace: Workspace) -> None:
        workspace.shell.toggle_side_panel(name)

    return run


def shows_side_panel(name: str) -> Callable[[Workspace], bool]:
    """Return whether the panel of that name is to be shown."""

    def checked(workspace: Workspace) -> bool:
        return workspace.shell.shows_side_panel(name)

    return checked


def toggle_full_screen(workspace: Workspace) -> None:
    """Fill the screen, or not."""
    workspace.shell.toggle_full_screen()


def show_first_steps(workspace: Workspace) -> None:
    """Show the three steps to a mask."""
    workspace.shell.show_first_steps()


def show_palette(workspace: Workspace) -> None:
    """Find a command by some of its letters."""
    workspace.shell.show_palette()


def show_keys(workspace: Workspace) -> None:
    """Show every key."""
    workspace.dialogs.show_keys()
