"""What of a view is saved: a copy of its mask at one moment, with all that its record needs."""

import hashlib
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from editor.document.view_document import NetworkMask, ViewDocument
from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from segmentation.labels.drafting import draft_of
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.labels.meeting import Meeting, Mine, meet
from segmentation.labels.record import PhotoFacts, Record
from segmentation.labels.refusals import NotWritten
from segmentation.labels.review import NOT_REVIEWED, Review
from segmentation.labels.rules import OwnMask
from segmentation.labels.store import LabelConflict, LabelStore
from segmentation.masks.files import encode_png
from segmentation.masks.subject import Subject


@dataclass(frozen=True)
class Snapshot:
    """One of a view's masks at one moment, uint8 (H, W), copied so that painting can go on."""

    view: View
    subject: Subject
    photo: PhotoFacts
    pixels: NDArray[np.uint8]
    network: NetworkMask | None
    brushed: NDArray[np.bool_] | None
    tools: dict[str, int]
    seconds: float
    parent: Record | None
    person: str
    review: Review
    merged: Meeting | None = None
    """Of which two masks this one was made, if it was merged just now."""

    @classmethod
    def of(
        cls,
        view: ViewDocument,
        person: str,
        review: Review = NOT_REVIEWED,
        subject: Subject = Subject.CAR,
        merged: Meeting | None = None,
    ) -> "Snapshot":
        """Return a mask of `view` as it is now; `person` saves it, and `review` is what they say of the car's."""
        painted = view.of(subject)
        assert painted.mask is not None and view.photo_facts is not None
        pixels = painted.mask.pixels.copy()
        is_car = subject is Subject.CAR
        network, review = (view.network, review) if is_car else (None, NOT_REVIEWED)
        work = painted.work
        parts = view.photo_facts, pixels, network, work.brushed, dict(work.tools), work.seconds, painted.head
        return cls(view.view, subject, *parts, person, review, merged)

    @property
    def store(self) -> LabelStore:
        """The store that it is saved in."""
        return store_of(self.view, self.subject)


def store_of(view: View, subject: Subject) -> LabelStore:
    """Return the store in which masks of `subject` are saved of a photo."""
    return LabelStore(view.photo_path.parent, MASK_KIND_OF[subject])


def meet_head(snapshot: Snapshot, saved_last: Record | None, head: Record) -> Meeting | None:
    """Return the mask of `snapshot` and that of `head` brought together; None where they cannot be compared."""
    mine = Mine(
        snapshot.photo,
        snapshot.pixels,
        _begun_with(snapshot, saved_last),
        None if snapshot.network is None else snapshot.network.facts,
        None if snapshot.network is None else snapshot.network.pixels,
        snapshot.brushed,
        snapshot.subject,
    )
    try:
        return meet(snapshot.store, snapshot.view.label_key, mine, head)
    except CarmaskError:
        return None  # that theirs came first is told anyway, and opening the car again tells what is wrong with it


def save_snapshot(
    snapshot: Snapshot, saved_last: Record | None, told_as_failed: set[str], remarks: list[str]
) -> Record:
    """Save `snapshot` as a new revision and return its record; one that only a network drew meanwhile comes before it.

    Args:
        snapshot: what to save.
        saved_last: the record that this program saved or was told of last, if any.
        told_as_failed: the hashes of earlier states of this mask that were not saved, as far as is known; that of this
            one is added if saving it fails. Where one of them is on the disk all the same, this one comes after it.
        remarks: a sentence is added to it where the mask is saved, but not accepted as it was to be.

    Raises:
        LabelConflict: a person saved the same mask meanwhile.
        CarmaskError: nothing was saved, and why.
    """
    begun_with = _begun_with(snapshot, saved_last)
    try:
        return _save_after(snapshot, begun_with, remarks)
    except LabelConflict as conflict:
        head = conflict.head
        if head.has_met_a_person and not _is_of_a_failed_save(head, begun_with, told_as_failed):
            raise
        return _save_after(snapshot, head, remarks)  # a network drew it, or it is in this mask: no work is passed over
    except NotWritten:
        told_as_failed.add(hashlib.sha256(encode_png(snapshot.pixels)).hexdigest())
        raise


def _is_of_a_failed_save(head: Record, begun_with: Record | None, told_as_failed: set[str]) -> bool:
    """Whether `head` is what a share made of a save that it had told to have failed."""
    parent = "" if begun_with is None else begun_with.sha256
    return head.mask_sha256 in told_as_failed and head.parent_sha256 == parent


def _begun_with(snapshot: Snapshot, saved_last: Record | None) -> Record | None:
    """Return the newest record that is in the mask of `snapshot`."""
    merged = None if snapshot.merged is None else snapshot.merged.head
    known = [record for record in (saved_last, snapshot.parent, merged) if record is not None]
    return max(known, key=lambda record: record.revision, default=None)


def _save_after(snapshot: Snapshot, parent: Record | None, remarks: list[str]) -> Record:
    view, network = snapshot.view, snapshot.network
    store = snapshot.store
    if snapshot.merged is not None:
        draft = snapshot.merged.draft(snapshot.pixels, snapshot.person)
    else:
        draft = draft_of(
            snapshot.photo,
            snapshot.pixels,
            network=None if network is None else network.facts,
            network_mask=None if network is None else network.pixels,
            parent=parent,
            parent_mask=None if parent is None else _mask_below(store, snapshot, parent),
            brushed=snapshot.brushed,
            person=snapshot.person,
        )
    draft = replace(draft, tools=snapshot.tools, seconds=round(snapshot.seconds, 1))
    try:
        return store.save(view.label_key, replace(draft, **vars(snapshot.review)), snapshot.pixels, parent)
    except OwnMask as refusal:
        record = store.save(view.label_key, draft, snapshot.pixels, parent)
        remarks.append(str(refusal))
        return record


def _mask_below(store: LabelStore, snapshot: Snapshot, parent: Record) -> NDArray[np.uint8] | None:
    """Return the mask of `parent`, or None where it is of no use any more: damaged, or of a photo of another size.

    Either was told when the photo was opened, and must not keep the strokes of today from being saved.
    """
    try:
        mask = store.read_mask(snapshot.view.label_key, parent)
    except CarmaskError:
        return None
    return mask if mask.shape == snapshot.pixels.shape else None
