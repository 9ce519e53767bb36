"""A network's mask is saved where nobody has saved one, and never over anything."""

import errno
import os

import numpy as np
import pytest

from segmentation.errors import CarmaskError
from segmentation.labels import network_masks
from segmentation.labels.network_masks import save_network_mask
from segmentation.labels.refusals import NotWritten
from segmentation.labels.store import LabelStore
from tests.segmentation.labels import KEY, NETWORK, draft_for, mask_of


@pytest.fixture
def photo(tmp_path):
    """A file in the place of the photo, of which only the bytes count here."""
    path = tmp_path / "redcar_01.jpg"
    path.write_bytes(b"a photo")
    return path


@pytest.fixture
def store(tmp_path):
    return LabelStore(tmp_path)


def full(*_, **__):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_it_is_the_first_revision_and_says_that_a_network_drew_it(photo, store):
    record = save_network_mask(photo, KEY, mask_of(5), NETWORK)
    assert store.newest(KEY) == record
    assert (record.revision, record.origin, record.review, record.changed) == (1, "network", "", "")
    assert record.network == NETWORK and not record.is_true
    assert np.array_equal(store.read_mask(KEY, record), mask_of(5))


@pytest.mark.parametrize("review", ["", "accepted"])
def test_a_saved_mask_stays_the_newest(photo, store, review):
    mine = store.save(KEY, draft_for(mask_of(1), review=review), mask_of(1), None)
    assert save_network_mask(photo, KEY, mask_of(5), NETWORK) is None
    assert store.revisions(KEY) == [mine]


def test_a_revision_that_cannot_be_read_counts_too(photo, store, tmp_path):
    store.save(KEY, draft_for(mask_of(1)), mask_of(1), None)
    (tmp_path / ".masks" / "labels" / KEY / "r000001.json").write_text("torn")
    assert store.newest(KEY) is None and store.has_revisions(KEY)
    assert save_network_mask(photo, KEY, mask_of(5), NETWORK) is None


def test_a_person_who_saves_at_the_same_moment_wins(photo, store, monkeypatch):
    def save_meanwhile(path, shape):
        store.save(KEY, draft_for(mask_of(1)), mask_of(1), None)
        return facts(path, shape)

    facts = network_masks.photo_facts
    monkeypatch.setattr(network_masks, "photo_facts", save_meanwhile)
    assert save_network_mask(photo, KEY, mask_of(5), NETWORK) is None
    assert [record.origin for record in store.revisions(KEY)] == ["human"]


def test_a_full_disk_is_told_apart_from_a_photo_that_is_gone(photo, monkeypatch):
    with pytest.raises(CarmaskError) as gone:
        save_network_mask(photo.with_name("other.jpg"), KEY, mask_of(5), NETWORK)
    assert not isinstance(gone.value, NotWritten)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWritten) as not_written:
        save_network_mask(photo, KEY, mask_of(5), NETWORK)
    assert not_written.value.reason == "the disk is full; make room"


def test_whether_masks_can_be_saved_is_found_out_without_leaving_anything(photo, store, tmp_path, monkeypatch):
    store.check_writable()
    assert [path.name for path in tmp_path.iterdir()] == [photo.name]
    store.save(KEY, draft_for(mask_of(1)), mask_of(1), None)
    before = sorted(tmp_path.rglob("*"))
    store.check_writable()
    assert sorted(tmp_path.rglob("*")) == before
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWritten, match="the disk is full; make room"):
        store.check_writable()


def test_masks_cannot_be_saved_in_a_folder_that_is_gone(tmp_path):
    with pytest.raises(NotWritten, match="see that its disk or share is there"):
        LabelStore(tmp_path / "gone").check_writable()
