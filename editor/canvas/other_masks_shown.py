"""Keeps the lines of masks on the canvas as the document has them, while another mask than the car's is painted."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from editor.canvas.canvas_view import CanvasView
from editor.canvas.other_mask_lines import GLASS_COLOUR, MaskLine
from editor.document.car_document import CarDocument
from editor.document.pyramid import MaskPyramid
from segmentation.masks.subject import Subject

CAR_LINE, SUGGESTION = "outline of the car", "suggested glass"


class OtherMasksShown(QObject):
    """Shows the outline of the car, in the masks' colour, while another mask is painted, and suggested glass."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._document: CarDocument | None = None
        self._version = 0
        self._last: MaskLine | None = None
        canvas.style_changed.connect(self._show)

    def set_document(self, document: CarDocument) -> None:
        """Follow another car."""
        self._document = document
        for news in (document.shown_changed, document.subject_changed):
            news.connect(self._show)
        document.mask_changed.connect(lambda *_: self._show_anew())
        document.state_changed.connect(lambda _: self._show())
        document.suggestion_changed.connect(lambda _: self._show())
        self._show()

    def _show_anew(self) -> None:
        if self._document is not None and self._document.subject is not Subject.CAR:
            self._version += 1
            self._show()

    def _show(self) -> None:
        document, canvas = self._document, self._canvas
        car = suggested = None
        if document is not None and document.subject is not Subject.CAR and canvas.overlay_shown:
            pyramid, suggestion = document.shown.pyramid, document.suggestion
            if pyramid is not None and not canvas.shows_result:
                car = MaskLine(pyramid, canvas.overlay_look[0], version=self._version)
            if suggestion is not None and document.subject is Subject.GLASS:
                suggested = self._dashed(suggestion.pixels)
        canvas.show_marking(CAR_LINE, car)
        canvas.show_marking(SUGGESTION, suggested)

    def _dashed(self, pixels: NDArray[np.uint8]) -> MaskLine:
        """The line around a suggestion; what was made for the same one is kept."""
        if self._last is None or self._last.mask.levels[0] is not pixels:
            self._last = MaskLine(MaskPyramid(pixels), GLASS_COLOUR, is_dashed=True)
        return self._last
