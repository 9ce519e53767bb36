"""What a change of a setting does to the window at once."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolBar, QWidget

from editor.canvas.canvas import Canvas
from editor.desk.drawing import Drawing
from editor.panels.more_buttons import draw_more_of
from editor.panels.tool_palette import ToolPalette
from editor.settings.schema import (
    BRUSH_DIAMETER,
    DEVICE,
    FOLLOW_PRESSURE,
    PIXEL_GRID,
    THEME,
    WAND_TOLERANCE,
    Setting,
)
from editor.settings.store import SettingsStore
from editor.theme.palette import colours_of, frame_in, palette_of, style_sheet
from editor.tools.hand import Hand


class FollowedSettings(QObject):
    """Lets the window, its canvas, tools and network be as the settings say, from the beginning on."""

    def __init__(
        self,
        settings: SettingsStore,
        window: QWidget,
        canvas: Canvas,
        palette: ToolPalette,
        hand: Hand,
        drawing: Drawing,
    ) -> None:
        super().__init__(window)
        self._settings, self._window = settings, window
        self._canvas, self._palette, self._hand, self._drawing = canvas, palette, hand, drawing
        self._followed: Mapping[Setting, Callable[[], None]] = {
            THEME: self._wear_theme,
            BRUSH_DIAMETER: self._size_brush,
            FOLLOW_PRESSURE: self._heed_pressure,
            WAND_TOLERANCE: self._tolerate,
            PIXEL_GRID: lambda: canvas.show_pixel_grid(settings[PIXEL_GRID]),
            DEVICE: lambda: drawing.use_device(settings[DEVICE]),
        }
        for follow in self._followed.values():
            follow()
        settings.listen(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _follow(self, setting: Setting) -> None:
        if setting in self._followed:
            self._followed[setting]()

    def _follow_system(self) -> None:
        if self._settings[THEME] == "system":
            self._wear_theme()

    def _wear_theme(self) -> None:
        frame_in(self._settings[THEME])
        colours = colours_of(self._settings[THEME])
        QApplication.setPalette(palette_of(colours))
        self._window.setStyleSheet(style_sheet(colours))
        self._palette.use_colours(colours)
        draw_more_of(self._window.findChildren(QToolBar), colours)
        self._canvas.surround = colours.surround
        self._canvas.update()

    def _size_brush(self) -> None:
        self._hand.diameter_px = self._settings[BRUSH_DIAMETER]
        self._canvas.refresh_pointer()

    def _heed_pressure(self) -> None:
        self._hand.follows_pressure = self._settings[FOLLOW_PRESSURE]

    def _tolerate(self) -> None:
        self._hand.wand.tolerance = self._settings[WAND_TOLERANCE]
