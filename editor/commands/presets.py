"""The keys that hands bring with them from other programs, as differences from the command table.

Only commands that carmask has are here; where another program's key is one that a command of carmask has, that command
is given another one here too. Sources: Photoshop, and the letters of tools in Krita and GIMP, published lists of keys;
Krita's other keys, its `krita_default.shortcuts` and `kritadefault.profile` in `krita/data`; GIMP's other keys,
`app/actions/*-actions.c` of GIMP 2; labelme, `labelme/_config/default_config.yaml`.
"""

from collections.abc import Mapping

PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "carmask": {},
    "photoshop": {
        "edit.undo": ("Ctrl+Z", "Ctrl+Alt+Z"),
        "view.actual_size": ("Ctrl+1", "Ctrl+Alt+0"),
        "display.plain": ("Ctrl+Alt+Shift+0",),
        "help.palette": ("Ctrl+F", "Ctrl+Shift+P"),
        "view.find_car": ("Ctrl+Shift+F",),
    },
    "krita": {
        "edit.fill": ("F",),
        "edit.rectangle": ("Ctrl+R", "M"),
        "display.next": ("V",),
        "display.previous": ("Shift+V",),
        "view.actual_size": ("Ctrl+0", "1", "Ctrl+1"),
        "view.fit": ("2",),
        "view.zoom_in": ("+", "Ctrl++", "Ctrl+="),
        "view.zoom_out": ("-", "Ctrl+-"),
        "view.upright": ("5", "Shift+R"),
        "limits.none": ("Ctrl+Shift+A", "Ctrl+D"),
        "view.full_screen": ("Ctrl+Shift+F", "F11"),
    },
    "gimp": {
        "edit.redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
        "edit.brush": ("P",),
        "edit.eraser": ("Shift+E", "X"),
        "edit.lasso": ("F",),
        "edit.polygon": ("Shift+F",),
        "edit.smart_outline": ("I", "Shift+P"),
        "edit.rectangle": ("R",),
        "edit.wand": ("U",),
        "edit.fill": ("Shift+B",),
        "limits.none": ("Ctrl+Shift+A", "Ctrl+D"),
        "display.next": ("V",),
        "display.previous": ("Shift+V",),
        "display.shown": ("Shift+Q", "Q"),
        "view.actual_size": ("1", "Ctrl+1"),
        "view.fit": ("Ctrl+Shift+J", "Ctrl+0"),
        "view.zoom_in": ("+", "Ctrl++", "Ctrl+="),
        "view.zoom_out": ("-", "Ctrl+-"),
    },
    "labelme": {
        "file.open_folder": ("Ctrl+U", "Ctrl+O"),
        "view.next_angle": ("D", "Right", "PgDown"),
        "view.previous_angle": ("A", "Left", "PgUp"),
        "edit.reset_brush": ("Shift+D",),
        "edit.polygon": ("Ctrl+N", "Shift+L"),
        "edit.rectangle": ("Ctrl+R", "M"),
        "view.actual_size": ("Ctrl+0",),
        "view.fit": ("Ctrl+F",),
        "view.find_car": ("Ctrl+Shift+F",),
        "display.shown": ("T", "Q"),
        "mask.predict_angle": ("Ctrl+T",),
    },
}  # fmt: skip
"""By the value of the setting that chooses one: keys by the id of their command, the one that is shown first."""
