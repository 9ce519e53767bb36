"""Networks at the desk: chosen, gone back from, trained, published."""

import json
import os
import signal

import pytest

from editor.desk.training_state import Outcome, Stage
from editor.desk.training_words import COURSES, doing_in_words
from editor.jobs.run_lock import lock_run
from segmentation.shelf.network_shelf import SHIPPED
from tests.editor.conftest import PATIENCE_MS
from tests.editor.shelved import shelve
from tests.segmentation.shelves import damage_weights

IMPROVE, ANEW = COURSES


@pytest.fixture
def networks(application, drawn_folder):
    application.networks.set_photos(drawn_folder)
    return application.networks


@pytest.fixture
def looked(qtbot, networks):
    """The networks once somebody has looked at them."""
    look(qtbot, networks)
    return networks


def look(qtbot, networks):
    networks.refresh()
    wait_for(qtbot, lambda: networks.content is not None and networks.training.stage is Stage.NOTHING)


def wait_for(qtbot, is_so):
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


def wait_for_end(qtbot, networks, outcome):
    wait_for(qtbot, lambda: networks.training.stage is Stage.NOTHING and networks.training.outcome is outcome)


def kept_run(tmp_path):
    """The folder in which the one training is kept."""
    (run,) = [path for path in (tmp_path / "trainings").iterdir() if path.is_dir()]
    return run


def train(qtbot, networks, epochs=3, course=IMPROVE):
    networks.begin(course, epochs)
    wait_for_end(qtbot, networks, Outcome.TRAINED)


# --- the shelf


def test_nothing_is_read_or_started_before_somebody_looks(application, networks):
    assert networks.content is None
    assert not application.trainer.is_running


def test_a_chosen_network_is_used_and_the_one_before_can_be_gone_back_to(qtbot, looked, shelf):
    shelve(shelf, "newer")
    with qtbot.waitSignal(looked.network_changed, timeout=PATIENCE_MS):
        looked.use("newer")
    assert shelf.name_in_use() == looked.content.name_in_use == "newer"
    with qtbot.waitSignal(looked.network_changed, timeout=PATIENCE_MS):
        looked.go_back()
    assert shelf.name_in_use() == looked.content.name_in_use == SHIPPED


def test_a_network_that_another_window_took_into_use_is_noticed(qtbot, looked, shelf):
    shelve(shelf, "newer")
    shelf.use("newer")
    with qtbot.waitSignal(looked.network_changed, timeout=PATIENCE_MS):
        looked.refresh()
    assert looked.content.name_in_use == "newer"


def test_a_damaged_network_is_told_and_the_one_in_use_stays(qtbot, looked, shelf):
    shelve(shelf, "newer")
    damage_weights(shelf.card_path("newer"))
    changes = []
    looked.network_changed.connect(lambda: changes.append(None))
    looked.use("newer")
    wait_for(qtbot, lambda: "damaged" in looked.problem)
    assert shelf.name_in_use() == SHIPPED
    assert changes == []


def test_the_report_of_any_network_is_found_and_a_missing_one_is_told(qtbot, looked, shelf):
    shelve(shelf, "newer")
    with qtbot.waitSignal(looked.report_found, timeout=PATIENCE_MS) as news:
        looked.find_report("newer")
    assert news.args[0] == shelf.folder / "newer" / "newer.report.html"
    looked.find_report()
    wait_for(qtbot, lambda: "no report" in looked.problem)


# --- training


def test_a_look_tells_what_there_is_to_learn_from(looked):
    assert looked.training.survey.photos == 80
    assert looked.training.can_begin


def test_what_there_is_to_learn_is_looked_at_anew_when_another_network_is_in_use(qtbot, looked, shelf):
    shelve(shelf, "newer")
    before = looked.training.survey
    looked.use("newer")
    wait_for(qtbot, lambda: looked.training.stage is Stage.NOTHING and looked.training.survey is not before)


