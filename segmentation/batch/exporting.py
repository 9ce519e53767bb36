"""Pictures of many cars at once: a process for each core, bounded memory, and a manifest that lets a run go on."""

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from threading import Thread
from time import monotonic

import cv2
import numpy as np

from segmentation.batch.delivery import DELIVERED, HELD_BACK, Entry, failed_job
from segmentation.batch.export_job import ExportJob, ExportSettings, make
from segmentation.batch.export_manifest import write_manifest
from segmentation.batch.spin_job import Painted, SpinJob, make_spin
from segmentation.errors import CarmaskError
from segmentation.freed_memory import keep_freed_memory
from segmentation.pace import Pace, clock
from segmentation.progress import Cancelled, IsCancelled, Progress, Report

_SECONDS_BETWEEN_MANIFESTS = 5.0
"""As much work as a kill can make undone at most; the pictures themselves stay."""
_AHEAD = 2
"""Jobs for each process that wait or are under way: enough that none is idle, few enough to bound memory."""
_PATIENCE_S = 0.2

Work = ExportJob | SpinJob
"""What one process makes at a time."""


def painted(settings: ExportSettings, angle: int = 1) -> Painted:
    """Return the backdrop of an export for an angle at the size of its pictures, (h, w) alone for a transparent one.

    Raises:
        CarmaskError: its picture cannot be read or is too small.
    """
    frame = settings.preset.frame
    if settings.backdrop.is_transparent:
        return frame.height, frame.width
    return settings.backdrop.at(angle).painted(frame.height, frame.width)


def _in_spins(settings: ExportSettings, backdrop: Painted) -> Painted:
    frame = settings.spin.frame_in(settings.preset.frame)
    if isinstance(backdrop, tuple):
        return frame.height, frame.width
    return np.asarray(cv2.resize(backdrop, (frame.width, frame.height), interpolation=cv2.INTER_AREA), np.uint8)


def export(
    work: Iterable[Work | Entry],
    total: Callable[[], int],
    settings: ExportSettings,
    entries: dict[str, Entry],
    processes: int,
    report: Report,
    cancelled: IsCancelled,
) -> list[Entry]:
    """Make the pictures of `work` and return what became of each photo, in order of time.

    Args:
        work: jobs, and entries of photos that have failed before they could become jobs.
        total: how many photos there will have been, as far as that is known by now.
        settings: of the export.
        entries: what the manifest says so far, by photo; brought up to date, and written every few seconds and at the
            end.
        processes: how many work at once.
        report: told after every photo.
        cancelled: asked several times a second.

    Raises:
        CarmaskError: the disk is full, or the manifest cannot be written.
        Cancelled: `cancelled()` said so; what is finished is kept.
    """
    done: list[Entry] = []
    pace, next_manifest = Pace(), monotonic() + _SECONDS_BETWEEN_MANIFESTS
    results = Processes(settings, processes).results(work, cancelled)
    try:
        for entry in results:
            done.append(entry)
            entries[entry.photo] = entry
            if entry.disk_is_full:
                raise CarmaskError(f"{entry.sentence} Make room and give the same command again to go on.")
            pace.done += entry.result in (DELIVERED, HELD_BACK)
            left = clock(pace.seconds_left(max(0, total() - len(done))))
            speed = f"{pace.units_per_second():.1f} photos a second, {left} left"
            report(Progress(len(done), max(len(done), total()), "photos", speed))
            if monotonic() > next_manifest:
                write_manifest(settings, entries)
                next_manifest = monotonic() + _SECONDS_BETWEEN_MANIFESTS
    finally:
        results.close()
        write_manifest(settings, entries)
    return done


class Processes:
    """The processes of one export; one that is killed is replaced, and the photo that killed it is told."""

    def __init__(self, settings: ExportSettings, processes: int) -> None:
        self._settings = settings
        self._processes = processes
        self._pool = self._new_pool()

    def results(self, work: Iterable[Work | Entry], cancelled: IsCancelled) -> Generator[Entry]:
        """Yield the entry of each of `work` as it comes to be."""
        under_way: dict[Future[Entry], Work] = {}
        waiting = iter(work)
        is_over = False
        try:
            while under_way or not is_over:
                if cancelled():
                    raise Cancelled
                while not is_over and len(under_way) < _AHEAD * self._processes:
                    job = next(waiting, None)
                    if job is None:
                        is_over = True
                    elif isinstance(job, Entry):
                        yield job
                    else:
                        under_way[self._submitted(job)] = job
                yield from self._finished(under_way)
        finally:
            self._pool.shutdown(cancel_futures=True)

    def _submitted(self, job: Work) -> Future[Entry]:
        """The future of `job`; where a process was killed since the last look, one that says so."""
        try:
            return self._pool.submit(work_on, job)
        except BrokenProcessPool as error:
            never: Future[Entry] = Future()
            never.set_exception(error)
            return never

    def _finished(self, under_way: dict[Future[Entry], Work]) -> Iterator[Entry]:
        if not under_way:
            return
        broken: deque[Work] = deque()
        for future in wait(under_way, _PATIENCE_S, FIRST_COMPLETED).done:
            job = under_way.pop(future)
            try:
                yield future.result()
            except BrokenProcessPool:
                broken.append(job)
        if broken:
            broken.extend(under_way.values())
            under_way.clear()
            yield from map(self._alone, broken)

    def _alone(self, job: Work) -> Entry:
        """Make the picture of `job` while no other is made, so that it is clear which one ends its process."""
        for _ in range(2):
            self._pool.shutdown()
            self._pool = self._new_pool()
            try:
                return self._pool.submit(work_on, job).result()
            except BrokenProcessPool:
                continue
        self._pool = self._new_pool()
        return failed_job(job, "the process that made its picture was ended, perhaps for want of memory.")

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._processes, get_context("spawn"), _begin, (self._settings,))


@dataclass(frozen=True)
class _Equipment:
    """What a process makes files with: the settings, and the backdrop at the size of pictures and of spins."""

    settings: ExportSettings
    backdrop: Painted
    reduced: Painted

    def backdrop_at(self, angle: int) -> Painted:
        """Return the backdrop of an angle; raises as `painted` does."""
        return painted(self.settings, angle) if self.settings.backdrop.pictures else self.backdrop

    def reduced_at(self, angle: int) -> Painted:
        """Return the backdrop of an angle in a spin; raises as `painted` does."""
        return _in_spins(self.settings, self.backdrop_at(angle)) if self.settings.backdrop.pictures else self.reduced


_of_this_process: list[_Equipment] = []


def _begin(settings: ExportSettings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C goes to all of them, and the first process tells these
    Thread(target=_end_with_parent, daemon=True).start()
    cv2.setNumThreads(1)
    keep_freed_memory()
    begin(settings)


def begin(settings: ExportSettings) -> None:
    """Prepare this process for `work_on`."""
    backdrop = painted(settings)
    _of_this_process[:] = [_Equipment(settings, backdrop, _in_spins(settings, backdrop))]


def _end_with_parent() -> None:
    """End this process at once when the first one was killed: nobody else would ever tell it to."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def work_on(job: Work) -> Entry:
    """Make the file of `job` in this process."""
    equipment = _of_this_process[0]
    if isinstance(job, SpinJob):
        return make_spin(job, equipment.settings, equipment.reduced_at)
    try:
        return make(job, equipment.settings, equipment.backdrop_at(job.angle))
    except CarmaskError as error:  # of the angle's own backdrop
        return failed_job(job, str(error))
