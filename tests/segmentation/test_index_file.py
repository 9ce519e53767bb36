"""The file of an index may be damaged, foreign, locked or impossible: it is then made anew, or done without."""

import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from segmentation.cars.folder import find_cars
from segmentation.label_index import index_file as index_file_module
from segmentation.label_index.entry import Entry
from segmentation.label_index.index_file import SCHEMA, IndexFile
from segmentation.label_index.label_index import LabelIndex
from tests.segmentation.indexed_folders import entries_by, later_index, make_photos, save_mask, scanned, settle

ENTRY = Entry("", "red_01", "a stamp", 2, "corrected", "Ann", "2026-11-26T10:00:00+00:00")


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A folder, the indexes in which one of it is kept, the bytes of that, and the truth."""
    root = tmp_path_factory.mktemp("kept")
    folder, indexes = root / "photos", root / "indexes"
    for photo in make_photos(folder, ("blue", "red", "white"), 8)[:12]:
        save_mask(photo, 3, author="Ann")
    settle(folder, indexes)
    (path,) = indexes.iterdir()
    return folder, indexes, path, path.read_bytes(), scanned(folder, root / "nowhere")


@pytest.fixture
def file(tmp_path):
    return IndexFile(tmp_path / "index.sqlite", "/photos")


def again(file):
    return IndexFile(file.path, "/photos")


def sql(path, *statements):
    database = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        database.execute(statement)
    database.close()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whichever_byte_is_damaged_the_index_tells_the_truth(kept, data):
    folder, indexes, path, content, truth = kept
    place = data.draw(st.integers(0, len(content) - 1))
    damaged = bytearray(content)
    damaged[place] ^= data.draw(st.integers(1, 255))
    path.write_bytes(damaged)
    assert entries_by(later_index(folder, indexes, 3), folder) == truth
    assert entries_by(later_index(folder, indexes, 3), folder) == truth


@settings(max_examples=40)
@given(st.data())
def test_wherever_it_is_cut_short_too(kept, data):
    folder, indexes, path, content, truth = kept
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    assert entries_by(later_index(folder, indexes, 3), folder) == truth


def test_a_file_of_whose_tables_sqlite_cannot_even_say_what_is_wrong_is_thrown_away_too(kept):
    folder, indexes, path, content, truth = kept
    path.write_bytes(content.replace(b"CREATE TABLE about", b"CREATE \xe3ABLE about"))
    assert entries_by(later_index(folder, indexes, 3), folder) == truth


def test_a_file_of_before_records_told_who_drew_imported_masks_is_thrown_away(file):
    file.write([ENTRY])
    sql(file.path, "PRAGMA user_version = 2")
    assert again(file).read() == []


def test_what_is_written_is_read(file):
    other = ENTRY._replace(label_key="red_02", author="“Ann”\nLee")
    assert file.write([ENTRY, other])
    assert again(file).read() == [ENTRY, other]
    assert file.write([ENTRY._replace(revision=3)], gone=[("", "red_02")])
    assert again(file).read() == [ENTRY._replace(revision=3)]


def test_nothing_is_made_before_there_is_something_to_keep(file):
    assert file.read() == [] and file.write([]) and not file.path.exists()


def test_a_text_that_no_file_can_hold_is_left_out(file):
    assert file.write([ENTRY, ENTRY._replace(label_key="red_02", author="\ud800")])
    assert again(file).read() == [ENTRY]


@pytest.mark.parametrize("statement", [
    f"PRAGMA user_version = {SCHEMA + 1}",
    "PRAGMA application_id = 7",
    "UPDATE about SET folder = '/elsewhere'",
    "DELETE FROM about",
    "DROP TABLE photos",
    "ALTER TABLE photos RENAME COLUMN author TO writer",
], ids=["from the future", "another program's", "another folder's", "nobody's", "half", "other columns"])  # fmt: skip
def test_a_file_that_is_not_of_this_kind_is_thrown_away_and_made_anew(file, statement):
    file.write([ENTRY])
    sql(file.path, statement)
    reader = again(file)
    assert reader.read() == [] and not file.path.exists() and reader.works
    assert reader.write([ENTRY]) and again(file).read() == [ENTRY]


def test_so_is_one_that_is_no_database(file):
    file.path.write_text("my notes")
    assert file.read() == [] and file.write([ENTRY]) and again(file).read() == [ENTRY]


def test_a_value_that_was_changed_by_hand_is_not_believed(file):
    file.write([ENTRY, ENTRY._replace(label_key="red_02")])
    sql(file.path, "UPDATE photos SET author = 'Bob' WHERE label_key = 'red_01'")
    assert [entry.label_key for entry in again(file).read()] == ["red_02"]


def test_a_full_disk_is_done_without(file, monkeypatch):
    connect = sqlite3.connect

    def on_a_full_disk(*args, **options):
        database = connect(*args, **options)
        database.execute("PRAGMA max_page_count = 3")
        return database

    monkeypatch.setattr(index_file_module.sqlite3, "connect", on_a_full_disk)
    many = [ENTRY._replace(label_key=f"red_{number:04d}") for number in range(1000)]
    assert file.write(many) and not file.works
    assert file.write([ENTRY])  # nothing more is tried


@pytest.mark.parametrize("what", ["a folder", "no folder"])
def test_a_place_where_nothing_can_be_kept_is_done_without(tmp_path, what):
    photos = make_photos(tmp_path / "photos")
    save_mask(photos[0], 1)
    indexes = tmp_path / "indexes"
    if what == "no folder":
        indexes.write_bytes(b"")
    else:
        entries_by(later_index(tmp_path / "photos", indexes), tmp_path / "photos")
        (path,) = indexes.iterdir()
        path.unlink()
        path.mkdir()
    index = LabelIndex(find_cars(tmp_path / "photos"), indexes)
    assert entries_by(index, tmp_path / "photos")["/blue_01"].revision == 1 and not index.is_kept


def test_what_could_not_be_written_while_another_window_wrote_is_written_later(file, tmp_path, monkeypatch):
    monkeypatch.setattr(index_file_module, "BUSY_S", 0.01)
    file.write([])
    file.write([ENTRY])
    other = sqlite3.connect(file.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert not file.write([ENTRY._replace(revision=3)]) and file.works
    assert again(file).read() == []
    other.execute("ROLLBACK")
    other.close()
    assert file.write([ENTRY._replace(revision=3)]) and again(file).read() == [ENTRY._replace(revision=3)]
