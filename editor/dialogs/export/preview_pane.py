"""The shown angle as it would be delivered."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.desk.export_preview import Preview
from editor.language.texts import tr

SQUARE_PX = 8
LIGHT, DARK = QColor(204, 204, 204), QColor(153, 153, 153)
SMALLEST = QSize(420, 315)


class PreviewPane(QWidget):
    """A picture as large as there is room, on a checkerboard where it is transparent; words while there is none.

    `image` is what is seen, None while there are `words`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("The shown angle as it is delivered"))
        self.image: QImage | None = None
        self._scaled: QPixmap | None = None
        self.words = ""
        self._is_old = False

    @property
    def has_picture(self) -> bool:
        """Whether a picture is seen that is as was asked for last."""
        return self.image is not None and not self._is_old

    def show_preview(self, preview: Preview) -> None:
        """Show a picture."""
        height, width, channels = preview.picture.shape
        kind = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
        self.image = QImage(preview.picture.tobytes(), width, height, channels * width, kind).copy()
        self._scaled, self.words, self._is_old = None, "", False
        self.update()

    def wait(self) -> None:
        """Say that another picture is on its way; the one before is seen until it comes."""
        self._is_old = True
        if self.image is None:
            self.show_words(tr("Cutting out …"))

    def show_words(self, words: str) -> None:
        """Show words where there is no picture."""
        self.image, self._scaled, self.words = None, None, words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or the words."""
        painter = QPainter(self)
        if self.image is None:
            painter.setPen(self.palette().placeholderText().color())
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self.words)
            return
        pixmap = self._fitted(self.image)
        place = self._place(pixmap)
        if self.image.hasAlphaChannel():
            painter.setBrushOrigin(place.topLeft())
            painter.fillRect(place, _checkers())
        painter.drawPixmap(place.topLeft(), pixmap)

    @property
    def picture_place(self) -> QRectF:
        """Where the picture is on the pane, empty while there is none."""
        return QRectF() if self.image is None else QRectF(self._place(self._fitted(self.image)))

    def _place(self, pixmap: QPixmap) -> QRect:
        size = pixmap.deviceIndependentSize().toSize()
        return QRect(QPoint((self.width() - size.width()) // 2, 0), size)

    def _fitted(self, image: QImage) -> QPixmap:
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        if self._scaled is None or self._scaled.devicePixelRatio() != ratio or not _fills(self._scaled.size(), room):
            fitted = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            self._scaled = QPixmap.fromImage(fitted)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled


def _fills(size: QSize, room: QSize) -> bool:
    return (
        size.width() <= room.width()
        and size.height() <= room.height()
        and (size.width() == room.width() or size.height() == room.height())
    )


def _checkers() -> QBrush:
    tile = QPixmap(2 * SQUARE_PX, 2 * SQUARE_PX)
    tile.fill(LIGHT)
    painter = QPainter(tile)
    for left, top in ((0, 0), (SQUARE_PX, SQUARE_PX)):
        painter.fillRect(left, top, SQUARE_PX, SQUARE_PX, DARK)
    painter.end()
    return QBrush(tile)
