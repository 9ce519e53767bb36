"""Imported masks are a person's or a network's, and only the first count as corrected."""

from dataclasses import replace

import pytest

from segmentation.cars.folder import find_cars
from segmentation.commands.command_line import run
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.importing import Fate, ImportPlan, import_masks
from segmentation.labels.drafting import draft_of
from segmentation.labels.states import LabelState, state_of
from segmentation.labels.store import LabelStore
from segmentation.masks.files import encode_png
from tests.pictures import photo_of_a_car
from tests.segmentation.saved_labels import save_label

CAR = photo_of_a_car()[1]
OTHER = ~CAR


@pytest.fixture
def pictures(tmp_path):
    """A folder with a mask for the second and third angle of the red car."""
    folder = tmp_path / "masks"
    folder.mkdir()
    for angle in (2, 3):
        (folder / f"redcar_{angle:02d}_mask.png").write_bytes(encode_png(OTHER))
    return folder


def take_in(folder, source, **plan):
    return import_masks(find_cars(folder), source, FORMATS["png"], ImportPlan(**plan))


def newest(folder):
    return LabelStore(folder).newest("redcar_02")


def test_masks_that_a_network_drew_elsewhere_are_the_networks_until_somebody_corrects_or_accepts_them(
    drawn_folder, pictures
):
    take_in(drawn_folder, pictures, drawn_by="network")
    imported = newest(drawn_folder)
    assert (imported.origin, imported.drawn_by, state_of(imported)) == ("import", "network", LabelState.NETWORK)
    accepted = replace(draft_of(imported.photo, OTHER, parent=imported, parent_mask=OTHER), review="accepted")
    accepted = replace(accepted, reviewer="Ben")
    assert (accepted.origin, accepted.drawn_by) == ("import", "network"), "who accepts it has not drawn it"
    corrected = draft_of(imported.photo, CAR, parent=imported, parent_mask=OTHER)
    assert (corrected.origin, corrected.drawn_by) == ("human", "")
    looked_at = draft_of(imported.photo, OTHER, parent=imported, parent_mask=OTHER, brushed=CAR > 0)
    assert (looked_at.origin, looked_at.drawn_by) == ("human", "")


def test_where_nothing_is_said_a_person_drew_them(drawn_folder, pictures):
    take_in(drawn_folder, pictures)
    assert (newest(drawn_folder).drawn_by, state_of(newest(drawn_folder))) == ("human", LabelState.CORRECTED)


def test_the_command_is_told_who_drew_them(drawn_folder, pictures):
    source = [str(drawn_folder), str(pictures), "--format", "png"]
    assert run(["import", *source, "--drawn-by", "network"]) == 0
    assert newest(drawn_folder).drawn_by == "network"


def test_masks_of_a_network_do_not_follow_what_was_imported_as_a_persons(drawn_folder, pictures):
    take_in(drawn_folder, pictures)
    for path in pictures.glob("*.png"):
        path.write_bytes(encode_png(CAR))
    assert take_in(drawn_folder, pictures, drawn_by="network").count(Fate.KEPT_BACK) == 2
    assert newest(drawn_folder).drawn_by == "human"
    assert take_in(drawn_folder, pictures, drawn_by="network", over_people=True).count(Fate.ADDED) == 2


def test_who_drew_a_mask_can_be_put_right_by_importing_it_again(drawn_folder, pictures):
    take_in(drawn_folder, pictures)
    (outcome, _) = take_in(drawn_folder, pictures, drawn_by="network", over_people=True).outcomes
    assert (outcome.fate, outcome.sentence) == (Fate.ADDED, "Only who drew it is told anew.")
    assert state_of(newest(drawn_folder)) is LabelState.NETWORK
    take_in(drawn_folder, pictures)
    assert state_of(newest(drawn_folder)) is LabelState.CORRECTED
    assert take_in(drawn_folder, pictures).count(Fate.SAME) == 2


def test_of_a_mask_that_was_accepted_nobody_tells_anew_who_drew_it(drawn_folder, pictures):
    record = save_label(drawn_folder / "redcar_02.jpg", OTHER, "import", "accepted", drawn_by="network")
    (outcome, _) = take_in(drawn_folder, pictures).outcomes
    assert outcome.fate is Fate.SAME and newest(drawn_folder) == record
