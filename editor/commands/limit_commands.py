"""Where the tools may paint."""

from collections.abc import Callable
from dataclasses import replace

from editor.commands.workspace import Workspace
from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr
from editor.tools.limits import FloorSide, Limits, MaskSide

CHOICES: tuple[tuple[str, str, Limits, tuple[str, ...]], ...] = (
    ("near_outline", marked("Only near the network's outline"), Limits(near_outline=True), ("Shift+N",)),
    ("above_floor", marked("Only above the floor line"), Limits(floor=FloorSide.ABOVE), ()),
    ("below_floor", marked("Only below the floor line"), Limits(floor=FloorSide.BELOW), ()),
    ("in_mask", marked("Only where the mask was"), Limits(mask=MaskSide.CAR), ()),
    ("outside_mask", marked("Only where the mask was not"), Limits(mask=MaskSide.BACKGROUND), ()),
)
"""Each limit alone: its name, its title and its keys."""


def toggle(limit: Limits) -> Callable[[Workspace], None]:
    """Return a command that adds a limit to those in force, in place of its opposite, or lifts it."""

    def run(workspace: Workspace) -> None:
        now = workspace.hand.limits.limits
        lifted = is_on(limit)(workspace)
        if limit.near_outline:
            changed = replace(now, near_outline=not lifted)
        elif limit.floor is not None:
            changed = replace(now, floor=None if lifted else limit.floor)
        else:
            changed = replace(now, mask=None if lifted else limit.mask)
        _put_in_force(workspace, changed)

    return run


def is_on(limit: Limits) -> Callable[[Workspace], bool]:
    """Return whether a limit is in force."""

    def checked(workspace: Workspace) -> bool:
        now = workspace.hand.limits.limits
        return now == replace(
            now,
            near_outline=now.near_outline or limit.near_outline,
            floor=limit.floor or now.floor,
            mask=limit.mask or now.mask,
        )

    return checked


def lift(workspace: Workspace) -> None:
    """Let the tools paint everywhere again."""
    _put_in_force(workspace, Limits())


def are_on(workspace: Workspace) -> bool:
    """Whether there is any limit."""
    return workspace.hand.limits.limits.are_on


def remove_floor_line(workspace: Workspace) -> None:
    """Let the open car have no floor line."""
    document = workspace.desk.document
    if document is not None:
        workspace.hand.floor_lines.remove(document.shown.view)


def has_floor_line(workspace: Workspace) -> bool:
    """Whether the shown angle has a floor line."""
    document = workspace.desk.document
    return document is not None and workspace.hand.floor_lines.of(document.shown.view) is not None


def _put_in_force(workspace: Workspace, limits: Limits) -> None:
    workspace.hand.limits.limits = limits
    words = translated(workspace.hand.limits.words)
    workspace.desk.told.emit(tr("Tools paint only {where}.", where=words) if words else tr("Tools paint everywhere."))
