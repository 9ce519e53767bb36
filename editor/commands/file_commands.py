"""Opening, saving and leaving."""

from editor.commands.workspace import Workspace
from editor.settings.recent_folders import recent_folders


def open_folder(workspace: Workspace) -> None:
    """Ask for a folder of photos and open it."""
    workspace.shell.choose_folder()


def open_recent(workspace: Workspace) -> None:
    """Show the folders that were open last, to open one."""
    workspace.shell.show_recent()


def has_recent(workspace: Workspace) -> bool:
    """Whether a folder was open before."""
    return bool(recent_folders(workspace.settings))


def with_folder(workspace: Workspace) -> bool:
    """For commands that need a folder, with cars or without."""
    return workspace.dialogs.has_folder


def show_folder_cars(workspace: Workspace) -> None:
    """Choose how the photos of the folder become cars with angles."""
    workspace.dialogs.show_folder_cars()


def has_cars(workspace: Workspace) -> bool:
    """Whether a folder with cars is open."""
    return workspace.desk.catalogue is not None


def show_numbers(workspace: Workspace) -> None:
    """Choose where the numbers of the folder are written."""
    workspace.dialogs.show_numbers()


def show_import(workspace: Workspace) -> None:
    """Choose masks of another program to be saved as revisions."""
    workspace.dialogs.show_import()


def show_mask_export(workspace: Workspace) -> None:
    """Choose where saved masks are written for other programs."""
    workspace.dialogs.show_mask_export()


def open_sample(workspace: Workspace) -> None:
    """Open the cars that carmask comes with."""
    workspace.shell.open_sample()


def save(workspace: Workspace) -> None:
    """Save the mask of the shown angle."""
    workspace.desk.save_shown()


def save_car(workspace: Workspace) -> None:
    """Save every mask of the car that has unsaved strokes."""
    workspace.desk.save_dirty()


def show_folder_rules(workspace: Workspace) -> None:
    """Show what holds for all who work in the folder, to change it."""
    workspace.dialogs.show_folder_rules()


def ask_for_author(workspace: Workspace) -> None:
    """Say who makes masks at this computer."""
    workspace.dialogs.ask_for_author()


def show_settings(workspace: Workspace) -> None:
    """Open the settings."""
    workspace.dialogs.show_settings()


def change_keys(workspace: Workspace) -> None:
    """Open the keys to be changed."""
    workspace.dialogs.change_keys()


def leave(workspace: Workspace) -> None:
    """Leave the program."""
    workspace.shell.close_window()
