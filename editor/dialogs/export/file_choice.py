"""Choosing what kind of files pictures become, in which colours, and whether cars become spins."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from editor.desk.export_choice import AS_PRESET, ExportChoice
from editor.desk.export_words import KINDS
from editor.language.marking import marked
from editor.language.texts import tr
from segmentation.cutout.preset import KEEP_PROFILE, TO_SRGB, Preset

PROFILES_IN_WORDS = {TO_SRGB: marked("sRGB"), KEEP_PROFILE: marked("As in the photo")}


class FileChoice(QObject):
    """The preset's kind of file or another in `kinds`, beside it its colours in `profiles`, and boxes in `spins`.

    Signals:
        chosen: something else was chosen.
    """

    chosen = Signal()

    def __init__(self, choice: ExportChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(tr("Kind of file"))
        self.kinds.addItem("", AS_PRESET)
        for kind, title in KINDS.items():
            self.kinds.addItem(tr("PSD, layers for Photoshop") if kind == "psd" else title, kind)
            self.kinds.setItemData(self.kinds.count() - 1, _about(kind), Qt.ItemDataRole.ToolTipRole)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(choice.kind)))
        self.profiles = QComboBox()
        self.profiles.setAccessibleName(tr("Colour profile"))
        self.profiles.setToolTip(
            tr("Web pages want sRGB; printers may want the colours of the photo, with its colour profile in the file.")
        )
        self.profiles.addItem("", AS_PRESET)
        for profile, title in PROFILES_IN_WORDS.items():
            self.profiles.addItem(tr(title), profile)
        self.profiles.setCurrentIndex(max(0, self.profiles.findData(choice.profile)))
        self.profiles.activated.connect(self.chosen)
        self.webp_spin, self.mp4_spin = QCheckBox(tr("WebP")), QCheckBox(tr("MP4"))
        self.webp_spin.setAccessibleName(tr("Spin as WebP"))
        self.mp4_spin.setAccessibleName(tr("Spin as MP4"))
        for box, is_made in ((self.webp_spin, choice.makes_webp_spin), (self.mp4_spin, choice.makes_mp4_spin)):
            box.setChecked(is_made)
            box.setToolTip(tr("One moving picture of each car of which all angles are delivered, beside its pictures."))
            box.toggled.connect(self.chosen)
        self.kinds.activated.connect(self.chosen)
        self.row = QWidget()
        beside = QHBoxLayout(self.row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(10)
        for choice_of in (self.kinds, self.profiles):
            choice_of.setMinimumContentsLength(1)
            beside.addWidget(choice_of, 1)
        self.spins = QWidget()
        row = QHBoxLayout(self.spins)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(QLabel(tr("And a spin of each car:")))
        row.addWidget(self.webp_spin)
        row.addWidget(self.mp4_spin)
        row.addStretch()

    @property
    def kind(self) -> str:
        """The kind of file that is chosen, a key of SUFFIXES; AS_PRESET for the preset's."""
        return str(self.kinds.currentData())

    @property
    def profile(self) -> str:
        """What becomes of the photos' colour profiles, one of PROFILES; AS_PRESET for what the preset says."""
        return str(self.profiles.currentData())

    def show_preset(self, preset: Preset) -> None:
        """Say what the preset's kind of file is, and which colours it wants."""
        wanted = tr(PROFILES_IN_WORDS[preset.profile])
        self.profiles.setItemText(0, tr("As the preset says: {profile}", profile=wanted))
        self.kinds.setItemText(0, tr("As the preset says: {kind}", kind=KINDS[preset.kind]))


def _about(kind: str) -> str:
    if kind == "psd":
        return tr("Background, shadow, reflection, the car with its outline as a mask to paint on, and glass.")
    return ""
