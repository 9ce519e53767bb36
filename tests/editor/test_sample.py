"""The sample: there from the first start, a copy of one's own, with the steps that lead through it."""

import csv
import hashlib
import shutil

import numpy as np
import pytest
from PIL import Image

from editor.desk.sample import lay_out_sample
from editor.panels.first_steps import STEPS
from editor.settings.schema import KEYS_PRESET
from segmentation.errors import CarmaskError
from segmentation.resources import SAMPLE_PHOTOS, SAMPLE_REVISION
from tests.editor.conftest import PATIENCE_MS, paint, wait_for_masks


@pytest.fixture
def small_sample(drawn_folder, monkeypatch):
    """A drawn car in place of the sample, which takes less time."""
    monkeypatch.setattr("editor.desk.sample.SAMPLE_PHOTOS", drawn_folder)
    return drawn_folder


@pytest.fixture
def sampled(qtbot, application, small_sample):
    """The editor with the sample open."""
    application.window.open_sample()
    wait_for_masks(qtbot, application)
    return application


def test_the_sample_is_copied_to_where_a_person_may_write(small_sample, tmp_path):
    catalogue = lay_out_sample(tmp_path / "own" / "sample")
    assert [car.car_id for car in catalogue.cars] == ["redcar"]
    assert catalogue.cars[0].folder == tmp_path / "own" / "sample"


def test_masks_saved_in_the_sample_are_there_when_it_is_opened_again(qtbot, sampled, small_sample):
    paint(sampled)
    painted = sampled.desk.document.shown.mask.pixels.copy()
    sampled.desk.save_shown()
    qtbot.waitUntil(lambda: not sampled.desk.saving.is_busy, timeout=PATIENCE_MS)
    first = sampled.desk.document
    sampled.window.open_sample()
    qtbot.waitUntil(lambda: sampled.desk.document is not first, timeout=PATIENCE_MS)
    wait_for_masks(qtbot, sampled)
    assert np.array_equal(sampled.desk.document.shown.mask.pixels, painted)


def test_a_photo_of_the_sample_that_was_lost_or_damaged_is_mended(small_sample, tmp_path):
    folder = tmp_path / "sample"
    lay_out_sample(folder)
    (folder / "redcar_01.jpg").unlink()
    whole = (folder / "redcar_02.jpg").read_bytes()
    (folder / "redcar_02.jpg").write_bytes(b"damaged" + whole[7:])
    lay_out_sample(folder)
    for name in ("redcar_01.jpg", "redcar_02.jpg"):
        assert (folder / name).read_bytes() == (small_sample / name).read_bytes()


def test_a_sample_that_cannot_be_laid_out_is_told_and_the_window_asks_for_a_folder(qtbot, application, small_sample):
    application.desk.sample_folder.write_text("a file where the folder should be")
    application.window.open_sample()
    qtbot.waitUntil(lambda: application.window.notices.text != "", timeout=PATIENCE_MS)
    assert "could not be laid out" in application.window.notices.text
    assert application.window.panes.pages.currentWidget() is application.window.welcome
    assert "Reading" not in application.window.status.text


def test_while_the_sample_is_on_its_way_nothing_has_to_be_chosen(qtbot, application, small_sample):
    application.window.open_sample()
    assert application.window.panes.pages.currentWidget() is application.window.canvas
    wait_for_masks(qtbot, application)
    assert application.window.panes.pages.currentWidget() is application.window.canvas


def test_a_sample_that_is_missing_from_the_installation_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("editor.desk.sample.SAMPLE_PHOTOS", tmp_path / "nowhere")
    with pytest.raises(CarmaskError, match="your own photos"):
        lay_out_sample(tmp_path / "sample")


def test_the_window_says_that_the_cars_are_the_sample_and_explains_three_steps(sampled):
    assert "— sample —" in sampled.window.windowTitle()
    assert sampled.window.first_steps.isVisible()
    assert len(STEPS) == 3
    assert "sample" in sampled.window.first_steps.heading


def test_first_steps_that_were_closed_stay_closed_until_they_are_asked_for(qtbot, sampled):
    sampled.window.first_steps.closed.emit()
    assert not sampled.window.first_steps.isVisible()
    sampled.window.open_sample()
    qtbot.waitUntil(lambda: not sampled.desk.is_opening, timeout=PATIENCE_MS)
    assert not sampled.window.first_steps.isVisible()
    sampled.window.actions_of["help.first_steps"].trigger()
    assert sampled.window.first_steps.isVisible()


