"""The bar above the canvas: what can be chosen for the tool in hand, the look of the mask, and how to go on."""

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QComboBox, QLabel, QSlider, QSpinBox, QToolBar, QWidget

from editor.canvas.developing import CONTRAST, LARGEST_STOPS, Development
from editor.desk.overlay_colour import COLOURS, FIRST_COLOUR
from editor.language.texts import tr
from editor.settings.schema import (
    AUTOMATIC_COLOUR,
    BRUSH_DIAMETER,
    OVERLAY_COLOUR,
    OVERLAY_OPACITY,
    WAND_TOLERANCE,
    Setting,
)
from editor.settings.store import SettingsStore
from editor.tools.hand import BRUSH, ROUND, WAND

SLIDER_STEPS = 300
SLIDER_WIDTH_PX = 84
OTHER_COLOUR = "other"
SWATCH_PX = 16
SEPARATOR_PX = 13
"""A line of one pixel with the room that the style sheet leaves at either side; stretched, some lines are of two."""


class OptionsBar(QToolBar):
    """Shows and changes the settings one needs while painting; it follows them, whoever changed them.

    Signals:
        entered: a number was typed or a colour chosen; the keys belong to the canvas again.
        light_chosen(stops, percent): exposure and contrast that the photo is to be shown with.
    """

    entered = Signal()
    light_chosen = Signal(float, int)

    def __init__(self, settings: SettingsStore, limits: QWidget, masks: list[QAction]) -> None:
        super().__init__(tr("Options"))
        self.setObjectName("options_bar")
        self.setMovable(False)
        self._settings = settings
        self._size_slider = _slider(0, SLIDER_STEPS)
        self._size = QSpinBox(minimum=BRUSH_DIAMETER.minimum, maximum=BRUSH_DIAMETER.maximum, suffix=" px")
        self._tolerance = QSpinBox(minimum=WAND_TOLERANCE.minimum, maximum=WAND_TOLERANCE.maximum)
        self._of_tool = {
            ROUND: [*self._add(tr("Size"), BRUSH_DIAMETER, self._size_slider, self._size), self.addSeparator()],
            (WAND,): [*self._add(tr("Tolerance"), WAND_TOLERANCE, self._tolerance), self.addSeparator()],
        }
        self._of_canvas = [
            *(action for actions in self._of_tool.values() for action in actions),
            self.addWidget(limits),
        ]
        self.addSeparator()
        self._colour = QComboBox()
        for value, word in OVERLAY_COLOUR.choices:
            self._colour.addItem(_swatch(str(value)), tr(word), value)
        self._colour.addItem(tr("Other …"), OTHER_COLOUR)
        self._opacity = _slider(OVERLAY_OPACITY.minimum, OVERLAY_OPACITY.maximum)
        self._add(tr("Mask"), OVERLAY_COLOUR, self._colour)
        self._add(tr("Opacity"), OVERLAY_OPACITY, self._opacity)
        self.addSeparator()
        self._exposure = _slider(round(-10 * LARGEST_STOPS), round(10 * LARGEST_STOPS))
        self._contrast = _slider(*CONTRAST)
        self._add_slider(tr("Exposure"), tr("Shows the photo darker or brighter; it is not changed."), self._exposure)
        self._add_slider(tr("Contrast"), tr("Shows the photo with less or more contrast."), self._contrast)
        self.show_development(Development())
        self.addSeparator()
        self.addActions(masks)
        for action in self.actions():
            if action.isSeparator():
                self.widgetForAction(action).setFixedWidth(SEPARATOR_PX)
        self._connect()
        for setting in (BRUSH_DIAMETER, WAND_TOLERANCE, OVERLAY_COLOUR, OVERLAY_OPACITY):
            self._follow(setting)
        settings.listen(self._follow)
        self.show_for(BRUSH)

    def show_development(self, development: Development) -> None:
        """Show how the photo is shown now."""
        blockers = [QSignalBlocker(slider) for slider in (self._exposure, self._contrast)]
        self._exposure.setValue(round(10 * development.stops))
        self._contrast.setValue(development.contrast_percent)
        del blockers

    def _add_slider(self, label: str, tip: str, slider: QSlider) -> None:
        slider.setToolTip(tip)
        slider.setAccessibleName(label)
        slider.setFixedWidth(SLIDER_WIDTH_PX)
        slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        slider.valueChanged.connect(
            lambda _: self.light_chosen.emit(self._exposure.value() / 10, self._contrast.value())
        )
        self.addWidget(QLabel(label))
        self.addWidget(slider)

    def show_for(self, tool: str) -> None:
        """Show what is chosen for the tool of that name, and nothing of the others."""
        for names, actions in self._of_tool.items():
            for action in actions:
                action.setVisible(tool in names)

    def show_page(self, *, is_canvas: bool) -> None:
        """Let what belongs to the tools rest while another page than the canvas is shown; all stays in its place."""
        for action in self._of_canvas:
            action.setEnabled(is_canvas)

    def _add(self, label: str, setting: Setting, *widgets: QWidget) -> list[QAction]:
        actions = [self.addWidget(QLabel(label))]
        for widget in widgets:
            widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            widget.setToolTip(tr(setting.doc))
            widget.setAccessibleName(tr(setting.title))
            if isinstance(widget, QSlider):
                widget.setFixedWidth(SLIDER_WIDTH_PX)
                widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            actions.append(self.addWidget(widget))
        return actions

    def _connect(self) -> None:
        change = self._settings.change
        self._size.valueChanged.connect(lambda value: change(BRUSH_DIAMETER, value))
        self._tolerance.valueChanged.connect(lambda value: change(WAND_TOLERANCE, value))
        for number in (self._size, self._tolerance):
            number.lineEdit().returnPressed.connect(self.entered)
        self._size_slider.valueChanged.connect(lambda step: change(BRUSH_DIAMETER, diameter_at(step)))
        self._colour.activated.connect(lambda _: self._choose_colour(str(self._colour.currentData())))
        self._colour.activated.connect(lambda _: self.entered.emit())
        self._opacity.valueChanged.connect(lambda value: change(OVERLAY_OPACITY, value))

    def _choose_colour(self, value: str) -> None:
        if value == OTHER_COLOUR:
            now = self._settings[OVERLAY_COLOUR]
            first = QColor(FIRST_COLOUR if now == AUTOMATIC_COLOUR else now)
            chosen = QColorDialog.getColor(first, self, tr(OVERLAY_COLOUR.title))
            value = chosen.name() if chosen.isValid() else now
        self._settings.change(OVERLAY_COLOUR, value)
        self._follow(OVERLAY_COLOUR)

    def _show_colour(self, value: str) -> None:
        """Show `value` in the box; a colour that is no named one is the last entry's."""
        other = self._colour.count() - 1
        named = self._colour.findData(value)
        self._colour.setCurrentIndex(named if named >= 0 else other)
        self._colour.setItemIcon(other, QIcon() if named >= 0 else _swatch(value))

    def _follow(self, setting: Setting) -> None:
        widgets = (self._size, self._size_slider, self._tolerance, self._colour, self._opacity)
        blockers = [QSignalBlocker(widget) for widget in widgets]
        if setting is BRUSH_DIAMETER:
            self._size.setValue(self._settings[setting])
            self._size_slider.setValue(slider_step(self._settings[setting]))
        elif setting is WAND_TOLERANCE:
            self._tolerance.setValue(self._settings[setting])
        elif setting is OVERLAY_COLOUR:
            self._show_colour(self._settings[setting])
        elif setting is OVERLAY_OPACITY:
            self._opacity.setValue(self._settings[setting])
        del blockers


def _slider(minimum: int, maximum: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(minimum, maximum)
    return slider


def diameter_at(step: int) -> int:
    """Return the brush diameter in px at a step of the slider: even ratios, 1 px at 0, the largest at SLIDER_STEPS."""
    return round(_diameter(step))


def slider_step(diameter_px: int) -> int:
    """Return the step of the slider that is nearest to a diameter."""
    return min(range(SLIDER_STEPS + 1), key=lambda step: abs(_diameter(step) - diameter_px))


def _diameter(step: int) -> float:
    return float(BRUSH_DIAMETER.maximum ** (step / SLIDER_STEPS))


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(SWATCH_PX, SWATCH_PX)
    colours = COLOURS if colour == AUTOMATIC_COLOUR else (colour,)
    stripe = SWATCH_PX / len(colours)
    painter = QPainter(pixmap)
    for place, one in enumerate(colours):
        painter.fillRect(QRectF(place * stripe, 0, stripe, SWATCH_PX), QColor(one))
    painter.end()
    return QIcon(pixmap)
