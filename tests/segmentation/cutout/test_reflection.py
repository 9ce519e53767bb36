"""The car mirrored in the floor, wheel by wheel."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.picture import Style, finished
from segmentation.cutout.placing import Frame, Placement, place_set
from segmentation.cutout.reflection import Contact, Reflection, contacts_of, ground_rows, mirrored
from segmentation.cutout.shadow import Shadow
from segmentation.images.pixel_box import PixelBox, box_of

SHAPE = (100, 240)
WHOLE = Placement(PixelBox(0, 0, *SHAPE), *SHAPE, 0, 0)
FULL = Reflection(1, 0, 400)
"""Without blur, and almost as long as the picture: 400 px of a photo 1920 px wide are 50 of these."""


def car_on(*wheels: tuple[int, int]) -> np.ndarray:
    """A mask of a body in the rows 20 to 59 on wheels, each given by its lowest row and its first of 12 columns."""
    mask = np.zeros(SHAPE, np.uint8)
    mask[20:60, 30:210] = 255
    for row, column in wheels:
        mask[50 : row + 1, column : column + 12] = 255
    return mask


def placed(mask: np.ndarray) -> np.ndarray:
    """Return the mask as a placed car, red as far as it is body, black where it is wheel."""
    car = np.zeros((*mask.shape, 4), np.float32)
    car[..., 3] = mask / 255
    car[:60, :, 0] = car[:60, :, 3]
    return car


def ground_of(mask: np.ndarray) -> np.ndarray:
    return ground_rows(mask, box_of(mask > 0))


def test_wheels_are_found_where_the_lower_outline_reaches_lowest():
    mask = car_on((69, 50), (75, 170))
    assert contacts_of(mask, box_of(mask > 0)) == [Contact(70, 55), Contact(76, 175)]


def test_a_bumper_and_a_sill_are_no_wheels():
    mask = car_on((75, 50), (75, 170))
    mask[60:62, 195:210] = 255  # hangs lower than the body, but by less than what a wheel would
    assert [each.column for each in contacts_of(mask, box_of(mask > 0))] == [55, 175]


def test_a_car_without_wheels_to_be_seen_stands_on_its_lowest_row():
    mask = car_on()
    assert (ground_of(mask) == 60).all()


def test_the_line_goes_from_wheel_to_wheel_and_on_only_where_the_car_goes_away():
    ground = ground_of(car_on((69, 50), (75, 170)))
    assert ground[55] == 70 and ground[175] == 76 and ground[115] == pytest.approx(73)
    assert ground[35] == pytest.approx(69)  # the line rises beyond the farther wheel ...
    assert ground[205] == 76  # ... and is level beyond the nearer one


def test_a_wheel_behind_the_nearer_ones_moves_no_line():
    assert np.array_equal(ground_of(car_on((75, 50), (66, 110), (75, 170))), ground_of(car_on((75, 50), (75, 170))))


def test_each_wheel_is_mirrored_where_it_touches_the_floor():
    mask = car_on((69, 50), (75, 170))
    seen = mirrored(placed(mask), ground_of(mask), WHOLE, SHAPE[1], FULL)
    assert seen[71, 55, 3] > 0.9 and seen[77, 175, 3] > 0.9  # right below each of them
    assert not seen[68, 55].any() and not seen[74, 175].any()  # and not above


def test_between_the_wheels_the_floor_is_seen_as_deep_as_the_body_is_high():
    mask = car_on((75, 50), (75, 170))
    seen = mirrored(placed(mask), ground_of(mask), WHOLE, SHAPE[1], FULL)
    assert not seen[80, 110].any()  # 16 rows of air
    assert seen[94, 110, 0] > 0 and seen[94, 110, 3] > 0  # and then the red body


def test_it_fades_with_the_distance_and_ends_at_its_reach():
    mask = car_on((75, 50), (75, 170))
    seen = mirrored(placed(mask), ground_of(mask), WHOLE, SHAPE[1], Reflection(0.5, 0, 80))
    wheel = seen[76:, 55, 3]
    assert 0.4 < wheel[0] <= 0.5 and (np.diff(wheel) <= 0).all() and not wheel[10:].any()


def test_it_is_softer_where_it_is_farther_away():
    mask = car_on((75, 50), (75, 170))
    ground = ground_of(mask)
    sharp, soft = (
        mirrored(placed(mask), ground, WHOLE, SHAPE[1], Reflection(1, softness, 400))[..., 3] for softness in (0, 40)
    )
    near, far = (np.abs(sharp - soft)[row, 40:70].max() for row in (77, 92))
    assert near < 0.1 < far


def test_it_goes_on_below_the_part_of_the_photo_that_is_taken():
    mask = car_on((75, 50), (75, 170))
    tight = Placement(PixelBox(0, 0, 76, SHAPE[1]), 76, SHAPE[1], 0, 0)
    seen = mirrored(placed(mask)[:76], ground_of(mask), tight, SHAPE[1], FULL)
    assert seen.shape[0] > 110 and seen[100, 110].any()


@given(some.floats(0, 1), some.floats(0, 40), some.integers(20, 400))
def test_there_is_never_more_colour_than_alpha(strength, softness, reach):
    mask = car_on((69, 50), (75, 170))
    seen = mirrored(placed(mask), ground_of(mask), WHOLE, SHAPE[1], Reflection(strength, softness, reach))
    assert seen.min() >= 0 and seen[..., 3].max() <= strength + 1e-5
    assert (seen[..., :3] <= seen[..., 3:] + 1e-5).all()


@pytest.mark.parametrize("wrong", [(1.1, 8, 200), (0.5, 41, 200), (0.5, 8, 19)])
def test_what_is_out_of_range_is_refused(wrong):
    with pytest.raises(ValueError, match="out of range"):
        Reflection(*wrong)


# --- in a picture

PHOTO = np.full((*SHAPE, 3), 240, np.uint8)
CAR = car_on((75, 50), (75, 170))
PHOTO[CAR > 0] = (200, 20, 20)


def made(style: Style, backdrop: str) -> np.ndarray:
    behind = backdrop_of(backdrop)
    placement = place_set([box_of(CAR > 0)], CAR.shape, Frame(200, 240, 0.1, 0.06, 0.3), behind, 20)
    return finished(PHOTO, CAR, style, placement, (200, 240) if behind.is_transparent else behind.painted(200, 240))[0]


def test_a_picture_with_a_reflection_has_a_contact_shadow_in_the_place_of_the_photos():
    glossy, dull = (made(Style(reflection=Reflection(strength, 0, 400)), "white") for strength in (1.0, 0.0))
    below_body = slice(126, 140), slice(100, 140)
    assert glossy[below_body].min() < dull[below_body].min()
    red, green = (glossy[150:200, 60:200, channel].astype(int) for channel in (0, 1))
    assert (red - green).max() > 10  # the body, seen in the floor
    assert Style(reflection=Reflection(0.4)).laid_shadow.is_contact and not Style().laid_shadow.is_contact


def test_before_nothing_it_lies_over_the_shadow_with_an_alpha_of_its_own():
    shadow = Shadow(strength=1)
    both = made(Style(shadow=shadow, reflection=Reflection(0.4, 8, 400)), "transparent")
    assert both.shape[2] == 4 and 0 < both[150:200, 60:200, 3].max() < 255
    assert not both[0].any()


def test_a_car_without_a_reflection_is_as_it_was():
    assert np.array_equal(made(Style(), "white"), made(Style(reflection=Reflection(0, 40, 20)), "white"))
