"""Records: there and back, sealed, and strict with what others wrote."""

import dataclasses
import hashlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segmentation.labels.record import (
    REASONS,
    SCHEMA,
    NetworkFacts,
    NewerRecordError,
    PhotoFacts,
    Record,
    RecordError,
    from_json,
    sealed,
    to_json,
    unsealed,
)

TEXTS = st.text(max_size=20)
NAMES = st.text(min_size=1, max_size=20)
RECORD = Record(
    revision=7,
    parent_sha256="12" * 32,
    photo=PhotoFacts("redcar_01.jpg", "ab" * 32, 1280, 1918),
    mask_file="m-0123456789abcdef.png",
    mask_sha256="ef" * 32,
    author="anna",
    host="desk-3",
    program="carmask 0.1.0",
    saved_utc="2026-11-23T08:30:00+00:00",
    origin="human",
    review="accepted",
    network=NetworkFacts("unet", "cd" * 32, 0.5),
    changed="1 2 3 4",
    brushed="",
    reviewer="bertha",
    note="Roof and mirrors are good.",
    tools={"brush": 3, "lasso": 1},
    seconds=41.5,
)
OLD = dataclasses.replace(RECORD, schema=1, reviewer="", note="", tools={}, seconds=0.0)
ADDED = {"reason", "note", "reviewer", "tools", "seconds", "merged_sha256"}
NOTES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=500)
REVIEWED = st.one_of(
    st.fixed_dictionaries({"review": st.just(""), "reviewer": TEXTS}),
    st.fixed_dictionaries({"review": st.just("accepted"), "reviewer": NAMES}),
    st.fixed_dictionaries({"review": st.just("rejected"), "reviewer": NAMES, "reason": st.sampled_from(REASONS)}),
)
WORKED = st.fixed_dictionaries(
    {"tools": st.dictionaries(TEXTS, st.integers(1, 10**6), max_size=3), "seconds": st.floats(0, 1e9), "note": NOTES}
)
MERGED = st.sampled_from([{}, {"origin": "merge"}, {"origin": "merge", "merged_sha256": "ef" * 32}])


def changed(**parts: object) -> str:
    return json.dumps({**json.loads(to_json(RECORD)), **parts})


@settings(max_examples=40)
@given(
    TEXTS,
    TEXTS,
    TEXTS,
    st.integers(1, 10**9),
    st.none() | st.builds(NetworkFacts, TEXTS, st.just("a" * 64), st.floats(0, 1)),
)
def test_what_was_written_is_read_the_same(author, host, changed_pixels, revision, network):
    record = dataclasses.replace(
        RECORD, author=author, host=host, changed=changed_pixels, revision=revision, network=network
    )
    assert from_json(to_json(record)) == record
    assert unsealed(sealed(record)) == record


@settings(max_examples=40)
@given(REVIEWED, WORKED, MERGED)
def test_review_work_and_merge_are_read_as_they_were_written(reviewed, worked, merged):
    record = dataclasses.replace(RECORD, **reviewed, **worked, **merged)
    assert from_json(to_json(record)) == record
    assert unsealed(sealed(record)) == record


def test_a_record_of_schema_1_gains_no_parts():
    content = json.loads(to_json(RECORD))
    old = {name: value for name, value in content.items() if name not in {*ADDED, "drawn_by"}} | {"schema": 1}
    written = json.dumps(old, indent=1, sort_keys=True) + "\n"
    assert from_json(written) == OLD and to_json(OLD) == written
    assert OLD.sha256 == hashlib.sha256(written.encode()).hexdigest()


@pytest.mark.parametrize("part", sorted(ADDED))
def test_a_record_of_schema_1_with_a_later_part_is_refused(part):
    content = json.loads(to_json(OLD))
    with pytest.raises(RecordError, match="unknown parts"):
        from_json(json.dumps({**content, part: json.loads(to_json(RECORD))[part]}))


def test_a_record_of_schema_2_gains_no_part_and_cannot_say_who_drew_what_was_imported():
    content = json.loads(to_json(dataclasses.replace(RECORD, schema=2)))
    assert content.keys() == json.loads(to_json(RECORD)).keys() - {"drawn_by"}
    with pytest.raises(RecordError, match="parts for schema 2"):
        dataclasses.replace(RECORD, schema=2, origin="import", drawn_by="network")
    with pytest.raises(RecordError, match="unknown parts"):
        from_json(json.dumps({**content, "drawn_by": ""}))


@pytest.mark.parametrize(
    ("drawn_by", "review", "is_true"),
    [("", "", True), ("human", "", True), ("network", "", False), ("network", "accepted", True)],
)
def test_an_imported_mask_of_a_network_is_true_once_somebody_accepted_it(drawn_by, review, is_true):
    said = {"review": review, "reviewer": "Ben" if review else "", "note": ""}
    record = dataclasses.replace(RECORD, origin="import", drawn_by=drawn_by, **said)
    assert record.is_true is is_true and from_json(to_json(record)) == record


@pytest.mark.parametrize("origin", ["network", "human", "merge"])
def test_only_of_imported_masks_it_is_said_who_drew_them(origin):
    with pytest.raises(RecordError, match="who drew it"):
        dataclasses.replace(RECORD, origin=origin, drawn_by="human")


@pytest.mark.parametrize("parts", [{"origin": "merge"}, {"review": "rejected"}, {"note": "Good."}, {"seconds": 1.0}])
def test_a_record_of_schema_1_cannot_say_what_only_later_ones_can(parts):
    with pytest.raises(RecordError):
        dataclasses.replace(OLD, **parts)


@pytest.mark.parametrize(
    ("origin", "review", "is_true", "has_met_a_person"),
    [
        ("network", "", False, False),
        ("network", "accepted", True, True),
        ("network", "rejected", False, True),
        ("human", "", True, True),
        ("human", "rejected", False, True),
        ("import", "", True, True),
        ("merge", "", True, True),
        ("merge", "accepted", True, True),
    ],
)
def test_who_stands_behind_a_mask(origin, review, is_true, has_met_a_person):
    reason = "glare" if review == "rejected" else ""
    reviewer = "bertha" if review else ""
    record = dataclasses.replace(RECORD, origin=origin, review=review, reason=reason, reviewer=reviewer)
    assert (record.is_true, record.has_met_a_person) == (is_true, has_met_a_person)


def test_a_network_s_mask_whose_acceptance_was_taken_back_has_met_a_person_who_does_not_stand_behind_it():
    record = dataclasses.replace(RECORD, origin="network", review="")
    assert record.has_met_a_person and record.is_a_persons and not record.is_true


def test_an_imported_mask_has_met_a_person_and_is_nobody_s_here_until_somebody_says_something_of_it():
    imported = dataclasses.replace(RECORD, origin="import", review="", reviewer="")
    assert imported.has_met_a_person and not imported.is_a_persons
    assert dataclasses.replace(imported, review="accepted", reviewer="bertha").is_a_persons


def test_the_hash_of_a_record_is_the_last_line_of_its_file():
    assert sealed(RECORD).decode().splitlines()[-1] == RECORD.sha256


def test_the_file_without_its_last_line_is_plain_json():
    assert json.loads(b"".join(sealed(RECORD).splitlines(keepends=True)[:-1]))["photo"]["width"] == 1918


def test_any_other_content_has_another_hash():
    assert dataclasses.replace(RECORD, review="").sha256 != RECORD.sha256


@pytest.mark.parametrize("length", range(0, len(sealed(RECORD)), 7))
def test_a_file_that_was_cut_short_is_no_record(length):
    with pytest.raises(RecordError, match="seal"):
        unsealed(sealed(RECORD)[:length])


@given(st.integers(0, len(sealed(RECORD)) - 1), st.integers(1, 255))
def test_a_file_in_which_a_byte_was_changed_is_no_record(place, change):
    content = bytearray(sealed(RECORD))
    content[place] ^= change
    with pytest.raises(RecordError):
        unsealed(bytes(content))


@pytest.mark.parametrize("text", ["", "{}", "[]", "1", "null", '"schema"', "[" * 100_000, '{"schema": 1}', "\0"])
def test_what_is_no_record_at_all_is_refused(text):
    with pytest.raises(RecordError):
        from_json(text)


@pytest.mark.parametrize(
    "parts",
    [
        {"revision": 0},
        {"revision": True},
        {"revision": "7"},
        {"revision": 7.0},
        {"schema": 0},
        {"schema": "1"},
        {"parent_sha256": "12"},
        {"mask_file": "../../etc/passwd"},
        {"mask_file": "m-0123456789abcdef.png/x"},
        {"mask_file": "m-0123456789abcdef.png\n"},
        {"mask_sha256": "EF" * 32},
        {"author": None},
        {"saved_utc": "yesterday"},
        {"saved_utc": "2026-11-23T08:30:00"},
        {"origin": "nobody"},
        {"review": "refused"},
        {"reviewer": ""},
        {"review": "rejected"},
        {"review": "rejected", "reason": "ugly"},
        {"review": "rejected", "reason": "glare", "reviewer": ""},
        {"reason": "glare"},
        {"note": "a" * 501},
        {"note": "two\nlines"},
        {"note": "\x1b[2J"},
        {"note": "\ud800"},
        {"note": None},
        {"tools": []},
        {"tools": {"brush": 0}},
        {"tools": {"brush": True}},
        {"tools": {"brush": 1.5}},
        {"seconds": -1},
        {"seconds": float("nan")},
        {"seconds": float("inf")},
        {"seconds": True},
        {"seconds": 10**400},
        {"merged_sha256": "12" * 32},
        {"origin": "merge", "merged_sha256": "12"},
        {"network": {}},
        {"network": {"name": "unet", "sha256": "cd" * 32, "threshold": 2}},
        {"network": {"name": "unet", "sha256": "cd" * 32, "threshold": float("nan")}},
        {"network": {"name": "unet", "sha256": "cd" * 32, "threshold": 0.5, "more": 1}},
        {"photo": None},
        {"photo": {"name": "", "sha256": "ab" * 32, "height": 1, "width": 1}},
        {"photo": {"name": "a.jpg", "sha256": "ab" * 32, "height": -1, "width": 1}},
        {"changed": [1, 2]},
        {"unknown": 1},
        {"extra": {}},
    ],
    ids=str,
)
def test_a_part_that_is_wrong_is_refused(parts):
    with pytest.raises(RecordError):
        from_json(changed(**parts))


@pytest.mark.parametrize("part", sorted(json.loads(to_json(RECORD)).keys() - {"schema"}))
def test_a_part_that_is_missing_is_refused(part):
    content = json.loads(to_json(RECORD))
    del content[part]
    with pytest.raises(RecordError):
        from_json(json.dumps(content))


def test_a_record_of_a_newer_carmask_is_read_as_far_as_it_is_known_and_kept_whole():
    record = from_json(changed(schema=SCHEMA + 1, shadows="1 2"))
    assert record.photo == RECORD.photo and record.extra == {"shadows": "1 2"}
    assert from_json(to_json(record)) == record


@pytest.mark.parametrize("parts", [{"changed": [1, 2]}, {"origin": "dream"}, {"photo": "redcar_01.jpg"}])
def test_a_record_of_a_newer_carmask_that_makes_no_sense_says_that_it_is_newer(parts):
    with pytest.raises(NewerRecordError):
        from_json(changed(schema=SCHEMA + 1, **parts))


def test_the_draft_of_a_record_is_what_was_to_be_saved():
    draft = RECORD.draft
    assert (draft.photo, draft.author, draft.review, draft.changed) == (RECORD.photo, "anna", "accepted", "1 2 3 4")


def test_a_record_that_cannot_be_is_not_made():
    with pytest.raises(RecordError, match="wrong name of the mask"):
        dataclasses.replace(RECORD, mask_file="mask.png")
