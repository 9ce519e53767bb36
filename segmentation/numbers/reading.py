"""The work in a folder, read from the records of its saved masks."""

from dataclasses import dataclass, field

from segmentation.cars.car import Catalogue, View
from segmentation.errors import CarmaskError
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.masks.rle import covered_px, decode
from segmentation.numbers.photo_work import PhotoWork, is_judged, work_of
from segmentation.numbers.wrong_places import SILHOUETTES, AnglePlaces
from segmentation.progress import Cancelled, IsCancelled, Progress, Report, ignore_progress, never_cancelled


@dataclass
class FolderWork:
    """The work at every photo, where the network was wrong by angle, and sentences about what could not be read."""

    photos: list[PhotoWork] = field(default_factory=list)
    places: dict[int, AnglePlaces] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_work(
    catalogue: Catalogue, report: Report = ignore_progress, cancelled: IsCancelled = never_cancelled
) -> FolderWork:
    """Return what the saved masks of all photos in `catalogue` tell of the work at them; photos are not read.

    Raises:
        Cancelled: `cancelled()` said so.
    """
    work = FolderWork()
    views = [view for car in catalogue.cars for view in car.views]
    for done, view in enumerate(views, 1):
        if cancelled():
            raise Cancelled
        _read_photo(view, work)
        report(Progress(done, len(views), "photos"))
    return work


def _read_photo(view: View, work: FolderWork) -> None:
    store = LabelStore(view.photo_path.parent)
    passed_over: list[str] = []
    try:
        records = store.revisions(view.label_key, passed_over)
    except CarmaskError as error:
        records, passed_over = [], [str(error)]
    work.problems += passed_over
    if passed_over and not records:
        work.photos.append(PhotoWork(view, None))
        return
    work.photos.append(work_of(view, records))
    if records and is_judged(records[-1]):
        try:
            _add_places(store, view, records[-1], work)
        except CarmaskError as error:
            work.problems.append(f"Where the mask of {view.photo_path.name} was changed is not told. {error}")


def _add_places(store: LabelStore, view: View, record: Record, work: FolderWork) -> None:
    """Take in where the mask of `record` was changed; raises CarmaskError where that cannot be read."""
    changed = decode(record.changed, (record.photo.height, record.photo.width)) if record.changed else None
    places = work.places.setdefault(view.angle, AnglePlaces())
    places.add(changed, covered_px(record.changed))
    if places.silhouettes < SILHOUETTES:
        places.add_silhouette(store.read_mask(view.label_key, record))
