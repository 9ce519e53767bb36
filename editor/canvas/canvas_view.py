"""The canvas: the shown photo with its mask, painted rectangle by rectangle."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QHideEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.canvas.companions import MISSING, Companions
from editor.canvas.coordinates import ViewTransform
from editor.canvas.developing import Development
from editor.canvas.display import Companion, Display
from editor.canvas.haste import Haste
from editor.canvas.legend import Legend, legend_of
from editor.canvas.marked_photo import MarkedPhoto
from editor.canvas.mask_overlay import MaskOverlay
from editor.canvas.photo_painting import Scene, Side, are_alike, movement, paint_sides
from editor.canvas.scaled_photo import ScaledPhoto
from editor.canvas.screen_copy import ScreenCopy, rectangles
from editor.canvas.shown_masks import ShownMasks
from editor.canvas.shown_photo import ShownPhoto
from editor.canvas.split import Beside, Split
from editor.canvas.stage import Wish
from editor.canvas.staged_backdrop import StagedBackdrop
from editor.document.car_document import CarDocument
from editor.jobs.background import Background
from editor.language.texts import tr
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.subject import Subject

ANTS_STEP_MS = 120
LINE_MARGIN = 4
"""So far around what changed, in widget pixels, its outline may have changed."""


class CanvasView(MarkedPhoto):
    """Shows the current angle of a car, at any zoom, with the mask over it.

    Only `update` of the changed rectangle is ever asked for; painting touches nothing else. What the
    pointer means is Canvas' part.

    Signals:
        development_changed(development): the photo is to be shown in another way, a Development.
        style_changed: `display`, `overlay_shown` or `overlay_look` changed.

    Attributes:
        background: makes the photo ready to be shown where that takes long; without it, that is done at once.
    """

    development_changed = Signal(object)
    style_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 150)
        self.setAccessibleName(tr("Photo and mask"))
        self.surround = "#262626"
        self.overlay_shown = True
        self._document: CarDocument | None = None
        self.shows_before = False
        self.background: Background | None = None
        self.photo = ShownPhoto()
        self.photo.changed.connect(self.update)
        self._ants = 0
        self._ants_walk = QTimer(self, interval=ANTS_STEP_MS)
        self._ants_walk.timeout.connect(self._walk_ants)
        self.split: Split | None = None
        self.shows_pixel_grid = False
        self._masks = ShownMasks()
        self._masks.companion_changed.connect(self._take_companion)
        self.staged = StagedBackdrop()
        self.staged.changed.connect(self._stage_changed)
        self.legend = Legend(self)
        self._shown_sides: list[Side] = []
        self._copy, self._scaled = ScreenCopy(), ScaledPhoto()
        self._haste = Haste(self)
        self._haste.rested.connect(self.update)
        self._placed_shape: tuple[int, int] | None = None

    # --- what is shown

    def set_document(self, document: CarDocument | None) -> None:
        """Show a car, or nothing; its first photo is shown whole and upright."""
        self._document = document
        self._placed_shape = None
        self._masks.subject = Subject.CAR if document is None else document.subject
        if document is not None:
            document.shown_changed.connect(self.show_view)
            document.photo_changed.connect(self._photo_changed)
            document.mask_changed.connect(self._mask_changed)
            document.other_mask_changed.connect(self._mask_changed)
            document.subject_changed.connect(self._show_subject)
            document.state_changed.connect(self._photo_changed)
        self.show_view()

    def show_view(self) -> None:
        """Take the photo and the mask of the shown angle; zoom, place and turn stay if the photo's size does.

        They stay while a photo is read too, which may be of the same size.
        """
        view = None if self._document is None else self._document.shown
        self.photo.take([] if view is None or view.photo is None else view.photo, self.background)
        self._take_overlay()
        self._follow_companion()
        if self._fits or self.photo_shape not in (None, self._placed_shape):
            self.fit(upright=self._placed_shape is None)
        self._placed_shape = self.photo_shape or self._placed_shape
        self.update()

    @property
    def overlay_look(self) -> tuple[str, int]:
        """Colour of the mask, and its opacity in percent."""
        return self._masks.colour, self._masks.opacity_percent

    def set_overlay_look(self, colour: str, opacity_percent: int) -> None:
        """Change colour and opacity of the mask."""
        self._masks.colour, self._masks.opacity_percent = colour, opacity_percent
        self._restyle()

    @property
    def display(self) -> Display:
        """The way in which the mask is shown."""
        return self._masks.display

    @property
    def companions(self) -> Companions:
        """What the display shows besides the mask."""
        return self._masks.companions

    def set_display(self, display: Display) -> None:
        """Show the mask in another way."""
        self._masks.display = display
        if display is Display.ANTS:
            self._ants_walk.start()
        else:
            self._ants_walk.stop()
        self._follow_companion()
        self._restyle()

    def show_pixel_grid(self, shown: bool) -> None:
        """Draw lines between pixels that are seen from close by, or none."""
        self.shows_pixel_grid = shown
        self.update()

    def show_before(self, shown: bool) -> None:
        """Show the network's mask in place of the mask as it is now, or that one again."""
        if shown != self.shows_before:
            self.shows_before = shown
            self._take_overlay()
            self.update()

    def set_split(self, split: Split | None) -> None:
        """Show something else at the right of a divider, or let the divider be moved; None shows one mask all over."""
        before = self.split
        if before is not None and split is not None and before.beside is split.beside:
            self._move_divider(before, split)
        elif split != before:
            self.split = split
            self._take_overlay()
            self._tell_legend()
            self.update()

    def _move_divider(self, before: Split, split: Split) -> None:
        """Paint anew what the divider passes, and no more if the copy was up to date."""
        was_current = are_alike(self._sides(), self._shown_sides)
        self.split = split
        left, right = sorted((before.x(self.width()), split.x(self.width())))
        passed = QRect(left, 0, right - left, self.height())
        if was_current:
            self._shown_sides = self._sides()
            self._copy.outdate(passed)
        for place in (before, split):
            self.update(place.rectangle(self.width(), self.height()))
        self.update(passed)

    @property
    def shows_result(self) -> bool:
        """Whether the smart edge is painted on what it does to the car before its backdrop."""
        return self._masks.shows_result

    @property
    def painted_overlay(self) -> MaskOverlay | None:
        """The mask that is painted, of a split the left one; None if it is hidden or there is none."""
        shown = self._masks.network if self.shows_before else self._masks.now
        return shown if self.overlay_shown else None

    def _restyle(self) -> None:
        self._masks.forget_colours()
        self._take_overlay()
        self.style_changed.emit()
        self.update()

    def _walk_ants(self) -> None:
        self._ants += 1
        if self._masks.now is not None and self.overlay_shown:
            self.update()

    @property
    def development(self) -> Development:
        """How the photo is shown."""
        return self.photo.development

    def set_development(self, development: Development) -> None:
        """Show the photo brighter, with more contrast, or with the edges that glare hides."""
        if development != self.development:
            self.photo.develop(development, self.background)
            self.development_changed.emit(development)

    def show_overlay(self, shown: bool) -> None:
        """Show or hide the mask."""
        if shown != self.overlay_shown:
            self.overlay_shown = shown
            self.style_changed.emit()
            self.update()

    @property
    def photo_shape(self) -> tuple[int, int] | None:
        """(H, W) of the shown photo in px, None while there is none."""
        levels = self.photo.levels
        return (levels[0].shape[0], levels[0].shape[1]) if levels else None

    # --- news from the document

    def _photo_changed(self, index: int) -> None:
        if self._document is not None and index == self._document.shown_index:
            view = self._document.shown
            if view.photo is not None and view.photo is not self.photo.levels:
                self.show_view()
            else:
                self._take_overlay()
                self._follow_companion()
                if view.photo is None:
                    self.update()

    def _show_subject(self) -> None:
        """Show the mask that tools paint now."""
        if self._document is not None:
            self._masks.subject = self._document.subject
            self._follow_companion()
            self._restyle()

    def _mask_changed(self, index: int, box: PixelBox, subject: Subject = Subject.CAR) -> None:
        if self._document is None or index != self._document.shown_index:
            return
        if subject is Subject.SMART_EDGE:
            self.staged.smart_edge_changed(box)
        if subject not in (self._masks.subject, self._masks.shown_subject):
            return
        self.show_before(False)
        self._take_overlay()
        changed = [box]
        if subject is self._masks.shown_subject:
            if self._masks.now is not None:
                changed = self._masks.now.recolour(box, self._shown_sides[0].scene.level if self._shown_sides else 0)
            self.staged.mask_changed(box)
        self._draw_anew(changed if self.staged.pictures is None else [box])

    def _draw_anew(self, boxes: list[PixelBox]) -> None:
        """Have pixels of the photo drawn anew, with what lies over them."""
        changed = QRegion()
        for box in boxes:
            changed += QRect(*self._transform.rectangle(box, margin=LINE_MARGIN))
        is_moved = any(side.scene.transform != self._transform for side in self._shown_sides)
        self._copy.outdate(None if is_moved else changed)  # it is where the photo was when it was last painted
        self.update(changed.boundingRect())

    def _take_overlay(self) -> None:
        view = None if self._document is None else self._document.shown
        needs_network = self.shows_before or (self.split is not None and self.split.beside is Beside.NETWORK)
        if self._masks.follow(view, needs_network):
            self.update()

    def _follow_companion(self) -> None:
        has_companion = self.photo.levels and self._masks.subject is Subject.CAR
        view = self._document.shown if self._document is not None and has_companion else None
        self.companions.follow(view, self.display.companion, self.background)
        self._follow_backdrop()
        self._tell_legend()

    def show_backdrop(self, wish: Wish) -> None:
        """Show cars before another backdrop, in the display that shows one."""
        self.staged.wish = wish
        self._follow_backdrop()

    @property
    def shows_backdrop(self) -> bool:
        """Whether the display that was chosen shows cars before a backdrop; before none it shows their glass."""
        return self.display is Display.BACKDROP and self._masks.shown_subject is Subject.CAR

    def _follow_backdrop(self) -> None:
        shows = self.shows_backdrop and bool(self.photo.levels)
        self.staged.follow(self._document if shows else None, self.background)

    def _stage_changed(self, box: PixelBox | None) -> None:
        self._tell_legend()
        if box is None:
            self.update()
            return
        self._draw_anew([box])

    def _take_companion(self) -> None:
        self._tell_legend()
        self._restyle()

    def _tell_legend(self) -> None:
        missing = self.companions.missing or self.staged.told
        if self.split is not None and self.split.beside is Beside.NETWORK and self._masks.network is None:
            missing = missing or tr(MISSING[Companion.NETWORK])
        self.legend.tell(legend_of(self._masks.possible_display, missing, self.split, self._masks.subject))

    # --- painting

    def _set_transform(self, transform: ViewTransform, fits: bool) -> None:
        before = self._transform
        super()._set_transform(transform, fits)
        if (self._transform.scale, self._transform.degrees) != (before.scale, before.degrees):
            self._haste.step(self.width() * self.height() * self.devicePixelRatioF() ** 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep photo and legend in place."""
        super().resizeEvent(event)
        self.legend.place()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of what was shown."""
        self._copy.let_go()
        self._scaled.let_go()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the exposed part: surround, photo, mask, ring."""
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        if not self.photo.pictures:
            painter.fillRect(event.rect(), QColor(self.surround))
            self._paint_message(painter)
            return
        self._bring_up_to_date()
        for part in rectangles(event.region()):
            self._copy.draw(painter, part)
        if self.split is not None:
            self.split.paint(painter, self.width(), self.height())
        self._paint_over(painter, event.rect())

    def _bring_up_to_date(self) -> None:
        """Paint into the copy what has changed in it since it was last shown."""
        sides = self._sides()
        self._copy.fit(self.size(), self.devicePixelRatioF())
        self._scaled.fit(self.size(), self.devicePixelRatioF())
        if not are_alike(sides, self._shown_sides):
            way = movement(sides, self._shown_sides)
            if way is None:
                self._copy.outdate()
            else:
                self._copy.move(*way)
            self._shown_sides = sides
        self._copy.refresh(partial(paint_sides, sides=sides))

    def _sides(self) -> list[Side]:
        """What is to be painted where: one mask all over, or two beside each other."""
        style = (
            self.surround,
            self._masks.possible_display,
            QColor(self._masks.colour_now),
            self._ants,
            self._masks.companion,
            self.shows_pixel_grid,
        )

        def scene(overlay: MaskOverlay | None) -> Scene:
            is_now = overlay is self._masks.now and self.development.is_plain
            stage = self.staged.pictures_of(finished=is_now)
            shown = Scene(self.photo.pictures, overlay, self._transform, self.devicePixelRatioF(), *style, stage)
            return replace(shown, is_rough=self._haste.is_rough, band=self._masks.band, scaled=self._scaled)

        whole = self.rect().adjusted(0, 0, 1, 1)  # of the last pixels of the screen only a part may be the widget's
        if self.split is None:
            return [Side(whole, scene(self.painted_overlay))]
        left, right = self.split.sides(whole, self.width())
        beside = self._masks.network if self.overlay_shown else None
        return [Side(left, scene(self.painted_overlay)), Side(right, scene(beside))]

    def _paint_message(self, painter: QPainter) -> None:
        if self._document is None:
            return
        failure = self._document.shown.failure
        painter.setPen(QColor("#c8c8c8"))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        painter.setFont(font)
        area = self.rect().adjusted(48, 24, -48, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), failure or tr("Opening the photo …"))
