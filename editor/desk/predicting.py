"""The network at the desk: which views it draws, what it says, and what happens when it dies."""

import tempfile
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from editor.document.car_document import CarDocument
from editor.document.packed_probability import PackedProbability
from editor.document.view_document import NetworkMask
from editor.jobs.background import Background
from editor.jobs.prediction_queue import PredictionQueue
from editor.jobs.worker_process import WorkerProcess
from segmentation.errors import CarmaskError
from segmentation.inference.segmenter import mask_of
from segmentation.labels.record import NetworkFacts
from segmentation.messages import Failed, Finished, PredictRequest, Ready

RESTARTS = 1
"""How often a lost worker is started again for the same view before that view counts as failed."""


class Predicting(QObject):
    """Asks the worker for one view after the other, the shown one first.

    Signals:
        progress_changed: `done`, `total` or `is_busy` changed.
        device_changed(text): where the network runs, or that it is starting.
        notice(sentence): something an editor should know.
    """

    progress_changed = Signal()
    device_changed = Signal(str)
    notice = Signal(str)

    def __init__(self, worker: WorkerProcess, background: Background) -> None:
        super().__init__()
        self._worker = worker
        self._background = background
        self._queue = PredictionQueue()
        self._document: CarDocument | None = None
        self._forced: set[int] = set()
        self._job_id = 0
        self._losses = 0
        self._starts = 0
        self._restarts = 0
        self._facts: NetworkFacts | None = None
        self._folder = tempfile.TemporaryDirectory(prefix="carmask-", ignore_cleanup_errors=True)
        worker.ready.connect(self._ready)
        worker.finished.connect(self._finished)
        worker.failed.connect(self._failed)
        worker.lost.connect(self._lost)

    @property
    def is_busy(self) -> bool:
        """Whether a view waits or is being drawn."""
        return not self._queue.is_empty

    @property
    def done(self) -> int:
        """Views drawn since the network was last idle."""
        return self._queue.done

    @property
    def total(self) -> int:
        """Views asked for since the network was last idle."""
        return self._queue.total

    def set_document(self, document: CarDocument | None) -> None:
        """Work for another car; what was asked for the last one is given up."""
        self.cancel()
        self._document = document

    def ask(self, indices: list[int], *, forced: bool = False) -> None:
        """Draw the masks of these views; `forced` replaces a person's mask too, as a step to undo."""
        if self._document is None or not indices:
            return
        if forced:
            self._forced.update(indices)
        self._queue.ask(indices)
        self._start_next()
        self.progress_changed.emit()

    def cancel(self) -> None:
        """Give up everything that was asked for."""
        if self._queue.running is not None:
            self._worker.cancel(self._job_id)
        self._queue.clear()
        self._forced.clear()
        self._job_id += 1
        self.progress_changed.emit()

    def use_device(self, device: str) -> None:
        """Run the network on another device from now on."""
        if device == self._worker.device:
            return
        self._worker.device = device
        self.restart()

    def restart(self) -> None:
        """End the worker, so that the next one loads the network that is in use then; what was asked for goes on."""
        self._worker.stop()
        self._restarts += 1
        self._queue.put_back()
        self.device_changed.emit("not started")
        self._start_next()

    def close(self) -> None:
        """End the worker and remove its files."""
        self._queue.clear()
        self._worker.stop(wait=True)
        self._folder.cleanup()

    def _start_next(self) -> None:
        if self._document is None:
            return
        index = self._queue.start_next(self._document.shown_index)
        if index is None:
            return
        self._job_id += 1
        photo_path = self._document.views[index].view.photo_path
        output = Path(self._folder.name) / f"{self._job_id}.npy"
        if not self._worker.is_running:
            self._starts += 1
            self.device_changed.emit("starting …")
        self._worker.predict(PredictRequest(self._job_id, str(photo_path), str(output)))

    def _ready(self, message: Ready) -> None:
        self._starts = 0
        self._facts = NetworkFacts(message.network, message.network_sha256, message.threshold)
        self.device_changed.emit(message.device)
        if message.note:
            self.notice.emit(message.note)

    def _finished(self, message: Finished) -> None:
        path = Path(message.output_path)
        if message.job_id != self._job_id or self._facts is None or self._document is None:
            path.unlink(missing_ok=True)
            return
        index, document, facts, restarts = self._queue.running, self._document, self._facts, self._restarts
        self._losses = 0
        if index is not None:
            shape = document.views[index].shape
            self._background.run(
                partial(_read_mask, path, facts, shape),
                lambda mask: self._take(document, index, mask, restarts),
                lambda sentence: self._give_up_view(document, index, sentence),
                priority=20,
            )
        self._next_after_one()

    def _take(self, document: CarDocument, index: int, mask: NetworkMask, restarts: int) -> None:
        if document is not self._document or document.views[index].shape is None:
            return
        if restarts != self._restarts:  # another network may be in use since it was drawn
            self.ask([index])
            return
        forced = index in self._forced
        self._forced.discard(index)
        document.network_mask_drawn(index, mask, forced=forced)

    def _failed(self, message: Failed) -> None:
        if message.job_id == 0:
            self.cancel()
            self._worker.stop()
            self.device_changed.emit("cannot work")
            self.notice.emit(message.sentence)
        elif message.job_id == self._job_id and self._document is not None and self._queue.running is not None:
            self._give_up_view(self._document, self._queue.running, message.sentence)
            self._next_after_one()

    def _lost(self, sentence: str) -> None:
        self.device_changed.emit("stopped")
        if self._queue.running is None:
            self.notice.emit(f"{sentence} Your masks are untouched; it is started again when it is needed.")
            return
        self._losses += 1
        if self._starts > RESTARTS:
            self.cancel()
            self._starts = self._losses = 0
            self.device_changed.emit("cannot work")
            self.notice.emit(f"{sentence} It cannot be started; masks can be painted by hand, or press T to try again.")
        elif self._losses <= RESTARTS:
            self.notice.emit(f"{sentence} Your masks are untouched; it was started again and goes on.")
            self._queue.put_back()
        else:
            self._losses = 0
            if self._document is not None:
                name = self._document.views[self._queue.running].view.photo_path.name
                again = f"{sentence} It happened twice at {name}, which was left out; press T to try it again."
                self._give_up_view(self._document, self._queue.running, again)
            self._queue.finish()
        self._start_next()
        self.progress_changed.emit()

    def _give_up_view(self, document: CarDocument, index: int, sentence: str) -> None:
        self._forced.discard(index)
        if document is self._document:
            if document.views[index].mask is None:
                document.fail(index, sentence)
            self.notice.emit(sentence)

    def _next_after_one(self) -> None:
        self._queue.finish()
        self._start_next()
        self.progress_changed.emit()


def _read_mask(path: Path, facts: NetworkFacts, shape: tuple[int, int] | None) -> NetworkMask:
    """Return the mask of the probability in `path`, which is deleted, and the probability with it.

    Raises:
        CarmaskError: the file is not what a worker writes for a photo of `shape`.
    """
    try:
        probability = np.load(path, allow_pickle=False)
    except (OSError, ValueError) as error:
        raise CarmaskError(f"The network's answer could not be read ({error}); press T to draw it again.") from error
    finally:
        path.unlink(missing_ok=True)
    if probability.dtype != np.uint8 or (shape is not None and probability.shape != shape):
        raise CarmaskError("The photo has changed on the disk since it was opened; open its car again.")
    return NetworkMask(mask_of(probability, facts.threshold), facts, PackedProbability.of(probability))
