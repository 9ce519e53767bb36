"""The tools at hand and the one that is taken."""

from collections.abc import Callable, Mapping

from editor.tools.brush import BrushTool
from editor.tools.edge_brush import EdgeBrushTool
from editor.tools.floor_line import FloorLines
from editor.tools.floor_line_tool import FloorLineTool
from editor.tools.limited_target import LimitedTarget
from editor.tools.limits import LimitsInForce
from editor.tools.plate_tool import NumberPlateTool
from editor.tools.regions import FillTool, WandTool
from editor.tools.shapes import LassoTool, PolygonTool, RectangleTool
from editor.tools.smart_outline import SmartOutlineTool
from editor.tools.tool import MaskHolder, NoPaper, PaintTarget, Tool

BRUSH, EDGE_BRUSH = "brush", "edge_brush"
ROUND = (BRUSH, EDGE_BRUSH)
"""Tools with a size, which a ring shows."""

FLOOR_LINE, NUMBER_PLATE = "floor_line", "number_plate"
PAINT_NOTHING = (FLOOR_LINE, NUMBER_PLATE)
"""Tools that draw markings, which Backspace takes away."""

WAND = "wand"
KINDS: Mapping[str, Callable[[PaintTarget], Tool]] = {
    BRUSH: BrushTool,
    EDGE_BRUSH: EdgeBrushTool,
    "lasso": LassoTool,
    "polygon": PolygonTool,
    "smart_outline": SmartOutlineTool,
    "rectangle": RectangleTool,
    WAND: WandTool,
    "fill": FillTool,
    FLOOR_LINE: FloorLineTool,
    NUMBER_PLATE: NumberPlateTool,
}
"""Every tool by its name; the first one is taken at the start."""


class Hand:
    """Holds every tool on one mask; one of them is `tool`, the one taken. All paint car, or all erase.

    Attributes:
        floor_lines: the lines on which cars stand, as editors drew them.
        limits: where all tools may paint.
    """

    def __init__(self, holder: MaskHolder | None = None) -> None:
        self.floor_lines = FloorLines()
        self.limits = LimitsInForce(self.floor_lines)
        target = LimitedTarget(holder or NoPaper(), self.limits, self.floor_lines)
        self._tools = {name: kind(target) for name, kind in KINDS.items()}
        self.name = BRUSH
        self._listeners: list[Callable[[str], None]] = []

    def listen(self, listener: Callable[[str], None]) -> None:
        """Have `listener` told the name of the tool in hand when it is another one, or begins or ends to erase."""
        self._listeners.append(listener)

    @property
    def tool(self) -> Tool:
        """The tool that the pointer moves."""
        return self._tools[self.name]

    @property
    def brush(self) -> BrushTool:
        """The brush, taken or not."""
        brush = self._tools[BRUSH]
        assert isinstance(brush, BrushTool)
        return brush

    @property
    def diameter_px(self) -> int:
        """The size of brush and edge brush, in pixels of the photo."""
        return self.brush.diameter_px

    @diameter_px.setter
    def diameter_px(self, diameter_px: int) -> None:
        for tool in self._tools.values():
            if isinstance(tool, BrushTool):
                tool.diameter_px = diameter_px

    @property
    def follows_pressure(self) -> bool:
        """Whether brush and edge brush are the wider the harder a pen is pressed."""
        return self.brush.follows_pressure

    @follows_pressure.setter
    def follows_pressure(self, follows_pressure: bool) -> None:
        for tool in self._tools.values():
            if isinstance(tool, BrushTool):
                tool.follows_pressure = follows_pressure

    @property
    def wand(self) -> WandTool:
        """The magic wand, taken or not."""
        wand = self._tools[WAND]
        assert isinstance(wand, WandTool)
        return wand

    @property
    def plate(self) -> NumberPlateTool:
        """The tool of the number plate, taken or not."""
        plate = self._tools[NUMBER_PLATE]
        assert isinstance(plate, NumberPlateTool)
        return plate

    @property
    def erases(self) -> bool:
        """Whether the tools paint background instead of car."""
        return self.tool.erases

    @erases.setter
    def erases(self, erases: bool) -> None:
        for tool in self._tools.values():
            tool.erases = erases
        self._tell()

    @property
    def can_step_back(self) -> bool:
        """Whether there is a part of something to take back, or a marking to take away with its tool."""
        return self.tool.is_busy or self.name in PAINT_NOTHING

    @property
    def takes_several_clicks(self) -> bool:
        """Whether the tool in hand is one that a double click ends."""
        return isinstance(self.tool, PolygonTool | SmartOutlineTool)

    def take(self, name: str) -> None:
        """Take the tool of that name; what the one before was at ends as if another angle were shown."""
        if name != self.name:
            self.put_down()
            self.name = name
            self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener(self.name)

    def put_down(self) -> None:
        """End what is under way before something else is looked at: a stroke counts, an open shape does not."""
        self.tool.release()
        self.tool.forget_last_point()

    def retarget(self, holder: MaskHolder) -> None:
        """Let all tools work on another car's masks from now on."""
        self.put_down()
        self.limits.forget_masks()
        target = LimitedTarget(holder, self.limits, self.floor_lines)
        for tool in self._tools.values():
            tool.retarget(target)
