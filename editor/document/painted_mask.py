"""A mask that is painted on, of a car, its glass or its smart edge, and where it came from."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from editor.document.pyramid import MaskPyramid
from editor.document.work import Work
from segmentation.images.pixel_box import PixelBox
from segmentation.labels.record import Record
from segmentation.masks.edit import MaskEdit
from segmentation.masks.mask import Mask


@dataclass(eq=False, kw_only=True)
class PaintedMask:
    """A mask with its halved levels; plain data, it knows no window and no disk.

    `record` is the saved mask that was shown first; `head` the newest revision, even one that cannot be shown.
    `saved_last` is the newest revision that was made of this mask since it was read: the thread that writes it sets it,
    and `head` follows on the window's. A mask that is read anew knows nothing of what was saved of it before.
    `saved_turn` is the turn of the save that made it, counted up with each; `told_as_failed` are hashes of masks whose
    save failed as far as is known here, though a share may have taken it all the same.
    `work` is what was done at it since it was loaded or last saved.
    """

    mask: Mask | None = None
    pyramid: MaskPyramid | None = None
    record: Record | None = None
    head: Record | None = None
    saved_last: Record | None = None
    saved_turn: int = 0
    told_as_failed: set[str] = field(default_factory=set)
    work: Work = field(default_factory=Work)
    before_trial: NDArray[np.uint8] | None = None
    """The mask, uint8 (H, W), while a change of it is only seen, as it was before."""

    @property
    def is_begun(self) -> bool:
        """Whether it was saved or has any marked pixel; what was taken back or erased again does not count."""
        return self.record is not None or (self.mask is not None and bool(self.mask.pixels.any()))

    @property
    def copied(self) -> NDArray[np.uint8] | None:
        """Its pixels as they are now, uint8 (H, W), for another thread; None while there is no mask."""
        return None if self.mask is None else self.mask.pixels.copy()

    @property
    def brushed(self) -> NDArray[np.bool_] | None:
        """Where a brush passed since the mask was loaded or last saved, bool (H, W), by strokes that stand."""
        return self.work.brushed

    def is_as(self, pixels: NDArray[np.uint8]) -> bool:
        """Whether the mask is `pixels`, uint8 (H, W)."""
        return self.mask is not None and np.array_equal(self.mask.pixels, pixels)

    def begin(self, pixels: NDArray[np.uint8]) -> None:
        """Start from `pixels` (H, W), 0 or 255, as the mask that was there from the first."""
        self.mask = Mask(pixels)
        self.pyramid = MaskPyramid(self.mask.pixels)

    def forget(self) -> None:
        """Have no mask: nothing was ever painted."""
        self.mask, self.pyramid = None, None

    def apply(self, edit: MaskEdit) -> PixelBox:
        """Apply `edit` without remembering it and return the box that changed.

        Raises:
            ValueError: the mask is not as the edit says it was; nothing was changed.
        """
        assert self.mask is not None and self.pyramid is not None
        box = self.mask.apply(edit)
        self.pyramid.refresh(box)
        return box
