"""The work in a folder, read from the records of its saved masks."""

from dataclasses import dataclass, field

from segmentation.cars.car import Catalogue, View
from segmentation.errors import CarmaskError
from segmentation.labels.record import Record
from segmentation.labels.store import LabelStore
from segmentation.masks.rle import decode
from segmentation.numbers.photo_work import PhotoWork, work_of
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
        try:
            _read_photo(view, work)
        except CarmaskError as error:
            work.problems.append(str(error))
        report(Progress(done, len(views), "photos"))
    return work


def _read_photo(view: View, work: FolderWork) -> None:
    store = LabelStore(view.photo_path.parent)
    records = store.revisions(view.label_key, work.problems)
    photo = work_of(view, records)
    work.photos.append(photo)
    if photo.changed_px is not None:
        places = work.places.setdefault(view.angle, AnglePlaces())
        newest = records[-1]
        shape = newest.photo.height, newest.photo.width
        places.add(decode(newest.changed, shape) if newest.changed else None, photo.changed_px)
        _add_silhouette(store, view, newest, places)


def _add_silhouette(store: LabelStore, view: View, record: Record, places: AnglePlaces) -> None:
    if places.silhouettes < SILHOUETTES:
        places.add_silhouette(store.read_mask(view.label_key, record))
