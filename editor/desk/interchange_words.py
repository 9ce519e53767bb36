"""What is said of masks that come from other programs and go to them."""

from dataclasses import dataclass
from pathlib import Path

from editor.language.marking import marked
from editor.language.sentences import translated
from editor.language.texts import tr, tr_counted
from segmentation.errors import CarmaskError
from segmentation.interchange.exporting import Exported, ExportResult, ExportTrial
from segmentation.interchange.formats import FORMATS
from segmentation.interchange.importing import Fate, ImportResult
from segmentation.interchange.mask_format import EXCHANGED
from segmentation.labels.record import HUMAN, NETWORK
from segmentation.masks.subject import Subject

IMPORTED = {
    "png": marked("PNG pictures"),
    "carvana": marked("Carvana: GIF pictures or a table of run lengths"),
    "coco": marked("COCO"),
    "cvat": marked("CVAT for images 1.1"),
    "label-studio": marked("Label Studio, brush"),
    "labelme": marked("labelme"),
    "voc": marked("Pascal VOC"),
    "yolo": marked("YOLO, polygons"),
}
"""Formats to import, by their names in `FORMATS`; those that are read alike stand here once."""

EXPORTED = {
    "png": marked("PNG, one bit a pixel"),
    "png8": marked("PNG, eight bits a pixel"),
    "png-indexed": marked("PNG, index 0 or 1"),
    "carvana": marked("Carvana: GIF pictures and a table of run lengths"),
    "coco": marked("COCO, run lengths"),
    "coco-polygons": marked("COCO, polygons"),
    "cvat": marked("CVAT for images 1.1"),
    "label-studio": marked("Label Studio, brush"),
    "labelme": marked("labelme, shapes of the type mask"),
    "voc": marked("Pascal VOC's folders of indexed PNG"),
    "yolo": marked("YOLO, polygons"),
}
"""Formats to export, by their names in `FORMATS`."""

SUBJECTS = {Subject.CAR: marked("Car"), Subject.GLASS: marked("Glass")}
"""What masks are of that are imported."""

EXPORTED_SUBJECTS: dict[str, tuple[Subject, ...]] = {
    **{title: (subject,) for subject, title in SUBJECTS.items()},
    marked("Car and glass in one file"): EXCHANGED,
}
"""What masks are of that are exported together."""

DRAWN_BY = {HUMAN: marked("A person"), NETWORK: marked("A network")}
"""Who may have drawn masks that are imported."""

_OF_SUBJECT = {Subject.CAR: marked("Mask of the car."), Subject.GLASS: marked("Mask of the glass.")}

_WOULD = {
    Fate.ADDED: marked("would be saved"),
    Fate.SAME: marked("same already"),
    Fate.KEPT_BACK: marked("would be kept back"),
    Fate.NOTHING: marked("nothing drawn"),
    Fate.REFUSED: marked("would be refused"),
}
_DID = {
    Fate.ADDED: marked("saved"),
    Fate.SAME: marked("same already"),
    Fate.KEPT_BACK: marked("kept back"),
    Fate.NOTHING: marked("nothing drawn"),
    Fate.REFUSED: marked("refused"),
}


@dataclass(frozen=True)
class Told:
    """What becomes of one photo: its name, what happens in a word or two, and why or how."""

    photo: str
    fate: str
    words: str = ""


def import_in_rows(result: ImportResult, *, is_trial: bool) -> list[Told]:
    """Return what becomes, or became, of each mask that was found."""
    fates = _WOULD if is_trial else _DID
    rows = []
    for outcome in result.outcomes:
        words = translated(outcome.sentence)
        if outcome.fate is Fate.ADDED:
            changed = tr_counted(
                "Revision {revision}; {n:,} pixel is other than before.",
                "Revision {revision}; {n:,} pixels are other than before.",
                n=outcome.changed_pixels,
                revision=outcome.revision,
            )
            words = " ".join(filter(None, (changed, words)))
        rows.append(Told(outcome.name, tr(fates[outcome.fate]), words))
    return rows