def test_first_steps_go_and_come_with_the_other_panels(sampled):
    sampled.window.shell.toggle_panels()
    assert not sampled.window.first_steps.isVisible()
    sampled.window.shell.toggle_panels()
    assert sampled.window.first_steps.isVisible()


def test_first_steps_asked_for_over_ones_own_photos_come_back_with_the_panels_too(opened):
    opened.window.actions_of["help.first_steps"].trigger()
    assert "sample" not in opened.window.first_steps.heading
    for is_shown in (False, True):
        opened.window.shell.toggle_panels()
        assert opened.window.first_steps.isVisible() is is_shown


def test_a_folder_that_opens_brings_all_panels_back(qtbot, sampled):
    sampled.window.shell.toggle_panels()
    first = sampled.desk.document
    sampled.window.open_sample()
    qtbot.waitUntil(lambda: sampled.desk.document is not first, timeout=PATIENCE_MS)
    assert sampled.window.status.isVisible() and sampled.window.options.isVisible()


def test_the_photo_stays_whole_below_the_steps_in_a_small_window(qtbot, sampled):
    sampled.window.resize(960, 540)
    qtbot.waitUntil(lambda: sampled.window.height() == 540, timeout=PATIENCE_MS)
    centre = sampled.window.panes.pages.parentWidget()
    qtbot.waitUntil(
        lambda: sampled.window.panes.pages.geometry().bottom() <= centre.rect().bottom(), timeout=PATIENCE_MS
    )
    assert sampled.window.canvas.height() <= sampled.window.panes.pages.height()


def test_the_steps_name_the_keys_that_the_commands_have_now(sampled):
    steps = sampled.window.first_steps
    assert "B paints, E erases, [ and ] size it, Ctrl+Z undoes" in steps.sentences[1]
    sampled.settings.change(KEYS_PRESET, "gimp")
    assert "P paints, Shift+E erases" in steps.sentences[1]
    assert not any("<" in sentence for sentence in steps.sentences)


def test_a_folder_of_ones_own_is_no_sample_and_is_where_the_next_choice_begins(
    qtbot, sampled, tmp_path, small_sample, monkeypatch
):
    own = tmp_path / "own"
    shutil.copytree(small_sample, own)
    sampled.window.open_folder(own)
    qtbot.waitUntil(lambda: sampled.desk.catalogue.folder == own, timeout=PATIENCE_MS)
    assert not sampled.window.first_steps.isVisible()
    starts = []
    monkeypatch.setattr(
        "editor.window.shell.QFileDialog.getExistingDirectory", lambda _, __, start: starts.append(start)
    )
    sampled.window.open_sample()
    qtbot.waitUntil(lambda: sampled.desk.shows_sample, timeout=PATIENCE_MS)
    wait_for_masks(qtbot, sampled)
    sampled.window.shell.choose_folder()
    assert starts == [str(own)]


def test_carmask_comes_with_two_cars_of_sixteen_photos_and_their_true_masks():
    with (SAMPLE_PHOTOS / "metadata.csv").open(newline="") as file:
        cars = [row["id"] for row in csv.DictReader(file)]
    masks = SAMPLE_PHOTOS.parent / "masks"
    assert len(cars) == 2
    for car in cars:
        for angle in range(1, 17):
            with Image.open(SAMPLE_PHOTOS / f"{car}_{angle:02d}.jpg") as photo:
                assert photo.size == (1918, 1280)
            with Image.open(masks / f"{car}_{angle:02d}_mask.png") as mask:
                assert mask.size == (1918, 1280) and mask.mode == "1"
                assert 0.05 < np.array(mask).mean() < 0.6
    sizes = [path.stat().st_size for path in SAMPLE_PHOTOS.parent.rglob("*") if path.is_file()]
    assert sum(sizes) <= 6e6


def test_a_changed_sample_has_another_revision_so_that_saved_masks_stay_with_their_photos():
    content = b"".join(path.read_bytes() for path in sorted(SAMPLE_PHOTOS.glob("*.jpg")))
    assert {SAMPLE_REVISION: hashlib.sha256(content).hexdigest()[:16]} == {1: "334b2326b0c7ad71"}