def test_too_few_cars_are_told_and_nothing_begins(qtbot, networks, application, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_CARS", "1")
    look(qtbot, networks)
    networks.begin(IMPROVE, 3)
    assert networks.training.survey.obstacle == "There are too few cars."
    assert not application.trainer.is_running


def test_what_is_asked_for_during_another_look_is_done(qtbot, looked, shelf):
    looked.refresh()
    looked.begin(IMPROVE, 3)
    wait_for_end(qtbot, looked, Outcome.TRAINED)
    looked.refresh()
    assert looked.training.stage is Stage.LOOKING
    looked.publish("automatic")
    wait_for_end(qtbot, looked, Outcome.PUBLISHED)
    assert shelf.name_in_use() == "unet-new"


def test_a_training_tells_its_progress_its_curve_and_its_end(qtbot, looked):
    seen = []
    looked.training_changed.connect(lambda: seen.append(looked.training))
    train(qtbot, looked)
    assert any(state.progress is not None and state.progress.unit == "steps" for state in seen)
    assert [epoch.epoch for epoch in looked.training.epochs] == [1, 2, 3]
    assert looked.training.can_publish


@pytest.mark.parametrize(("course", "begins_as"), [(IMPROVE, "newer"), (ANEW, "")])
def test_a_training_begins_as_the_network_in_use_or_as_none(qtbot, looked, shelf, tmp_path, course, begins_as):
    shelve(shelf, "newer")
    shelf.use("newer")
    train(qtbot, looked, course=course)
    start = json.loads((kept_run(tmp_path) / "fake.json").read_text())["start"]
    assert start == (str(shelf.card_path(begins_as)) if begins_as else "")


def test_what_is_wrong_with_photos_is_told_at_the_desk(qtbot, looked, application):
    train(qtbot, looked)
    assert any("redcar_02.jpg is damaged" in notice for notice in application.window.notices.notices)


def test_a_training_can_be_stopped_and_goes_on_where_it_was(qtbot, looked, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    looked.begin(IMPROVE, 3)
    wait_for(qtbot, lambda: len(looked.training.epochs) == 1)
    looked.stop()
    assert looked.training.is_stopping
    wait_for_end(qtbot, looked, Outcome.STOPPED)
    monkeypatch.delenv("FAKE_TRAINER_END")
    looked.go_on()
    wait_for_end(qtbot, looked, Outcome.TRAINED)
    assert [epoch.epoch for epoch in looked.training.epochs] == [1, 2, 3]


def test_one_that_is_stopped_before_its_process_began_never_starts_it(qtbot, looked, application):
    looked.begin(IMPROVE, 3)
    looked.stop()
    wait_for_end(qtbot, looked, Outcome.STOPPED)
    assert not application.trainer.is_running
    assert looked.training.can_begin


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals")
def test_a_killed_trainer_costs_a_sentence_and_can_go_on(qtbot, looked, application, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    looked.begin(IMPROVE, 3)
    wait_for(qtbot, lambda: len(looked.training.epochs) == 1)
    os.kill(application.trainer.process_id, signal.SIGKILL)
    wait_for_end(qtbot, looked, Outcome.FAILED)
    wait_for(qtbot, lambda: looked.training.can_go_on)
    assert "ended unexpectedly" in doing_in_words(looked.training)
    assert any("ended unexpectedly" in notice for notice in application.window.notices.notices)


def test_a_training_that_fails_says_why_and_what_is_kept_can_go_on(qtbot, looked, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_END", "fail")
    looked.begin(IMPROVE, 3)
    wait_for_end(qtbot, looked, Outcome.FAILED)
    wait_for(qtbot, lambda: looked.training.can_go_on)
    assert doing_in_words(looked.training) == "The disk is full; make room."


def test_the_next_day_offers_to_go_on(qtbot, looked, application, monkeypatch, drawn_folder):
    monkeypatch.setenv("FAKE_TRAINER_END", "die")
    looked.begin(IMPROVE, 3)
    wait_for_end(qtbot, looked, Outcome.FAILED)
    looked.set_photos(drawn_folder.parent)
    look(qtbot, looked)
    assert not looked.training.can_go_on  # the training is that of another folder
    looked.set_photos(drawn_folder)
    look(qtbot, looked)
    assert looked.training.can_go_on
    assert "broken off after epoch 1 of 3" in doing_in_words(looked.training)


def test_a_training_that_goes_on_in_another_window_is_left_alone(qtbot, looked, tmp_path, application):
    train(qtbot, looked)
    wait_for(qtbot, lambda: application.shelf_disk.is_idle)  # its own lock is gone
    theirs = lock_run(kept_run(tmp_path))
    looked.begin(IMPROVE, 3)
    wait_for_end(qtbot, looked, Outcome.FAILED)
    wait_for(qtbot, lambda: looked.training.can_publish)  # what was kept is kept
    theirs.unlock()
    assert "Another window" in looked.training.sentence


def test_another_folder_that_is_opened_meanwhile_changes_nothing_of_the_training(qtbot, looked, monkeypatch, tmp_path):
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    looked.begin(IMPROVE, 3)
    wait_for(qtbot, lambda: len(looked.training.epochs) == 1)
    photos = looked.training.photos
    looked.set_photos(tmp_path)
    looked.refresh()
    assert looked.training.is_working and looked.training.photos == photos


# --- publishing


def test_a_published_network_is_in_use_at_once(qtbot, looked, shelf):
    train(qtbot, looked)
    with qtbot.waitSignal(looked.network_changed, timeout=PATIENCE_MS):
        looked.publish("automatic")
    assert shelf.name_in_use() == looked.content.name_in_use == "unet-new"
    assert "It is as good as the network in use." in doing_in_words(looked.training)
    assert not looked.training.can_publish


def test_a_publication_is_told_although_what_there_is_to_learn_is_looked_at_anew(qtbot, looked):
    train(qtbot, looked)
    before = looked.training.survey
    looked.publish("automatic")
    wait_for_end(qtbot, looked, Outcome.PUBLISHED)
    wait_for(qtbot, lambda: looked.training.stage is Stage.NOTHING and looked.training.survey is not before)
    assert "It is as good as the network in use." in doing_in_words(looked.training)


def test_a_worse_network_is_refused_and_used_only_if_asked_for(qtbot, looked, shelf, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_WORSE", "1")
    train(qtbot, looked)
    looked.publish("automatic")
    wait_for_end(qtbot, looked, Outcome.REFUSED)
    assert shelf.name_in_use() == SHIPPED
    assert "worse" in doing_in_words(looked.training)
    assert looked.training.report_path.endswith("refused.html")
    looked.publish("automatic", even_if_worse=True)
    wait_for_end(qtbot, looked, Outcome.PUBLISHED)
    assert shelf.name_in_use() == "unet-new"


def test_publishing_can_be_stopped_and_the_network_in_use_stays(qtbot, looked, shelf, monkeypatch):
    train(qtbot, looked)
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    looked.publish("automatic")
    wait_for(qtbot, lambda: looked.training.progress is not None)
    looked.stop()
    wait_for_end(qtbot, looked, Outcome.STOPPED)
    assert shelf.name_in_use() == SHIPPED
    assert looked.training.can_publish
