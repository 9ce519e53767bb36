"""Number plates: four corners in a photo, and the records that say where they are."""

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segmentation.labels.fact_record import fact_about
from segmentation.labels.fact_store import FactStore
from segmentation.labels.kinds import NUMBER_PLATES
from segmentation.labels.number_plates import content_of, newest_plate, plate_of
from segmentation.labels.sealing import RecordError
from segmentation.labels.store_check import check_store
from segmentation.masks.number_plate import NO_PLATE, NumberPlate, in_reading_order
from tests.segmentation.labels import KEY, PHOTO

UPRIGHT = ((0.5, 0.4), (0.5, 0.6), (0.55, 0.6), (0.55, 0.4))
PLATE = NumberPlate(UPRIGHT)

plates = st.builds(
    lambda row, column, height, width, bends: NumberPlate(
        tuple(
            (row + (bend[0] * 0.3 + down) * height, column + (bend[1] * 0.3 + across) * width)
            for (down, across), bend in zip(((0, 0), (0, 1), (1, 1), (1, 0)), bends, strict=True)
        )
    ),
    st.floats(0.2, 0.6),
    st.floats(0.2, 0.6),
    st.floats(0.02, 0.15),
    st.floats(0.05, 0.3),
    st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=4, max_size=4),
)


@given(plates, st.integers(40, 4000), st.integers(40, 6000))
def test_corners_are_the_same_again_after_a_way_through_px(plate, height, width):
    again = NumberPlate.of_px(plate.in_px((height, width)), (height, width))
    assert [*itertools.chain(*again.corners)] == pytest.approx([*itertools.chain(*plate.corners)])


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_corners_that_are_named_in_any_order_are_brought_into_reading_order(order):
    tilted = ((50.0, 40.0), (42.0, 70.0), (60.0, 72.0), (68.0, 41.0))
    assert in_reading_order([tilted[place] for place in order]) == tilted


@given(plates, st.permutations(range(4)))
def test_whatever_the_order_of_clicks_it_is_the_same_plate(plate, order):
    wide = plate.in_px((1000, 2000))
    assert in_reading_order([wide[place] for place in order]) == in_reading_order(wide)
    NumberPlate.of_px(in_reading_order(wide), (1000, 2000))


@pytest.mark.parametrize(
    "corners",
    [
        UPRIGHT[:3],
        (*UPRIGHT, (0.5, 0.5)),
        UPRIGHT[::-1],
        (UPRIGHT[0], UPRIGHT[2], UPRIGHT[1], UPRIGHT[3]),
        ((0.5, 0.4), (0.5, 0.6), (0.51, 0.45), (0.55, 0.4)),
        ((0.5, 0.4), (0.5, 0.6), (0.5, 0.7), (0.5, 0.5)),
        ((-0.01, 0.4), *UPRIGHT[1:]),
        ((0.5, 1.01), *UPRIGHT[1:]),
        ((float("nan"), 0.4), *UPRIGHT[1:]),
    ],
    ids=["three", "five", "the other way", "crossed", "a dent", "a line", "above", "beside", "no number"],
)
def test_what_is_no_plate_is_refused(corners):
    with pytest.raises(ValueError, match="number plate"):
        NumberPlate(tuple(corners))


def test_corners_that_were_drawn_out_of_the_photo_end_at_its_edge():
    assert NumberPlate.of_px([(-5, 10), (-5, 30), (10, 30), (10, 10)], (20, 40)).corners[0] == (0.0, 0.25)


@pytest.mark.parametrize("plate", [PLATE, NO_PLATE, None])
def test_what_was_said_last_is_read_again(tmp_path, plate):
    store = FactStore(tmp_path, NUMBER_PLATES)
    first = store.save(fact_about(PHOTO, content_of(PLATE)), None)
    store.save(fact_about(PHOTO, content_of(plate)), first)
    assert newest_plate(tmp_path, KEY) == plate
    assert newest_plate(tmp_path, "another") is None


def test_the_record_is_as_the_page_about_labels_says(tmp_path):
    record = FactStore(tmp_path, NUMBER_PLATES).save(fact_about(PHOTO, content_of(PLATE)), None)
    said = json.loads((tmp_path / ".masks" / "plate-corners" / KEY / "r000001.json").read_bytes()[:-65])
    assert said["content"] == {"corners": [[0.5, 0.4], [0.5, 0.6], [0.55, 0.6], [0.55, 0.4]]}
    assert plate_of(record) == PLATE


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"corners": None},
        {"corners": [[0.5, 0.4]]},
        {"corners": [[0.5, 0.4, 0.3], [0.5, 0.6], [0.55, 0.6], [0.55, 0.4]]},
        {"corners": [[True, 0.4], [0.5, 0.6], [0.55, 0.6], [0.55, 0.4]]},
        {"corners": [["0.5", 0.4], [0.5, 0.6], [0.55, 0.6], [0.55, 0.4]]},
        {"corners": [[float("inf"), 0.4], [0.5, 0.6], [0.55, 0.6], [0.55, 0.4]]},
        {"corners": [[0.5, 0.4], [0.55, 0.4], [0.55, 0.6], [0.5, 0.6]]},
        {"corners": [], "colour": "white"},
    ],
)
def test_what_is_no_number_plate_is_not_saved(tmp_path, content):
    with pytest.raises(RecordError):
        FactStore(tmp_path, NUMBER_PLATES).save(fact_about(PHOTO, content), None)
    assert list(tmp_path.iterdir()) == []


def test_check_finds_a_number_plate_that_was_changed_by_hand(tmp_path):
    FactStore(tmp_path, NUMBER_PLATES).save(fact_about(PHOTO, content_of(PLATE)), None)
    path = tmp_path / ".masks" / "plate-corners" / KEY / "r000001.json"
    path.write_bytes(path.read_bytes().replace(b"0.55", b"0.95", 1))
    found = [finding.sentence for finding in check_store(tmp_path, settled_s=-60, with_photos=False)]
    assert any("number plate" in sentence and "damaged" in sentence for sentence in found), found
