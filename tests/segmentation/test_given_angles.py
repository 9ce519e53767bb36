"""Angles given by a person: the photos keep their masks, and no two of a car have one angle."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from segmentation.cars.car import Car, View
from segmentation.cars.given_angles import arranged, beginning_with, dealt

FOLDER = Path("/photos")


def car_of(*angles):
    return Car("red", tuple(View("red", angle, str(FOLDER / f"p{angle}.jpg"), f"p{angle}") for angle in angles))


def angles_of(car):
    return {view.photo_path.name: view.angle for view in car.views}


def test_given_angles_count_and_the_others_make_room():
    car = arranged(car_of(1, 2, 3), FOLDER, {"p3.jpg": 1})
    assert angles_of(car) == {"p3.jpg": 1, "p2.jpg": 2, "p1.jpg": 3}


def test_angles_given_to_photos_that_are_gone_leave_the_others_where_they_were():
    assert arranged(car_of(1, 3), FOLDER, {"p2.jpg": 1, "p3.jpg": 2, "p1.jpg": 3}) == arranged(
        car_of(1, 3), FOLDER, {"p3.jpg": 2, "p1.jpg": 3}
    )


@given(
    st.sets(st.integers(1, 30), min_size=1, max_size=12),
    st.dictionaries(st.integers(1, 30).map("p{}.jpg".format), st.integers(-1, 40), max_size=12),
)
def test_however_angles_are_given_each_photo_keeps_its_masks_and_has_an_angle_of_its_own(angles, given_angles):
    before = car_of(*sorted(angles))
    after = arranged(before, FOLDER, given_angles)
    assert {(view.photo_path, view.label_key) for view in after.views} == {
        (view.photo_path, view.label_key) for view in before.views
    }
    numbers = [view.angle for view in after.views]
    assert numbers == sorted(set(numbers)) and numbers[0] >= 1


@given(st.sets(st.integers(1, 400), min_size=1, max_size=12).flatmap(lambda angles: st.permutations(sorted(angles))))
def test_a_car_whose_photos_are_dealt_anew_has_them_in_that_order_at_the_angles_it_had(order):
    before = car_of(*sorted(order))
    photos = [FOLDER / f"p{angle}.jpg" for angle in order]
    after = arranged(before, FOLDER, dealt(before, FOLDER, photos))
    assert [view.photo_path for view in after.views] == photos
    assert [view.angle for view in after.views] == [view.angle for view in before.views]


def test_a_car_begins_with_any_of_its_photos_and_goes_round():
    photos = [Path("a"), Path("b"), Path("c")]
    assert beginning_with(photos, 2) == [Path("c"), Path("a"), Path("b")]
