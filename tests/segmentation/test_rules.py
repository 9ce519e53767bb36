"""Rules of a folder: kept beside its masks, changed by name, and held to by whoever saves."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from segmentation.errors import CarmaskError
from segmentation.labels import turns
from segmentation.labels.rules import OwnMask, check_review, read_rules, rules_for, set_rules
from segmentation.labels.store import LabelStore
from segmentation.labels.store_check import check_store
from tests.segmentation.labels import KEY, NETWORK, draft_for, mask_of

MINE = {"author": "Ann", "review": "accepted", "reviewer": "Ann"}


@pytest.fixture
def folder(tmp_path):
    """A folder in which another person has to accept a mask."""
    set_rules(tmp_path, "Cleo", reviewer_is_another=True)
    return tmp_path


def draft(**parts):
    return replace(draft_for(mask_of(1)), **parts)


def write_rules(folder, content):
    path = folder / ".masks" / "rules.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(content)
    return path


# --- what is kept


def test_where_nobody_set_rules_none_hold(tmp_path):
    assert not read_rules(tmp_path).reviewer_is_another and rules_for(tmp_path).changes == ()
    assert not (tmp_path / ".masks").exists()


def test_each_change_names_who_made_it_and_when(folder):
    rules = set_rules(folder, "Dora", reviewer_is_another=False)
    assert [(change.who, change.reviewer_is_another) for change in rules.changes] == [("Cleo", True), ("Dora", False)]
    assert all(change.host and change.utc.endswith("+00:00") for change in rules.changes)
    assert read_rules(folder) == rules


def test_to_set_what_holds_already_is_no_change(folder):
    before = read_rules(folder)
    assert set_rules(folder, "Dora", reviewer_is_another=True) == before == read_rules(folder)


def test_the_rules_of_a_folder_hold_in_the_folders_within_it(folder):
    inner = folder / "cars" / "redcar"
    inner.mkdir(parents=True)
    assert rules_for(inner).reviewer_is_another and rules_for(inner).folder == folder


def test_the_nearest_rules_hold(folder):
    inner = folder / "redcar"
    inner.mkdir()
    set_rules(inner, "Dora", reviewer_is_another=True)
    set_rules(inner, "Dora", reviewer_is_another=False)
    assert not rules_for(inner).reviewer_is_another and rules_for(folder).reviewer_is_another


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        '{"schema": 1}',
        '{"schema": 1, "changes": [], "more": 1}',
        '{"schema": 1, "changes": [{"who": "Ann"}]}',
        '{"schema": 1, "changes": [{"who": 1, "host": "a", "utc": "2026-11-26", "reviewer_is_another": true}]}',
        '{"schema": 1, "changes": [{"who": "a", "host": "a", "utc": "today", "reviewer_is_another": true}]}',
        '{"schema": 1, "changes": [{"who": "a", "host": "a", "utc": "2026-11-26", "reviewer_is_another": 1}]}',
        '{"schema": 2, "changes": []}',
        '{"schema": true, "changes": []}',
    ],
    ids=lambda text: text[:60],
)
def test_damaged_rules_are_not_taken_for_none(tmp_path, content):
    write_rules(tmp_path, content)
    with pytest.raises(CarmaskError, match="damaged, or of a newer carmask"):
        read_rules(tmp_path)
    with pytest.raises(OwnMask):
        check_review(tmp_path, draft(**MINE))


def test_of_many_who_change_the_rules_at_once_no_change_is_lost(folder):
    def change(name):
        made = []
        for number in range(6):
            who = f"{name} {number}"
            rules = set_rules(folder, who, reviewer_is_another=not read_rules(folder).reviewer_is_another)
            made += [who] * (rules.changes[-1].who == who)
        return made

    with ThreadPoolExecutor(5) as threads:
        made = [who for some in threads.map(change, "abcde") for who in some]
    written = [change.who for change in read_rules(folder).changes]
    assert set(made) <= set(written) and len(made) >= 6
    assert not [path for path in (folder / ".masks").iterdir() if path.name.startswith(".carmask-")]


def test_a_turn_that_a_crash_left_is_taken_away_after_a_while(folder, monkeypatch):
    monkeypatch.setattr(turns, "LEFT_S", 0.0)
    write_rules(folder, '{"schema": 1, "changes": []}')
    (folder / ".masks" / ".carmask-turn-rules.json").write_bytes(b"of a program that is gone")
    assert set_rules(folder, "Cleo", reviewer_is_another=True).reviewer_is_another
    assert [path.name for path in (folder / ".masks").iterdir()] == ["rules.json"]


def test_a_turn_that_is_somebody_s_all_the_time_is_said_and_left(folder, monkeypatch):
    monkeypatch.setattr(turns, "_PATIENCE_S", 0.0)
    write_rules(folder, '{"schema": 1, "changes": []}')
    turn = folder / ".masks" / ".carmask-turn-rules.json"
    turn.write_bytes(b"of a program that is busy")
    with pytest.raises(CarmaskError, match="Nothing was changed; try again"):
        set_rules(folder, "Cleo", reviewer_is_another=True)
    assert turn.read_bytes() == b"of a program that is busy" and not read_rules(folder).changes


def test_damaged_rules_are_put_aside_where_somebody_sets_them_anew(tmp_path):
    path = write_rules(tmp_path, "half")
    assert set_rules(tmp_path, "Cleo", reviewer_is_another=True).reviewer_is_another
    assert path.with_name("rules.damaged.json").read_text() == "half" and read_rules(tmp_path).reviewer_is_another


def test_rules_of_a_newer_carmask_are_not_written_over(tmp_path):
    path = write_rules(tmp_path, '{"schema": 2, "four_eyes": 3}')
    with pytest.raises(CarmaskError, match="newer carmask"):
        set_rules(tmp_path, "Cleo", reviewer_is_another=True)
    assert json.loads(path.read_text())["four_eyes"] == 3


def test_a_link_that_leads_away_is_not_followed(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / ".masks").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(CarmaskError, match="a link leads away"):
        set_rules(photos, "Cleo", reviewer_is_another=True)
    assert list(elsewhere.iterdir()) == []


def test_a_disk_that_takes_nothing_leaves_the_rules_as_they_were(folder, monkeypatch):
    def full(path, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("segmentation.labels.rules.write_atomically", full)
    with pytest.raises(CarmaskError, match="as they were: the disk is full"):
        set_rules(folder, "Dora", reviewer_is_another=False)
    assert read_rules(folder).reviewer_is_another


# --- what they mean


def test_nobody_accepts_a_mask_of_their_own_and_it_is_said_who_may(folder):
    with pytest.raises(OwnMask, match=r"Ann made .*, so anybody but Ann may accept it: Cleo set that rule .* on 20"):
        LabelStore(folder).save(KEY, draft(**MINE), mask_of(1), None)
    assert LabelStore(folder).newest(KEY) is None


def test_a_name_typed_otherwise_is_still_the_same_person(folder):
    with pytest.raises(OwnMask):
        check_review(folder, draft(**(MINE | {"reviewer": " ann "})))


@pytest.mark.parametrize(
    "parts",
    [
        {"reviewer": "Ben"},
        {"review": "rejected", "reason": "glare"},
        {"review": "", "reviewer": "Ann"},
        {"origin": "network", "network": NETWORK},
    ],
    ids=["another accepts", "own mask rejected", "taken back", "a network's mask"],
)
def test_all_else_is_within_the_rules(folder, parts):
    record = LabelStore(folder).save(KEY, draft(**(MINE | parts)), mask_of(1), None)
    assert record.revision == 1


def test_without_the_rule_one_accepts_one_s_own(folder):
    set_rules(folder, "Dora", reviewer_is_another=False)
    assert LabelStore(folder).save(KEY, draft(**MINE), mask_of(1), None).review == "accepted"


# --- the check of a store


def test_rules_belong_to_a_store_and_damaged_ones_are_found(folder):
    LabelStore(folder).save(KEY, draft(), mask_of(1), None)
    assert not any("rules" in finding.sentence for finding in check_store(folder, with_photos=False))
    write_rules(folder, "half")
    (finding,) = (finding for finding in check_store(folder, with_photos=False) if "rules" in finding.sentence)
    assert "are damaged" in finding.sentence and finding.mend is None
