"""The examples that a person can choose from, and the one that carmask suggests."""

from dataclasses import replace

import pytest

from segmentation.cars.examples import EXAMPLES, suggest_naming
from segmentation.cars.folder import find_cars_by
from segmentation.cars.naming import FolderNaming


@pytest.mark.parametrize("example", EXAMPLES[1:], ids=lambda example: example.words)
def test_the_name_of_an_example_fits_its_pattern(example):
    assert example.naming.pattern.match(example.name)


def touch(folder, names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


@pytest.mark.parametrize(
    ("names", "pattern", "photos_a_car"),
    [
        ([f"A{car}-{angle}.jpg" for car in range(3) for angle in range(1, 9)], "{car}-{angle}", 0),
        ([f"A {car} ({angle}).jpg" for car in range(3) for angle in range(1, 25)], "{car} ({angle})", 0),
        ([f"A{car}/IMG_{angle:02d}.jpg" for car in range(3) for angle in range(1, 37)], "{car}/{any}_{angle}", 0),
        (
            [f"{car}_{angle:02d}.jpg" for car in ("short", "a_long_name_4") for angle in range(1, 9)],
            "{car}_{angle}",
            0,
        ),
        ([f"DSC_{number:04d}.jpg" for number in range(4000, 4096)], "{any}", 16),
        ([f"May/A{car}/{angle}.jpg" for car in range(3) for angle in range(1, 9)], "{any}/{car}/{angle}", 0),
        ([f"May/A{car}/{angle}x.jpg" for car in range(3) for angle in range(1, 9)], "{any}/{car}/{any}", 0),
    ],
)  # fmt: skip
def test_a_folder_in_which_carmask_finds_no_good_cars_gets_a_suggestion(tmp_path, names, pattern, photos_a_car):
    touch(tmp_path, names)
    suggestion = suggest_naming(tmp_path)
    assert (suggestion.naming.pattern.text, suggestion.naming.photos_a_car) == (pattern, photos_a_car)
    cars = find_cars_by(tmp_path, FolderNaming(suggestion.naming)).cars
    assert len({len(car.views) for car in cars}) == 1 and f"{len(cars)} cars" in suggestion.reason


@pytest.mark.parametrize(
    "names",
    [
        [f"car{car}_{angle:02d}.jpg" for car in range(3) for angle in range(1, 17)],
        [f"front ({number}).jpg" for number in range(1, 17)],
        [*(f"car_{angle:02d}.jpg" for angle in range(1, 17)), "front_left.jpg", "interior.jpg"],
        [f"A{car}/DSC_{4000 + 16 * car + angle}.jpg" for car in range(3) for angle in range(16)],
        [f"train/car{car}_{angle:02d}.jpg" for car in range(3) for angle in range(1, 17)],
        ["left.jpg", "right.jpg"],
        [],
    ],
)
def test_where_carmask_finds_good_cars_or_nothing_suits_nothing_is_suggested(tmp_path, names):
    touch(tmp_path, names)
    assert suggest_naming(tmp_path) is None


def test_photos_that_do_not_fit_are_counted_in_the_reason(tmp_path):
    touch(tmp_path, [*(f"A{car}-{angle}.jpg" for car in range(4) for angle in range(1, 9)), "logo.png"])
    assert suggest_naming(tmp_path).reason == "32 of 33 photos fit {car}-{angle}: 4 cars with 8 angles each."


def test_of_the_two_namings_of_camera_photos_only_that_by_name_is_tried_unasked(tmp_path, monkeypatch):
    touch(tmp_path, [f"DSC_{number}.jpg" for number in range(1000, 1096)])
    monkeypatch.setattr("segmentation.cars.naming.read_time_taken", None)  # opening a thousand photos takes long
    naming = suggest_naming(tmp_path).naming
    assert replace(naming, photos_a_car=16) == naming
