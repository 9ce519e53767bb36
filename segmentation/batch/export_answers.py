"""What the window asks of an export, answered by the same plan and the same processes as the command's."""

import json
import math
import os
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from segmentation.batch.delivery import DELIVERED, FAILED, HELD_BACK, KEPT, Entry
from segmentation.batch.export_job import ExportSettings
from segmentation.batch.export_manifest import MANIFEST_NAME, begin_export
from segmentation.batch.export_plan import ExportPlan
from segmentation.batch.export_settings import changed, refuse_among_photos, settings_of
from segmentation.batch.exporting import export, painted
from segmentation.batch.spin_job import SpinJob
from segmentation.cars.car import Car, View
from segmentation.cars.folder import find_cars
from segmentation.cutout.gate import plate_reasons
from segmentation.cutout.outline import Finish
from segmentation.cutout.picture import Style
from segmentation.cutout.plate_covering import covering_of
from segmentation.cutout.preset import read_preset
from segmentation.cutout.reflection import Reflection
from segmentation.cutout.shadow import Shadow
from segmentation.cutout.spin import Spin
from segmentation.cutout.stand import stand_of
from segmentation.errors import CarmaskError
from segmentation.labels.states import LabelState, state_of
from segmentation.labels.store import LabelStore
from segmentation.messages import Exported, ExportPlanned, ExportRequest, Message, Progressed
from segmentation.pace import Pace
from segmentation.progress import Cancelled, IsCancelled, Progress

SECONDS_BETWEEN = 0.2
"""Progress is told this often at most, but for its end."""

Tell = Callable[[Message], None]


def planned(request: ExportRequest, tell: Tell, cancelled: IsCancelled) -> ExportPlanned:
    """Return what `request` would make; nothing is written.

    Raises:
        CarmaskError: there are no cars, or something of the request cannot be.
        Cancelled: `cancelled()` said so.
    """
    settings, photos, cars, unfinished = _begun(request)
    if obstacle := _obstacle(settings, request.overwrite):
        return ExportPlanned(0, 0, 0, unfinished, [], obstacle)
    plan = ExportPlan(photos, settings, request.states, {}, analyses=False, cancelled=cancelled)
    views = sum(len(car.views) for car in cars)
    telling = _Telling(tell)
    with_pictures: set[Car] = set()
    failures: list[str] = []
    pictures = spins = without_plate = 0
    for car in cars:
        if cancelled():
            raise Cancelled
        for one in plan.of_car(car):
            if isinstance(one, Entry):
                failures.append(one.sentence)
            elif isinstance(one, SpinJob):
                spins += 1
            else:
                pictures += 1
                without_plate += bool(plate_reasons(one.number_plate, settings.covering, settings.preset))
                with_pictures.add(car)
        telling(Progress(pictures + len(failures) + plan.skipped, views, "photos"))
    said = [*failures, *plan.problems, *plan.rejected]
    return ExportPlanned(pictures, len(with_pictures), plan.skipped, unfinished, said, "", spins, without_plate)


def exported(request: ExportRequest, tell: Tell, cancelled: IsCancelled) -> Exported:
    """Make the pictures of `request`, tell how far they are, and return what became of them.

    Raises:
        CarmaskError: there is nothing to make, or pictures cannot be written any more.
        Cancelled: `cancelled()` said so; the pictures made so far are whole.
    """
    settings, photos, cars, unfinished = _begun(request)
    before = begin_export(settings, request.overwrite)
    plan = ExportPlan(photos, settings, request.states, before, cancelled=cancelled)
    work = (one for car in cars for one in plan.of_car(car))
    views = sum(len(car.views) for car in cars)
    entries = dict(before)
    done = export(work, lambda: views - plan.skipped, settings, entries, os.cpu_count() or 1, _Telling(tell), cancelled)
    count = Counter(entry.result for entry in done if not entry.is_spin)
    spins = sum(entry.is_spin and entry.result in (DELIVERED, KEPT) for entry in done)
    return Exported(
        count[DELIVERED],
        count[KEPT],
        plan.skipped,
        unfinished,
        [entry.sentence for entry in done if entry.result == HELD_BACK],
        [entry.sentence for entry in done if entry.result == FAILED],
        *outlines_moved(done),
        spins,
        [
            *plan.problems,
            *plan.remarks,
            *(entry.sentence for entry in done if entry.sentence and entry.result in (DELIVERED, KEPT)),
        ],
    )


