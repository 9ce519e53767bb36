"""Tests of the batches that a network learns from."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import get_native_id

import numpy as np
import pytest
from numpy.typing import NDArray

from segmentation.errors import CarmaskError
from segmentation.training import augmentation
from segmentation.training.batches import LOWEST_PRIORITY, Batches
from segmentation.training.emphasis import TOUCHED_WEIGHT
from segmentation.training.framed_photos import Framed, FramedPhotos
from segmentation.training.samples import Sample
from tests.segmentation.training_sets import MaskInMemory, drawn_samples

SHAPE = (32, 48)
Errors = NDArray[np.float32] | None


def test_a_batch_holds_photos_to_255_and_soft_masks_to_1_and_weights(tmp_path: Path) -> None:
    photos, targets = Batches(drawn_samples(tmp_path, cars=3, angles=1), FramedPhotos(SHAPE), 2, augmented=False)[0]
    assert (photos.shape, photos.dtype) == ((2, 32, 48, 3), np.uint8)
    assert (targets.shape, targets.dtype) == ((2, 32, 48, 2), np.float32)
    assert photos.max() > 150
    assert (targets[..., 0].min(), targets[..., 0].max()) == (0, 1)
    assert targets[..., 1].min() >= 1


def test_a_window_about_the_car_is_cut_out_anew_each_epoch(tmp_path: Path) -> None:
    batches = Batches(drawn_samples(tmp_path, cars=1, angles=1), FramedPhotos((96, 144)), 1, crop=(64, 96))
    windows = []
    for epoch in range(2):
        batches.epoch = epoch
        windows.append(batches[0][0])
    assert windows[0].shape == (1, 64, 96, 3)
    assert not np.array_equal(*windows)


def test_hard_windows_show_what_is_wrong_and_are_twice_as_many_a_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches = Batches(drawn_samples(tmp_path, cars=3, angles=1), FramedPhotos((64, 96)), 2, crop=(32, 48))
    batches.errors = np.zeros((3, 2, 3), np.float32)
    batches.errors[1] = 1
    shown: list[str] = []
    framed = FramedPhotos.framed

    def watched(photos: FramedPhotos, sample: Sample) -> Framed:
        shown.append(sample.car_id)
        return framed(photos, sample)

    monkeypatch.setattr(FramedPhotos, "framed", watched)
    photos, targets = batches[0]
    assert photos.shape == (4, 32, 48, 3)
    assert targets.shape == (4, 32, 48, 2)
    assert shown == 4 * [batches.samples[1].car_id]


@pytest.mark.parametrize("window", [None, (32, 48)])
def test_without_effects_a_photo_is_only_moved_and_recoloured(
    window: tuple[int, int] | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(augmentation, "GREY_CAR_CHANCE", 1.0)
    monkeypatch.setattr(augmentation, "_with_grey_car", lambda image, mask, random: np.zeros_like(image))
    batches = Batches(drawn_samples(tmp_path, cars=1, angles=1), FramedPhotos((64, 96)), 1, crop=window)
    batches.errors = None if window is None else np.ones((1, 2, 3), np.float32)
    brightest = {}
    for batches.has_effects in (True, False):
        brightest[batches.has_effects] = batches[0][0].max()
    assert brightest[True] < 150 < brightest[False]


def test_hard_windows_depend_on_seed_and_epoch_alone(tmp_path: Path) -> None:
    windows = []
    for epoch in (0, 0, 1):
        batches = Batches(drawn_samples(tmp_path, cars=3, angles=1), FramedPhotos((64, 96)), 2, crop=(32, 48))
        batches.errors = np.ones((3, 2, 3), np.float32)
        batches.epoch = epoch
        windows.append(batches[1][0])
    assert np.array_equal(windows[0], windows[1])
    assert not np.array_equal(windows[0], windows[2])


def test_a_soft_mask_is_the_share_of_car_in_each_pixels_area(tmp_path: Path) -> None:
    """96x144 px into 32x48 px: each pixel of the target is the mean of nine pixels of the mask."""
    (sample,) = drawn_samples(tmp_path, cars=1, angles=1)
    striped = np.zeros((96, 144), np.uint8)
    striped[:, ::3] = 255
    striped[0, :3] = 255
    sample = Sample(sample.car_id, sample.photo_path, MaskInMemory(striped))
    _, masks = Batches([sample], FramedPhotos(SHAPE), 1, augmented=False)[0]
    assert masks[0, 0, 0, 0] == pytest.approx(5 / 9, abs=1 / 255)
    assert masks[0, 1:, :, 0] == pytest.approx(np.full((31, 48), 1 / 3), abs=1 / 255)


def test_the_last_batch_holds_what_is_left(tmp_path: Path) -> None:
    batches = Batches(drawn_samples(tmp_path, cars=5, angles=1), FramedPhotos(SHAPE), 2)
    assert [len(batches[number][0]) for number in range(len(batches))] == [2, 2, 1]


def test_without_augmentation_the_order_is_that_of_the_samples(tmp_path: Path) -> None:
    samples = drawn_samples(tmp_path, cars=3, angles=1)
    together = Batches(samples, FramedPhotos(SHAPE), 3, augmented=False)[0][0]
    alone = [Batches([sample], FramedPhotos(SHAPE), 1, augmented=False)[0][0][0] for sample in samples]
    assert np.array_equal(together, np.stack(alone))


def test_seed_and_epoch_decide_all(tmp_path: Path) -> None:
    samples = drawn_samples(tmp_path, cars=3, angles=1)

    def photos(seed: int, epoch: int) -> list[float]:
        batches = Batches(samples, FramedPhotos(SHAPE), 2, seed=seed)
        batches.epoch = epoch
        batches[1]  # what came before does not matter
        return batches[0][0].ravel().tolist()  # type: ignore[no-any-return]

    assert photos(1, 2) == photos(1, 2)
    assert photos(1, 2) != photos(1, 3)
    assert photos(1, 2) != photos(2, 2)


def test_an_epoch_takes_each_photo_once(tmp_path: Path) -> None:
    samples = drawn_samples(tmp_path, cars=7, angles=1)
    batches = Batches(samples, FramedPhotos(SHAPE), 2)
    batches._shown = lambda index, place: (np.full((32, 48, 3), index, np.uint8), np.zeros((32, 48), np.uint8), None)  # type: ignore[method-assign]
    seen = np.concatenate([batches[number][0][:, 0, 0, 0] for number in range(len(batches))])
    assert sorted(seen) == list(range(7))
    assert list(seen) != list(range(7))


def touched_at(sample: Sample, rows: slice, columns: slice) -> Sample:
    """`sample` as if a human had touched these pixels of it."""
    touches = np.zeros((96, 144), np.uint8)
    touches[rows, columns] = 255
    return replace(sample, mask=MaskInMemory(sample.mask.read((96, 144)), touches))


def test_pixels_that_a_human_touched_weigh_more(tmp_path: Path) -> None:
    (sample,) = drawn_samples(tmp_path, cars=1, angles=1)
    touched = touched_at(sample, slice(0, 48), slice(0, 72))
    with_some, without = (Batches([one], FramedPhotos(SHAPE), 1, augmented=False)[0][1] for one in (touched, sample))
    more = with_some - without
    assert more[0, :16, :24, 1] == pytest.approx(TOUCHED_WEIGHT)
    more[0, :16, :24, 1] = 0
    assert not more.any()


@pytest.mark.parametrize("errors", [None, np.ones((1, 2, 3), np.float32)], ids=["about the car", "where it is wrong"])
def test_touched_pixels_weigh_more_in_windows_too(tmp_path: Path, errors: Errors) -> None:
    (sample,) = drawn_samples(tmp_path, cars=1, angles=1)
    weights = []
    for one in (touched_at(sample, slice(None), slice(None)), sample):
        batches = Batches([one], FramedPhotos((64, 96)), 1, crop=(32, 48))
        batches.errors = errors
        weights.append(batches[0][1][..., 1])
    assert weights[0] - weights[1] == pytest.approx(TOUCHED_WEIGHT, rel=1e-5)


def test_the_sentence_about_a_photo_that_is_gone_is_kept(tmp_path: Path) -> None:
    samples = drawn_samples(tmp_path, cars=1, angles=1)
    samples[0].photo_path.unlink()
    batches = Batches(samples, FramedPhotos(SHAPE), 1)
    with pytest.raises(CarmaskError, match="car0_01.png is not there"):
        batches[0]
    assert "car0_01.png" in str(batches.problem)


@pytest.mark.skipif(sys.platform != "linux", reason="threads have a priority of their own on Linux only")
def test_threads_that_prepare_batches_give_way_to_the_one_that_trains(tmp_path: Path) -> None:
    batches = Batches(drawn_samples(tmp_path, cars=1, angles=1), FramedPhotos(SHAPE), 1)
    before = os.getpriority(os.PRIO_PROCESS, get_native_id())
    batches[0]
    assert os.getpriority(os.PRIO_PROCESS, get_native_id()) == before

    def prepared() -> int:
        batches[0]
        return os.getpriority(os.PRIO_PROCESS, get_native_id())

    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(prepared).result() == LOWEST_PRIORITY
