"""The colour of masks over photos: the one that was chosen, or one that stands off the car by itself."""

import colorsys

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.document.car_document import CarDocument
from editor.settings.schema import AUTOMATIC_COLOUR, OVERLAY_COLOUR, OVERLAY_OPACITY, Setting
from editor.settings.store import SettingsStore

COLOURS = ("#2f8dff", "#ff8a1f", "#ffe14d", "#ff3ea5")
"""What is chosen from: blue, orange, yellow, pink. Red and green are left out, for many eyes mix them up."""

GREY_CAR_COLOUR = COLOURS[0]

FAR_ENOUGH = 0.4
"""Hues so much of a turn apart cannot be taken for each other; of several, the first is seen best on a white wall."""

SATURATED_FROM, BRIGHT_FROM = 90, 50
"""A pixel has a hue that can be told from this saturation and value of OpenCV's HSV on, each 0 to 255."""

PAINT_FROM = 0.15
"""A car of whose pixels fewer have a hue is white, grey or black; lamps and sky in its windows are no paint."""

SMALLEST_CAR = 0.01
"""A mask that covers less of the photo is no car yet, but a stroke or a speck."""


class OverlayColour(QObject):
    """Knows the colour of the open car's masks.

    It is found once for a car, at the first view whose photo and mask are there: angles of one car in several colours
    would say something that is not so, and a colour that changed under the hand would disturb it.

    Signals:
        changed(colour, percent): masks are to be drawn in this colour, "#rrggbb", and with this opacity.
    """

    changed = Signal(str, int)

    def __init__(self, settings: SettingsStore) -> None:
        super().__init__()
        self._settings = settings
        self._document: CarDocument | None = None
        self._found: str | None = None
        settings.listen(self._follow)

    @property
    def colour(self) -> str:
        """The colour, "#rrggbb"."""
        chosen = str(self._settings[OVERLAY_COLOUR])
        return (self._found or GREY_CAR_COLOUR) if chosen == AUTOMATIC_COLOUR else chosen

    def tell(self) -> None:
        """Say which colour and opacity masks have now."""
        self.changed.emit(self.colour, self._settings[OVERLAY_OPACITY])

    def set_document(self, document: CarDocument) -> None:
        """Find the colour of another car."""
        self._document, self._found = document, None
        document.photo_changed.connect(self._find)
        document.state_changed.connect(self._find)
        self.tell()

    def _follow(self, setting: Setting) -> None:
        if setting in (OVERLAY_COLOUR, OVERLAY_OPACITY):
            self.tell()

    def _find(self, index: int) -> None:
        if self._found is not None or self._document is None:
            return
        view = self._document.views[index]
        if view.photo is not None and view.pyramid is not None:
            self._found = colour_off(view.photo[-1], view.pyramid.levels[-1])
            if self._found is not None:
                self.tell()


def colour_off(photo: NDArray[np.uint8], mask: NDArray[np.uint8]) -> str | None:
    """Return the first of COLOURS that is far enough from the hue of a car, or else the farthest.

    None if the mask has too little of a car.

    The car's hue is the median of its pixels that have one, counted from the commonest, for hues run in a circle.

    Args:
        photo: a photo or a halved level of it, uint8 (h, w, 4), blue first.
        mask: its mask at the same level, uint8 (h, w); car is where it is over 127.
    """
    car = photo[..., :3][mask > 127]
    if len(car) < SMALLEST_CAR * mask.size:
        return None
    hue, saturation, value = cv2.cvtColor(car[None], cv2.COLOR_BGR2HSV_FULL)[0].T
    hues = hue[(saturation >= SATURATED_FROM) & (value >= BRIGHT_FROM)]
    if len(hues) < PAINT_FROM * len(car):
        return GREY_CAR_COLOUR
    commonest = int(np.bincount(hues, minlength=256).argmax())
    from_commonest = np.median((hues.astype(int) - commonest + 128) % 256 - 128)
    turn = (commonest + float(from_commonest)) / 256
    return max(COLOURS, key=lambda colour: min(FAR_ENOUGH, _apart(_turn_of(colour), turn)))


def _turn_of(colour: str) -> float:
    """The hue of "#rrggbb", 0 to 1 for a whole turn."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return colorsys.rgb_to_hsv(red, green, blue)[0]


def _apart(one: float, other: float) -> float:
    """How far two hues are apart, 0 to 0.5 of a turn."""
    return 0.5 - abs(abs(one - other) % 1 - 0.5)
