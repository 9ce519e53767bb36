"""A canvas over a drawn car, to be shown before a backdrop."""

import numpy as np
from PySide6.QtGui import QImage

from editor.canvas.canvas_view import CanvasView
from editor.canvas.stage import Wish
from editor.document.car_document import CarDocument
from editor.document.pyramid import photo_levels
from segmentation.cars.car import Car, View
from segmentation.labels.record import PhotoFacts
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car(384, 576)
PHOTO[200:240, 250:300] = 110  # a pane, through which the wall is seen
BGRA = photo_levels(PHOTO)[0]
GREY = Wish("#607080", None)
GREY_RGB = (0x60, 0x70, 0x80)


def pixels_of(picture: QImage) -> np.ndarray:
    rgb = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()


def canvas_over_a_car(qtbot, folder) -> CanvasView:
    """A shown canvas of the photo's size over two angles of the car, which are made at once."""
    views = tuple(View("red", n, str(folder / f"red_{n}.jpg"), f"red_{n}") for n in (1, 2))
    document = CarDocument(Car("red", views), undo_limit_mib=8)
    for index in (0, 1):
        document.views[index].begin_mask(CAR.copy())
        document.photo_loaded(index, PhotoFacts("red.jpg", "0" * 64, *CAR.shape), photo_levels(PHOTO))
    canvas = CanvasView()
    canvas.resize(576, 384)
    qtbot.addWidget(canvas)
    canvas.set_document(document)
    canvas.zoom_to(100)
    canvas.show_backdrop(GREY)
    canvas.show()
    return canvas
