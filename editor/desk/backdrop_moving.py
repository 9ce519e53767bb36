"""Moving a backdrop behind a photo, whose car stays where it is; plain numbers, it knows no widget.

What the hand took hold of follows it: a place on floor or wall, the horizon, or the size. Where a floor is seen, its
horizon stays where it is behind the photo while it is moved, since the camera of the photo stays as high: the car walks
over the floor, and what is nearer is larger.
"""

from dataclasses import dataclass, replace

from editor.desk.stand_editing import LEAST_DEPTH, SMALLEST_SCALE, Grip, Ground, dragged, within
from segmentation.cutout.lying import Lying
from segmentation.cutout.stand import Stand

_LEVEL_WITHIN = 0.35
"""What is nearer to the horizon than this share of the spot's way says nothing of near and far, and moves sideways."""


@dataclass(frozen=True)
class Held:
    """What a hand has taken hold of, and how all was then.

    `at` is where the hand was, (row, column) in px of the photo. For the spot it holds the backdrop itself at that
    place, for the other grips it may be a little beside them.
    """

    grip: Grip
    at: tuple[float, float]
    stand: Stand
    ground: Ground
    lying: Lying

    def pulled(self, row: float, column: float) -> Stand:
        """Return where cars stand once the hand is at a place of the photo, px."""
        match self.grip:
            case Grip.SPOT:
                return self._moved(row, column)
            case Grip.HORIZON:
                down = (row - self.at[0]) / self.lying.height
                return dragged(self.stand, self.ground, Grip.HORIZON, self.stand.horizon + down, 0)
        return self._sized(column)

    def _moved(self, row: float, column: float) -> Stand:
        stand, lying = self.stand, self.lying
        has_depth = self.ground.has_depth and stand.spot[0] > stand.horizon
        nearer = self._nearer(row) if has_depth else 1.0
        spot_row = stand.horizon + (stand.spot[0] - stand.horizon) * nearer
        if not has_depth:
            spot_row = stand.spot[0] - (row - self.at[0]) / lying.height
        held_column = lying.in_backdrop(*self.at)[1]
        spot_column = held_column - (column - lying.spot[1]) / (lying.width / nearer)
        return replace(
            stand, spot=(within(spot_row, 0, 1), within(spot_column, 0, 1)), scale=within(stand.scale * nearer, 0, 1)
        )

    def _nearer(self, row: float) -> float:
        """By how much the cars come nearer, within the floor and the sizes that there are."""
        stand = self.stand
        depth = stand.spot[0] - stand.horizon
        nearest = min((1 - stand.horizon) / depth, 1 / stand.scale)
        farthest = max(LEAST_DEPTH / depth, SMALLEST_SCALE / stand.scale)
        horizon_row = self.lying.in_photo(stand.horizon, 0)[0]
        before, now = self.at[0] - horizon_row, row - horizon_row
        if abs(before) < _LEVEL_WITHIN * depth * self.lying.height:
            return 1.0
        return within(before / now, farthest, nearest) if before * now > 0 else nearest

    def _sized(self, column: float) -> Stand:
        """The end of the bar that is held goes as far as the hand, and the backdrop with it."""
        side = 1 if self.at[1] >= self.lying.spot[1] else -1
        half = self.lying.around.width / 2
        grown = max(1e-3, 1 + side * (column - self.at[1]) / half)
        return replace(self.stand, scale=within(self.stand.scale / grown, SMALLEST_SCALE, 1))


def nudged(stand: Stand, ground: Ground, lying: Lying, grip: Grip, down: float, right: float) -> Stand:
    """Return where cars stand once a grip was moved by so many px of the photo; an upward way sizes as one outward."""
    row, column = lying.spot
    match grip:
        case Grip.HORIZON:
            row = lying.in_photo(stand.horizon, 0)[0]
        case Grip.SCALE:
            column, right, down = lying.around.right, right - down, 0
    return Held(grip, (row, column), stand, ground, lying).pulled(row + down, column + right)
