"""Which backdrop the window shows cars before, and where a person let them stand in it."""

from PySide6.QtCore import QObject, Signal

from editor.desk.export_choice import CHOICE, TRANSPARENT, remembered_choice
from editor.desk.stand_editing import STANDS, remembered_stand, with_stand
from editor.settings.store import SettingsStore
from segmentation.cutout.backdrop import colour_of
from segmentation.cutout.stand import Stand

USUAL = "light-studio"
SHOWN, OWN = "backdrop.shown", "backdrop.own"
"""Under these keys the settings remember the backdrop that is shown, and the person's own picture of the last time."""


class ShownBackdrop(QObject):
    """The one backdrop of canvas and spin, kept in the settings.

    Signals:
        changed: another backdrop is shown, or cars stand elsewhere in it, or an export was chosen with other glass or
            white balance.
    """

    changed = Signal()

    def __init__(self, settings: SettingsStore) -> None:
        super().__init__()
        self._settings = settings
        self._told = self._now

    @property
    def backdrop(self) -> str:
        """A text for `backdrop_of`."""
        return self._remembered(SHOWN) or USUAL

    @property
    def own(self) -> str:
        """The path of the person's own picture that was shown last, "" if there was none."""
        return self._remembered(OWN)

    @property
    def stand(self) -> Stand | None:
        """Where the person let cars stand in it, None for where it says itself."""
        return remembered_stand(self._settings.remembered(STANDS), self.backdrop)

    @property
    def can_be_moved(self) -> bool:
        """Whether it may be seen where cars stand in it; before a colour it is not. A file is not read for that."""
        return self.backdrop != TRANSPARENT and colour_of(self.backdrop) is None

    @property
    def see_through(self) -> float:
        """How much of it is seen through glass, 0 to 1, as was chosen for the last export."""
        return remembered_choice(self._settings.remembered(CHOICE)).see_through_percent / 100

    @property
    def balance(self) -> float:
        """How much of the set's white balance and exposure is taken, 0 to 1, as was chosen for the last export."""
        return remembered_choice(self._settings.remembered(CHOICE)).balance_percent / 100

    def move(self, stand: Stand | None) -> None:
        """Let cars stand elsewhere in it, from now on in exports too; None is where it says itself."""
        kept = None if stand is None else stand.rounded
        self._settings.remember(STANDS, with_stand(self._settings.remembered(STANDS), self.backdrop, kept))
        self.refresh()

    def show(self, backdrop: str) -> None:
        """Show another backdrop."""
        self._settings.remember(SHOWN, backdrop)
        self.refresh()

    def show_own(self, path: str) -> None:
        """Show a picture of the person's own, which is offered again the next time."""
        self._settings.remember(OWN, path)
        self.show(path)

    def refresh(self) -> None:
        """Follow the settings, where cars may have been let stand elsewhere."""
        now = self._now
        if now != self._told:
            self._told = now
            self.changed.emit()

    @property
    def _now(self) -> tuple[str, Stand | None, float, float]:
        return self.backdrop, self.stand, self.see_through, self.balance

    def _remembered(self, key: str) -> str:
        value = self._settings.remembered(key)
        return value if isinstance(value, str) else ""
