"""Places at which an editor would brush the smart edge, and how much nearer to the truth it brings the rim there.

`python -m tests.smart_edges` prints the table of docs/cutouts.md.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.cutout import CutOut, cut_out
from segmentation.cutout.outline import Finish, depth_of
from tests.rims import DARK, PAINT_OF, TrueRim, on_grey, stray_contours, true_rim

FOLLOWS = Finish(follows_photo=True)
_STRETCH_PX = 48
"""An outline is brushed or not in squares of so many pixels."""
_SEEN_APART = 40
"""So far apart are paint and wall, values of 255, where a person sees that an outline is off."""
_BRUSH_PX = 10.0


def off_by(mask: NDArray[np.uint8], px: float) -> NDArray[np.uint8]:
    """Return `mask` grown by so many px, shrunk if negative."""
    return np.where(depth_of(mask) > -px, 255, 0).astype(np.uint8)


def brushed_on(rim: TrueRim, seed: int = 1) -> NDArray[np.uint8]:
    """Return what an editor brushes: seven in ten stretches of the outline where paint and wall are seen to differ."""
    depth, rng = depth_of(rim.mask), np.random.default_rng(seed)
    brushed = np.zeros_like(rim.mask)
    for top in range(0, depth.shape[0], _STRETCH_PX):
        for left in range(0, depth.shape[1], _STRETCH_PX):
            square = slice(top, top + _STRETCH_PX), slice(left, left + _STRETCH_PX)
            if _differ(rim.photo[square], depth[square]) and rng.random() < 0.7:
                brushed[square] = 255
    return np.where(np.abs(depth) < _BRUSH_PX, brushed, 0).astype(np.uint8)


def _differ(photo: NDArray[np.uint8], depth: NDArray[np.float32]) -> bool:
    paint, wall = photo[(depth > 3) & (depth < 8)], photo[(depth < -3) & (depth > -8)]
    if min(len(paint), len(wall)) < 20:
        return False
    apart = np.median(paint, axis=0) - np.median(wall, axis=0)
    return float(np.sqrt((apart**2).mean())) > _SEEN_APART


def error_on_dark(rim: TrueRim, cut: CutOut, where: NDArray[np.uint8]) -> float:
    """Return how far the rim of a cut-out is from the truth on dark, where `where` (H, W) is not 0; values of 255."""
    part = cut.box.slices
    off = np.abs(on_grey(cut.colour, cut.alpha, DARK).astype(int) - rim.on(DARK)[part])
    return float(off[rim.rim[part] & (where[part] > 0)].mean())


def main() -> None:
    """Print the table."""
    print("| car | off by | by the mask | following everywhere | brushed | stray contours |")
    print("|---|--:|--:|--:|--:|--:|")
    for name, paint in PAINT_OF.items():
        rim = true_rim(name)
        brushed = brushed_on(rim)
        for px in (0, 1, 2, -1, -2):
            mask = off_by(rim.mask, px)
            cuts = [cut_out(rim.photo, mask, finish) for finish in (Finish(), FOLLOWS)]
            cuts.append(cut_out(rim.photo, mask, Finish(), brushed))
            errors = " | ".join(f"{error_on_dark(rim, cut, brushed):.1f}" for cut in cuts)
            print(f"| {paint}, {name} | {px:+d} | {errors} | {stray_contours(cuts[-1], mask)} |")


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
