"""The learning curve as a picture: how well the network does after each epoch, and how wrong it still is."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor.desk.training_words import kept_epoch
from editor.dialogs.networks.chart_axis import axis_of, decimals
from editor.language.texts import localised, tr, tr_counted
from segmentation.axis import Axis
from segmentation.messages import EpochDone

_LEFT, _RIGHT, _TOP, _BOTTOM, _BETWEEN, _AROUND = 50, 10, 30, 24, 22, 14
_TICKS_UP, _TICKS_ACROSS = 4, 6
_DOT_PX = 4.0


class LearningCurve(QWidget):
    """Two charts side by side over the epochs: the held-out cars' Dice, the kept epoch marked, and the loss."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 140)
        self._epochs: tuple[EpochDone, ...] = ()
        self.set_epochs(())

    def set_epochs(self, epochs: tuple[EpochDone, ...]) -> None:
        """Show `epochs`, in order."""
        self._epochs = epochs
        kept = kept_epoch(epochs)
        told = tr_counted("Learning curve, {n} epoch", "Learning curve, {n} epochs", n=len(epochs))
        if kept is not None:
            names = {"curve": told, "epoch": kept.epoch, "dice": kept.held_out_dice}
            told = tr("{curve}; kept is epoch {epoch}, Dice {dice:.4f}", **names)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """As large as two charts want to be."""
        return QSize(620, 230)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the charts, or say when there will be any."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = QFont(self.font())
        small.setPointSizeF(self.font().pointSizeF() * 0.9)
        painter.setFont(small)
        inner = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        palette = self.palette()
        if not self._epochs:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            text = tr("The learning curve is drawn here, from the first whole epoch on.")
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
            return
        width = (inner.width() - _BETWEEN) / 2
        left, right = (QRectF(x, inner.top(), width, inner.height()) for x in (inner.left(), inner.right() - width))
        dice = {epoch.epoch: epoch.held_out_dice for epoch in self._epochs}
        loss = {epoch.epoch: epoch.loss for epoch in self._epochs}
        kept, last = kept_epoch(self._epochs), self._epochs[-1]
        accent, plain = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.Text)
        _Chart(painter, palette, left, dice, last.epochs).draw(
            tr("Dice on held-out cars, higher is better"), accent, last.epoch if kept is None else kept.epoch
        )
        _Chart(painter, palette, right, loss, last.epochs).draw(tr("Loss, lower is better"), plain, last.epoch)


@dataclass
class _Chart:
    """A line of `values` by epoch in `area`, with room for as many epochs as are planned."""

    painter: QPainter
    palette: QPalette
    area: QRectF
    values: dict[int, float]
    epochs: int

    def draw(self, title: str, colour: QColor, marked: int) -> None:
        """Draw all of it; the epoch `marked` gets a dot and its value."""
        self.painter.setPen(self.palette.color(QPalette.ColorRole.Text))
        self.painter.drawText(self.area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        plot = self.area.adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        across = Axis(1.0, float(max(2, self.epochs, *self.values)))
        upward = axis_of(list(self.values.values()))
        self._draw_axes(plot, across, upward)
        points = {
            epoch: QPointF(
                plot.left() + across.place(epoch) * plot.width(), plot.bottom() - upward.place(value) * plot.height()
            )
            for epoch, value in self.values.items()
        }
        self.painter.save()
        self.painter.setClipRect(plot.adjusted(-_DOT_PX, -_DOT_PX, _DOT_PX, _DOT_PX))
        self.painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        self.painter.drawPolyline(QPolygonF(list(points.values())))
        self.painter.restore()
        if marked in points and plot.adjusted(-1, -1, 1, 1).contains(points[marked]):
            self._mark(points[marked], localised(f"{self.values[marked]:.4f}"), colour, plot)

    def _mark(self, point: QPointF, words: str, colour: QColor, plot: QRectF) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawEllipse(point, _DOT_PX, _DOT_PX)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        width = self.painter.fontMetrics().horizontalAdvance(words) + 4
        left = min(max(point.x() - width / 2, plot.left()), plot.right() - width)
        below = point.y() - plot.top() < 22
        area = QRectF(left, point.y() + 6 if below else point.y() - 23, width, 17)
        behind = self.palette.color(QPalette.ColorRole.Button)
        behind.setAlpha(200)
        self.painter.fillRect(area, behind)
        self.painter.setPen(self.palette.color(QPalette.ColorRole.Text))
        self.painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_axes(self, plot: QRectF, across: Axis, upward: Axis) -> None:
        faint = self.palette.color(QPalette.ColorRole.PlaceholderText)
        ticks = upward.ticks(_TICKS_UP)
        for value in ticks:
            y = plot.bottom() - upward.place(value) * plot.height()
            self.painter.setPen(QPen(self.palette.color(QPalette.ColorRole.Mid), 1))
            self.painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            self.painter.setPen(faint)
            number = QRectF(plot.left() - _LEFT, y - 9, _LEFT - 8, 18)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self.painter.drawText(number, right, localised(f"{value:.{decimals(ticks)}f}"))
        self.painter.setPen(faint)
        for value in across.ticks(_TICKS_ACROSS):
            if value == round(value):
                x = plot.left() + across.place(value) * plot.width()
                told = f"{value:.0f}"
                is_first = value == across.ticks(_TICKS_ACROSS)[0]
                words = tr("epoch {epoch}", epoch=told) if is_first else told
                self.painter.drawText(QRectF(x - 40, plot.bottom() + 6, 80, 18), Qt.AlignmentFlag.AlignHCenter, words)
