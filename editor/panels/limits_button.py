"""What limits the tools: the button that chooses it, and the note on the canvas that reminds of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSpinBox, QToolButton, QWidget, QWidgetAction

from editor.language.sentences import translated
from editor.language.texts import tr
from editor.settings.schema import LIMIT_DISTANCE, Setting
from editor.settings.store import SettingsStore
from editor.tools.limits import LimitsInForce

NOTE_PLACE_PX = 10
"""So far from the canvas' upper left corner the note is."""


class LimitsButton(QToolButton):
    """A menu of limits with the distance in px; it is lit while any limit is in force."""

    def __init__(self, settings: SettingsStore, limits: LimitsInForce, actions: Sequence[QAction]) -> None:
        """Show `actions`, of which the first one keeps near the outline, and the last ones switch nothing on."""
        super().__init__()
        self._settings, self._limits = settings, limits
        self.setObjectName("limits_button")
        self.setText(tr("Limits"))
        self.setAccessibleName(tr("Limits"))
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._distance = QSpinBox(minimum=LIMIT_DISTANCE.minimum, maximum=LIMIT_DISTANCE.maximum, suffix=" px")
        self._distance.setAccessibleName(tr(LIMIT_DISTANCE.title))
        self._distance.valueChanged.connect(lambda px: settings.change(LIMIT_DISTANCE, px))
        menu = QMenu(self)
        menu.addAction(actions[0])
        menu.addAction(self._distance_row(menu))
        menu.addSeparator()
        menu.addActions([action for action in actions[1:] if action.isCheckable()])
        menu.addSeparator()
        menu.addActions([action for action in actions if not action.isCheckable()])
        self.setMenu(menu)
        limits.listen(self._refresh)
        settings.listen(self._follow)
        self._follow(LIMIT_DISTANCE)

    def _distance_row(self, menu: QMenu) -> QWidgetAction:
        row = QWidget()
        columns = QHBoxLayout(row)
        columns.setContentsMargins(28, 2, 12, 6)
        columns.addWidget(QLabel(tr("at most")))
        columns.addWidget(self._distance)
        columns.addWidget(QLabel(tr("away")), 1)
        action = QWidgetAction(menu)
        action.setDefaultWidget(row)
        return action

    def _follow(self, setting: Setting) -> None:
        if setting is LIMIT_DISTANCE:
            self._distance.setValue(self._settings[LIMIT_DISTANCE])
            self._limits.outline_px = self._settings[LIMIT_DISTANCE]

    def _refresh(self) -> None:
        words = translated(self._limits.words)
        self.setChecked(bool(words))
        self.setToolTip(
            tr("Tools paint only {where}", where=words) if words else tr("Where tools may paint: everywhere")
        )


class LimitsNote(QLabel):
    """Says on the canvas where tools paint while that is limited, and what lifts it; the pointer goes through it."""

    def __init__(self, canvas: QWidget, limits: LimitsInForce, lift: QAction) -> None:
        super().__init__(canvas)
        self._limits, self._lift = limits, lift
        self.setObjectName("limits_note")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.move(NOTE_PLACE_PX, NOTE_PLACE_PX)
        limits.listen(self._refresh)
        lift.changed.connect(self._refresh)  # its keys may be other ones now
        self._refresh()

    def _refresh(self) -> None:
        words, keys = (
            translated(self._limits.words),
            self._lift.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        )
        note = tr("Painting only {where}", where=words)
        self.setText(tr("{note}  ·  {keys}: no limits", note=note, keys=keys) if keys else note)
        self.adjustSize()
        self.setVisible(bool(words))
