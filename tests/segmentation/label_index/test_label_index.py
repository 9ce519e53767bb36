"""The index of a folder says what a look at every record would say, in less time."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segmentation.cars.folder import find_cars
from segmentation.label_index import label_index as label_index_module
from segmentation.label_index.entry import Entry
from segmentation.label_index.label_index import LabelIndex, look_at_all, parted
from segmentation.labels.states import LabelState
from segmentation.labels.store import LabelStore
from segmentation.progress import Cancelled, Progress
from tests.conftest import ROOT
from tests.segmentation.indexed_folders import (
    entries_by,
    later_index,
    make_photos,
    save_mask,
    scanned,
    settle,
)

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")


def states(news):
    return {indexed.car.car_id: indexed.state for indexed in news}


def test_an_entry_says_what_the_newest_record_says(folder, indexes):
    save_mask(folder / "red_01.jpg", 1)
    record = save_mask(folder / "red_01.jpg", 2, author="Ann", review="rejected", reviewer="Bob", reason="glare")
    entry = entries_by(LabelIndex(find_cars(folder), indexes), folder)["/red_01"]
    assert entry == Entry("", "red_01", "", 2, LabelState.REJECTED.value, "Ann", record.saved_utc)


def test_a_photo_without_a_mask_is_to_do(folder, indexes):
    found = entries_by(LabelIndex(find_cars(folder), indexes), folder)
    assert set(found) == {"/blue_01", "/blue_02", "/red_01", "/red_02"}
    assert {entry.state for entry in found.values()} == {LabelState.TO_DO}


def test_a_car_says_who_saved_last(folder, indexes):
    save_mask(folder / "red_01.jpg", 1, author="Ann")
    (_, red) = LabelIndex(find_cars(folder), indexes).look(find_cars(folder).cars)
    assert red.editor == "Ann" and red.last_saved is not None
    assert red.state is LabelState.TO_DO and red.counts == {LabelState.CORRECTED: 1, LabelState.TO_DO: 1}


def test_only_what_is_new_is_told_and_read(folder, indexes, read):
    save_mask(folder / "red_01.jpg", 1)
    settle(folder, indexes)
    index, cars = later_index(folder, indexes, 3), find_cars(folder).cars
    read.clear()
    assert len(index.look(cars)) == 2 and index.look(cars) == [] and read == []
    save_mask(folder / "blue_02.jpg", 1)
    assert [indexed.car.car_id for indexed in index.look(cars)] == ["blue"] and read == ["blue_02"]
    save_mask(folder / "red_01.jpg", 2)
    assert [indexed.car.car_id for indexed in index.look(cars)] == ["red"] and read[-1] == "red_01"


def test_the_next_start_reads_no_record_that_was_read_before(folder, indexes, read):
    save_mask(folder / "red_01.jpg", 1)
    first = settle(folder, indexes)
    read.clear()
    assert entries_by(later_index(folder, indexes, 3), folder) == first and read == []


def test_nothing_is_written_beside_the_photos(folder, indexes):
    before = sorted(folder.rglob("*"))
    look_at_all(LabelIndex(find_cars(folder), indexes), find_cars(folder).cars)
    assert sorted(folder.rglob("*")) == before and len(list(indexes.iterdir())) == 1


def test_a_copied_folder_has_an_index_of_its_own(folder, indexes, tmp_path):
    save_mask(folder / "red_01.jpg", 1)
    look_at_all(later_index(folder, indexes), find_cars(folder).cars)
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)  # the same uuid lies in it
    save_mask(copy / "red_01.jpg", 2)
    assert entries_by(later_index(copy, indexes), copy)["/red_01"].revision == 2
    assert len(list(indexes.iterdir())) == 2
    assert entries_by(later_index(folder, indexes), folder)["/red_01"].revision == 1


def test_photos_in_folders_of_their_own_are_told_apart(tmp_path, indexes):
    for name in ("monday", "tuesday"):
        make_photos(tmp_path / "photos" / name, ("red",), 1)
    save_mask(tmp_path / "photos" / "monday" / "red_01.jpg", 1)
    found = entries_by(LabelIndex(find_cars(tmp_path / "photos"), indexes), tmp_path / "photos")
    assert {name: entry.revision for name, entry in found.items()} == {"monday/red_01": 1, "tuesday/red_01": 0}


def test_another_angle_needs_no_record_read_again(folder, indexes, read):
    save_mask(folder / "red_01.jpg", 1)
    settle(folder, indexes)
    read.clear()
    (folder / ".masks" / "naming.json").write_text(
        '{"schema": 1, "pattern": null, "order": "name", "photos_a_car": 0, "angles": {"red_01.jpg": 7}}'
    )
    assert [view.angle for view in find_cars(folder).cars[1].views] == [2, 7]
    assert entries_by(later_index(folder, indexes, 3), folder)["/red_01"].revision == 1 and read == []


@needs_links
@pytest.mark.parametrize("link", [".masks", ".masks/labels", ".masks/labels/red_01"])
def test_masks_behind_a_link_are_not_looked_at(folder, indexes, tmp_path, link):
    save_mask(folder / "red_01.jpg", 1)
    shutil.move(folder / link, tmp_path / "elsewhere")
    (folder / link).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert entries_by(LabelIndex(find_cars(folder), indexes), folder)["/red_01"].revision == 0


def test_a_damaged_record_gives_way_to_the_one_before(folder, indexes):
    save_mask(folder / "red_01.jpg", 1)
    save_mask(folder / "red_01.jpg", 2)
    (folder / ".masks" / "labels" / "red_01" / "r000002.json").write_bytes(b"{}")
    assert entries_by(LabelIndex(find_cars(folder), indexes), folder)["/red_01"].revision == 1


def test_a_look_tells_how_far_it_is_and_can_be_given_up(folder, indexes, monkeypatch):
    monkeypatch.setattr(label_index_module, "PHOTOS_AT_ONCE", 2)
    cars, told = find_cars(folder).cars, []
    look_at_all(LabelIndex(find_cars(folder), indexes), cars, told.append)
    assert told == [Progress(1, 2, "cars"), Progress(2, 2, "cars")]
    with pytest.raises(Cancelled):
        look_at_all(LabelIndex(find_cars(folder), indexes), cars, cancelled=lambda: True)


def test_cars_are_looked_at_in_parts_of_many_photos(tmp_path, monkeypatch):
    make_photos(tmp_path, tuple("abcde"), 3)
    monkeypatch.setattr(label_index_module, "PHOTOS_AT_ONCE", 6)
    assert [[car.car_id for car in part] for part in parted(find_cars(tmp_path).cars)] == [
        ["a", "b"],
        ["c", "d"],
        ["e"],
    ]
    assert parted([]) == []


def test_an_index_that_nobody_opens_any_more_is_removed_and_nothing_else(folder, indexes):
    indexes.mkdir()
    names = ["0" * 32 + ".sqlite", "1" * 32 + ".sqlite", "notes.txt"]
    for name in names:
        (indexes / name).write_bytes(b"")
    for name in (names[0], names[2]):
        os.utime(indexes / name, (0, 0))
    LabelIndex(find_cars(folder), indexes).look(find_cars(folder).cars)
    assert {*names[1:]} <= {path.name for path in indexes.iterdir()} and not (indexes / names[0]).exists()


def test_a_folder_that_is_opened_again_after_months_without_a_change_still_has_its_index(folder, indexes, read):
    save_mask(folder / "red_01.jpg", 1)
    before = settle(folder, indexes)
    read.clear()
    (path,) = indexes.iterdir()
    os.utime(path, (0, 0))
    assert entries_by(later_index(folder, indexes, 3), folder) == before and read == []
    assert path.stat().st_mtime > 0  # so that another folder's opening leaves it too


LAST_S = 10**9


class Share:
    """A folder of four photos that somebody changes; the clock goes as it likes, but no two changes have one time."""

    def __init__(self, root: Path) -> None:
        self.folder, self.indexes = root / "photos", root / "indexes"
        self.photos = make_photos(self.folder)
        self.index = later_index(self.folder, self.indexes)
        self.changes = 0

    def change(self, what: str, number: int, clock_s: int) -> None:
        self.changes += 1
        CHANGES[what](self, self.photos[number])
        for label in (self.folder / ".masks" / "labels").glob("*"):
            if label.stat().st_mtime > LAST_S:
                when_ns = clock_s * 10**9 + self.changes
                os.utime(label, ns=(when_ns, when_ns))

    def label(self, photo: Path) -> Path:
        return self.folder / ".masks" / "labels" / photo.stem

    def newest(self, photo: Path) -> list[Path]:
        return sorted(self.label(photo).glob("r*.json"))[-1:]

    def save(self, photo: Path) -> None:
        save_mask(photo, self.changes)

    def accept(self, photo: Path) -> None:
        save_mask(photo, self.changes, review="accepted", author="Ann", reviewer=f"Bob {self.changes}")

    def lose_newest(self, photo: Path) -> None:
        for record in self.newest(photo):
            record.unlink()

    def replace_newest_by_a_damaged_one(self, photo: Path) -> None:
        for record in self.newest(photo):
            record.unlink()
            record.write_bytes(b"{}")

    def remove(self, photo: Path) -> None:
        shutil.rmtree(self.label(photo), ignore_errors=True)

    def copy_over_another(self, photo: Path) -> None:
        other = self.photos[(self.photos.index(photo) + self.changes) % 4]
        if self.label(photo).exists() and other != photo:
            self.remove(other)
            shutil.copytree(self.label(photo), self.label(other))

    def take_photo_away(self, photo: Path) -> None:
        if len(list(self.folder.glob("*.jpg"))) > 1:
            photo.unlink(missing_ok=True)

    def look(self, _: Path) -> None:
        look_at_all(self.index, find_cars(self.folder).cars)

    def start_anew(self, photo: Path) -> None:
        self.index = later_index(self.folder, self.indexes)
        self.look(photo)


CHANGES = {
    "save": Share.save,
    "accept": Share.accept,
    "lose the newest record": Share.lose_newest,
    "damage the newest record": Share.replace_newest_by_a_damaged_one,
    "remove": Share.remove,
    "copy": Share.copy_over_another,
    "take the photo away": Share.take_photo_away,
    "look": Share.look,
    "start anew": Share.start_anew,
}
WHAT_HAPPENS = st.lists(
    st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 3), st.integers(0, LAST_S)), max_size=14
)


@settings(max_examples=60)
@given(WHAT_HAPPENS)
def test_whatever_happened_the_index_equals_a_fresh_scan(tmp_path_factory, changes):
    root = tmp_path_factory.mktemp("share")
    share = Share(root)
    for what, number, clock_s in changes:
        share.change(what, number, clock_s)
    expected = scanned(share.folder, root / "nowhere")
    look_at_all(share.index, find_cars(share.folder).cars)
    assert entries_by(later_index(share.folder, share.indexes), share.folder) == expected
    store = LabelStore(share.folder)
    for entry in expected.values():
        record = store.newest(entry.label_key)
        assert entry.revision == (0 if record is None else record.revision)
        assert entry.author == ("" if record is None else record.author)


PROGRAM = """
import sys
from pathlib import Path
from segmentation.cars.folder import find_cars
from segmentation.label_index.label_index import LabelIndex, look_at_all
folder, indexes = map(Path, sys.argv[1:])
cars = find_cars(folder).cars
for _ in range(40):
    look_at_all(LabelIndex(find_cars(folder), indexes), cars)
print(sum(entry.revision for indexed in LabelIndex(find_cars(folder), indexes).look(cars) for entry in indexed.entries))
"""


def test_two_programs_may_look_at_once_while_a_third_saves(folder, indexes):
    command = [sys.executable, "-c", PROGRAM, str(folder), str(indexes)]
    programs = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for number in range(12):
        save_mask(folder / f"{'red' if number % 2 else 'blue'}_0{number % 3 % 2 + 1}.jpg", number + 1)
    for program in programs:
        assert int(program.communicate()[0]) > 0 and program.returncode == 0
    assert entries_by(later_index(folder, indexes), folder) == scanned(folder, indexes.with_name("nowhere"))
    assert not list(indexes.glob("*-journal"))
