"""The network's probability, kept small: it is looked at now and then, and a car has one for each angle."""

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class PackedProbability:
    """A probability, uint8 (H, W), 255 times how sure the network is that a pixel is car; deflated.

    Nearly all of it is 0 or 255. Level 1 of zlib makes 0.06 to 0.1 MB of one of 1918x1280 and 0.4 to 0.7 MB of one of
    6000x4000 (the sample, drawn by the network that carmask comes with): sixteen large ones take 11 MB, not 384. PNG
    would save a fifth of that and take twice as long.
    """

    packed: bytes
    shape: tuple[int, int]

    @classmethod
    def of(cls, probability: NDArray[np.uint8]) -> "PackedProbability":
        """Return `probability`, uint8 (H, W), packed; 0.1 s for 6000x4000."""
        height, width = probability.shape
        return cls(zlib.compress(probability.tobytes(), level=1), (height, width))

    def unpacked(self) -> NDArray[np.uint8]:
        """Return the probability as it was; read-only."""
        return np.frombuffer(zlib.decompress(self.packed), np.uint8).reshape(self.shape)
