"""Saving under fire: full disks, no permission, kills at every moment, two editors at once."""

import errno
import json
import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from segmentation import atomic
from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.errors import CarmaskError
from segmentation.labels import chains
from segmentation.labels.layout import LEFT_OVER_S
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from tests.segmentation.killed_saves import without_links
from tests.segmentation.labels import KEY, draft_for, mask_of, save
from tests.segmentation.power_cuts import Disk

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def store(tmp_path):
    return LabelStore(tmp_path)


def add(store, number, parent):
    mask = mask_of(number)
    return store.save(KEY, draft_for(mask), mask, parent)


def left_over(folder) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.startswith(TEMPORARY_PREFIX)]


def failing(number: int, error: int):
    """A system call that fails the `number`-th time it is made, counted from 1."""
    left = number

    def call(original, *arguments, **options):
        nonlocal left
        left -= 1
        if left == 0:
            raise OSError(error, os.strerror(error))
        return original(*arguments, **options)

    return call


def sentence_of(store, number, parent) -> str:
    """Save, and return why it could not be, "" if it could."""
    try:
        add(store, number, parent)
    except CarmaskError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("name", ["fsync", "link", "mkdir"])
def test_whatever_call_fails_nothing_is_left_behind_and_the_next_save_gets_through(store, tmp_path, name, error):
    original, sentences = getattr(os, name), []
    while "" not in sentences:
        call = failing(len(sentences) + 1, error)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, name, lambda *a, call=call, **k: call(original, *a, **k))
            sentences.append(sentence_of(store, 2, None))
        assert left_over(tmp_path) == []
    assert len(sentences) > 1
    assert all("is not saved" in s and "still on the screen" in s for s in sentences[:-1])
    assert [record.revision for record in store.revisions(KEY)] == [1]
    assert np.array_equal(store.read_mask(KEY, store.newest(KEY)), mask_of(2))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errno.ENOSPC, "the disk is full; make room"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EACCES, "your account may not write there"),
        (errno.EROFS, "can only be read"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_the_sentence_says_why_and_what_to_do(store, monkeypatch, error, words):
    first = add(store, 1, None)
    monkeypatch.setattr(os, "link", lambda *a, **k: failing(1, error)(None))
    with pytest.raises(CarmaskError, match=words):
        add(store, 2, first)
    assert store.revisions(KEY) == [first]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="for root there is no read-only folder")
def test_a_folder_without_permission_costs_a_sentence(store, tmp_path):
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(CarmaskError, match="your account may not write there"):
            add(store, 1, None)
    finally:
        tmp_path.chmod(0o755)


def test_a_folder_without_permission_costs_a_sentence_for_root_too(store, tmp_path, monkeypatch):
    def refuse(path, mode=0o777):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(CarmaskError, match="your account may not write there"):
        add(store, 1, None)
    assert list(tmp_path.iterdir()) == []


