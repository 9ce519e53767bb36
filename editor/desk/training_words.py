"""What the window says of a training, in sentences for somebody who has never seen one."""

from dataclasses import dataclass

from editor.desk.time_words import time_left_in_words
from editor.desk.training_state import Outcome, Stage, TrainingState
from editor.language.marking import marked
from editor.language.texts import tr, tr_counted
from segmentation.messages import BEGUN, PUBLISHED, TRAINED, EpochDone, Progressed, Survey


@dataclass(frozen=True)
class Course:
    """One way to train; `title` and `doc`, the sentence that the window shows, are English; `epochs` is proposed."""

    title: str
    doc: str
    epochs: int
    goes_on_from_network_in_use: bool


COURSES = (
    Course(
        marked("Improve the network in use"),
        marked("Goes on from what it knows and learns what the masks of this folder add to it."),
        epochs=6, goes_on_from_network_in_use=True,
    ),
    Course(
        marked("Begin with nothing"),
        marked("Forgets all that was learned before; for large folders only, and it takes much longer."),
        epochs=20, goes_on_from_network_in_use=False,
    ),
)  # fmt: skip
MOST_EPOCHS = 200

_DOING = {
    "steps": marked("Learning"),
    "photos looked at": marked("Looking at the photos"),
    "photos compared": marked("Judging on cars it has not seen"),
    "photos through the exported engine": marked("Making it quick"),
    "photos to calibrate by": marked("Making it quicker"),
    "photos through the quantised engine": marked("Comparing the quicker one"),
    "photos judged with the quantised engine": marked("Judging the quicker one"),
}
"""Words for the units that progress is counted in."""


def shortened(name: str) -> str:
    """Return `name`, of at most 40 signs; a longer one, which no line could break, is cut in its middle."""
    return name if len(name) <= 40 else f"{name[:19]}…{name[-20:]}"


def material_in_words(state: TrainingState) -> str:
    """Return what there is to learn from."""
    if state.photos is None:
        return tr(
            "Open a folder of photos first: a network learns from the masks that were corrected or accepted in it."
        )
    survey = state.survey
    folder = shortened(state.photos.name)
    if survey is None:
        is_looking = state.stage is Stage.LOOKING
        return tr("Looking for corrected and accepted masks in {folder} …", folder=folder) if is_looking else ""
    if survey.obstacle:
        return survey.obstacle
    return _what_is_there(survey, folder)


def _what_is_there(survey: Survey, folder: str) -> str:
    there = tr(
        "In {folder}, somebody corrected or accepted the masks of {photos} of {cars}.",
        folder=folder,
        photos=tr_counted("{n:,} photo", "{n:,} photos", n=survey.photos),
        cars=tr_counted("{n:,} car", "{n:,} cars", n=survey.cars),
    )
    kept_back = tr_counted(
        "{n:,} of these cars is kept back to judge the new network.",
        "{n:,} of these cars are kept back to judge the new network.",
        n=survey.judged_cars,
    )
    return f"{there} {kept_back}"


def doing_in_words(state: TrainingState) -> str:
    """Return what is going on, with the time that is left, or how the last thing ended; "" if there is nothing."""
    if state.is_stopping:
        if state.stage is Stage.TRAINING:
            return tr("Stopping; the epoch that was begun is given up, all before it are kept …")
        return tr("Stopping …")
    if state.is_working:
        return _progress_in_words(state)
    if state.outcome is not Outcome.NONE:
        return _outcome_in_words(state)
    return _run_in_words(state)


def end_in_words(state: TrainingState) -> str:
    """Return how the last thing ended, for somebody who looks at the desk."""
    ended = doing_in_words(state)
    if state.outcome is Outcome.TRAINED:
        return tr("{ended} Network, Networks … has the button.", ended=ended)
    return ended


def question_before_leaving(state: TrainingState) -> tuple[str, str]:
    """Return title and text of the question to somebody who leaves the program while something goes on."""
    doing = doing_in_words(state)
    if state.stage is Stage.PUBLISHING:
        return tr("A network is being published"), tr(
            "{doing} Leaving carmask stops it. The trained network is kept, and it can be published next time.",
            doing=doing,
        )
    return tr("A network is being trained"), tr(
        "{doing} Leaving carmask stops it. Every whole epoch is kept, and it can go on from there next time.",
        doing=doing,
    )


def _progress_in_words(state: TrainingState) -> str:
    if state.progress is None:
        return tr("Starting …")
    unit = state.progress.unit
    what = tr(_DOING[unit]) if unit in _DOING else tr("Working on {what}", what=unit)
    if unit == "steps" and state.epochs:
        last = state.epochs[-1]
        what = tr("{doing}, epoch {epoch} of {epochs}", doing=what, epoch=last.epoch + 1, epochs=last.epochs)
    left = time_left_in_words(state.progress.seconds_left)
    return tr("{doing}; {left}.", doing=what, left=left) if left else tr("{doing}.", doing=what)


def _outcome_in_words(state: TrainingState) -> str:
    match state.outcome:
        case Outcome.STOPPED:
            if state.run != BEGUN:
                return tr("Stopped.")
            return tr("Stopped after {epoch}; the training can go on from there.", epoch=_last_of(state.epochs))
        case Outcome.TRAINED:
            return _trained_in_words(state.epochs)
        case Outcome.PUBLISHED:
            return tr("Published: the new network is in use now. {verdict}", verdict=state.sentence).strip()
    return state.sentence


def _run_in_words(state: TrainingState) -> str:
    if state.run == BEGUN and state.epochs:
        last = _last_of(state.epochs)
        return tr("A training was broken off after {epoch}; it can go on from there.", epoch=last)
    if state.run == TRAINED:
        return _trained_in_words(state.epochs)
    if state.run == PUBLISHED:
        return tr("The network of the last training was published.")
    return ""


def _last_of(epochs: tuple[EpochDone, ...]) -> str:
    if not epochs:
        return tr("its first epoch")
    return tr("epoch {epoch} of {epochs}", epoch=epochs[-1].epoch, epochs=epochs[-1].epochs)


def _trained_in_words(epochs: tuple[EpochDone, ...]) -> str:
    kept = kept_epoch(epochs)
    ended = tr("The training has ended.")
    if kept is not None:
        names = {"epoch": kept.epoch, "dice": kept.held_out_dice}
        ended += " " + tr("The network of epoch {epoch} was kept, with a Dice of {dice:.4f}.", **names)
    return f"{ended} {tr('Publishing judges it and takes it into use if it is no worse.')}"


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
    what = tr("Training a network") if state.stage is Stage.TRAINING else tr("Publishing a network")
    left = "" if state.progress is None else time_left_in_words(state.progress.seconds_left)
    return f"{what}: {left}" if left else what


def permille(progress: Progressed | None) -> int | None:
    """Return how much is done, 0 to 1000; None while that cannot be told."""
    if progress is None or progress.total < 1:
        return None
    return min(1000, max(0, 1000 * progress.done // progress.total))
