"""Drawing a tile of the sheet: a view's photo with its mask, a frame if it is the shown one, its number and state."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QTextOption

from editor.canvas.display import Display
from editor.canvas.mask_overlay import MaskOverlay
from editor.canvas.photo_painting import Scene, paint_scene, photo_picture
from editor.document.view_document import ViewDocument
from editor.language.marking import marked
from editor.language.texts import tr
from editor.sheet.grid import CAPTION_PX
from editor.sheet.reduced_photos import PhotoAtHand
from editor.sheet.tile_zoom import TileZoom
from editor.strip.strip import UNSAVED, paint_caption

FRAME_PX = 3
MARK_PX = 22
"""Room of a state's mark in a caption."""

READING = marked("reading …")


@dataclass(frozen=True)
class Tile:
    """A view and what of it is drawn: its photo and its mask, each None while there is none to draw."""

    view: ViewDocument
    photo: PhotoAtHand | None
    overlay: MaskOverlay | None
    is_shown: bool


@dataclass(frozen=True)
class TileStyle:
    """How tiles are drawn; `ratio` is pixels of the screen a widget pixel, `surround` the colour around photos."""

    zoom: TileZoom
    surround: str
    display: Display
    line_colour: QColor
    ratio: float
    palette: QPalette


def paint_tile(painter: QPainter, place: QRect, exposed: QRect, tile: Tile, style: TileStyle) -> None:
    """Draw a tile at `place`, as far as it is `exposed`, both in widget pixels."""
    seen = place.intersected(exposed)
    if not seen.isEmpty():
        painter.save()
        painter.setClipRect(seen)
        _paint_photo(painter, place, seen, tile, style)
        painter.restore()
    if tile.is_shown:
        painter.setPen(QPen(style.palette.highlight().color(), FRAME_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outer = FRAME_PX / 2
        painter.drawRoundedRect(QRectF(place).adjusted(-outer, -outer, outer, outer), 3, 3)
    caption = QRectF(place.x(), place.bottom() + FRAME_PX, place.width(), CAPTION_PX)
    angle, text = tile.view.view.angle, caption_of(tile.view)
    if painter.fontMetrics().horizontalAdvance(f"{text} {angle}") > place.width() - MARK_PX:
        text = UNSAVED if tile.view.is_dirty else ""  # its mark says the state, and so does its tool tip
    paint_caption(painter, caption, tile.view.state, text, angle, style.palette)


def caption_of(view: ViewDocument) -> str:
    """Return what is written beside the mark of a view's state."""
    words = READING if view.photo_facts is None and not view.failure else view.state.value
    text = tr(words)
    return f"{text} {UNSAVED}" if view.is_dirty else text


def _paint_photo(painter: QPainter, place: QRect, seen: QRect, tile: Tile, style: TileStyle) -> None:
    if tile.photo is None or (tile.view.failure and tile.view.photo_facts is None):
        painter.fillRect(place, style.palette.mid())
        _paint_sentence(painter, place, tile.view.failure or tr("Reading …"), style.palette)
        return
    transform = style.zoom.transform(tile.photo.shape, (place.width(), place.height()))
    moved = transform.panned(place.x(), place.y())
    pictures = [photo_picture(level) for level in tile.photo.levels]
    scene = Scene(pictures, tile.overlay, moved, style.ratio, style.surround, style.display, style.line_colour)
    paint_scene(painter, seen, scene)


def _paint_sentence(painter: QPainter, place: QRect, sentence: str, palette: QPalette) -> None:
    font = QFont(painter.font())
    font.setPointSizeF(max(7.0, min(font.pointSizeF(), place.width() / 20)))
    painter.setFont(font)
    painter.setPen(palette.text().color())
    option = QTextOption(Qt.AlignmentFlag.AlignCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # names of files can be long
    painter.drawText(QRectF(place.adjusted(6, 4, -6, -4)), sentence, option)
