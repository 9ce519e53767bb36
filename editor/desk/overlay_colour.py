"""The colour of masks over photos: the one that was chosen, or one that stands off the car by itself."""

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.document.car_document import CarDocument
from editor.settings.schema import AUTOMATIC_COLOUR, OVERLAY_COLOUR, OVERLAY_OPACITY, Setting
from editor.settings.store import SettingsStore
from segmentation.cars.car import Car

COLOURS = ("#2f8dff", "#ff8a1f", "#ffe14d", "#ff3ea5")
"""What is chosen from: blue, orange, yellow, pink. Red and green are left out, for many eyes mix them up."""

FIRST_COLOUR = COLOURS[0]

FAR_ENOUGH = 57.0
"""Colours whose a* and b* in CIELAB lie so far apart cannot be taken for each other; of several, the first is seen best
on a white wall. Greys of studio photos are 57 to 66 from blue, light blue paint is 37 to 57."""

SHARE_THAT_COUNTS = 0.15
"""What covers less of the car or of what is around it, such as lamps, does not keep a colour away."""

AROUND = 0.1
"""The surround of a car reaches so much of the longer side of the photo beyond its mask."""

SMALLEST_CAR = 0.01
"""A mask that covers less of the photo is no car yet, but a stroke or a speck."""

LONGEST_SIDE = 200
"""No more pixels than of a photo so long are looked at, px: it is done in the window's thread, when a car opens."""


OF_CARS, MOST_CARS = "overlay.cars", 500
"""Under this key the settings remember the colours of so many cars."""


class OverlayColour(QObject):
    """Knows the colour of the open car's masks.

    It is found once for a car, at the first view whose photo and mask are there, and remembered: angles
    of one car in several colours would say something that is not so, and a colour that changed under the hand, or at
    the next start, would disturb it.

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
        return (self._found or FIRST_COLOUR) if chosen == AUTOMATIC_COLOUR else chosen

    def tell(self) -> None:
        """Say which colour and opacity masks have now."""
        self.changed.emit(self.colour, self._settings[OVERLAY_OPACITY])

    def set_document(self, document: CarDocument) -> None:
        """Find the colour of another car."""
        if self._document is not None:
            self._document.photo_changed.disconnect(self._find)
            self._document.state_changed.disconnect(self._find)
        kept = self._kept().get(_name_of(document.car))
        self._document, self._found = document, kept if kept in COLOURS else None
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
                self._keep(self._document.car, self._found)
                self.tell()

    def _kept(self) -> dict[str, object]:
        remembered = self._settings.remembered(OF_CARS)
        return remembered if isinstance(remembered, dict) else {}

    def _keep(self, car: Car, colour: str) -> None:
        others = {name: kept for name, kept in self._kept().items() if name != _name_of(car)}
        self._settings.remember(OF_CARS, {**dict(list(others.items())[1 - MOST_CARS :]), _name_of(car): colour})


def _name_of(car: Car) -> str:
    """Return what tells a car apart from those of other folders."""
    return str(car.folder / car.car_id)


def colour_off(photo: NDArray[np.uint8], mask: NDArray[np.uint8]) -> str | None:
    """Return the first of COLOURS that is far enough from car and surround, or else the farthest.

    None if the mask has too little of a car.

    How far two colours are apart is their distance in the plane of a* and b* of CIELAB (CIE 1976). Lightness has no
    say: a blue mask is no easier to see on light blue paint than on dark, and light and shade are on every car.
    Paint counts as much as what is around it:
    where a mask goes too far, its colour lies on the wall, and where it falls short, beside its own paint.

    Args:
        photo: a photo or a halved level of it, uint8 (h, w, 4), blue first.
        mask: its mask at the same level, uint8 (h, w); car is where it is over 127.
    """
    step = -(-max(mask.shape) // LONGEST_SIDE)
    photo, mask = photo[::step, ::step], mask[::step, ::step]
    is_car = mask > 127
    if np.count_nonzero(is_car) < SMALLEST_CAR * mask.size:
        return None
    reach = 2 * round(AROUND * max(mask.shape)) + 1
    near = cv2.dilate(is_car.astype(np.uint8), np.ones((reach, reach), np.uint8)) > 0
    lab = _lab(photo[..., :3])
    parts = [part for part in (lab[is_car], lab[near & ~is_car]) if len(part)]
    return max(COLOURS, key=lambda colour: min(FAR_ENOUGH, *(_distance(colour, part) for part in parts)))


def _distance(colour: str, pixels: NDArray[np.float32]) -> float:
    """How far "#rrggbb" is from the nearest pixels, those that SHARE_THAT_COUNTS leaves out apart.

    `pixels` are float32 (n, 3), CIELAB.
    """
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    own = _lab(np.array([[[blue, green, red]]], np.uint8))[0, 0]
    return float(np.quantile(np.linalg.norm(pixels[:, 1:] - own[1:], axis=1), SHARE_THAT_COUNTS))


def _lab(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return CIELAB, float32 (h, w, 3), L 0 to 100, of an image, uint8 (h, w, 3), sRGB, blue first."""
    return np.asarray(cv2.cvtColor(image.astype(np.float32) / 255, cv2.COLOR_BGR2LAB), np.float32)