def _begun(request: ExportRequest) -> tuple[ExportSettings, Path, list[Car], int]:
    """Settings, opened folder, the cars that are wanted, how many were left out for a view that is not accepted."""
    photos, out = Path(request.photos), Path(request.out)
    refuse_among_photos(out, photos)
    preset = changed(
        read_preset(request.preset),
        kind=request.picture_kind or None,
        backdrop=request.backdrop or None,
        profile=request.profile or None,
        turn=request.turn or None,
    )
    try:
        shadow = Shadow(request.shadow, is_drawn=request.draws_shadow)
        reflection = Reflection(request.reflection)
        finish = Finish(follows_photo=request.follows_photo)
        style = Style(finish, shadow, request.balance, request.see_through, reflection)
        spin = Spin(tuple(request.spins))
    except ValueError as error:
        raise CarmaskError(f"That cannot be: {error}.") from error
    settings = settings_of(out, preset, style, _stand_of(request), covering_of(request.plates), spin=spin)
    painted(settings)
    catalogue = find_cars(photos)
    wanted = set(request.cars)
    cars = [car for car in catalogue.cars if not wanted or str(car.views[0].photo_path) in wanted]
    if not cars:
        raise CarmaskError(" ".join(catalogue.problems) or f"The cars are not in {photos} any more.")
    whole = [car for car in cars if not request.whole_only or is_wholly_accepted(car)]
    return settings, catalogue.folder, whole, len(cars) - len(whole)


def outlines_moved(done: Sequence[Entry]) -> tuple[float, int]:
    """Return how far an outline of `done` was moved at most, px, and how many pixels of all changed sides."""
    figures = [entry.figures for entry in done]
    most = max((each.get("moved_px", 0.0) for each in figures), default=0.0)
    return most, int(sum(each.get("moved_pixels", 0) for each in figures))


def _stand_of(request: ExportRequest) -> dict[str, object]:
    if not request.stand:
        return {}
    try:
        stand = stand_of(request.stand)
    except ValueError as error:
        raise CarmaskError(f"That cannot be: {error}.") from error
    return {"horizon": stand.horizon, "spot": stand.spot, "scale": stand.scale}


def is_wholly_accepted(car: Car) -> bool:
    """Whether the newest mask of each view of `car` is saved as accepted."""
    return all(map(_is_accepted, car.views))


def _is_accepted(view: View) -> bool:
    try:
        record = LabelStore(view.photo_path.parent).newest(view.label_key, [])
    except CarmaskError:
        return False  # making its pictures tells why its masks cannot be read
    return state_of(record) is LabelState.ACCEPTED


def _obstacle(settings: ExportSettings, overwrite: bool) -> str:
    """Why nothing can be written to the folder of the export, as far as can be told without writing; else ""."""
    nearest = next(folder for folder in (settings.out, *settings.out.parents) if folder.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        return f"Nothing may be written in {nearest}. Choose another folder."
    manifest = settings.out / MANIFEST_NAME
    if overwrite or not manifest.exists():
        return ""
    try:
        is_same = json.loads(manifest.read_text(encoding="utf-8"))["settings"] == settings.described
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ""  # the export itself says what is wrong with it
    return "" if is_same else OTHER_SETTINGS


OTHER_SETTINGS = (
    "This folder holds pictures that were made with other settings. Choose another folder, or have them replaced."
)


class _Telling:
    """A `Report` that tells how far it is and how long the rest takes."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._pace = Pace()
        self._next = float("-inf")

    def __call__(self, progress: Progress) -> None:
        self._pace.done = progress.done
        now = time.monotonic()
        if now < self._next and progress.done < progress.total:
            return
        self._next = now + SECONDS_BETWEEN
        left = self._pace.seconds_left(progress.total - progress.done)
        self._tell(Progressed(progress.done, progress.total, progress.unit, None if math.isnan(left) else left))
