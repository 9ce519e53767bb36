"""Photos with their soft masks in the network's frame, decoded once as long as memory has room for them."""

import os
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from segmentation.images.framing import Framing
from segmentation.images.reading import read_photo
from segmentation.training.samples import Sample

Framed = tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8] | None]
"""Photo, soft mask, and where a human touched it, if anywhere."""


class FramedPhotos:
    """Brings samples into a frame of `shape` (H, W) in px; may be asked from several threads.

    What was framed is kept in memory up to `cache_mib`, `usual_cache_mib` if it is None; what does not fit is
    decoded again each time. `kept_bytes` is what is kept.
    """

    def __init__(self, shape: tuple[int, int], cache_mib: int | None = None) -> None:
        self.shape = shape
        self.kept_bytes = 0
        self._most_bytes = (usual_cache_mib() if cache_mib is None else cache_mib) * 2**20
        self._kept: dict[Path, Framed] = {}
        self._lock = Lock()

    def framed(self, sample: Sample) -> Framed:
        """Return `sample` unchanged: photo, uint8 (H, W, 3), soft mask and touched pixels, uint8 (H, W).

        Raises:
            CarmaskError: a part of it cannot be read.
        """
        with self._lock:
            known = self._kept.get(sample.photo_path)
        if known is not None:
            return known
        framed = self._read(sample)
        size = sum(plane.nbytes for plane in framed if plane is not None)
        with self._lock:
            if sample.photo_path not in self._kept and self.kept_bytes + size <= self._most_bytes:
                self._kept[sample.photo_path] = framed
                self.kept_bytes += size
        return framed

    def _read(self, sample: Sample) -> Framed:
        photo = read_photo(sample.photo_path)
        shape = (photo.shape[0], photo.shape[1])
        mask, touched = sample.mask.read(shape), sample.mask.touched(shape)
        framing = Framing(*shape, *self.shape)
        return framing.frame(photo), framing.frame(mask), None if touched is None else framing.frame(touched)


def usual_cache_mib() -> int:
    """Return a third of this computer's memory in MiB, 8000 at most; 2000 where its size cannot be told (Windows).

    A training that fills the memory may cost the desk beside it its unsaved strokes.
    """
    try:
        memory_mib = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20
    except (AttributeError, ValueError, OSError):
        return 2000
    return min(8000, memory_mib // 3)
