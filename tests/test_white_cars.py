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


def test_the_table_tells_how_much_of_what_was_lost_came_back_with_corrections_and_without() -> None:
    rows = {
        "all": Row("all cars", 0.990, 0.993),
        "without": Row("without white cars", 0.950, 0.992),
        "corrected": Row("after corrections", 0.980, 0.9918),
        "control": Row("after as long without them", 0.958, 0.9921),
    }
    lines = table(rows).splitlines()
    assert lines[1].split()[-2:] == ["0.99000", "0.99300"]
    assert lines[6].split()[-3:] == ["+0.03000", "-0.00020", "75%"]
    assert lines[7].split()[-3:] == ["+0.00800", "+0.00010", "20%"]


def test_without_a_network_of_all_cars_the_table_tells_the_gain_alone() -> None:
    rows = {name: Row(name, 0.98, 0.99) for name in ("without", "corrected", "control")}
    assert "lost" not in table(rows) and "%" not in table(rows)
