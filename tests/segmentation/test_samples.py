"""Tests of finding what to learn from, and of holding cars out."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from segmentation.cars.folder import find_cars
from segmentation.errors import CarmaskError
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.store import LabelStore
from segmentation.masks.files import encode_gif, encode_png
from segmentation.progress import Cancelled, ignore_progress, never_cancelled
from segmentation.training.fine_tuning import SeenCars
from segmentation.training.samples import FoundSamples, MaskFile, Sample, SavedLabel, Split, find_samples, split_by_car
from tests.pictures import photo_of_a_car
from tests.segmentation.labels import NETWORK
from tests.segmentation.saved_labels import save_label
from tests.segmentation.training_sets import MaskInMemory

IMAGE, TRUTH = photo_of_a_car()
SHAPE = (96, 144)


@pytest.fixture
def masks(tmp_path: Path) -> Path:
    """A folder with true masks of the drawn car's first two angles."""
    folder = tmp_path / "masks"
    folder.mkdir()
    (folder / "redcar_01_mask.gif").write_bytes(encode_gif(TRUTH))
    (folder / "redcar_02_mask.png").write_bytes(encode_png(TRUTH))
    return folder


def find(photos: Path, masks: Path | None = None, cars: set[str] | None = None) -> FoundSamples:
    return find_samples(find_cars(photos), masks, cars, ignore_progress, never_cancelled)


def test_masks_are_found_by_the_names_of_their_photos(drawn_folder: Path, masks: Path) -> None:
    found = find(drawn_folder, masks)
    assert [sample.photo_path.name for sample in found.samples] == ["redcar_01.jpg", "redcar_02.jpg"]
    assert all(np.array_equal(sample.mask.read(SHAPE), TRUTH) for sample in found.samples)
    assert found.photos_without_mask == 1


def test_a_saved_label_comes_before_a_mask_file(drawn_folder: Path, masks: Path) -> None:
    save_label(drawn_folder / "redcar_01.jpg", TRUTH[::-1])
    first, second = find(drawn_folder, masks).samples
    assert isinstance(first.mask, SavedLabel)
    assert np.array_equal(first.mask.read(SHAPE), TRUTH[::-1])
    assert isinstance(second.mask, MaskFile)


@pytest.mark.parametrize(
    ("origin", "review", "learned_from"),
    [("human", "", 1), ("import", "", 1), ("network", "accepted", 1), ("network", "", 0)],
)
def test_only_what_a_human_vouches_for_is_learned_from(
    drawn_folder: Path, origin: str, review: str, learned_from: int
) -> None:
    save_label(drawn_folder / "redcar_01.jpg", TRUTH, origin, review)
    assert len(find(drawn_folder).samples) == learned_from


def correct(photo: Path, network_mask: NDArray[np.uint8], brushed: NDArray[np.bool_] | None = None) -> None:
    """Save TRUTH as a person's correction of `network_mask`, who brushed over `brushed` too."""
    draft = draft_of(photo_facts(photo, SHAPE), TRUTH, network=NETWORK, network_mask=network_mask, brushed=brushed)
    LabelStore(photo.parent).save(photo.stem, draft, TRUTH, None)


def test_touched_are_the_pixels_that_a_person_changed_in_a_networks_mask_and_those_brushed_over(
    drawn_folder: Path,
) -> None:
    network_mask, brushed = TRUTH.copy(), np.zeros(SHAPE, np.bool_)
    network_mask[40:50] = 0
    brushed[80:90, 20:30] = True
    correct(drawn_folder / "redcar_01.jpg", network_mask, brushed)
    (sample,) = find(drawn_folder).samples
    assert sample.mask.is_touched
    touched = sample.mask.touched(SHAPE)
    assert touched is not None and np.array_equal(touched > 0, (network_mask != TRUTH) | brushed)


@pytest.mark.parametrize("review", ["", "accepted"])
def test_nothing_is_touched_where_nobody_was(drawn_folder: Path, masks: Path, review: str) -> None:
    """A mask that no network drew differs from none at all, which is nobody's correction."""
    save_label(drawn_folder / "redcar_01.jpg", TRUTH, "import", review)
    label, file = find(drawn_folder, masks).samples
    assert not label.mask.is_touched and label.mask.touched(SHAPE) is None
    assert not file.mask.is_touched and file.mask.touched(SHAPE) is None


