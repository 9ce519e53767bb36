"""A smart edge: where it was brushed the outline follows the photo, everywhere else the mask has the last word."""

from functools import cache

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segmentation.cutout import smart_edge
from segmentation.cutout.cutout import cut_out
from segmentation.cutout.outline import Finish, depth_of
from segmentation.cutout.smart_edge import REACH_PX, share_of
from tests.rims import stray_contours, true_rim
from tests.smart_edges import FOLLOWS, brushed_on, error_on_dark, off_by

PLAIN = Finish()
ROUND = cv2.circle(np.zeros((160, 200), np.uint8), (100, 80), 50, 255, -1)
GROWN = off_by(ROUND, 2)
SHARP = np.where(ROUND[..., None] > 0, 60, 220).repeat(3, 2).astype(np.uint8)
PHOTO = cv2.GaussianBlur(SHARP, (0, 0), 0.7)
COLOUR_BLUR_PX = 6
"""So far from what was moved the colour that is carried over the rim may be another."""

strokes = st.tuples(
    st.tuples(st.integers(0, 199), st.integers(0, 159)), st.tuples(st.integers(0, 199), st.integers(0, 159)),
    st.integers(1, 24),
)  # fmt: skip


def brushed(*drawn):
    """A smart edge of straight strokes, each from a point (column, row) to another, so many px wide."""
    smart = np.zeros_like(ROUND)
    for start, end, width in drawn:
        cv2.line(smart, start, end, 255, width)
    return smart


def far_from(smart, px):
    return cv2.distanceTransform(255 - smart, cv2.DIST_L2, cv2.DIST_MASK_PRECISE) > px


@given(st.lists(strokes, max_size=3), st.sampled_from([-2, 0, 1, 2]), st.sampled_from([PLAIN, FOLLOWS]))
@settings(max_examples=40, deadline=None)
def test_farther_from_what_was_brushed_everything_is_as_without_it_to_the_last_bit(drawn, px, finish):
    mask, smart = off_by(ROUND, px), brushed(*drawn)
    without, with_it = cut_out(PHOTO, mask, finish), cut_out(PHOTO, mask, finish, smart)
    part = without.box.slices
    far, farther = (far_from(smart, away)[part] for away in (REACH_PX, REACH_PX + COLOUR_BLUR_PX))
    assert np.array_equal(with_it.depth[far], without.depth[far])
    assert np.array_equal(with_it.alpha[far], without.alpha[far])
    assert np.array_equal(with_it.colour[farther], without.colour[farther])


@given(st.lists(strokes, min_size=1, max_size=3), st.sampled_from([-3, -1, 2]), st.integers(0, 3))
@settings(max_examples=25, deadline=None)
def test_whatever_is_brushed_no_part_and_no_hole_comes_into_being(drawn, px, seed):
    rng = np.random.default_rng(seed)
    photo = np.clip(PHOTO + rng.normal(0, 20, PHOTO.shape), 0, 255).astype(np.uint8)
    mask = off_by(ROUND, px)
    assert stray_contours(cut_out(photo, mask, PLAIN, brushed(*drawn)), mask) == 0


def wrong_pixels(smart, where):
    """How many pixels of `where` are on the wrong side of the outline of a mask that is 2 px too large."""
    cut = cut_out(PHOTO, GROWN, PLAIN, smart)
    part = cut.box.slices
    return int(np.count_nonzero(((cut.alpha > 0.5) != (ROUND[part] > 0)) & where[part]))


@pytest.mark.parametrize("width", [2, 8, 24])
def test_a_stroke_along_the_outline_mends_it_be_the_stroke_thin_or_wide(width):
    top = np.zeros_like(ROUND, np.bool_)
    top[:70] = True
    smart = np.zeros_like(ROUND)
    cv2.ellipse(smart, (100, 80), (52, 52), 0, 180, 360, 255, width)
    assert wrong_pixels(smart, top) < wrong_pixels(None, top) / 4
    assert wrong_pixels(smart, ~top) > 0.7 * wrong_pixels(None, ~top)


