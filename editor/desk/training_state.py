"""How far the training of a new network is, and what can be done with it now; plain data, it knows no process."""

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from segmentation.messages import (
    BEGUN,
    NO_RUN,
    PUBLISHED,
    TRAINED,
    Cancelled,
    EpochDone,
    Failed,
    Message,
    Progressed,
    Published,
    Refused,
    Survey,
    Trained,
)


class Stage(Enum):
    """What the trainer does now."""

    NOTHING = "nothing"
    LOOKING = "looking what there is to learn from"
    TRAINING = "training"
    PUBLISHING = "publishing"


class Outcome(Enum):
    """How what the trainer did last has ended."""

    NONE = "none"
    STOPPED = "stopped"
    FAILED = "failed"
    TRAINED = "trained"
    PUBLISHED = "published"
    REFUSED = "refused"


@dataclass(frozen=True)
class TrainingState:
    """The training on the saved masks of the folder `photos`; None while no folder was open.

    `epochs` are the whole epochs that are kept. `sentence` says more about the `outcome`, "" where nothing is to
    be said; `report_path` is the page that shows why a network was refused, "" if there is none. While the folder is
    looked through once more, what was found before still holds: a button must not vanish under a hand.
    """

    photos: Path | None = None
    stage: Stage = Stage.NOTHING
    survey: Survey | None = None
    epochs: tuple[EpochDone, ...] = ()
    progress: Progressed | None = None
    is_stopping: bool = False
    outcome: Outcome = Outcome.NONE
    sentence: str = ""
    report_path: str = ""

    @property
    def is_working(self) -> bool:
        """Whether a training or a publication is under way, which must not be lost by closing the window."""
        return self.stage in (Stage.TRAINING, Stage.PUBLISHING)

    @property
    def run(self) -> str:
        """How far the training that is kept came, one of `messages.RUN_STAGES`."""
        return NO_RUN if self.survey is None else self.survey.run

    @property
    def can_begin(self) -> bool:
        """Whether a new training can begin."""
        return not self.is_working and self.survey is not None and not self.survey.obstacle

    @property
    def can_go_on(self) -> bool:
        """Whether there is a training that was broken off."""
        return not self.is_working and self.run == BEGUN

    @property
    def can_publish(self) -> bool:
        """Whether there is a trained network that is not in use yet."""
        return not self.is_working and self.run == TRAINED

    @property
    def can_stop(self) -> bool:
        """Whether something is under way that nobody has stopped yet."""
        return self.is_working and not self.is_stopping

    @property
    def loses_by_beginning(self) -> bool:
        """Whether a new training would take the place of one that was not published."""
        return self.run in (BEGUN, TRAINED)


def looking(state: TrainingState, photos: Path) -> TrainingState:
    """Return the state while the folder `photos` is looked through; what was said of the same folder stays."""
    return replace(state if photos == state.photos else TrainingState(photos), stage=Stage.LOOKING)


def working(state: TrainingState, stage: Stage) -> TrainingState:
    """Return the state once a training or publication, as `stage` says, was asked for."""
    return replace(
        state, stage=stage, progress=None, is_stopping=False, outcome=Outcome.NONE, sentence="", report_path=""
    )


def begun_anew(state: TrainingState) -> TrainingState:
    """Return the state once a new training was asked for, to which the one that is kept gives way."""
    return replace(working(state, Stage.TRAINING), epochs=(), survey=_with_run(state.survey, NO_RUN))


def stopping(state: TrainingState) -> TrainingState:
    """Return the state once the trainer was asked to stop."""
    return replace(state, is_stopping=True)


def after(state: TrainingState, message: Message) -> TrainingState:
    """Return the state once the trainer has said `message`."""
    match message:
        case Progressed():
            return replace(state, progress=message)
        case EpochDone():
            earlier = tuple(epoch for epoch in state.epochs if epoch.epoch < message.epoch)
            return replace(state, epochs=(*earlier, message))
        case Survey():
            return replace(_at_rest(state), survey=message, epochs=() if message.run == NO_RUN else state.epochs)
        case Trained():
            return _ended(state, Outcome.TRAINED, "", TRAINED)
        case Published():
            return _ended(state, Outcome.PUBLISHED, message.verdict, PUBLISHED)
        case Refused():
            ended = _ended(state, Outcome.REFUSED, message.sentence, state.run)
            return replace(ended, report_path=message.report_path)
        case Failed():
            return _ended(state, Outcome.FAILED, message.sentence, _broken_off(state))
        case Cancelled():
            return _ended(state, Outcome.STOPPED, "", _broken_off(state))
    return state


def _broken_off(state: TrainingState) -> str:
    """How far the run came that was broken off: what a publication had to do with it is as it was."""
    return BEGUN if state.stage is Stage.TRAINING and state.epochs else state.run


def _ended(state: TrainingState, outcome: Outcome, sentence: str, run: str) -> TrainingState:
    return replace(_at_rest(state), outcome=outcome, sentence=sentence, survey=_with_run(state.survey, run))


def _at_rest(state: TrainingState) -> TrainingState:
    return replace(state, stage=Stage.NOTHING, progress=None, is_stopping=False)


def _with_run(survey: Survey | None, run: str) -> Survey | None:
    return None if survey is None else replace(survey, run=run)
