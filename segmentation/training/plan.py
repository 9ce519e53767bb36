"""Every number of a training run that a person may choose; needs no Keras."""

from dataclasses import dataclass, replace

from segmentation.network.precision import AUTOMATIC
from segmentation.training.epoch_order import CORRECTED_REPEATS

FINE_TUNING_EPOCHS = 6
FINE_TUNING_LEARNING_RATE = 6e-4
"""Half the usual rate: at the full one the first steps undo more than a few photos can teach."""
FINE_TUNING_WARM_UP_STEPS = 40


@dataclass(frozen=True)
class TrainingPlan:
    """Every number of a training run that a person may choose.

    Of the `epochs`, the first `crop_epochs` look at windows about the car, the next `replay_epochs` at windows
    where the network is wrong (hard-example replay), the rest at whole photos; in the last `plain_epochs` paint,
    light and floor are as they were photographed. With `corrected_repeats`, an epoch of whole photos or windows
    about the car shows corrected photos up to so many times (`epoch_order`). With `keeps_statistics`, those of
    batch normalisation stay as the network that the training begins as had them (`build_unet`). `precision` is one of
    `network.precision`.
    """

    epochs: int = 20
    crop_epochs: int = 0
    replay_epochs: int = 0
    plain_epochs: int = 0
    keeps_statistics: bool = False
    corrected_repeats: int | None = None
    batch_photos: int = 4
    learning_rate: float = 1.2e-3
    warm_up_steps: int = 150
    weight_decay: float = 1e-4
    patience_epochs: int = 8
    seed: int = 0
    precision: str = AUTOMATIC


def fine_tuning(plan: TrainingPlan) -> TrainingPlan:
    """Return `plan` as it is unless a person says otherwise for a training that begins as another network."""
    return replace(
        plan,
        epochs=FINE_TUNING_EPOCHS,
        learning_rate=FINE_TUNING_LEARNING_RATE,
        warm_up_steps=FINE_TUNING_WARM_UP_STEPS,
        corrected_repeats=CORRECTED_REPEATS,
        keeps_statistics=True,
    )
