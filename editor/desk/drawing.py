"""The network at the desk: draws one photo after the other for whoever wants masks, and may die at it."""

import tempfile
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.jobs.background import Background
from editor.jobs.worker_process import WorkerProcess
from editor.language.texts import tr
from segmentation.errors import CarmaskError
from segmentation.labels.record import NetworkFacts
from segmentation.messages import Failed, Finished, PredictRequest, Ready

RESTARTS = 1
"""How often a lost worker is started again for the same photo before that photo counts as failed."""


OPEN_CAR_PRIORITY, AHEAD_PRIORITY = 20, 5
"""Order of reading the network's answers: for the open car before photos that are not shown, for others after them."""

PACE_PHOTOS = 32
"""Over so many photos the time that one takes is averaged."""

Read = Callable[[NDArray[np.uint8], NetworkFacts], Any]


@dataclass(frozen=True)
class Job:
    """A photo to be drawn, and what is done with what the network says of it.

    `read(probability, network)` makes the result of the probability, uint8 (H, W), off the window's thread, and may
    raise CarmaskError; `take(result)` hears of it on the window's thread, or `fail(sentence)` of why there is none.
    `priority` is that of `read` in the background.
    """

    photo_path: Path
    read: Read
    take: Callable[[Any], None]
    fail: Callable[[str], None]
    priority: int = OPEN_CAR_PRIORITY


class Wishes(Protocol):
    """Somebody who wants photos drawn. One job at most is under way for each, from `next_job` to one of the others."""

    def next_job(self) -> Job | None:
        """Return the job to do now, None while nothing is wanted."""

    def end_job(self) -> None:
        """Hear that the network is done with the job under way; its result is taken or failed by itself."""

    def put_back(self) -> None:
        """Want the job under way once more: the worker that had it is gone."""

    def give_up(self, sentence: str) -> None:
        """Want nothing any more: the network cannot work, for the reason in `sentence`, which is told already."""


