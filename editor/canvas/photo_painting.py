"""Drawing the photo and its mask onto the canvas, in the display that was chosen."""

from dataclasses import dataclass, fields, replace
from fractions import Fraction
from functools import cache
from math import ceil, floor

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap

from editor.canvas.coordinates import ViewTransform, level_for
from editor.canvas.difference import difference_level, difference_picture
from editor.canvas.display import Display
from editor.canvas.mask_overlay import MaskOverlay, argb_picture
from editor.canvas.outline import outline_picture
from editor.canvas.photo_space import clip_to_photo, draw_in_photo_pixels
from editor.canvas.pixel_grid import paint_pixel_grid
from editor.canvas.scaled_photo import ScaledPhoto
from editor.document.pyramid import MaskPyramid
from segmentation.images.pixel_box import PixelBox

CRISP_SCALE = 2.0
"""From this many device pixels a photo pixel on, photo pixels are drawn as squares."""

NEIGHBOURS = 2
"""So many pixels further smooth drawing may look."""

LARGEST_STEP = 32
"""At most so far apart, widget pixels begin where one of the screen does; odder ratios are taken for near ones."""

WHOLE_PX = 1e-6
"""So near to a whole pixel of the screen it is one."""

EMPTY = PixelBox(0, 0, 0, 0)
CHECKER_PX = 8
CHECKER_GREYS = ("#bdbdbd", "#8c8c8c")


@dataclass(eq=False)
class StagePictures:
    """A backdrop behind a photo, at its levels, and the finished picture at the photo's; none while that is not made.

    `stale` are the pixels of the photo in which the mask has changed since, which are drawn plainly, in the tone that
    makes `toned`, uint8 (1, 256, 4), blue first, of the photo's values; None for as photographed. `memory` is what the
    pictures lie in: Qt does not keep it alive.
    """

    behind: list[QImage]
    levels: list[QImage]
    stale: PixelBox = EMPTY
    toned: NDArray[np.uint8] | None = None
    memory: object = None


@dataclass(frozen=True)
class Scene:
    """What is to be drawn: a photo's pictures at its levels, its mask if that is shown, and how.

    `companion` is what the display shows besides the mask, None while it is not there. `ratio` is pixels of the screen
    a widget pixel, `surround` the colour around the photo, `ants` how far marching ants have gone,
    `has_pixel_grid` whether pixels are parted by lines where they are close. `stage` is what a display on a backdrop
    shows, None while it is not there; the car is shown on a checkerboard then. `is_rough` says that the nearest pixels
    will do, which takes a third of the time of smooth ones. `band` is a smart edge, shown by its outline.
    `scaled` keeps the photo as it is seen.
    """

    photo: list[QImage]
    overlay: MaskOverlay | None
    transform: ViewTransform
    ratio: float
    surround: str
    display: Display
    line_colour: QColor
    ants: int = 0
    companion: MaskOverlay | None = None
    has_pixel_grid: bool = False
    stage: "StagePictures | None" = None
    is_rough: bool = False
    band: MaskPyramid | None = None
    scaled: ScaledPhoto | None = None

    def is_like(self, other: "Scene") -> bool:
        """Whether `other` shows the same, but for what strokes have changed meanwhile in the mask."""
        return all(_is_same(getattr(self, f.name), getattr(other, f.name)) for f in fields(self))

    @property
    def whole(self) -> QRectF:
        """The photo's rectangle in its own pixels; a halved level of an odd size is a pixel short and is stretched."""
        return QRectF(0, 0, self.photo[0].width(), self.photo[0].height())

    def covers(self, part: QRect) -> bool:
        """Whether a part of the widget is all photo, with a pixel to spare."""
        top, left, bottom, right = self.transform.part_of_photo(*_sides(part))
        spare = 1 / self.transform.scale
        whole = self.whole.adjusted(spare, spare, -spare, -spare)
        return whole.contains(QRectF(left, top, right - left, bottom - top))

    def clip_to_photo(self, painter: QPainter) -> None:
        """Have the painter draw nothing beside the photo."""
        clip_to_photo(painter, self.transform, (self.photo[0].height(), self.photo[0].width()))

    @property
    def goes_with_photo(self) -> bool:
        """Whether all of it moves with the photo; the checkerboard that stands in for a backdrop does not."""
        stands_in = self.display is Display.BACKDROP and self.stage is None
        return self.display.goes_with_photo and not stands_in

    @property
    def is_smooth(self) -> bool:
        """Whether pixels of the photo are mixed for those of the screen."""
        device_scale = self.transform.scale * self.ratio
        fits_screen = device_scale == 1 and self.transform.is_upright
        return device_scale < CRISP_SCALE and not fits_screen and not self.is_rough

    @property
    def level(self) -> int:
        """Which level is drawn at this zoom."""
        return level_for(self.transform.scale * self.ratio, len(self.photo))

    def seen(self, exposed: QRect, shape: tuple[int, ...]) -> PixelBox:
        """Return what is seen of a level of `shape` in a part of the widget.

        It is some pixels larger than what is seen, for smooth drawing looks at neighbours.
        """
        down, across = self._sizes(shape)
        top, left, bottom, right = self.transform.part_of_photo(*_sides(exposed))
        box = PixelBox(floor(top / down), floor(left / across), ceil(bottom / down), ceil(right / across))
        return box.grown(NEIGHBOURS).clipped_to(shape)

    def place(self, box: PixelBox, shape: tuple[int, ...]) -> QRectF:
        """Return where the pixels of `box` of a level of `shape` lie, in photo pixels."""
        down, across = self._sizes(shape)
        return QRectF(box.left * across, box.top * down, box.width * across, box.height * down)

    def _sizes(self, shape: tuple[int, ...]) -> tuple[float, float]:
        """Height and width in photo pixels of a pixel of a level of `shape`."""
        return self.whole.height() / shape[0], self.whole.width() / shape[1]


