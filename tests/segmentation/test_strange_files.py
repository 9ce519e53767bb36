"""Files that are no files, pictures that unpack without end, names that no system likes, and clocks that go back."""

import json
import os
import struct
import time
import tracemalloc
import unicodedata
import zlib
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from segmentation.atomic import TEMPORARY_PREFIX
from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_photo
from segmentation.interchange.exporting import export_labels
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.importing import Fate, ImportPlan, import_masks
from segmentation.labels import store as store_module
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.rules import read_rules
from segmentation.labels.sealing import seal
from segmentation.labels.store import LabelStore
from segmentation.labels.store_check import check_store
from segmentation.masks.files import encode_png, read_mask
from tests.pictures import drawn, photo_of_a_car
from tests.segmentation.labels import KEY, mask_of, save
from tests.segmentation.saved_labels import newest_records, save_label

IMAGE, CAR = photo_of_a_car()

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
needs_devices = pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")


# --- what is no file


READ_FROM = {
    "carvana": "train_masks.csv",
    "png": "redcar_01.png",
    "voc": "redcar_01.png",
    "coco": "instances.json",
    "cvat": "annotations.xml",
    "label-studio": "tasks.json",
    "labelme": "redcar_01.json",
    "yolo": "redcar_01.txt",
}
"""The file that a person names, by format; those that are read alike stand here once."""


def masks_in(name, path):
    return [found.mask(CAR.shape) for found in FORMATS[name].find(path)]


@needs_pipes
@pytest.mark.parametrize("name", READ_FROM)
def test_no_format_waits_for_a_pipe(tmp_path, name):
    path = tmp_path / READ_FROM[name]
    os.mkfifo(path)
    with pytest.raises(CarmaskError):
        masks_in(name, path)


@needs_devices
@pytest.mark.parametrize("name", READ_FROM)
@pytest.mark.parametrize("is_named", [True, False], ids=["the file", "its folder"])
def test_no_format_reads_a_device_without_end(tmp_path, name, is_named):
    path = tmp_path / READ_FROM[name]
    path.symlink_to("/dev/zero")
    with pytest.raises(CarmaskError):
        masks_in(name, path if is_named else tmp_path)


@needs_pipes
@pytest.mark.parametrize("file", ["naming.json", "rules.json", "project.json", "claims"])
def test_a_pipe_among_the_files_of_a_folder_keeps_nobody_from_opening_it(drawn_folder, file):
    (drawn_folder / ".masks").mkdir()
    os.mkfifo(drawn_folder / ".masks" / file)
    assert [car.car_id for car in find_cars(drawn_folder).cars] == ["redcar"]
    if file == "rules.json":
        with pytest.raises(CarmaskError):  # nobody knows what holds: nothing is accepted until that is mended
            read_rules(drawn_folder)
    assert save_label(drawn_folder / "redcar_01.jpg", CAR).revision == 1


# --- pictures that unpack without end


def png_with(kind, content, *, pixels=IMAGE[..., 0]):
    """A PNG of `pixels` with one more part of that kind before them."""
    height, width = pixels.shape
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (kind, content),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ]
    packed = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


