"""Tests of drawing masks for many photos."""

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from segmentation.batch.outcomes import FAILED, KEPT, WRITTEN, Outcome, write_outcomes
from segmentation.batch.prediction import MaskFolder, predict_views
from segmentation.batch.run_record import RECORD_NAME, PredictionRun, begin_prediction
from segmentation.cars.folder import find_cars
from segmentation.cars.naming import FolderNaming, Naming
from segmentation.cars.naming_file import keep_naming
from segmentation.cars.pattern import Pattern
from segmentation.errors import CarmaskError
from segmentation.masks.files import encode_png, read_mask
from segmentation.progress import Cancelled, Progress, never_cancelled
from tests.pictures import mask, photo_of_a_car
from tests.segmentation.fakes import RednessSegmenter

RUN = PredictionRun("unet-abc", "abc", 0.5, "png")
OTHER_RUN = PredictionRun("unet-def", "def", 0.5, "png")
KEYS = {"redcar_01", "redcar_02", "redcar_03"}


class Batch:
    """Draws masks of the photos in one folder into another."""

    def __init__(self, photos: Path, masks: Path) -> None:
        self.photos = photos
        self.masks = masks
        self.segmenter = RednessSegmenter()
        self.reports: list[Progress] = []

    def results(
        self, redraws: bool = False, ending: str = "png", cancelled: Callable[[], bool] = never_cancelled
    ) -> list[str]:
        """Return the result of each photo."""
        return [outcome.result for outcome in self.outcomes(redraws, ending, cancelled)]

    def outcomes(
        self, redraws: bool = False, ending: str = "png", cancelled: Callable[[], bool] = never_cancelled
    ) -> list[Outcome]:
        """Return what became of each photo."""
        views = [view for car in find_cars(self.photos).cars for view in car.views]
        outcomes: list[Outcome] = []
        folder = MaskFolder(self.masks, self.photos, ending, redraws)
        predict_views(views, self.segmenter, folder, outcomes, self.reports.append, cancelled)
        return outcomes


@pytest.fixture
def batch(drawn_folder: Path, tmp_path: Path) -> Batch:
    (tmp_path / "masks").mkdir()
    return Batch(drawn_folder, tmp_path / "masks")


@pytest.mark.parametrize("ending", ["png", "gif"])
def test_every_photo_gets_its_mask(batch: Batch, ending: str) -> None:
    assert batch.results(ending=ending) == [WRITTEN] * 3
    drawn = read_mask(batch.masks / f"redcar_02_mask.{ending}")
    assert (drawn == photo_of_a_car()[1]).mean() > 0.99


def test_whole_masks_are_kept_and_missing_and_torn_ones_drawn(batch: Batch) -> None:
    batch.outcomes()
    (batch.masks / "redcar_02_mask.png").unlink()
    torn = batch.masks / "redcar_03_mask.png"
    torn.write_bytes(torn.read_bytes()[:60])
    assert batch.results() == [KEPT, WRITTEN, WRITTEN]
    read_mask(torn)


def test_a_mask_of_another_size_than_its_photo_is_drawn_anew(batch: Batch) -> None:
    batch.outcomes()
    (batch.masks / "redcar_01_mask.png").write_bytes(encode_png(mask("11 11")))
    assert batch.results() == [WRITTEN, KEPT, KEPT]


def test_all_masks_are_drawn_anew_on_demand(batch: Batch) -> None:
    batch.outcomes()
    assert batch.results(redraws=True) == [WRITTEN] * 3


def test_a_torn_photo_costs_its_own_mask_only(batch: Batch) -> None:
    (batch.photos / "redcar_02.jpg").write_bytes(b"no photo")
    outcomes = batch.outcomes()
    assert [outcome.result for outcome in outcomes] == [WRITTEN, FAILED, WRITTEN]
    assert "redcar_02.jpg" in outcomes[1].sentence
    assert not (batch.masks / "redcar_02_mask.png").exists()


def test_too_little_memory_for_a_photo_costs_its_own_mask_only(batch: Batch) -> None:
    def overflow_once() -> None:
        batch.segmenter.before_prediction = lambda: None
        raise MemoryError

    batch.segmenter.before_prediction = overflow_once
    assert batch.results() == [FAILED, WRITTEN, WRITTEN]


def test_photos_whose_masks_would_have_one_name_are_not_mixed_up(batch: Batch, tmp_path: Path) -> None:
    for day in ("monday", "tuesday"):
        (tmp_path / "days" / day).mkdir(parents=True)
        (tmp_path / "days" / day / "redcar_01.jpg").write_bytes((batch.photos / "redcar_01.jpg").read_bytes())
    batch.photos = tmp_path / "days"
    kept, failed = batch.outcomes()
    assert (kept.result, failed.result) == (WRITTEN, FAILED)
    assert "like that of" in failed.sentence


def test_photos_of_one_name_in_the_folders_of_two_cars_have_a_mask_each(batch: Batch, tmp_path: Path) -> None:
    for car in ("A1042", "A1043"):
        (tmp_path / "cars of May" / car).mkdir(parents=True)
        (tmp_path / "cars of May" / car / "IMG_01.jpg").write_bytes((batch.photos / "redcar_01.jpg").read_bytes())
    batch.photos = tmp_path / "cars of May"
    keep_naming(batch.photos, FolderNaming(Naming(Pattern("{car}/{any}_{angle}"))))
    assert batch.results() == [WRITTEN] * 2
    assert sorted(path.name for path in batch.masks.iterdir()) == ["A1042-IMG_01_mask.png", "A1043-IMG_01_mask.png"]


