"""What the display on a backdrop shows: the backdrop behind the photo, and the car cut out as an export does it.

Plain arrays, made off the window's thread; see `segmentation.cutout.staging`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from editor.document.pyramid import photo_levels
from segmentation.cutout.backdrop import Backdrop, backdrop_of
from segmentation.cutout.car_set import SetLight
from segmentation.cutout.floor import Surface, small_shape
from segmentation.cutout.lying import Lying, Shape, lying_of
from segmentation.cutout.picture import darkness_of
from segmentation.cutout.shadow import Shadow
from segmentation.cutout.staging import RIM_PX, SMART_RIM_PX, composed, lying_behind, panes_of, shaded, whole_of
from segmentation.cutout.stand import Stand
from segmentation.cutout.tone import AS_PHOTOGRAPHED
from segmentation.images.pixel_box import PixelBox, box_of

LARGEST_SIDE_PX = 2048
"""Of what lies behind; a backdrop is soft, and the memory of photos of any size is bounded by it."""
ROUGH_SIDE_PX = 1280
"""Of a backdrop that is kept in small, for `rough_stage`."""
_SEEN = 1 / 255
"""A shadow that has changed by less is not seen."""


@dataclass(frozen=True)
class Wish:
    """What is to be shown: `backdrop` is a text for `backdrop_of`, `stand` where a person let cars stand in it.

    `angle`, from 1 on, says which picture of a set; 0 is for any, where there is no set. `see_through` is how much of
    what the photo allows is seen through glass, 0 to 1.
    """

    backdrop: str
    stand: Stand | None
    angle: int = 0
    see_through: float = 1.0
    balance: float = 0.0

    def of(self, light: SetLight) -> SetLight:
        """Return what of the light of a set is taken."""
        return replace(light, tone=light.tone.at(self.balance))


@dataclass(frozen=True)
class Whole:
    """All of a backdrop that is a picture, uint8 (h, w, 3), the same in `small`, and the file that it was read from."""

    picture: Path
    image: NDArray[np.uint8]
    small: NDArray[np.uint8]


@dataclass
class Stage:
    """What is shown of one view; `wish` is what was wished for, `whole` None for a backdrop that is no picture.

    `told` is the backdrop at the angle, with the stand that it says itself, and `placed` where it lies. `lying` and
    `behind` are uint8 (h, w, 3), sRGB: the backdrop behind the photo without and with the car's shadow,
    `darkness` what that takes. `lying_levels`, `behind_levels` and `levels` are uint8 (h, w, 4), blue first, each half
    the last: the same two, and the finished picture at the photo's size. `glass` is uint8 (H, W), 0 or 255, None for
    none, `light` what of the set's light was taken.
    """

    wish: Wish
    whole: Whole | None
    told: Backdrop
    placed: Lying
    lying: NDArray[np.uint8]
    behind: NDArray[np.uint8]
    darkness: NDArray[np.float32]
    lying_levels: list[NDArray[np.uint8]]
    behind_levels: list[NDArray[np.uint8]]
    levels: list[NDArray[np.uint8]]
    glass: NDArray[np.uint8] | None
    light: SetLight = field(default_factory=SetLight)

    @property
    def toned(self) -> NDArray[np.uint8] | None:
        """What its tone makes of each value, uint8 (1, 256, 4), blue first; None for as photographed."""
        if self.light.tone == AS_PHOTOGRAPHED:
            return None
        values = self.light.tone.values[:, ::-1]
        return np.ascontiguousarray(np.column_stack((values, np.arange(256, dtype=np.uint8)))[None])

    def at(self, stand: Stand | None) -> tuple[Lying, Stand]:
        """Return where the backdrop lies once cars stand as `stand` says, and where that is in it."""
        backdrop, shape = self.told.standing(stand), self.levels[0].shape
        whole_shape = shape if self.whole is None else self.whole.image.shape
        lying = lying_of(whole_shape, backdrop, [self.placed.around], (shape[0], shape[1]))
        return lying, lying.stand(backdrop)


@dataclass(frozen=True)
class Patch:
    """What has become of a stage after its mask changed: new pixels of `behind` and of the finished picture."""

    darkness: NDArray[np.float32]
    behind: tuple[PixelBox, NDArray[np.uint8]] | None
    finished: list[tuple[PixelBox, NDArray[np.uint8]]]


def staged(
    wish: Wish,
    known: Whole | None,
    photo: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    set_masks: Sequence[NDArray[np.uint8]],
    glass: NDArray[np.uint8] | None = None,
    smart: NDArray[np.uint8] | None = None,
    light: SetLight | None = None,
) -> Stage:
    """Return what is shown of a view.

    Args:
        wish: which backdrop.
        known: a backdrop that is in memory; taken if it is the one.
        photo: uint8 (H, W, 4), blue first.
        mask: uint8 (H, W), 0 or 255; it must not change meanwhile.
        set_masks: of all views of the car.
        glass: uint8 (H, W), 0 or 255, through which the backdrop is seen; it must never change. None for none.
        smart: uint8 (H, W), 0 or 255, where the outline follows the photo; None for nowhere.
        light: of the set, as much of it as is taken; None where it is not known.

    Raises:
        CarmaskError: the backdrop cannot be used.
    """
    shape = mask.shape[0], mask.shape[1]
    all_angles = backdrop_of(wish.backdrop)
    told = all_angles.at(wish.angle)
    is_known = known is not None and known.picture == told.picture
    image = known.image if known is not None and is_known else whole_of(told.standing(wish.stand), shape)
    boxes = [box_of(each > 0) for each in (*set_masks, mask) if each.shape == mask.shape]
    boxes = [box for box in boxes if not box.is_empty] or [PixelBox(0, 0, *shape)]
    whole = known if is_known else None
    if whole is None and told.picture is not None:
        whole = Whole(told.picture, image, reduced_to(image, ROUGH_SIDE_PX))
    kept = wish if all_angles.pictures else replace(wish, angle=0)
    return _made(kept, whole, told, image, boxes, (photo, mask, glass, smart), light or SetLight())


def moved(
    stage: Stage,
    stand: Stand | None,
    photo: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    smart: NDArray[np.uint8] | None = None,
    light: SetLight | None = None,
) -> Stage:
    """Return what is shown once cars stand elsewhere in the backdrop of `stage`; the rest as `staged` has it.

    Without `light` that of the set stays.
    """
    wish = replace(stage.wish, stand=stand)
    shape = mask.shape[0], mask.shape[1]
    image = whole_of(stage.told.standing(stand), shape) if stage.whole is None else stage.whole.image
    view = photo, mask, stage.glass, smart
    return _made(wish, stage.whole, stage.told, image, [stage.placed.around], view, light or stage.light)


def _made(
    wish: Wish,
    whole: Whole | None,
    told: Backdrop,
    image: NDArray[np.uint8],
    boxes: Sequence[PixelBox],
    view: tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8] | None, NDArray[np.uint8] | None],
    light: SetLight,
) -> Stage:
    """The stage of a view's photo, mask, glass and smart edge before all of a backdrop, `image`."""
    photo, mask, glass, smart = view
    shape = mask.shape[0], mask.shape[1]
    backdrop = told.standing(wish.stand)
    lying = lying_behind(image, backdrop, boxes, shape, reduced_shape(shape))
    darkness = _darkness(photo, mask, light.floor)
    behind = shaded(lying, darkness)
    panes = panes_of(photo, mask, glass, wish.see_through)
    finished = composed(photo, mask, behind, PixelBox(0, 0, *shape), panes, smart, light.tone)
    levels = photo_levels(lying), photo_levels(behind), photo_levels(finished[..., 2::-1])
    placed = lying_of(image.shape, backdrop, boxes, shape)
    return Stage(wish, whole, told, placed, lying, behind, darkness, *levels, glass, light)