@dataclass(frozen=True)
class Side:
    """A part of the widget, in widget pixels, and what is drawn there; a split has two of them."""

    part: QRect
    scene: Scene


def are_alike(sides: list[Side], others: list[Side]) -> bool:
    """Whether both show the same in the same places, but for what strokes have changed meanwhile in the mask."""
    return len(sides) == len(others) and all(
        one.part == other.part and one.scene.is_like(other.scene) for one, other in zip(sides, others, strict=True)
    )


def movement(sides: list[Side], others: list[Side]) -> tuple[float, float] | None:
    """Return by how many widget pixels `others` is moved to become `sides`, None if that is not all.

    They are whole pixels of the screen, so that each pixel of the photo falls on them as before.
    """
    if len(sides) != 1 or len(others) != 1 or sides[0].part != others[0].part:
        return None
    scene, before = sides[0].scene, others[0].scene
    if not scene.is_like(replace(before, transform=scene.transform)) or not scene.goes_with_photo:
        return None
    now, then = scene.transform, before.transform
    way = now.x - then.x, now.y - then.y
    is_whole = all(abs(part * scene.ratio - round(part * scene.ratio)) < WHOLE_PX for part in way)
    return way if is_whole and (now.scale, now.degrees) == (then.scale, then.degrees) else None


def paint_sides(painter: QPainter, exposed: QRect, sides: list[Side]) -> None:
    """Draw what is `exposed` of each side, in widget pixels."""
    for side in sides:
        part = side.part & exposed
        if not part.isEmpty():
            painter.save()
            painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
            paint_scene(painter, part, side.scene)
            painter.restore()


def _is_same(one: object, other: object) -> bool:
    return one is other or (not isinstance(one, list) and one == other)  # nobody looks through lists of pictures


def photo_picture(level: NDArray[np.uint8]) -> QImage:
    """Return a picture of pixels (H, W, 4), blue first, that shares their memory; the caller keeps the array alive."""
    height, width = level.shape[:2]
    return QImage(level.data, width, height, level.strides[0], QImage.Format.Format_RGB32)


def paint_scene(painter: QPainter, exposed: QRect, scene: Scene) -> None:
    """Draw what is `exposed` of the photo, in widget pixels, with the mask over it and nothing around it.

    A little more may be drawn, which the painter's clip is to keep away.
    """
    exposed = on_whole_pixels(exposed, scene.ratio)
    if scene.covers(exposed):
        _paint_photo_and_mask(painter, exposed, scene)
        return
    painter.fillRect(exposed, QColor(scene.surround))
    painter.save()
    if not scene.transform.is_upright:  # else Qt rounds the rim of each picture for itself
        scene.clip_to_photo(painter)
    _paint_photo_and_mask(painter, exposed, scene)
    painter.restore()


