"""Batches of photos and soft masks for Keras, decoded once and changed anew each time."""

import os
from collections.abc import Sequence
from threading import Lock
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.images.framing import Framing
from segmentation.images.reading import read_photo
from segmentation.training.augmentation import augment
from segmentation.training.emphasis import emphasis
from segmentation.training.epoch_order import epoch_length, epoch_order
from segmentation.training.errors import draw_photo, draw_spot
from segmentation.training.samples import Sample

HARD_WINDOWS_A_PHOTO = 2
"""Windows drawn by the errors are smaller: so many take the place of a photo in a batch."""

Framed = tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8] | None]
"""Photo, soft mask, and where a human touched it, if anywhere."""


class Batches(keras.utils.PyDataset):  # type: ignore[misc]
    """Batches of photos, float32 (B, H, W, 3), 0 to 255, and targets, float32 (B, H, W, 2).

    The first channel of a target is the soft mask, 0 to 1, the second each pixel's weight (`emphasis`).
    With `crop` (H, W) in px, windows about the car are cut from the framed photos; with `errors` too, the
    error map of every photo, (photos, rows, columns), windows are drawn where the errors are. With
    `corrected_repeats`, an epoch shows corrected photos more often than others (`epoch_order`). Without
    `has_effects`, paint, light and floor stay as they were photographed.

    Framed photos are kept in memory up to `cache_mib`, `usual_cache_mib` if it is None; what does not fit is decoded
    again each time.
    The order and the changes depend on `seed` and `epoch` alone, never on threads; whoever trains sets
    `epoch`, so that a resumed run goes on unchanged. `problem` is what kept a photo from being read: Keras
    hands on an exception of a thread as one of its backend's, without the sentence.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        shape: tuple[int, int],
        batch_photos: int,
        augmented: bool = True,
        seed: int = 0,
        cache_mib: int | None = None,
        crop: tuple[int, int] | None = None,
        corrected_repeats: int | None = None,
    ) -> None:
        super().__init__(workers=2, max_queue_size=6)
        self.samples = list(samples)
        self._is_corrected = [sample.is_corrected for sample in self.samples]
        self.shape = shape
        self.batch_photos = batch_photos
        self.augmented = augmented
        self.seed = seed
        self.crop = crop
        self.corrected_repeats = corrected_repeats
        self.errors: NDArray[np.float32] | None = None
        self.has_effects = True
        self.epoch = 0
        self.problem: CarmaskError | None = None
        self._cache: dict[int, Framed] = {}
        self._cache_bytes_left = (usual_cache_mib() if cache_mib is None else cache_mib) * 2**20
        self._lock = Lock()

    def __len__(self) -> int:
        return -(-epoch_length(self._is_corrected, self.corrected_repeats) // self.batch_photos)

    def __getitem__(self, batch: int) -> tuple[Any, Any]:
        try:
            shown = self._whole_photos(batch) if self.errors is None else self._hard_windows(batch, self.errors)
        except CarmaskError as error:
            self.problem = error
            raise
        photos = np.stack([image for image, _, _ in shown]).astype(np.float32)
        return photos, np.stack([_target(mask, touched) for _, mask, touched in shown])

    def _whole_photos(self, batch: int) -> list[Framed]:
        order = np.arange(len(self.samples))
        if self.augmented:
            random = np.random.default_rng((self.seed, self.epoch))
            order = epoch_order(self._is_corrected, self.corrected_repeats, random)
        first = batch * self.batch_photos
        chosen = order[first : first + self.batch_photos]
        return [self._shown(int(index), place) for place, index in enumerate(chosen, first)]

    def _shown(self, index: int, place: int) -> Framed:
        """Sample `index` as it is shown at that place of the epoch, where a repeated photo looks new each time."""
        image, mask, touched = self.framed(index)
        if not self.augmented:
            return image, mask, touched
        random = np.random.default_rng((self.seed, self.epoch, place))
        return augment(image, mask, random, self.crop, touched=touched, has_effects=self.has_effects)

    def _hard_windows(self, batch: int, errors: NDArray[np.float32]) -> list[Framed]:
        windows = []
        for number in range(HARD_WINDOWS_A_PHOTO * self.batch_photos):
            random = np.random.default_rng((self.seed, self.epoch, batch, number))
            photo = draw_photo(errors, random)
            image, mask, touched = self.framed(photo)
            spot = draw_spot(errors[photo], random)
            windows.append(augment(image, mask, random, self.crop, spot, touched, self.has_effects))
        return windows

    def framed(self, index: int) -> Framed:
        """Return sample `index` unchanged: photo, uint8 (H, W, 3), soft mask and touched pixels, uint8 (H, W).

        Raises:
            CarmaskError: a part of it cannot be read.
        """
        with self._lock:
            known = self._cache.get(index)
        if known is not None:
            return known
        sample = self.samples[index]
        photo = read_photo(sample.photo_path)
        shape = (photo.shape[0], photo.shape[1])
        mask, touched = sample.mask.read(shape), sample.mask.touched(shape)
        framing = Framing(*shape, *self.shape)
        framed = framing.frame(photo), framing.frame(mask), None if touched is None else framing.frame(touched)
        size = sum(plane.nbytes for plane in framed if plane is not None)
        with self._lock:
            if index not in self._cache and size <= self._cache_bytes_left:
                self._cache[index] = framed
                self._cache_bytes_left -= size
        return framed


def usual_cache_mib() -> int:
    """Return a third of this computer's memory in MiB, 8000 at most; 2000 where its size cannot be told (Windows).

    A training that fills the memory may cost the desk beside it its unsaved strokes.
    """
    try:
        memory_mib = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20
    except (AttributeError, ValueError, OSError):
        return 2000
    return min(8000, memory_mib // 3)


def _target(mask: NDArray[np.uint8], touched: NDArray[np.uint8] | None) -> NDArray[np.float32]:
    return np.stack([mask.astype(np.float32) / 255, emphasis(mask, touched)], axis=-1)
