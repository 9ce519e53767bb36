"""Every setting of the program, one row each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor.language.marking import marked

SettingValue = str | int | bool


@dataclass(frozen=True)
class Setting:
    """One thing a person can set.

    `doc` is the sentence that the settings window shows. `choices` pairs each allowed value with its
    words; numbers have `minimum` and `maximum` in `unit` instead. Texts that match `pattern` are allowed
    besides the choices.
    """

    key: str
    title: str
    doc: str
    default: SettingValue
    choices: tuple[tuple[SettingValue, str], ...] = ()
    minimum: int = 0
    maximum: int = 0
    unit: str = ""
    pattern: str = ""

    def accepts(self, value: object) -> bool:
        """Whether `value` may stand in a settings file for this row."""
        if type(value) is not type(self.default):
            return False
        if self.pattern and isinstance(value, str) and re.fullmatch(self.pattern, value):
            return True
        if self.choices:
            return value in [choice for choice, _ in self.choices]
        if isinstance(value, int) and not isinstance(value, bool):
            return self.minimum <= value <= self.maximum
        return True


AUTOMATIC_COLOUR = "automatic"
OVERLAY_COLOUR = Setting(
    "overlay.colour", "Mask colour",
    "The colour that the mask has over the photo; automatic takes one that stands off the car.", AUTOMATIC_COLOUR,
    choices=(
        (AUTOMATIC_COLOUR, "Automatic"), ("#2f8dff", "Blue"), ("#ff3ea5", "Pink"), ("#22d36b", "Green"),
        ("#ff8a1f", "Orange"), ("#ffe14d", "Yellow"), ("#e5322d", "Red"),
    ), pattern="#[0-9a-f]{6}",
)  # fmt: skip
OVERLAY_OPACITY = Setting(
    "overlay.opacity", "Mask opacity", "How strongly the mask covers the photo.", 45, minimum=5, maximum=100, unit="%"
)
PIXEL_GRID = Setting(
    "canvas.pixel_grid", "Lines between pixels", "Thin lines between the pixels of the photo, from 800 % on.", True
)
BRUSH_DIAMETER = Setting(
    "brush.diameter", "Brush size", "Diameter of brush and eraser in pixels of the photo.", 40,
    minimum=1, maximum=1000, unit="px",
)  # fmt: skip
FOLLOW_PRESSURE = Setting(
    "brush.follow_pressure", "Pressure changes the brush's size",
    "With the pen of a tablet, a stroke is the wider the harder the pen is pressed, up to the brush's size.", True,
)  # fmt: skip
WAND_TOLERANCE = Setting(
    "wand.tolerance", "Tolerance of the magic wand", "How unlike the colour of the clicked pixel others may be.", 24,
    minimum=0, maximum=255,
)  # fmt: skip
LIMIT_DISTANCE = Setting(
    "limits.distance", "Distance from the network's outline",
    "How far from the network's outline tools paint while that is limited.", 12, minimum=1, maximum=100, unit="px",
)  # fmt: skip
SPIN_RATE = Setting(
    "spin.rate", "Speed of the spin", "How many angles a second the spin shows.", 10, minimum=8, maximum=12,
    unit="a second",
)  # fmt: skip
SPIN_BACKDROP = "backdrop"
SPIN_GROUND = Setting(
    "spin.ground", "Cars of the spin on", "What the spin shows behind the cars that are cut out, or their masks alone.",
    "grey", choices=(
        ("grey", "Grey"), ("black", "Black"), ("white", "White"), ("checker", "Checkerboard"),
        (SPIN_BACKDROP, "Backdrop"), ("mask", "Mask alone"),
    ),
)  # fmt: skip
DEVICE = Setting(
    "network.device", "Run the network on",
    "A graphics card is quicker where TensorFlow can use it; without one the processor does the work.",
    "automatic", choices=(("automatic", "Automatic"), ("cpu", "Processor (CPU)"), ("gpu", "Graphics card (GPU)")),
)  # fmt: skip
PREDICT_ON_OPEN = Setting(
    "network.predict_on_open", "Draw masks when a car opens",
    "The network draws a mask for every angle that has none as soon as the car is opened.", True,
)  # fmt: skip
PREDICT_AHEAD = Setting(
    "network.predict_ahead", "Draw the next car ahead",
    "While you look at a car whose masks are all there, the network draws the next car of the list, so that its masks "
    "are there at once. They are kept in memory, 64 MiB at most.", True,
)  # fmt: skip
REDRAW_UNTOUCHED = Setting(
    "network.redraw_untouched", "Draw masks anew with another network",
    "When another network is taken into use, it draws the masks of the open car that nobody has touched.", True,
)  # fmt: skip
SAVE_ON_LEAVE = Setting(
    "saving.on_leave", "Save unsaved strokes",
    "When a mask with unsaved strokes becomes a revision by itself. Until then it is kept on this computer, less than "
    "two seconds behind the hand, and offered at the next start if the program ends otherwise than it should.",
    "save", choices=(
        ("save", "When the angle is left"), ("car", "When the car is left"), ("ask", "Ask when the car is left"),
    ),
)  # fmt: skip
UNDO_LIMIT = Setting(
    "undo.limit", "Memory for undo", "How much memory the strokes of one angle may take, to be taken back.", 64,
    minimum=8, maximum=1024, unit="MiB",
)  # fmt: skip
OPEN_LAST_FOLDER = Setting(
    "window.open_last_folder", "Begin with the last folder",
    "Started without a folder, carmask opens the one that was open last, at the car and angle where you left it.", True,
)  # fmt: skip
THEME = Setting(
    "window.theme", "Theme", "Dark rests the eye beside bright photos.", "dark",
    choices=(("dark", "Dark"), ("light", "Light"), ("system", "As the system has it")),
)  # fmt: skip
LANGUAGE = Setting(
    "window.language", "Language", "The language of carmask's texts, from its next start on.", "system",
    choices=(("system", "As the system has it"), ("en", "English"), ("de", "Deutsch")),
)  # fmt: skip
KEYS_PRESET = Setting(
    "keys.preset", "Keys as in", "Which program your hands know. Keys that you have chosen yourself stay.", "carmask",
    choices=(
        ("carmask", "carmask"), ("photoshop", "Photoshop"), ("krita", "Krita"), ("gimp", "GIMP"),
        ("labelme", "labelme"),
    ),
)  # fmt: skip

SETTINGS = (
    OVERLAY_COLOUR, OVERLAY_OPACITY, PIXEL_GRID, BRUSH_DIAMETER, FOLLOW_PRESSURE, WAND_TOLERANCE, LIMIT_DISTANCE,
    SPIN_RATE, SPIN_GROUND, DEVICE, PREDICT_ON_OPEN, PREDICT_AHEAD, REDRAW_UNTOUCHED, SAVE_ON_LEAVE, UNDO_LIMIT, THEME,
    OPEN_LAST_FOLDER, LANGUAGE, KEYS_PRESET,
)  # fmt: skip

_TOOLS, _SAVING = marked("Tools"), marked("Saving and undo")
_GROUP_TITLES = {
    "overlay": marked("Mask"), "canvas": marked("Canvas"), "brush": _TOOLS, "wand": _TOOLS, "limits": _TOOLS,
    "spin": marked("Spin"), "network": marked("Network"), "saving": _SAVING, "undo": _SAVING,
    "window": marked("Window"), "keys": marked("Keys"),
}  # fmt: skip


def groups(settings: Sequence[Setting]) -> dict[str, list[Setting]]:
    """Return the rows by the English title of their group, which the beginning of their key tells: "network.device"."""
    grouped: dict[str, list[Setting]] = {}
    for setting in settings:
        beginning = setting.key.split(".")[0]
        grouped.setdefault(_GROUP_TITLES[beginning], []).append(setting)
    return grouped
