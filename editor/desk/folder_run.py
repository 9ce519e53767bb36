"""What there is to draw of a whole folder, and how far that is; plain data, it knows no process."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from pathlib import Path

from editor.document.view_document import NetworkMask
from editor.language.texts import tr
from segmentation.cars.car import Catalogue, View
from segmentation.errors import CarmaskError
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore

MOST_FAILURES = 100
"""After so many photos in a row that could not be drawn it is the disk or the network, and not the photos."""


@dataclass(frozen=True)
class FolderPlan:
    """The `views` of a folder without a saved mask; `there` more have one."""

    folder: Path
    views: tuple[View, ...]
    there: int


def plan_of(catalogue: Catalogue) -> FolderPlan:
    """Return what there is to draw of a folder.

    Raises:
        CarmaskError: masks cannot be saved in it, and why.
    """
    undrawn: list[View] = []
    there = 0
    for folder in dict.fromkeys(car.folder for car in catalogue.cars):
        LabelStore(folder).check_writable()
    for car in catalogue.cars:
        for view in car.views:
            if _is_saved(view):
                there += 1
            else:
                undrawn.append(view)
    return FolderPlan(catalogue.folder, tuple(undrawn), there)


def _is_saved(view: View) -> bool:
    try:
        return LabelStore(view.photo_path.parent).has_revisions(view.label_key)
    except CarmaskError:
        return False  # drawing it tells why its masks cannot be read


class Fate(Enum):
    """What became of a photo."""

    DRAWN = "drawn"
    THERE = "saved by somebody meanwhile"
    FAILED = "not drawn"
    REFUSED = "not saved, nor would the next ones be"


@dataclass(frozen=True)
class Outcome:
    """What became of the photo of `view`; `sentence` says why there is no mask, else `record` and `mask` are it."""

    view: View
    fate: Fate
    sentence: str = ""
    record: Record | None = None
    mask: NetworkMask | None = None


class End(Enum):
    """How the drawing of a folder has ended."""

    NONE = "not yet"
    DONE = "done"
    STOPPED = "stopped"
    BROKEN_OFF = "broken off"


@dataclass(frozen=True)
class Failure:
    """A photo without a mask, and why."""

    photo_path: Path
    sentence: str


@dataclass(frozen=True)
class FolderRun:
    """How far the drawing of the `total` photos without a mask in a folder is, or how it ended.

    `saved_before` more had one. `there` were saved by somebody meanwhile. `sentence` says why it was broken off. Times
    are the computer's own, for people.
    """

    folder: Path
    total: int
    begun: datetime
    saved_before: int = 0
    drawn: int = 0
    there: int = 0
    failures: tuple[Failure, ...] = ()
    failed_in_a_row: int = 0
    end: End = End.NONE
    sentence: str = ""
    ended: datetime | None = None

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self.end is End.NONE

    @property
    def done(self) -> int:
        """Photos of which it is known what became of them."""
        return self.drawn + self.there + len(self.failures)

    @property
    def left(self) -> int:
        """Photos that it has not come to."""
        return self.total - self.done


def after(run: FolderRun, outcome: Outcome) -> FolderRun:
    """Return `run` once it is known what became of a photo; one that was refused is one that it has not come to."""
    match outcome.fate:
        case Fate.DRAWN:
            return replace(run, drawn=run.drawn + 1, failed_in_a_row=0)
        case Fate.THERE:
            return replace(run, there=run.there + 1, failed_in_a_row=0)
        case Fate.FAILED:
            failure = Failure(outcome.view.photo_path, outcome.sentence)
            return replace(run, failures=(*run.failures, failure), failed_in_a_row=run.failed_in_a_row + 1)
    return run


def reason_to_break_off(run: FolderRun, outcome: Outcome) -> str:
    """Return why nothing more is to be drawn after `outcome`, which `run` knows of; "" if all goes on."""
    if outcome.fate is Fate.REFUSED:
        return outcome.sentence
    if run.failed_in_a_row >= MOST_FAILURES:
        return tr(
            "{n} photos in a row could not be drawn; the last one: {sentence}",
            n=MOST_FAILURES,
            sentence=outcome.sentence,
        )
    return ""


def ended(run: FolderRun, end: End, sentence: str, now: datetime) -> FolderRun:
    """Return `run` once nothing of it is under way any more."""
    return replace(run, end=end, sentence=sentence, ended=now)
