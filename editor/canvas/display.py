"""The ways in which the canvas shows a mask."""

from enum import Enum

from PySide6.QtGui import QColor

from editor.language.marking import marked

GREY_LEVELS = 256

BACKGROUND_DARKENED, CAR_DARKENED = 0.6, 0.3
"""How much of the photo is covered under doubt: a stroke is seen by that."""


class Companion(Enum):
    """What a display shows besides the mask."""

    NETWORK = "network"
    SAVED = "saved"
    PROBABILITY = "probability"


class Display(Enum):
    """How the mask is shown; the value is what a person reads, in English."""

    OVERLAY = marked("Colour over the photo")
    OUTLINE = marked("Outline")
    ANTS = marked("Marching ants")
    BLACK = marked("Car on black")
    WHITE = marked("Car on white")
    CHECKER = marked("Car on a checkerboard")
    BACKDROP = marked("Car on a backdrop")
    MASK = marked("Mask alone")
    SINCE_NETWORK = marked("Changes since the network's mask")
    SINCE_SAVE = marked("Changes since the last save")
    DOUBT = marked("Where the network is unsure")

    @property
    def is_line(self) -> bool:
        """Whether the outline is drawn, and the photo is seen whole."""
        return self in (Display.OUTLINE, Display.ANTS)

    @property
    def is_difference(self) -> bool:
        """Whether it shows where the mask differs from its companion."""
        return self in (Display.SINCE_NETWORK, Display.SINCE_SAVE)

    @property
    def cuts_out(self) -> bool:
        """Whether what is no car is hidden behind something else."""
        return self in (Display.BLACK, Display.WHITE, Display.CHECKER, Display.BACKDROP)

    @property
    def goes_with_photo(self) -> bool:
        """Whether all of it moves with the photo; ants, squares and hatching stay in step with the screen."""
        return self not in (Display.ANTS, Display.CHECKER) and not self.is_difference

    @property
    def companion(self) -> Companion | None:
        """What it shows besides the mask; where that is not there, the mask is shown as a colour over the photo."""
        return {
            Display.SINCE_NETWORK: Companion.NETWORK,
            Display.SINCE_SAVE: Companion.SAVED,
            Display.DOUBT: Companion.PROBABILITY,
        }.get(self)

    def neighbour(self, step: int) -> "Display":
        """Return the display `step` places on, beginning anew after the last."""
        displays = list(Display)
        return displays[(displays.index(self) + step) % len(displays)]


def colour_table(colour: str, opacity_percent: int) -> list[int]:
    """Return 256 ARGB colours: value 0 of a mask is clear, 255 is `colour` at `opacity_percent`.

    Values between occur in the halved levels of a mask, where a pixel is partly car.
    """
    rgb = QColor(colour).rgb() & 0xFFFFFF
    alpha = opacity_percent / 100
    return [(round(value * alpha) << 24) | rgb for value in range(GREY_LEVELS)]


def table_of(display: Display, colour: str, opacity_percent: int) -> list[int]:
    """Return the 256 ARGB colours that the values of a mask have over the photo in `display`.

    On a checkerboard or backdrop they tell how much of the photo is left, and where the outline is drawn they are not
    used.
    """
    values = range(GREY_LEVELS)
    tables = {
        Display.BLACK: [(255 - value) << 24 for value in values],
        Display.WHITE: [(255 - value) << 24 | 0xFFFFFF for value in values],
        Display.MASK: [0xFF << 24 | value << 16 | value << 8 | value for value in values],
        Display.CHECKER: [value << 24 for value in values],
        Display.BACKDROP: [value << 24 for value in values],
        Display.DOUBT: [
            round(255 * (BACKGROUND_DARKENED * (255 - value) + CAR_DARKENED * value) / 255) << 24 for value in values
        ],
    }
    return tables.get(display) or colour_table(colour, opacity_percent)
