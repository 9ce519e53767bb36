"""The numbers that shape a network; needs no Keras."""

from dataclasses import dataclass

LARGEST_SIZE = 4096
"""Largest input side in px and largest number of filters."""
DEEPEST = 8
"""Most levels."""


@dataclass(frozen=True)
class NetworkSpec:
    """Every number that shapes the network.

    `height` and `width` of the input in px are multiples of `stem_block * 2 ** (len(filters) - 1)`.
    What is far beyond any use is refused: a card from elsewhere must not take all memory.
    """

    height: int = 640
    width: int = 960
    stem_block: int = 2
    filters: tuple[int, ...] = (24, 48, 96, 128, 128, 128)

    def __post_init__(self) -> None:
        sizes = (self.height, self.width, self.stem_block, *self.filters)
        if not self.filters or min(sizes) < 1 or max(sizes) > LARGEST_SIZE or len(self.filters) > DEEPEST:
            raise ValueError(f"a network of these sizes cannot be built: {sizes}")
        step = self.stem_block * 2 ** (len(self.filters) - 1)
        if self.height % step or self.width % step:
            raise ValueError(f"an input of {self.height}x{self.width} px is no multiple of {step} px")
