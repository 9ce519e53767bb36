"""The parts of the window that a command may touch."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from editor.canvas.backdrop_grips import BackdropGrips
from editor.canvas.canvas import Canvas
from editor.desk.car_listing import CarOrder
from editor.desk.desk import Desk
from editor.desk.reviewing import Reviewing
from editor.desk.shown_backdrop import ShownBackdrop
from editor.settings.store import SettingsStore
from editor.tools.hand import Hand
from segmentation.labels.states import LabelState


class CarList(Protocol):
    """The list of cars."""

    @property
    def states(self) -> frozenset[LabelState]:
        """The states of which cars are listed, none for all."""

    @property
    def order(self) -> CarOrder:
        """What the cars follow each other by."""

    def list_states(self, states: frozenset[LabelState]) -> None:
        """List the cars in these states, or with none of them all cars."""

    def sort_by(self, order: CarOrder) -> None:
        """Put the cars in another order."""


class Shell(Protocol):
    """What commands ask of the window itself."""

    @property
    def cars(self) -> CarList:
        """The list of cars."""

    def look_at_cars(self) -> None:
        """Look for what others have saved."""

    def look_for_photos(self) -> None:
        """Look for photos that came into the open folder."""

    def choose_folder(self) -> None:
        """Ask for a folder and open it."""

    def show_recent(self) -> None:
        """Show the folders that were open last."""

    def open_sample(self) -> None:
        """Open the sample."""

    def show_first_steps(self) -> None:
        """Show the first steps."""

    def show_neighbour_car(self, step: int) -> None:
        """Open the next or previous car of the list."""

    def show_next_free_car(self) -> None:
        """Open the next car of the list that is not accepted and that nobody else has open."""

    def focus_filter(self) -> None:
        """Let the next keys go to the filter of the cars."""

    def show_palette(self) -> None:
        """Open the list of all commands, to be found by their letters."""

    def toggle_panels(self) -> None:
        """Hide or show everything around the canvas."""

    def shows_side_panel(self, name: str) -> bool:
        """Whether a panel is to be shown at the right of the canvas."""

    def toggle_side_panel(self, name: str) -> None:
        """Hide or show a panel at the right of the canvas."""

    def toggle_strip(self) -> None:
        """Hide or show the strip."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or not."""

    def close_window(self) -> None:
        """Leave the program."""


class Dialogs(Protocol):
    """The dialogs and windows that commands open."""

    def ask_for_author(self) -> None:
        """Ask who makes masks here."""

    def show_settings(self) -> None:
        """Open the settings."""

    def ask_why_rejected(self) -> tuple[str, str] | None:
        """Ask why the shown mask is rejected, and return reason and note; None if it is not."""

    def show_clean_up(self) -> None:
        """Open the clean-ups of the shown mask."""

    def show_revisions(self) -> None:
        """Open the saved revisions of the shown mask."""

    @property
    def has_folder(self) -> bool:
        """Whether a folder is open, or one without cars was tried."""

    def show_folder_cars(self) -> None:
        """Open the choice of how the folder becomes cars."""

    def show_folder_rules(self) -> None:
        """Open the rules of the open folder."""

    def show_folder_drawing(self) -> None:
        """Open what there is to draw of the whole folder."""

    def show_folder_summary(self) -> None:
        """Open what the last drawing of a whole folder has done."""

    def show_export(self) -> None:
        """Open the choice of what is exported, once strokes are saved."""

    def choose_picture(self, before: str) -> str:
        """Ask for a picture, beginning in the folder of the one `before`; return its path, "" for none."""

    def choose_backdrops(self, before: str) -> str:
        """Ask for a folder with a backdrop for each angle, beginning beside the one `before`; return its path or ""."""

    def show_export_summary(self) -> None:
        """Open what the last export has made."""

    def show_import(self) -> None:
        """Open the import of masks, once strokes are saved."""

    def show_mask_export(self) -> None:
        """Open the export of masks, once strokes are saved."""

    def show_numbers(self) -> None:
        """Open the numbers of the folder."""

    @property
    def can_merge(self) -> bool:
        """Whether somebody else saved the shown mask meanwhile, and both can be compared."""

    def show_merge(self) -> None:
        """Compare the shown mask with what somebody else saved meanwhile."""

    def show_networks(self) -> None:
        """Open the networks."""

    def show_report(self) -> None:
        """Open the report of the network in use."""

    def show_keys(self) -> None:
        """Open the list of keys."""

    def change_keys(self) -> None:
        """Open the keys to be changed."""


class Zoomed(Protocol):
    """What shows photos larger and smaller."""

    @property
    def zoom_percent(self) -> float:
        """Device pixels per photo pixel, times 100."""

    @property
    def fits(self) -> bool:
        """Whether all is seen whole."""

    @property
    def pointer(self) -> QPointF | None:
        """Where the pointer is, None while it is elsewhere."""

    def fit(self) -> None:
        """Show all whole."""

    def zoom_to(self, percent: float, at: QPointF | None = None) -> None:
        """Zoom to `percent` about a point."""

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor about a point."""


class Centre(Protocol):
    """What fills the middle of the window: canvas, sheet or spin."""

    @property
    def shows_sheet(self) -> bool:
        """Whether all angles are shown at once."""

    @property
    def shows_spin(self) -> bool:
        """Whether the cut-outs are shown one after the other."""

    @property
    def is_turning(self) -> bool:
        """Whether the car turns by itself, so that the angle that is seen is another than the shown one."""

    @property
    def in_front(self) -> Zoomed:
        """What is zoomed by the commands."""

    def show_canvas(self) -> None:
        """Go back to the canvas."""

    def toggle_sheet(self) -> None:
        """Show all angles at once, or go back to the canvas."""

    def toggle_spin(self) -> None:
        """Show the cut-outs one after the other, or go back to the canvas."""


@dataclass
class Workspace:
    """Desk, reviewing at it, canvas, tools and settings, with the window round them and what it opens.

    `copied` is a mask, uint8 (H, W), to be pasted.
    """

    desk: Desk
    reviewing: Reviewing
    canvas: Canvas
    hand: Hand
    settings: SettingsStore
    shell: Shell
    dialogs: Dialogs
    centre: Centre
    backdrop: ShownBackdrop
    grips: BackdropGrips
    copied: NDArray[np.uint8] | None = None
