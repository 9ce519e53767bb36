"""What the sample studio makes for the project, and what becomes of it."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tools.studio import plans
from tools.studio.bundling import DESCRIPTIONS, bundle_sample, largest_difference, write_masks
from tools.studio.session import ANGLES, Session
from tools.studio.shape.cars import DESIGNS, PAINTS
from tools.studio.writing import write_photo, write_shares

SHARES = np.array([[0.0, 0.49, 0.5], [1.0, 0.51, 0.2]], np.float32)


@pytest.fixture
def session(tmp_path) -> Session:
    return Session("redpickup", "pickup", "red", tmp_path / "studio", angles=(3, 4))


def photograph(session: Session) -> None:
    for angle in session.angles:
        write_photo(session.path("photo", angle), np.full((2, 3, 3), angle / 16, np.float32))
        write_shares(session.path("alpha", angle), SHARES)


def test_photos_are_called_as_those_of_the_real_studio(session):
    assert session.path("photo", 3).name == "redpickup_03.jpg"


def test_a_broken_run_goes_on_with_what_is_missing(session):
    assert session.missing() == {3: {"photo", "alpha"}, 4: {"photo", "alpha"}}
    write_photo(session.path("photo", 3), np.zeros((2, 3, 3), np.float32))
    assert session.missing() == {3: {"alpha"}, 4: {"photo", "alpha"}}
    photograph(session)
    assert session.missing() == {}


def test_a_pixel_of_a_true_mask_is_car_if_half_of_it_is(session, tmp_path):
    photograph(session)
    write_masks([session], tmp_path / "masks")
    with Image.open(tmp_path / "masks" / "redpickup_03_mask.png") as mask:
        assert mask.mode == "1"
        assert np.array_equal(np.array(mask), SHARES >= 0.5)


def test_the_sample_is_bundled_with_descriptions_and_true_masks(session, tmp_path):
    photograph(session)
    (tmp_path / "sample" / "old").mkdir(parents=True)
    bundle_sample([session], tmp_path / "sample")
    found = sorted(str(path.relative_to(tmp_path / "sample")) for path in (tmp_path / "sample").rglob("*.*"))
    assert found == [
        "masks/redpickup_03_mask.png",
        "masks/redpickup_04_mask.png",
        "photos/metadata.csv",
        "photos/redpickup_03.jpg",
        "photos/redpickup_04.jpg",
    ]
    with (tmp_path / "sample" / "photos" / "metadata.csv").open(newline="") as file:
        assert next(csv.DictReader(file))["model"] == "Pickup"


def test_how_far_a_photo_is_off_is_told_in_steps_of_255(session, tmp_path):
    photograph(session)
    one, other = (session.path("photo", angle) for angle in session.angles)
    assert largest_difference(one, one) == 0
    assert largest_difference(one, other) == largest_difference(other, one) > 10


def test_the_sample_is_the_hard_case_and_an_easier_one_from_all_sides():
    sessions = plans.sample(Path("sample"))
    assert [(session.paint, session.design) for session in sessions] == [("white", "sedan"), ("red", "pickup")]
    assert all(tuple(session.angles) == ANGLES for session in sessions)
    assert {session.name for session in sessions} == set(DESCRIPTIONS)


def test_the_stress_set_shows_every_paint_and_body_about_as_often_and_is_always_the_same():
    sessions = plans.stress(Path("stress"))
    assert len(sessions) == 100 and sessions == plans.stress(Path("stress"))
    assert set(Counter(session.paint for session in sessions).values()) == {25}
    assert set(Counter(session.design for session in sessions)) == set(DESIGNS)
    pairs = Counter((session.paint, session.design) for session in sessions)
    assert len(pairs) == len(PAINTS) * len(DESIGNS) and min(pairs.values()) >= 8
    assert any(session.light.wet for session in sessions) and not all(session.light.wet for session in sessions)


def test_a_table_says_what_is_in_each_photo_of_the_stress_set(tmp_path):
    sessions = plans.stress(tmp_path, 4)
    plans.write_table(tmp_path / "stress.csv", [replace(sessions[0], angles=(3,)), *sessions[1:]])
    with (tmp_path / "stress.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["paint"] for row in rows] == list(PAINTS)
    assert rows[0]["photo"] == "stress000_03"
    assert float(rows[0]["wet"]) > 0 and float(rows[1]["wet"]) == 0
