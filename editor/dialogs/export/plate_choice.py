"""Choosing what number plates are covered with."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QColorDialog, QComboBox, QFileDialog, QWidget

from editor.language.marking import marked
from editor.language.texts import tr
from editor.theme.swatches import swatch

AS_PHOTOGRAPHED, BLUR = "", "blur"
COLOUR, INLAY = "colour:", "inlay:"
"""What texts for `covering_of` begin with; what follows is a colour, or the path of a picture."""
_ANOTHER_COLOUR, _PICTURE = "?colour", "?picture"
"""Not coverings but the wish to choose one."""
_NAMED = ((marked("White"), "#ffffff"), (marked("Light grey"), "#d0d0d4"), (marked("Black"), "#101010"))
_PICTURE_FILES = "*.png *.jpg *.jpeg"


class PlateChoice(QComboBox):
    """As photographed, blurred, a colour, or a picture; a colour or picture that was chosen joins the list.

    Signals:
        chosen: another covering was chosen.
    """

    chosen = Signal()

    def __init__(self, covering: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Number plates"))
        self.setToolTip(
            tr("What lies over number plates in pictures, at angles where their corners were placed with the tool.")
        )
        self.addItem(tr("As photographed"), AS_PHOTOGRAPHED)
        self.addItem(tr("Blurred"), BLUR)
        for title, colour in _NAMED:
            self.addItem(swatch(colour), tr(title), COLOUR + colour)
        self.insertSeparator(self.count())
        self.addItem(tr("Another colour …"), _ANOTHER_COLOUR)
        self.addItem(tr("A picture …"), _PICTURE)
        self._covering = AS_PHOTOGRAPHED
        self.choose(covering)
        self.activated.connect(self._take)

    @property
    def covering(self) -> str:
        """What is chosen, a text for `covering_of`."""
        return self._covering

    def choose(self, covering: str) -> None:
        """Choose a covering, which joins the list if it is not there."""
        place = self.findData(covering)
        if place < 0:
            place = self.findData(BLUR) + 1
            kind, _, what = covering.partition(":")
            is_colour = f"{kind}:" == COLOUR
            self.insertItem(place, swatch(what) if is_colour else QIcon(), what if is_colour else Path(what).name)
            self.setItemData(place, covering)
        self._covering = covering
        self.setCurrentIndex(place)

    def _take(self) -> None:
        wanted = self.currentData()
        kind, _, what = self._covering.partition(":")
        if wanted == _ANOTHER_COLOUR:
            before = QColor(what) if f"{kind}:" == COLOUR else QColor("white")
            colour = QColorDialog.getColor(before, self, tr("Colour over number plates"))
            wanted = COLOUR + colour.name() if colour.isValid() else self._covering
        elif wanted == _PICTURE:
            start = str(Path(what).parent) if f"{kind}:" == INLAY else ""
            title, kinds = tr("A picture over number plates"), tr("Pictures ({kinds})", kinds=_PICTURE_FILES)
            file, _ = QFileDialog.getOpenFileName(self, title, start, kinds)
            wanted = INLAY + file if file else self._covering
        is_other = wanted != self._covering
        self.choose(wanted)
        if is_other:
            self.chosen.emit()
