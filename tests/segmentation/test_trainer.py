"""Tests of the trainer: each request done for real with the smallest networks, and the process that does it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from segmentation import messages, standard_streams, trainer
from segmentation.errors import CarmaskError
from segmentation.messages import (
    BEGUN,
    NO_RUN,
    PUBLISHED,
    TRAINED,
    Cancelled,
    EpochDone,
    Failed,
    Message,
    Noticed,
    Progressed,
    Published,
    PublishRequest,
    Refused,
    ResumeRequest,
    StopRequest,
    Survey,
    SurveyRequest,
    Trained,
    TrainRequest,
)
from segmentation.network.card import CARD_NAME, read_card, write_card
from segmentation.progress import never_cancelled
from segmentation.publishing import engines
from segmentation.retraining.car_roles import cars_to_judge_by
from segmentation.retraining.kept_run import Beginning, mark_trained, read_beginning
from segmentation.retraining.teaching import plan_of
from segmentation.shelf.network_shelf import SHIPPED, NetworkShelf
from segmentation.training.plan import FINE_TUNING_LEARNING_RATE
from tests.conftest import ROOT
from tests.pictures import photo_of_a_car
from tests.segmentation.labelled_cars import accepted_cars
from tests.segmentation.saved_labels import save_label

CARS = [f"car{number}" for number in range(4)]


class Asked:
    """A shelf, a folder of photos with accepted masks, and what a trainer says to requests about them."""

    def __init__(self, folder: Path, shipped_card: Path) -> None:
        self.shelf = NetworkShelf(folder / "shelf", shipped_card)
        self.photos = folder / "photos"
        self.run = folder / "trainings" / "run"
        self.said: list[Message] = []

    def answer(self, request: Message, stop_after: type[Message] | None = None) -> Message:
        """Let it do `request`, and stop it once it has said something of the kind `stop_after`."""
        self.said = []
        is_stopped = (lambda: any(isinstance(m, stop_after) for m in self.said)) if stop_after else never_cancelled
        return trainer.answer_to(messages.encode(request), self.shelf, self.said.append, is_stopped)

    @property
    def survey(self) -> Survey:
        answer = self.answer(SurveyRequest(str(self.photos), str(self.run)))
        assert isinstance(answer, Survey)
        return answer

    def train(self, epochs: int = 1, stop_after: type[Message] | None = None) -> Message:
        start = self.shelf.in_use().card_paths[0]
        return self.answer(TrainRequest(str(self.photos), str(self.run), str(start), epochs), stop_after)

    def resume(self) -> Message:
        return self.answer(ResumeRequest(str(self.photos), str(self.run)))

    def publish(self, *, even_if_worse: bool = False, stop_after: type[Message] | None = None) -> Message:
        request = PublishRequest(str(self.photos), str(self.run), "cpu", even_if_worse)
        return self.answer(request, stop_after)

    @property
    def epochs(self) -> list[int]:
        return [message.epoch for message in self.said if isinstance(message, EpochDone)]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, blind_run: Path) -> Path:
    """A folder with four cars and a training of two epochs, from a network that draws nothing, stopped after one."""
    folder = tmp_path_factory.mktemp("begun")
    accepted_cars(folder / "photos", cars=len(CARS), angles=2)
    assert Asked(folder, blind_run / CARD_NAME).train(epochs=2, stop_after=EpochDone) == Cancelled(0)
    return folder


@pytest.fixture
def asked(begun: Path, blind_run: Path, tmp_path: Path) -> Asked:
    """A copy of `begun` for this test, at a carmask that comes with a network that draws nothing."""
    return Asked(Path(shutil.copytree(begun, tmp_path / "copy")), blind_run / CARD_NAME)


@pytest.fixture
def without_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish without the seconds that an exported engine takes."""

    def refuse(*arguments: object) -> None:
        raise CarmaskError("None is wanted here.")

    monkeypatch.setattr(engines, "export_engine", refuse)


# --- what there is


def test_a_survey_counts_sets_cars_aside_and_tells_how_far_a_training_came(asked: Asked) -> None:
    assert asked.survey == Survey(photos=8, cars=4, judged_cars=1, obstacle="", run=BEGUN)
    assert asked.epochs == [1]
    asked.run = asked.run.with_name("another")
    assert asked.survey.run == NO_RUN
    assert asked.epochs == []


def test_too_few_cars_are_an_obstacle_for_a_training_which_leaves_the_old_one_alone(asked: Asked) -> None:
    for path in [*asked.photos.glob("car2*"), *asked.photos.glob("car3*")]:
        path.unlink()
    assert "3 cars at least" in asked.survey.obstacle
    answer = asked.train()
    assert isinstance(answer, Failed) and "3 cars at least" in answer.sentence
    assert asked.survey.run == BEGUN


def test_a_folder_that_is_gone_is_a_sentence(asked: Asked) -> None:
    asked.photos = asked.photos / "gone"
    survey = asked.answer(SurveyRequest(str(asked.photos), str(asked.run)))
    for answer in (survey, asked.train(), asked.resume(), asked.publish()):
        assert isinstance(answer, Failed) and "gone" in answer.sentence


@pytest.mark.parametrize("line", [b"nonsense\n", messages.encode(StopRequest())])
def test_what_is_no_request_is_answered_too(asked: Asked, line: bytes) -> None:
    assert isinstance(trainer.answer_to(line, asked.shelf, asked.said.append, never_cancelled), Failed)


# --- training


