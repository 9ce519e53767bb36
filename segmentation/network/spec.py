"""The numbers that shape a network; needs no Keras."""

from dataclasses import dataclass, replace

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

    height: int = 1280
    width: int = 1920
    stem_block: int = 4
    filters: tuple[int, ...] = (32, 48, 96, 128, 128, 128)

    def __post_init__(self) -> None:
        sizes = (self.height, self.width, self.stem_block, *self.filters)
        if not self.filters or min(sizes) < 1 or max(sizes) > LARGEST_SIZE or len(self.filters) > DEEPEST:
            raise ValueError(f"a network of these sizes cannot be built: {sizes}")
        if self.height % self.step or self.width % self.step:
            raise ValueError(f"an input of {self.height}x{self.width} px is no multiple of {self.step} px")

    @property
    def step(self) -> int:
        """What `height` and `width` are multiples of, in px."""
        return self.stem_block << (len(self.filters) - 1)

    def cropped(self, height_fraction: float, width_fraction: float) -> "NetworkSpec":
        """Return the same network for the part of its input that is nearest below these fractions."""
        height, width = (
            max(self.step, int(side * fraction) // self.step * self.step)
            for side, fraction in ((self.height, height_fraction), (self.width, width_fraction))
        )
        return replace(self, height=height, width=width)
