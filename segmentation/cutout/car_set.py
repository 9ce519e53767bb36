"""The set as the unit: what all photos of one car that were taken from one place say together."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.floor import REFERENCE_WIDTH, Surface, luminance_of_surface, shrunk
from segmentation.cutout.light import light_of
from segmentation.cutout.standing import moved_px, off_the_ground_line
from segmentation.cutout.studio import Studio, studio_of
from segmentation.cutout.tone import AS_PHOTOGRAPHED, Tone, tone_of
from segmentation.errors import CarmaskError
from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.images.reading import read_thumbnail
from segmentation.progress import Cancelled, IsCancelled, never_cancelled

_Result = TypeVar("_Result")
_Part = TypeVar("_Part")
_EVERY = 7
"""Of the car's small pixels every so many-th is looked at for its light."""
MOST_VIEWS = 360
"""A photo a degree: what has more is no car on a turntable, but a folder full of photos."""
MOST_IN_STUDIO = 48
"""So many views tell all there is to know of their studio; all of them at once would fill the memory."""
_SEEN, _PLACES = 0.004, (12, 12)
"""Light that differs by less is one value of 255 at most; floors are compared at so many places."""
_PATIENCE_S = 0.2
VIEWS_AT_LEAST = 8
"""From so many views on the studio is known: with fewer, most of the floor near the car is never seen free."""


@dataclass(frozen=True)
class SetView:
    """A view of a set: its photo, its angle, and its mask in small px (see `floor.small_shape`).

    `mask` is uint8 (h, w), how much of each small pixel is car, 0 to 255; `lowest_px` the lowest row of the car, px of
    a photo of the reference width.
    """

    photo: Path
    angle: int
    mask: NDArray[np.uint8]
    lowest_px: float

    @classmethod
    def of(cls, photo: Path, angle: int, mask: NDArray[np.uint8]) -> "SetView":
        """Return the view of `photo` with `mask`, uint8 (H, W), 0 or 255, which itself is not kept."""
        return cls(photo, angle, shrunk(mask), box_of(mask > 0).bottom * REFERENCE_WIDTH / mask.shape[1])


@dataclass(frozen=True)
class SetLight:
    """What is alike in all photos of a set: its white balance and exposure, and the light of the studio's floor.

    `floor` is None where it is not known.
    """

    tone: Tone = AS_PHOTOGRAPHED
    floor: Surface | None = None

    def is_like(self, other: "SetLight") -> bool:
        """Whether nobody sees which of the two was taken."""
        if (self.floor is None) is not (other.floor is None):
            return False
        pairs = [(getattr(self.tone, name), getattr(other.tone, name)) for name in ("red", "green", "blue")]
        if self.floor is not None and other.floor is not None:
            floors = (luminance_of_surface(floor, _PLACES).ravel() for floor in (self.floor, other.floor))
            pairs += zip(*floors, strict=True)
        return all(abs(one / another - 1) < _SEEN for one, another in pairs)


@dataclass(frozen=True)
class SetOfView:
    """What the set says of one of its views, and all that a picture of it needs to know of the others.

    `tone` is the white balance and exposure of the set; `floor` the light of the studio's floor, None where it is not
    known; `off_ground_px` and `moved_px` say how far the view is off the set's ground line, and its studio off the
    plate, px of a photo of the reference width, 0 where that cannot be told.
    """

    tone: Tone = AS_PHOTOGRAPHED
    floor: Surface | None = None
    off_ground_px: float = 0.0
    moved_px: float = 0.0

    def standing(self, box: PixelBox, photo_width: int, most_off_px: float) -> PixelBox:
        """Return `box` of the car as it counts for the place of the set.

        Where its lowest row lies more than `most_off_px` below the set's ground line it ends where that of its mirrored
        view does: a single mask that takes some floor with it must not move the cars of all the others.
        """
        if self.off_ground_px <= most_off_px:
            return box
        too_low = round(2 * self.off_ground_px * photo_width / REFERENCE_WIDTH)
        return replace(box, bottom=max(box.top + 1, box.bottom - too_low))


@dataclass(frozen=True)
class SetAnalysis:
    """What was found out about a set: its studio, its tone, and what it says of each view by angle.

    With `has_ground_line` enough of them have a mirrored one to be held against.
    """

    studio: Studio
    tone: Tone
    views: Mapping[int, SetOfView]
    has_ground_line: bool


