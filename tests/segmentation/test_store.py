"""Saving masks: revisions are added and never lost; every refusal is a sentence."""

import dataclasses
import hashlib
import json
import os
import sys
import uuid

import numpy as np
import pytest

from segmentation.errors import CarmaskError
from segmentation.labels import chains
from segmentation.labels.record import SCHEMA, sealed
from segmentation.labels.store import LabelConflict, LabelStore
from tests.segmentation.labels import KEY, NETWORK, draft_for, mask_of, save

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    """A damaged record is looked at again and again in case somebody is just writing it; not here."""
    monkeypatch.setattr(chains, "_PAUSE_S", 0)


@pytest.fixture
def store(tmp_path):
    return LabelStore(tmp_path)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / ".masks" / "labels" / KEY


def add(store, number, parent=None, **facts):
    mask = mask_of(number)
    return store.save(KEY, draft_for(mask, **facts), mask, parent)


def files(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_saved_mask_is_there_the_next_day(store, tmp_path):
    record = add(store, 5)
    again = LabelStore(tmp_path)
    assert again.newest(KEY) == record
    assert np.array_equal(again.read_mask(KEY, record), mask_of(5))
    assert record.revision == 1 and record.parent_sha256 == ""


def test_the_mask_that_is_read_can_be_painted_on(store):
    pixels = store.read_mask(KEY, add(store, 5))
    pixels[0, 0] = 255
    assert pixels.dtype == np.uint8


def test_nothing_is_written_before_something_is_saved(store, tmp_path):
    assert store.newest(KEY) is None and store.revisions(KEY) == []
    assert list(tmp_path.iterdir()) == []


def test_the_folder_holds_one_record_and_one_mask_for_a_revision_and_nothing_else(store, folder, tmp_path):
    record = add(store, 5)
    assert files(folder) == [record.mask_file, "r000001.json"]
    project = json.loads((tmp_path / ".masks" / "project.json").read_text())
    assert project["schema"] == SCHEMA and uuid.UUID(project["uuid"])


def test_revisions_follow_each_other_in_a_chain_of_hashes(store):
    first = add(store, 1)
    second = add(store, 2, first)
    third = add(store, 3, second)
    assert store.revisions(KEY) == [first, second, third] and store.newest(KEY) == third
    assert [record.parent_sha256 for record in (second, third)] == [first.sha256, second.sha256]


def test_earlier_revisions_stay_untouched(store, folder):
    first = add(store, 1)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    add(store, 2, first)
    assert {name: (folder / name).read_bytes() for name in before} == before
    assert np.array_equal(store.read_mask(KEY, first), mask_of(1))


def test_going_back_to_an_earlier_mask_is_a_revision_that_shares_its_file(store, folder):
    second = add(store, 2, add(store, 1))
    third = add(store, 1, second, review="accepted")
    assert third.revision == 3 and len(list(folder.glob("m-*.png"))) == 2


@pytest.mark.parametrize("with_parent", [False, True])
def test_saving_the_same_thing_twice_adds_one_revision(store, with_parent):
    first = add(store, 1)
    assert add(store, 1, first if with_parent else None) == first
    assert store.revisions(KEY) == [first]


def test_accepting_an_unchanged_mask_is_a_revision(store):
    first = add(store, 1, network=NETWORK, network_mask=mask_of(1))
    second = add(store, 1, first, network=NETWORK, network_mask=mask_of(1), review="accepted")
    assert (second.revision, second.review, second.origin) == (2, "accepted", "network")


def test_a_mask_that_began_before_somebody_else_saved_is_a_conflict_and_kept(store, folder):
    first = add(store, 1)
    theirs = add(store, 2, first)
    with pytest.raises(LabelConflict, match=r"saved the mask of redcar_01\.jpg meanwhile, as revision 2") as conflict:
        add(store, 3, first)
    assert conflict.value.head == theirs and store.newest(KEY) == theirs
    kept = dataclasses.replace(theirs, mask_file=conflict.value.mask_path.name)
    assert conflict.value.mask_path.parent == folder and kept.mask_file in files(folder)


def test_a_first_mask_does_not_go_over_one_that_is_there(store):
    add(store, 1)
    with pytest.raises(LabelConflict):
        add(store, 2, None)


def test_after_looking_at_the_other_mask_one_can_save(store):
    add(store, 1)
    with pytest.raises(LabelConflict) as conflict:
        add(store, 2, None)
    assert add(store, 2, conflict.value.head).revision == 2


def test_a_mask_can_be_saved_again_when_its_folder_was_removed_meanwhile(store, folder):
    first = add(store, 1)
    for path in folder.iterdir():
        path.unlink()
    second = add(store, 2, first)
    assert (second.revision, second.parent_sha256) == (2, first.sha256) and store.newest(KEY) == second


# --- damaged files


def damaged(path, content=b"{"):
    path.write_bytes(content)


@pytest.mark.parametrize("kept", [0, 1, 100, -1])
def test_a_record_that_was_cut_short_is_passed_over_and_said(store, folder, kept):
    first = add(store, 1)
    add(store, 2, first)
    path = folder / "r000002.json"
    damaged(path, path.read_bytes()[:kept])
    problems: list[str] = []
    assert store.newest(KEY, problems) == first
    assert problems == [f"Revision 2 of the mask of redcar_01 is damaged; it was passed over ({folder})."]


def test_every_revision_is_listed_by_its_number_also_one_that_cannot_be_read(store, folder):
    for number in (1, 2, 3):
        save(store, number)
    (folder / "r000002.json").write_bytes(b"{}")
    (third, newest), (second, why), (first, oldest) = store.numbered(KEY)
    assert (third, second, first) == (3, 2, 1)
    assert (newest, oldest) == (store.newest(KEY), store.revisions(KEY)[0])
    assert "Revision 2" in why and "damaged" in why


def test_a_revision_after_a_damaged_one_takes_the_next_number_and_writes_over_nothing(store, folder):
    first = add(store, 1)
    damaged(folder / "r000002.json")
    third = add(store, 3, first)
    assert (third.revision, third.parent_sha256) == (3, first.sha256)
    assert (folder / "r000002.json").read_bytes() == b"{" and store.revisions(KEY) == [first, third]


def test_a_parent_whose_record_was_damaged_since_is_no_conflict(store, folder):
    second = add(store, 2, add(store, 1))
    damaged(folder / "r000002.json")
    assert add(store, 3, second).revision == 3


def test_a_record_under_another_number_is_no_record(store, folder):
    first = add(store, 1)
    (folder / "r000009.json").write_bytes((folder / "r000001.json").read_bytes())
    assert store.revisions(KEY) == [first]


@pytest.mark.parametrize("damage", [lambda content: content[:40], lambda content: content + b"\0", lambda _: b""])
def test_a_mask_that_is_not_the_one_that_was_saved_is_refused(store, folder, damage):
    record = add(store, 1)
    path = folder / record.mask_file
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(CarmaskError, match=r"mask of redcar_01\.jpg, revision 1, was damaged or changed"):
        store.read_mask(KEY, record)


def test_a_mask_that_is_missing_is_named(store, folder):
    record = add(store, 1)
    (folder / record.mask_file).unlink()
    with pytest.raises(CarmaskError, match=f"revision 1, cannot be read .*{record.mask_file}"):
        store.read_mask(KEY, record)


def test_a_mask_saved_again_after_its_file_was_damaged_gets_a_file_of_its_own(store, folder):
    first = add(store, 1)
    damaged(folder / first.mask_file)
    second = add(store, 1, first, review="accepted")
    assert second.mask_file != first.mask_file and (folder / first.mask_file).read_bytes() == b"{"
    assert np.array_equal(store.read_mask(KEY, second), mask_of(1))


def test_a_right_seal_on_a_picture_of_another_size_is_no_mask_of_this_photo(store, folder):
    record = add(store, 1)
    draft = dataclasses.replace(record.photo, height=record.photo.height + 1)
    with pytest.raises(CarmaskError, match="8 x 6 pixels, its photo 8 x 7"):
        store.read_mask(KEY, dataclasses.replace(record, photo=draft))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_in_place_of_files_are_not_waited_for(store, folder):
    first = add(store, 1)
    os.mkfifo(folder / "r000002.json")
    (folder / first.mask_file).unlink()
    os.mkfifo(folder / first.mask_file)
    assert store.newest(KEY) == first
    with pytest.raises(CarmaskError, match="cannot be read"):
        store.read_mask(KEY, first)


# --- a newer carmask


def newer(record, number, **parts):
    content = {**json.loads(sealed(record).rsplit(b"\n", 2)[0]), "schema": SCHEMA + 1, "revision": number, **parts}
    body = json.dumps(content).encode() + b"\n"
    return body + hashlib.sha256(body).hexdigest().encode() + b"\n"


def test_a_mask_of_a_newer_carmask_is_shown_and_not_saved_over(store, folder):
    first = add(store, 1)
    (folder / "r000002.json").write_bytes(newer(first, 2, colour="red"))
    head = store.newest(KEY)
    assert head.extra == {"colour": "red"} and np.array_equal(store.read_mask(KEY, head), mask_of(1))
    with pytest.raises(CarmaskError, match="last saved by a newer carmask.*still on the screen"):
        add(store, 2, head)
    assert len(list(folder.iterdir())) == 3


def test_a_record_of_a_newer_carmask_that_makes_no_sense_is_not_taken_for_damage(store, folder):
    first = add(store, 1)
    (folder / "r000002.json").write_bytes(newer(first, 2, origin="dream"))
    problems: list[str] = []
    assert store.newest(KEY, problems) == first and "saved by a newer carmask" in problems[0]
    with pytest.raises(CarmaskError, match="last saved by a newer carmask"):
        add(store, 2, first)


def test_a_folder_of_a_newer_carmask_is_not_written_to(store, tmp_path):
    add(store, 1)
    (tmp_path / ".masks" / "project.json").write_text('{"schema": 99}')
    with pytest.raises(CarmaskError, match="made by a newer carmask"):
        add(store, 2, store.newest(KEY))


@pytest.mark.parametrize("content", ["", "{", "[]", '{"schema": "x"}', "{}"])
def test_a_damaged_project_file_does_not_keep_anyone_from_saving(store, tmp_path, content):
    first = add(store, 1)
    (tmp_path / ".masks" / "project.json").write_text(content)
    assert add(store, 2, first).revision == 2


# --- keys and folders of strangers


@pytest.mark.parametrize(
    "key", ["..", "../up", "a/b", "a\\b", "C:x", "", ".hidden", "-x", "a\0", "a\n", "x" * 101, "ä_01", "a_01 "]
)
def test_a_key_that_is_no_plain_name_is_refused(store, key):
    mask = mask_of(1)
    for use in (store.newest, store.revisions, lambda key: store.save(key, draft_for(mask), mask, None)):
        with pytest.raises(CarmaskError, match="cannot be the name of a mask"):
            use(key)


def test_a_file_in_place_of_the_folder_is_said(store, tmp_path):
    (tmp_path / ".masks").write_text("mine")
    for use in (lambda: store.newest(KEY), lambda: add(store, 1)):
        with pytest.raises(CarmaskError, match="A file stands where"):
            use()
    assert (tmp_path / ".masks").read_text() == "mine"


@needs_links
@pytest.mark.parametrize("link", [".masks", ".masks/labels", f".masks/labels/{KEY}"])
def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path, link):
    photos, outside = tmp_path / "photos", tmp_path / "outside"
    outside.mkdir()
    (photos / link).parent.mkdir(parents=True)
    (photos / link).symlink_to(outside)
    store = LabelStore(photos)
    for use in (lambda: store.newest(KEY), lambda: add(store, 1)):
        with pytest.raises(CarmaskError, match="a link leads away from it"):
            use()
    assert list(outside.iterdir()) == []


@needs_links
def test_a_record_that_is_a_link_is_passed_over(store, folder, tmp_path):
    first = add(store, 1)
    (folder / "r000001.json").rename(tmp_path / "elsewhere.json")
    (folder / "r000001.json").symlink_to(tmp_path / "elsewhere.json")
    assert store.newest(KEY) is None and first.revision == 1


@needs_links
def test_photos_reached_through_a_link_have_their_masks_beside_them(tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "photos")
    record = add(LabelStore(tmp_path / "link"), 1)
    assert LabelStore(tmp_path / "photos").newest(KEY) == record


def test_a_mask_of_another_size_than_its_photo_is_a_defect_of_the_caller(store):
    with pytest.raises(ValueError, match="for a photo of"):
        store.save(KEY, draft_for(mask_of(1)), mask_of(1)[:3], None)


def test_an_impossible_number_of_a_record_is_told_before_a_mask_is_saved_where_nobody_finds_it(store, folder):
    first = add(store, 1)
    damaged(folder / "r999999999999.json")
    with pytest.raises(CarmaskError, match="impossible number, r999999999999"):
        add(store, 2, parent=first)
    assert sorted(path.name for path in folder.glob("r1*")) == []