def renewed(
    stage: Stage,
    photo: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    changed: PixelBox,
    smart: NDArray[np.uint8] | None = None,
) -> Patch:
    """Return what has become of `stage` since a mask of it has changed in the pixels `changed`; nothing is written."""
    darkness, tone = _darkness(photo, mask, stage.light.floor), stage.light.tone
    panes = panes_of(photo, mask, stage.glass, stage.wish.see_through)
    box = changed.grown(RIM_PX if smart is None else SMART_RIM_PX).clipped_to(mask.shape)
    shadow = box_of(np.abs(darkness - stage.darkness) > _SEEN)
    if shadow.is_empty:
        return Patch(darkness, None, [(box, composed(photo, mask, stage.behind, box, panes, smart, tone))])
    behind = shaded(stage.lying, darkness)
    in_behind = _scaled(shadow, darkness.shape, behind.shape)
    in_photo = _scaled(shadow, darkness.shape, mask.shape)
    finished = [(each, composed(photo, mask, behind, each, panes, smart, tone)) for each in _apart(box, in_photo)]
    return Patch(darkness, (in_behind, behind[in_behind.slices]), finished)


def _apart(box: PixelBox, other: PixelBox) -> list[PixelBox]:
    """Both boxes, or the one around them where they touch."""
    return [box, other] if box.clipped_to_box(other).is_empty else [box.union(other)]


def _darkness(photo: NDArray[np.uint8], mask: NDArray[np.uint8], floor: Surface | None) -> NDArray[np.float32]:
    box = box_of(mask > 0)
    if box.is_empty:
        rows, columns, _ = small_shape(mask.shape)
        return np.zeros((rows, columns), np.float32)
    return darkness_of(photo[..., 2::-1], mask, box, Shadow(), floor)


def _scaled(box: PixelBox, shape: tuple[int, ...], other: tuple[int, ...]) -> PixelBox:
    """`box` of an array of `shape` in that of another size, with a pixel more all around for what is in between."""
    down, across = other[0] / shape[0], other[1] / shape[1]
    grown = box.grown(1)
    return PixelBox(
        int(grown.top * down),
        int(grown.left * across),
        -int(-grown.bottom * down // 1),
        -int(-grown.right * across // 1),
    ).clipped_to(other)


def reduced_shape(shape: Shape, side_px: int = LARGEST_SIDE_PX) -> Shape:
    """Return `shape` (H, W) with its longer side reduced to at most `side_px`."""
    scale = min(1.0, side_px / max(shape))
    return (max(1, round(shape[0] * scale)), max(1, round(shape[1] * scale))) if scale < 1 else shape


def reduced_to(image: NDArray[np.uint8], side_px: int) -> NDArray[np.uint8]:
    """Return `image`, uint8 (h, w, 3), with its longer side reduced to at most `side_px`."""
    rows, columns = reduced_shape((image.shape[0], image.shape[1]), side_px)
    return np.asarray(cv2.resize(image, (columns, rows), interpolation=cv2.INTER_AREA), np.uint8)
