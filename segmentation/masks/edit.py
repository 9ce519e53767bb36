"""What one gesture changed in a mask, so that it can be taken back and done again."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.masks.subject import Subject


@dataclass(frozen=True)
class MaskEdit:
    """The pixels of `box` before and after a gesture; `title` is what the undo menu says.

    `before` and `after` are uint8 (box.height, box.width), 0 or 255. `subject` says of which of the photo's masks.
    """

    title: str
    box: PixelBox
    before: NDArray[np.uint8]
    after: NDArray[np.uint8]
    subject: Subject = Subject.CAR

    @property
    def size_bytes(self) -> int:
        """Memory of both pictures."""
        return self.before.nbytes + self.after.nbytes

    def reversed(self) -> "MaskEdit":
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)

    def of(self, subject: Subject) -> "MaskEdit":
        """Return the edit as one of that mask, and where it is not the car's, said to be."""
        match subject:
            case Subject.CAR:
                title = self.title
            case Subject.GLASS:
                title = f"Glass: {self.title}"
            case Subject.SMART_EDGE:
                title = f"Smart edge: {self.title}"
        return replace(self, title=title, subject=subject)


def edit_between(title: str, before: NDArray[np.uint8], after: NDArray[np.uint8]) -> MaskEdit | None:
    """Return the edit that turns mask `before` into `after`, both (H, W), or None where nothing changed."""
    box = box_of(before != after)
    if box.is_empty:
        return None
    return MaskEdit(title, box, before[box.slices].copy(), after[box.slices].copy())
