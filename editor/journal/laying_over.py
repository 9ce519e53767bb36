"""Strokes that were kept unsaved, laid over a mask that has changed since."""

from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from editor.document.view_document import NetworkMask
from editor.journal.unsaved_work import UnsavedWork
from segmentation.errors import CarmaskError
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.masks.merging import decided, merge_masks
from segmentation.masks.subject import Subject


def was_saved_since(work: UnsavedWork, newest: Record | None) -> bool:
    """Whether `newest`, the newest saved record, is a person's mask that is not in `work`.

    Strokes that an earlier carmask kept do not tell what they began with; of them the later one is believed.
    """
    if newest is None or not newest.has_met_a_person:
        return False
    if work.begun_sha256 is None:
        return datetime.fromisoformat(newest.saved_utc) > datetime.fromisoformat(work.written_utc)
    return newest.sha256 != work.begun_sha256


def laid_over(work: UnsavedWork, below: NDArray[np.uint8], network: NetworkMask | None) -> NDArray[np.uint8]:
    """Return the strokes of `work` laid over the mask `below`, uint8 (H, W), 0 or CAR.

    What only one of both has changed is taken from that one, as where two people saved one mask; where both had a hand,
    the strokes are on top. Where the mask that they began with is not known, all of theirs is: a lasso's would be lost
    else, while what is below is a step of undo away, and a revision.

    Args:
        work: strokes on a photo as large as `below`.
        below: the mask as it is now.
        network: what the network drew at this photo, as far as is known.
    """
    begun_with = _begun_with(work, network)
    if begun_with is None or begun_with.shape != below.shape:
        return work.mask
    merge = merge_masks(begun_with, work.mask, below, work.brushed)
    return decided(merge, work.mask, below, [True] * len(merge.disputed))


def _begun_with(work: UnsavedWork, network: NetworkMask | None) -> NDArray[np.uint8] | None:
    """Return the mask before the strokes of `work`, uint8 (H, W); None where it is not known."""
    if work.begun_sha256:
        return _saved_as(work)
    if work.begun_sha256 == "" and work.subject is not Subject.CAR:
        return np.zeros(work.shape, np.uint8)  # no network draws it
    is_same = network is not None and network.facts.sha256 == work.network_sha256
    return network.pixels if network is not None and is_same else None


def _saved_as(work: UnsavedWork) -> NDArray[np.uint8] | None:
    store = LabelStore(work.photo.parent, MASK_KIND_OF[work.subject])
    try:
        records = store.revisions(work.label_key)
        record = next((record for record in records if record.sha256 == work.begun_sha256), None)
        return None if record is None else store.read_mask(work.label_key, record)
    except CarmaskError:  # opening the photo tells why
        return None
