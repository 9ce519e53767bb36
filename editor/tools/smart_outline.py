"""Smart outline: clicks set points, and the line between them follows the edges of the photo."""

from collections.abc import Sequence
from itertools import chain

from editor.language.marking import marked
from editor.tools.shapes import ShapeTool, closes
from editor.tools.tool import PaintTarget, PointerEvent
from segmentation.masks.capsule import Point
from segmentation.masks.edge_path import EdgePath, Line


class SmartOutlineTool(ShapeTool):
    """Sets a point with each click; a double click, Enter or a click on the first point closes the line.

    A point is where the pointer was: snapping it to the strongest edge nearby brought the line no nearer to the car's
    outline (docs/measurements.md), and now and then took it to another edge.
    """

    title = marked("Smart outline")

    def __init__(self, target: PaintTarget) -> None:
        super().__init__(target)
        self._points: list[Point] = []
        self._lines: list[Line] = []
        """The line from each point to the next; the last one has none yet."""
        self._path: EdgePath | None = None

    def press(self, event: PointerEvent) -> None:
        """Set a point, or close the line."""
        photo = self._target.shown_photo()
        if photo is None:
            return
        if closes(self._points, event):
            self.close()
            return
        point = event.row, event.column
        if self._path is None:
            self._opposite = event.opposite
        else:
            self._lines.append(self._path.exactly_to(point))
        self._path = EdgePath(photo, point)
        self._points.append(self._path.start)
        self.loop = self._with((self._path.start,))

    def hover(self, event: PointerEvent) -> None:
        """Let the last stretch of the line run to the pointer."""
        if self._path is not None:
            self.loop = self._with(self._path.to((event.row, event.column)))

    def move(self, event: PointerEvent) -> None:
        """Follow the pointer while the button of a click is still down."""
        self.hover(event)

    def _closed(self) -> Sequence[Point]:
        """The line, which runs along the edges back to its first point too."""
        if self._path is None or len(self._points) < 3:
            return ()
        return self._with(self._path.exactly_to(self._points[0]))

    def step_back(self) -> None:
        """Take the last point back; with the first one the shape is given up."""
        photo = self._target.shown_photo()
        if len(self._points) < 2 or photo is None:
            self.cancel()
            return
        pointer = self.loop[-1]
        self._points.pop()
        self._lines.pop()
        self._path = EdgePath(photo, self._points[-1])
        self.loop = self._with(self._path.to(pointer))

    def cancel(self) -> None:
        """Give up the shape under way."""
        super().cancel()
        self._points, self._lines, self._path = [], [], None

    def _with(self, last: Line) -> Line:
        """The line that is set and, behind it, `last`."""
        return (*chain.from_iterable(line[:-1] for line in self._lines), *last)
