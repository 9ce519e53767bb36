"""What the window says of the drawing of a whole folder."""

from editor.desk.folder_run import End, Failure, FolderPlan, FolderRun
from editor.desk.time_words import duration_in_words, time_left_in_words
from editor.desk.training_words import shortened
from editor.language.marking import marked
from editor.language.texts import tr, tr_counted

WHAT_IT_DOES = (
    marked("Each mask is saved beside the photos as the network's, and is there when its car is opened."),
    marked("A mask that is saved already stays as it is, and so does one that somebody saves meanwhile."),
    marked("You can go on working: what the open car wants of the network goes first."),
    marked("Leaving carmask stops it. What is drawn is kept, and the same command draws the rest."),
)
"""Said before it begins, one line each; English."""


def plan_in_words(plan: FolderPlan) -> str:
    """Return what there is to draw."""
    folder = shortened(plan.folder.name)
    if not plan.views:
        return tr_counted(
            "All {n:,} photo in {folder} have a saved mask; there is nothing to draw.",
            "All {n:,} photos in {folder} have a saved mask; there is nothing to draw.",
            n=plan.there,
            folder=folder,
        )
    to_draw = tr_counted(
        "{n:,} photo in {folder} has no saved mask.",
        "{n:,} photos in {folder} have no saved mask.",
        n=len(plan.views),
        folder=folder,
    )
    if not plan.there:
        return to_draw
    there = tr("{there:,} of {total:,} are saved already.", there=plan.there, total=plan.there + len(plan.views))
    return f"{to_draw} {there}"


def time_in_words(plan: FolderPlan, seconds_a_photo: float | None) -> str:
    """Return how long it takes; `seconds_a_photo` is None while no photo was drawn."""
    if not plan.views:
        return ""
    if seconds_a_photo is None:
        return tr("How long it takes is told after the first photos.")
    duration = duration_in_words(len(plan.views) * seconds_a_photo)
    return tr("It takes {duration}, as fast as the network has drawn so far.", duration=duration)


def progress_in_words(run: FolderRun, seconds_left: float | None) -> str:
    """Return the few words for the line below everything, also once it has ended."""
    match run.end:
        case End.DONE:
            return tr("Folder drawn")
        case End.STOPPED:
            return tr("Folder stopped")
        case End.BROKEN_OFF:
            return tr("Folder broken off")
    left = time_left_in_words(seconds_left)
    done = tr("Folder: {done:,} of {total:,} photos", done=run.done, total=run.total)
    return f"{done}, {left}" if left else done


def heading_in_words(run: FolderRun) -> str:
    """Return how it ended, in a few words."""
    folder = shortened(run.folder.name)
    match run.end:
        case End.DONE:
            return tr("{folder} is drawn", folder=folder)
        case End.STOPPED:
            return tr("Drawing {folder} was stopped", folder=folder)
        case End.BROKEN_OFF:
            return tr("Drawing {folder} was broken off", folder=folder)
    return tr("{folder} is being drawn", folder=folder)


def summary_in_words(run: FolderRun) -> str:
    """Return what was drawn, what was not, how long it took and when it ended."""
    parts = [tr_counted("{n:,} mask drawn", "{n:,} masks drawn", n=run.drawn)]
    if run.saved_before:
        parts.append(tr("{n:,} saved before", n=run.saved_before))
    if run.there:
        parts.append(tr("{n:,} saved by somebody meanwhile", n=run.there))
    if run.failures:
        parts.append(tr_counted("{n:,} photo not drawn", "{n:,} photos not drawn", n=len(run.failures)))
    if run.left:
        parts.append(tr("{n:,} left", n=run.left))
    summary = f"{', '.join(parts)}."
    if run.ended is None:
        return summary
    took = tr(
        "It took {duration} and ended on {when:%Y-%m-%d} at {when:%H:%M}.",
        duration=duration_in_words((run.ended - run.begun).total_seconds()),
        when=run.ended,
    )
    return f"{summary} {took}"


def end_in_words(run: FolderRun) -> str:
    """Return the notice for somebody who comes back to the desk."""
    why = f" {run.sentence}" if run.sentence else ""
    again = " " + tr("Mask, Draw all cars of the folder … draws the rest.") if run.left else ""
    return f"{heading_in_words(run)}: {summary_in_words(run)}{why}{again}"


def failure_in_words(failure: Failure) -> str:
    """Return why a photo has no mask, with its name."""
    name = failure.photo_path.name
    return failure.sentence if name in failure.sentence else f"{name}: {failure.sentence}"


def question_before_leaving(run: FolderRun) -> tuple[str, str]:
    """Return title and text of the question to somebody who leaves the program while a folder is drawn."""
    doing = tr(
        "{folder} is being drawn: {done:,} of {total:,} photos are done.",
        folder=shortened(run.folder.name),
        done=run.done,
        total=run.total,
    )
    kept = tr(
        "Leaving carmask stops it. The masks drawn so far are kept, and the same command draws the rest next time."
    )
    return tr("A folder is being drawn"), f"{doing} {kept}"
