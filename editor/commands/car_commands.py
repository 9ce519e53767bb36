"""Which cars are listed, and in which order."""

from collections.abc import Callable

from editor.commands.workspace import Workspace
from editor.desk.car_listing import CarOrder
from editor.language.marking import marked
from segmentation.labels.states import LabelState

STATES: tuple[tuple[LabelState, str], ...] = (
    (LabelState.TO_DO, marked("List cars to do")),
    (LabelState.NETWORK, marked("List cars with the network's masks")),
    (LabelState.CORRECTED, marked("List corrected cars")),
    (LabelState.REJECTED, marked("List rejected cars")),
    (LabelState.ACCEPTED, marked("List accepted cars")),
)
ORDERS: tuple[tuple[CarOrder, str], ...] = (
    (CarOrder.NAME, marked("Sort cars by name")),
    (CarOrder.STATE, marked("Sort cars by state")),
    (CarOrder.LAST_SAVED, marked("Sort cars by last save")),
    (CarOrder.EDITOR, marked("Sort cars by editor")),
)


def toggle_state(state: LabelState) -> Callable[[Workspace], None]:
    """Return a command that lists the cars in a state besides those in the others that are lit, or no more."""

    def run(workspace: Workspace) -> None:
        cars = workspace.shell.cars
        cars.list_states(cars.states ^ {state})

    return run


def lists_state(state: LabelState) -> Callable[[Workspace], bool]:
    """Return whether a state is one of those of which cars are listed."""

    def checked(workspace: Workspace) -> bool:
        return state in workspace.shell.cars.states

    return checked


def list_all(workspace: Workspace) -> None:
    """List cars of all states."""
    workspace.shell.cars.list_states(frozenset())


def lists_all(workspace: Workspace) -> bool:
    """Whether cars of all states are listed."""
    return not workspace.shell.cars.states


def sort_by(order: CarOrder) -> Callable[[Workspace], None]:
    """Return a command that puts the cars in an order."""

    def run(workspace: Workspace) -> None:
        workspace.shell.cars.sort_by(order)

    return run


def sorts_by(order: CarOrder) -> Callable[[Workspace], bool]:
    """Return whether the cars are in an order."""

    def checked(workspace: Workspace) -> bool:
        return workspace.shell.cars.order is order

    return checked


def look_again(workspace: Workspace) -> None:
    """Look for photos that came into the folder, and for what others have saved."""
    workspace.shell.look_for_photos()
    workspace.shell.look_at_cars()
