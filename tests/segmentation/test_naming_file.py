"""What is remembered for a folder: read by everybody, checked, and never lost to a file that is not ours."""

import json
import sys

import pytest

from segmentation.cars.folder import find_cars
from segmentation.cars.naming import FolderNaming, Naming, Order
from segmentation.cars.naming_file import LIMIT_BYTES, keep_naming, read_naming
from segmentation.cars.pattern import Pattern
from segmentation.errors import CarmaskError

NAMING = FolderNaming(Naming(Pattern("{any}"), Order.TIME, 24), {"A/1.jpg": 3, "B/é.jpg": 1})


@pytest.fixture
def file(tmp_path):
    return tmp_path / ".masks" / "naming.json"


def write(file, content):
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())


def ours(**parts):
    return {"schema": 1, "pattern": "{car}_{angle}", "order": "name", "photos_a_car": 0, "angles": {}} | parts


@pytest.mark.parametrize("naming", [NAMING, FolderNaming(), FolderNaming(None, {"a.jpg": 2})])
def test_what_is_kept_is_read_again(tmp_path, naming):
    keep_naming(tmp_path, naming)
    assert read_naming(tmp_path) == (naming, [])


def test_a_folder_without_a_file_is_found_by_carmask_itself_and_gets_none_by_being_read(tmp_path):
    assert read_naming(tmp_path) == (FolderNaming(), [])
    assert list(tmp_path.iterdir()) == []


def test_every_way_into_a_folder_takes_the_naming_that_was_kept(tmp_path):
    for name in ("A-front.jpg", "A-rear.jpg", "B-front.jpg"):
        (tmp_path / name).touch()
    assert [car.car_id for car in find_cars(tmp_path).cars] == [find_cars(tmp_path).cars[0].car_id]
    keep_naming(tmp_path, FolderNaming(Naming(Pattern("{car}-{any}")), {"A-rear.jpg": 1}))
    cars = {car.car_id: [view.photo_path.name for view in car.views] for car in find_cars(tmp_path).cars}
    assert cars == {"A": ["A-rear.jpg", "A-front.jpg"], "B": ["B-front.jpg"]}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        [],
        {},
        {"schema": 1},
        ours(schema=True),
        ours(schema="1"),
        ours(extra=1),
        ours(pattern="{kar}"),
        ours(pattern=7),
        ours(order="colour"),
        ours(photos_a_car="16"),
        ours(photos_a_car=16),
        ours(angles=[]),
        ours(angles={"a.jpg": 0}),
        ours(angles={"a.jpg": True}),
        ours(angles={"a.jpg": 10_000}),
        ours(angles={"../a.jpg": 1}),
        ours(angles={"/etc/a.jpg": 1}),
        ours(angles={"a\n.jpg": 1}),
    ],
)
def test_rubbish_is_a_sentence_and_is_put_aside_when_something_new_is_kept(tmp_path, file, content):
    write(file, content)
    before = file.read_bytes()
    naming, problems = read_naming(tmp_path)
    assert naming == FolderNaming() and len(problems) == 1 and "damaged" in problems[0]
    assert file.read_bytes() == before
    keep_naming(tmp_path, NAMING)
    assert read_naming(tmp_path) == (NAMING, [])
    assert file.with_name("naming.damaged.json").read_bytes() == before


def test_a_file_cut_at_any_byte_is_rubbish_and_nothing_worse(tmp_path, file):
    keep_naming(tmp_path, NAMING)
    whole = file.read_bytes()
    for length in range(len(whole) - 2):
        file.write_bytes(whole[:length])
        naming, problems = read_naming(tmp_path)
        assert naming == FolderNaming() and len(problems) == 1


def test_a_file_from_the_future_is_told_and_left_alone(tmp_path, file):
    write(file, ours(schema=2, colour="red"))
    before = file.read_bytes()
    naming, problems = read_naming(tmp_path)
    assert naming == FolderNaming() and "newer carmask" in problems[0]
    with pytest.raises(CarmaskError, match="newer carmask"):
        keep_naming(tmp_path, NAMING)
    assert file.read_bytes() == before


def test_a_file_that_is_far_too_large_is_not_read(tmp_path, file):
    write(file, b"")
    with file.open("r+b") as stream:
        stream.truncate(LIMIT_BYTES + 1)
    assert "damaged" in read_naming(tmp_path)[1][0]


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
@pytest.mark.parametrize("link", [".masks", ".masks/naming.json"])
def test_a_link_that_leads_away_is_neither_read_nor_written_through(tmp_path, link):
    photos, elsewhere = tmp_path / "photos", tmp_path / "elsewhere"
    (photos / ".masks").mkdir(parents=True)
    keep_naming(tmp_path, NAMING)
    (tmp_path / ".masks").rename(elsewhere)
    if link == ".masks":
        (photos / ".masks").rmdir()
        (photos / link).symlink_to(elsewhere)
    else:
        (photos / link).symlink_to(elsewhere / "naming.json")
    before = (elsewhere / "naming.json").read_bytes()
    naming, problems = read_naming(photos)
    assert naming == FolderNaming() and "a link leads away" in problems[0]
    with pytest.raises(CarmaskError, match="a link leads away"):
        keep_naming(photos, FolderNaming())
    assert (elsewhere / "naming.json").read_bytes() == before


def test_a_share_that_cannot_be_written_to_is_a_sentence(tmp_path, monkeypatch):
    def refuse(path, content):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("segmentation.cars.naming_file.write_atomically", refuse)
    with pytest.raises(CarmaskError, match="cannot be kept"):
        keep_naming(tmp_path, NAMING)
