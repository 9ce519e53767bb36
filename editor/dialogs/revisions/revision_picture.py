"""The photo with a saved mask over it, or with what differs between two masks."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.canvas.coordinates import ViewTransform, fitted, kept_in_view, limited_scale
from editor.canvas.display import Display, colour_table
from editor.canvas.mask_overlay import MaskOverlay, premultiplied
from editor.canvas.photo_painting import Scene, paint_scene
from editor.canvas.pointing import ZOOM_PER_NOTCH, notches_of
from editor.desk.revisions import Compared
from editor.language.texts import tr

SMALLEST = QSize(460, 300)


class RevisionPicture(QWidget):
    """Shows one photo, and over it what is compared, as the canvas does.

    The wheel zooms, a drag moves, a double click shows all.

    Attributes:
        compared: what is shown, None while there are `words`.
        words: why there is nothing to be seen.
    """

    def __init__(self, photo: list[QImage], look: tuple[str, int], surround: str) -> None:
        """Show `photo`, which is there in halved levels; `look` is the mask's colour and its opacity in percent."""
        super().__init__()
        self.setMinimumSize(SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("The chosen revision"))
        self.setToolTip(tr("The wheel zooms, a drag moves the photo, a double click shows all of it."))
        self._photo = photo
        self._colours = premultiplied(colour_table(*look))
        self._colour = QColor(look[0])
        self._surround = surround
        self._mask: MaskOverlay | None = None
        self._other: MaskOverlay | None = None
        self._transform = ViewTransform()
        self._is_fitted = True
        self._held: QPointF | None = None
        self.compared: Compared | None = None
        self.words = ""

    @property
    def _shape(self) -> tuple[int, int]:
        return self._photo[0].height(), self._photo[0].width()

    def show_compared(self, compared: Compared) -> None:
        """Show a mask, and where it differs from the other one if there is any."""
        self.compared, self.words = compared, ""
        self._mask = MaskOverlay(compared.pyramid, self._colours)
        self._other = None if compared.other is None else MaskOverlay(compared.other, self._colours)
        self.setAccessibleDescription("")
        self.update()

    def show_words(self, words: str) -> None:
        """Show the photo alone, and words on it."""
        self.compared, self.words = None, words
        self._mask = self._other = None
        self.setAccessibleDescription(words)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on showing all of the photo if that is what was shown."""
        super().resizeEvent(event)
        if self._is_fitted:
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew where the screen has become another."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo and what is over it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._surround))
        display = Display.OVERLAY if self._other is None else Display.SINCE_SAVE
        scene = Scene(
            self._photo,
            self._mask,
            self._transform,
            self.devicePixelRatioF(),
            self._surround,
            display,
            self._colour,
            companion=self._other,
        )
        paint_scene(painter, self.rect(), scene)
        if self.words:
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(0, 0, 0, 150))
        painter.setPen(QColor("#f0f0f0"))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(self.rect().adjusted(32, 24, -32, -24), flags, self.words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        if notches := notches_of(event):
            scale = limited_scale(self._transform.scale * ZOOM_PER_NOTCH**notches, self._shape)
            self._place(self._transform.zoomed(scale, event.position().x(), event.position().y()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo."""
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the photo along."""
        if self._held is not None:
            moved = event.position() - self._held
            self._held = event.position()
            self._place(self._transform.panned(moved.x(), moved.y()))

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        """Let go of the photo."""
        self._held = None

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        """Show all of the photo."""
        self._fit()

    def _fit(self) -> None:
        self._transform = fitted(self._shape, self.width(), self.height())
        self._is_fitted = True
        self.update()

    def _place(self, transform: ViewTransform) -> None:
        self._transform = kept_in_view(transform, self._shape, self.width(), self.height())
        self._is_fitted = False
        self.update()
