"""Pictures of one photo made again and again at the size of a screen, with what has not changed kept."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Lock
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.backdrop import Backdrop, refuse_enlargement
from segmentation.cutout.car_set import SetOfView
from segmentation.cutout.compositing import alone, before, placed_car, placed_light, seen_layers
from segmentation.cutout.cutout import CutOut, cut_out
from segmentation.cutout.figures import paint_delta_e
from segmentation.cutout.glass import through_glass
from segmentation.cutout.picture import Figures, Style, darkness_of, figures_of, toned
from segmentation.cutout.placing import Frame, Placement, place_set, stand_in
from segmentation.cutout.preset import Preset
from segmentation.cutout.reflection import Reflection, ground_rows, mirrored
from segmentation.cutout.shadow import Shadow, light_left
from segmentation.cutout.stand import Stand
from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.images.reading import read_size

Value = TypeVar("Value")
Made = tuple[NDArray[np.uint8], Figures, Stand]
"""A picture, uint8 (h, w, 3), or (h, w, 4) for a transparent one; its figures; where cars stand, in shares of it."""


class Previews:
    """Makes previews of one photo and mask; each keeps cut-out, shadow, placed car and painted backdrop for the next.

    May be asked from any thread; one picture is made at a time.
    """

    def __init__(
        self,
        image: NDArray[np.uint8],
        mask: NDArray[np.uint8],
        set_masks: Sequence[NDArray[np.uint8]],
        longest_side_px: int,
        glass: NDArray[np.uint8] | None = None,
        smart: NDArray[np.uint8] | None = None,
    ) -> None:
        """Take what previews are made of.

        Args:
            image: uint8 (H, W, 3), sRGB.
            mask: uint8 (H, W), 0 or 255.
            set_masks: of all views that go into pictures with it, this one too; those of another size are left out.
            longest_side_px: of a preview at most.
            glass: uint8 (H, W), 0 or 255, through which the backdrop is seen; None for none.
            smart: uint8 (H, W), 0 or 255, where the outline follows the photo; None for nowhere.
        """
        self._glass, self._smart = glass, smart
        self._image, self._mask, self._set_masks = image, mask, set_masks
        self._longest_side_px = longest_side_px
        self._kept: dict[str, tuple[object, Any]] = {}
        self._lock = Lock()

    def made(
        self,
        preset: Preset,
        backdrop: Backdrop,
        style: Style,
        of_set: SetOfView | None = None,
        boxes: Sequence[PixelBox] | None = None,
    ) -> Made:
        """Return the picture as an export makes it but for its size, its figures in full size, and where cars stand.

        Args:
            preset: what is asked of the picture.
            backdrop: what is behind; as it is told, not fitted.
            style: how it is cut out and stands.
            of_set: what its set says of the view; None where it stands for itself.
            boxes: of all cars of its set as they count for its place; None for those of their masks.

        Raises:
            CarmaskError: there is no car to cut out, or the backdrop cannot be used.
        """
        with self._lock:
            return self._made(preset, backdrop, style, of_set or SetOfView(), boxes)

    def _made(
        self, preset: Preset, backdrop: Backdrop, style: Style, of_set: SetOfView, boxes: Sequence[PixelBox] | None
    ) -> Made:
        shadow = style.laid_shadow
        cut = self._keep("cut", style.finish, lambda: cut_out(self._image, self._mask, style.finish, self._smart))
        frame = reduced(preset.frame, self._longest_side_px)
        picture_shape = frame.height, frame.width
        behind = self._painted(backdrop, preset.frame, picture_shape)
        reach = shadow.reach_in(self._mask.shape[1])
        own = cut.car_box if preset.centres_each else None
        shape = self._mask.shape[0], self._mask.shape[1]
        if boxes is None:
            boxes = self._keep("boxes", None, self._boxes)
        full, placement = (
            place_set(boxes, shape, each, backdrop.fitted(each.height, each.width), reach, own)
            for each in (preset.frame, frame)
        )
        tone = of_set.tone.at(style.balance)
        kept = tone, style.finish, style.see_through
        shown = self._keep("toned", kept, lambda: toned(self._seen(cut, style.see_through), tone))
        car = self._keep("car", (placement, kept), lambda: placed_car(shown, placement))
        left = None
        if shadow.strength:
            left = placed_light(light_left(self._darkness(cut, shadow, of_set), shadow.strength, shape), placement)
        layers = seen_layers(car, left, placement, picture_shape, self._in_floor(cut, car, placement, style.reflection))
        picture = alone(layers, picture_shape) if behind is None else before(layers, behind)
        whole = preset.height, preset.width
        figures = self._keep(
            "figures", (full, style.finish), lambda: figures_of(cut, self._image, self._mask, full, whole)
        )
        delta_e = self._keep("paint", (placement, kept), lambda: paint_delta_e(shown, picture, placement))
        stand = stand_in(boxes, preset.frame, backdrop.fitted(*whole), is_each=preset.centres_each)
        return picture, figures.in_set(of_set, tone, delta_e), stand

    def _seen(self, cut: CutOut, see_through: float) -> CutOut:
        if self._glass is None:
            return cut
        return through_glass(cut, self._image, self._mask, self._glass, see_through)

    def _in_floor(
        self, cut: CutOut, car: NDArray[np.float32], placement: Placement, reflection: Reflection
    ) -> NDArray[np.float32] | None:
        if not reflection.strength:
            return None
        ground = self._keep("ground", None, lambda: ground_rows(self._mask, cut.car_box))
        return mirrored(car, ground, placement, self._mask.shape[1], reflection)

    def _boxes(self) -> list[PixelBox]:
        boxes = [box_of(mask > 0) for mask in self._set_masks if mask.shape == self._mask.shape]
        return [box for box in boxes if not box.is_empty]

    def _darkness(self, cut: CutOut, shadow: Shadow, of_set: SetOfView) -> NDArray[np.float32]:
        as_strong = replace(shadow, strength=1.0)
        return self._keep(
            "darkness",
            (as_strong, of_set.floor),
            lambda: darkness_of(self._image, self._mask, cut.car_box, as_strong, of_set.floor),
        )

    def _painted(self, backdrop: Backdrop, frame: Frame, shape: tuple[int, int]) -> NDArray[np.uint8] | None:
        """The backdrop at the size of the preview, None for a transparent one."""
        if backdrop.is_transparent:
            return None
        if backdrop.picture is not None:
            refuse_enlargement(read_size(backdrop.picture), frame.height, frame.width, backdrop.picture.name)
            backdrop = replace(backdrop, horizon=None)
        key = replace(backdrop, spot=None, scale=None), shape
        return self._keep("backdrop", key, lambda: backdrop.painted(*shape))

    def _keep(self, name: str, key: object, make: Callable[[], Value]) -> Value:
        """Return what was made last under `name` if it was of an equal `key`, else what `make` returns now."""
        kept = self._kept.get(name)
        if kept is None or kept[0] != key:
            kept = self._kept[name] = key, make()
        value: Value = kept[1]
        return value


def reduced(frame: Frame, longest_side_px: int) -> Frame:
    """Return `frame` with its longer side reduced to at most `longest_side_px`."""
    scale = min(1.0, longest_side_px / max(frame.height, frame.width))
    return replace(frame, height=max(1, round(frame.height * scale)), width=max(1, round(frame.width * scale)))
