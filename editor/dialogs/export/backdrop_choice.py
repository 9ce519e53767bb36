"""Choosing what cars are put in front of."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QColorDialog, QComboBox, QFileDialog, QWidget

from editor.desk.backdrop_words import TITLES, backdrop_in_words, floor_in_words
from editor.desk.export_choice import AS_PRESET, TRANSPARENT
from editor.language.marking import marked
from editor.language.texts import tr
from editor.theme.swatches import swatch
from segmentation.cutout.preset import Preset
from segmentation.cutout.shipped_backdrops import shipped_backdrops
from segmentation.images.reading import PHOTO_SUFFIXES

_COLOUR, _PICTURE, _SET = "?colour", "?picture", "?set"
"""Not backdrops but the wish to choose one."""
_NAMED = (
    (marked("White"), "#ffffff"),
    (marked("Light grey"), "#ececee"),
    (marked("Grey"), "#808080"),
    (marked("Black"), "#000000"),
)


class BackdropChoice(QComboBox):
    """The preset's backdrop, colours, nothing, carmask's own, a picture, or a set of them.

    A colour or picture that was chosen joins the list.

    Signals:
        chosen: another backdrop was chosen.
    """

    chosen = Signal()

    def __init__(self, backdrop: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Backdrop"))
        self.addItem("", AS_PRESET)
        for title, colour in _NAMED:
            self.addItem(swatch(colour), tr(title), colour)
        self.addItem(tr("Transparent"), TRANSPARENT)
        self.insertSeparator(self.count())
        for shipped in sorted(shipped_backdrops(), key=lambda each: list(TITLES).index(each.name)):
            self.addItem(backdrop_in_words(shipped.name), shipped.name)
            self.setItemData(self.count() - 1, floor_in_words(shipped), Qt.ItemDataRole.ToolTipRole)
        self.insertSeparator(self.count())
        self.addItem(tr("Another colour …"), _COLOUR)
        self.addItem(tr("A picture …"), _PICTURE)
        self.addItem(tr("A folder with one for each angle …"), _SET)
        self._backdrop = AS_PRESET
        self.choose(backdrop)
        self.activated.connect(self._take)

    @property
    def backdrop(self) -> str:
        """What is chosen, a text for `backdrop_of`; AS_PRESET for the preset's."""
        return self._backdrop

    def show_preset(self, preset: Preset) -> None:
        """Say what the preset's backdrop is."""
        self.setItemText(0, tr("As the preset says: {backdrop}", backdrop=backdrop_in_words(preset.backdrop)))

    def choose(self, backdrop: str) -> None:
        """Choose a backdrop, which joins the list if it is not there."""
        place = self.findData(backdrop)
        if place < 0:
            place = self.findData(TRANSPARENT) + 1
            self.insertItem(place, QIcon(), backdrop_in_words(backdrop), backdrop)
            if QColor.isValidColorName(backdrop):
                self.setItemIcon(place, swatch(backdrop))
        self._backdrop = backdrop
        self.setCurrentIndex(place)

    def _take(self) -> None:
        wanted = self.currentData()
        if wanted == _COLOUR:
            before = QColor(self._backdrop) if QColor.isValidColorName(self._backdrop) else QColor("white")
            colour = QColorDialog.getColor(before, self, tr("Colour of the backdrop"))
            wanted = colour.name() if colour.isValid() else self._backdrop
        elif wanted == _PICTURE:
            wanted = ask_for_picture(self, self._backdrop) or self._backdrop
        elif wanted == _SET:
            wanted = ask_for_set(self, self._backdrop) or self._backdrop
        is_other = wanted != self._backdrop
        self.choose(wanted)
        if is_other:
            self.chosen.emit()


def ask_for_picture(parent: QWidget, before: str) -> str:
    """Ask for a picture as backdrop, beginning in the folder of the one `before`; return its path, "" for none."""
    kinds = " ".join(f"*{suffix}" for suffix in sorted(PHOTO_SUFFIXES))
    start = str(Path(before).parent) if Path(before).is_absolute() else ""
    title, pictures = tr("A picture as backdrop"), tr("Pictures ({kinds})", kinds=kinds)
    return QFileDialog.getOpenFileName(parent, title, start, pictures)[0]


def ask_for_set(parent: QWidget, before: str) -> str:
    """Ask for a folder with a backdrop for each angle, beginning beside the one `before`; return its path or ""."""
    start = str(Path(before).parent) if Path(before).is_absolute() else ""
    return QFileDialog.getExistingDirectory(parent, tr("A folder with a backdrop for each angle"), start)
