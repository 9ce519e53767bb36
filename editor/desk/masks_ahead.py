"""Masks that the network drew before anybody opened their car, packed in memory."""

from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from editor.document.packed_probability import PackedProbability
from editor.document.view_document import NetworkMask
from editor.language.system_reasons import reason_of
from editor.language.texts import tr
from segmentation.cars.car import View
from segmentation.errors import CarmaskError
from segmentation.inference.segmenter import mask_of
from segmentation.labels.record import NetworkFacts

LIMIT_BYTES = 64 * 2**20
"""All masks together, packed; the one that was drawn longest ago is forgotten first. It is enough for 40 cars of
1918x1280, and for six of 6000x4000."""


@dataclass(frozen=True)
class PhotoStamp:
    """By what a photo that was changed on the disk is known: its bytes, and when it was written, ns since 1970."""

    size_bytes: int
    written_ns: int


def stamp_of(photo_path: Path) -> PhotoStamp:
    """Return the stamp of a photo.

    Raises:
        CarmaskError: it is not there, or its disk or share is gone.
    """
    try:
        status = photo_path.stat()
    except OSError as error:
        raise CarmaskError(
            tr(
                "{photo} cannot be read ({reason}). Is its disk or share still there?",
                photo=photo_path.name,
                reason=reason_of(error),
            )
        ) from error
    return PhotoStamp(status.st_size, status.st_mtime_ns)


@dataclass(frozen=True)
class PackedMask:
    """How sure the network was of each pixel, which is the mask too, and of which photo; that network."""

    probability: PackedProbability
    network: NetworkFacts
    stamp: PhotoStamp

    def unpacked(self) -> NetworkMask:
        """Return the mask as it was drawn."""
        pixels = mask_of(self.probability.unpacked(), self.network.threshold)
        return NetworkMask(pixels, self.network, self.probability)


class MasksAhead:
    """Packed masks by their photos; any thread may ask."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._kept: dict[Path, PackedMask] = {}
        self._lock = Lock()

    def keep(self, view: View, mask: PackedMask) -> None:
        """Keep the mask of a view in place of an older one."""
        with self._lock:
            self._kept.pop(view.photo_path, None)
            self._kept[view.photo_path] = mask
            while self._kept and sum(len(kept.probability.packed) for kept in self._kept.values()) > self._limit_bytes:
                del self._kept[next(iter(self._kept))]

    def forget(self) -> None:
        """Forget all masks: another network would draw others."""
        with self._lock:
            self._kept.clear()

    def mask_of(self, view: View) -> NetworkMask | None:
        """Return the mask of a view; None if none is kept, or its photo was changed since."""
        with self._lock:
            kept = self._kept.get(view.photo_path)
        if kept is None or not _is_unchanged(view.photo_path, kept.stamp):
            return None
        return kept.unpacked()

    def holds(self, view: View) -> bool:
        """Whether a mask of the view is kept, which may be of an older photo; asks no disk."""
        with self._lock:
            return view.photo_path in self._kept


def _is_unchanged(photo_path: Path, stamp: PhotoStamp) -> bool:
    try:
        return stamp_of(photo_path) == stamp
    except CarmaskError:
        return False
