"""How much of its photo each tile shows, and which part: the same for all."""

from dataclasses import dataclass

from editor.canvas.coordinates import ViewTransform

LARGEST_FACTOR = 64.0

Size = tuple[float, float]
"""Width and height in widget pixels."""

Shape = tuple[int, int]
"""(H, W) of a photo in px."""


@dataclass(frozen=True)
class TileZoom:
    """`factor` times as large as a photo that fills its tile, with one point of the photo in the tile's middle.

    The point is in shares of the photo, `row` and `column` from 0 to 1, since photos of one car may differ in size.
    """

    factor: float = 1.0
    row: float = 0.5
    column: float = 0.5

    @property
    def fits(self) -> bool:
        """Whether the photos are seen whole."""
        return self.factor == 1.0

    def transform(self, shape: Shape, tile: Size) -> ViewTransform:
        """Return how a photo lies on a tile, whose outer corner is (0, 0).

        No tile shows anything beside its photo that it need not show.
        """
        scale = fitting_scale(shape, tile) * self.factor
        row = _within(self.row, tile[1] / (shape[0] * scale))
        column = _within(self.column, tile[0] / (shape[1] * scale))
        return ViewTransform(scale, tile[0] / 2 - column * shape[1] * scale, tile[1] / 2 - row * shape[0] * scale)

    def zoomed(self, by: float, x: float, y: float, shape: Shape, tile: Size) -> "TileZoom":
        """Return the zoom `by` times as large, what the tile shows at (x, y) staying there."""
        factor = min(LARGEST_FACTOR, max(1.0, self.factor * by))
        scale = fitting_scale(shape, tile) * factor
        return _of(self.transform(shape, tile).zoomed(scale, x, y), factor, shape, tile)

    def panned(self, dx: float, dy: float, shape: Shape, tile: Size) -> "TileZoom":
        """Return the zoom with the photos moved by widget pixels."""
        return _of(self.transform(shape, tile).panned(dx, dy), self.factor, shape, tile)


def fitting_scale(shape: Shape, tile: Size) -> float:
    """Return widget pixels per photo pixel where the photo is just seen whole."""
    return min(tile[0] / shape[1], tile[1] / shape[0])


def _of(transform: ViewTransform, factor: float, shape: Shape, tile: Size) -> TileZoom:
    row, column = transform.to_photo(tile[0] / 2, tile[1] / 2)
    return TileZoom(
        factor,
        _within(row / shape[0], tile[1] / (shape[0] * transform.scale)),
        _within(column / shape[1], tile[0] / (shape[1] * transform.scale)),
    )


def _within(middle: float, seen: float) -> float:
    """The middle of what is seen of a side, so that the share `seen` of it lies within the photo."""
    return 0.5 if seen >= 1 else min(1 - seen / 2, max(seen / 2, middle))
