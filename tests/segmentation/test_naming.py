"""Namings: which cars they make of the photos of a folder, and the angles that a person gave them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image

from segmentation.cars.naming import MOST_ANGLES, Naming, Order, cars_named
from segmentation.cars.pattern import Pattern
from segmentation.cars.photo_names import label_key
from segmentation.errors import CarmaskError

FOLDER = Path("/photos")


def named(pattern, *names, photos_a_car=0):
    """The cars that a pattern makes, as {id: {angle: path}}, and the paths of what is left out."""
    cars, misfits = cars_named(
        FOLDER, [FOLDER / name for name in names], Naming(Pattern(pattern), photos_a_car=photos_a_car)
    )
    return (
        {
            car.car_id: {view.angle: view.photo_path.relative_to(FOLDER).as_posix() for view in car.views}
            for car in cars
        },
        [misfit.photo_path.relative_to(FOLDER).as_posix() for misfit in misfits],
    )


def test_a_folder_per_car_with_numbered_files():
    cars, misfits = named("{car}/{any}_{angle}", "A-1/b_10.jpg", "A-1/b_2.jpg", "A 2/x_1.jpg", "loose_1.jpg")
    assert cars == {"A1": {2: "A-1/b_2.jpg", 10: "A-1/b_10.jpg"}, "A2": {1: "A 2/x_1.jpg"}}
    assert misfits == ["loose_1.jpg"]


def test_a_folder_per_car_with_any_names_takes_their_natural_order():
    cars, _ = named("{car}/{any}", "A/shot 10.jpg", "A/shot 9.jpg", "A/Shot 1.jpg")
    assert cars == {"A": {1: "A/Shot 1.jpg", 2: "A/shot 9.jpg", 3: "A/shot 10.jpg"}}


def names_of(pattern, *photos, photos_a_car=0):
    """What the cars that a pattern makes are called, as {id: name}."""
    naming = Naming(Pattern(pattern), photos_a_car=photos_a_car)
    return {car.car_id: car.called for car in cars_named(FOLDER, [FOLDER / photo for photo in photos], naming)[0]}


def test_a_car_is_called_as_the_studio_wrote_it_though_its_id_has_letters_and_digits_alone():
    photos = "A-1042/b_1.jpg", "A1042/b_1.jpg", "red/b_1.jpg"
    assert names_of("{car}/{any}_{angle}", *photos) == {"A1042": "A1042", "A10422": "A-1042", "red": "red"}
    assert names_of("{any}", "DSC_01.jpg", "DSC_02.jpg", photos_a_car=2) == {"DSC01": "DSC_01"}


def test_a_name_that_cannot_be_shown_is_none():
    assert names_of("{car}/{any}", "A\x07-1/b.jpg") == {"A1": "A1"}


def test_a_folder_per_angle_gathers_a_car_from_many_folders():
    cars, _ = named("{angle}/{car}", "1/red.jpg", "2/red.jpg", "2/blue.jpg")
    assert cars == {"red": {1: "1/red.jpg", 2: "2/red.jpg"}, "blue": {2: "2/blue.jpg"}}


def test_camera_names_are_cut_into_cars_named_after_their_first_photo():
    cars, _ = named("{any}", *(f"DSC_{number}.jpg" for number in range(8, 13)), photos_a_car=2)
    assert list(cars) == ["DSC8", "DSC10", "DSC12"]
    assert cars["DSC10"] == {1: "DSC_10.jpg", 2: "DSC_11.jpg"} and cars["DSC12"] == {1: "DSC_12.jpg"}


def test_without_a_car_in_the_pattern_a_folder_is_one_car():
    assert named("{any}/IMG_{angle}", "A/IMG_1.jpg", "B/IMG_1.jpg")[0] == {
        "A": {1: "A/IMG_1.jpg"},
        "B": {1: "B/IMG_1.jpg"},
    }


def test_numbers_from_0_count_as_angles_from_1_for_all_cars_alike():
    cars, _ = named("{car}_{angle}", "a_00.jpg", "a_01.jpg", "b_01.jpg")
    assert cars == {"a": {1: "a_00.jpg", 2: "a_01.jpg"}, "b": {2: "b_01.jpg"}}


def test_capitals_make_no_other_car_and_other_signs_do():
    cars, misfits = named("{car}_{angle}", "red_1.jpg", "RED_2.jpg", "r-ed_1.jpg")
    assert cars == {"red": {1: "red_1.jpg", 2: "RED_2.jpg"}, "red2": {1: "r-ed_1.jpg"}} or cars == {
        "red": {1: "r-ed_1.jpg"}, "red2": {1: "red_1.jpg", 2: "RED_2.jpg"}
    }  # fmt: skip
    assert misfits == []


def test_of_two_photos_of_one_angle_the_first_is_kept():
    cars, misfits = named("{car}/{any}_{angle}", "A/front_1.jpg", "A/rear_1.jpg")
    assert cars == {"A": {1: "A/front_1.jpg"}} and misfits == ["A/rear_1.jpg"]


def test_photos_that_would_share_their_masks_are_not_both_taken():
    cars, misfits = named("{any}", "red_01.jpg", "red_01.png")
    assert misfits == ["red_01.png"] and list(cars.values()) == [{1: "red_01.jpg"}]


def test_a_pattern_with_an_ending_leaves_the_other_of_each_pair_out():
    cars, misfits = named("{car}_{angle}.tif", "A_1.jpg", "A_1.tif")
    assert cars == {"A": {1: "A_1.tif"}} and misfits == ["A_1.jpg"]


def test_a_car_of_too_many_photos_is_cut_and_the_rest_said():
    cars, misfits = named("{any}/{any}", *(f"A/{number}.jpg" for number in range(MOST_ANGLES + 2)))
    assert len(cars["A"]) == MOST_ANGLES and misfits == [f"A/{MOST_ANGLES}.jpg", f"A/{MOST_ANGLES + 1}.jpg"]


PATHS = st.lists(
    st.sampled_from(["A", "B", "a"]).flatmap(
        lambda car: (
            st.integers(0, 12).map(lambda number: f"{car}/x_{number}.jpg")
            | st.integers(0, 40).map(lambda number: f"{car}_{number:02d}.jpg")
            | st.sampled_from([f"{car}.jpg", f"{car}/{car}.png", f"{car}/1/{car}_1.jpg"])
        )
    ),
    unique=True,
    max_size=30,
)
PATTERNS = [
    "{car}_{angle}",
    "{car}/{any}_{angle}",
    "{any}/{car}_{angle}",
    "{any}",
    "{any}/{any}",
    "{angle}/{car}",
    "{car}/{any}",
]


@given(PATHS, st.sampled_from(PATTERNS), st.sampled_from([0, 1, 3, 16]))
def test_every_photo_is_in_exactly_one_car_or_left_out(paths, pattern, photos_a_car):
    naming = Naming(Pattern(pattern), photos_a_car=photos_a_car if set(pattern) <= set("{any}/") else 0)
    photos = [FOLDER / path for path in paths]
    cars, misfits = cars_named(FOLDER, photos, naming)
    placed = [view.photo_path for car in cars for view in car.views] + [misfit.photo_path for misfit in misfits]
    assert sorted(placed) == sorted(photos)
    for car in cars:
        angles = [view.angle for view in car.views]
        assert angles == sorted(set(angles)) and angles[0] >= 1
        assert all(
            view.car_id == car.car_id and view.label_key == label_key(view.photo_path.name) for view in car.views
        )


# --- by time


def write_photo(path, taken, fraction=""):
    image = Image.new("RGB", (16, 16))
    exif = image.getexif()
    if taken:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.SubsecTimeOriginal] = fraction
    image.save(path, exif=exif)
    return path


def test_photos_follow_each_other_as_they_were_taken(tmp_path):
    photos = [
        write_photo(tmp_path / "c.jpg", "2024:05:01 10:00:00"),
        write_photo(tmp_path / "b.jpg", "2024:05:01 10:00:01", "5"),
        write_photo(tmp_path / "a.jpg", "2024:05:01 10:00:01", "25"),
        write_photo(tmp_path / "silent.jpg", ""),
    ]
    (tmp_path / "broken.jpg").write_bytes(b"no photo")
    cars, misfits = cars_named(tmp_path, [*photos, tmp_path / "broken.jpg"], Naming(Pattern("{any}"), Order.TIME))
    assert [view.photo_path.name for view in cars[0].views] == ["c.jpg", "a.jpg", "b.jpg"]
    assert {misfit.photo_path.name: misfit.reason for misfit in misfits} == {
        "silent.jpg": "it does not say when it was taken", "broken.jpg": "it cannot be read",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "photos_a_car"), [("{any}", -1), ("{any}", 361), ("{car}_{any}", 8), ("{any}_{angle}", 8)]
)
def test_photos_are_counted_into_cars_only_where_nothing_else_tells(pattern, photos_a_car):
    with pytest.raises(CarmaskError):
        Naming(Pattern(pattern), photos_a_car=photos_a_car)
