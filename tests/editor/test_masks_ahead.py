"""Masks that were drawn before their car is opened: packed, few enough, and of the photo as it is."""

import os

import numpy as np
import pytest

from editor.desk.masks_ahead import MasksAhead, PackedMask, stamp_of
from editor.document.packed_probability import PackedProbability
from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.labels.record import NetworkFacts
from tests.pictures import mask

NETWORK = NetworkFacts("half", "0" * 64, 0.5)


@pytest.fixture
def views(drawn_folder):
    return find_cars(drawn_folder).cars[0].views


def packed(view, pixels):
    return PackedMask(PackedProbability.of(pixels), NETWORK, stamp_of(view.photo_path))


def keep(masks, view, pixels):
    masks.keep(view, packed(view, pixels))


def test_a_mask_comes_back_as_it_was_drawn_and_with_its_network(views):
    masks, pixels = MasksAhead(), mask("..1 .11 ...")
    keep(masks, views[0], pixels)
    kept = masks.mask_of(views[0])
    assert np.array_equal(kept.pixels, pixels) and kept.facts == NETWORK
    assert np.array_equal(kept.probability.unpacked(), pixels)
    assert masks.holds(views[0]) and not masks.holds(views[1]) and masks.mask_of(views[1]) is None


@pytest.mark.parametrize("change", ["written again", "grown", "gone"])
def test_a_mask_of_a_photo_that_has_changed_on_the_disk_is_not_given(views, change):
    masks = MasksAhead()
    keep(masks, views[0], mask("1."))
    photo = views[0].photo_path
    status = photo.stat()
    if change == "written again":
        os.utime(photo, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    elif change == "grown":
        photo.write_bytes(photo.read_bytes() + b" ")
        os.utime(photo, ns=(status.st_atime_ns, status.st_mtime_ns))
    else:
        photo.unlink()
    assert masks.mask_of(views[0]) is None


def test_a_photo_that_is_not_there_has_no_stamp(tmp_path):
    with pytest.raises(CarmaskError, match=r"gone\.jpg cannot be read"):
        stamp_of(tmp_path / "gone.jpg")


def test_the_mask_that_was_drawn_longest_ago_is_forgotten_first(views):
    size = len(packed(views[0], mask("1.")).probability.packed)
    masks = MasksAhead(limit_bytes=2 * size)
    for view in (views[0], views[1], views[0], views[2]):
        keep(masks, view, mask("1."))
    assert [masks.holds(view) for view in views] == [True, False, True]


def test_a_mask_that_is_larger_than_all_may_be_is_not_kept(views):
    masks = MasksAhead(limit_bytes=5)
    keep(masks, views[0], mask("1."))
    assert not masks.holds(views[0])


def test_nothing_is_left_after_forgetting(views):
    masks = MasksAhead()
    keep(masks, views[0], mask("1."))
    masks.forget()
    assert masks.mask_of(views[0]) is None
