"""A trainer without a network: it speaks the messages and keeps what it pretends to have learned in `fake.json`.

The environment chooses what it finds and how it ends: FAKE_TRAINER_CARS is how many cars have masks (5).
FAKE_TRAINER_END is what comes after the first epoch: "die", "fail", or "wait" for the request to stop; without it a
training ends as it should. With FAKE_TRAINER_WORSE the network is judged worse than the one in use.
"""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from segmentation.messages import (
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
    decode,
    encode,
)
from segmentation.shelf.network_shelf import NetworkShelf
from tests.editor.shelved import shelve

END = os.environ.get("FAKE_TRAINER_END", "")


class Run:
    """What is kept of a training: how many epochs of how many are done, and how far it is."""

    def __init__(self, folder: str) -> None:
        self.path = Path(folder) / "fake.json"
        self.facts = json.loads(self.path.read_text()) if self.path.exists() else {}

    def keep(self, **facts: object) -> None:
        self.facts |= facts
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps(self.facts))

    def epoch(self, number: int) -> EpochDone:
        return EpochDone(number, self.facts["epochs"], 1 / number, 0.99 - 0.1 / number, number, "")


def say(message: Message) -> None:
    sys.stdout.buffer.write(encode(message))
    sys.stdout.buffer.flush()


def survey(request: SurveyRequest) -> Message:
    cars, run = int(os.environ.get("FAKE_TRAINER_CARS", "5")), Run(request.run)
    for epoch in range(1, run.facts.get("done", 0) + 1):
        say(run.epoch(epoch))
    return Survey(16 * cars, cars, 1, "" if cars > 2 else "There are too few cars.", run.facts.get("stage", "none"))


def train(run: Run) -> Message:
    say(Noticed("redcar_02.jpg is damaged; it was left out."))
    for number in range(run.facts["done"] + 1, run.facts["epochs"] + 1):
        say(Progressed(4 * number - 1, 4 * run.facts["epochs"], "steps", 600.0))
        run.keep(done=number, stage="begun")
        say(run.epoch(number))
        if END == "die":
            os._exit(9)
        if END == "fail":
            return Failed(0, "The disk is full; make room.")
        if END == "wait":
            assert isinstance(decode(sys.stdin.buffer.readline() or encode(StopRequest())), StopRequest)
            return Cancelled(0)
    run.keep(stage="trained")
    return Trained()


def publish(request: PublishRequest, shelf: NetworkShelf) -> Message:
    say(Progressed(3, 16, "photos compared", 60.0))
    if END == "wait":
        sys.stdin.buffer.readline()
        return Cancelled(0)
    if os.environ.get("FAKE_TRAINER_WORSE") and not request.even_if_worse:
        return Refused("It is worse than the network in use in outline.", str(Path(request.run) / "refused.html"))
    shelve(shelf, "unet-new", published="2026-11-25T08:00:00+00:00")
    shelf.use("unet-new")
    Run(request.run).keep(stage="published")
    return Published("unet-new", "It is as good as the network in use.")


def main() -> None:
    shelf = NetworkShelf(Path(sys.argv[sys.argv.index("--shelf") + 1]))
    print("a library prints something that is no message", flush=True)
    match decode(sys.stdin.buffer.readline()):
        case SurveyRequest() as request:
            say(survey(request))
        case TrainRequest() as request:
            run = Run(request.run)
            run.keep(done=0, epochs=request.epochs, start=request.start, stage="none")
            say(train(run))
        case ResumeRequest() as request:
            say(train(Run(request.run)))
        case PublishRequest() as request:
            say(publish(request, shelf))


if __name__ == "__main__":
    main()
