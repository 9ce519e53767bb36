"""Which pictures an export makes: masks by state, file names, and the placement of each car's set."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from segmentation.batch.delivery import HELD_BACK_FOLDER, Entry, failed
from segmentation.batch.export_job import ExportJob, ExportSettings
from segmentation.batch.spin_job import SpinJob
from segmentation.cars.car import Car, View
from segmentation.cutout.car_set import MOST_VIEWS, VIEWS_AT_LEAST, SetOfView, SetView, analysed
from segmentation.cutout.placing import place_set
from segmentation.cutout.spin import SPIN_SUFFIXES
from segmentation.cutout.standing import turn_of
from segmentation.errors import CarmaskError
from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.labels.fact_record import FactRecord
from segmentation.labels.fact_store import FactStore
from segmentation.labels.kinds import GLASS_MASKS, NUMBER_PLATES, SMART_EDGES, MaskKind
from segmentation.labels.number_plates import plate_of
from segmentation.labels.record import Record
from segmentation.labels.review import why_rejected
from segmentation.labels.states import LabelState, state_of
from segmentation.labels.store import LabelStore
from segmentation.progress import Cancelled, IsCancelled, never_cancelled

STATES = tuple(map(str, (LabelState.ACCEPTED, LabelState.CORRECTED, LabelState.NETWORK)))
"""States of masks that can be delivered; rejected ones never are."""

_Shape = tuple[int, int]
"""(H, W) of a photo, px."""


@dataclass(frozen=True)
class _Chosen:
    """A view that is delivered: its newest record, the box of its car, and what its set needs of it, if it is asked."""

    view: View
    record: Record
    box: PixelBox
    in_set: SetView | None

    @property
    def shape(self) -> _Shape:
        return self.record.photo.height, self.record.photo.width


@dataclass(frozen=True)
class _Set:
    """What a set says of its views, by angle, and the boxes of its cars as they count for its place."""

    of_views: Mapping[int, SetOfView]
    boxes: list[PixelBox]


@dataclass
class ExportPlan:
    """Plans car after car; a name is given once in all of them.

    `root` is the opened folder, whose subfolders are kept; `states` some of STATES; `before` what earlier runs made, by
    photo. Without `analyses` no photo is read, and pictures would stand for themselves, as is enough to count them.
    `cancelled` is asked several times a second. `skipped` counts views whose mask is in no such state or missing,
    `rejected` are sentences about those of them that somebody has rejected, `problems` about revisions that were passed
    over, `remarks` about what could not be told.
    """

    root: Path
    settings: ExportSettings
    states: Collection[str]
    before: Mapping[str, Entry]
    analyses: bool = True
    cancelled: IsCancelled = never_cancelled
    skipped: int = 0
    rejected: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)

    @cached_property
    def _made(self) -> dict[str, str]:
        """The hashes of the pictures of earlier runs, by their files."""
        return {entry.file: entry.sha256 for entry in self.before.values() if entry.file}

    def of_car(self, car: Car) -> Iterator[ExportJob | SpinJob | Entry]:
        """Yield a job for each view of `car` to be delivered, or an entry that says why it cannot be, and its spins.

        Raises:
            Cancelled: `cancelled()` said so while masks and photos were read.
        """
        chosen: list[_Chosen] = []
        is_set = self.analyses and len(car.views) <= MOST_VIEWS
        if self.analyses and not is_set:
            self.remarks.append(_too_many(car))
        for view in car.views:
            if self.cancelled():
                raise Cancelled
            try:
                found = self._mask_of(view, is_set)
            except CarmaskError as error:
                yield self._failed(view, str(error))
                continue
            if found is None:
                self.skipped += 1
            else:
                chosen.append(found)
        chosen.sort(key=lambda one: self._order(one.view.angle))
        sets = self._sets_of(car, chosen)
        jobs: list[ExportJob | Entry] = []
        for number, one in enumerate(chosen, 1):
            jobs.append(self._job(number, one, sets[one.shape]))
        yield from self._with_earlier(jobs)
        if self.settings.spin.kinds and chosen:
            yield from self._spins_of(car, chosen, jobs, sets)

    def _spins_of(
        self, car: Car, chosen: list[_Chosen], jobs: list[ExportJob | Entry], sets: Mapping[_Shape, _Set]
    ) -> Iterator[SpinJob]:
        """Yield a job for each spin of `car`; where angles are missing or photos differ in size, it would jump."""
        called = (car.folder.relative_to(self.root) / car.car_id).as_posix()
        views = [job for job in jobs if isinstance(job, ExportJob)]
        if len(views) < len(car.views) or len(views) < 2:
            self.problems.append(f"{called} has no spin: {len(views)} of its {len(car.views)} angles are delivered.")
            return
        if len(sets) > 1:
            self.problems.append(f"{called} has no spin: its photos differ in size.")
            return
        ((shape, in_set),) = sets.items()
        frame = self.settings.spin.frame_in(self.settings.preset.frame)
        reach = self.settings.style.shadow.reach_in(shape[1])
        placement = place_set(in_set.boxes, shape, frame, self.settings.backdrop, reach)
        angle_of = {one.view.photo_path: one.view.angle for one in chosen}
        views.sort(key=lambda job: angle_of[job.photo])
        turning = tuple(replace(job, placement=placement) for job in views)
        for kind in self.settings.spin.kinds:
            name = f"{called}, its spin as {kind.upper()}"
            file = self._free(f"{called}_spin{SPIN_SUFFIXES[kind]}")
            places = file, f"{HELD_BACK_FOLDER}/{file}"
            earlier = {place: self._made[place] for place in places if place in self._made}
            yield SpinJob(name, kind, turning, file, self.before.get(name), earlier)

    def _with_earlier(self, jobs: list[ExportJob | Entry]) -> Iterator[ExportJob | Entry]:
        """Yield `jobs`, each with what earlier runs have put in its place: pictures of a car may change places."""
        claimed = {job.file for job in jobs if isinstance(job, ExportJob)}
        for job in jobs:
            if not isinstance(job, ExportJob):
                yield job
                continue
            places = job.file, f"{HELD_BACK_FOLDER}/{job.file}"
            earlier = {file: self._made[file] for file in places if file in self._made}
            lay = "" if job.before is None else job.before.file
            is_claimed = lay not in places and lay.removeprefix(f"{HELD_BACK_FOLDER}/") in claimed
            yield replace(job, earlier=earlier, leaves_its_place=not is_claimed)

    def _sets_of(self, car: Car, chosen: Collection[_Chosen]) -> dict[_Shape, _Set]:
        """What the views of photos of each size say together."""
        sets = {}
        turn = turn_of([view.angle for view in car.views], self.settings.preset.turn)
        for shape in {one.shape for one in chosen}:
            alike = [one for one in chosen if one.shape == shape]
            asked = [one.in_set for one in alike if one.in_set is not None]
            analysis = analysed(asked, turn, self.cancelled) if asked else None
            if analysis is not None and not analysis.has_ground_line and len(asked) >= VIEWS_AT_LEAST:
                self.remarks.append(_without_ground_line(car, turn))
            of_views = {} if analysis is None else analysis.views
            most_off = self.settings.preset.most_off_ground_px
            boxes = [of_views.get(one.view.angle, SetOfView()).standing(one.box, shape[1], most_off) for one in alike]
            sets[shape] = _Set(of_views, boxes)
        return sets

    def _mask_of(self, view: View, is_in_set: bool) -> _Chosen | None:
        store = LabelStore(view.photo_path.parent)
        record = store.newest(view.label_key, self.problems)
        if record is not None and state_of(record) is LabelState.REJECTED:
            name = self._name_of(view)
            self.rejected.append(f"{name} is left out: {record.reviewer} rejected its mask, {why_rejected(record)}.")
        if record is None or state_of(record) not in self.states:
            return None
        mask = store.read_mask(view.label_key, record)
        box = box_of(mask > 0)
        if box.is_empty:
            raise CarmaskError("Its mask is empty: there is no car to cut out.")
        return _Chosen(view, record, box, SetView.of(view.photo_path, view.angle, mask) if is_in_set else None)

    def _order(self, angle: int) -> tuple[int, int]:
        first = self.settings.preset.angles_first
        return (first.index(angle), 0) if angle in first else (len(first), angle)

    def _job(self, number: int, one: _Chosen, in_set: _Set) -> ExportJob | Entry:
        view, preset = one.view, self.settings.preset
        called = preset.name_of(car=view.car_id, angle=view.angle, name=view.photo_path.stem, number=number)
        file = self._free((view.photo_path.parent.relative_to(self.root) / called).as_posix())
        reach = self.settings.style.shadow.reach_in(one.shape[1])
        centred = one.box if preset.centres_each else None
        placement = place_set(in_set.boxes, one.shape, preset.frame, self.settings.backdrop, reach, centred)
        of_set = in_set.of_views.get(view.angle, SetOfView())
        name, before = self._name_of(view), self.before.get(self._name_of(view))
        try:
            glass = self._other_of(view, one.record, GLASS_MASKS) if self.settings.shows_glass else None
            smart = self._other_of(view, one.record, SMART_EDGES)
            plate = self._plate_record_of(view, one.record)
        except CarmaskError as error:
            return self._failed(view, str(error))
        return ExportJob(
            photo=view.photo_path,
            name=name,
            angle=view.angle,
            label_key=view.label_key,
            record=one.record,
            placement=placement,
            file=file,
            of_set=of_set,
            before=before,
            glass=glass,
            plate_record=plate,
            smart_edge=smart,
        )

    def _other_of(self, view: View, car: Record, kind: MaskKind) -> Record | None:
        """The newest mask of `kind`, glass or smart edge, of a view, None where none was drawn or it was erased.

        One of another size than that of the car counts as none.

        Raises:
            CarmaskError: it was drawn in another photo than the mask of the car.
        """
        store = LabelStore(view.photo_path.parent, kind)
        other = store.newest(view.label_key, self.problems)
        if other is None:
            return None
        if other.photo.sha256 != car.photo.sha256:
            if not store.read_mask(view.label_key, other).any():
                return None
            raise CarmaskError(_drawn_before(kind))
        return other if (other.photo.height, other.photo.width) == (car.photo.height, car.photo.width) else None

    def _plate_record_of(self, view: View, car: Record) -> FactRecord | None:
        """The newest record of the number plate of a view, None where nothing is said or it does not matter.

        Raises:
            CarmaskError: something was said last that cannot be read, or of another photo than that of the mask of the
                car: its picture must not go out with the plate in it.
        """
        if not self.settings.asks_for_plates:
            return None
        passed_over: list[str] = []
        record = FactStore(view.photo_path.parent, NUMBER_PLATES).newest(view.label_key, passed_over)
        self.problems += passed_over
        if passed_over:
            raise CarmaskError("what was said of its number plate cannot be read. Place it again in the window.")
        placed_in = None if record is None or record.photo is None else record.photo.sha256
        if plate_of(record) is not None and placed_in != car.photo.sha256:
            raise CarmaskError("its photo was replaced after its number plate was placed. Place it again there.")
        return None if plate_of(record) is None else record

    def _free(self, file: str) -> str:
        """Return `file`, with a number before its ending where a picture of another photo is called so."""
        path, number = PurePosixPath(file), 1
        while file.lower() in self._taken:
            number += 1
            file = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
        self._taken.add(file.lower())
        return file

    def _name_of(self, view: View) -> str:
        return view.photo_path.relative_to(self.root).as_posix()

    def _failed(self, view: View, sentence: str) -> Entry:
        name = self._name_of(view)
        return failed(name, self.before.get(name), sentence)


def _drawn_before(kind: MaskKind) -> str:
    if kind is GLASS_MASKS:
        return "its photo was replaced after its glass was drawn. Draw the glass again, or erase it."
    return "its photo was replaced after its smart edge was brushed. Brush it again, or erase it."


def _too_many(car: Car) -> str:
    return (
        f"{car.car_id}: its {len(car.views)} photos are more than the {MOST_VIEWS} that a set can have, so each stands "
        "for itself: nothing was taken from the others, and none held against them. Put the photos of each car into a "
        "folder of its own, or say in the window how the photos of the folder are named."
    )


def _without_ground_line(car: Car, turn: int) -> str:
    if not turn:
        return (
            f"{car.car_id}: how many of its angles make a whole turn is not known, so no mask was held against a "
            "ground line. Say it with --turn, or as turn in the preset."
        )
    return (
        f"{car.car_id}: too few of its angles have a mirrored one in a turn of {turn}, so no mask was held against a "
        "ground line. If its turn is another, say so with --turn, or as turn in the preset."
    )
