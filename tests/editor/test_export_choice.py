"""What is chosen for an export, kept for the next time and asked of the exporter; and what is said of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.desk.export_choice import (
    MOST_FOLDERS,
    CarsChoice,
    ExportChoice,
    as_remembered,
    picture_kind,
    read_presets,
    remembered_choice,
    request_of,
    style_of,
    usual_folder,
    with_folder,
)
from editor.desk.export_run import ExportRun, answered, further
from editor.desk.export_words import (
    balance_in_words,
    end_in_words,
    plan_in_words,
    preset_in_words,
    progress_in_words,
    question_before_leaving,
    shadow_in_words,
    summary_in_words,
)
from editor.desk.folder_run import End
from segmentation.cars.car import Car, Catalogue, View
from segmentation.messages import Cancelled, Exported, ExportPlanned, Failed, Progressed

PRESETS = read_presets()
CARS = tuple(Car(name, (View(name, 1, f"/photos/{name}_01.jpg", f"{name}_01"),)) for name in "abc")
CATALOGUE = Catalogue(Path("/photos"), CARS)
CHOICES = st.builds(
    ExportChoice,
    st.sampled_from([cars.value for cars in CarsChoice]),
    shadow_percent=st.integers(0, 150),
    balance_percent=st.integers(0, 100),
)


@given(CHOICES)
def test_what_is_remembered_is_what_was_chosen(choice):
    assert remembered_choice(as_remembered(choice)) == choice


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.dictionaries(st.sampled_from(list(as_remembered(ExportChoice()))), inner) | st.lists(inner),
    )
)
def test_whatever_a_settings_file_holds_there_is_a_choice_that_makes_sense(value):
    choice = remembered_choice(value)
    assert 0 <= choice.balance_percent <= 100
    assert 0 <= choice.shadow_percent <= 150 and CarsChoice(choice.cars)


def asked(choice, listed=CARS):
    return request_of(choice, PRESETS["plain-white"], CATALOGUE, CARS[1], listed, Path("/out"))


def test_a_request_names_the_cars_or_none_for_all():
    assert asked(ExportChoice()).cars == ["/photos/b_01.jpg"]
    assert asked(ExportChoice("listed"), CARS[:2]).cars == ["/photos/a_01.jpg", "/photos/b_01.jpg"]
    assert asked(ExportChoice("listed")).cars == [] and not asked(ExportChoice("listed")).whole_only
    assert asked(ExportChoice("whole")).cars == [] and asked(ExportChoice("whole")).whole_only


def test_a_request_takes_white_balance_and_outline_over_as_the_preview_does():
    choice = ExportChoice(balance_percent=40, follows_photo=True, shadow_percent=60, draws_shadow=True)
    request, style = asked(choice), style_of(choice)
    assert (request.balance, request.follows_photo) == (style.balance, style.finish.follows_photo) == (0.4, True)
    assert (request.shadow, request.draws_shadow) == (style.shadow.strength, style.shadow.is_drawn) == (0.6, True)


def test_a_request_takes_states_backdrop_and_shadow_over():
    request = asked(ExportChoice(takes_corrected=True, backdrop="#112233", shadow_percent=60))
    assert (request.states, request.backdrop, request.shadow) == (["accepted", "corrected"], "#112233", 0.6)
    assert (request.photos, request.out, request.picture_kind) == ("/photos", "/out", "jpeg")


@pytest.mark.parametrize(("preset", "backdrop", "kind"), [
    ("plain-white", "", "jpeg"), ("plain-white", "transparent", "png"), ("web-spin", "transparent", "webp"),
])  # fmt: skip
def test_transparent_pictures_are_of_a_kind_that_can_be(preset, backdrop, kind):
    assert picture_kind(ExportChoice(backdrop=backdrop), PRESETS[preset]) == kind


def test_each_folder_of_photos_has_a_folder_of_pictures_the_newest_stay_known():
    folders = {}
    for number in range(MOST_FOLDERS + 5):
        folders = with_folder(folders, Path(f"/photos/{number}"), Path(f"/pictures/{number}"))
    assert len(folders) == MOST_FOLDERS
    assert usual_folder(Path("/photos/24"), folders) == Path("/pictures/24")
    assert usual_folder(Path("/photos/1"), folders) == Path("/photos/1 pictures")
    assert usual_folder(Path("/photos/1"), "damaged") == Path("/photos/1 pictures")


def test_a_preset_says_size_kind_and_whose_wish_it_is():
    said = preset_in_words(PRESETS["google-vehicle-ads"], ExportChoice())
    assert said == (
        "1600 x 1200 pixels, JPEG of quality 92, at most 16 MB.\n"
        "Of 2026-11-26, support.google.com/merchants/answer/11190670"
    )
    assert preset_in_words(PRESETS["plain-white"], ExportChoice(backdrop="transparent")) == (
        "1600 x 1200 pixels, PNG, for JPEG cannot be transparent."
    )


def test_a_white_balance_is_said_in_words():
    assert balance_in_words(ExportChoice()) == "As photographed"
    assert balance_in_words(ExportChoice(balance_percent=40)) == "40 %"


def test_a_shadow_is_said_in_words():
    said = [shadow_in_words(ExportChoice(shadow_percent=percent)) for percent in (0, 60, 100)]
    assert said == ["None", "60 %", "As photographed"]
    assert shadow_in_words(ExportChoice(draws_shadow=True)) == "100 %"


PLANNED = ExportPlanned(30, 2, 2, 1, [], "")


def test_a_plan_says_what_is_left_out_and_why():
    assert plan_in_words(PLANNED, ExportChoice()) == (
        "30 pictures of 2 cars.\nLeft out: 1 car with angles that are not accepted.\n"
        "Left out: 2 photos without a saved mask that is accepted."
    )


def test_a_plan_names_the_first_photos_that_cannot_be_used_and_counts_the_others():
    said = plan_in_words(replace(PLANNED, failures=[f"{name} is damaged." for name in "abcde"]), ExportChoice())
    assert said.endswith("a is damaged.\nb is damaged.\nc is damaged.\nAnd 2 more.")


def test_a_plan_says_beforehand_which_pictures_would_wait_for_a_number_plate():
    said = plan_in_words(replace(PLANNED, without_plate=14), ExportChoice(plates="blur"))
    assert "14 pictures would be held back: place their number plates first" in said


def test_an_obstacle_is_all_that_is_said():
    assert plan_in_words(replace(PLANNED, obstacle="No."), ExportChoice()) == "No."


BEGUN = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
RUN = ExportRun(Path("/pictures"), BEGUN)


def test_a_run_goes_from_its_begin_to_its_end():
    assert progress_in_words(RUN) == "Export: begins"
    half = further(RUN, Progressed(3, 6, "photos", 600.0))
    assert progress_in_words(half) == "Export: 3 of 6 photos, about 10 minutes left"
    assert "3 of 6 photos are done" in question_before_leaving(half)[1]
    moved = answered(half, Exported(4, 0, 0, 0, [], [], 1.25, 3412), BEGUN + timedelta(minutes=5))
    assert "Outlines were moved by up to 1.2 px, which changed 3,412 pixels in all." in summary_in_words(moved)
    done = answered(half, Exported(4, 1, 2, 0, ["a waits."], []), BEGUN + timedelta(minutes=5))
    assert done.end is End.DONE and progress_in_words(done) == "Exported"
    assert summary_in_words(done) == (
        "4 pictures made, 1 there already, 1 held back, 2 photos left out for their masks' state. "
        "It took about 5 minutes."
    )
    assert end_in_words(done).startswith("Some pictures wait to be seen: 4 pictures made")
    failed = replace(done, answer=Exported(4, 0, 0, 0, [], ["b failed."]))
    assert end_in_words(failed).startswith("Some pictures could not be made: 4 pictures made, 1 failed.")


@pytest.mark.parametrize(("answer", "end", "said"), [
    (Cancelled(0), End.STOPPED, "The export was stopped: No photo was done."),
    (Failed(0, "The disk is full."), End.BROKEN_OFF, "The export was broken off: No photo was done."),
])  # fmt: skip
def test_a_run_that_is_broken_off_says_that_the_rest_can_be_made(answer, end, said):
    run = answered(RUN, answer, BEGUN)
    assert run.end is end and end_in_words(run).startswith(said) and "goes on where it ended" in end_in_words(run)


def test_an_export_does_not_end_with_what_is_no_end():
    with pytest.raises(ValueError, match="does not end with"):
        answered(RUN, PLANNED, BEGUN)
