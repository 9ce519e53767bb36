"""Drafts, masks and stores for tests of saving."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmentation.labels.drafting import account_name, draft_of
from segmentation.labels.record import ACCEPTED, Draft, NetworkFacts, PhotoFacts
from segmentation.labels.review import NOT_REVIEWED, accepted_by
from segmentation.labels.store import LabelConflict, LabelStore

SHAPE = (6, 8)
PHOTO = PhotoFacts("redcar_01.jpg", "ab" * 32, *SHAPE)
NETWORK = NetworkFacts("unet", "cd" * 32, 0.5)
KEY = "redcar_01"


def mask_of(number: int) -> NDArray[np.uint8]:
    """Return a mask of its own for each number, uint8 SHAPE."""
    bits = np.arange(SHAPE[0] * SHAPE[1]).reshape(SHAPE)
    return ((number >> (bits % 30)) & 1).astype(np.uint8) * np.uint8(255)


def draft_for(mask: NDArray[np.uint8], **facts: object) -> Draft:
    """Return a draft for `mask` as a photo editor would save it."""
    is_accepted = facts.pop("review", "") == ACCEPTED
    said = accepted_by(str(facts.get("person", account_name()))) if is_accepted else NOT_REVIEWED
    return replace(draft_of(PHOTO, mask, **facts), **vars(said))  # type: ignore[arg-type]


def save(store: LabelStore, number: int, key: str = KEY) -> None:
    """Save mask `number` after whatever is the newest, however often somebody else is faster."""
    mask = mask_of(number)
    while True:
        try:
            store.save(key, draft_for(mask), mask, store.newest(key))
        except LabelConflict:
            continue
        return
