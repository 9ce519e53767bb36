"""Where the tiles of the sheet lie: the largest that a place has room for."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

GAP_PX = 10
"""Between tiles and around all of them; the frame of the shown one lies in it."""

CAPTION_PX = 22
"""Below each tile: its number and state."""

NARROWEST_PX = 110
"""Tiles get no narrower, however many there are: the sheet scrolls then."""


@dataclass(frozen=True)
class Grid:
    """Places of `count` tiles in rows of `columns`, in widget pixels, top row at 0 while nothing is scrolled.

    A tile is `width` x `height`; its caption lies below it. The tiles begin at (`left`, `top`).
    """

    count: int
    columns: int
    width: int
    height: int
    left: int
    top: int

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return -(-self.count // self.columns)

    @property
    def full_height(self) -> int:
        """Height of all rows with the gaps around them."""
        return self.rows * self._row_height + GAP_PX

    def tile(self, index: int) -> QRect:
        """Return the place of a tile, without its caption."""
        row, column = divmod(index, self.columns)
        return QRect(
            self.left + column * (self.width + GAP_PX), self.top + row * self._row_height, self.width, self.height
        )

    def cell(self, index: int) -> QRect:
        """Return all that belongs to a tile: it, its caption and the gap that its frame lies in."""
        return self.tile(index).adjusted(-GAP_PX // 2, -GAP_PX // 2, GAP_PX // 2, CAPTION_PX + GAP_PX // 2)

    def index_at(self, place: QPoint) -> int | None:
        """Return the tile whose cell `place` is in, None where there is none."""
        return next((index for index in range(self.count) if self.cell(index).contains(place)), None)

    def index_below(self, index: int, rows: int) -> int:
        """Return the tile so many rows below (above, if negative); the same one where there is none."""
        wanted = index + rows * self.columns
        if wanted >= self.count and index // self.columns < self.rows - 1:
            return self.count - 1  # the last row is shorter
        return wanted if 0 <= wanted < self.count else index

    @property
    def _row_height(self) -> int:
        return self.height + CAPTION_PX + GAP_PX


def laid_out(count: int, width: int, height: int, aspect: float) -> Grid:
    """Return the grid that shows `count` photos largest on a place of `width` x `height` widget pixels.

    Args:
        count: how many tiles, at least 1.
        width: of the place.
        height: of the place.
        aspect: width of a photo over its height.
    """
    tile_width, columns = max((_tile_width(count, columns, width, height, aspect), -_wasted(count, columns), columns)
                              for columns in range(1, count + 1))[::2]  # fmt: skip
    if tile_width < NARROWEST_PX:
        columns = min(count, max(1, (width - GAP_PX) // (NARROWEST_PX + GAP_PX)))
        tile_width = max(1, (width - GAP_PX) // columns - GAP_PX)
    tile_height = max(1, round(tile_width / aspect))
    rows = -(-count // columns)
    used_width = columns * (tile_width + GAP_PX) - GAP_PX
    used_height = rows * (tile_height + CAPTION_PX + GAP_PX) - GAP_PX
    return Grid(
        count,
        columns,
        tile_width,
        tile_height,
        max(GAP_PX, (width - used_width) // 2),
        max(GAP_PX, (height - used_height) // 2),
    )


def _tile_width(count: int, columns: int, width: int, height: int, aspect: float) -> int:
    """How wide tiles may be in so many columns: as wide as a column, and so that all rows fit."""
    rows = -(-count // columns)
    across = (width - GAP_PX) // columns - GAP_PX
    down = (height - GAP_PX) // rows - GAP_PX - CAPTION_PX
    return max(0, min(across, int(down * aspect)))


def _wasted(count: int, columns: int) -> int:
    """Places of the last row that stay empty."""
    return -count % columns
