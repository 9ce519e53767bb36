"""What a command is: one thing a person can do, with its name, its keys and when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from editor.commands.workspace import Workspace
from editor.language.texts import tr


def always(workspace: Workspace) -> bool:
    """For commands that can be done at any time."""
    return True


def with_car(workspace: Workspace) -> bool:
    """For commands that need an open car."""
    return workspace.desk.document is not None


def with_photo(workspace: Workspace) -> bool:
    """For commands that need a photo that can be used on the shown angle, which must be the one that is seen."""
    document = workspace.desk.document
    return document is not None and document.shown.photo_facts is not None and not workspace.centre.is_turning


def with_mask(workspace: Workspace) -> bool:
    """For commands that need a mask on the shown angle, which must be the one that is seen."""
    document = workspace.desk.document
    return document is not None and document.shown.mask is not None and not workspace.centre.is_turning


def with_mask_or_glass(workspace: Workspace) -> bool:
    """For commands that need either mask on the shown angle, which must be the one that is seen."""
    document = workspace.desk.document
    return document is not None and document.shown.has_mask and not workspace.centre.is_turning


@dataclass(frozen=True)
class Command:
    """A row of the table.

    `title` and `menu`, which names the menu it stands in, are English. `shortcuts` are Qt's names of keys, the first
    is shown in the menu; `checked` is given for commands that switch something on and off.
    """

    id: str
    title: str
    menu: str
    run: Callable[[Workspace], None]
    shortcuts: tuple[str, ...] = ()
    enabled: Callable[[Workspace], bool] = always
    checked: Callable[[Workspace], bool] | None = None
    separator: bool = False
    """Whether a line is drawn above it in the menu."""
    title_now: Callable[[Workspace], str] | None = None
    """For a title that depends on what would be done."""
    on_canvas: bool = False
    """Whether its keys count on the canvas only, since they mean something else to the other widgets."""
    keeps_stroke: bool = False
    """Whether a stroke under way goes on; every other command ends it first."""
    repeats: bool = False
    """Whether it is done again and again while its keys are held, as a step is; a switch would flicker."""

    @property
    def shown_title(self) -> str:
        """The title in the person's language."""
        return tr(self.title)

    @property
    def is_changing(self) -> bool:
        """Whether it has a title of the moment, or is switched on and off."""
        return self.title_now is not None or self.checked is not None

    @property
    def menu_with_key(self) -> str:
        """The menu's title in the person's language, & before the letter that opens it with Alt."""
        title = f"&{self.menu}"
        return tr(title)

    @property
    def shown_menu(self) -> str:
        """The menu's title in the person's language."""
        return self.menu_with_key.replace("&", "")
