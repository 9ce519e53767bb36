"""What tools have in common that do all they do while the button is down."""

from editor.tools.tool import PaintTarget, PointerEvent
from segmentation.masks.capsule import Point


class GestureTool:
    """A tool of one gesture: nothing is drawn but the mask, and nothing stays open when the button is up.

    Attributes:
        erases: whether it paints background instead of car.
    """

    loop: tuple[Point, ...] = ()

    def __init__(self, target: PaintTarget) -> None:
        self._target = target
        self.erases = False

    @property
    def is_busy(self) -> bool:
        """Whether the gesture is under way."""
        raise NotImplementedError

    @property
    def holds_pointer(self) -> bool:
        """Whether the gesture is under way, which ends when the button goes up."""
        return self.is_busy

    def retarget(self, target: PaintTarget) -> None:
        """Work on another mask from now on; what is under way ends where it belongs."""
        self.release()
        self._target = target
        self.forget_last_point()

    def forget_last_point(self) -> None:
        """Begin anew: another angle is shown."""

    def release(self) -> None:
        """End the gesture; it is one step to undo."""
        raise NotImplementedError

    def hover(self, event: PointerEvent) -> None:
        """Do nothing: what is in the air leaves no mark."""

    def close(self) -> None:
        """Do nothing: there is one gesture only."""

    def step_back(self) -> None:
        """Do nothing: there is one gesture only."""
