"""Tests of finding what to learn from."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from segmentation.cars.folder import find_cars
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.review import accepted_by
from segmentation.labels.store import LabelStore
from segmentation.masks.files import encode_gif, encode_png
from segmentation.progress import Cancelled, ignore_progress, never_cancelled
from segmentation.training.samples import FoundSamples, MaskFile, SavedLabel, find_samples
from tests.pictures import photo_of_a_car
from tests.segmentation.labels import NETWORK
from tests.segmentation.saved_labels import save_label

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
    [
        ("human", "", 1),
        ("import", "", 1),
        ("merge", "", 1),
        ("network", "accepted", 1),
        ("network", "", 0),
        ("human", "rejected", 0),
    ],
)
def test_only_what_a_human_vouches_for_is_learned_from(
    drawn_folder: Path, origin: str, review: str, learned_from: int
) -> None:
    reason = "glare" if review == "rejected" else ""
    save_label(drawn_folder / "redcar_01.jpg", TRUTH, origin, review, reason=reason)
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
    draft = replace(draft_of(facts, TRUTH, network=NETWORK, network_mask=TRUTH), **vars(accepted_by("Ann")))
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
