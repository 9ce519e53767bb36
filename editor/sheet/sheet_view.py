"""What the sheet shows: every angle of the open car with its mask, all at one zoom."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from editor.canvas.canvas_view import CanvasView
from editor.canvas.display import Display, table_of
from editor.canvas.mask_overlay import MaskOverlay, premultiplied
from editor.document.car_document import CarDocument
from editor.document.state_words import sentence_of
from editor.language.texts import tr
from editor.sheet.grid import Grid, laid_out
from editor.sheet.reduced_photos import PhotoAtHand, ReducedPhotos
from editor.sheet.tile_painting import Tile, TileStyle, paint_tile
from editor.sheet.tile_zoom import Shape, Size, TileZoom, fitting_scale

USUAL_SHAPE: Shape = (2, 3)
"""(H, W) in which tiles are laid out before the first photo is read."""


KEPT_PX = 400_000
"""Levels of up to so many pixels keep their colours on the sheet: those of photos that are seen whole."""


class SheetView(QAbstractScrollArea):
    """Shows all angles in a grid, each as the canvas would show it; only what changed is painted anew.

    Signals:
        zoom_changed(percent): device pixels per photo pixel of the shown angle, times 100.
    """

    zoom_changed = Signal(float)

    def __init__(self, canvas: CanvasView, photos: ReducedPhotos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Sheet of all angles"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self._canvas = canvas
        self._photos = photos
        self._document: CarDocument | None = None
        self._grid = laid_out(1, 1, 1, 1)
        self._zoom = TileZoom()
        self._overlays: dict[int, MaskOverlay] = {}
        self._hides_masks = False
        canvas.style_changed.connect(self._restyle)

    # --- what is shown

    def set_document(self, document: CarDocument | None) -> None:
        """Show the angles of another car; zoom and place stay, to look at the same part of it."""
        self._document = document
        self._overlays.clear()
        if document is not None:
            document.shown_changed.connect(self._follow_shown)
            document.photo_changed.connect(self._photo_changed)
            document.mask_changed.connect(self._mask_changed)
            document.state_changed.connect(self.refresh)
        self._lay_out()

    def refresh(self, index: int) -> None:
        """Draw a tile anew."""
        if self.isVisible():
            self.viewport().update(self.cell(index))
            if self._document is not None and index == self._document.shown_index:
                self._describe_shown()

    def hide_masks(self, hidden: bool) -> None:
        """Show the photos without their masks, or with them again."""
        if hidden != self._hides_masks:
            self._hides_masks = hidden
            self.viewport().update()

    @property
    def grid(self) -> Grid:
        """Where the tiles lie."""
        return self._grid

    def tile(self, index: int) -> QRect:
        """Return the place of a tile on the viewport."""
        return self._grid.tile(index).translated(0, -self.verticalScrollBar().value())

    def cell(self, index: int) -> QRect:
        """Return the place on the viewport of a tile with its caption and the gap around it."""
        return self._grid.cell(index).translated(0, -self.verticalScrollBar().value())

    def index_at(self, place: QPoint) -> int | None:
        """Return the angle at a place of the viewport, None where there is none."""
        return self._grid.index_at(place + QPoint(0, self.verticalScrollBar().value()))

    # --- zoom and place, the same for all

    @property
    def zoom(self) -> TileZoom:
        """What part of its photo each tile shows."""
        return self._zoom

    @property
    def fits(self) -> bool:
        """Whether the photos are seen whole."""
        return self._zoom.fits

    @property
    def zoom_percent(self) -> float:
        """Device pixels per photo pixel of the shown angle, times 100."""
        shape, size = self._shape_of(None), self._tile_size
        return fitting_scale(shape, size) * self._zoom.factor * self.devicePixelRatioF() * 100

    def fit(self) -> None:
        """Show the photos whole."""
        self._set_zoom(TileZoom())

    def zoom_to(self, percent: float, at: QPointF | None = None) -> None:
        """Zoom to `percent` of the shown photo, about a point of the viewport or the middle of every tile."""
        self.zoom_by(percent / self.zoom_percent, at)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor, what the tile at that point of the viewport shows there staying in place."""
        index = None if at is None else self.index_at(at.toPoint())
        shape, size = self._shape_of(index), self._tile_size
        x, y = size[0] / 2, size[1] / 2
        if at is not None and index is not None:
            corner = self.tile(index).topLeft()
            x, y = at.x() - corner.x(), at.y() - corner.y()
        self._set_zoom(self._zoom.zoomed(factor, x, y, shape, size))

    def pan_by(self, dx: float, dy: float) -> None:
        """Move all photos by widget pixels."""
        self._set_zoom(self._zoom.panned(dx, dy, self._shape_of(None), self._tile_size))

    def _set_zoom(self, zoom: TileZoom) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self.zoom_changed.emit(self.zoom_percent)
            self.viewport().update()

    @property
    def _tile_size(self) -> Size:
        return self._grid.width, self._grid.height

    def _shape_of(self, index: int | None) -> Shape:
        """(H, W) of a photo, of the shown one without `index`; while it is not read, that of the car's first one."""
        if self._document is None:
            return USUAL_SHAPE
        view = self._document.shown if index is None else self._document.views[index]
        return view.shape or self._usual_shape()

    def _usual_shape(self) -> Shape:
        """(H, W) of the car's first photo that was read, even if only as a thumbnail."""
        views = [] if self._document is None else self._document.views
        for index, view in enumerate(views):
            photo = self._photos.at_hand(index)
            if view.shape is not None or photo is not None:
                return view.shape or (USUAL_SHAPE if photo is None else photo.shape)
        return USUAL_SHAPE

    # --- news

    def _mask_changed(self, index: int, _box: object) -> None:
        self._overlays.pop(index, None)
        self.refresh(index)

    def _photo_changed(self, index: int) -> None:
        if self.isVisible():
            self._lay_out()
            self.refresh(index)
            self.zoom_changed.emit(self.zoom_percent)

    def _follow_shown(self) -> None:
        if self._document is None or not self.isVisible():
            return
        cell, height = self.cell(self._document.shown_index), self.viewport().height()
        bar = self.verticalScrollBar()
        if cell.top() < 0:
            bar.setValue(bar.value() + cell.top())
        elif cell.bottom() > height:
            bar.setValue(bar.value() + cell.bottom() - height)
        self._describe_shown()
        self.zoom_changed.emit(self.zoom_percent)
        self.viewport().update()

    def _describe_shown(self) -> None:
        if self._document is not None:
            view = self._document.shown
            self.setAccessibleDescription(
                tr("Angle {angle}. {sentence}", angle=view.view.angle, sentence=sentence_of(view))
            )

    def _restyle(self) -> None:
        self._overlays.clear()
        self.viewport().update()

    def _lay_out(self) -> None:
        """Lay the tiles out; they have the shape of the car's first photo."""
        count = 1 if self._document is None else len(self._document.views)
        height, width = self._usual_shape()
        size = self.viewport().size()
        grid = laid_out(max(1, count), size.width(), size.height(), width / height)
        bar = self.verticalScrollBar()
        bar.setPageStep(size.height())
        bar.setSingleStep(grid.height // 2)
        bar.setRange(0, max(0, grid.full_height - size.height()))
        if grid != self._grid:
            self._grid = grid
            self.zoom_changed.emit(self.zoom_percent)
            self.viewport().update()

    # --- painting

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self._lay_out()
        self._follow_shown()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hold on to no mask that a view has given up."""
        super().hideEvent(event)
        self._overlays.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room that there is."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 -- Qt's own name
        """Draw what comes into sight."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the exposed tiles."""
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._canvas.surround))
        if self._document is None:
            return
        line_colour = QColor(self._canvas.overlay_look[0])
        look = self._canvas.surround, self._display, line_colour
        style = TileStyle(self._zoom, *look, self.devicePixelRatioF(), self.palette())
        for index in range(len(self._document.views)):
            if self.cell(index).intersects(event.rect()):
                paint_tile(painter, self.tile(index), event.rect(), self._drawn(self._document, index), style)

    def _drawn(self, document: CarDocument, index: int) -> Tile:
        photo = self._photos.at_hand(index)
        hidden = self._hides_masks or not self._canvas.overlay_shown
        overlay = None if photo is None or hidden else self._overlay(index, photo)
        return Tile(document.views[index], photo, overlay, is_shown=index == document.shown_index)

    def _overlay(self, index: int, photo: PhotoAtHand) -> MaskOverlay | None:
        if photo.pyramid is None:
            return None
        overlay = self._overlays.get(index)
        if overlay is None or overlay.level(0) is not photo.pyramid.levels[0]:
            colours = premultiplied(table_of(self._display, *self._canvas.overlay_look))
            overlay = self._overlays[index] = MaskOverlay(photo.pyramid, colours, KEPT_PX)
        return overlay

    @property
    def _display(self) -> Display:
        """That of the canvas; one that needs more than the mask has it for the shown angle alone."""
        return Display.OVERLAY if self._canvas.display.companion is not None else self._canvas.display
