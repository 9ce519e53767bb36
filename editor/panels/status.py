"""The line below everything: what goes on, the tool in hand, what is under the pointer, the device, turn and zoom."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QStatusBar, QWidget

from editor.desk.drawing import Drawing
from editor.desk.exporting import Exporting
from editor.desk.folder_drawing import FolderDrawing
from editor.desk.predicting import Predicting
from editor.language.sentences import translated
from editor.language.texts import tr
from editor.panels.hand_label import HandLabel
from editor.panels.kept_room import KeptRoom
from editor.panels.narrow_label import NarrowLabel
from editor.panels.progress_of_runs import progress_of_export, progress_of_folder
from editor.panels.readout import Readout, widest_words
from editor.panels.turn_button import TurnButton

HAND_PLACE = 7
"""After what goes on, before what is under the pointer."""

MARGIN_PX = 8
"""Left free at either end of the line."""

NARROWEST_PX = 76
"""To this each sentence may be cut short in a small window, rather than make it wider."""

WIDEST_ZOOM_PERCENT = 88888
"""More than there is on any screen, in the widest digits."""


class Status(QStatusBar):
    """Shows progress of the network with a button that stops it.

    What goes on matters most: where there is no room for all of it, the device is left out, which seldom changes.

    Signals:
        stop_asked: the button was pressed.
    """

    stop_asked = Signal()

    def __init__(
        self, drawing: Drawing, predicting: Predicting, folder_drawing: FolderDrawing, exporting: Exporting
    ) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._predicting = predicting
        self._text = NarrowLabel(NARROWEST_PX)
        self._text_room = KeptRoom(self._text, NARROWEST_PX)
        self._text_room.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # takes what is left
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedSize(100, 12)
        self._progress_text = QLabel()
        self._stop = QPushButton(tr("Stop"), flat=True)
        self._stop.setToolTip(tr("Stop drawing masks"))
        self._stop.clicked.connect(self.stop_asked)
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.folder = progress_of_folder(folder_drawing)
        self.export = progress_of_export(exporting)
        self._training = NarrowLabel(NARROWEST_PX)
        self.readout = Readout()
        self._readout_room = KeptRoom(self.readout, widest=widest_words())
        self._device = NarrowLabel(NARROWEST_PX, tr("Network: {device}", device=tr("not started")))
        self.turn = TurnButton()
        self._zoom = QLabel()
        self._zoom_room = KeptRoom(self._zoom, widest=zoom_words(WIDEST_ZOOM_PERCENT))
        self.addWidget(self._text_room, 1)
        for widget in (self._progress_text, self._progress, self._stop, self.folder, self.export, self._training,
                       self._readout_room, self._device, self.turn, self._zoom_room):  # fmt: skip
            self.addPermanentWidget(widget)
        predicting.progress_changed.connect(self._show_progress)
        drawing.device_changed.connect(lambda text: self._device.setText(tr("Network: {device}", device=text)))
        self._show_progress()
        self.show_training("")

    @property
    def device_text(self) -> str:
        """What is said about where the network runs."""
        return self._device.text()

    @property
    def text(self) -> str:
        """What it says goes on."""
        return self._text.text()

    def event(self, event: QEvent) -> bool:
        """Look anew what there is room for once the line or something in it has become wider or narrower."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._make_room()
        return super().event(event)

    def tell(self, text: str) -> None:
        """Say what goes on, also in a sentence of a part without Qt."""
        self._text.setText(translated(text))
        self._make_room()

    def show_page(self, *, is_canvas: bool) -> None:
        """Leave out what is told of the canvas alone while another page is shown."""
        self._readout_room.setVisible(is_canvas)

    def _make_room(self) -> None:
        """Show the device unless what goes on would be cut short beside it."""
        wanted = [
            part
            for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if not part.isHidden() and part not in (self._text_room, self._device)
        ]
        layout = self.layout()
        gap = 0 if layout is None else max(0, layout.spacing())
        room = self.width() - sum(part.sizeHint().width() + gap for part in wanted) - 2 * MARGIN_PX
        needed = self._text.sizeHint().width() + gap + self._device.sizeHint().width()
        self._device.setVisible(needed <= room)

    def show_training(self, text: str) -> None:
        """Show how far the training of a network is, "" if there is none."""
        self._training.setText(text)
        self._training.setVisible(bool(text))

    def show_zoom(self, percent: float) -> None:
        """Show the zoom."""
        self._zoom.setText(zoom_words(percent))

    def show_hand(self, hand: HandLabel) -> None:
        """Say what the next gesture does."""
        self.insertPermanentWidget(HAND_PLACE, hand)

    def _show_progress(self) -> None:
        busy = self._predicting.is_busy
        if busy:
            self._give_way(True)  # before the others come: both at once may be wider than the window
        for widget in (self._progress, self._progress_text, self._stop):
            widget.setVisible(busy)
        self._give_way(busy)
        self._progress.setMaximum(max(1, self._predicting.total))
        self._progress.setValue(self._predicting.done)
        done, total = self._predicting.done, self._predicting.total
        self._progress_text.setText(tr("Masks: {done} of {total}", done=done, total=total))

    def _give_way(self, gives_way: bool) -> None:
        for progress in (self.folder, self.export):
            progress.give_way(gives_way)


def zoom_words(percent: float) -> str:
    """Return a zoom as it is told, with a digit more where it is small."""
    return tr("{percent:.0f} %", percent=percent) if percent >= 10 else tr("{percent:.1f} %", percent=percent)
