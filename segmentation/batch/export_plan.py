"""Which pictures an export makes: masks by state, file names, and the placement of each car's set."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from segmentation.batch.export_job import Entry, ExportJob, ExportSettings, failed
from segmentation.cars.car import Car, View
from segmentation.cutout.placing import place_set
from segmentation.errors import CarmaskError
from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.labels.record import Record
from segmentation.labels.states import LabelState, state_of
from segmentation.labels.store import LabelStore

STATES = tuple(map(str, (LabelState.ACCEPTED, LabelState.CORRECTED, LabelState.NETWORK)))
"""States of masks that can be delivered; rejected ones never are."""

_Chosen = tuple[View, Record, PixelBox]
"""A view, its newest record, and the box of its car."""


@dataclass
class ExportPlan:
    """Plans car after car; a name is given once in all of them.

    `root` is the opened folder, whose subfolders are kept; `states` some of STATES; `before` what earlier runs made,
    by photo. `skipped` counts views whose mask is in no such state or missing, `problems` are sentences about
    revisions that were passed over.
    """

    root: Path
    settings: ExportSettings
    states: Collection[str]
    before: Mapping[str, Entry]
    skipped: int = 0
    problems: list[str] = field(default_factory=list)
    _taken: dict[str, Path] = field(default_factory=dict)

    def of_car(self, car: Car) -> Iterator[ExportJob | Entry]:
        """Yield a job for each view of `car` that is to be delivered, or an entry that says why it cannot be."""
        chosen: list[_Chosen] = []
        for view in car.views:
            try:
                found = self._mask_of(view)
            except CarmaskError as error:
                yield self._failed(view, str(error))
                continue
            if found is None:
                self.skipped += 1
            else:
                chosen.append((view, *found))
        chosen.sort(key=lambda one: self._order(one[0].angle))
        for number, one in enumerate(chosen, 1):
            yield self._job(number, one, chosen)

    def _mask_of(self, view: View) -> tuple[Record, PixelBox] | None:
        store = LabelStore(view.photo_path.parent)
        record = store.newest(view.label_key, self.problems)
        if record is None or state_of(record) not in self.states:
            return None
        box = box_of(store.read_mask(view.label_key, record) > 0)
        if box.is_empty:
            raise CarmaskError("Its mask is empty: there is no car to cut out.")
        return record, box

    def _order(self, angle: int) -> tuple[int, int]:
        first = self.settings.preset.angles_first
        return (first.index(angle), 0) if angle in first else (len(first), angle)

    def _job(self, number: int, one: _Chosen, chosen: list[_Chosen]) -> ExportJob | Entry:
        view, record, own = one
        preset = self.settings.preset
        name = preset.name_of(car=view.car_id, angle=view.angle, name=view.photo_path.stem, number=number)
        file = (view.photo_path.parent.relative_to(self.root) / name).as_posix()
        first = self._taken.setdefault(file.lower(), view.photo_path)
        if first != view.photo_path:
            return self._failed(view, f"its picture would be called {file} like that of {first}, which was kept.")
        shape = (record.photo.height, record.photo.width)
        alike = [box for _, other, box in chosen if (other.photo.height, other.photo.width) == shape]
        reach = self.settings.style.shadow.reach_in(shape[1])
        centred = own if preset.centres_each else None
        placement = place_set(alike, shape, preset.frame, self.settings.backdrop, reach, centred)
        photo = self._name_of(view)
        return ExportJob(view.photo_path, photo, view.label_key, record, placement, file, self.before.get(photo))

    def _name_of(self, view: View) -> str:
        return view.photo_path.relative_to(self.root).as_posix()

    def _failed(self, view: View, sentence: str) -> Entry:
        name = self._name_of(view)
        return failed(name, self.before.get(name), sentence)
