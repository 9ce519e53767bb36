"""Masks of other programs into the label store: each a new revision, none over a person's without saying so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from segmentation.cars.car import Catalogue, View
from segmentation.errors import CarmaskError
from segmentation.images.reading import read_size
from segmentation.interchange.mask_format import UNNAMED, FoundMask, MaskFormat, NothingDrawn, labels_of, listed
from segmentation.interchange.new_files import write_table
from segmentation.interchange.photo_index import Origin, PhotoIndex, read_origins
from segmentation.labels.drafting import draft_of, photo_facts
from segmentation.labels.kinds import MASK_KIND_OF
from segmentation.labels.record import HUMAN, NETWORK, Record
from segmentation.labels.refusals import NotWritten
from segmentation.labels.store import LabelConflict, LabelStore
from segmentation.masks.subject import Subject
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled


class Fate(StrEnum):
    """What becomes of a mask that was found."""

    ADDED = "added"
    SAME = "same already"
    KEPT_BACK = "kept back"
    NOTHING = "nothing drawn"
    REFUSED = "refused"


@dataclass(frozen=True)
class ImportOutcome:
    """What became of the mask of the photo that the file calls `name`.

    `photo_path` is None where no photo was found. `sentence` says why, or what is to be known of it. `revision` is
    the new one, None if there is none; `changed_pixels` differ from the mask that was the newest before.
    """

    name: str
    fate: Fate
    photo_path: Path | None = None
    sentence: str = ""
    revision: int | None = None
    changed_pixels: int = 0


@dataclass(frozen=True)
class ImportResult:
    """What became of each mask, in the order of the file.

    `was_cancelled` says that the rest was not looked at, and `stopped` in a sentence that the disk took no more.
    `problems` are sentences about saved revisions that could not be read.
    """

    outcomes: tuple[ImportOutcome, ...]
    problems: tuple[str, ...]
    was_cancelled: bool = False
    stopped: str = ""

    def count(self, fate: Fate) -> int:
        """Return how many masks met with `fate`."""
        return sum(outcome.fate is fate for outcome in self.outcomes)


@dataclass(frozen=True)
class ImportPlan:
    """How masks are to be taken in.

    `subject` is what the masks are of, and `label` what that is called there, None where it is plain. With
    `over_people` a mask that a person saved may be followed by an imported one; with `dry_run` everything is looked at
    and nothing saved. `person` is who imports them, "" for the account's name. `drawn_by` says who drew them, HUMAN or
    NETWORK: masks of a network are not corrected ones until somebody corrects or accepts them here.
    """

    label: str | None = None
    over_people: bool = False
    dry_run: bool = False
    person: str = ""
    subject: Subject = Subject.CAR
    drawn_by: str = HUMAN


def import_masks(
    catalogue: Catalogue,
    source: Path,
    form: MaskFormat,
    plan: ImportPlan,
    report: Report = ignore_progress,
    cancelled: IsCancelled = never_cancelled,
) -> ImportResult:
    """Save the masks that `source`, a file or folder in the format `form`, holds for photos of `catalogue`.

    Each becomes the next revision of its photo, of origin "import"; nothing that was saved is lost. Size, values and
    names are checked, and beside a `photos.csv` of an export the photo's hash too. A mask is kept back where the
    newest is a person's, made or accepted, and not the one that was exported; one of a network also where the newest
    was imported as a person's. Where only who drew it is another, that is a revision too. When `cancelled()` says so,
    what was saved is kept.

    Raises:
        CarmaskError: `source` cannot be read, is not of that format, has nothing that is called like the plan says, or
            the format has no masks of that subject; what was saved before is kept.
    """
    form.check((plan.subject,))
    index = PhotoIndex(catalogue, read_origins(source))
    total = sum(len(car.views) for car in catalogue.cars)
    try:
        labels = _labels_in(form.find(source), plan.label, cancelled)
    except Cancelled:
        return ImportResult((), (), was_cancelled=True)
    taken = _Import(index, plan, labels)
    outcomes: list[ImportOutcome] = []
    for done, found in enumerate(form.find(source), 1):
        if cancelled():
            return ImportResult(tuple(outcomes), tuple(taken.problems), was_cancelled=True)
        try:
            outcomes.append(taken.take(found))
        except NotWritten as error:
            name, noun = found.photo_name, taken.kind.noun
            stopped = f"The {noun} of {name} is not saved: {error.reason}. Those before it are; import again."
            return ImportResult(tuple(outcomes), tuple(taken.problems), stopped=stopped)
        report(Progress(done, max(total, done), "masks"))
    return ImportResult(tuple(outcomes), tuple(taken.problems))


def _labels_in(found_masks: Iterable[FoundMask], label: str | None, cancelled: IsCancelled) -> frozenset[str]:
    """Return all labels of a file, over which it is decided once for all photos which of them is meant.

    Raises:
        CarmaskError: there are others than `label`, and that is none of them.
        Cancelled: `cancelled()` said so.
    """
    labels: set[str] = set()
    for found in found_masks:
        if cancelled():
            raise Cancelled
        labels |= labels_of([found])
    named = labels - {UNNAMED}
    if label is not None and named and label not in named:
        raise CarmaskError(f'Nothing there is called "{label[:40]}", only {listed(named)}. Nothing was imported.')
    return frozenset(labels)


class _Import:
    """An import under way; `labels` are all that are in the file."""

    def __init__(self, index: PhotoIndex, plan: ImportPlan, labels: frozenset[str]) -> None:
        self._index = index
        self._plan = plan
        self._labels = labels
        self.kind = MASK_KIND_OF[plan.subject]
        self._seen: set[Path] = set()
        self.problems: list[str] = []

    def take(self, found: FoundMask) -> ImportOutcome:
        """Save one mask, or say why not."""
        photo: Path | None = None
        try:
            view, origin = self._index.find(found.photo_name)
            photo = view.photo_path
            if photo in self._seen:
                raise CarmaskError("The file has a mask of this photo twice; the first was taken.")
            self._seen.add(photo)
            return self._take(found, view, origin)
        except LabelConflict as conflict:
            head = conflict.head
            sentence = (
                f"{head.author} saved revision {head.revision} of its {self.kind.noun} meanwhile, which stays the "
                f"newest; the imported one is kept as {conflict.mask_path}."
            )
            return ImportOutcome(found.photo_name, Fate.KEPT_BACK, photo, sentence)
        except NotWritten:
            raise
        except NothingDrawn as nothing:
            return ImportOutcome(found.photo_name, Fate.NOTHING, photo, str(nothing))
        except CarmaskError as error:
            return ImportOutcome(found.photo_name, Fate.REFUSED, photo, str(error))

    def _take(self, found: FoundMask, view: View, origin: Origin | None) -> ImportOutcome:
        shape = read_size(view.photo_path)
        mask, left_open = found.mask(shape, self._plan.label, self._plan.subject, self._labels)
        facts = photo_facts(view.photo_path, shape)
        self._check_subject(found, origin)
        if origin is not None and not origin.is_of(facts.sha256, self._plan.subject):
            raise CarmaskError("The photo is not the one any more over which the mask was exported; it was left alone.")
        store = LabelStore(view.photo_path.parent, self.kind)
        newest = store.newest(view.label_key, self.problems)
        newest_mask = self._mask_of(store, view, newest, shape)
        changed = int(np.count_nonzero(mask if newest_mask is None else mask != newest_mask))
        names_another = newest is not None and self._names_another(newest)
        if newest is not None and newest_mask is not None and not changed and not names_another:
            return ImportOutcome(found.photo_name, Fate.SAME, view.photo_path, revision=newest.revision)
        if newest is not None and self._is_to_be_kept(newest, origin):
            return ImportOutcome(found.photo_name, Fate.KEPT_BACK, view.photo_path, self._kept(newest), None, changed)
        sentence = _about_outline(left_open) if changed or newest_mask is None else "Only who drew it is told anew."
        if self._plan.dry_run:
            number = 1 + (newest.revision if newest else 0)
        else:
            draft = draft_of(facts, mask, parent=newest, parent_mask=newest_mask, person=self._plan.person)
            draft = replace(draft, origin="import", drawn_by=self._plan.drawn_by)
            number = store.save(view.label_key, draft, mask, newest).revision
        return ImportOutcome(found.photo_name, Fate.ADDED, view.photo_path, sentence, number, changed)

    def _mask_of(
        self, store: LabelStore, view: View, record: Record | None, shape: tuple[int, int]
    ) -> NDArray[np.uint8] | None:
        """Return the mask of `record`; None where there is none of `shape`, or it is damaged, which is said."""
        if record is None or (record.photo.height, record.photo.width) != shape:
            return None
        try:
            return store.read_mask(view.label_key, record)
        except CarmaskError as error:
            self.problems.append(str(error))
            return None

    def _check_subject(self, found: FoundMask, origin: Origin | None) -> None:
        """Refuse a mask that was exported as one of something else, unless the file itself names what it is of."""
        subject = self._plan.subject
        is_told = origin is None or subject.value in origin.record_sha256
        if not is_told and not found.is_named(self._plan.label, subject):
            raise CarmaskError(
                f"It was exported as something else than a {self.kind.noun}, so it was not taken as one."
            )

    def _is_to_be_kept(self, newest: Record, origin: Origin | None) -> bool:
        exported = None if origin is None else origin.record_sha256.get(self._plan.subject.value)
        was_exported = exported == newest.sha256
        is_less = self._plan.drawn_by == NETWORK and newest.has_met_a_person and not newest.is_networks
        return (newest.is_a_persons or is_less) and not was_exported and not self._plan.over_people

    def _names_another(self, newest: Record) -> bool:
        """Whether `newest` was imported as drawn by somebody else, and nothing was said of it since."""
        is_as_imported = newest.origin == "import" and not newest.is_a_persons
        return is_as_imported and newest.is_networks != (self._plan.drawn_by == NETWORK)

    def _kept(self, newest: Record) -> str:
        done = newest.review or ("took back what was said in" if newest.reviewer else "saved")
        person, day = newest.reviewer or newest.author, newest.saved_utc[:10]
        return f"{person} {done} revision {newest.revision} of its {self.kind.noun} ({day}), which stays the newest."


REPORT_HEADING = ("name", "photo", "fate", "revision", "changed_pixels", "sentence")


def write_import_report(path: Path, result: ImportResult) -> None:
    """Write what became of each mask into a new CSV file, a row for each.

    Raises:
        OSError: it is there already, or cannot be written.
    """
    write_table(path, REPORT_HEADING, map(_row, result.outcomes))


def _row(outcome: ImportOutcome) -> tuple[str, ...]:
    photo = "" if outcome.photo_path is None else str(outcome.photo_path)
    revision = "" if outcome.revision is None else str(outcome.revision)
    return outcome.name, photo, outcome.fate.value, revision, str(outcome.changed_pixels), outcome.sentence


def _about_outline(left_open: int) -> str:
    if not left_open:
        return ""
    return f"Drawn from polygons, whose sides run through {left_open:,} pixels; these may not be as they were."
