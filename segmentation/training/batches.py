"""Batches of photos and soft masks for Keras, changed anew each time."""

import os
import sys
from collections.abc import Sequence
from threading import get_ident, get_native_id
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.training.augmentation import augment
from segmentation.training.emphasis import emphasis
from segmentation.training.epoch_order import epoch_length, epoch_order
from segmentation.training.errors import draw_photo, draw_spot
from segmentation.training.framed_photos import Framed, FramedPhotos
from segmentation.training.samples import Sample

HARD_WINDOWS_A_PHOTO = 2
"""Windows drawn by the errors are smaller: so many take the place of a photo in a batch."""

READY_BATCHES = 4
"""So many batches wait for the network, besides those that each thread prepares."""

LOWEST_PRIORITY = 19
"""The niceness of threads that prepare batches."""


class Batches(keras.utils.PyDataset):  # type: ignore[misc]
    """Batches of photos, uint8 (B, H, W, 3), and targets, float32 (B, H, W, 2).

    The first channel of a target is the soft mask, 0 to 1, the second each pixel's weight (`emphasis`).
    With `crop` (H, W) in px, windows about the car are cut from the framed photos; with `errors` too, the
    error map of every photo, (photos, rows, columns), windows are drawn where the errors are. With
    `corrected_repeats`, an epoch shows corrected photos more often than others (`epoch_order`). Without
    `has_effects`, paint, light and floor stay as they were photographed.

    The order and the changes depend on `seed` and `epoch` alone, never on threads; whoever trains sets
    `epoch`, so that a resumed run goes on unchanged. `problem` is what kept a photo from being read: Keras
    hands on an exception of a thread as one of its backend's, without the sentence.
    """

    def __init__(
        self,
        samples: Sequence[Sample],
        photos: FramedPhotos,
        batch_photos: int,
        augmented: bool = True,
        seed: int = 0,
        crop: tuple[int, int] | None = None,
        corrected_repeats: int | None = None,
    ) -> None:
        threads = max(2, (os.cpu_count() or 2) // 2)
        super().__init__(workers=threads, max_queue_size=threads + READY_BATCHES)
        self.samples = list(samples)
        self._is_corrected = [sample.is_corrected for sample in self.samples]
        self._photos = photos
        self.batch_photos = batch_photos
        self.augmented = augmented
        self.seed = seed
        self.crop = crop
        self.corrected_repeats = corrected_repeats
        self.errors: NDArray[np.float32] | None = None
        self.has_effects = True
        self.epoch = 0
        self.problem: CarmaskError | None = None
        self._trains_in = get_ident()

    def __len__(self) -> int:
        return -(-epoch_length(self._is_corrected, self.corrected_repeats) // self.batch_photos)

    def __getitem__(self, batch: int) -> tuple[Any, Any]:
        if get_ident() != self._trains_in:
            _give_way()
        try:
            shown = self._whole_photos(batch) if self.errors is None else self._hard_windows(batch, self.errors)
        except CarmaskError as error:
            self.problem = error
            raise
        photos = np.stack(
            [image for image, _, _ in shown]
        )  # the network makes them float32, after four times fewer bytes
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
        image, mask, touched = self._photos.framed(self.samples[index])
        if not self.augmented:
            return image, mask, touched
        random = np.random.default_rng((self.seed, self.epoch, place))
        return augment(image, mask, random, self.crop, touched=touched, has_effects=self.has_effects)

    def _hard_windows(self, batch: int, errors: NDArray[np.float32]) -> list[Framed]:
        windows = []
        for number in range(HARD_WINDOWS_A_PHOTO * self.batch_photos):
            random = np.random.default_rng((self.seed, self.epoch, batch, number))
            photo = draw_photo(errors, random)
            image, mask, touched = self._photos.framed(self.samples[photo])
            spot = draw_spot(errors[photo], random)
            windows.append(augment(image, mask, random, self.crop, spot, touched, self.has_effects))
        return windows


def _give_way() -> None:
    """Let this thread work while the network leaves a core idle.

    A step shares its work out evenly among the cores, and one that draws a picture meanwhile makes all others wait.
    """
    if sys.platform == "linux":  # where a thread has a priority of its own
        os.setpriority(os.PRIO_PROCESS, get_native_id(), LOWEST_PRIORITY)


def _target(mask: NDArray[np.uint8], touched: NDArray[np.uint8] | None) -> NDArray[np.float32]:
    return np.stack([mask.astype(np.float32) / 255, emphasis(mask, touched)], axis=-1)
