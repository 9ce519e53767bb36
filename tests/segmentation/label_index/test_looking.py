"""A look at saved masks takes nothing for settled that a coarse clock or an error of the disk may hide."""

import os
import shutil
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from segmentation.cars.folder import find_cars
from segmentation.label_index import looking
from segmentation.label_index.label_index import LabelIndex, look_at_all
from segmentation.labels import layout
from tests.segmentation.indexed_folders import HOUR_NS, Clock, entries_by, later_index, save_mask, settle


@pytest.fixture
def share_ns(monkeypatch):
    """When a share says that each folder was changed last, by its name; in 2001 if that is not set here."""
    lstat, times_ns = os.lstat, {}

    def coarse(path):
        when_ns = times_ns.get(Path(path).name, 10**18)
        mode = lstat(path).st_mode
        return SimpleNamespace(st_mtime_ns=when_ns, st_ctime_ns=when_ns, st_ino=1, st_dev=1, st_mode=mode)

    monkeypatch.setattr(looking, "os", SimpleNamespace(**vars(os) | {"lstat": coarse}))
    return times_ns


@pytest.mark.parametrize(
    "own_clock_ns",
    [0, 10**18, 10**18 + 60 * 10**9, time.time_ns()],
    ids=["at its beginning", "behind", "ahead", "right"],
)
def test_whatever_the_own_clock_says_what_changes_twice_in_a_tick_of_the_share_is_found(
    folder, indexes, share_ns, own_clock_ns
):
    clock, cars = Clock(own_clock_ns), find_cars(folder).cars
    save_mask(folder / "red_01.jpg", 1)
    index = LabelIndex(find_cars(folder), indexes, clock)
    index.look(cars)
    clock.now_ns += looking.SETTLED_NS - 1
    save_mask(folder / "red_01.jpg", 2)
    assert [indexed.entries[0].revision for indexed in index.look(cars)] == [2]


def test_a_change_in_the_same_tick_as_the_last_look_of_yesterday_is_found_today(folder, indexes, share_ns):
    save_mask(folder / "red_01.jpg", 1)
    look_at_all(later_index(folder, indexes, 1), find_cars(folder).cars)
    save_mask(folder / "red_01.jpg", 2)
    assert entries_by(later_index(folder, indexes, 25), folder)["/red_01"].revision == 2


def test_a_clock_that_is_set_back_makes_a_folder_settle_later_and_not_sooner(folder, indexes, share_ns):
    clock, cars = Clock(), find_cars(folder).cars
    save_mask(folder / "red_01.jpg", 1)
    index = LabelIndex(find_cars(folder), indexes, clock)
    for clock.now_ns in (HOUR_NS, 0, looking.SETTLED_NS - 1):
        index.look(cars)
    save_mask(folder / "red_01.jpg", 2)
    assert [indexed.entries[0].revision for indexed in index.look(cars)] == [2]


def test_what_a_share_changed_long_before_its_last_change_is_read_once(folder, indexes, read, share_ns):
    share_ns.update(blue_01=10**18, blue_02=10**18 + 1, red_01=10**18 + looking.SETTLED_NS)
    for name in share_ns:
        save_mask(folder / f"{name}.jpg", 1)
    index, cars = later_index(folder, indexes), find_cars(folder).cars
    index.look(cars)
    assert sorted(read) == ["blue_01", "blue_02", "red_01"]
    index.look(cars)
    assert sorted(read[3:]) == ["blue_02", "red_01"]


@pytest.mark.parametrize("name", ["claims", "labels"])
def test_where_a_window_was_open_or_a_mask_was_new_later_no_record_is_read_twice(folder, indexes, read, share_ns, name):
    share_ns[name] = 10**18 + looking.SETTLED_NS
    save_mask(folder / "red_01.jpg", 1)
    (folder / ".masks" / "claims").mkdir()
    index, cars = later_index(folder, indexes), find_cars(folder).cars
    index.look(cars)
    index.look(cars)
    assert read == ["red_01"]


def test_the_clock_of_one_disk_says_nothing_of_another_and_a_time_that_a_program_set_says_nothing():
    clocks = looking.DiskClocks()
    clocks.see(SimpleNamespace(st_mtime_ns=10**18, st_ctime_ns=5, st_dev=1))
    assert not clocks.are_beyond(SimpleNamespace(st_mtime_ns=4, st_ctime_ns=4, st_dev=1))
    clocks.see(SimpleNamespace(st_mtime_ns=10**18, st_ctime_ns=10**18, st_dev=1))
    assert clocks.are_beyond(SimpleNamespace(st_mtime_ns=4, st_ctime_ns=4, st_dev=1))
    assert not clocks.are_beyond(SimpleNamespace(st_mtime_ns=4, st_ctime_ns=4, st_dev=2))


@pytest.fixture
def failing(monkeypatch):
    """Set names here: whoever opens a file or folder of one has an error of the disk, until it is taken away."""
    names: set[str] = set()

    def flaky(called):
        def call(path, *rest):
            if Path(path).name in names or (rest and layout.record_name(rest[0]) in names):
                raise OSError(5, "Input/output error")
            return called(path, *rest)

        return call

    calls = {"lstat": flaky(os.lstat), "listdir": flaky(os.listdir)}
    monkeypatch.setattr(looking, "os", SimpleNamespace(**vars(os) | calls))
    monkeypatch.setattr(looking, "read_record", flaky(looking.read_record))
    return names


@pytest.mark.parametrize("name", ["r000002.json", "red_01", "labels", ".masks"])
def test_an_error_of_the_disk_takes_nothing_back_and_is_gone_at_the_next_look(folder, indexes, failing, name):
    save_mask(folder / "red_01.jpg", 1)
    save_mask(folder / "red_01.jpg", 2, review="accepted", reviewer="Bob")
    before = settle(folder, indexes)
    failing.add(name)
    shutil.copytree(folder / ".masks", folder / "copy")  # so that the times are others
    (folder / "copy" / "labels" / "red_01" / "left over").write_bytes(b"")
    shutil.rmtree(folder / ".masks")
    (folder / "copy").rename(folder / ".masks")
    index = later_index(folder, indexes, 3)
    assert entries_by(index, folder) == before
    failing.clear()
    save_mask(folder / "red_01.jpg", 3)
    look_at_all(index, find_cars(folder).cars)
    assert entries_by(later_index(folder, indexes, 3), folder)["/red_01"].revision == 3


@pytest.mark.parametrize(("name", "revision"), [("r000002.json", 1), ("red_01", 0), ("labels", 0), (".masks", 0)])
def test_what_an_error_of_the_disk_hides_at_the_first_look_is_found_at_the_next(
    folder, indexes, failing, name, revision
):
    save_mask(folder / "red_01.jpg", 1)
    save_mask(folder / "red_01.jpg", 2)
    failing.add(name)
    index, cars = later_index(folder, indexes), find_cars(folder).cars
    assert index.look(cars)[1].entries[0].revision == revision
    failing.clear()
    assert [indexed.entries[0].revision for indexed in index.look(cars)] == [2]
