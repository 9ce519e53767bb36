"""Frozen training sets: the very photos and revisions of then, or a sentence that says which are gone."""

import hashlib
import json

import numpy as np
import pytest
from PIL import Image

from segmentation.cars.folder import find_cars
from segmentation.commands.command_line import run
from segmentation.errors import CarmaskError
from segmentation.labels.store import LabelStore
from segmentation.progress import Cancelled, ignore_progress, never_cancelled
from segmentation.training.frozen_set import read_frozen_set
from tests.pictures import drawn, photo_of_a_car
from tests.segmentation.networks import FLAT
from tests.segmentation.saved_labels import save_label
from tests.segmentation.training_sets import drawn_samples

CAR = photo_of_a_car()[1]


@pytest.fixture
def folder(tmp_path):
    """Two photos each of three cars, with saved masks."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for sample in drawn_samples(folder, 3, 2):
        save_label(sample.photo_path, sample.mask.read((96, 144)))
    return folder


@pytest.fixture
def frozen(folder, tmp_path, capsys):
    assert run(["freeze", str(folder), "--out", str(tmp_path / "autumn.json")]) == 0
    return tmp_path / "autumn.json"


def read(frozen, folder, cancelled=never_cancelled):
    return read_frozen_set(frozen, folder, ignore_progress, cancelled)


def test_every_photo_is_named_with_its_hash_its_record_and_who_is_behind_it(frozen, folder):
    photos = json.loads(frozen.read_text())["photos"]
    assert [photo["photo"] for photo in photos] == sorted(path.name for path in folder.glob("*.png"))
    for photo in photos:
        record = LabelStore(folder).newest(photo["photo"][:-4])
        assert photo["photo_sha256"] == hashlib.sha256((folder / photo["photo"]).read_bytes()).hexdigest()
        assert (photo["record_sha256"], photo["author"]) == (record.sha256, record.author)


def test_all_photos_of_a_car_are_on_one_side(frozen, folder):
    split = read(frozen, folder)
    sides = [{sample.car_id for sample in side} for side in (split.training, split.held_out)]
    assert [len(cars) for cars in sides] == [2, 1] and not sides[0] & sides[1]


def test_what_is_saved_later_does_not_count(frozen, folder):
    before = {sample.photo_path: sample.mask.read((96, 144)) for sample in read(frozen, folder).training}
    for path in before:
        save_label(path, CAR)
    after = {sample.photo_path: sample.mask.read((96, 144)) for sample in read(frozen, folder).training}
    assert {path: drawn(mask) for path, mask in before.items()} == {path: drawn(mask) for path, mask in after.items()}


def test_a_frozen_set_is_never_written_over(frozen, folder, capsys):
    before = frozen.read_bytes()
    assert run(["freeze", str(folder), "--out", str(frozen)]) == 2
    assert "a frozen set never changes" in capsys.readouterr().err and frozen.read_bytes() == before


def test_what_is_gone_or_changed_since_is_named(frozen, folder):
    Image.fromarray(np.zeros((96, 144, 3), np.uint8)).save(folder / "car0_01.png")
    (folder / ".masks" / "labels" / "car1_02" / "r000001.json").write_bytes(b"")
    (folder / "car2_01.png").unlink()
    with pytest.raises(CarmaskError) as refused:
        read(frozen, folder)
    sentence = str(refused.value)
    assert "autumn.json is not whole any more." in sentence
    assert "car0_01.png is another photo now." in sentence
    assert "Revision 1 of the mask of car1_02.png is gone or damaged." in sentence
    assert "car2_01.png cannot be read" in sentence


@pytest.mark.parametrize(
    "changes",
    [
        {"photo": "../secret.png"},
        {"photo": "/etc/passwd"},
        {"photo": "C:\\secret.png"},
        {"photo": ""},
        {"side": "validation"},
        {"record_sha256": "no hash"},
        {"revision": "1"},
        {"car": 7},
        {"extra": 1},
    ],
)
def test_a_file_that_was_made_by_somebody_else_is_refused(frozen, folder, changes):
    content = json.loads(frozen.read_text())
    content["photos"][0] |= changes
    frozen.write_text(json.dumps(content))
    with pytest.raises(CarmaskError, match="is no frozen set of carmask, or is damaged"):
        read(frozen, folder)


def test_a_car_on_both_sides_is_refused(frozen, folder):
    content = json.loads(frozen.read_text())
    first = content["photos"][0]
    first["side"] = next(side for side in ("learned from", "held out") if side != first["side"])
    frozen.write_text(json.dumps(content))
    with pytest.raises(CarmaskError, match="is no frozen set of carmask, or is damaged"):
        read(frozen, folder)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema": 2, "photos": []}', '{"schema": 1, "photos": []}'])
def test_any_other_file_is_refused(frozen, folder, content):
    frozen.write_text(content)
    with pytest.raises(CarmaskError, match="is no frozen set of carmask, or is damaged"):
        read(frozen, folder)


def test_reading_can_be_given_up(frozen, folder):
    with pytest.raises(Cancelled):
        read(frozen, folder, lambda: True)


def test_without_masks_that_a_person_stands_behind_nothing_is_frozen(drawn_folder, tmp_path, capsys):
    save_label(drawn_folder / "redcar_01.jpg", CAR, "network")
    assert run(["freeze", str(drawn_folder), "--out", str(tmp_path / "set.json")]) == 2
    assert "has a saved mask that a person stands behind" in capsys.readouterr().err


def test_the_card_of_a_network_names_the_frozen_set_that_it_was_trained_on(
    frozen, folder, tmp_path, monkeypatch, capsys
):
    monkeypatch.setattr("segmentation.commands.train._size", lambda text: FLAT)
    command = ["train", str(folder), "--frozen", str(frozen), "--out", str(tmp_path / "network")]
    assert run([*command, "--size", "the smallest", "--epochs", "1"]) == 0
    card = json.loads((tmp_path / "network" / "card.json").read_text())
    assert card["frozen_set"] == {
        "name": "autumn.json",
        "sha256": hashlib.sha256(frozen.read_bytes()).hexdigest(),
    }


def test_a_frozen_set_and_other_ways_to_choose_exclude_each_other(frozen, folder, tmp_path, capsys):
    command = ["train", str(folder), "--frozen", str(frozen), "--out", str(tmp_path / "network"), "--hold-out", "1"]
    assert run(command) == 2
    assert "leave out --masks, --split and --hold-out" in capsys.readouterr().err


def test_a_folder_within_is_found_by_its_path(folder, tmp_path, capsys):
    studio = tmp_path / "studio"
    studio.mkdir()
    folder.rename(studio / "monday")
    assert run(["freeze", str(studio), "--out", str(tmp_path / "set.json")]) == 0
    photos = json.loads((tmp_path / "set.json").read_text())["photos"]
    assert photos[0]["photo"] == "monday/car0_01.png"
    assert len(read(tmp_path / "set.json", find_cars(studio).folder).training) == 4


def test_a_folder_with_masks_of_one_car_cannot_be_frozen_and_says_what_to_do(drawn_folder, tmp_path, capsys):
    save_label(drawn_folder / "redcar_01.jpg", photo_of_a_car()[1])
    assert run(["freeze", str(drawn_folder), "--out", str(tmp_path / "set.json")]) == 2
    said = capsys.readouterr().err
    assert "of 1 car only. Two cars are needed at least" in said and "Correct the masks of one more car" in said
    assert not (tmp_path / "set.json").exists()