def save_with_no_room(folder: str) -> tuple[str, list[str]]:
    """Save where no file may be larger than a few bytes; return the sentence and the files that are there."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
    sentence = sentence_of(LabelStore(Path(folder)), 1, None)
    return sentence, [path.name for path in Path(folder).rglob("*") if path.is_file()]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_write_that_the_system_cuts_short_leaves_no_part_behind(tmp_path):
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        sentence, files = pool.submit(save_with_no_room, str(tmp_path)).result()
    assert "is not saved" in sentence and files == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.parametrize("links", ["--with-links", "--without-links"])
def test_a_kill_at_any_moment_leaves_the_newest_revision_whole(tmp_path, links):
    command = [sys.executable, "-m", "tests.segmentation.killed_saves", str(tmp_path), links]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    findings = json.loads(done.stdout)
    masks = [finding["mask"] for finding in findings]
    assert masks == sorted(masks) and masks[0] == 1 and masks[-1] == 2  # the old one, from some moment on the new one
    assert len(masks) > 15
    if links == "--with-links":
        assert not any(finding["problems"] for finding in findings)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_kills_at_moments_left_to_chance_lose_no_save_that_was_told_to_be_over(tmp_path):
    command = [sys.executable, "-m", "tests.segmentation.save_sweep", "15"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="power cuts are modelled with Linux's /proc")
class TestPowerCut:
    """The power fails: only what was flushed is on the disk."""

    def test_after_a_save_the_mask_is_on_the_disk(self, store, tmp_path, monkeypatch, tmp_path_factory):
        disk = Disk(tmp_path)
        disk.follow(monkeypatch.setattr)
        first = add(store, 1, None)
        second = add(store, 2, first)
        left = LabelStore(disk.cut_power(tmp_path_factory.mktemp("left") / "photos"))
        assert left.revisions(KEY) == [first, second]
        assert [mask_in(left, record) for record in (first, second)] == [1, 2]

    def test_after_any_flush_of_a_save_the_old_mask_or_the_new_one_is_whole(
        self, store, tmp_path, monkeypatch, tmp_path_factory
    ):
        first = add(store, 1, None)
        disk = Disk(tmp_path)
        found = []

        def look() -> None:
            left = LabelStore(disk.cut_power(tmp_path_factory.mktemp("left") / "photos"))
            problems: list[str] = []
            found.append((mask_in(left, left.newest(KEY, problems)), problems))

        monkeypatch.setattr(disk, "after_flush", look)
        disk.follow(monkeypatch.setattr)
        add(store, 2, first)
        assert [problems for _, problems in found] == [[]] * disk.flushes and disk.flushes >= 4
        masks = [mask for mask, _ in found]
        assert masks == sorted(masks) and masks[0] == 1 and masks[-1] == 2

    def test_without_flushing_folders_it_would_be_gone(self, store, tmp_path, monkeypatch, tmp_path_factory):
        monkeypatch.setattr(chains, "flush_folder", lambda folder: None)
        monkeypatch.setattr(atomic, "flush_folder", lambda folder: None)
        disk = Disk(tmp_path)
        disk.follow(monkeypatch.setattr)
        add(store, 1, None)
        left = LabelStore(disk.cut_power(tmp_path_factory.mktemp("left") / "photos"))
        assert left.newest(KEY) is None


def mask_in(store: LabelStore, record: Record | None) -> int:
    """Return which mask a record has, 1 or 2; 0 where it is another."""
    assert record is not None
    mask = store.read_mask(KEY, record)
    return next((number for number in (1, 2) if np.array_equal(mask, mask_of(number))), 0)


def save_many(folder: str, numbers: range, links: bool) -> None:
    """Save masks one after the other, as an editor at a desk of his own."""
    if not links:
        os.link = without_links
    for number in numbers:
        save(LabelStore(Path(folder)), number)


@pytest.mark.parametrize("links", [True, False])
def test_of_two_editors_who_save_at_once_neither_loses_a_revision(tmp_path, links):
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        for done in [pool.submit(save_many, str(tmp_path), range(n, n + 20), links) for n in (100, 200)]:
            done.result()
    problems: list[str] = []
    store = LabelStore(tmp_path)
    revisions = store.revisions(KEY, problems)
    assert [record.revision for record in revisions] == list(range(1, 41)) and problems == []
    assert [r.parent_sha256 for r in revisions] == ["", *(r.sha256 for r in revisions[:-1])]
    saved = {store.read_mask(KEY, record).tobytes() for record in revisions}
    assert saved == {mask_of(number).tobytes() for number in (*range(100, 120), *range(200, 220))}


def test_what_a_crash_left_behind_is_swept_once_it_is_old(store, tmp_path):
    first = add(store, 1, None)
    folder = tmp_path / ".masks" / "labels" / KEY
    old, young = folder / f"{TEMPORARY_PREFIX}old", folder / f"{TEMPORARY_PREFIX}young"
    for path in (old, young):
        path.touch()
    newest = (folder / "r000001.json").stat().st_mtime
    os.utime(old, (newest - 2 * LEFT_OVER_S, newest - 2 * LEFT_OVER_S))
    add(store, 2, first)
    assert left_over(tmp_path) == [young]


def test_on_a_disk_without_hard_links_saving_works_the_same(store, monkeypatch):
    monkeypatch.setattr(os, "link", without_links)
    first = add(store, 1, None)
    second = add(store, 2, first)
    assert store.revisions(KEY) == [first, second] and np.array_equal(store.read_mask(KEY, second), mask_of(2))