def _paint_photo_and_mask(painter: QPainter, exposed: QRect, scene: Scene) -> None:
    if scene.overlay is None:
        _draw_photo(painter, exposed, scene)
    elif scene.display in (Display.CHECKER, Display.BACKDROP):
        _paint_on_ground(painter, exposed, scene, scene.overlay)
        if scene.band is not None:
            _paint_line(painter, exposed, scene, scene.band)
    else:
        _draw_photo(painter, exposed, scene)
        if scene.display.is_line:
            _paint_line(painter, exposed, scene, scene.overlay.pyramid)
        elif scene.display.is_difference and scene.companion is not None:
            _paint_difference(painter, exposed, scene, scene.overlay, scene.companion)
        else:
            _draw_mask(painter, exposed, scene, scene.overlay)
        if scene.display is Display.DOUBT and scene.companion is not None:
            _draw_mask(painter, exposed, scene, scene.companion)
    if scene.has_pixel_grid:
        shape = scene.photo[0].height(), scene.photo[0].width()
        paint_pixel_grid(painter, exposed, shape, scene.transform, scene.ratio)


def on_whole_pixels(part: QRect, ratio: float) -> QRect:
    """Return a part of a widget, grown so that it begins and ends where pixels of the screen do.

    What is found for each pixel of the screen, as an outline is, would else be drawn beside it at a `ratio` such as
    1.25, and a little elsewhere with each part that is painted.
    """
    step = _step(ratio)
    left, top = part.x() // step * step, part.y() // step * step
    right, bottom = -(-(part.x() + part.width()) // step) * step, -(-(part.y() + part.height()) // step) * step
    return QRect(left, top, right - left, bottom - top)


@cache
def _step(ratio: float) -> int:
    """How many widget pixels apart those are that begin where one of the screen does."""
    return Fraction(ratio).limit_denominator(LARGEST_STEP).denominator


def _draw_photo(painter: QPainter, exposed: QRect, scene: Scene) -> None:
    """Draw the photo, an upright one as it was scaled before, with the surround in which it was."""

    def scale(its_painter: QPainter, part: QRect) -> None:
        if its_painter is not painter and not scene.covers(part):
            its_painter.fillRect(part, QColor(scene.surround))
        _draw_whole(its_painter, part, scene, scene.photo[scene.level])

    if scene.scaled is not None and scene.is_smooth and scene.transform.is_upright:
        scene.scaled.draw(painter, exposed, (scene.photo, scene.transform, scene.surround), scale)
    else:
        scale(painter, exposed)


def _draw_whole(painter: QPainter, exposed: QRect, scene: Scene, picture: QImage) -> None:
    """Draw a picture of the whole photo, of any size; of a turned one what is seen, for Qt would look at all of it."""
    if scene.transform.is_upright:
        _draw(painter, scene, picture, scene.whole, QRectF(picture.rect()))
        return
    shape = picture.height(), picture.width()
    box = scene.seen(exposed, shape)
    if not box.is_empty:
        _draw(painter, scene, picture, scene.place(box, shape), QRectF(box.left, box.top, box.width, box.height))


def _draw(painter: QPainter, scene: Scene, picture: QImage, place: QRectF, source: QRectF) -> None:
    """Draw the part `source` of a picture at `place`, in photo pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scene.is_smooth)
    draw_in_photo_pixels(painter, scene.transform)
    painter.drawImage(place, picture, source)
    painter.restore()


def _sides(part: QRect) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of a part of the widget."""
    return part.x(), part.y(), part.x() + part.width(), part.y() + part.height()


def _draw_mask(painter: QPainter, exposed: QRect, scene: Scene, overlay: MaskOverlay) -> None:
    """Draw the colours of the mask where they are seen.

    Qt lets a picture begin at a whole pixel of the screen. Where the picture is of all of the mask, that is the one at
    which the photo begins, so that the pixels of both lie on each other, whatever part is drawn.
    """
    shape = overlay.level(scene.level).shape
    box = scene.seen(exposed, shape)
    if not box.is_empty:
        picture, shown = overlay.picture(scene.level, box)
        _draw(painter, scene, picture, scene.place(shown, shape), QRectF(picture.rect()))


def _paint_on_ground(painter: QPainter, exposed: QRect, scene: Scene, overlay: MaskOverlay) -> None:
    """Draw the car on a checkerboard or its backdrop; there what is finished of it, and the rest cut out plainly."""
    stage = None if scene.display is Display.CHECKER else scene.stage
    if stage is None:
        painter.save()
        scene.clip_to_photo(painter)
        painter.fillRect(exposed, checker())
        painter.restore()
        _draw_cut_out(painter, exposed, scene, overlay)
        return
    plain = exposed
    if stage.levels:
        _draw_whole(painter, exposed, scene, stage.levels[scene.level])
        stale = QRect() if stage.stale.is_empty else QRect(*scene.transform.rectangle(stage.stale, margin=NEIGHBOURS))
        plain = exposed & on_whole_pixels(stale, scene.ratio)
    if not plain.isEmpty():
        painter.save()
        painter.setClipRect(plain, Qt.ClipOperation.IntersectClip)
        behind = stage.behind[level_for(_scale_of(scene, stage.behind[0]), len(stage.behind))]
        _draw_whole(painter, plain, scene, behind)
        _draw_cut_out(painter, plain, scene, overlay, stage.toned)
        painter.restore()


def _scale_of(scene: Scene, picture: QImage) -> float:
    """Device pixels per pixel of a picture of the whole photo."""
    return scene.transform.scale * scene.ratio * scene.whole.width() / picture.width()


def _draw_cut_out(
    painter: QPainter, exposed: QRect, scene: Scene, overlay: MaskOverlay, toned: NDArray[np.uint8] | None = None
) -> None:
    cut_out = QImage(_on_screen(exposed, scene.ratio), QImage.Format.Format_ARGB32_Premultiplied)
    cut_out.setDevicePixelRatio(scene.ratio)
    cut_out.fill(Qt.GlobalColor.transparent)
    inner = QPainter(cut_out)
    inner.translate(-exposed.topLeft())
    _draw_whole(inner, exposed, scene, scene.photo[scene.level])
    if toned is not None:
        inner.end()
        pixels = np.frombuffer(cut_out.bits(), np.uint8).reshape(cut_out.height(), cut_out.width(), 4)
        cv2.LUT(pixels, toned, dst=pixels)
        inner.begin(cut_out)
        inner.translate(-exposed.topLeft())
    inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    _draw_mask(inner, exposed, scene, overlay)
    inner.end()
    painter.drawImage(exposed.topLeft(), cut_out)


def _paint_line(painter: QPainter, exposed: QRect, scene: Scene, mask: MaskPyramid) -> None:
    place = (exposed.x(), exposed.y(), exposed.width(), exposed.height())
    ants = scene.ants if scene.display is Display.ANTS else None
    level = mask.levels[scene.level]
    colour = scene.line_colour.rgb()
    line = outline_picture(level, 2**scene.level, scene.transform, place, scene.ratio, colour, ants)
    _draw_on_photo(painter, exposed, scene, line)


def _paint_difference(
    painter: QPainter, exposed: QRect, scene: Scene, overlay: MaskOverlay, companion: MaskOverlay
) -> None:
    place = (exposed.x(), exposed.y(), exposed.width(), exposed.height())
    level = difference_level(scene.transform.scale * scene.ratio, len(scene.photo))
    masks = overlay.level(level), companion.level(level)
    difference = difference_picture(*masks, 2**level, scene.transform, place, scene.ratio)
    _draw_on_photo(painter, exposed, scene, difference)


def _draw_on_photo(painter: QPainter, exposed: QRect, scene: Scene, pixels: NDArray[np.uint32]) -> None:
    """Draw pixels of the screen where they are on the photo: beside it they say what its last pixels are."""
    painter.save()
    scene.clip_to_photo(painter)
    painter.drawImage(exposed.topLeft(), screen_picture(pixels, scene.ratio))
    painter.restore()


def screen_picture(pixels: NDArray[np.uint32], ratio: float) -> QImage:
    """Return premultiplied ARGB (rows, columns) of the screen as a picture that shares its memory."""
    picture = argb_picture(pixels)
    picture.setDevicePixelRatio(ratio)
    return picture


def _on_screen(exposed: QRect, ratio: float) -> QSize:
    return QSize(round(exposed.width() * ratio), round(exposed.height() * ratio))


def checker() -> QBrush:
    """Return a brush that paints a checkerboard of two greys."""
    tile = QPixmap(2 * CHECKER_PX, 2 * CHECKER_PX)
    tile.fill(QColor(CHECKER_GREYS[0]))
    painter = QPainter(tile)
    for corner in (QPoint(0, 0), QPoint(CHECKER_PX, CHECKER_PX)):
        painter.fillRect(QRect(corner, QSize(CHECKER_PX, CHECKER_PX)), QColor(CHECKER_GREYS[1]))
    painter.end()
    return QBrush(tile)
