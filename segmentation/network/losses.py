"""What training minimises: cross-entropy that leans on what is hard to draw, plus Dice."""

from typing import Any

import keras
from keras import ops


class EmphasisLoss(keras.losses.Loss):  # type: ignore[misc]
    """Mean binary cross-entropy, each pixel by its weight, plus one minus the soft Dice of each image.

    Shapes: `y_true` (batch_size, height, width, 2) holds the soft target, 0 to 1, and the weight of each
    pixel, over 0 (`training.emphasis` makes it); `y_pred` (batch_size, height, width, 1) the probability;
    the result (batch_size,).
    """

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """Return the loss of each image."""
        target, weight = ops.cast(y_true[..., :1], "float32"), ops.cast(y_true[..., 1:], "float32")
        probability = ops.clip(ops.cast(y_pred, "float32"), 1e-6, 1 - 1e-6)
        entropy = -(target * ops.log(probability) + (1 - target) * ops.log(1 - probability))
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
    """Dice of target and probability, each cut at one half, averaged over images as the challenge did.

    Shapes as those of `EmphasisLoss`, whose weights it does not look at.
    """

    def __init__(self, name: str = "dice") -> None:
        super().__init__(name=name)

    def update_state(self, y_true: Any, y_pred: Any, sample_weight: Any = None) -> None:
        """Add the Dice of every image of the batch."""
        target = ops.cast(y_true[..., :1] > 0.5, "float32")
        predicted = ops.cast(y_pred > 0.5, "float32")
        super().update_state(hard_dice(target, predicted))
