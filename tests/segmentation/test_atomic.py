"""Files that are whole or not there."""

import errno
import os
import sys

import pytest

from segmentation.atomic import (
    TEMPORARY_PREFIX,
    create_atomically,
    flush_folder,
    sweep_temporaries,
    write_atomically,
    write_temporary,
)
from tests.segmentation.killed_saves import without_links


def fail(*_, **__):
    raise OSError(errno.ENOSPC, "No space left on device")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "card.json"
    for content in (b"old", b"new"):
        write_atomically(path, content)
    assert contents(tmp_path) == {"card.json": b"new"}


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_file_that_cannot_be_replaced_keeps_its_content(tmp_path, monkeypatch, call):
    write_atomically(tmp_path / "card.json", b"old")
    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(tmp_path / "card.json", b"new")
    assert contents(tmp_path) == {"card.json": b"old"}


@pytest.fixture(params=["with links", "without links"])
def _disk(request, monkeypatch):
    if request.param == "without links":
        monkeypatch.setattr(os, "link", without_links)


@pytest.mark.usefixtures("_disk")
def test_a_new_file_is_created_once(tmp_path):
    create_atomically(tmp_path / "r1", b"mine")
    with pytest.raises(FileExistsError):
        create_atomically(tmp_path / "r1", b"yours")
    assert contents(tmp_path) == {"r1": b"mine"}


@pytest.mark.usefixtures("_disk")
def test_a_new_file_that_cannot_be_written_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        create_atomically(tmp_path / "r1", b"mine")
    assert contents(tmp_path) == {}


def test_a_share_that_links_and_then_says_exists_has_created_the_file(tmp_path, monkeypatch):
    link = os.link

    def link_twice(source, target):
        link(source, target)
        link(source, target)

    monkeypatch.setattr(os, "link", link_twice)
    create_atomically(tmp_path / "r1", b"mine")
    assert contents(tmp_path) == {"r1": b"mine"}


def test_a_link_that_is_forbidden_is_an_error_and_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", fail)
    with pytest.raises(OSError, match="No space left"):
        create_atomically(tmp_path / "r1", b"mine")
    assert contents(tmp_path) == {}


def test_unfinished_files_are_swept_by_age_and_others_left_alone(tmp_path):
    old, young = write_temporary(tmp_path, b"old"), write_temporary(tmp_path, b"young")
    (tmp_path / "mine").write_bytes(b"mine")
    for path in (old, tmp_path / "mine"):
        os.utime(path, (1000, 1000))
    sweep_temporaries(tmp_path, before=2000)
    assert contents(tmp_path) == {young.name: b"young", "mine": b"mine"}
    assert young.name.startswith(TEMPORARY_PREFIX)


def test_sweeping_a_folder_that_is_gone_is_no_error(tmp_path):
    sweep_temporaries(tmp_path / "gone", before=2000)
    assert not (tmp_path / "gone").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such call")
def test_a_share_that_cannot_flush_folders_is_no_error_and_a_broken_disk_is(tmp_path, monkeypatch):
    def answer(error):
        monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(error, os.strerror(error))))

    answer(errno.EINVAL)
    flush_folder(tmp_path)
    answer(errno.EIO)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        flush_folder(tmp_path)
