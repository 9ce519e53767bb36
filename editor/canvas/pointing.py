"""What events of the pointer mean to tools and brush."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QSinglePointEvent, QTabletEvent, QWheelEvent

from editor.canvas.coordinates import ViewTransform
from editor.canvas.pen import is_eraser
from editor.tools.brush import LARGEST_PX
from editor.tools.tool import PointerEvent

WHEEL_STEP = 120
"""Qt's angle of one notch of a mouse wheel, in eighths of a degree."""

ZOOM_PER_NOTCH = 1.25
SIZE_PER_NOTCH = 1.15


def tool_event(event: QSinglePointEvent, transform: ViewTransform, *, erases: bool) -> PointerEvent:
    """Return what a tool is told; the other end of a pen erases, unless all that is painted `erases` anyway."""
    row, column = transform.to_photo(event.position().x(), event.position().y())
    pen = event if isinstance(event, QTabletEvent) else None
    opposite = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    if pen is not None and is_eraser(pen) and not erases:
        opposite = not opposite
    return PointerEvent(
        row,
        column,
        line=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
        opposite=opposite,
        screen_px=transform.scale,
        pressure=1.0 if pen is None else pen.pressure(),
        degrees=transform.degrees,
    )


def notches_of(event: QWheelEvent) -> float:
    """Return how many notches a wheel was turned, away from the hand above 0.

    With Alt or Shift held some systems tell of the other direction, to the side.
    """
    angle = event.angleDelta()
    return (angle.y() or angle.x()) / WHEEL_STEP


def scrolled_diameter(diameter_px: int, notches: float) -> int:
    """Return the diameter of a brush after the wheel has sized it: a pixel more or less at least."""
    wanted: float = diameter_px * SIZE_PER_NOTCH**notches
    if abs(wanted - diameter_px) < 1:
        wanted = diameter_px + (1 if notches > 0 else -1)
    return max(1, min(LARGEST_PX, round(wanted)))