class Drawing(QObject):
    """Hands the worker one job at a time, always that of the first who wants one.

    Signals:
        device_changed(text): where the network runs, or that it is starting.
        network_changed: what was drawn so far may not be what the next network would draw.
        notice(sentence): something an editor should know.
    """

    device_changed = Signal(str)
    network_changed = Signal()
    notice = Signal(str)

    def __init__(self, worker: WorkerProcess, background: Background) -> None:
        super().__init__()
        self._worker = worker
        self._background = background
        self._wishes: list[Wishes] = []
        self._running: tuple[Wishes, Job] | None = None
        self._job_id = 0
        self._losses = 0
        self._starts = 0
        self._facts: NetworkFacts | None = None
        self._seconds: deque[float] = deque(maxlen=PACE_PHOTOS)
        self._folder = tempfile.TemporaryDirectory(prefix="carmask-", ignore_cleanup_errors=True)
        self.network_changes = 0
        """How often `network_changed` was told; what a job from before has drawn may be another network's."""
        self.works = True
        """Whether the network can be used, as far as is known."""
        worker.ready.connect(self._ready)
        worker.finished.connect(self._finished)
        worker.failed.connect(self._failed)
        worker.lost.connect(self._lost)

    @property
    def seconds_a_photo(self) -> float | None:
        """How long the worker takes for a photo, the mean of the last ones; None before the first."""
        return sum(self._seconds) / len(self._seconds) if self._seconds else None

    def serve(self, wishes: Wishes) -> None:
        """Draw for `wishes` too, after all that were named before."""
        self._wishes.append(wishes)

    def go_on(self) -> None:
        """Begin the next job, unless one is under way; to be called by whoever begins to want something."""
        if self._running is not None:
            return
        for wishes in self._wishes:
            job = wishes.next_job()
            if job is not None:
                self._begin(wishes, job)
                return

    def drop(self, wishes: Wishes) -> None:
        """Give up the job under way if it is one of `wishes`, which hears no more of it."""
        if self._running is not None and self._running[0] is wishes:
            self._worker.cancel(self._job_id)
            self._running = None
            self.go_on()

    def use_device(self, device: str) -> None:
        """Run the network on another device from now on."""
        if device == self._worker.device:
            return
        self._worker.device = device
        self.restart()

    def restart(self) -> None:
        """End the worker, so that the next one loads the network that is in use then; what is wanted goes on."""
        self._worker.stop()
        self._facts = None
        self.works = True
        self._put_back()
        self.device_changed.emit(tr("not started"))
        self._tell_of_another_network()
        self.go_on()

    def close(self) -> None:
        """End the worker and remove its files."""
        self._wishes.clear()
        self._running = None
        self._worker.stop(wait=True)
        self._folder.cleanup()

    def _begin(self, wishes: Wishes, job: Job) -> None:
        self._running = wishes, job
        self._job_id += 1
        output = Path(self._folder.name) / f"{self._job_id}.npy"
        if not self._worker.is_running:
            self._starts += 1
            self.device_changed.emit(tr("starting …"))
        self._worker.predict(PredictRequest(self._job_id, str(job.photo_path), str(output)))

    def _ready(self, message: Ready) -> None:
        self._starts = 0
        before, self._facts = self._facts, NetworkFacts(message.network, message.network_sha256, message.threshold)
        if before not in (None, self._facts):
            self._tell_of_another_network()
        self.works = True
        self.device_changed.emit(message.device)
        if message.note:
            self.notice.emit(message.note)

    def _finished(self, message: Finished) -> None:
        path = Path(message.output_path)
        if self._running is None or message.job_id != self._job_id or self._facts is None:
            path.unlink(missing_ok=True)
            return
        _, job = self._running
        self._losses = 0
        self._seconds.append(message.milliseconds / 1000)
        self._background.run(partial(_result, path, job.read, self._facts), job.take, job.fail, job.priority)
        self._end_job()

    def _failed(self, message: Failed) -> None:
        if message.job_id == 0:
            self._worker.stop()
            self._give_up(message.sentence)
        elif message.job_id == self._job_id and self._running is not None:
            self._running[1].fail(message.sentence)
            self._end_job()

    def _lost(self, sentence: str) -> None:
        self.device_changed.emit(tr("stopped"))
        if self._running is None:
            self.notice.emit(
                tr("{sentence} Your masks are untouched; it is started again when it is needed.", sentence=sentence)
            )
            return
        self._losses += 1
        if self._starts > RESTARTS:
            self._give_up(
                tr(
                    "{sentence} It cannot be started; masks can be painted by hand; “Draw this mask” tries again.",
                    sentence=sentence,
                )
            )
        elif self._losses <= RESTARTS:
            self.notice.emit(
                tr("{sentence} Your masks are untouched; it was started again and goes on.", sentence=sentence)
            )
            self._put_back()
            self.go_on()
        else:
            self._losses = 0
            _, job = self._running
            job.fail(
                tr(
                    "{sentence} It happened twice at {photo}, which was left out; “Draw this mask” at its "
                    "angle tries it again.",
                    sentence=sentence,
                    photo=job.photo_path.name,
                )
            )
            self._end_job()

    def _put_back(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running[0].put_back()

    def _end_job(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running[0].end_job()
        self.go_on()

    def _tell_of_another_network(self) -> None:
        self.network_changes += 1
        self._seconds.clear()
        self.network_changed.emit()

    def _give_up(self, sentence: str) -> None:
        self.works = False
        self._running = None
        self._starts = self._losses = 0
        self.device_changed.emit(tr("cannot work"))
        self.notice.emit(sentence)
        for wishes in self._wishes:
            wishes.give_up(sentence)


def _result(path: Path, read: Read, network: NetworkFacts) -> Any:
    """Return what `read` makes of the probability in `path`, which is deleted.

    Raises:
        CarmaskError: the file is not what a worker writes, or `read` has no use for it.
    """
    try:
        probability = np.load(path, allow_pickle=False)
    except (OSError, ValueError) as error:
        raise CarmaskError(
            tr("The network's answer could not be read ({error}); “Draw this mask” draws it again.", error=error)
        ) from error
    finally:
        path.unlink(missing_ok=True)
    if probability.dtype != np.uint8 or probability.ndim != 2:
        raise CarmaskError(tr("The network's answer is no probability; “Draw this mask” draws it again."))
    return read(probability, network)
