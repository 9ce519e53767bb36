"""Cars onto new backgrounds."""

from editor.commands.workspace import Workspace


def show_export(workspace: Workspace) -> None:
    """Choose what is exported."""
    workspace.dialogs.show_export()


def can_export(workspace: Workspace) -> bool:
    """Whether a car is open and no pictures are being made."""
    return workspace.desk.document is not None and not workspace.desk.exporting.is_running


def stop_export(workspace: Workspace) -> None:
    """Make no more pictures."""
    workspace.desk.exporting.stop()


def is_exporting(workspace: Workspace) -> bool:
    """Whether pictures are being made."""
    return workspace.desk.exporting.is_running


def show_summary(workspace: Workspace) -> None:
    """Say what the last export has made."""
    workspace.dialogs.show_export_summary()


def has_summary(workspace: Workspace) -> bool:
    """Whether an export has ended."""
    return workspace.desk.exporting.run is not None and not workspace.desk.exporting.is_running
