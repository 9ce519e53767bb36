"""Keeps the marking of the number plate on the canvas while its tool is in the hand."""

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from editor.canvas.canvas_view import CanvasView
from editor.canvas.plate_drawing import CoveredPlate, PlateDrawing
from editor.document.car_document import CarDocument
from editor.jobs.background import Background, Ticket
from editor.tools.hand import NUMBER_PLATE, Hand
from segmentation.cutout.plate_covering import Covering, covered_part
from segmentation.images.pixel_box import PixelBox
from segmentation.masks.number_plate import NumberPlate

AT_ONCE = 90


class PlateShown(QObject):
    """Shows sides and grips, and within them what an export would lay over the plate, once that is computed."""

    def __init__(self, canvas: CanvasView, hand: Hand, background: Background) -> None:
        super().__init__(canvas)
        self._canvas, self._hand, self._background = canvas, hand, background
        self._document: CarDocument | None = None
        self._covering: Covering | None = None
        self._covered: tuple[object, CoveredPlate] | None = None
        self._ticket: Ticket | None = None
        hand.listen(lambda _: self.show())
        hand.plate.listen(self.show)

    def set_document(self, document: CarDocument) -> None:
        """Follow another car."""
        self._document = document
        document.shown_changed.connect(self.show)
        document.photo_changed.connect(lambda _: self.show())
        document.plate_changed.connect(lambda _: self.show())
        self.show()

    def cover(self, covering: Covering | None) -> None:
        """Show the plate covered in another way, or as it was photographed."""
        if covering != self._covering:
            self._covering = covering
            self.show()

    def show(self) -> None:
        """Draw what is to be seen now."""
        plate = self._hand.plate.seen() if self._hand.name == NUMBER_PLATE else None
        if plate is None or not plate.corners:
            self._canvas.show_marking(NUMBER_PLATE, None)
            return
        is_whole = not (self._hand.plate.is_busy or plate.is_open or plate.is_suggested)
        self._canvas.show_marking(NUMBER_PLATE, PlateDrawing(plate, self._covered_now() if is_whole else None))

    def _covered_now(self) -> CoveredPlate | None:
        """What lies over the plate; computed in the background where it is not the one that was shown last."""
        document = self._document
        if document is None or self._covering is None or document.shown.photo is None:
            return None
        plate = document.shown.number_plate
        if plate is None or not plate.is_seen:
            return None
        made_of = (document.shown.view, plate, self._covering)
        if self._covered is not None and self._covered[0] == made_of:
            return self._covered[1]
        if self._ticket is not None:
            self._ticket.cancel()
        compute = partial(_covered, document.shown.photo[0], plate, self._covering)
        self._ticket = self._background.run(compute, partial(self._take, made_of), lambda _: None, AT_ONCE)
        return None

    def _take(self, made_of: object, part: tuple[PixelBox, NDArray[np.uint8]]) -> None:
        self._ticket = None
        box, pixels = part
        picture = QImage(pixels.tobytes(), box.width, box.height, 3 * box.width, QImage.Format.Format_RGB888).copy()
        self._covered = made_of, CoveredPlate(box, picture)
        self.show()


def _covered(photo: NDArray[np.uint8], plate: NumberPlate, covering: Covering) -> tuple[PixelBox, NDArray[np.uint8]]:
    return covered_part(photo[..., 2::-1], plate, covering)
