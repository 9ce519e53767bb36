"""What a display shows besides the mask, fetched off the window's thread where that takes long."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.canvas.display import Companion
from editor.canvas.doubt import doubt_of
from editor.canvas.shown_photo import EYE_WAITS
from editor.document.pyramid import MaskPyramid
from editor.document.view_document import NetworkMask, ViewDocument
from editor.jobs.background import Background, Ticket
from editor.language.marking import marked
from editor.language.texts import tr
from segmentation.cars.car import View
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore

MISSING = {
    Companion.NETWORK: marked(
        "The network's mask of this angle is not at hand; “Draw this mask” draws one, which can be undone."
    ),
    Companion.SAVED: marked("No mask of this angle is saved yet; “Save mask” saves this one."),
    Companion.PROBABILITY: marked(
        "How sure the network is of this angle is not at hand; “Draw this mask” finds out, and can be undone."
    ),
}
"""Commands are named and not their keys, which can be changed."""


class Companions(QObject):
    """Holds one companion at a time, that of the shown view and display.

    Signals:
        changed: `pyramid` or `missing` changed.

    Attributes:
        pyramid: the companion, None while it is not there; of a probability how unsure it is, `doubt.doubt_of`.
        missing: a sentence why it will not come, else "".
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pyramid: MaskPyramid | None = None
        self.missing = ""
        self._wanted: tuple[ViewDocument | None, Companion | None, object] = (None, None, None)
        self._ticket: Ticket | None = None

    def follow(self, view: ViewDocument | None, kind: Companion | None, background: Background | None) -> None:
        """Hold what is wanted of `view` now; costs nothing where that is at hand already.

        What was saved is read again whenever the view is saved, and the old is held until the new is there. Without
        `background` everything is done at once.
        """
        wanted = view, kind, _source(view, kind)
        if all(old is new for old, new in zip(self._wanted, wanted, strict=True)):
            return
        is_newer = wanted[:2] == self._wanted[:2] and wanted[2] is not None
        self._wanted = wanted
        if self._ticket is not None:
            self._ticket.cancel()
        self.missing = tr(MISSING[kind]) if kind is not None and view is not None and wanted[2] is None else ""
        self.pyramid = self.pyramid if is_newer else None
        self._fetch(background)
        self.changed.emit()

    def _fetch(self, background: Background | None) -> None:
        view, kind, source = self._wanted
        if isinstance(source, NetworkMask) and kind is Companion.NETWORK:
            self.pyramid = MaskPyramid(source.pixels)
        elif isinstance(source, NetworkMask):
            self._fetch_by(partial(_doubt, source), background)
        elif isinstance(source, Record) and view is not None:
            self._fetch_by(partial(_read_saved, view.view, source), background)

    def _fetch_by(self, work: Callable[[], MaskPyramid], background: Background | None) -> None:
        if background is None:
            self.pyramid = work()
        else:
            self._ticket = background.run(work, self._take, self._fail, EYE_WAITS)

    def _take(self, pyramid: MaskPyramid) -> None:
        self.pyramid = pyramid
        self.changed.emit()

    def _fail(self, sentence: str) -> None:
        self.pyramid, self.missing = None, sentence
        self.changed.emit()


def _source(view: ViewDocument | None, kind: Companion | None) -> NetworkMask | Record | None:
    """What the companion of a view is made of; the same object as long as the companion is the same."""
    if view is None or kind is None:
        return None
    is_known = view.network is not None and view.network.probability is not None
    return {
        Companion.NETWORK: view.network,
        Companion.SAVED: view.record,
        Companion.PROBABILITY: view.network if is_known else None,
    }[kind]


def _doubt(network: NetworkMask) -> MaskPyramid:
    """Return how unsure the network was; where pixels are halved, a thin line of doubt fades and a patch stays."""
    assert network.probability is not None
    return MaskPyramid(doubt_of(network.probability.unpacked(), network.facts.threshold))


def _read_saved(view: View, record: Record) -> MaskPyramid:
    """Return the mask that was saved last, which the store holds: in memory it would be one more for each angle.

    Raises:
        CarmaskError: it cannot be read.
    """
    return MaskPyramid(LabelStore(view.photo_path.parent).read_mask(view.label_key, record))
