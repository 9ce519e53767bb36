"""Keras callbacks: progress with the time left, stopping at once, and the running average of the weights."""

from typing import Any

import keras
import numpy as np

from segmentation.pace import Pace, clock
from segmentation.progress import Cancelled, IsCancelled, Progress, Report
from segmentation.training.state import Arrays

AVERAGE_MOMENTUM = 0.998
"""Share of the old average that a step keeps: the average looks back over some 500 steps."""

STEPS_A_LOOK = 4
"""The average takes the weights of every fourth step: fetching them from a graphics card can take as long as a step."""


class WeightAverage(keras.callbacks.Callback):  # type: ignore[misc]
    """The exponential running average of all weights, batch statistics among them; `average` is copied."""

    def __init__(self, average: Arrays | None, steps_done: int) -> None:
        super().__init__()
        self.average = None if average is None else [np.array(mean) for mean in average]
        self._steps = steps_done

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """Take the weights into the average for the steps since the last look; early on it follows closely."""
        self._steps += 1
        if self.average is not None and self._steps % STEPS_A_LOOK:
            return
        if keras.backend.backend() == "jax":
            self.model.jax_state_sync()  # else JAX hands its weights back at the end of the epoch only
        weights = self.model.get_weights()
        if self.average is None:
            self.average = [np.array(weight) for weight in weights]
        keep = min(AVERAGE_MOMENTUM, (1 + self._steps) / (10 + self._steps)) ** STEPS_A_LOOK
        for mean, weight in zip(self.average, weights, strict=True):
            mean += (1 - keep) * (weight - mean)


class StepReport(keras.callbacks.Callback):  # type: ignore[misc]
    """Tells steps done, the loss and the time left; leaves at once when training is cancelled."""

    def __init__(self, steps_done: int, steps_total: int, report: Report, cancelled: IsCancelled) -> None:
        super().__init__()
        self._steps = steps_done
        self._total = steps_total
        self._report = report
        self._cancelled = cancelled
        self._pace = Pace()

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """Report this step.

        Raises:
            Cancelled: `cancelled()` said so.
        """
        if self._cancelled():
            raise Cancelled
        self._steps += 1
        self._pace.done += 1
        left = self._pace.seconds_left(self._total - self._steps)
        loss = float((logs or {}).get("loss", float("nan")))
        self._report(Progress(self._steps, self._total, "steps", f"loss {loss:.4f}, {clock(left)} left"))
