"""Stores of every schema that carmask ever wrote are read for ever; one of each lies in tests/golden/stores."""

import shutil

import numpy as np
import pytest

from segmentation.labels.drafting import draft_of
from segmentation.labels.record import SCHEMA, sealed, unsealed
from segmentation.labels.store import LabelStore
from segmentation.labels.store_check import check_store
from segmentation.masks.rle import decode
from tests.conftest import ROOT
from tests.pictures import drawn, photo_of_a_car

STORES = sorted((ROOT / "tests" / "golden" / "stores").iterdir())
CAR = photo_of_a_car(32, 48)[1]


@pytest.fixture(params=STORES, ids=lambda path: path.name)
def folder(request, tmp_path):
    return shutil.copytree(request.param, tmp_path / "photos")


def test_it_is_whole_and_tells_who_did_what(folder):
    assert check_store(folder) == []
    first, second = LabelStore(folder).revisions("redcar_01")
    assert (first.author, first.origin, first.review) == ("Ann", "network", "")
    assert (second.author, second.origin, second.review) == ("Ben", "human", "accepted")
    assert second.parent_sha256 == first.sha256 and second.network == first.network


def test_each_record_is_the_one_that_was_written_to_the_last_byte(folder):
    for path in sorted(folder.rglob("r*.json")):
        assert sealed(unsealed(path.read_bytes())) == path.read_bytes()


def test_its_masks_are_the_ones_that_were_saved(folder):
    store = LabelStore(folder)
    first, second = store.revisions("redcar_01")
    assert drawn(store.read_mask("redcar_01", second)) == drawn(CAR)
    assert np.count_nonzero(decode(second.changed, CAR.shape)) == 10
    assert drawn(CAR ^ decode(second.changed, CAR.shape)) == drawn(store.read_mask("redcar_01", first))


def test_it_can_be_gone_on_with(folder):
    store = LabelStore(folder)
    parent = store.newest("redcar_01")
    draft = draft_of(parent.photo, CAR[:, ::-1].copy(), parent=parent, parent_mask=CAR)
    record = store.save("redcar_01", draft, CAR[:, ::-1].copy(), parent)
    assert (record.revision, record.schema, record.parent_sha256) == (3, SCHEMA, parent.sha256)
    assert check_store(folder) == []


def test_schema_2_tells_what_was_merged_who_rejected_why_and_how_long_it_took():
    store = LabelStore(ROOT / "tests" / "golden" / "stores" / "schema-2")
    _, corrected = store.revisions("redcar_01")
    _, merged, rejected = store.revisions("redcar_02")
    assert (corrected.tools, corrected.seconds, corrected.reviewer) == ({"brush": 2, "lasso": 1}, 41.5, "Ben")
    assert (merged.origin, merged.merged_sha256) == ("merge", "ab" * 32)
    assert (rejected.author, rejected.reviewer, rejected.reason) == ("Ben", "Cleo", "antenna")
    assert rejected.note == "Die Antenne fehlt, links über der Tür." and not rejected.is_true


def test_schema_3_tells_who_drew_what_was_imported():
    store = LabelStore(ROOT / "tests" / "golden" / "stores" / "schema-3")
    drawn_by_network, corrected, drawn_by_hand = store.revisions("redcar_02")
    assert (drawn_by_network.origin, drawn_by_network.drawn_by, drawn_by_network.is_true) == (
        "import",
        "network",
        False,
    )
    assert (corrected.origin, corrected.drawn_by) == ("human", "")
    assert (drawn_by_hand.origin, drawn_by_hand.drawn_by, drawn_by_hand.is_true) == ("import", "human", True)
