"""Where cars stand before a backdrop: its horizon, the spot, and how large they are."""

from collections.abc import Sequence
from dataclasses import dataclass

_DECIMALS = 5
"""Shares are kept this exactly: finer than a pixel of any backdrop, and the same text each time."""


@dataclass(frozen=True)
class Stand:
    """Where cars stand, in shares of a backdrop, or of a picture.

    `horizon` is of its height: where the floor would vanish, or a gradient begins. `spot` is (row, column): where the
    lowest points of a set of views stand, in the middle of them. `scale` is the share of its width that the widest
    view takes; in a picture that shows a part of its backdrop it may be over 1.
    """

    horizon: float
    spot: tuple[float, float]
    scale: float

    @property
    def numbers(self) -> list[float]:
        """Horizon, row, column and scale."""
        return [self.horizon, *self.spot, self.scale]

    @property
    def rounded(self) -> "Stand":
        """This stand as it is kept."""
        return stand_of([round(number, _DECIMALS) for number in self.numbers])


@dataclass(frozen=True)
class Fit:
    """How many times higher and wider a backdrop is than what a picture shows of it, about its middle; at least 1."""

    rows: float = 1.0
    columns: float = 1.0

    def in_picture(self, stand: Stand) -> Stand:
        """Return a stand told in shares of the backdrop in those of the picture."""
        row, column = stand.spot
        return Stand(self.row(stand.horizon), (self.row(row), self.column(column)), stand.scale * self.columns)

    def in_backdrop(self, stand: Stand) -> Stand:
        """Return a stand told in shares of the picture in those of the backdrop: the inverse of `in_picture`."""
        row, column = stand.spot
        spot = _about_middle(row, 1 / self.rows), _about_middle(column, 1 / self.columns)
        return Stand(_about_middle(stand.horizon, 1 / self.rows), spot, stand.scale / self.columns)

    def row(self, share: float) -> float:
        """Return a share of the backdrop's height as one of the picture's; beyond 0 to 1 where it is cut off."""
        return _about_middle(share, self.rows)

    def column(self, share: float) -> float:
        """Return a share of the backdrop's width as one of the picture's."""
        return _about_middle(share, self.columns)


def stand_of(numbers: Sequence[float]) -> Stand:
    """Return the stand with these `numbers`.

    Raises:
        ValueError: they are not four, or one is not within 0 and 1.
    """
    if len(numbers) != 4 or not all(_is_share(number) for number in numbers) or not numbers[3]:
        raise ValueError(f"horizon, row, column and scale must be four shares, each within 0 and 1, not {numbers}")
    horizon, row, column, scale = map(float, numbers)
    return Stand(horizon, (row, column), scale)


def _is_share(number: object) -> bool:
    return not isinstance(number, bool) and isinstance(number, int | float) and 0 <= number <= 1


def _about_middle(share: float, times: float) -> float:
    return 0.5 + (share - 0.5) * times
