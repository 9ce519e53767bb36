"""From photo and mask to the finished picture, and what was measured on the way."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from segmentation.cutout.car_set import SetOfView
from segmentation.cutout.compositing import Layers, alone, before, placed_car, placed_light, seen_layers
from segmentation.cutout.cutout import CutOut, cut_out
from segmentation.cutout.drawn_shadow import drawn_darkness
from segmentation.cutout.figures import halo_score, paint_delta_e, pixels_at_the_rim
from segmentation.cutout.floor import Surface
from segmentation.cutout.glass import through_glass, without_glass
from segmentation.cutout.layering import Layer, Parts, layered
from segmentation.cutout.light import light_of
from segmentation.cutout.outline import Finish
from segmentation.cutout.placing import Placement, resized
from segmentation.cutout.reflection import Reflection, ground_rows, mirrored
from segmentation.cutout.shadow import Shadow, kept_darkness, light_left
from segmentation.cutout.tone import Tone
from segmentation.images.pixel_box import PixelBox
from segmentation.images.profiles import IN_SRGB, OwnColours


@dataclass(frozen=True)
class Style:
    """How cars are cut out and stand: finish of the outline and shadow; a shadow of strength 0 is not sought.

    `balance` is how much of the set's white balance and exposure is taken, 0 (as photographed) to 1; `see_through` how
    much of the backdrop is seen through glass, where a mask says which that is, 0 to 1, as much as the photo allows. A
    `reflection` of strength 0 is none; with one there is a contact shadow of the strength and softness of `shadow`.

    Raises:
        ValueError: either is out of range.
    """

    finish: Finish = field(default_factory=Finish)
    shadow: Shadow = field(default_factory=Shadow)
    balance: float = 0.0
    see_through: float = 1.0
    reflection: Reflection = field(default_factory=Reflection)

    @property
    def laid_shadow(self) -> Shadow:
        """The shadow on the floor: `shadow`, or the contact shadow that goes with a reflection."""
        return replace(self.shadow, is_drawn=True, is_contact=True) if self.reflection.strength else self.shadow

    def __post_init__(self) -> None:
        if not 0 <= self.balance <= 1:
            raise ValueError(f"a balance of {self.balance} is not within 0 to 1")
        if not 0 <= self.see_through <= 1:
            raise ValueError(f"a see-through of {self.see_through} is not within 0 to 1")


@dataclass(frozen=True)
class Figures:
    """What was measured of one picture.

    `moved_px` how far the outline lies from that of the mask, and `moved_pixels` how many pixels of the photo changed
    sides; `halo` see `figures.halo_score`; `cut_px` of the photo's rim that are car; `outside_px` how far the car
    reaches out of the picture; `scale` picture px per photo px; `paint_delta_e` see `figures.paint_delta_e`;
    `off_ground_px` and `camera_moved_px` see `car_set.SetOfView`; the gains what the light of each channel was
    multiplied by.
    """

    moved_px: float
    moved_pixels: int
    halo: float
    cut_px: int
    outside_px: int
    scale: float
    paint_delta_e: float = 0.0
    off_ground_px: float = 0.0
    camera_moved_px: float = 0.0
    red_gain: float = 1.0
    green_gain: float = 1.0
    blue_gain: float = 1.0

    def in_set(self, of_set: SetOfView, tone: Tone, delta_e: float) -> "Figures":
        """Return these figures with what its set says of the view, the tone that was taken, and what that did."""
        return replace(
            self,
            paint_delta_e=delta_e,
            off_ground_px=of_set.off_ground_px,
            camera_moved_px=of_set.moved_px,
            red_gain=tone.red,
            green_gain=tone.green,
            blue_gain=tone.blue,
        )


def finished(
    image: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    style: Style,
    placement: Placement,
    backdrop: NDArray[np.uint8] | tuple[int, int],
    of_set: SetOfView | None = None,
    glass: NDArray[np.uint8] | None = None,
    smart: NDArray[np.uint8] | None = None,
) -> tuple[NDArray[np.uint8], Figures]:
    """Return the car of a photo before a backdrop, and its figures.

    Args:
        image: uint8 (H, W, 3), sRGB or other colours on the curve of sRGB.
        mask: uint8 (H, W), 0 or 255.
        style: how it is cut out and stands.
        placement: of its set.
        backdrop: uint8 (h, w, 3), in the same colours; or (h, w) for a transparent picture, which has four channels.
        of_set: what its set says of it; None where it stands for itself.
        glass: uint8 (H, W), 0 or 255, through which the backdrop is seen; None where the car is as it was photographed.
        smart: uint8 (H, W), 0 or 255, where its outline follows the photo; None for nowhere.

    Raises:
        CarmaskError: there is no car to cut out; see `cut_out`.
    """
    shape = backdrop if isinstance(backdrop, tuple) else (backdrop.shape[0], backdrop.shape[1])
    scene = staged(image, mask, style, placement, shape, of_set or SetOfView(), glass, smart)
    picture = alone(scene.layers, shape) if isinstance(backdrop, tuple) else before(scene.layers, backdrop)
    return picture, scene.figures_in(picture)


@dataclass(frozen=True)
class Scene:
    """All that stands in a picture of `shape` (H, W), before it is laid over a backdrop.

    `shown` is the car with glass and tone, `solid` without its glass, None where none was drawn; `figures` what is
    known of it before the picture is there.
    """

    layers: Layers
    shown: CutOut
    solid: CutOut | None
    placement: Placement
    figures: Figures

    def figures_in(self, picture: NDArray[np.uint8]) -> Figures:
        """Return the figures of `picture`, which was made of this scene."""
        return replace(self.figures, paint_delta_e=paint_delta_e(self.shown, picture, self.placement))


def staged(
    image: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    style: Style,
    placement: Placement,
    shape: tuple[int, int],
    of_set: SetOfView,
    glass: NDArray[np.uint8] | None = None,
    smart: NDArray[np.uint8] | None = None,
) -> Scene:
    """Return the car of a photo as it comes to stand in a picture of `shape` (H, W); the rest as `finished` has it.

    Raises:
        CarmaskError: there is no car to cut out; see `cut_out`.
    """
    tone = of_set.tone.at(style.balance)
    cut = cut_out(image, mask, style.finish, smart)
    shown = toned(cut if glass is None else through_glass(cut, image, mask, glass, style.see_through), tone)
    car = placed_car(shown, placement)
    left = in_floor = None
    if style.shadow.strength:
        darkness = darkness_of(image, mask, cut.car_box, style.laid_shadow, of_set.floor)
        shadow = light_left(darkness, style.shadow.strength, (mask.shape[0], mask.shape[1]))
        left = placed_light(shadow, placement)
    if style.reflection.strength:
        in_floor = mirrored(car, ground_rows(mask, cut.car_box), placement, mask.shape[1], style.reflection)
    layers = seen_layers(car, left, placement, shape, in_floor)
    figures = figures_of(cut, image, mask, placement, shape).in_set(of_set, tone, 0.0)
    solid = None if glass is None else toned(without_glass(cut, mask, glass), tone)
    return Scene(layers, shown, solid, placement, figures)


def finished_in_layers(
    image: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    style: Style,
    placement: Placement,
    backdrop: NDArray[np.uint8] | tuple[int, int],
    of_set: SetOfView | None = None,
    glass: NDArray[np.uint8] | None = None,
    smart: NDArray[np.uint8] | None = None,
    own: OwnColours = IN_SRGB,
) -> tuple[list[Layer], NDArray[np.uint8], Figures]:
    """Return the picture that `finished` returns, and before it its layers, from the lowest upwards.

    All that goes in is in the colours `own` as they are worked on, and so is the picture; layers are as written.

    Raises:
        CarmaskError: there is no car to cut out; see `cut_out`.
    """
    of_set = of_set or SetOfView()
    shape = backdrop if isinstance(backdrop, tuple) else (backdrop.shape[0], backdrop.shape[1])
    scene = staged(image, mask, style, placement, shape, of_set, glass, smart)
    stage = scene.layers
    seen = stage.box.moved(-placement.top, -placement.left)
    rows_below = max(0, seen.bottom - placement.rows)

    def in_box(placed: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.pad(placed, ((0, rows_below), (0, 0), (0, 0)))[seen.slices]

    light = of_set.tone.at(style.balance).applied_to(light_of(image[placement.region.slices]))
    around = in_box(resized(light, placement.rows, placement.columns))
    solid = None if scene.solid is None else in_box(placed_car(scene.solid, placement))
    parts = Parts(stage, solid, around, own)
    picture = alone(stage, shape) if isinstance(backdrop, tuple) else before(stage, backdrop)
    layers = layered(parts, None if isinstance(backdrop, tuple) else backdrop, shape)
    return layers, picture, scene.figures_in(picture)


def toned(cut: CutOut, tone: Tone) -> CutOut:
    """Return `cut` in the light of its set."""
    return replace(cut, colour=tone.applied_to(cut.colour))


def figures_of(
    cut: CutOut, image: NDArray[np.uint8], mask: NDArray[np.uint8], placement: Placement, shape: tuple[int, int]
) -> Figures:
    """Return the figures of a car by itself that was cut out of `image` along `mask`, in a picture of `shape` (H, W).

    The colours of `cut` are those of the photo.
    """
    stands = placement.box_in_picture(cut.car_box)
    outside = max(0, -stands.top, -stands.left, stands.bottom - shape[0], stands.right - shape[1])
    return Figures(
        cut.moved_px, cut.moved_pixels, halo_score(cut, image), pixels_at_the_rim(mask), outside, placement.scale
    )


def darkness_of(
    image: NDArray[np.uint8],
    mask: NDArray[np.uint8],
    car_box: PixelBox,
    shadow: Shadow,
    floor: Surface | None = None,
) -> NDArray[np.float32]:
    """Return the light that the shadow takes, kept or drawn as `shadow` says, float32 in small px, 0 to 1."""
    if shadow.is_drawn:
        return drawn_darkness(mask, car_box, shadow)
    return kept_darkness(image, mask, car_box, shadow, floor)
