"""Icons in the colours of the theme, sharp at any scale of the screen."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor.theme.palette import Colours
from segmentation.resources import ICONS

SIDE_PX = 20

SCALES = (1, 1.25, 1.5, 1.75, 2, 2.5, 3)
"""Pictures are made for these scales of the screen; for others Qt makes a larger one smaller, which softens lines."""


def icon_of(name: str, colours: Colours) -> QIcon:
    """Return the icon `name` of the resources: in the colour of text, of accented text where it is checked."""
    drawing = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    for state, colour in ((QIcon.State.Off, colours.text), (QIcon.State.On, colours.accent_text)):
        for scale in SCALES:
            icon.addPixmap(_picture(drawing, colour, scale), QIcon.Mode.Normal, state)
        icon.addPixmap(_picture(drawing, colours.faint_text, SCALES[-1]), QIcon.Mode.Disabled, state)
    return icon


def _picture(drawing: str, colour: str, scale: float) -> QPixmap:
    side_px = round(SIDE_PX * scale)
    picture = QPixmap(side_px, side_px)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    svg = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    svg.render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
