"""The network: a U-Net on a space-to-depth stem, photo in, probability of car out."""

from typing import Any

import keras
from keras import layers

from segmentation.network.spec import NetworkSpec


def build_unet(spec: NetworkSpec, precision: str = "float32", keeps_statistics: bool = False) -> keras.Model:
    """Return the untrained network.

    Input shape: (batch_size, height, width, 3), RGB 0 to 255.
    Output shape: (batch_size, height, width, 1), float32 probability of car, 0 to 1.

    The first and the last convolution see blocks of `stem_block` x `stem_block` pixels as channels: a
    quarter of the work of a plain U-Net of these widths, with no pixel left unseen.

    Args:
        spec: the shape of the network.
        precision: Keras' dtype policy of the inner layers; the weights are float32 in "float32" as in
            "mixed_bfloat16", so they pass from one to the other.
        keeps_statistics: in training, too, normalise by the running statistics, which then never change, and not by
            those of the batch: what is trained is the very network that will be used.
    """
    photo = keras.Input((spec.height, spec.width, 3), name="photo")
    x = layers.Rescaling(1 / 127.5, -1.0, dtype=precision, name="normalise")(photo)
    x = _space_to_depth(x, spec.stem_block)
    skips = []
    for level, filters in enumerate(spec.filters):
        if level:
            x = layers.MaxPooling2D(dtype=precision)(x)
        x = _convolutions(x, filters, precision, f"down{level}", keeps_statistics)
        skips.append(x)
    for level in reversed(range(len(spec.filters) - 1)):
        x = layers.UpSampling2D(2, dtype=precision)(x)
        x = layers.Concatenate(dtype=precision)([x, skips[level]])
        x = _convolutions(x, spec.filters[level], precision, f"up{level}", keeps_statistics)
    x = layers.Conv2D(spec.stem_block**2, 3, padding="same", dtype="float32", name="head")(x)
    logit = _depth_to_space(x, spec.stem_block)
    probability = layers.Activation("sigmoid", dtype="float32", name="probability")(logit)
    return keras.Model(photo, probability, name="unet")


def _convolutions(x: Any, filters: int, precision: str, name: str, keeps_statistics: bool) -> Any:
    """Two 3x3 convolutions, each normalised and rectified: (B, H, W, C) -> (B, H, W, filters)."""
    for step in ("a", "b"):
        x = layers.Conv2D(
            filters, 3, padding="same", use_bias=False, kernel_initializer="he_normal",
            dtype=precision, name=f"{name}{step}",
        )(x)  # fmt: skip
        normalisation = _KeptStatistics if keeps_statistics else layers.BatchNormalization
        x = normalisation(momentum=0.99, dtype=precision, name=f"{name}{step}_norm")(x)
        x = layers.ReLU(dtype=precision)(x)
    return x


class _KeptStatistics(layers.BatchNormalization):  # type: ignore[misc]
    """Batch normalisation that is in training what it is in use; its scale and offset are learned all the same.

    `training=False` where the layer is called would not do: Keras' `fit` overrules it.
    """

    def call(self, inputs: Any, training: bool | None = None, mask: Any = None) -> Any:
        return super().call(inputs, training=False, mask=mask)


def _space_to_depth(x: Any, block: int) -> Any:
    """(B, H, W, C) -> (B, H / block, W / block, C * block^2)."""
    _, height, width, channels = x.shape
    x = layers.Reshape((height // block, block, width // block, block, channels))(x)
    x = layers.Permute((1, 3, 2, 4, 5))(x)
    return layers.Reshape((height // block, width // block, block * block * channels))(x)


def _depth_to_space(x: Any, block: int) -> Any:
    """(B, H, W, block^2) -> (B, H * block, W * block, 1), the inverse of `_space_to_depth`."""
    _, height, width, _ = x.shape
    x = layers.Reshape((height, width, block, block, 1))(x)
    x = layers.Permute((1, 3, 2, 4, 5))(x)
    return layers.Reshape((height * block, width * block, 1))(x)
