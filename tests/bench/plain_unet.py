"""The U-Net as it is commonly built in Keras for these photos, to tell what it costs; it has random weights."""

from typing import Any

import keras
from keras import layers

FILTERS = (64, 128, 256, 512, 1024)


def build_plain_unet(side_px: int) -> keras.Model:
    """Return a plain U-Net: two 3x3 convolutions a level, pooled down, transposed convolutions up.

    Input shape: (batch_size, side_px, side_px, 3). Output shape: (batch_size, side_px, side_px, 1), float32, 0 to 1.
    As Ronneberger et al. 2015 have it, but padded, so that sizes stay.
    """
    photo = keras.Input((side_px, side_px, 3))
    x: Any = layers.Rescaling(1 / 255)(photo)
    skips = []
    for level, filters in enumerate(FILTERS):
        if level:
            x = layers.MaxPooling2D()(x)
        x = _convolutions(x, filters)
        skips.append(x)
    for filters, skip in zip(reversed(FILTERS[:-1]), reversed(skips[:-1]), strict=True):
        x = layers.Conv2DTranspose(filters, 2, strides=2)(x)
        x = _convolutions(layers.Concatenate()([skip, x]), filters)
    return keras.Model(photo, layers.Conv2D(1, 1, activation="sigmoid")(x))


def _convolutions(x: Any, filters: int) -> Any:
    for _ in range(2):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return x
