"""The trainer as the window sees it: a process for each request, heard to its end, allowed to die."""

import os
import signal

import pytest

from editor.jobs.trainer_process import TrainerProcess
from segmentation.messages import (
    Cancelled,
    EpochDone,
    Failed,
    Noticed,
    Progressed,
    ResumeRequest,
    Survey,
    SurveyRequest,
    Trained,
    TrainRequest,
)
from tests.editor.conftest import FAKE_TRAINER, PATIENCE_MS


@pytest.fixture
def trainer(qtbot, tmp_path):
    trainer = TrainerProcess((*FAKE_TRAINER, "--shelf", str(tmp_path / "shelf")))
    yield trainer
    trainer.close()


@pytest.fixture
def training(tmp_path):
    return TrainRequest("photos", str(tmp_path / "run"), "", 3)


def answer_to(qtbot, trainer, request):
    """Let `trainer` do `request` and return all it said, and its answer."""
    said = []
    trainer.said.connect(said.append)
    with qtbot.waitSignal(trainer.answered, timeout=PATIENCE_MS) as news:
        trainer.ask(request)
    trainer.said.disconnect(said.append)
    return said, news.args[0]


def test_no_process_runs_before_it_is_needed(trainer):
    assert not trainer.is_running


def test_a_training_is_told_of_on_the_way_and_at_its_end(qtbot, trainer, training):
    said, answer = answer_to(qtbot, trainer, training)
    assert answer == Trained()
    assert [type(message) for message in said] == [Noticed, *[Progressed, EpochDone] * 3]


def test_the_process_is_gone_when_its_answer_is_told(qtbot, trainer, training):
    running = []
    trainer.answered.connect(lambda _: running.append(trainer.is_running))
    answer_to(qtbot, trainer, training)
    assert running == [False]


def test_one_request_after_the_other_is_done(qtbot, trainer, training):
    answer_to(qtbot, trainer, training)
    said, answer = answer_to(qtbot, trainer, SurveyRequest("photos", training.run))
    assert [epoch.epoch for epoch in said] == [1, 2, 3]
    assert isinstance(answer, Survey) and answer.run == "trained"


def test_a_training_that_is_stopped_says_so_and_can_go_on(qtbot, trainer, training, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    with qtbot.waitSignal(trainer.said, check_params_cb=lambda m: isinstance(m, EpochDone), timeout=PATIENCE_MS):
        trainer.ask(training)
    with qtbot.waitSignal(trainer.answered, timeout=PATIENCE_MS) as news:
        trainer.stop()
    assert news.args[0] == Cancelled(0)
    monkeypatch.delenv("FAKE_TRAINER_END")
    said, answer = answer_to(qtbot, trainer, ResumeRequest("photos", training.run))
    assert [message.epoch for message in said if isinstance(message, EpochDone)] == [2, 3]
    assert answer == Trained()


def test_a_process_that_dies_is_told_in_a_sentence(qtbot, trainer, training, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_END", "die")
    _, answer = answer_to(qtbot, trainer, training)
    assert isinstance(answer, Failed)
    assert "ended unexpectedly (code 9)" in answer.sentence and "whole epoch" in answer.sentence


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals")
def test_a_process_that_dies_while_it_is_to_stop_has_stopped(qtbot, trainer, training, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    with qtbot.waitSignal(trainer.said, check_params_cb=lambda m: isinstance(m, EpochDone), timeout=PATIENCE_MS):
        trainer.ask(training)
    process_id = trainer.process_id
    os.kill(process_id, signal.SIGSTOP)
    with qtbot.waitSignal(trainer.answered, timeout=PATIENCE_MS) as news:
        trainer.stop()
        os.kill(process_id, signal.SIGKILL)
    assert news.args[0] == Cancelled(0)


def test_a_program_that_is_not_there_is_told(qtbot, training):
    trainer = TrainerProcess(("/nowhere/python",))
    with qtbot.waitSignal(trainer.answered, timeout=PATIENCE_MS) as news:
        trainer.ask(training)
    assert "could not be started" in news.args[0].sentence


def test_closing_ends_the_process_and_nothing_is_told_any_more(qtbot, trainer, training, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    with qtbot.waitSignal(trainer.said, check_params_cb=lambda m: isinstance(m, EpochDone), timeout=PATIENCE_MS):
        trainer.ask(training)
    told = []
    trainer.answered.connect(told.append)
    trainer.close()
    assert not trainer.is_running and told == []
