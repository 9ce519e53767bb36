"""What the window says of a training, in sentences for somebody who has never seen one."""

from dataclasses import dataclass

from editor.desk.time_words import time_left_in_words
from editor.desk.training_state import Outcome, Stage, TrainingState
from segmentation.counted import counted
from segmentation.messages import BEGUN, PUBLISHED, TRAINED, EpochDone, Progressed, Survey


@dataclass(frozen=True)
class Course:
    """One way to train; `doc` is the sentence that the window shows, `epochs` what it proposes."""

    title: str
    doc: str
    epochs: int
    goes_on_from_network_in_use: bool


COURSES = (
    Course(
        "Improve the network in use", "Goes on from what it knows and learns what the masks of this folder add to it.",
        epochs=6, goes_on_from_network_in_use=True,
    ),
    Course(
        "Begin with nothing", "Forgets all that was learned before; for large folders only, and it takes much longer.",
        epochs=20, goes_on_from_network_in_use=False,
    ),
)  # fmt: skip
MOST_EPOCHS = 200

_DOING = {
    "steps": "Learning",
    "photos looked at": "Looking at the photos",
    "photos compared": "Judging on cars it has not seen",
    "photos through the exported engine": "Making it quick",
    "photos to calibrate by": "Making it quicker",
    "photos through the quantised engine": "Comparing the quicker one",
    "photos judged with the quantised engine": "Judging the quicker one",
}
"""Words for the units that progress is counted in."""


def shortened(name: str) -> str:
    """Return `name`, of at most 40 signs; a longer one, which no line could break, is cut in its middle."""
    return name if len(name) <= 40 else f"{name[:19]}…{name[-20:]}"


def material_in_words(state: TrainingState) -> str:
    """Return what there is to learn from."""
    if state.photos is None:
        return "Open a folder of photos first: a network learns from the masks that were corrected or accepted in it."
    survey = state.survey
    if survey is None:
        is_looking = state.stage is Stage.LOOKING
        return f"Looking for corrected and accepted masks in {shortened(state.photos.name)} …" if is_looking else ""
    if survey.obstacle:
        return survey.obstacle
    return _what_is_there(survey, shortened(state.photos.name))


def _what_is_there(survey: Survey, folder: str) -> str:
    are = "is" if survey.judged_cars == 1 else "are"
    masks = f"the masks of {counted(survey.photos, 'photo')} of {counted(survey.cars, 'car')}"
    kept_back = f"{survey.judged_cars:,} of these cars {are} kept back to judge the new network."
    return f"In {folder}, somebody corrected or accepted {masks}. {kept_back}"


def doing_in_words(state: TrainingState) -> str:
    """Return what is going on, with the time that is left, or how the last thing ended; "" if there is nothing."""
    if state.is_stopping:
        kept = "; the epoch that was begun is given up, all before it are kept" if state.stage is Stage.TRAINING else ""
        return f"Stopping{kept} …"
    if state.is_working:
        return _progress_in_words(state)
    if state.outcome is not Outcome.NONE:
        return _outcome_in_words(state)
    return _run_in_words(state)


def end_in_words(state: TrainingState) -> str:
    """Return how the last thing ended, for somebody who looks at the desk."""
    where = " Network, Networks … has the button." if state.outcome is Outcome.TRAINED else ""
    return f"{doing_in_words(state)}{where}"


def question_before_leaving(state: TrainingState) -> tuple[str, str]:
    """Return title and text of the question to somebody who leaves the program while something goes on."""
    if state.stage is Stage.PUBLISHING:
        kept = "Leaving carmask stops it. The trained network is kept, and it can be published next time."
        return "A network is being published", f"{doing_in_words(state)} {kept}"
    kept = "Leaving carmask stops it. Every whole epoch is kept, and it can go on from there next time."
    return "A network is being trained", f"{doing_in_words(state)} {kept}"


def _progress_in_words(state: TrainingState) -> str:
    if state.progress is None:
        return "Starting …"
    what = _DOING.get(state.progress.unit, f"Working on {state.progress.unit}")
    if state.progress.unit == "steps" and state.epochs:
        what += f", epoch {state.epochs[-1].epoch + 1} of {state.epochs[-1].epochs}"
    left = time_left_in_words(state.progress.seconds_left)
    return f"{what}{f'; {left}' if left else ''}."


def _outcome_in_words(state: TrainingState) -> str:
    match state.outcome:
        case Outcome.STOPPED:
            if state.run != BEGUN:
                return "Stopped."
            return f"Stopped after {_last_of(state.epochs)}; the training can go on from there."
        case Outcome.TRAINED:
            return _trained_in_words(state.epochs)
        case Outcome.PUBLISHED:
            return f"Published: the new network is in use now. {state.sentence}".strip()
    return state.sentence


def _run_in_words(state: TrainingState) -> str:
    if state.run == BEGUN and state.epochs:
        return f"A training was broken off after {_last_of(state.epochs)}; it can go on from there."
    if state.run == TRAINED:
        return _trained_in_words(state.epochs)
    if state.run == PUBLISHED:
        return "The network of the last training was published."
    return ""


def _last_of(epochs: tuple[EpochDone, ...]) -> str:
    return f"epoch {epochs[-1].epoch} of {epochs[-1].epochs}" if epochs else "its first epoch"


def _trained_in_words(epochs: tuple[EpochDone, ...]) -> str:
    kept = kept_epoch(epochs)
    of = (
        "" if kept is None else f" The network of epoch {kept.epoch} was kept, with a Dice of {kept.held_out_dice:.4f}."
    )
    return f"The training has ended.{of} Publishing judges it and takes it into use if it is no worse."


def kept_epoch(epochs: tuple[EpochDone, ...]) -> EpochDone | None:
    """Return the epoch whose network is kept, None before there is one."""
    return next((epoch for epoch in epochs if epoch.epoch == epochs[-1].kept_epoch), None)


def note_in_words(epochs: tuple[EpochDone, ...]) -> str:
    """Return as a sentence what is not as it should be in the training, "" if all is."""
    note = epochs[-1].note if epochs else ""
    return f"{note[0].upper()}{note[1:]}." if note else ""


def short_progress(state: TrainingState) -> str:
    """Return the few words for the line below everything, "" while nothing is under way."""
    if not state.is_working:
        return ""
    what = "Training" if state.stage is Stage.TRAINING else "Publishing"
    left = "" if state.progress is None else time_left_in_words(state.progress.seconds_left)
    return f"{what} a network{f': {left}' if left else ''}"


def permille(progress: Progressed | None) -> int | None:
    """Return how much is done, 0 to 1000; None while that cannot be told."""
    if progress is None or progress.total < 1:
        return None
    return min(1000, max(0, 1000 * progress.done // progress.total))
