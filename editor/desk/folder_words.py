"""What the window says of the drawing of a whole folder."""

from editor.desk.folder_run import End, Failure, FolderPlan, FolderRun
from editor.desk.time_words import duration_in_words, time_left_in_words
from editor.desk.training_words import shortened
from segmentation.counted import counted

WHAT_IT_DOES = (
    "Each mask is saved beside the photos as the network's, and is there when its car is opened.",
    "A mask that is saved already stays as it is, and so does one that somebody saves meanwhile.",
    "You can go on working: what the open car wants of the network goes first.",
    "Leaving carmask stops it. What is drawn is kept, and the same command draws the rest.",
)
"""Said before it begins, one line each."""


def plan_in_words(plan: FolderPlan) -> str:
    """Return what there is to draw."""
    folder = shortened(plan.folder.name)
    if not plan.views:
        return f"All {counted(plan.there, 'photo')} in {folder} have a saved mask; there is nothing to draw."
    have = "has" if len(plan.views) == 1 else "have"
    there = f" {plan.there:,} of {plan.there + len(plan.views):,} are saved already." if plan.there else ""
    return f"{counted(len(plan.views), 'photo')} in {folder} {have} no saved mask.{there}"


def time_in_words(plan: FolderPlan, seconds_a_photo: float | None) -> str:
    """Return how long it takes; `seconds_a_photo` is None while no photo was drawn."""
    if not plan.views:
        return ""
    if seconds_a_photo is None:
        return "How long it takes is told after the first photos."
    duration = duration_in_words(len(plan.views) * seconds_a_photo)
    return f"It takes {duration}, as fast as the network has drawn so far."


def progress_in_words(run: FolderRun, seconds_left: float | None) -> str:
    """Return the few words for the line below everything, also once it has ended."""
    if not run.is_running:
        return "Folder drawn" if run.end is End.DONE else f"Folder {run.end.value}"
    left = time_left_in_words(seconds_left)
    done = f"Folder: {run.done:,} of {run.total:,} photos"
    return f"{done}, {left}" if left else done


def heading_in_words(run: FolderRun) -> str:
    """Return how it ended, in a few words."""
    folder = shortened(run.folder.name)
    match run.end:
        case End.DONE:
            return f"{folder} is drawn"
        case End.STOPPED:
            return f"Drawing {folder} was stopped"
        case End.BROKEN_OFF:
            return f"Drawing {folder} was broken off"
    return f"{folder} is being drawn"


def summary_in_words(run: FolderRun) -> str:
    """Return what was drawn, what was not, how long it took and when it ended."""
    parts = [f"{counted(run.drawn, 'mask')} drawn"]
    if run.saved_before:
        parts.append(f"{run.saved_before:,} saved before")
    if run.there:
        parts.append(f"{run.there:,} saved by somebody meanwhile")
    if run.failures:
        parts.append(f"{counted(len(run.failures), 'photo')} not drawn")
    if run.left:
        parts.append(f"{run.left:,} left")
    when = ""
    if run.ended is not None:
        took = duration_in_words((run.ended - run.begun).total_seconds())
        when = f" It took {took} and ended on {run.ended:%Y-%m-%d} at {run.ended:%H:%M}."
    return f"{', '.join(parts)}.{when}"


def end_in_words(run: FolderRun) -> str:
    """Return the notice for somebody who comes back to the desk."""
    why = f" {run.sentence}" if run.sentence else ""
    again = " Mask, Draw all cars of the folder … draws the rest." if run.left else ""
    return f"{heading_in_words(run)}: {summary_in_words(run)}{why}{again}"


def failure_in_words(failure: Failure) -> str:
    """Return why a photo has no mask, with its name."""
    name = failure.photo_path.name
    return failure.sentence if name in failure.sentence else f"{name}: {failure.sentence}"


def question_before_leaving(run: FolderRun) -> tuple[str, str]:
    """Return title and text of the question to somebody who leaves the program while a folder is drawn."""
    done = f"{run.done:,} of {run.total:,} photos are done"
    kept = "Leaving carmask stops it. The masks drawn so far are kept, and the same command draws the rest next time."
    return "A folder is being drawn", f"{shortened(run.folder.name)} is being drawn: {done}. {kept}"
