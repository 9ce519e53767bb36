"""What commands ask of the window itself (commands.workspace.Shell)."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMainWindow

from editor.commands.actions import Actions
from editor.desk.car_states import CarStates
from editor.desk.desk import Desk
from editor.desk.new_photos import NewPhotos
from editor.dialogs.command_palette import CommandPalette
from editor.language.texts import tr
from editor.panels.cars_panel import CarsPanel
from editor.panels.first_steps import FirstSteps
from editor.panels.status import Status
from editor.settings.left_places import folder_to_begin_with
from editor.settings.recent_folders import recent_folders
from editor.settings.store import SettingsStore
from editor.strip.strip import Strip
from editor.window.centre import Centre
from editor.window.colleagues import Colleagues
from editor.window.dialogs import show_dialog
from editor.window.panes import Panes
from editor.window.recent_menu import RecentMenu

FIRST_STEPS_READ = "first_steps.read"
"""Under this key the settings remember whether the first steps were closed."""


class Parts(Protocol):
    """The parts of the window that are asked; they are there once the window is laid out."""

    desk: Desk
    settings: SettingsStore
    actions_of: Actions
    car_states: CarStates
    cars: CarsPanel
    centre: Centre
    colleagues: Colleagues
    first_steps: FirstSteps
    new_photos: NewPhotos
    panes: Panes
    recent: RecentMenu
    status: Status
    strip: Strip

    def show_page(self) -> None:
        """Show the canvas, or the welcome where there is nothing to show."""


class WindowShell:
    """Does what a person asks of `window`, whose `parts` are."""

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        self._window = window
        self._parts = parts

    @property
    def cars(self) -> CarsPanel:
        """The list of cars."""
        return self._parts.cars

    def choose_folder(self) -> None:
        """Ask for a folder and open it."""
        recent = recent_folders(self._parts.settings)
        start = str(recent[0]) if recent else ""
        folder = QFileDialog.getExistingDirectory(self._window, tr("Open a folder of car photos"), start)
        if folder:
            self.open_folder(Path(folder))

    def open_folder(self, folder: Path) -> None:
        """Open a folder once the open car may be left."""
        self._parts.desk.open_folder(folder)
        self._parts.show_page()

    def open_sample(self) -> None:
        """Open the sample once the open car may be left."""
        self._parts.desk.open_sample()
        self._parts.show_page()

    def begin(self) -> None:
        """Open the folder that was open last, or the sample before there was one.

        It is read in the background: where a share is gone, a sentence says so, and another folder can be chosen.
        """
        folder = folder_to_begin_with(self._parts.settings)
        if folder is None:
            self.open_sample()
        else:
            self.open_folder(folder)

    def look_at_cars(self) -> None:
        """Look for what others have saved."""
        self._parts.car_states.look_again()

    def look_for_photos(self) -> None:
        """Look for photos that came into the open folder."""
        self._parts.new_photos.look()

    def show_recent(self) -> None:
        """Show the folders that were open last, to open one."""
        self._parts.recent.pop_up()

    def show_first_steps(self) -> None:
        """Show the first steps, from now on whenever the sample is open."""
        self._parts.settings.remember(FIRST_STEPS_READ, False)
        self._parts.first_steps.show()

    def close_first_steps(self) -> None:
        """Hide the first steps, for good."""
        self._parts.settings.remember(FIRST_STEPS_READ, True)
        self._parts.first_steps.hide()
        self._parts.centre.focus()

    def show_neighbour_car(self, step: int) -> None:
        """Open the next or previous car of the list."""
        if self._parts.desk.document is not None:
            car = self._parts.cars.neighbour(self._parts.desk.document.car, step)
            if car is not None:
                self._parts.desk.open_car(car)
            else:
                self._parts.status.tell(
                    tr("This is the last car of the list.") if step > 0 else tr("This is the first car of the list.")
                )

    def show_next_free_car(self) -> None:
        """Open the next car of the list that is not accepted and that nobody else has open."""
        self._parts.colleagues.open_next_free_car()

    def focus_filter(self) -> None:
        """Let the next keys go to the filter of the cars."""
        self._parts.cars.show()
        self._parts.cars.focus_filter()

    def show_palette(self) -> None:
        """Open the list of all commands and do the one that is chosen."""
        palette = CommandPalette(self._parts.actions_of, self._window)
        show_dialog(palette)
        if palette.chosen is not None:
            self._parts.actions_of[palette.chosen.id].trigger()

    def toggle_panels(self) -> None:
        """Hide or show everything around the canvas."""
        if self._parts.desk.document is None:
            return
        self._parts.panes.toggle()
        self._parts.status.setVisible(not self._parts.cars.isHidden())

    def shows_side_panel(self, name: str) -> bool:
        """Whether a panel is to be shown at the right of the canvas."""
        return self._parts.panes.side.shows(name)

    def toggle_side_panel(self, name: str) -> None:
        """Hide or show a panel at the right of the canvas, the next time carmask is opened too."""
        self._parts.panes.side.show_panel(name, not self.shows_side_panel(name))
        self._parts.settings.remember(f"{name}.shown", self.shows_side_panel(name))

    def toggle_strip(self) -> None:
        """Hide or show the strip."""
        self._parts.strip.setVisible(not self._parts.strip.isVisible() and self._parts.desk.document is not None)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or not."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def close_window(self) -> None:
        """Leave the program."""
        self._window.close()
