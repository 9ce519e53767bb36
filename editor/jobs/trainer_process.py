"""The trainer process as the window sees it."""

from collections.abc import Sequence

from editor.jobs.message_process import PROGRAM
from editor.jobs.request_process import RequestProcess
from editor.language.marking import marked
from segmentation.messages import PublishRequest, ResumeRequest, SurveyRequest, TrainRequest

TRAINER_COMMAND = (*PROGRAM, "--trainer")
"""How a trainer is started."""

PATIENCE_MS = 20_000
"""How long a trainer may take to end with the window: a step, or the judging and keeping of an epoch. One that is
killed then, such as while Keras gets a network ready on a slow computer, costs the begun epoch only.
"""

TrainerRequest = SurveyRequest | TrainRequest | ResumeRequest | PublishRequest


class TrainerProcess(RequestProcess):
    """Surveys, trains and publishes; every whole epoch is kept."""

    def __init__(self, command: Sequence[str] = TRAINER_COMMAND) -> None:
        super().__init__(
            command, marked("The training's process"), marked("Every whole epoch of it is kept."), PATIENCE_MS
        )
