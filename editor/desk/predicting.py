"""The network's masks of the open car: which views are drawn, the shown one first."""

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from editor.desk.drawing import Drawing, Job
from editor.document.car_document import CarDocument
from editor.document.packed_probability import PackedProbability
from editor.document.view_document import NetworkMask
from editor.jobs.prediction_queue import PredictionQueue
from editor.language.texts import tr
from segmentation.errors import CarmaskError
from segmentation.inference.segmenter import mask_of
from segmentation.labels.record import NetworkFacts


class Predicting(QObject):
    """Wants the masks of the open car's views (`drawing.Wishes`).

    Signals:
        progress_changed: `done`, `total` or `is_busy` changed.
        notice(sentence): something an editor should know.
    """

    progress_changed = Signal()
    notice = Signal(str)

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing
        self._queue = PredictionQueue()
        self._document: CarDocument | None = None
        self._forced: set[int] = set()
        drawing.serve(self)

    @property
    def is_busy(self) -> bool:
        """Whether a view waits or is being drawn."""
        return not self._queue.is_empty

    @property
    def done(self) -> int:
        """Views drawn since nothing was left to draw."""
        return self._queue.done

    @property
    def total(self) -> int:
        """Views asked for since nothing was left to draw."""
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
        self._drawing.go_on()
        self.progress_changed.emit()

    def cancel(self) -> None:
        """Give up everything that was asked for."""
        self._queue.clear()
        self._forced.clear()
        self._drawing.drop(self)
        self.progress_changed.emit()

    # --- what the drawing asks and tells (drawing.Wishes)

    def next_job(self) -> Job | None:
        """Return the next view to draw."""
        document = self._document
        index = None if document is None else self._queue.start_next(document.shown_index)
        if document is None or index is None:
            return None
        view = document.views[index]
        return Job(
            view.view.photo_path,
            partial(_mask_of_view, view.shape),
            partial(self._take, document, index, self._drawing.network_changes),
            partial(self._give_up_view, document, index),
        )

    def end_job(self) -> None:
        """Count the view under way as done."""
        self._queue.finish()
        self.progress_changed.emit()

    def put_back(self) -> None:
        """Let the view under way be the next again."""
        self._queue.put_back()

    def give_up(self, _: str) -> None:
        """Want nothing any more."""
        self.cancel()

    def _take(self, document: CarDocument, index: int, network_changes: int, mask: NetworkMask) -> None:
        if document is not self._document or document.views[index].shape is None:
            return
        if network_changes != self._drawing.network_changes:  # another network may be in use since it was drawn
            self.ask([index])
            return
        forced = index in self._forced
        self._forced.discard(index)
        document.network_mask_drawn(index, mask, forced=forced)

    def _give_up_view(self, document: CarDocument, index: int, sentence: str) -> None:
        self._forced.discard(index)
        if document is self._document:
            if document.views[index].mask is None:
                document.fail(index, sentence)
            self.notice.emit(sentence)


def _mask_of_view(shape: tuple[int, int] | None, probability: NDArray[np.uint8], network: NetworkFacts) -> NetworkMask:
    """Return the mask of `probability` (H, W), and the probability with it.

    Raises:
        CarmaskError: it is not of a photo of `shape`.
    """
    if shape is not None and probability.shape != shape:
        raise CarmaskError(tr("The photo has changed on the disk since it was opened; open its car again."))
    return NetworkMask(mask_of(probability, network.threshold), network, PackedProbability.of(probability))
