"""What concerns a mask as a whole: the network's drawing of it and its acceptance."""

from editor.commands.workspace import Workspace


def predict_angle(workspace: Workspace) -> None:
    """Let the network draw the mask of the shown angle; strokes there become a step to undo."""
    workspace.desk.predict_shown()


def predict_car(workspace: Workspace) -> None:
    """Let the network draw the masks of all angles that no person has worked on."""
    workspace.desk.predict_car()


def stop_predicting(workspace: Workspace) -> None:
    """Stop the network."""
    workspace.desk.stop_predicting()


def is_predicting(workspace: Workspace) -> bool:
    """Whether the network is at work."""
    return workspace.desk.predicting.is_busy


def accept_angle(workspace: Workspace) -> None:
    """Save the shown mask as accepted and show the next angle."""
    workspace.desk.accept_shown()


def accept_car(workspace: Workspace) -> None:
    """Save every mask of the car as accepted and open the next car."""
    workspace.desk.accept_car(lambda: workspace.shell.show_neighbour_car(1))
