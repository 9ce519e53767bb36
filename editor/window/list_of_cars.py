"""Keeps the list of cars true: to what is saved, here and by others, and to how the person wants it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from editor.desk.car_listing import CarOrder
from editor.desk.car_states import CarStates
from editor.panels.cars_panel import CarsPanel
from editor.settings.store import SettingsStore

ORDER = "cars.order"
"""Under this key the settings remember what the cars follow each other by."""


class ListOfCars(QObject):
    """Tells the panel what is known of the cars, and has all looked at anew when the window comes to the front."""

    def __init__(self, states: CarStates, panel: CarsPanel, settings: SettingsStore, window: QWidget) -> None:
        super().__init__(window)
        self._states, self._panel, self._settings = states, panel, settings
        states.looked.connect(panel.take_states)
        states.progress_changed.connect(self._show_progress)
        panel.sort_by(CarOrder.__members__.get(str(settings.remembered(ORDER)), CarOrder.NAME))
        panel.wish_changed.connect(self._remember)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for what others have saved while the person was elsewhere."""
        if event.type() == QEvent.Type.WindowActivate and self._states.has_seen_all:
            self._states.look_again()
        return super().eventFilter(watched, event)

    def _show_progress(self) -> None:
        self._panel.show_progress(None if self._states.has_seen_all else self._states.looked_at)

    def _remember(self) -> None:
        if self._settings.remembered(ORDER) != self._panel.order.name:
            self._settings.remember(ORDER, self._panel.order.name)
