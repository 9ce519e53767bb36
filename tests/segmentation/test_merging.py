"""Two people's changes of one mask: what one of them did is taken, what both did is left to be decided."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from segmentation.masks import merging
from segmentation.masks.merging import MOST_PLACES, NEAR_PX, decided, merge_masks
from tests.pictures import mask

SHAPE = (40, 60)
CAR = 255


def masks():
    """Masks of a few rectangles: changes that hang together, near each other and far apart."""
    corner = st.tuples(st.integers(0, SHAPE[0]), st.integers(0, SHAPE[1]))

    def drawn(corners):
        pixels = np.zeros(SHAPE, np.uint8)
        for (top, left), (bottom, right) in corners:
            pixels[min(top, bottom) : max(top, bottom), min(left, right) : max(left, right)] ^= CAR
        return pixels

    return st.lists(st.tuples(corner, corner), max_size=4).map(drawn)


def brushes():
    return st.none() | arrays.arrays(np.bool_, SHAPE, fill=st.just(False))


def disputed_pixels(merge):
    pixels = np.zeros(SHAPE, np.bool_)
    for place in merge.disputed:
        pixels[place.box.slices] |= place.pixels
    return pixels


@given(masks() | st.none(), masks(), masks(), brushes(), brushes())
def test_it_does_not_matter_whose_mask_is_mine(base, mine, theirs, mine_brushed, theirs_brushed):
    one = merge_masks(base, mine, theirs, mine_brushed, theirs_brushed)
    other = merge_masks(base, theirs, mine, theirs_brushed, mine_brushed)
    assert np.array_equal(one.mask, other.mask)
    assert [place.box for place in one.disputed] == [place.box for place in other.disputed]


@given(masks(), masks(), brushes())
def test_what_nobody_else_touched_is_taken_as_it_is(base, mine, mine_brushed):
    merge = merge_masks(base, mine, base, mine_brushed, None)
    assert merge.disputed == () and np.array_equal(merge.mask, mine)


@given(masks() | st.none(), masks(), brushes(), brushes())
def test_who_agree_have_no_dispute(base, both, mine_brushed, theirs_brushed):
    merge = merge_masks(base, both, both.copy(), mine_brushed, theirs_brushed)
    assert merge.disputed == () and np.array_equal(merge.mask, both)


@given(masks(), masks(), masks(), brushes(), brushes())
def test_no_pixel_changes_that_nobody_changed(base, mine, theirs, mine_brushed, theirs_brushed):
    merge = merge_masks(base, mine, theirs, mine_brushed, theirs_brushed)
    nobody = (mine == base) & (theirs == base)
    assert np.array_equal(merge.mask[nobody], base[nobody])


@given(masks(), masks(), masks(), brushes(), brushes())
def test_what_is_not_disputed_has_the_changes_of_both(base, mine, theirs, mine_brushed, theirs_brushed):
    merge = merge_masks(base, mine, theirs, mine_brushed, theirs_brushed)
    settled = ~disputed_pixels(merge)
    changed = (mine != base) | (theirs != base)
    assert np.array_equal((merge.mask != base)[settled], changed[settled])


@given(masks() | st.none(), masks(), masks(), brushes(), brushes(), st.data())
def test_each_disputed_place_is_as_its_choice_says_and_nothing_else_changes(
    base, mine, theirs, mine_brushed, theirs_brushed, data
):
    merge = merge_masks(base, mine, theirs, mine_brushed, theirs_brushed)
    count = len(merge.disputed)
    takes = data.draw(st.lists(st.booleans(), min_size=count, max_size=count))
    result = decided(merge, mine, theirs, takes)
    for place, takes_mine in zip(merge.disputed, takes, strict=True):
        chosen = mine if takes_mine else theirs
        assert np.array_equal(result[place.box.slices][place.pixels], chosen[place.box.slices][place.pixels])
    settled = ~disputed_pixels(merge)
    assert np.array_equal(result[settled], merge.mask[settled])


@given(masks() | st.none(), masks(), masks())
def test_disputed_are_only_pixels_in_which_both_differ(base, mine, theirs):
    assert not (disputed_pixels(merge_masks(base, mine, theirs)) & (mine == theirs)).any()


@given(masks(), masks())
def test_without_a_common_mask_every_difference_is_disputed(mine, theirs):
    assert np.array_equal(disputed_pixels(merge_masks(None, mine, theirs)), mine != theirs)


def painted(*boxes):
    pixels = np.zeros(SHAPE, np.uint8)
    for top, left, bottom, right in boxes:
        pixels[top:bottom, left:right] = CAR
    return pixels


def test_changes_far_from_each_other_merge_by_themselves():
    base = painted((10, 10, 20, 20))
    mine, theirs = base | painted((10, 2, 12, 4)), base | painted((30, 50, 34, 54))
    merge = merge_masks(base, mine, theirs)
    assert merge.disputed == () and np.array_equal(merge.mask, mine | theirs)


@pytest.mark.parametrize(("apart", "disputed"), [(2 * NEAR_PX, 1), (2 * NEAR_PX + 2, 0)])
def test_changes_near_each_other_are_one_disputed_place(apart, disputed):
    theirs_left = 10 + apart
    mine, theirs = painted((5, 8, 9, 10)), painted((5, theirs_left, 9, theirs_left + 2))
    assert len(merge_masks(painted(), mine, theirs).disputed) == disputed


def test_one_outline_moved_out_by_one_and_in_by_the_other_is_disputed_and_stays_as_it_was():
    base = mask("....1111.... ....1111....")
    mine, theirs = mask("...11111.... ...11111...."), mask(".....111.... .....111....")
    merge = merge_masks(base, mine, theirs)
    assert len(merge.disputed) == 1 and np.array_equal(merge.mask, base)
    assert np.array_equal(decided(merge, mine, theirs, [True]), mine)
    assert np.array_equal(decided(merge, mine, theirs, [False]), theirs)


def test_what_i_changed_and_they_brushed_over_and_left_is_disputed():
    base, mine = painted(), painted((5, 5, 9, 9))
    theirs_brushed = np.zeros(SHAPE, np.bool_)
    theirs_brushed[6, 6] = True
    assert len(merge_masks(base, mine, base, None, theirs_brushed).disputed) == 1


def test_what_both_changed_alike_is_kept():
    base, both = painted(), painted((5, 5, 9, 9))
    mine = both | painted((30, 50, 34, 54))
    merge = merge_masks(base, mine, both)
    assert merge.disputed == () and np.array_equal(merge.mask, mine)


def test_places_are_numbered_from_top_to_bottom():
    mine, theirs = painted((30, 2, 32, 4), (2, 50, 4, 52)), painted((30, 4, 32, 6), (2, 52, 4, 54))
    tops = [place.box.top for place in merge_masks(painted(), mine, theirs).disputed]
    assert tops == [2, 30]


def test_of_very_many_specks_neighbours_are_one_place(monkeypatch):
    monkeypatch.setattr(merging, "NEAR_PX", 1)
    mine = np.zeros((100, 100), np.uint8)
    mine[::6, ::6] = CAR
    merge = merge_masks(None, mine, np.zeros_like(mine))
    assert 0 < len(merge.disputed) <= MOST_PLACES
    assert np.array_equal(decided(merge, mine, np.zeros_like(mine), [True] * len(merge.disputed)), mine)
