"""What of a view is saved: a copy of its mask at one moment, with all that its record needs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editor.document.view_document import NetworkMask, ViewDocument
from segmentation.cars.car import View
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore


@dataclass(frozen=True)
class Snapshot:
    """A view's mask at one moment, uint8 (H, W), copied so that painting can go on."""

    view: View
    pixels: NDArray[np.uint8]
    network: NetworkMask | None
    brushed: NDArray[np.bool_] | None
    parent: Record | None
    review: str

    @classmethod
    def of(cls, view: ViewDocument, review: str) -> "Snapshot":
        """Return `view` as it is now; `review` is "" or "accepted"."""
        assert view.mask is not None
        return cls(view.view, view.mask.pixels.copy(), view.network, view.brushed, view.record, review)


def save_snapshot(snapshot: Snapshot, saved_last: Record | None) -> Record:
    """Save `snapshot` as a new revision and return its record.

    Args:
        snapshot: what to save.
        saved_last: the record that this program saved last for the view, if it has; it is the parent then.

    Raises:
        CarmaskError: nothing was saved, and why.
    """
    view, network = snapshot.view, snapshot.network
    parent = saved_last or snapshot.parent
    store = LabelStore(view.photo_path.parent)
    height, width = snapshot.pixels.shape
    draft = draft_of(
        photo_facts(view.photo_path, (height, width)),
        snapshot.pixels,
        network=None if network is None else network.facts,
        network_mask=None if network is None else network.pixels,
        parent=parent,
        parent_mask=None if parent is None else store.read_mask(view.label_key, parent),
        brushed=snapshot.brushed,
        review=snapshot.review,
    )
    return store.save(view.label_key, draft, snapshot.pixels, parent)
