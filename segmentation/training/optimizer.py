"""What moves the weights: Muon for the kernels of convolutions, AdamW for all else."""

from typing import Any

import keras
from keras import ops

from segmentation.training.plan import TrainingPlan

OPTIMIZER = "Muon for the kernels of convolutions, AdamW for all else"
"""What a run keeps of this file: one that was begun with another optimizer cannot go on."""


class ConvolutionMuon(keras.optimizers.Muon):  # type: ignore[misc]
    """Keras' Muon, which leaves all but matrices to AdamW, for the kernels of convolutions.

    A kernel (height, width, channels in, channels out) moves as the matrix of its first three axes by the last, as
    Jordan et al. (Muon, 2024) flatten it; the head, whose outputs are no features of anything, is AdamW's.
    Update sizes follow Liu et al. (arXiv 2502.16982), so that one rate does for both.
    """

    def _should_use_adamw(self, variable: Any) -> bool:
        return len(variable.shape) != 4 or variable.path.startswith("head")

    def _muon_update_step(self, gradient: Any, variable: Any, lr: Any, m: Any) -> None:
        self.assign_add(m, gradient + (self.momentum - 1) * m)
        ahead = ops.reshape(gradient + self.momentum * m, (-1, variable.shape[-1]))
        step = self.lr_adjust(lr * self.zeropower_via_newtonschulz5(ahead, self.ns_steps))
        self.assign_sub(variable, ops.reshape(step, variable.shape))


def optimizer_for(plan: TrainingPlan, steps_per_epoch: int) -> keras.optimizers.Optimizer:
    """Return the optimizer of `plan`: a warm-up to its learning rate, then a cosine down to a hundredth of it."""
    steps = plan.epochs * steps_per_epoch
    warm_up = min(plan.warm_up_steps, steps // 2)
    schedule = keras.optimizers.schedules.CosineDecay(
        plan.learning_rate / 20,
        decay_steps=max(1, steps - warm_up),
        alpha=0.01,
        warmup_target=plan.learning_rate,
        warmup_steps=warm_up,
    )
    decay = plan.weight_decay
    return ConvolutionMuon(schedule, weight_decay=decay, adam_weight_decay=decay, clipnorm=1.0)
