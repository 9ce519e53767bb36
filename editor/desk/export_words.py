"""What the window says of an export."""

from collections.abc import Sequence

from editor.desk.export_choice import ExportChoice, picture_kind
from editor.desk.export_run import ExportRun
from editor.desk.folder_run import End
from editor.desk.time_words import duration_in_words, time_left_in_words
from editor.desk.training_words import shortened
from segmentation.counted import counted
from segmentation.cutout.preset import Preset
from segmentation.messages import ExportPlanned

MOST_SENTENCES = 3
"""So many photos are named before the others are only counted."""

_KINDS = {"jpeg": "JPEG", "png": "PNG", "webp": "WebP", "avif": "AVIF", "tiff": "TIFF"}
_WITHOUT_QUALITY = {"png", "tiff"}


def preset_in_words(preset: Preset, choice: ExportChoice) -> str:
    """Return size, kind of file and whose wish a preset is."""
    kind = picture_kind(choice, preset)
    written = _KINDS[kind]
    if kind not in _WITHOUT_QUALITY:
        written += f" of quality {preset.quality}"
        if preset.most_bytes is not None:
            written += f", at most {preset.most_bytes / 1_000_000:g} MB"
    if kind != preset.kind:
        written += f", for {_KINDS[preset.kind]} cannot be transparent"
    address = preset.source.partition("://")[2]
    whose = f"\nOf {preset.dated}, {address}" if address else ""
    return f"{preset.width} x {preset.height} pixels, {written}.{whose}"


def shadow_in_words(choice: ExportChoice) -> str:
    """Return how strong the shadow is."""
    if choice.shadow_percent == 0:
        return "None"
    is_photographed = choice.shadow_percent == 100 and not choice.draws_shadow
    return "As photographed" if is_photographed else f"{choice.shadow_percent} %"


def plan_in_words(planned: ExportPlanned, choice: ExportChoice) -> str:
    """Return what would be made, and what would be left out and why."""
    if planned.obstacle:
        return planned.obstacle
    asked = "accepted or corrected" if choice.takes_corrected else "accepted"
    lines = [f"{counted(planned.pictures, 'picture')} of {counted(planned.cars, 'car')}."]
    if not planned.pictures:
        lines = [f"There is nothing to export: no saved mask is {asked}."]
        if choice.cars == "whole":
            lines = ["There is nothing to export: no car has every angle accepted."]
    if planned.unfinished_cars and planned.pictures:
        lines.append(f"Left out: {counted(planned.unfinished_cars, 'car')} with angles that are not accepted.")
    if planned.left_out and planned.pictures:
        lines.append(f"Left out: {counted(planned.left_out, 'photo')} without a saved mask that is {asked}.")
    return "\n".join([*lines, *_first(planned.failures)])


def preview_in_words(angle: int, is_wanted: bool, reasons: Sequence[str], choice: ExportChoice) -> str:
    """Return what is to be said of the angle that is seen as it would be delivered."""
    said = []
    if not is_wanted:
        asked = "neither accepted nor corrected" if choice.takes_corrected else "not accepted"
        said.append(f"Angle {angle} is {asked} and would be left out.")
    if reasons:
        said.append(f"Angle {angle} would be held back: {'; '.join(reasons)}.")
    return " ".join(said) or f"Angle {angle}, as it is delivered."


def progress_in_words(run: ExportRun) -> str:
    """Return the few words for the line below everything, also once it has ended."""
    if not run.is_running:
        return "Exported" if run.end is End.DONE else f"Export {run.end.value}"
    if not run.total:
        return "Export: begins"
    left = time_left_in_words(run.seconds_left)
    done = f"Export: {run.done:,} of {run.total:,} photos"
    return f"{done}, {left}" if left else done


def heading_in_words(run: ExportRun) -> str:
    """Return how it ended, in a few words."""
    match run.end:
        case End.DONE:
            if run.answer is not None and run.answer.held_back:
                return "Some pictures wait to be seen"
            has_failures = run.answer is not None and run.answer.failures
            return "Some pictures could not be made" if has_failures else "The pictures are made"
        case End.STOPPED:
            return "The export was stopped"
        case End.BROKEN_OFF:
            return "The export was broken off"
    return f"Pictures go into {shortened(run.out.name)}"


def summary_in_words(run: ExportRun) -> str:
    """Return what was made and what was not, and how long it took."""
    if run.answer is None:
        done = f"{run.done:,} of {run.total:,} photos were done" if run.total else "No photo was done"
        return f"{done}. What is made is whole; the same export goes on where it ended."
    answer = run.answer
    parts = [f"{counted(answer.made, 'picture')} made"]
    if answer.kept:
        parts.append(f"{answer.kept:,} there already")
    if answer.held_back:
        parts.append(f"{len(answer.held_back):,} held back")
    if answer.failures:
        parts.append(f"{len(answer.failures):,} failed")
    if answer.left_out:
        parts.append(f"{counted(answer.left_out, 'photo')} left out for their masks' state")
    if answer.unfinished_cars:
        parts.append(f"{counted(answer.unfinished_cars, 'unfinished car')} left out")
    took = "" if run.ended is None else f" It took {duration_in_words((run.ended - run.begun).total_seconds())}."
    return f"{', '.join(parts)}.{took}"


def end_in_words(run: ExportRun) -> str:
    """Return the notice for somebody who comes back to the desk."""
    why = f" {run.sentence}" if run.sentence else ""
    return f"{heading_in_words(run)}: {summary_in_words(run)}{why}"


def question_before_leaving(run: ExportRun) -> tuple[str, str]:
    """Return title and text of the question to somebody who leaves the program while pictures are made."""
    done = f"{run.done:,} of {run.total:,} photos are done" if run.total else "it has just begun"
    text = (
        f"Pictures are being made in {run.out}: {done}. Leaving carmask stops it. Finished pictures are kept, and the "
    )
    return "Pictures are being made", text + "same export makes the rest next time."


def _first(sentences: Sequence[str]) -> list[str]:
    more = len(sentences) - MOST_SENTENCES
    return [*sentences[:MOST_SENTENCES], *([f"And {more:,} more."] if more > 0 else [])]
