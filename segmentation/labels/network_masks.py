"""Masks that a network drew, saved where nobody has saved one: the first revisions of photos."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.record import NetworkFacts, Record
from segmentation.labels.store import LabelConflict, LabelStore


def save_network_mask(photo_path: Path, key: str, mask: NDArray[np.uint8], network: NetworkFacts) -> Record | None:
    """Save `mask`, uint8 (H, W), 0 or CAR, which `network` drew of a photo, as its first revision.

    Nothing is saved where there is a revision, even one that cannot be read, or where somebody is faster.

    Args:
        photo_path: the photo, (H, W) px as shown; its mask goes beside it.
        key: label key of the photo.
        mask: what the network drew.
        network: the network.

    Returns:
        the record, None if nothing was saved.

    Raises:
        NotWritten: the disk did not take it.
        CarmaskError: the photo or the masks that are there cannot be read.
    """
    store = LabelStore(photo_path.parent)
    if store.has_revisions(key):
        return None
    photo = photo_facts(photo_path, (mask.shape[0], mask.shape[1]))
    try:
        return store.save(key, draft_of(photo, mask, network=network, network_mask=mask), mask, None)
    except LabelConflict:
        return None
