"""Two people saved the same mask: the store tells what both began with, and a merge names both."""

import dataclasses
import hashlib

import numpy as np
import pytest

from segmentation.errors import CarmaskError
from segmentation.labels.drafting import draft_of
from segmentation.labels.meeting import Mine, common_ancestor, meet
from segmentation.labels.record import NetworkFacts, PhotoFacts
from segmentation.labels.store import LabelConflict, LabelStore
from segmentation.labels.store_check import check_store
from segmentation.masks.subject import Subject

KEY, SHAPE = "redcar_01", (40, 60)
PHOTO = PhotoFacts("redcar_01.jpg", "ab" * 32, *SHAPE)
NETWORK = NetworkFacts("unet", "cd" * 32, 0.5)
CAR = 255


@pytest.fixture
def store(tmp_path):
    return LabelStore(tmp_path)


def with_box(pixels, top, left, value=CAR, size=4):
    changed = pixels.copy()
    changed[top : top + size, left : left + size] = value
    return changed


DRAWN = with_box(np.zeros(SHAPE, np.uint8), 15, 20, size=10)
MINE, THEIRS = with_box(DRAWN, 2, 2), with_box(DRAWN, 34, 54)


def save(store, pixels, parent=None, **facts):
    return store.save(KEY, draft_of(PHOTO, pixels, parent=parent, **facts), pixels, parent)


def test_what_only_one_of_both_changed_since_their_common_revision_is_merged(store):
    first = save(store, DRAWN)
    head = save(store, THEIRS, first, parent_mask=DRAWN)
    meeting = meet(store, KEY, Mine(PHOTO, MINE, first), head)
    assert meeting.merge.disputed == () and np.array_equal(meeting.base, DRAWN)
    assert np.array_equal(meeting.merge.mask, MINE | THEIRS)


def test_the_common_revision_is_found_however_many_came_since(store):
    record = first = save(store, DRAWN)
    for size in range(1, 5):
        record = save(store, with_box(DRAWN, 34, 50, size=size), record)
    assert common_ancestor(store.revisions(KEY), first, record) == first
    assert common_ancestor(store.revisions(KEY), record, record) == record
    assert common_ancestor(store.revisions(KEY), None, record) is None


def test_two_who_began_with_the_same_mask_of_the_network_have_that_in_common(store):
    head = save(store, THEIRS, network=NETWORK, network_mask=DRAWN)
    meeting = meet(store, KEY, Mine(PHOTO, MINE, None, NETWORK, DRAWN), head)
    assert np.array_equal(meeting.base, DRAWN) and np.array_equal(meeting.merge.mask, MINE | THEIRS)


@pytest.mark.parametrize(
    ("network", "drawn"),
    [(NETWORK, with_box(DRAWN, 0, 30)), (NetworkFacts("other", "ef" * 32, 0.5), DRAWN), (None, None)],
)
def test_two_who_began_with_different_masks_decide_every_difference(store, network, drawn):
    head = save(store, THEIRS, network=NETWORK, network_mask=DRAWN)
    meeting = meet(store, KEY, Mine(PHOTO, MINE, None, network, drawn), head)
    assert meeting.base is None and len(meeting.merge.disputed) == 2


def test_a_common_mask_that_is_lost_leaves_every_difference_to_be_decided(store, tmp_path):
    first = save(store, DRAWN)
    head = save(store, THEIRS, first, parent_mask=DRAWN)
    (tmp_path / ".masks" / "labels" / KEY / first.mask_file).unlink()
    assert len(meet(store, KEY, Mine(PHOTO, MINE, first), head).merge.disputed) == 2


def test_masks_of_another_photo_or_size_are_not_merged(store):
    head = save(store, THEIRS)
    other = dataclasses.replace(PHOTO, sha256="99" * 32)
    assert meet(store, KEY, Mine(other, MINE, None), head) is None
    turned = dataclasses.replace(PHOTO, height=SHAPE[1], width=SHAPE[0])
    assert meet(store, KEY, Mine(turned, MINE.T.copy(), None), head) is None


def test_their_mask_that_cannot_be_read_is_told(store, tmp_path):
    head = save(store, THEIRS)
    (tmp_path / ".masks" / "labels" / KEY / head.mask_file).unlink()
    with pytest.raises(CarmaskError, match="cannot be read"):
        meet(store, KEY, Mine(PHOTO, MINE, None), head)


def test_a_place_over_which_they_brushed_since_is_theirs_too(store):
    first = save(store, DRAWN)
    brushed = with_box(np.zeros(SHAPE, np.uint8), 2, 2) > 0
    head = save(store, THEIRS, first, parent_mask=DRAWN, brushed=brushed)
    assert len(meet(store, KEY, Mine(PHOTO, MINE, first), head).merge.disputed) == 1


def test_what_they_brushed_before_we_both_began_is_nobody_s(store):
    brushed = with_box(np.zeros(SHAPE, np.uint8), 2, 2) > 0
    first = save(store, DRAWN, brushed=brushed)
    head = save(store, THEIRS, first, parent_mask=DRAWN)
    assert meet(store, KEY, Mine(PHOTO, MINE, first), head).merge.disputed == ()


def test_the_merged_revision_names_both_parents_and_the_check_finds_nothing_wrong(store, tmp_path):
    first = save(store, DRAWN)
    head = save(store, THEIRS, first, parent_mask=DRAWN)
    with pytest.raises(LabelConflict) as conflict:
        save(store, MINE, first, parent_mask=DRAWN)
    meeting = meet(store, KEY, Mine(PHOTO, MINE, first), head)
    merged = store.save(KEY, meeting.draft(meeting.merge.mask), meeting.merge.mask, head)
    assert (merged.revision, merged.origin, merged.parent_sha256) == (3, "merge", head.sha256)
    assert merged.merged_sha256 == hashlib.sha256(conflict.value.mask_path.read_bytes()).hexdigest()
    (tmp_path / PHOTO.name).touch()
    assert check_store(tmp_path, with_photos=False, settled_s=-10) == []


def test_a_merge_of_an_imported_mask_tells_no_more_who_drew_that(store):
    first = save(store, DRAWN)
    draft = dataclasses.replace(draft_of(PHOTO, THEIRS, parent=first), origin="import", drawn_by="network")
    head = store.save(KEY, draft, THEIRS, first)
    meeting = meet(store, KEY, Mine(PHOTO, MINE, first), head)
    merged = store.save(KEY, meeting.draft(THEIRS), THEIRS, head)
    assert (merged.origin, merged.drawn_by, merged.is_networks) == ("merge", "", False)


def test_two_who_began_to_draw_glass_have_its_absence_in_common(store):
    empty = np.zeros(SHAPE, np.uint8)
    mine, theirs = with_box(empty, 2, 2), with_box(empty, 34, 54)
    head = save(store, theirs)
    meeting = meet(store, KEY, Mine(PHOTO, mine, None, subject=Subject.GLASS), head)
    assert np.array_equal(meeting.base, empty) and meeting.merge.disputed == ()
    assert np.array_equal(meeting.merge.mask, mine | theirs)
    assert meet(store, KEY, Mine(PHOTO, mine, None), head).base is None, "of a car some mask was drawn before"


def test_glass_whose_common_revision_is_lost_did_not_begin_with_its_absence(store):
    head = save(store, THEIRS)
    lost = dataclasses.replace(head, parent_sha256="12" * 32)
    meeting = meet(store, KEY, Mine(PHOTO, MINE, lost, subject=Subject.GLASS), head)
    assert meeting.base is None and len(meeting.merge.disputed) == 2
