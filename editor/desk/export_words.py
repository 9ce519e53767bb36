"""What the window says of an export."""

from collections.abc import Sequence

from editor.desk.export_choice import ExportChoice, picture_kind, wanted_kind
from editor.desk.export_run import ExportRun
from editor.desk.folder_run import End
from editor.desk.time_words import day_in_words, duration_in_words, time_left_in_words
from editor.desk.training_words import shortened
from editor.language.texts import tr, tr_counted
from segmentation.cutout.encoding import WITHOUT_QUALITY
from segmentation.cutout.preset import Preset
from segmentation.messages import Exported, ExportPlanned

MOST_SENTENCES = 3
"""So many photos are named before the others are only counted."""

KINDS = {"jpeg": "JPEG", "png": "PNG", "webp": "WebP", "avif": "AVIF", "tiff": "TIFF", "psd": "PSD"}


def preset_in_words(preset: Preset, choice: ExportChoice) -> str:
    """Return size, kind of file and whose wish a preset is."""
    kind = picture_kind(choice, preset)
    said = [tr("{width} x {height} pixels", width=preset.width, height=preset.height), KINDS[kind]]
    if kind not in WITHOUT_QUALITY:
        said[-1] = tr("{kind} of quality {quality}", kind=KINDS[kind], quality=preset.quality)
        if preset.most_bytes is not None:
            said.append(tr("at most {size:g} MB", size=preset.most_bytes / 1_000_000))
    if kind != (wanted := wanted_kind(choice, preset)):
        said.append(tr("for {kind} cannot be transparent", kind=KINDS[wanted]))
    address = preset.source.partition("://")[2]
    whose = "\n" + tr("Of {date}, {address}", date=day_in_words(preset.dated), address=address) if address else ""
    return f"{', '.join(said)}.{whose}"


def shadow_in_words(choice: ExportChoice) -> str:
    """Return how strong the shadow is."""
    if choice.shadow_percent == 0:
        return tr("None")
    is_photographed = choice.shadow_percent == 100 and not choice.draws_shadow and not choice.reflection_percent
    return tr("As photographed") if is_photographed else f"{choice.shadow_percent} %"


def reflection_in_words(choice: ExportChoice) -> str:
    """Return how strongly cars are mirrored in the floor."""
    return f"{choice.reflection_percent} %" if choice.reflection_percent else tr("None")


def balance_in_words(choice: ExportChoice) -> str:
    """Return how much of the set's white balance and exposure is taken."""
    return f"{choice.balance_percent} %" if choice.balance_percent else tr("As photographed")


def see_through_in_words(choice: ExportChoice) -> str:
    """Return how much is seen through glass."""
    return f"{choice.see_through_percent} %" if choice.see_through_percent else tr("As photographed")


def plan_in_words(planned: ExportPlanned, choice: ExportChoice) -> str:
    """Return what would be made, and what would be left out and why."""
    if planned.obstacle:
        return planned.obstacle
    lines = [_counted_plan(planned) if planned.pictures else _nothing_to_export(choice)]
    if planned.unfinished_cars and planned.pictures:
        lines.append(
            tr_counted(
                "Left out: {n:,} car with angles that are not accepted.",
                "Left out: {n:,} cars with angles that are not accepted.",
                n=planned.unfinished_cars,
            )
        )
    if planned.left_out and planned.pictures:
        lines.append(_left_out(planned.left_out, choice))
    if planned.without_plate:
        lines.append(
            tr_counted(
                "{n:,} picture would be held back: place its number plate first, or say that the photo shows none.",
                "{n:,} pictures would be held back: place their number plates first, or say that a photo shows none.",
                n=planned.without_plate,
            )
        )
    return "\n".join([*lines, *_first(planned.failures)])


def _counted_plan(planned: ExportPlanned) -> str:
    pictures = tr_counted("{n:,} picture", "{n:,} pictures", n=planned.pictures)
    cars = tr_counted("{n:,} car", "{n:,} cars", n=planned.cars)
    if planned.spins:
        spins = tr_counted("{n:,} spin", "{n:,} spins", n=planned.spins)
        return tr("{pictures} of {cars}, and {spins}.", pictures=pictures, cars=cars, spins=spins)
    return tr("{pictures} of {cars}.", pictures=pictures, cars=cars)


def _nothing_to_export(choice: ExportChoice) -> str:
    if choice.cars == "whole":
        return tr("There is nothing to export: no car has every angle accepted.")
    if choice.takes_corrected:
        return tr("There is nothing to export: no saved mask is accepted or corrected.")
    return tr("There is nothing to export: no saved mask is accepted.")


def _left_out(photos: int, choice: ExportChoice) -> str:
    if choice.takes_corrected:
        return tr_counted(
            "Left out: {n:,} photo without a saved mask that is accepted or corrected.",
            "Left out: {n:,} photos without a saved mask that is accepted or corrected.",
            n=photos,
        )
    return tr_counted(
        "Left out: {n:,} photo without a saved mask that is accepted.",
        "Left out: {n:,} photos without a saved mask that is accepted.",
        n=photos,
    )


