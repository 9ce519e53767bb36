"""The open car's shown angle as an export would deliver it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from editor.desk.stand_editing import Ground, ground_of
from editor.language.sentences import translated
from segmentation.cutout.backdrop import backdrop_of
from segmentation.cutout.car_set import SetOfView, SetView, analysed
from segmentation.cutout.gate import plate_reasons, reasons_to_wait
from segmentation.cutout.picture import Style
from segmentation.cutout.plate_covering import Covering, covered, covering_of
from segmentation.cutout.preset import Preset
from segmentation.cutout.previewing import Previews
from segmentation.cutout.stand import Fit, Stand
from segmentation.cutout.standing import turn_of
from segmentation.images.pixel_box import PixelBox, box_of
from segmentation.masks.number_plate import NumberPlate

LONGEST_SIDE_PX = 1200
"""As large as the picture is seen at most."""


@dataclass(frozen=True)
class Preview:
    """A picture, uint8 (h, w, 3), or (h, w, 4) for a transparent one, reduced; and why it would be held back.

    `stand` is where cars stand in it, `fit` how it shows its backdrop, `ground` what of the stand can be moved.
    """

    picture: NDArray[np.uint8]
    reasons: list[str]
    stand: Stand
    fit: Fit
    ground: Ground


@dataclass(frozen=True)
class SetMask:
    """The mask of a view that goes into pictures: uint8 (H, W), 0 or 255, of the photo in a file, at an angle."""

    photo: Path
    angle: int
    pixels: NDArray[np.uint8]


class AnglePreviews:
    """Makes previews of one angle of a car; its set is analysed when it is first needed."""

    def __init__(
        self,
        photo: NDArray[np.uint8],
        mask: NDArray[np.uint8],
        angle: int,
        set_masks: Sequence[SetMask],
        angles: Collection[int],
        glass: NDArray[np.uint8] | None = None,
        plate: NumberPlate | None = None,
        smart: NDArray[np.uint8] | None = None,
    ) -> None:
        """Take what previews are made of.

        Args:
            photo: uint8 (H, W, 4), blue first; it must not change.
            mask: uint8 (H, W), 0 or 255.
            angle: of the view.
            set_masks: those of all views that go into pictures with it, this one too.
            angles: of all photos of the car, those without a mask too.
            glass: uint8 (H, W), 0 or 255, through which the backdrop is seen; None for none.
            plate: what was said of the number plate, None for nothing.
            smart: uint8 (H, W), 0 or 255, where the outline follows the photo; None for nowhere.
        """
        self._photo, self._mask, self._glass, self._plate, self._smart = photo, mask, glass, plate, smart
        self._made: tuple[Covering | None, Previews] | None = None
        self._shape, self._angle, self._set_masks, self._angles = mask.shape, angle, set_masks, angles
        self._of_turn: tuple[int, Mapping[int, SetOfView]] | None = None

    def made(
        self, preset: Preset, backdrop: str, style: Style, stand: Stand | None = None, plates: str = ""
    ) -> Preview:
        """Return the picture of the angle as an export makes it, at the size of the screen.

        Args:
            preset: what is asked of the picture.
            backdrop: a text for `backdrop_of`.
            style: how the car is cut out and stands.
            stand: where cars stand in the backdrop, None for where it says.
            plates: a text for `covering_of`.

        Raises:
            CarmaskError: there is no car to cut out, or backdrop or covering cannot be used.
        """
        covering = covering_of(plates)
        of_views = self._of_views(turn_of(self._angles, preset.turn))
        of_set = of_views.get(self._angle, SetOfView())
        width, most_off = self._shape[1], preset.most_off_ground_px
        boxes = [of_views.get(each.angle, SetOfView()).standing(box, width, most_off) for each, box in self._alike]
        behind = backdrop_of(backdrop).standing(stand).at(self._angle)
        picture, figures, stands = self._previews(covering).made(preset, behind, style, of_set, boxes or None)
        waits_for = reasons_to_wait(figures, preset) + plate_reasons(self._plate, covering, preset)
        reasons = [translated(reason) for reason in waits_for]
        return Preview(picture, reasons, stands, behind.fit(preset.height, preset.width), ground_of(behind))

    def _previews(self, covering: Covering | None) -> Previews:
        """What makes pictures of the photo with its number plate covered; kept until it is covered in another way."""
        if self._made is None or self._made[0] != covering:
            image = np.ascontiguousarray(self._photo[..., 2::-1])
            if covering is not None and self._plate is not None:
                image = covered(image, self._plate, covering)
            masks = [each.pixels for each in self._set_masks]
            self._made = covering, Previews(image, self._mask, masks, LONGEST_SIDE_PX, self._glass, self._smart)
        return self._made[1]

    @cached_property
    def _alike(self) -> list[tuple[SetMask, PixelBox]]:
        """The masks of photos of the same size, with the boxes of their cars."""
        boxes = [(each, box_of(each.pixels > 0)) for each in self._set_masks if each.pixels.shape == self._shape]
        return [(each, box) for each, box in boxes if not box.is_empty]

    def _of_views(self, turn: int) -> Mapping[int, SetOfView]:
        """What the set says of each view, by angle; kept until another turn is asked for."""
        if self._of_turn is None or self._of_turn[0] != turn:
            views = [SetView.of(each.photo, each.angle, each.pixels) for each, _ in self._alike]
            analysis = analysed(views, turn) if views else None
            self._of_turn = turn, {} if analysis is None else analysis.views
        return self._of_turn[1]
