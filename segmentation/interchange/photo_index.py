"""Which photo a file of another program means: names are only looked up here, and never become paths."""

import csv
import io
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from segmentation.cars.car import Catalogue, View
from segmentation.cars.mask_names import mask_name
from segmentation.errors import CarmaskError
from segmentation.interchange.exported_names import exported_name, exported_names
from segmentation.interchange.exporting import PHOTOS, PHOTOS_HEADING
from segmentation.interchange.foreign_files import read_content
from segmentation.masks.subject import Subject

_LARGEST_TABLE_BYTES = 256 * 2**20
_LONGEST_SHOWN = 80

_BEFORE_GLASS = PHOTOS_HEADING[:-1]
"""The heading as it was when only masks of cars were exported."""


@dataclass(frozen=True)
class Origin:
    """What `photos.csv` beside exported masks says: which photo a name stands for, and which revisions were written.

    `photo_sha256` has the hash of the photo over which each mask was saved, `record_sha256` that of its record, both by
    what the mask is of: `car` or `glass`.
    """

    photo: str
    photo_sha256: dict[str, str]
    record_sha256: dict[str, str]

    def is_of(self, photo_sha256: str, subject: Subject) -> bool:
        """Whether the mask of `subject` was saved over the photo of that hash; any mask, where none of it was."""
        saved_over = self.photo_sha256.get(subject.value)
        return photo_sha256 in (self.photo_sha256.values() if saved_over is None else (saved_over,))


def read_origins(source: Path) -> dict[str, Origin]:
    """Return what the `photos.csv` beside the masks in `source`, a file or a folder, says, by name; {} without one.

    Raises:
        CarmaskError: it is there and cannot be used.
    """
    path = (source if source.is_dir() else source.parent) / PHOTOS
    if not path.exists():
        return {}
    try:
        text = read_content(path, _LARGEST_TABLE_BYTES).decode("utf-8-sig")
        heading, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        if tuple(heading) not in (PHOTOS_HEADING, _BEFORE_GLASS) or any(len(row) != len(heading) for row in rows):
            raise ValueError("another heading")
    except (ValueError, csv.Error) as error:
        raise CarmaskError(f"{path} is not as carmask wrote it. Put it aside to import without it.") from error
    origins: dict[str, Origin] = {}
    for name, photo, photo_sha256, record_sha256, *of in rows:
        origin = origins.get(name, Origin(photo.removeprefix("./"), {}, {}))
        subject = of[0] if of else Subject.CAR.value
        origins[name] = Origin(
            origin.photo, origin.photo_sha256 | {subject: photo_sha256}, origin.record_sha256 | {subject: record_sha256}
        )
    return origins


class PhotoIndex:
    """The photos of `catalogue` by every name that another program may know them by."""

    def __init__(self, catalogue: Catalogue, origins: dict[str, Origin]) -> None:
        views = [view for car in catalogue.cars for view in car.views]
        paths = {view: view.photo_path.relative_to(catalogue.folder).as_posix() for view in views}
        self._by_path = {path: view for view, path in paths.items()}
        exported = exported_names(catalogue.cars)
        self._by_name: dict[str, set[View]] = {}
        for view, path in paths.items():
            alone = exported_name(view), mask_name(view, catalogue.folder)
            names = (path, view.photo_path.name, exported[view], *alone)
            for name in {*_forms(names), _alike(view.label_key)}:
                self._by_name.setdefault(name, set()).add(view)
        self._origins = {form: origin for name, origin in origins.items() for form in _forms([name])}

    def find(self, name: str) -> tuple[View, Origin | None]:
        """Return the photo called `name`, and what `photos.csv` says of it.

        Raises:
            CarmaskError: there is none of that name, or more than one.
        """
        plain = _alike(name.replace("\\", "/"))
        last = PurePosixPath(plain).name
        if origin := self._origins.get(plain) or self._origins.get(last):
            view = self._by_path.get(origin.photo)
            if view is None:
                raise CarmaskError(f"It is of the photo {_shown(origin.photo)}, which is not in the opened folder.")
            return view, origin
        for wanted in (plain, last):
            views = self._by_name.get(wanted, set())
            if len(views) > 1:
                raise CarmaskError("Photos in more than one folder are called so; import into each folder by itself.")
            if views:
                return next(iter(views)), None
        raise CarmaskError("No photo in the opened folder is called so.")


def _forms(names: Iterable[str]) -> set[str]:
    """Return the names, with their endings and without."""
    plain = [_alike(name) for name in names]
    return {*plain, *(str(PurePosixPath(name).with_suffix("")) for name in plain)}


def _alike(name: str) -> str:
    """Return `name` so that capitals do not count, nor whether an accent is a sign of its own, as on a Mac."""
    return unicodedata.normalize("NFC", name).casefold()


def _shown(name: str) -> str:
    return ascii(name)[1:-1][:_LONGEST_SHOWN]
