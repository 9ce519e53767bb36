"""Tests of what the experiment over white cars chooses and reckons, without its trainings."""

from pathlib import Path

import pytest

from tests.experiments.white_cars import Row, photos_to_correct, read_cars, table

PHOTOS = [Path(f"{car}_{angle:02d}.jpg") for car in ("black", "whiteA", "whiteB") for angle in range(1, 17)]


def test_the_corrected_photos_are_of_white_cars_in_turn_and_from_many_sides() -> None:
    chosen = photos_to_correct(PHOTOS, ["whiteA", "whiteB"], 8)
    assert [path.name.split("_")[0] for path in chosen] == ["whiteA", "whiteB"] * 4
    assert len({path.stem.split("_")[1] for path in chosen}) >= 6


@pytest.mark.parametrize("count", [1, 20, 32])
def test_as_many_photos_are_corrected_as_were_asked_for_and_none_twice(count: int) -> None:
    assert len(set(photos_to_correct(PHOTOS, ["whiteA", "whiteB"], count))) == count


def test_no_white_car_is_among_the_others_and_no_judged_one_among_those_learned_from(carvana: Path) -> None:
    cars = read_cars(carvana, None)
    kinds = [cars.white, cars.others, cars.white_judged, cars.others_judged]
    assert all(kinds)
    assert len({car for kind in kinds for car in kind}) == sum(map(len, kinds))


def test_the_table_tells_how_much_of_what_was_lost_came_back() -> None:
    rows = {
        "all": Row("all cars", 0.990, 0.993),
        "without": Row("without white cars", 0.950, 0.992),
        "corrected": Row("after corrections", 0.980, 0.9918),
    }
    lines = table(rows).splitlines()
    assert lines[1].split()[-2:] == ["0.99000", "0.99300"]
    assert lines[4].split()[-1] == "+0.03000"
    assert lines[5].split()[-1] == "-0.00020"
    assert lines[6].split()[-1] == "75%"
    del rows["all"]
    assert "share" not in table(rows)
