"""Two people saved the same mask: what both began with is found again, and the masks are brought together."""

import hashlib
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.labels.drafting import draft_of, drawn_by_network
from segmentation.labels.record import Draft, NetworkFacts, PhotoFacts, Record
from segmentation.labels.store import LabelStore
from segmentation.masks.files import encode_png
from segmentation.masks.merging import Merge, merge_masks
from segmentation.masks.rle import decode
from segmentation.masks.subject import Subject


@dataclass(frozen=True)
class Mine:
    """A mask of `subject` that could not be saved, as somebody else's came before it: uint8 (H, W), 0 or CAR.

    `parent` is the record that it began with, None for none; `network_mask` what `network` drew before it was
    changed, None where that is not known; `brushed`, bool (H, W), where a brush passed since.
    """

    photo: PhotoFacts
    pixels: NDArray[np.uint8]
    parent: Record | None
    network: NetworkFacts | None = None
    network_mask: NDArray[np.uint8] | None = None
    brushed: NDArray[np.bool_] | None = None
    subject: Subject = Subject.CAR


@dataclass(frozen=True)
class Meeting:
    """My mask and the one of record `head`, `theirs`, with the mask `base` that both began with, None if unknown."""

    mine: Mine
    head: Record
    theirs: NDArray[np.uint8]
    base: NDArray[np.uint8] | None
    merge: Merge

    @property
    def subject(self) -> Subject:
        """What both masks are of."""
        return self.mine.subject

    @property
    def is_same_mask(self) -> bool:
        """Whether theirs is the common mask as it was: something was said of it, and nothing changed."""
        return self.base is not None and np.array_equal(self.base, self.theirs)

    @property
    def has_review(self) -> bool:
        """Whether theirs was accepted or rejected, or that was taken back of the same mask: a merge has none of it."""
        return bool(self.head.review or (self.head.reviewer and self.is_same_mask))

    def draft(self, merged: NDArray[np.uint8], person: str = "") -> Draft:
        """Return what `person` saves with `merged`, what was made of both masks, after `head`; it names both."""
        draft = draft_of(
            self.mine.photo, merged, parent=self.head, parent_mask=self.theirs, brushed=self.mine.brushed, person=person
        )
        mine_sha256 = hashlib.sha256(encode_png(self.mine.pixels)).hexdigest()
        return replace(draft, origin="merge", drawn_by="", merged_sha256=mine_sha256)


def meet(store: LabelStore, key: str, mine: Mine, head: Record) -> Meeting | None:
    """Return `mine` and the mask of `head`, the newest record, brought together.

    None if they cannot be: theirs is of another photo or of another size.

    Raises:
        CarmaskError: their mask cannot be read.
    """
    if head.photo.sha256 != mine.photo.sha256:
        return None
    theirs = store.read_mask(key, head)
    if theirs.shape != mine.pixels.shape:
        return None
    ancestor = common_ancestor(store.revisions(key), mine.parent, head)
    base = _mask_of(store, key, ancestor, mine) if ancestor is not None else _base_unsaved(mine, head, theirs)
    brushed_before = None if ancestor is None or base is None else _brushed(ancestor, theirs.shape)
    their_brushed = _brushed(head, theirs.shape)
    if brushed_before is not None:
        their_brushed &= ~brushed_before
    merge = merge_masks(base, mine.pixels, theirs, mine.brushed, their_brushed)
    return Meeting(mine, head, theirs, base, merge)


def common_ancestor(revisions: list[Record], one: Record | None, other: Record | None) -> Record | None:
    """Return the newest record that both come from, which may be one of them; None if there is none or it is lost."""
    by_hash = {record.sha256: record for record in revisions}
    of_other = {record.sha256 for record in _chain(by_hash, other)}
    return next((record for record in _chain(by_hash, one) if record.sha256 in of_other), None)


def _chain(by_hash: dict[str, Record], record: Record | None) -> list[Record]:
    """Return a record and those it comes from, as far as they can be read."""
    chain: list[Record] = []
    while record is not None and record not in chain:
        chain.append(record)
        record = by_hash.get(record.parent_sha256)
    return chain


def _mask_of(store: LabelStore, key: str, ancestor: Record, mine: Mine) -> NDArray[np.uint8] | None:
    """Return the mask of `ancestor`, None where it is damaged or of another photo."""
    try:
        mask = store.read_mask(key, ancestor)
    except CarmaskError:
        return None
    return mask if ancestor.photo.sha256 == mine.photo.sha256 and mask.shape == mine.pixels.shape else None


def _base_unsaved(mine: Mine, head: Record, theirs: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    """Return the mask that both began with if mine had no revision before it; None where that is not known.

    Of a car that is what the network drew, if both began with the same mask of it; of glass, which no network draws, it
    is no pixel at all.
    """
    if mine.parent is None and mine.subject is Subject.GLASS:
        return np.zeros_like(theirs)
    if mine.parent is not None or mine.network_mask is None or head.network is None or mine.network is None:
        return None
    drawn = drawn_by_network(head, theirs)
    is_same = head.network.sha256 == mine.network.sha256 and np.array_equal(drawn, mine.network_mask)
    return drawn if is_same else None


def _brushed(record: Record, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Return where a brush passed over the mask of `record`, bool (H, W); nowhere where that makes no sense."""
    try:
        return decode(record.brushed, (shape[0], shape[1])) > 0
    except CarmaskError:
        return np.zeros(shape, np.bool_)
