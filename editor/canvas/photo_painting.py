"""Drawing the photo and its mask onto the canvas, in the display that was chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap

from editor.canvas.coordinates import ViewTransform, level_for
from editor.canvas.display import Display
from editor.canvas.mask_overlay import MaskOverlay
from editor.canvas.outline import outline_picture

CRISP_SCALE = 2.0
"""From this many device pixels a photo pixel on, photo pixels are drawn as squares."""

CHECKER_PX = 8
CHECKER_GREYS = ("#bdbdbd", "#8c8c8c")


@dataclass(frozen=True)
class Scene:
    """What is to be drawn: a photo's pictures at its levels, its mask if that is shown, and how.

    `ratio` is pixels of the screen a widget pixel, `ants` how far marching ants have gone.
    """

    photo: list[QImage]
    overlay: MaskOverlay | None
    transform: ViewTransform
    ratio: float
    display: Display
    line_colour: QColor
    ants: int = 0

    @property
    def whole(self) -> QRectF:
        """The photo's rectangle in its own pixels; a halved level of an odd size is a pixel short and is stretched."""
        return QRectF(0, 0, self.photo[0].width(), self.photo[0].height())

    @property
    def level(self) -> int:
        """Which level is drawn at this zoom."""
        return level_for(self.transform.scale * self.ratio, len(self.photo))


def paint_scene(painter: QPainter, exposed: QRect, scene: Scene) -> None:
    """Draw what is `exposed` of the photo, in widget pixels, with the mask over it."""
    if scene.overlay is None:
        _draw(painter, scene, scene.photo[scene.level])
    elif scene.display is Display.CHECKER:
        _paint_on_checker(painter, exposed, scene, scene.overlay)
    else:
        _draw(painter, scene, scene.photo[scene.level])
        if scene.display.is_line:
            _paint_line(painter, exposed, scene, scene.overlay)
        else:
            _draw(painter, scene, scene.overlay.picture(scene.level))


def _draw(painter: QPainter, scene: Scene, picture: QImage) -> None:
    """Draw a picture of the whole photo where the photo lies."""
    device_scale = scene.transform.scale * scene.ratio
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, device_scale < CRISP_SCALE and device_scale != 1)
    painter.translate(scene.transform.x, scene.transform.y)
    painter.scale(scene.transform.scale, scene.transform.scale)
    painter.drawImage(scene.whole, picture)
    painter.restore()


def _paint_on_checker(painter: QPainter, exposed: QRect, scene: Scene, overlay: MaskOverlay) -> None:
    cut_out = QImage(_on_screen(exposed, scene.ratio), QImage.Format.Format_ARGB32_Premultiplied)
    cut_out.setDevicePixelRatio(scene.ratio)
    cut_out.fill(Qt.GlobalColor.transparent)
    inner = QPainter(cut_out)
    inner.translate(-exposed.topLeft())
    _draw(inner, scene, scene.photo[scene.level])
    inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    _draw(inner, scene, overlay.picture(scene.level))
    inner.end()
    x, y = scene.transform.x, scene.transform.y
    photo = QRectF(x, y, scene.whole.width() * scene.transform.scale, scene.whole.height() * scene.transform.scale)
    painter.fillRect(photo.intersected(QRectF(exposed)), _checker())
    painter.drawImage(exposed.topLeft(), cut_out)


def _paint_line(painter: QPainter, exposed: QRect, scene: Scene, overlay: MaskOverlay) -> None:
    place = (exposed.x(), exposed.y(), exposed.width(), exposed.height())
    ants = scene.ants if scene.display is Display.ANTS else None
    level = overlay.level(scene.level)
    colour = scene.line_colour.rgb()
    line = outline_picture(level, 2**scene.level, scene.transform, place, scene.ratio, colour, ants)
    height, width = line.shape
    picture = QImage(line.data, width, height, line.strides[0], QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(scene.ratio)
    painter.drawImage(exposed.topLeft(), picture)


def _on_screen(exposed: QRect, ratio: float) -> QSize:
    return QSize(round(exposed.width() * ratio), round(exposed.height() * ratio))


def _checker() -> QBrush:
    tile = QPixmap(2 * CHECKER_PX, 2 * CHECKER_PX)
    tile.fill(QColor(CHECKER_GREYS[0]))
    painter = QPainter(tile)
    for corner in (QPoint(0, 0), QPoint(CHECKER_PX, CHECKER_PX)):
        painter.fillRect(QRect(corner, QSize(CHECKER_PX, CHECKER_PX)), QColor(CHECKER_GREYS[1]))
    painter.end()
    return QBrush(tile)
