"""What a view needs from the disk, read in one go off the window's thread."""

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.desk.masks_ahead import MasksAhead
from editor.document.pyramid import photo_levels
from editor.document.view_document import NetworkMask
from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo, read_thumbnail
from segmentation.labels.drafting import drawn_by_network, photo_facts
from segmentation.labels.kinds import CAR_MASKS, GLASS_MASKS, MASK_KIND_OF, SMART_EDGES, MaskKind
from segmentation.labels.record import PhotoFacts, Record
from segmentation.labels.store import LabelStore
from segmentation.masks.subject import BESIDE_THE_CAR, Subject

THUMBNAIL_SIDE_PX = 320

_HAS_CHANGED = {
    CAR_MASKS: marked("{photo} has changed since its mask was saved; look whether the mask still fits."),
    GLASS_MASKS: marked("{photo} has changed since its glass was saved; look whether the glass still fits."),
    SMART_EDGES: marked("{photo} has changed since its smart edge was saved; look whether it still fits."),
}
_OF_ANOTHER_SIZE = {
    CAR_MASKS: marked(
        "The saved mask of {photo} has {mask_size} pixels, the photo {photo_size}; it is kept as it is, but not shown."
    ),
    GLASS_MASKS: marked(
        "The saved glass of {photo} has {mask_size} pixels, the photo {photo_size}; it is kept as it is, but not shown."
    ),
    SMART_EDGES: marked(
        "The saved smart edge of {photo} has {mask_size} pixels, the photo {photo_size}; it is kept as it is, but not "
        "shown."
    ),
}
"""What is said of a saved mask of each kind that does not fit its photo."""


@dataclass(frozen=True)
class SavedMask:
    """The newest record of one of a view's masks, and its pixels, uint8 (H, W), None if they cannot be used."""

    record: Record | None = None
    pixels: NDArray[np.uint8] | None = None


@dataclass(frozen=True)
class ViewContent:
    """A photo with its levels and facts, and its newest saved mask.

    `mask` is uint8 (H, W), None if there is none or it cannot be used; `record` is the newest in either case.
    `network` is what the network drew before `mask` was made of it, None where that is not known; where no mask is
    saved, what was drawn ahead. `others` are the newest masks of what else a photo has masks of. `problems` are
    sentences about what is not as it should be.
    """

    facts: PhotoFacts
    levels: list[NDArray[np.uint8]]
    record: Record | None
    mask: NDArray[np.uint8] | None
    network: NetworkMask | None
    others: Mapping[Subject, SavedMask]
    problems: list[str]


@dataclass(frozen=True)
class Thumbnail:
    """A small photo, uint8 (h, w, 3) RGB, and its saved mask as soft grey (h, w), None if there is none."""

    photo: NDArray[np.uint8]
    mask: NDArray[np.uint8] | None


def read_view(view: View, ahead: MasksAhead) -> ViewContent:
    """Read the photo of `view` and its newest saved mask, or else the one that was drawn `ahead`.

    Raises:
        CarmaskError: the photo cannot be read. A saved mask that cannot be used is told in `problems`.
    """
    image = read_photo(view.photo_path)
    height, width = image.shape[:2]
    facts = photo_facts(view.photo_path, (height, width))
    problems: list[str] = []
    car = _saved(view, CAR_MASKS, facts, problems)
    others = {subject: _saved(view, MASK_KIND_OF[subject], facts, problems) for subject in BESIDE_THE_CAR}
    network = ahead.mask_of(view) if car.record is None else _network_mask(car.record, car.pixels)
    if network is not None and network.pixels.shape != (height, width):
        network = None
    return ViewContent(facts, _levels(view, image), car.record, car.pixels, network, others, problems)


def _saved(view: View, kind: MaskKind, facts: PhotoFacts, problems: list[str]) -> SavedMask:
    """Return the newest mask of `kind` of a view; what is wrong with it becomes a sentence in `problems`."""
    record, pixels = None, None
    try:
        store = LabelStore(view.photo_path.parent, kind)
        said: list[str] = []
        record = store.newest(view.label_key, said)
        problems += map(translated, said)
        pixels = None if record is None else store.read_mask(view.label_key, record)
    except CarmaskError as error:
        problems.append(translated(str(error)))
    if record is not None and record.photo.sha256 != facts.sha256:
        text = _HAS_CHANGED[kind]
        problems.append(tr(text, photo=facts.name))
    if pixels is not None and pixels.shape != (facts.height, facts.width):
        problems.append(_of_another_size(kind, facts, pixels))
        pixels = None
    return SavedMask(record, pixels)


def _of_another_size(kind: MaskKind, facts: PhotoFacts, pixels: NDArray[np.uint8]) -> str:
    text = _OF_ANOTHER_SIZE[kind]
    sizes = f"{pixels.shape[1]} x {pixels.shape[0]}", f"{facts.width} x {facts.height}"
    return tr(text, photo=facts.name, mask_size=sizes[0], photo_size=sizes[1])


def _network_mask(record: Record, mask: NDArray[np.uint8] | None) -> NetworkMask | None:
    """Return what the network drew before a person changed it, as `record` of `mask` tells; None if it does not."""
    if mask is None or record.network is None:
        return None
    return NetworkMask(drawn_by_network(record, mask), record.network)


def read_levels(view: View) -> list[NDArray[np.uint8]]:
    """Read the photo of `view` again, whose mask is at hand.

    Raises:
        CarmaskError: the photo cannot be read.
    """
    return _levels(view, read_photo(view.photo_path))


def _levels(view: View, image: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """Return the levels of `image`, the photo of `view`; with them it takes two and a half times its own memory.

    Raises:
        CarmaskError: there is no room for them.
    """
    try:
        return photo_levels(image)
    except (MemoryError, cv2.error) as error:
        raise CarmaskError(
            tr(
                "{photo} is too large for the memory of this computer that is free. Close other programs and open its "
                "car again.",
                photo=view.photo_path.name,
            )
        ) from error


def read_view_thumbnail(view: View) -> Thumbnail:
    """Read a small picture of `view` with its saved mask.

    Raises:
        CarmaskError: the photo cannot be read; an unreadable mask is left out, `read_view` tells of it.
    """
    photo = read_thumbnail(view.photo_path, THUMBNAIL_SIDE_PX)
    try:
        store = LabelStore(view.photo_path.parent)
        record = store.newest(view.label_key)
        mask = None if record is None else store.read_mask(view.label_key, record)
    except CarmaskError:
        mask = None
    return Thumbnail(photo, None if mask is None else shrunk(mask, photo.shape[:2]))


def shrunk(mask: NDArray[np.uint8], shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """Return `mask` area-averaged to `shape` (h, w, ...)."""
    return np.asarray(cv2.resize(mask, (shape[1], shape[0]), interpolation=cv2.INTER_AREA), np.uint8)