def test_an_accepted_mask_of_the_network_has_nothing_touched(drawn_folder: Path) -> None:
    photo = drawn_folder / "redcar_01.jpg"
    facts = photo_facts(photo, SHAPE)
    draft = draft_of(facts, TRUTH, network=NETWORK, network_mask=TRUTH, review="accepted")
    LabelStore(drawn_folder).save("redcar_01", draft, TRUTH, None)
    (sample,) = find(drawn_folder).samples
    assert not sample.mask.is_touched


def test_an_accepted_correction_is_learned_from_and_not_the_original_mask(drawn_folder: Path, masks: Path) -> None:
    (masks / "redcar_01_mask.gif").write_bytes(encode_gif(TRUTH[:, ::-1]))
    correct(drawn_folder / "redcar_01.jpg", TRUTH[:, ::-1])
    first, _ = find(drawn_folder, masks).samples
    assert np.array_equal(first.mask.read(SHAPE), TRUTH)


def test_a_record_whose_touched_pixels_lie_outside_the_photo_is_named(drawn_folder: Path) -> None:
    photo = drawn_folder / "redcar_01.jpg"
    draft = replace(draft_of(photo_facts(photo, SHAPE), TRUTH), brushed=f"{SHAPE[0] * SHAPE[1]} 2")
    LabelStore(drawn_folder).save("redcar_01", draft, TRUTH, None)
    found = find(drawn_folder)
    assert found.samples == []
    assert "Which pixels of the saved mask redcar_01 a person changed cannot be told" in found.problems[0]


def test_the_newest_label_counts(drawn_folder: Path) -> None:
    save_label(drawn_folder / "redcar_01.jpg", TRUTH[::-1])
    save_label(drawn_folder / "redcar_01.jpg", TRUTH)
    (sample,) = find(drawn_folder).samples
    assert np.array_equal(sample.mask.read(SHAPE), TRUTH)


def test_a_photo_that_was_replaced_since_its_label_is_left_out(drawn_folder: Path) -> None:
    save_label(drawn_folder / "redcar_01.jpg", TRUTH)
    Image.fromarray(IMAGE[:, ::-1]).save(drawn_folder / "redcar_01.jpg")
    found = find(drawn_folder)
    assert found.samples == []
    assert "redcar_01.jpg is not the photo any more" in found.problems[0]


def test_a_torn_photo_and_a_mask_of_another_size_are_named_and_the_rest_is_used(
    drawn_folder: Path, masks: Path
) -> None:
    torn = drawn_folder / "redcar_01.jpg"
    torn.write_bytes(torn.read_bytes()[:-800])
    (masks / "redcar_03_mask.png").write_bytes(encode_png(TRUTH[:50]))
    found = find(drawn_folder, masks)
    assert [sample.photo_path.name for sample in found.samples] == ["redcar_02.jpg"]
    assert "redcar_01.jpg" in found.problems[0]
    assert "144 x 50" in found.problems[1]


def test_empty_masks_are_named_and_left_out_and_the_rest_is_used(drawn_folder: Path, masks: Path) -> None:
    (masks / "redcar_01_mask.gif").write_bytes(encode_gif(np.zeros_like(TRUTH)))
    save_label(drawn_folder / "redcar_03.jpg", np.zeros_like(TRUTH))
    found = find(drawn_folder, masks)
    assert [sample.photo_path.name for sample in found.samples] == ["redcar_02.jpg"]
    assert found.problems == [
        "The mask redcar_01_mask.gif is empty: no pixel of it is car. Its photo was left out.",
        "The saved mask redcar_03 is empty: no pixel of it is car. Its photo was left out.",
    ]


def test_photos_that_share_a_mask_file_are_left_out(tmp_path: Path, masks: Path) -> None:
    for day in ("monday", "tuesday"):
        (tmp_path / "days" / day).mkdir(parents=True)
        Image.fromarray(IMAGE).save(tmp_path / "days" / day / "redcar_01.jpg")
    found = find(tmp_path / "days", masks)
    assert found.samples == []
    assert sum("may belong to" in problem for problem in found.problems) == 2


