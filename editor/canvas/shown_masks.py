"""The masks of the shown view in the colours of a display: as it is now, as the network drew it, and the companion."""

from PySide6.QtCore import QObject, Signal

from editor.canvas.companions import Companions
from editor.canvas.display import Display, table_of
from editor.canvas.doubt import doubt_table
from editor.canvas.mask_overlay import MaskOverlay, premultiplied
from editor.canvas.other_mask_lines import COLOUR_OF
from editor.document.pyramid import MaskPyramid
from editor.document.view_document import ViewDocument
from segmentation.masks.subject import Subject


class ShownMasks(QObject):
    """Holds them, and colours anew only what has become another mask.

    Signals:
        companion_changed: `companion` came, went or became another one.

    Attributes:
        display: the display that was chosen.
        colour: of the mask over the photo, "#rrggbb".
        opacity_percent: of the mask over the photo.
        subject: which of the photo's masks tools paint, and so is shown.
        companions: fetches the companion.
        now: the mask as it is now; None while there is none.
        network: the mask as the network drew it; None while it is not needed or not at hand.
        companion: what the display shows besides the mask; None while it is not there.
        band: the smart edge, where it is shown by its outline over what it does to the car; else None.
    """

    companion_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.display = Display.OVERLAY
        self.colour, self.opacity_percent = "#2f8dff", 45
        self.subject = Subject.CAR
        self.companions = Companions()
        self.companions.changed.connect(self._take_companion)
        self.now: MaskOverlay | None = None
        self.network: MaskOverlay | None = None
        self.companion: MaskOverlay | None = None
        self.band: MaskPyramid | None = None

    @property
    def possible_display(self) -> Display:
        """The display that was chosen, or the plain one while its companion is not there.

        And where glass would be cut out of the photo, or a smart edge: nobody paints what is hidden.
        """
        lacks_companion = self.display.companion is not None and self.companion is None
        hides_photo = self.display.cuts_out and self.shown_subject is not Subject.CAR
        return Display.OVERLAY if lacks_companion or hides_photo else self.display

    @property
    def shows_result(self) -> bool:
        """Whether the car is shown before its backdrop while the smart edge is painted."""
        return self.subject is Subject.SMART_EDGE and self.display is Display.BACKDROP

    @property
    def shown_subject(self) -> Subject:
        """What `now` is the mask of."""
        return Subject.CAR if self.shows_result else self.subject

    @property
    def colour_now(self) -> str:
        """The colour of the mask that is shown."""
        return COLOUR_OF.get(self.subject, self.colour)

    def forget_colours(self) -> None:
        """Hold no mask until `follow` takes them anew, in the colours as they are chosen by then."""
        self.now = self.network = None

    def follow(self, view: ViewDocument | None, needs_network: bool) -> bool:
        """Take the masks of a view; return whether the network's has become another one."""
        pyramid = None if view is None else view.of(self.shown_subject).pyramid
        self.band = view.smart_edge.pyramid if view is not None and self.shows_result else None
        if pyramid is None:
            self.now = None
        elif self.now is None or self.now.pyramid is not pyramid:
            self.now = self._coloured(pyramid)
        is_car = self.subject is Subject.CAR  # no network draws anything else
        network = view.network if view is not None and needs_network and is_car else None
        if network is None:
            self.network = None
        elif self.network is None or self.network.level(0) is not network.pixels:
            self.network = self._coloured(MaskPyramid(network.pixels))
            return True
        return False

    def _coloured(self, pyramid: MaskPyramid) -> MaskOverlay:
        table = table_of(self.possible_display, self.colour_now, self.opacity_percent)
        return MaskOverlay(pyramid, premultiplied(table))

    def _take_companion(self) -> None:
        pyramid = self.companions.pyramid
        self.companion = None if pyramid is None else MaskOverlay(pyramid, premultiplied(doubt_table()))
        self.companion_changed.emit()
