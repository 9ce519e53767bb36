"""An outline that follows the photo: it mends masks that are off where paint and wall differ, and nowhere else."""

from functools import cache

import cv2
import numpy as np
import pytest

from segmentation.cutout.cutout import CutOut, cut_out
from segmentation.cutout.following import MOST_FOLLOWED_PX
from segmentation.cutout.outline import Finish
from tests.rims import DARK, on_grey, stray_contours, true_rim
from tests.smart_edges import FOLLOWS, off_by

ROUND = cv2.circle(np.zeros((160, 200), np.uint8), (100, 80), 50, 255, -1)


def photographed(paint: int, wall: int) -> np.ndarray:
    """The round car as a lens sees it, uint8 (160, 200, 3)."""
    sharp = np.where(ROUND[..., None] > 0, paint, wall).repeat(3, 2).astype(np.uint8)
    return cv2.GaussianBlur(sharp, (0, 0), 0.7)


def wrong_pixels(cut: CutOut) -> int:
    return int(np.count_nonzero((cut.alpha > 0.5) != (ROUND[cut.box.slices] > 0)))


@pytest.mark.parametrize("px", [-2, -1.5, 1.5, 2, 2.5])
@pytest.mark.parametrize(("paint", "wall"), [(60, 220), (220, 60)])
def test_where_paint_and_wall_differ_a_mask_that_is_off_is_mended(px, paint, wall):
    mask, photo = off_by(ROUND, px), photographed(paint, wall)
    before, after = (wrong_pixels(cut_out(photo, mask, finish)) for finish in (Finish(), FOLLOWS))
    assert after < before / 4


@pytest.mark.parametrize("px", [0, -2, 2])
def test_where_paint_and_wall_are_alike_the_mask_stays(px):
    mask, photo = off_by(ROUND, px), photographed(225, 230)
    kept, followed = (cut_out(photo, mask, finish) for finish in (Finish(), FOLLOWS))
    assert np.array_equal(followed.alpha, kept.alpha) and followed.moved_px == 0


def test_an_exact_mask_stays():
    kept, followed = (cut_out(photographed(60, 220), ROUND, finish) for finish in (Finish(), FOLLOWS))
    assert np.abs(followed.alpha - kept.alpha).max() < 0.1 and followed.moved_pixels == 0


def test_it_goes_no_farther_than_three_pixels_and_tells_how_far():
    cut = cut_out(photographed(60, 220), off_by(ROUND, 3.5), FOLLOWS)
    assert 2 < cut.moved_px <= MOST_FOLLOWED_PX + 0.6
    assert cut.moved_pixels == np.count_nonzero((cut.alpha > 0.5) != (off_by(ROUND, 3.5)[cut.box.slices] > 0))


def test_where_the_photo_has_no_single_step_the_mask_stays():
    rng = np.random.default_rng(1)
    noise = rng.integers(0, 256, (160, 200, 3)).astype(np.uint8)
    kept, followed = (cut_out(noise, ROUND, finish) for finish in (Finish(), FOLLOWS))
    assert np.array_equal(followed.alpha > 0.5, kept.alpha > 0.5)


@cache
def errors(name: str, px: float) -> tuple[float, float]:
    """How far the rim of a mask that is off by `px` is from the truth on dark: by the mask, and following the photo."""
    rim = true_rim(name)
    off = []
    for finish in (Finish(), FOLLOWS):
        cut = cut_out(rim.photo, off_by(rim.mask, px), finish)
        part = cut.box.slices
        shown = on_grey(cut.colour, cut.alpha, DARK).astype(int)
        off.append(float(np.abs(shown - rim.on(DARK)[part])[rim.rim[part]].mean()))
        assert stray_contours(cut, off_by(rim.mask, px)) == 0
    return off[0], off[1]


@pytest.mark.parametrize(("name", "px", "share"), [
    ("redpickup_12", 1, 0.8), ("redpickup_12", 2, 0.7), ("stress014_07", 1, 0.75), ("stress014_07", 2, 0.6),
])  # fmt: skip
def test_masks_that_take_wall_with_a_modelled_car_come_nearer_to_the_truth(name, px, share):
    by_mask, following = errors(name, px)
    assert following < share * by_mask


@pytest.mark.parametrize("name", ["redpickup_12", "stress014_07", "stress049_01"])
def test_exact_masks_lose_little_but_do_lose_so_it_is_never_the_default(name):
    by_mask, following = errors(name, 0)
    assert by_mask <= following < by_mask + 1
    assert not Finish().follows_photo