def import_in_words(result: ImportResult, *, is_trial: bool) -> str:
    """Return how many masks met with which fate, and whether it ended early."""
    fates = _WOULD if is_trial else _DID
    counts = [
        tr("{n:,} {fate}", n=result.count(fate), fate=tr(word))
        for fate, word in fates.items()
        if result.count(fate) or fate is Fate.ADDED
    ]
    told = [tr("{counts}.", counts=", ".join(counts)), translated(result.stopped)]
    if result.was_cancelled:
        told.append(tr("It was stopped; the rest was not looked at."))
    told.extend(translated(problem) for problem in result.problems)
    return "\n".join(filter(None, told))


def export_in_rows(trial: ExportTrial) -> list[Told]:
    """Return as what each photo's mask is exported, or why it is left out; those come first."""
    left_out = [Told(left.photo_path.name, tr("left out"), translated(left.reason)) for left in trial.left_out]
    masks = [Told(mask.photo_path.name, tr("exported"), _about_exported(mask, trial.subjects)) for mask in trial.masks]
    return left_out + masks


def _about_exported(mask: Exported, subjects: tuple[Subject, ...]) -> str:
    of = "" if len(subjects) == 1 else tr(_OF_SUBJECT[mask.subject])
    is_renamed = mask.photo_path.name != mask.name
    return " ".join(filter(None, (of, tr("Its photo is called {name} there.", name=mask.name) if is_renamed else "")))


def export_in_words(trial: ExportTrial) -> str:
    """Return how many masks would be, or were, exported, and what is to be known of them."""
    if isinstance(trial, ExportResult):
        told = [tr_counted("{n:,} mask was exported.", "{n:,} masks were exported.", n=trial.exported)]
    else:
        told = [tr_counted("{n:,} mask would be exported.", "{n:,} masks would be exported.", n=trial.exported)]
    if trial.left_out:
        told.append(tr_counted("{n:,} photo is left out.", "{n:,} photos are left out.", n=len(trial.left_out)))
    if trial.renamed:
        told.append(
            tr_counted(
                "{n:,} photo is called otherwise there; photos.csv says how.",
                "{n:,} photos are called otherwise there; photos.csv says how.",
                n=trial.renamed,
            )
        )
    lines = [" ".join(told), _wrong_in_words(trial), *map(translated, trial.problems)]
    return "\n".join(filter(None, lines))


def _wrong_in_words(trial: ExportTrial) -> str:
    wrong = trial.wrong_pixels if isinstance(trial, ExportResult) else {}
    if not wrong:
        return ""
    return tr_counted(
        "Polygons cannot tell every mask exactly: {n:,} pixel comes out wrong; wrong_pixels.csv says where.",
        "Polygons cannot tell every mask exactly: {n:,} pixels come out wrong; wrong_pixels.csv says where.",
        n=sum(wrong.values()),
    )


def why_not_in(name: str, subjects: tuple[Subject, ...]) -> str:
    """Return why masks of `subjects` cannot be in the format called `name`, "" where they can."""
    try:
        FORMATS[name].check(subjects)
    except CarmaskError as error:
        return translated(str(error))
    return ""


def about_format(name: str, subjects: tuple[Subject, ...]) -> str:
    """Return what is to be known of a format before masks of `subjects` are exported in it."""
    if reason := why_not_in(name, subjects):
        return reason
    if FORMATS[name].is_exact:
        return tr("Exact: other programs read the very pixels that are saved.")
    return tr("Polygons cannot tell every mask exactly; the pixels that others will read wrong are counted.")


def proposed_folder(photos: Path, name: str) -> Path:
    """Return the new folder that is proposed for the masks of the folder `photos` in the format called `name`."""
    return photos.parent / f"{photos.name}-masks-{name}"


def proposed_report(source: Path) -> Path:
    """Return the file that is proposed for a report about `source`."""
    return source.parent / f"{source.stem}-report.csv"