def test_progress_tells_the_speed_and_the_time_left(batch: Batch) -> None:
    batch.outcomes()
    assert [(report.done, report.total) for report in batch.reports] == [(1, 3), (2, 3), (3, 3)]
    assert "photos a second" in batch.reports[0].note
    assert batch.reports[-1].note.endswith("0:00:00 left")


def test_a_cancelled_batch_keeps_what_is_drawn(batch: Batch) -> None:
    with pytest.raises(Cancelled):
        batch.outcomes(cancelled=lambda: bool(batch.reports))
    assert [path.name for path in batch.masks.iterdir()] == ["redcar_01_mask.png"]


def test_a_folder_that_cannot_be_written_ends_the_batch_with_a_sentence(batch: Batch) -> None:
    batch.masks.rmdir()
    with pytest.raises(CarmaskError, match="redcar_01_mask.png cannot be written"):
        batch.outcomes()
    assert batch.segmenter.predictions == 1


def test_a_new_folder_is_made_and_the_network_written_down(tmp_path: Path) -> None:
    begin_prediction(tmp_path / "a" / "b", RUN, KEYS, overwrite=False)
    assert '"network_sha256": "abc"' in (tmp_path / "a" / "b" / RECORD_NAME).read_text()


def fill(folder: Path, run: PredictionRun | None, *names: str) -> dict[str, bytes]:
    """Put masks into a folder, as of `run`; return all that is in it."""
    folder.mkdir(exist_ok=True)
    if run is not None:
        begin_prediction(folder, run, KEYS, overwrite=False)
    for name in names:
        (folder / name).write_bytes(encode_png(mask("1. ..")))
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_network_goes_on_where_it_was(tmp_path: Path) -> None:
    before = fill(tmp_path, RUN, "redcar_01_mask.png")
    begin_prediction(tmp_path, RUN, KEYS, overwrite=False)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("overwrite", [False, True])
def test_masks_that_carmask_did_not_draw_are_never_touched(tmp_path: Path, overwrite: bool) -> None:
    before = fill(tmp_path, None, "redcar_01_mask.png")
    with pytest.raises(CarmaskError, match="did not draw"):
        begin_prediction(tmp_path, RUN, KEYS, overwrite)
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    "run", [OTHER_RUN, PredictionRun("unet-abc", "abc", 0.6, "png"), PredictionRun("unet-abc", "abc", 0.5, "gif")]
)
def test_masks_of_another_network_threshold_or_format_are_not_mixed_in(tmp_path: Path, run: PredictionRun) -> None:
    before = fill(tmp_path, RUN, "redcar_01_mask.png")
    with pytest.raises(CarmaskError, match="network unet-abc"):
        begin_prediction(tmp_path, run, KEYS, overwrite=False)
    assert contents(tmp_path) == before


def test_masks_of_another_network_go_when_all_are_drawn_anew(tmp_path: Path) -> None:
    fill(tmp_path, RUN, "redcar_01_mask.png", "redcar_02_mask.png")
    begin_prediction(tmp_path, OTHER_RUN, KEYS, overwrite=True)
    assert list(contents(tmp_path)) == [RECORD_NAME]
    begin_prediction(tmp_path, OTHER_RUN, KEYS, overwrite=False)


def test_a_photo_in_the_folder_of_masks_is_never_taken_for_a_mask(tmp_path: Path) -> None:
    begin_prediction(tmp_path, RUN, KEYS, overwrite=False)
    photo = tmp_path / f"{sorted(KEYS)[0]}.png"
    photo.write_bytes(b"a photo")
    begin_prediction(tmp_path, OTHER_RUN, KEYS, overwrite=True)
    assert photo.exists()


def test_masks_of_another_network_stay_when_some_would_be_left_of_it(tmp_path: Path) -> None:
    before = fill(tmp_path, RUN, "redcar_01_mask.png", "bluecar_01_mask.png")
    with pytest.raises(CarmaskError, match="such as bluecar_01"):
        begin_prediction(tmp_path, OTHER_RUN, KEYS, overwrite=True)
    assert contents(tmp_path) == before


def test_a_damaged_record_is_said(tmp_path: Path) -> None:
    fill(tmp_path, RUN, "redcar_01_mask.png")
    (tmp_path / RECORD_NAME).write_text("{}")
    with pytest.raises(CarmaskError, match="damaged"):
        begin_prediction(tmp_path, RUN, KEYS, overwrite=False)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CarmaskError, match="cannot be written"):
        begin_prediction(tmp_path / "file" / "masks", RUN, KEYS, overwrite=False)


def test_the_table_holds_any_name_and_sentence(tmp_path: Path) -> None:
    outcome = Outcome('=a,"b"\n.jpg', "mask.png", FAILED, "Größe; 1,5\nMB")
    write_outcomes(tmp_path / "report.csv", [outcome])
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        heading, row = csv.reader(file)
    assert heading == ["photo", "mask", "result", "sentence"]
    assert row == ['\'=a,"b"\n.jpg', "mask.png", FAILED, "Größe; 1,5\nMB"]


def test_a_mask_is_cut_at_the_threshold_of_the_networks_card(batch: Batch) -> None:
    from dataclasses import replace

    batch.segmenter.card = replace(batch.segmenter.card, threshold=0.0)
    batch.outcomes()
    assert np.all(read_mask(batch.masks / "redcar_01_mask.png") == 255)
