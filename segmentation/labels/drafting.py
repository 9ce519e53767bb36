"""What is said of a mask when it is saved: of which photo, by whom, and what a human did to it."""

import getpass
import hashlib
import platform
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.labels.record import Draft, NetworkFacts, PhotoFacts, Record
from segmentation.masks.rle import decode, encode
from segmentation.version import PROGRAM


def photo_facts(path: Path, shape: tuple[int, int]) -> PhotoFacts:
    """Return the facts of the photo in `path`, which is shown with (H, W) of `shape`, px.

    Raises:
        CarmaskError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise CarmaskError(
            f"{path.name} cannot be read ({error.strerror}). Is its disk or share still there?"
        ) from error
    return PhotoFacts(path.name, digest, *shape)


def draft_of(
    photo: PhotoFacts,
    mask: NDArray[np.uint8],
    *,
    network: NetworkFacts | None = None,
    network_mask: NDArray[np.uint8] | None = None,
    parent: Record | None = None,
    parent_mask: NDArray[np.uint8] | None = None,
    brushed: NDArray[np.bool_] | None = None,
    person: str = "",
) -> Draft:
    """Return what is to be saved with `mask`, uint8 (H, W), 0 or CAR, of which nothing is said yet; see review.py.

    Args:
        photo: the photo of the mask.
        mask: as it is to be saved.
        network: the network that drew `network_mask`; None keeps the parent's, and what it drew is worked out.
        network_mask: (H, W), what `network` drew.
        parent: the record that was opened, None for the first.
        parent_mask: (H, W), the mask of `parent`.
        brushed: bool (H, W), where a brush passed since `parent`; what it says is kept too.
        person: the name of who saves, "" for the account's; author, unless nothing but the review is new since
            `parent`.
    """
    person = person or account_name()
    before = parent if _is_as_before(mask, parent_mask, brushed) else None
    brushed = np.zeros(mask.shape, np.bool_) if brushed is None else brushed
    start = np.zeros_like(mask) if parent_mask is None else parent_mask
    if parent is not None and (parent.photo.height, parent.photo.width) == mask.shape:
        brushed = brushed | (_decoded(parent.brushed, mask) > 0)
        if network_mask is None and parent.network is not None and parent_mask is not None:
            network, start = parent.network, drawn_by_network(parent, parent_mask)
    if network_mask is not None:
        start = network_mask
    changed = mask != start
    is_untouched = network is not None and not changed.any() and not brushed.any()
    return Draft(
        photo=photo,
        author=person if before is None else before.author,
        host=platform.node() or "unknown",
        program=PROGRAM,
        origin=_origin(before, is_untouched=is_untouched),
        review="",
        network=network,
        changed=encode(changed),
        brushed=encode(brushed),
        drawn_by="" if before is None else before.drawn_by,
    )


def _is_as_before(
    mask: NDArray[np.uint8], parent_mask: NDArray[np.uint8] | None, brushed: NDArray[np.bool_] | None
) -> bool:
    """Whether nothing was done to the mask since the record before: only what is said of it can be new."""
    return parent_mask is not None and np.array_equal(mask, parent_mask) and (brushed is None or not brushed.any())


def _origin(before: Record | None, *, is_untouched: bool) -> str:
    """Return the origin of a mask that is still as `before`, or else of one that a person left or not."""
    if before is not None and before.origin != "network":
        return before.origin
    return "network" if is_untouched else "human"


def drawn_by_network(record: Record, mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return what the network of `record` drew, uint8 (H, W), worked out of its `mask` and what was changed in it."""
    return mask ^ _decoded(record.changed, mask)


def _decoded(text: str, mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Run lengths of an earlier record; nonsense in them must not keep the strokes of today from being saved."""
    try:
        return decode(text, (mask.shape[0], mask.shape[1]))
    except CarmaskError:
        return np.zeros_like(mask)


def account_name() -> str:
    """Return the name of the account that carmask runs under."""
    try:
        return getpass.getuser()
    except (OSError, ImportError, KeyError):  # no such entry in the system: Python 3.13, Windows, earlier Pythons
        return "unknown"