def test_where_the_brushed_place_ends_the_outline_has_no_step():
    smart = np.zeros_like(ROUND)
    smart[:, :100] = 255
    share = share_of(smart)
    assert share[80, 99] == 1 and share[80, 110] == 0
    assert np.abs(np.diff(share, axis=1)).max() < 0.2


def test_nothing_brushed_and_something_brushed_beside_the_car_are_as_no_smart_edge():
    without = cut_out(PHOTO, GROWN, PLAIN)
    for smart in (np.zeros_like(ROUND), brushed(((0, 0), (10, 0), 3))):
        with_it = cut_out(PHOTO, GROWN, PLAIN, smart)
        assert np.array_equal(with_it.alpha, without.alpha) and np.array_equal(with_it.colour, without.colour)


def test_where_paint_and_wall_are_alike_the_mask_stays_though_it_was_brushed():
    alike = np.where(ROUND[..., None] > 0, 225, 228).repeat(3, 2).astype(np.uint8)
    cut = cut_out(alike, GROWN, PLAIN, np.full_like(ROUND, 255))
    assert np.array_equal(cut.alpha, cut_out(alike, GROWN, PLAIN).alpha) and cut.moved_pixels == 0


def test_what_was_moved_is_told():
    cut = cut_out(PHOTO, GROWN, PLAIN, np.full_like(ROUND, 255))
    assert cut.moved_pixels > 300 and 1 < cut.moved_px < 4
    assert cut_out(PHOTO, GROWN, PLAIN).moved_pixels == 0


def test_a_smart_edge_of_another_size_is_refused():
    with pytest.raises(ValueError, match="a smart edge of"):
        cut_out(PHOTO, GROWN, PLAIN, ROUND[:-1])


@cache
def errors(name, px):
    """How far brushed places of a modelled car are from the truth: by the mask, following everywhere, brushed."""
    rim = true_rim(name)
    mask, smart = off_by(rim.mask, px), brushed_on(rim)
    cuts = (cut_out(rim.photo, mask, PLAIN), cut_out(rim.photo, mask, FOLLOWS), cut_out(rim.photo, mask, PLAIN, smart))
    assert stray_contours(cuts[-1], mask) == 0
    return tuple(error_on_dark(rim, cut, smart) for cut in cuts)


@pytest.mark.parametrize("name", ["redpickup_12", "stress014_07", "stress049_01"])
@pytest.mark.parametrize("px", [1, 2, -1, -2])
def test_brushed_places_of_modelled_cars_come_nearer_to_the_truth_than_if_the_whole_outline_followed(name, px):
    by_mask, everywhere, by_brush = errors(name, px)
    assert by_brush < everywhere < by_mask
    if px > 0:
        assert by_brush < 0.6 * by_mask


def test_an_exact_mask_that_is_brushed_all_the_same_becomes_worse_so_nobody_else_brushes():
    by_mask, _, by_brush = errors("stress014_07", 0)
    assert by_mask < by_brush < by_mask + 7


def test_a_stray_part_or_hole_that_following_would_make_is_left_as_the_mask_has_it(monkeypatch):
    mask = np.zeros((120, 160), np.uint8)
    mask[40:80, 40:120] = 255
    brushed = np.zeros_like(mask)
    brushed[20:60, 60:100] = 255
    depth = depth_of(mask)

    def strayed(light, of_mask, caution):
        moved = of_mask.copy()
        moved[moved < -8] = 3  # a part of its own in the wall
        moved[moved > 8] = -3  # and a hole in the car
        return moved

    monkeypatch.setattr(smart_edge, "followed", strayed)
    found = smart_edge.following_where(brushed, np.zeros((*mask.shape, 3), np.float32), mask, depth)
    assert np.array_equal(found > 0, depth > 0)
