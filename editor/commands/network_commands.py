"""What concerns the network itself: which one is used, and the training of a new one."""

from editor.commands.workspace import Workspace


def show_networks(workspace: Workspace) -> None:
    """Open the window in which networks are chosen, trained and published."""
    workspace.dialogs.show_networks()


def show_report(workspace: Workspace) -> None:
    """Open the page that tells how the network in use was judged."""
    workspace.dialogs.show_report()