def analysed(views: Sequence[SetView], turn: int, cancelled: IsCancelled = never_cancelled) -> SetAnalysis | None:
    """Return what the photos of `views` say together; None where none is read, or they are more than MOST_VIEWS.

    Photos are read at a quarter of their size, as many at once as there are cores. One that cannot be read now adds
    nothing; what the others say counts for its view too, which may well be read when its picture is made. Of more than
    MOST_IN_STUDIO views as many, evenly spread, tell of studio and tone, and only theirs are kept in memory together.

    Args:
        views: of one size, each with a car.
        turn: how many angles make a whole turn of the car, 0 where that is not known; see `standing.turn_of`.
        cancelled: asked several times a second while photos are read.

    Raises:
        Cancelled: `cancelled()` said so.
    """
    if len(views) > MOST_VIEWS:
        return None
    chosen = evenly(sorted(views, key=lambda view: view.angle), MOST_IN_STUDIO)
    images = dict(zip((view.angle for view in chosen), _in_threads(_image_of, chosen, cancelled), strict=True))
    known = [(view, image) for view in chosen if (image := images[view.angle]) is not None]
    if not known:
        return None
    studio, light = light_of_set([view for view, _ in known], [image for _, image in known])
    off = off_the_ground_line({view.angle: view.lowest_px for view in views}, turn)

    def of_view(view: SetView) -> SetOfView:
        off_ground_px = round(off.get(view.angle, 0.0), 2)
        if len(known) < VIEWS_AT_LEAST:
            return SetOfView(light.tone, None, off_ground_px)
        image = images[view.angle] if view.angle in images else _image_of(view)
        return SetOfView(
            light.tone, light.floor, off_ground_px, 0.0 if image is None else moved_px(studio, image, view.mask)
        )

    said = _in_threads(of_view, views, cancelled)
    return SetAnalysis(studio, light.tone, dict(zip((view.angle for view in views), said, strict=True)), bool(off))


def light_of_set(views: Sequence[SetView], images: Sequence[NDArray[np.uint8]]) -> tuple[Studio, SetLight]:
    """Return the studio of a set and its light, of which the floor is known from VIEWS_AT_LEAST views on.

    Args:
        views: at least one, of one size, at most MOST_IN_STUDIO.
        images: their photos, uint8 (h, w, 3), sRGB, in small px.
    """
    studio = studio_of(images, [view.mask for view in views])
    pairs = zip(views, images, strict=True)
    tone = tone_of(studio, np.concatenate([_light_of_car(image, view.mask) for view, image in pairs]))
    return studio, SetLight(tone, studio.floor if len(views) >= VIEWS_AT_LEAST else None)


def evenly(in_order: Sequence[_Part], most: int) -> Sequence[_Part]:
    """Return at most so many of what is in order of the angle, from all around the car."""
    return in_order[:: -(-len(in_order) // most)] if in_order else []


def _in_threads(work: Callable[[SetView], _Result], views: Iterable[SetView], cancelled: IsCancelled) -> list[_Result]:
    with ThreadPoolExecutor(os.cpu_count() or 1) as threads:
        under_way = [threads.submit(work, view) for view in views]
        while wait(under_way, _PATIENCE_S).not_done:
            if cancelled():
                threads.shutdown(wait=False, cancel_futures=True)
                raise Cancelled
        return [each.result() for each in under_way]


def _image_of(view: SetView) -> NDArray[np.uint8] | None:
    rows, columns = view.mask.shape
    return small_photo(view.photo, (rows, columns))


def small_photo(photo: Path, shape: tuple[int, int]) -> NDArray[np.uint8] | None:
    """Return a photo read in small px, uint8 of `shape` (h, w) and three channels, sRGB; None if it cannot be read."""
    try:
        image = read_thumbnail(photo, max(shape))
    except CarmaskError:
        return None
    return np.asarray(cv2.resize(image, shape[::-1], interpolation=cv2.INTER_AREA), np.uint8)


def _light_of_car(image: NDArray[np.uint8], mask: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.asarray(light_of(image[mask == 255][::_EVERY][None])[0], np.float32)