def preview_in_words(angle: int, is_wanted: bool, reasons: Sequence[str], choice: ExportChoice) -> str:
    """Return what is to be said of the angle that is seen as it would be delivered."""
    said = []
    if not is_wanted and choice.takes_corrected:
        said.append(tr("Angle {angle} is neither accepted nor corrected and would be left out.", angle=angle))
    elif not is_wanted:
        said.append(tr("Angle {angle} is not accepted and would be left out.", angle=angle))
    if reasons:
        said.append(tr("Angle {angle} would be held back: {reasons}.", angle=angle, reasons="; ".join(reasons)))
    return " ".join(said) or tr("Angle {angle}, as it is delivered.", angle=angle)


def progress_in_words(run: ExportRun) -> str:
    """Return the few words for the line below everything, also once it has ended."""
    match run.end:
        case End.DONE:
            return tr("Exported")
        case End.STOPPED:
            return tr("Export stopped")
        case End.BROKEN_OFF:
            return tr("Export broken off")
    if not run.total:
        return tr("Export: begins")
    left = time_left_in_words(run.seconds_left)
    done = tr("Export: {done:,} of {total:,} photos", done=run.done, total=run.total)
    return f"{done}, {left}" if left else done


def heading_in_words(run: ExportRun) -> str:
    """Return how it ended, in a few words."""
    match run.end:
        case End.DONE:
            if run.answer is not None and run.answer.held_back:
                return tr("Some pictures wait to be seen")
            has_failures = run.answer is not None and run.answer.failures
            return tr("Some pictures could not be made") if has_failures else tr("The pictures are made")
        case End.STOPPED:
            return tr("The export was stopped")
        case End.BROKEN_OFF:
            return tr("The export was broken off")
    return tr("Pictures go into {folder}", folder=shortened(run.out.name))


def summary_in_words(run: ExportRun) -> str:
    """Return what was made and what was not, and how long it took."""
    if run.answer is None:
        kept = tr("What is made is whole; the same export goes on where it ended.")
        return f"{_done_in_words(run)} {kept}"
    answer = run.answer
    parts = [tr_counted("{n:,} picture made", "{n:,} pictures made", n=answer.made)]
    if answer.spins:
        parts.append(tr_counted("{n:,} spin", "{n:,} spins", n=answer.spins))
    if answer.kept:
        parts.append(tr("{n:,} there already", n=answer.kept))
    if answer.held_back:
        parts.append(tr("{n:,} held back", n=len(answer.held_back)))
    if answer.failures:
        parts.append(tr("{n:,} failed", n=len(answer.failures)))
    if answer.left_out:
        parts.append(
            tr_counted(
                "{n:,} photo left out for its mask's state",
                "{n:,} photos left out for their masks' state",
                n=answer.left_out,
            )
        )
    if answer.unfinished_cars:
        parts.append(
            tr_counted("{n:,} unfinished car left out", "{n:,} unfinished cars left out", n=answer.unfinished_cars)
        )
    summary = f"{', '.join(parts)}.{_moved_in_words(answer)}"
    if run.ended is None:
        return summary
    took = duration_in_words((run.ended - run.begun).total_seconds())
    return f"{summary} {tr('It took {duration}.', duration=took)}"


def _moved_in_words(answer: Exported) -> str:
    if not answer.moved_pixels:
        return ""
    moved = tr_counted(
        "Outlines were moved by up to {px:.1f} px, which changed {n:,} pixel in all.",
        "Outlines were moved by up to {px:.1f} px, which changed {n:,} pixels in all.",
        n=answer.moved_pixels,
        px=answer.most_moved_px,
    )
    return f" {moved}"


def _done_in_words(run: ExportRun) -> str:
    if not run.total:
        return tr("No photo was done.")
    return tr("{done:,} of {total:,} photos were done.", done=run.done, total=run.total)


def end_in_words(run: ExportRun) -> str:
    """Return the notice for somebody who comes back to the desk."""
    why = f" {run.sentence}" if run.sentence else ""
    return f"{heading_in_words(run)}: {summary_in_words(run)}{why}"


def question_before_leaving(run: ExportRun) -> tuple[str, str]:
    """Return title and text of the question to somebody who leaves the program while pictures are made."""
    if run.total:
        doing = tr(
            "Pictures are being made in {folder}: {done:,} of {total:,} photos are done.",
            folder=run.out,
            done=run.done,
            total=run.total,
        )
    else:
        doing = tr("Pictures are being made in {folder}: it has just begun.", folder=run.out)
    kept = tr("Leaving carmask stops it. Finished pictures are kept, and the same export makes the rest next time.")
    return tr("Pictures are being made"), f"{doing} {kept}"


def _first(sentences: Sequence[str]) -> list[str]:
    more = len(sentences) - MOST_SENTENCES
    return [*sentences[:MOST_SENTENCES], *([tr("And {more:,} more.", more=more)] if more > 0 else [])]
