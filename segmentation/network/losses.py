"""What training minimises: cross-entropy that leans on the outline, plus Dice."""

from typing import Any

import keras
from keras import ops

OUTLINE_WINDOW_PX = 9
OUTLINE_WEIGHT = 4.0


class OutlineLoss(keras.losses.Loss):  # type: ignore[misc]
    """Mean binary cross-entropy weighted towards the outline, plus one minus the soft Dice of each image.

    Both take soft targets. The weight of a pixel is 1 far from the outline and rises to
    1 + OUTLINE_WEIGHT on it: 4a(1 - a), with a the mean of the target over OUTLINE_WINDOW_PX squared,
    is 0 where the window is all car or all wall and 1 where it is half and half. After the winners of
    the Carvana challenge, who weighted a band the same way.

    Shapes: target and probability (batch_size, height, width, 1), 0 to 1; the result (batch_size,).
    """

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """Return the loss of each image."""
        target = ops.cast(y_true, "float32")
        probability = ops.clip(ops.cast(y_pred, "float32"), 1e-6, 1 - 1e-6)
        entropy = -(target * ops.log(probability) + (1 - target) * ops.log(1 - probability))
        around = ops.average_pool(target, OUTLINE_WINDOW_PX, strides=1, padding="same")
        weight = 1 + OUTLINE_WEIGHT * 4 * around * (1 - around)
        weighted = ops.sum(entropy * weight, axis=(1, 2, 3)) / ops.sum(weight, axis=(1, 2, 3))
        return weighted + 1 - soft_dice(target, probability)


def soft_dice(target: Any, probability: Any) -> Any:
    """Return (2|TP| + 1) / (|T| + |P| + 1) of each image over (batch_size, height, width, 1), as (batch_size,).

    The ones keep the gradient of an empty target small; over a car they change the sixth digit.
    """
    both, total = _overlap(target, probability)
    return (2 * both + 1) / (total + 1)


def hard_dice(target: Any, predicted: Any) -> Any:
    """Return 2|TP| / (|T| + |P|) of each image, 1 where both are empty, over the same shapes; values are 0 or 1."""
    both, total = _overlap(target, predicted)
    return ops.where(total > 0, 2 * both / ops.maximum(total, 1.0), 1.0)


def _overlap(target: Any, probability: Any) -> tuple[Any, Any]:
    both = ops.sum(target * probability, axis=(1, 2, 3))
    return both, ops.sum(target, axis=(1, 2, 3)) + ops.sum(probability, axis=(1, 2, 3))


class MeanImageDice(keras.metrics.Mean):  # type: ignore[misc]
    """Dice of target and probability, each cut at one half, averaged over images as the challenge did."""

    def __init__(self, name: str = "dice") -> None:
        super().__init__(name=name)

    def update_state(self, y_true: Any, y_pred: Any, sample_weight: Any = None) -> None:
        """Add the Dice of every image of the batch."""
        target = ops.cast(y_true > 0.5, "float32")
        predicted = ops.cast(y_pred > 0.5, "float32")
        super().update_state(hard_dice(target, predicted))