def test_only_the_chosen_cars_are_looked_at(drawn_folder: Path, masks: Path) -> None:
    assert find(drawn_folder, masks, {"bluecar"}) == FoundSamples([], 0, [])


def test_looking_for_masks_can_be_cancelled(drawn_folder: Path) -> None:
    with pytest.raises(Cancelled):
        find_samples(find_cars(drawn_folder), None, None, ignore_progress, lambda: True)


def samples_of(cars: int, angles: int = 3) -> list[Sample]:
    return [
        Sample(f"car{car}", Path(f"car{car}_{angle:02d}.jpg"), MaskFile(Path("mask")))
        for car in range(cars)
        for angle in range(angles)
    ]


@given(cars=st.integers(2, 60), seed=st.integers(0, 1000), data=st.data())
def test_no_car_is_on_both_sides_and_no_photo_is_lost(cars: int, seed: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(1, cars - 1))
    samples = samples_of(cars)
    split = split_by_car(samples, count, seed)
    assert {sample.car_id for sample in split.training}.isdisjoint(sample.car_id for sample in split.held_out)
    assert len({sample.car_id for sample in split.held_out}) == count
    assert sorted(map(str, split.training + split.held_out)) == sorted(map(str, samples))


@pytest.mark.parametrize(("cars", "held_out"), [(2, 1), (14, 1), (50, 5), (318, 32)])
def test_one_car_in_ten_is_held_out_and_at_least_one(cars: int, held_out: int) -> None:
    split = split_by_car(samples_of(cars), None, 0)
    assert len({sample.car_id for sample in split.held_out}) == held_out


def test_the_seed_decides_which_cars_are_held_out() -> None:
    held_out = {
        seed: frozenset(sample.car_id for sample in split_by_car(samples_of(50), 5, seed).held_out) for seed in range(5)
    }
    assert split_by_car(samples_of(50)[::-1], 5, 3).held_out[0].car_id in held_out[3]
    assert len(set(held_out.values())) > 1


def corrected(samples: list[Sample], *cars: str) -> list[Sample]:
    """`samples` with a touched pixel in each photo of `cars`."""
    touched = MaskInMemory(TRUTH, TRUTH)
    return [replace(sample, mask=touched) if sample.car_id in cars else sample for sample in samples]


def held_out_of(split: Split) -> set[str]:
    return {sample.car_id for sample in split.held_out}


@given(seed=st.integers(0, 100))
def test_what_was_held_out_from_a_network_stays_held_out_when_training_goes_on_from_it(seed: int) -> None:
    start = SeenCars(frozenset({"car0", "car1"}), frozenset({"car7", "car8", "car elsewhere"}))
    assert held_out_of(split_by_car(samples_of(12), None, seed, start)) == {"car7", "car8"}
    assert held_out_of(split_by_car(samples_of(12), 1, seed, start)) < {"car7", "car8"}
    assert held_out_of(split_by_car(samples_of(12), 4, seed, start)) > {"car7", "car8"}


@given(seed=st.integers(0, 100))
def test_corrected_cars_are_learned_from_as_long_as_there_are_others_to_hold_out(seed: int) -> None:
    samples = corrected(samples_of(4), "car1", "car2")
    assert held_out_of(split_by_car(samples, 2, seed, SeenCars())) == {"car0", "car3"}
    assert held_out_of(split_by_car(samples, 3, seed, SeenCars())) > {"car0", "car3"}


def test_a_corrected_car_that_was_held_out_before_is_not_learned_from() -> None:
    samples = corrected(samples_of(4), "car1")
    assert held_out_of(split_by_car(samples, None, 0, SeenCars(held_out=frozenset({"car1"})))) == {"car1"}


@pytest.mark.parametrize(("cars", "held_out"), [(1, None), (4, 4), (4, 0)])
def test_too_few_cars_are_refused(cars: int, held_out: int | None) -> None:
    with pytest.raises(CarmaskError, match=f"There are masks of {cars} car"):
        split_by_car(samples_of(cars), held_out, 0)