NOTHING_64_MB = zlib.compress(bytes(64 * 2**20), 9)
BOMBS = {
    "text": (b"zTXt", b"Comment\0\0" + NOTHING_64_MB),
    "text in Unicode": (b"iTXt", b"Comment\0\1\0\0\0" + NOTHING_64_MB),
    "colour profile": (b"iCCP", b"profile\0\0" + NOTHING_64_MB),
    "pixels": (b"IDAT", NOTHING_64_MB),
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("read", [read_photo, read_mask], ids=["photo", "mask"])
def test_a_picture_with_a_bomb_in_it_costs_no_memory(tmp_path, read, bomb):
    path = tmp_path / "bomb.png"
    path.write_bytes(png_with(*BOMBS[bomb], pixels=CAR))
    tracemalloc.start()
    with suppress(CarmaskError):
        assert read(path).shape[:2] == CAR.shape
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 * 2**20


def test_a_record_nested_without_end_is_passed_over(tmp_path):
    store = LabelStore(tmp_path)
    save(store, 1)
    nested = b'{"schema": 2, "photo": ' + b"[" * 200_000
    (tmp_path / ".masks" / "labels" / KEY / "r000002.json").write_bytes(seal(nested))
    problems = []
    assert store.newest(KEY, problems).revision == 1
    assert "Revision 2" in problems[0]


# --- names


LONGEST = 255
"""Bytes of a name, on most file systems."""

STRANGE_NAMES = {
    "255 bytes": f"{'n' * (LONGEST - 4)}.jpg",
    "255 bytes, two a letter": f"{'é' * ((LONGEST - 5) // 2)}x.jpg",
    "a Mac's accents": unicodedata.normalize("NFD", "Škoda café_01.jpg"),
    "a device of Windows": "CON.jpg",
    "another one": "com1.front.jpg",
    "two dots": "a..jpg",
    "an option": "--format.jpg",
    "a formula": "=1+1.jpg",
    "right to left": "\u202egpj.rac.jpg",
}


@pytest.fixture(params=STRANGE_NAMES)
def strangely_named(request, tmp_path):
    """A folder with one photo of a strange name and a saved mask of it."""
    folder = tmp_path / "cars"
    folder.mkdir()
    photo = folder / STRANGE_NAMES[request.param]
    try:
        Image.fromarray(IMAGE).save(tmp_path / "photo.jpg")
        (tmp_path / "photo.jpg").rename(photo)
    except (OSError, ValueError):
        pytest.skip("this file system has no such names")
    (view,) = find_cars(folder).cars[0].views
    LabelStore(folder).save(view.label_key, draft_of(photo_facts(view.photo_path, CAR.shape), CAR), CAR, None)
    return folder, view


def test_a_photo_of_any_name_has_its_mask_saved_found_and_checked(strangely_named):
    folder, view = strangely_named
    record = LabelStore(folder).newest(view.label_key)
    assert record.photo.name == view.photo_path.name
    assert list(newest_records(folder)) == [view.label_key]
    assert check_store(folder, settled_s=0) == []


@pytest.mark.parametrize("name", ["a\nb.jpg", os.fsdecode(b"caf\xe9.jpg")], ids=["a line break", "half a letter"])
def test_a_name_that_no_text_can_hold_is_told_and_costs_itself_only(drawn_folder, name):
    try:
        (drawn_folder / name).write_bytes((drawn_folder / "redcar_01.jpg").read_bytes())
    except (OSError, ValueError):
        pytest.skip("this file system has no such names")
    catalogue = find_cars(drawn_folder)
    assert len(catalogue.cars) == 1 and len(catalogue.cars[0].views) == 3
    assert len(catalogue.problems) == 1 and catalogue.problems[0].isprintable()


@pytest.mark.parametrize("name", ["png", "coco", "labelme", "yolo"])
def test_its_mask_goes_to_another_program_under_a_harmless_name_and_comes_back(strangely_named, tmp_path, name):
    folder, view = strangely_named
    out = export_labels(find_cars(folder), tmp_path / "out", FORMATS[name]).folder
    for path in out.rglob("*"):
        assert path.name.isascii() and path.name.isprintable() and len(path.name) < 120, path
    (outcome,) = import_masks(find_cars(folder), out, FORMATS[name], ImportPlan()).outcomes
    assert (outcome.fate, outcome.photo_path) == (Fate.SAME, view.photo_path)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("other", ["NFC", "NFD"])
def test_a_mask_finds_its_photo_whichever_way_accents_are_written(tmp_path, form, other):
    folder, masks = tmp_path / "cars", tmp_path / "masks"
    folder.mkdir()
    masks.mkdir()
    Image.fromarray(IMAGE).save(folder / unicodedata.normalize(form, "Škoda café.jpg"))
    (masks / unicodedata.normalize(other, "škoda café_mask.png")).write_bytes(encode_png(CAR))
    (outcome,) = import_masks(find_cars(folder), masks, FORMATS["png"], ImportPlan()).outcomes
    assert outcome.fate is Fate.ADDED


# --- clocks


class _Clock:
    """A clock that says what the test wants."""

    def __init__(self, year):
        self.year = year

    def now(self, zone):
        return datetime(self.year, 3, 29, 1, 59, 59, tzinfo=zone)


@pytest.mark.parametrize("years", [(2026, 2025, 1970), (2026, 9999, 2001)], ids=["going back", "to and fro"])
def test_revisions_follow_each_other_whatever_the_clocks_say(tmp_path, monkeypatch, years):
    store = LabelStore(tmp_path)
    for number, year in enumerate(years, 1):
        monkeypatch.setattr(store_module, "datetime", _Clock(year))
        save(store, number)
    records = store.revisions(KEY)
    assert [record.revision for record in records] == [1, 2, 3]
    assert [datetime.fromisoformat(record.saved_utc).year for record in records] == list(years)
    assert store.newest(KEY) == records[-1]
    assert drawn(store.read_mask(KEY, store.newest(KEY))) == drawn(mask_of(3))


def test_a_computer_whose_clock_is_years_ahead_sweeps_no_file_that_another_is_writing(tmp_path, monkeypatch):
    store = LabelStore(tmp_path)
    save(store, 1)
    under_way = tmp_path / ".masks" / "labels" / KEY / f"{TEMPORARY_PREFIX}of-somebody-else"
    under_way.write_bytes(b"half a mask")
    monkeypatch.setattr(store_module, "datetime", _Clock(2040))
    monkeypatch.setattr(time, "time", lambda: datetime(2040, 1, 1, tzinfo=UTC).timestamp())
    save(store, 2)
    assert under_way.exists()


# --- what is not to be believed


@pytest.mark.parametrize("key", ["photo", "mask_file"])
def test_a_record_that_names_a_file_elsewhere_is_no_record(tmp_path, key):
    store = LabelStore(tmp_path)
    save(store, 1)
    path = tmp_path / ".masks" / "labels" / KEY / "r000001.json"
    content = json.loads(path.read_bytes().rsplit(b"\n", 2)[0])
    content[key] = "../../../secret.png"
    (path.parent / "r000002.json").write_bytes(seal(json.dumps(content | {"revision": 2}).encode() + b"\n"))
    problems = []
    assert store.newest(KEY, problems).revision == 1
    assert "Revision 2" in problems[0]
