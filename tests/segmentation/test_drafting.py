"""What is said of a mask: which pixels a human changed and brushed, over all revisions."""

import dataclasses
import getpass
import hashlib

import numpy as np
import pytest

from segmentation.errors import CarmaskError
from segmentation.labels.drafting import account_name, draft_of, photo_facts
from segmentation.labels.record import NetworkFacts, PhotoFacts
from segmentation.labels.store import LabelStore
from segmentation.masks.rle import encode
from tests.pictures import mask
from tests.segmentation.labels import NETWORK

NETWORK_MASK = mask("11.. 11..")
PHOTO = PhotoFacts("redcar_01.jpg", "ab" * 32, 2, 4)


def saved(folder, pixels, **facts):
    store = LabelStore(folder)
    return store.save("redcar_01", draft_of(PHOTO, pixels, **facts), pixels, store.newest("redcar_01"))


def test_the_facts_of_a_photo_are_its_name_its_bytes_and_its_size(tmp_path):
    (tmp_path / "redcar_01.jpg").write_bytes(b"photo")
    facts = photo_facts(tmp_path / "redcar_01.jpg", (1280, 1918))
    assert facts == PhotoFacts("redcar_01.jpg", hashlib.sha256(b"photo").hexdigest(), 1280, 1918)


def test_a_photo_that_is_gone_is_said(tmp_path):
    with pytest.raises(CarmaskError, match=r"gone\.jpg cannot be read \(No such file"):
        photo_facts(tmp_path / "gone.jpg", (1, 1))


def test_the_network_s_mask_left_as_it_is_comes_from_the_network():
    draft = draft_of(PHOTO, NETWORK_MASK, network=NETWORK, network_mask=NETWORK_MASK)
    assert (draft.origin, draft.changed, draft.brushed, draft.network) == ("network", "", "", NETWORK)


def test_what_differs_from_the_network_s_mask_is_marked_as_changed():
    draft = draft_of(PHOTO, mask("111. 11.."), network=NETWORK, network_mask=NETWORK_MASK)
    assert draft.origin == "human" and draft.changed == encode(mask("..1. ...."))


def test_what_was_brushed_and_left_as_it_was_is_a_human_s_word_too():
    brushed = mask("1... ....") > 0
    draft = draft_of(PHOTO, NETWORK_MASK, network=NETWORK, network_mask=NETWORK_MASK, brushed=brushed)
    assert (draft.origin, draft.changed, draft.brushed) == ("human", "", "1 1")


def test_without_a_network_and_a_parent_everything_is_a_human_s():
    draft = draft_of(PHOTO, mask(".11. ...."))
    assert (draft.origin, draft.network, draft.changed) == ("human", None, "2 2")


def test_the_next_revision_still_counts_from_the_network_s_mask(tmp_path):
    first = mask("111. 11..")
    parent = saved(tmp_path, first, network=NETWORK, network_mask=NETWORK_MASK, brushed=mask("..1. ....") > 0)
    draft = draft_of(PHOTO, mask("111. 1..."), parent=parent, parent_mask=first, brushed=mask(".... .1..") > 0)
    assert draft.network == NETWORK
    assert draft.changed == encode(mask("..1. .1..")) and draft.brushed == encode(mask("..1. .1.."))


def test_the_next_revision_without_a_network_counts_from_the_one_before(tmp_path):
    first = mask("111. ....")
    parent = saved(tmp_path, first)
    assert draft_of(PHOTO, mask("1111 ...."), parent=parent, parent_mask=first).changed == "4 1"


def test_another_network_s_mask_takes_the_place_of_the_first(tmp_path):
    parent = saved(tmp_path, NETWORK_MASK, network=NETWORK, network_mask=NETWORK_MASK)
    better = NetworkFacts("better", "12" * 32, 0.4)
    draft = draft_of(
        PHOTO, NETWORK_MASK, network=better, network_mask=mask("11.. 1..."), parent=parent, parent_mask=NETWORK_MASK
    )
    assert draft.network == better and draft.changed == encode(mask(".... .1.."))


def test_a_parent_of_another_size_says_nothing_of_this_mask(tmp_path):
    parent = saved(tmp_path, mask("1111 ...."), brushed=np.ones((2, 4), bool))
    other = PhotoFacts("redcar_01.jpg", "ab" * 32, 1, 3)
    assert draft_of(other, mask("1.1"), parent=parent).brushed == ""


def test_nonsense_in_an_earlier_record_does_not_keep_today_s_mask_from_being_saved(tmp_path):
    parent = dataclasses.replace(saved(tmp_path, NETWORK_MASK), brushed="nonsense", changed="9 9", network=NETWORK)
    draft = draft_of(PHOTO, mask("111. 11.."), parent=parent, parent_mask=NETWORK_MASK, brushed=mask("..1. ....") > 0)
    assert (draft.changed, draft.brushed) == ("3 1", "3 1")


def test_the_author_stays_where_somebody_else_only_says_something_of_the_mask(tmp_path):
    parent = saved(tmp_path, NETWORK_MASK, network=NETWORK, network_mask=mask("11.. 1..."), person="Ann")
    draft = draft_of(PHOTO, NETWORK_MASK, parent=parent, parent_mask=NETWORK_MASK, person="Ben")
    assert (draft.author, draft.origin) == ("Ann", "human")


@pytest.mark.parametrize(
    ("pixels", "brushed"),
    [(mask("111. 11.."), None), (NETWORK_MASK, mask("1... ....") > 0)],
    ids=["changed", "brushed"],
)
def test_who_changes_or_brushes_over_a_mask_is_its_author(tmp_path, pixels, brushed):
    parent = saved(tmp_path, NETWORK_MASK, network=NETWORK, network_mask=NETWORK_MASK, person="Ann")
    draft = draft_of(PHOTO, pixels, parent=parent, parent_mask=NETWORK_MASK, brushed=brushed, person="Ben")
    assert (draft.author, draft.origin) == ("Ben", "human")


@pytest.mark.parametrize("origin", ["human", "import", "merge"])
def test_reviewed_as_it_was_a_mask_keeps_its_origin(tmp_path, origin):
    parent = dataclasses.replace(saved(tmp_path, NETWORK_MASK), origin=origin)
    draft = draft_of(PHOTO, NETWORK_MASK, parent=parent, parent_mask=NETWORK_MASK)
    assert draft.origin == origin


def test_nobody_reviewed_what_was_only_saved():
    draft = draft_of(PHOTO, NETWORK_MASK, person="Ann")
    assert (draft.review, draft.reviewer) == ("", "")


def test_an_account_without_a_name_is_no_error(monkeypatch):
    def nobody():
        raise OSError("No username set in the environment")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert account_name() == "unknown"


def test_the_author_the_desk_and_the_program_are_named():
    draft = draft_of(PHOTO, NETWORK_MASK)
    assert draft.author == account_name() and draft.host and draft.program.startswith("carmask")
