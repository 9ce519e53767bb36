"""What the sample studio makes for the project, and what becomes of it."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from segmentation.errors import CarmaskError
from tools.studio import plans
from tools.studio.bundling import DESCRIPTIONS, bundle_sample, largest_difference, write_masks
from tools.studio.shape.cars import DESIGNS, PAINTS
from tools.studio.shoot import ANGLES, Light, Quality, Shoot
from tools.studio.writing import write_photo, write_shares

SHARES = np.array([[0.0, 0.49, 0.5], [1.0, 0.51, 0.2]], np.float32)


@pytest.fixture
def shoot(tmp_path) -> Shoot:
    return Shoot("redpickup", "pickup", "red", tmp_path / "studio", angles=(3, 4))


def files_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def photograph(shoot: Shoot) -> None:
    for angle in shoot.angles:
        write_photo(shoot.path("photo", angle), np.full((2, 3, 3), angle / 16, np.float32))
        write_shares(shoot.path("alpha", angle), SHARES)


def test_photos_are_called_as_those_of_the_real_studio(shoot):
    assert shoot.path("photo", 3).name == "redpickup_03.jpg"


def test_a_broken_run_goes_on_with_what_is_missing(shoot):
    assert shoot.missing() == {3: {"photo", "alpha"}, 4: {"photo", "alpha"}}
    write_photo(shoot.path("photo", 3), np.zeros((2, 3, 3), np.float32))
    assert shoot.missing() == {3: {"alpha"}, 4: {"photo", "alpha"}}
    photograph(shoot)
    assert shoot.missing() == {}


def test_a_pixel_of_a_true_mask_is_car_if_half_of_it_is(shoot, tmp_path):
    photograph(shoot)
    write_masks([shoot], tmp_path / "masks")
    with Image.open(tmp_path / "masks" / "redpickup_03_mask.png") as mask:
        assert mask.mode == "1"
        assert np.array_equal(np.array(mask), SHARES >= 0.5)


def test_the_sample_is_bundled_with_descriptions_and_true_masks(shoot, tmp_path):
    photograph(shoot)
    (tmp_path / "sample" / "photos").mkdir(parents=True)
    (tmp_path / "sample" / "photos" / "old_01.jpg").touch()
    bundle_sample([shoot], tmp_path / "sample")
    assert files_in(tmp_path / "sample") == [
        "masks/redpickup_03_mask.png",
        "masks/redpickup_04_mask.png",
        "photos/metadata.csv",
        "photos/redpickup_03.jpg",
        "photos/redpickup_04.jpg",
    ]
    with (tmp_path / "sample" / "photos" / "metadata.csv").open(newline="") as file:
        assert next(csv.DictReader(file))["model"] == "Pickup"


def test_a_sample_that_lacks_a_picture_is_not_bundled_and_the_old_one_stays(shoot, tmp_path):
    photograph(shoot)
    bundle_sample([shoot], tmp_path / "sample")
    before = files_in(tmp_path / "sample")
    shoot.path("alpha", 4).unlink()
    with pytest.raises(OSError, match=r"redpickup_04\.tif"):
        bundle_sample([shoot], tmp_path / "sample")
    assert files_in(tmp_path / "sample") == before


def test_pictures_made_in_another_way_are_not_mixed_with_new_ones(shoot):
    shoot.keep_recipe()
    photograph(shoot)
    shoot.keep_recipe()
    for other in (
        replace(shoot, light=Light(glare=3.0)),
        replace(shoot, quality=Quality(scale=0.25)),
        replace(shoot, paint="white"),
        replace(shoot, design="sedan"),
    ):
        with pytest.raises(CarmaskError, match="made in another way"):
            other.keep_recipe()
    replace(shoot, angles=(5,), pictures=("glass",)).keep_recipe()


def test_pictures_of_which_nobody_wrote_down_how_they_were_made_are_not_gone_on_with(shoot):
    photograph(shoot)
    with pytest.raises(CarmaskError, match="--out"):
        shoot.keep_recipe()


def test_how_far_a_photo_is_off_is_told_in_steps_of_255(shoot, tmp_path):
    photograph(shoot)
    one, other = (shoot.path("photo", angle) for angle in shoot.angles)
    assert largest_difference(one, one) == 0
    assert largest_difference(one, other) == largest_difference(other, one) > 10


def test_the_sample_is_the_hard_case_and_an_easier_one_from_all_sides():
    shoots = plans.sample(Path("sample"))
    assert [(shoot.paint, shoot.design) for shoot in shoots] == [("white", "sedan"), ("red", "pickup")]
    assert all(tuple(shoot.angles) == ANGLES for shoot in shoots)
    assert {shoot.name for shoot in shoots} == set(DESCRIPTIONS)


def test_the_stress_set_shows_every_paint_and_body_about_as_often_and_is_always_the_same():
    shoots = plans.stress(Path("stress"))
    assert len(shoots) == 100 and shoots == plans.stress(Path("stress"))
    assert set(Counter(shoot.paint for shoot in shoots).values()) == {25}
    assert set(Counter(shoot.design for shoot in shoots)) == set(DESIGNS)
    pairs = Counter((shoot.paint, shoot.design) for shoot in shoots)
    assert len(pairs) == len(PAINTS) * len(DESIGNS) and min(pairs.values()) >= 8
    assert any(shoot.light.wet for shoot in shoots) and not all(shoot.light.wet for shoot in shoots)


def test_a_table_says_what_is_in_each_photo_of_the_stress_set(tmp_path):
    shoots = plans.stress(tmp_path, 4)
    plans.write_table(tmp_path / "stress.csv", [replace(shoots[0], angles=(3,)), *shoots[1:]])
    with (tmp_path / "stress.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["paint"] for row in rows] == list(PAINTS)
    assert rows[0]["photo"] == "stress000_03"
    assert float(rows[0]["wet"]) > 0 and float(rows[1]["wet"]) == 0
