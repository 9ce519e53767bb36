"""Labels beside real photo files, as an editor saves them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.cars.beside_photos import FOLDER_NAME
from segmentation.cars.photo_names import label_key
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.kinds import CAR_MASKS, MaskKind
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore


def save_label(
    photo: Path,
    mask: NDArray[np.uint8],
    origin: str = "human",
    review: str = "",
    kind: MaskKind = CAR_MASKS,
    **parts: object,
) -> Record:
    """Save `mask` as the next revision of `photo` beside it; `parts` are of its record."""
    store, key = LabelStore(photo.parent, kind), label_key(photo.name)
    draft = draft_of(photo_facts(photo, (mask.shape[0], mask.shape[1])), mask)
    said = {"origin": origin, "review": review, "reviewer": draft.author if review else ""} | parts
    return store.save(key, replace(draft, **said), mask, store.newest(key))


def newest_records(folder: Path) -> dict[str, Record]:
    """Return the newest record of every photo in `folder` whose car has one, by label key."""
    store, chains = LabelStore(folder), sorted((folder / FOLDER_NAME / CAR_MASKS.folder).glob("*"))
    newest = {chain.name: store.newest(chain.name) for chain in chains}
    return {key: record for key, record in newest.items() if record is not None}
