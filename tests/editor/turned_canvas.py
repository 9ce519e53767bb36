"""A canvas of 300x300 px over two angles of a drawn car, to be turned."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.canvas.canvas import Canvas
from editor.canvas.stage import Wish
from editor.document.car_document import CarDocument
from editor.document.pyramid import photo_levels
from editor.document.view_document import NetworkMask
from editor.tools.hand import Hand
from segmentation.cars.car import Car, View
from segmentation.labels.record import NetworkFacts, PhotoFacts
from tests.editor.conftest import PATIENCE_MS
from tests.pictures import photo_of_a_car

SHAPE = (96, 144)
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def document_of(folder) -> CarDocument:
    """Two angles of a drawn car with its true mask, and the network's, which has another corner."""
    image, truth = photo_of_a_car(*SHAPE)
    document = CarDocument(Car("red", tuple(View("red", n, str(folder / f"{n}.jpg"), f"red_{n}") for n in (1, 2))), 8)
    for index in (0, 1):
        document.views[index].begin_mask(truth.copy())
        document.photo_loaded(index, PhotoFacts("red.jpg", "0" * 64, *SHAPE), photo_levels(image))
    drawn = truth.copy()
    drawn[60:90, 100:130], drawn[50:60, 30:50] = 255, 0
    document.views[0].network = NetworkMask(drawn, NetworkFacts("half", "0" * 64, 0.5))
    return document


def canvas_over(qtbot, document) -> Canvas:
    """A shown canvas with its tools in `canvas.hand`."""
    hand = Hand(document)
    canvas = Canvas(hand)
    canvas.hand = hand
    canvas.resize(300, 300)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas, timeout=PATIENCE_MS):
        canvas.show()
    canvas.set_document(document)
    canvas.set_overlay_look("#2f8dff", 45)
    canvas.show_backdrop(Wish("white", None))
    canvas.setFocus()
    return canvas


def drag(canvas, start: QPoint, end: QPoint, button=LEFT, modifiers=NO_KEY) -> None:
    QTest.mousePress(canvas, button, modifiers, start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, button, modifiers, end)
