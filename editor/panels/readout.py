"""What is under the pointer: its place, the photo's colour there, and whether that pixel is car."""

from math import floor

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from editor.document.car_document import CarDocument
from editor.document.view_document import ViewDocument
from editor.language.texts import tr
from segmentation.masks.files import CAR

BEHIND_MS = 40
"""So long after the pointer moved it is looked what is under it: a stroke waits for no text."""

WIDEST = "99999, 99999    R 255  G 255  B 255    "


def widest_words() -> str:
    """Return more than there may be to tell of any pixel."""
    return WIDEST + tr("background")


class Readout(QLabel):
    """Follows pointer and mask a little behind, so that nothing is done twice while either moves fast."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Pixel under the pointer"))
        self._document: CarDocument | None = None
        self._place: tuple[float, float] | None = None
        self._timer = QTimer(self, interval=BEHIND_MS, singleShot=True)
        self._timer.timeout.connect(self._show)

    def set_document(self, document: CarDocument) -> None:
        """Read the pixels of another car."""
        self._document = document
        document.mask_changed.connect(self._show_soon)
        document.shown_changed.connect(self._show_soon)
        document.photo_changed.connect(self._show_soon)

    def point_at(self, row: float, column: float) -> None:
        """Say what is at a place of the shown photo, in its pixels."""
        self._place = row, column
        self._show_soon()

    def _show_soon(self, *_: object) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _show(self) -> None:
        known = self._document is not None and self._place is not None
        self.setText(words_at(self._document.shown, *self._place) if known else "")  # type: ignore[union-attr, misc]


def words_at(view: ViewDocument, row: float, column: float) -> str:
    """Return column and row of a place, the photo's red, green and blue there and what the mask says.

    What is not in memory is left out; beside the photo there is nothing to say.
    """
    if view.shape is None:
        return ""
    y, x = floor(row), floor(column)
    if not (0 <= y < view.shape[0] and 0 <= x < view.shape[1]):
        return ""
    parts = [f"{x}, {y}"]
    if view.photo is not None:
        blue, green, red = view.photo[0][y, x, :3].tolist()
        parts.append(f"R {red}  G {green}  B {blue}")
    if view.mask is not None:
        parts.append(tr("car") if view.mask.pixels[y, x] == CAR else tr("background"))
    return "    ".join(parts)