def test_a_stopped_training_goes_on_with_the_photos_that_it_was_begun_with(asked: Asked) -> None:
    (asked.photos / "new_01.png").write_bytes((asked.photos / "car0_01.png").read_bytes())
    save_label(asked.photos / "new_01.png", photo_of_a_car()[1])
    assert asked.survey.cars == 5
    assert asked.resume() == Trained()
    assert asked.epochs == [2]
    assert any(isinstance(message, Progressed) and message.unit == "steps" for message in asked.said)
    assert asked.survey.run == TRAINED
    assert asked.epochs == [1, 2]
    facts = read_card(asked.run / CARD_NAME).facts
    (judged,) = cars_to_judge_by(CARS, [])
    seen = {*facts["trained_on"]["cars"], *facts["stopped_by"]["cars"]}
    assert seen == {"learned", "watched"} | set(CARS) - {judged}  # with those of the network that it began as


def test_a_training_that_lost_a_photo_says_so_and_keeps_what_it_has(asked: Asked) -> None:
    for photo in asked.photos.glob("*.png"):
        photo.write_bytes(b"no photo any more")
    answer = asked.resume()
    assert isinstance(answer, Failed) and "Begin a new one" in answer.sentence
    assert asked.survey.run == BEGUN


def test_a_new_training_takes_the_place_of_the_old_one_without_the_photos_that_it_cannot_use(asked: Asked) -> None:
    (asked.photos / "car0_01.png").write_bytes((asked.photos / "car1_01.png").read_bytes())
    assert asked.train() == Trained()
    assert any(isinstance(message, Noticed) and "car0_01.png" in message.sentence for message in asked.said)
    assert asked.survey.run == TRAINED
    assert asked.epochs == [1]
    assert read_beginning(asked.run).epochs == 1
    assert "car0_01.png" not in str(read_beginning(asked.run))


def test_what_begins_as_another_network_learns_in_smaller_steps() -> None:
    improving, anew = (plan_of(Beginning(start, 6, (), ())) for start in ("card.json", ""))
    assert improving.learning_rate == FINE_TUNING_LEARNING_RATE < anew.learning_rate
    assert (improving.corrected_repeats is None, anew.corrected_repeats is None) == (False, True)
    assert improving.epochs == anew.epochs == 6


# --- publishing


def end_with(run: Path, other: Path) -> None:
    """Let the training in `run` have ended with the network of `other`, as if it had learned that well or badly."""
    facts, theirs = read_card(run / CARD_NAME).facts, read_card(other / CARD_NAME)
    (run / theirs.weights).write_bytes((other / theirs.weights).read_bytes())
    write_card(run / CARD_NAME, {**facts, "weights": theirs.weights, "sha256": theirs.sha256})
    mark_trained(run)


@pytest.mark.usefixtures("without_engine")
def test_a_better_network_is_judged_on_the_car_that_was_set_aside_and_published(asked: Asked, colour_run: Path) -> None:
    end_with(asked.run, colour_run)
    answer = asked.publish()
    assert isinstance(answer, Published) and "better" in answer.verdict
    card = read_card(asked.shelf.card_path(asked.shelf.name_in_use()))
    assert card.facts["scores"]["validation_cars"] == sorted(cars_to_judge_by(CARS, []))
    assert asked.survey.run == PUBLISHED


@pytest.mark.usefixtures("without_engine")
def test_a_worse_network_is_refused_with_its_reasons_unless_it_is_wanted(
    asked: Asked, colour_run: Path, blind_run: Path
) -> None:
    asked.shelf = NetworkShelf(asked.shelf.folder, colour_run / CARD_NAME)
    end_with(asked.run, blind_run)
    answer = asked.publish()
    assert isinstance(answer, Refused) and "worse" in answer.sentence
    assert Path(answer.report_path).is_file()
    assert asked.shelf.name_in_use() == SHIPPED
    assert asked.survey.run == TRAINED
    assert isinstance(asked.publish(even_if_worse=True), Published)
    assert asked.shelf.name_in_use() != SHIPPED


def test_publishing_can_be_given_up_and_nothing_has_changed(asked: Asked, colour_run: Path) -> None:
    end_with(asked.run, colour_run)
    assert asked.publish(stop_after=Progressed) == Cancelled(0)
    assert asked.shelf.name_in_use() == SHIPPED
    assert asked.survey.run == TRAINED


def test_publishing_what_was_never_trained_is_a_sentence(asked: Asked) -> None:
    asked.run = asked.run.with_name("another")
    answer = asked.publish()
    assert isinstance(answer, Failed) and "no trained network" in answer.sentence


# --- the process


@pytest.fixture
def process(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, str(ROOT / "main.py"), "--trainer", "--shelf", str(tmp_path / "shelf")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ) as process:
        yield process
        process.kill()


def test_the_process_does_one_request_and_ends(process: subprocess.Popen[bytes], tmp_path: Path) -> None:
    photos = accepted_cars(tmp_path / "photos", cars=3, angles=1)
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(messages.encode(SurveyRequest(str(photos), str(tmp_path / "run"))))
    process.stdin.flush()
    assert [messages.decode(line) for line in process.stdout] == [Survey(3, 3, 1, "", NO_RUN)]
    assert process.wait(timeout=60) == 0


def test_a_window_that_died_before_it_asked_for_anything_leaves_no_process(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(timeout=60) == 0


@pytest.mark.parametrize(
    "lines", [[messages.encode(StopRequest())], [b"nonsense\n", messages.encode(StopRequest())], []]
)
def test_a_request_to_stop_and_the_end_of_the_window_are_heeded(lines: list[bytes]) -> None:
    stopped = Event()
    standard_streams.heed(lines, stopped)
    assert stopped.is_set()


def test_a_survey_is_quick_for_it_loads_neither_keras_nor_openvino() -> None:
    program = "import sys, segmentation.trainer; print({'keras', 'tensorflow', 'openvino'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
