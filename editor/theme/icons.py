"""Icons in the colours of the theme, sharp at any scale of the screen."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor.theme.palette import Colours
from segmentation.resources import ICONS

SIDE_PX = 20

SCALES = (1, 2, 3)
"""Pictures are made for these scales of the screen; Qt takes the next larger one and makes it smaller."""


def icon_of(name: str, colours: Colours) -> QIcon:
    """Return the icon `name` of the resources: in the colour of text, of accented text where it is checked."""
    drawing = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    for state, colour in ((QIcon.State.Off, colours.text), (QIcon.State.On, colours.accent_text)):
        for scale in SCALES:
            icon.addPixmap(_picture(drawing, colour, scale), QIcon.Mode.Normal, state)
        icon.addPixmap(_picture(drawing, colours.faint_text, SCALES[-1]), QIcon.Mode.Disabled, state)
    return icon


def _picture(drawing: str, colour: str, scale: int) -> QPixmap:
    picture = QPixmap(QSize(SIDE_PX, SIDE_PX) * scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    svg = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    svg.render(painter, QRectF(0, 0, SIDE_PX * scale, SIDE_PX * scale))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture
