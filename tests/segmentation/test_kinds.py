"""Kinds of records: glass masks and facts are kept beside the car's masks as these are, and stay apart from them."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.errors import CarmaskError
from segmentation.labels import chains
from segmentation.labels.contents import check_numbers
from segmentation.labels.fact_record import FactRecord, fact_about, sealed_fact, unsealed_fact
from segmentation.labels.fact_store import FactConflict, FactStore
from segmentation.labels.kinds import FLOOR_LINES, GLASS_MASKS, KINDS, FactKind
from segmentation.labels.refusals import NotWritten
from segmentation.labels.sealing import NewerRecordError, RecordError, seal
from segmentation.labels.store import LabelConflict, LabelStore
from segmentation.labels.store_check import check_store
from segmentation.labels.store_repair import repair_store
from tests.pictures import drawn
from tests.segmentation.labels import KEY, PHOTO, draft_for, mask_of

LINE = {"left": 0.8, "middle": 0.82, "right": 0.81}
OTHER_LINE = {"left": 0.7, "middle": 0.7, "right": 0.7}
RECORD = FactRecord(1, "", PHOTO, "", "Ann", "desk", "carmask 1", "2026-11-26T10:00:00+00:00", LINE, 1)
OF_CARS = FactKind(
    "balance", "white balance", "white balances", lambda said: check_numbers(said, ["red"], 0, 8), 1, True
)


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    """A damaged record is looked at again and again in case somebody is just writing it; not here."""
    monkeypatch.setattr(chains, "_PAUSE_S", 0)


@pytest.fixture
def lines(tmp_path):
    return FactStore(tmp_path, FLOOR_LINES)


def save_line(lines, content, parent=None):
    return lines.save(fact_about(PHOTO, content), parent)


def sentences(folder):
    return [finding.sentence for finding in check_store(folder, settled_s=-60, with_photos=False)]


def of_no_missing_photo(found):
    return [sentence for sentence in found if "which is not there" not in sentence]


# --- masks of another kind


def test_the_glass_of_a_photo_is_kept_beside_its_car_and_neither_knows_the_other(tmp_path):
    cars, glass = LabelStore(tmp_path), LabelStore(tmp_path, GLASS_MASKS)
    car, pane = mask_of(5), mask_of(9)
    cars.save(KEY, draft_for(car), car, None)
    assert glass.newest(KEY) is None and not glass.has_revisions(KEY)
    record = glass.save(KEY, draft_for(pane), pane, None)
    assert record.revision == 1
    assert drawn(cars.read_mask(KEY, cars.newest(KEY))) == drawn(car)
    assert drawn(glass.read_mask(KEY, record)) == drawn(pane)
    assert sorted(path.name for path in (tmp_path / ".masks").iterdir()) == ["glass", "labels", "project.json"]


def test_two_who_save_the_same_glass_are_told_of_each_other(tmp_path):
    glass = LabelStore(tmp_path, GLASS_MASKS)
    glass.save(KEY, draft_for(mask_of(1)), mask_of(1), None)
    with pytest.raises(LabelConflict, match="saved the glass mask of redcar_01.jpg meanwhile, as revision 1") as told:
        glass.save(KEY, draft_for(mask_of(2)), mask_of(2), None)
    assert told.value.mask_path.parent == tmp_path / ".masks" / "glass" / KEY


def test_a_lost_glass_mask_is_written_again_from_what_changed(tmp_path):
    glass = LabelStore(tmp_path, GLASS_MASKS)
    record = glass.save(KEY, draft_for(mask_of(1)), mask_of(1), None)
    path = tmp_path / ".masks" / "glass" / KEY / record.mask_file
    path.unlink()
    assert f"The glass mask of {KEY}, revision 1, is not there." in sentences(tmp_path)
    repair_store(tmp_path, check_store(tmp_path, settled_s=-60, with_photos=False))
    assert drawn(glass.read_mask(KEY, record)) == drawn(mask_of(1))


# --- facts


def test_a_fact_is_there_the_next_day_and_what_it_was_before_too(lines, tmp_path):
    first = save_line(lines, LINE)
    second = save_line(lines, OTHER_LINE, first)
    again = FactStore(tmp_path, FLOOR_LINES)
    assert again.newest(KEY) == second and again.revisions(KEY) == [first, second]
    assert second.parent_sha256 == first.sha256 and second.content == OTHER_LINE


def test_a_fact_that_is_taken_away_is_a_revision_too(lines):
    record = save_line(lines, None, save_line(lines, LINE))
    assert record.revision == 2 and lines.newest(KEY).content is None


def test_the_same_fact_twice_is_one_revision(lines):
    first = save_line(lines, LINE)
    assert save_line(lines, dict(LINE), None) == first and save_line(lines, LINE, first) == first


def test_two_who_say_different_things_are_told_of_each_other(lines):
    first = save_line(lines, LINE)
    save_line(lines, OTHER_LINE, first)
    with pytest.raises(FactConflict, match="saved the floor line of redcar_01.jpg meanwhile, as revision 2") as told:
        save_line(lines, {**LINE, "left": 0.1}, first)
    assert told.value.head.content == OTHER_LINE
    assert save_line(lines, {**LINE, "left": 0.1}, told.value.head).revision == 3


def test_a_fact_about_a_car_has_the_cars_key(tmp_path):
    store = FactStore(tmp_path, OF_CARS)
    red, capital = (store.save(fact_about(car, {"red": 1.5}), None) for car in ("redcar", "RedCar"))
    assert red.draft.key == "redcar-15acf555" and capital.draft.key == "redcar-e44484d2"
    assert store.newest(red.draft.key).car == "redcar" and store.newest(capital.draft.key).car == "RedCar"
    with pytest.raises(ValueError, match="a white balance of PhotoFacts"):
        store.save(fact_about(PHOTO, {"red": 1.5}), None)


@pytest.mark.parametrize(
    "content",
    [{}, {**LINE, "width": 3}, {**LINE, "left": "0.5"}, {**LINE, "left": True}, {**LINE, "left": float("nan")},
     {**LINE, "left": 1e9}, {**LINE, "left": 10**400}, {**LINE, "left": None}],
)  # fmt: skip
def test_what_is_no_floor_line_is_not_saved(lines, tmp_path, content):
    with pytest.raises(RecordError):
        save_line(lines, content)
    assert list(tmp_path.iterdir()) == []


def test_the_file_of_a_fact_is_as_the_page_about_labels_says():
    body, _, seal_line = sealed_fact(RECORD).decode().rstrip("\n").rpartition("\n")
    assert json.loads(body) == {
        "author": "Ann",
        "car": "",
        "content": {"left": 0.8, "middle": 0.82, "right": 0.81},
        "host": "desk",
        "parent_sha256": "",
        "photo": {"height": 6, "name": "redcar_01.jpg", "sha256": "ab" * 32, "width": 8},
        "program": "carmask 1",
        "revision": 1,
        "saved_utc": "2026-11-26T10:00:00+00:00",
        "schema": 1,
    }
    assert seal_line == RECORD.sha256


def test_a_store_that_cannot_be_written_says_so(lines, monkeypatch):
    def refuse(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(chains, "create_atomically", refuse)
    with pytest.raises(NotWritten, match="The floor line of redcar_01.jpg is not saved in .*: the disk is full"):
        save_line(lines, LINE)


# --- files of others, damage, newer carmasks


@given(st.binary(max_size=200) | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(repr).map(str.encode))
def test_whatever_a_file_holds_is_a_fact_or_refused(content):
    for whole in (content, seal(content)):
        with pytest.raises(RecordError):
            unsealed_fact(FLOOR_LINES, whole)


@given(
    st.sampled_from(sorted(vars(RECORD))),
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.just([]) | st.just({}),
)
def test_a_part_of_another_type_is_refused_or_has_a_meaning(name, value):
    said = json.loads(sealed_fact(RECORD)[:-65])
    said[name] = value
    try:
        read = unsealed_fact(FLOOR_LINES, seal(json.dumps(said).encode()))
    except RecordError:
        return
    assert getattr(read, name, None) == value or read.extra[name] == value


@pytest.mark.parametrize("part", sorted(json.loads(sealed_fact(RECORD)[:-65]).keys() - {"schema"}))
def test_a_fact_without_one_of_its_parts_is_refused(part):
    said = json.loads(sealed_fact(RECORD)[:-65])
    del said[part]
    with pytest.raises(RecordError):
        unsealed_fact(FLOOR_LINES, seal(json.dumps(said).encode()))
    with pytest.raises(NewerRecordError):
        unsealed_fact(FLOOR_LINES, seal(json.dumps(said | {"schema": FLOOR_LINES.schema + 1}).encode()))


def test_a_fact_without_content_stops_neither_the_reading_of_the_one_before_nor_the_check(lines, tmp_path):
    first = save_line(lines, LINE)
    path = tmp_path / ".masks" / "floor-lines" / KEY / "r000002.json"
    said = json.loads(sealed_fact(replace(first, revision=2))[:-65])
    del said["content"]
    path.write_bytes(seal(json.dumps(said).encode()))
    assert lines.newest(KEY) == first
    assert f"Revision 2 of the floor line of {KEY} is damaged or half written." in sentences(tmp_path)


def test_a_damaged_fact_is_passed_over_said_and_put_aside(lines, tmp_path):
    first = save_line(lines, LINE)
    save_line(lines, OTHER_LINE, first)
    path = tmp_path / ".masks" / "floor-lines" / KEY / "r000002.json"
    path.write_bytes(path.read_bytes().replace(b"0.7", b"0.9"))
    problems = []
    assert lines.newest(KEY, problems) == first
    assert problems == [f"Revision 2 of the floor line of {KEY} is damaged; it was passed over ({path.parent})."]
    assert f"Revision 2 of the floor line of {KEY} is damaged or half written." in sentences(tmp_path)
    repair_store(tmp_path, check_store(tmp_path, settled_s=-60, with_photos=False))
    assert of_no_missing_photo(sentences(tmp_path)) == []
    assert save_line(lines, OTHER_LINE, first).revision == 2


def test_facts_of_another_photo_and_strangers_beside_them_are_found(lines, tmp_path):
    save_line(lines, LINE)
    place = tmp_path / ".masks" / "floor-lines"
    (place / KEY).rename(place / "bluecar_01")
    (place / "bluecar_01" / "m-0123456789abcdef.png").write_bytes(b"a mask where none belongs")
    assert of_no_missing_photo(sentences(tmp_path)) == [
        "Revision 1 of the floor line of bluecar_01 is of another photo, redcar_01.jpg.",
        f"{place / 'bluecar_01' / 'm-0123456789abcdef.png'} is no file of carmask; it was left alone.",
    ]


def test_a_fact_of_a_newer_carmask_is_not_saved_over(lines, tmp_path):
    record = replace(save_line(lines, LINE), schema=9, extra={"colour": "grey"})
    path = tmp_path / ".masks" / "floor-lines" / KEY / "r000001.json"
    path.write_bytes(sealed_fact(record))
    assert lines.newest(KEY).extra == {"colour": "grey"}
    with pytest.raises(CarmaskError, match=f"floor line of {KEY} was last saved by a newer carmask"):
        save_line(lines, OTHER_LINE, record)
    path.write_bytes(sealed_fact(replace(record, content={"points": [1, 2]})))
    with pytest.raises(NewerRecordError):
        unsealed_fact(FLOOR_LINES, path.read_bytes())
    assert lines.newest(KEY) is None
    assert f"Revision 1 of the floor line of {KEY} was saved by a newer carmask and cannot be checked." in sentences(
        tmp_path
    )


def test_a_kind_that_only_a_newer_carmask_knows_is_said_and_left_alone(tmp_path):
    newer = FactStore(tmp_path, OF_CARS)
    newer.save(fact_about("redcar", {"red": 1.5}), None)
    place = tmp_path / ".masks" / "balance"
    assert sentences(tmp_path) == [f"{place} holds records of a kind that a newer carmask knows; it was left alone."]
    assert repair_store(tmp_path, check_store(tmp_path, settled_s=-60)) == []
    assert newer.newest("redcar-15acf555").content == {"red": 1.5}


def test_each_kind_has_a_folder_and_a_name_of_its_own():
    for part in ("folder", "noun", "plural"):
        assert len({getattr(kind, part) for kind in KINDS}) == len(KINDS)


def test_masks_of_an_earlier_carmask_lie_where_they_lay(tmp_path):
    mask = np.full((6, 8), 255, np.uint8)
    record = LabelStore(tmp_path).save(KEY, draft_for(mask), mask, None)
    assert (tmp_path / ".masks" / "labels" / KEY / record.mask_file).is_file()
