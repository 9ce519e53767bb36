"""The look of the window: what is ticked looks ticked, by day and by night."""

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QProxyStyle,
    QRadioButton,
    QStyle,
    QToolButton,
)

import editor
from editor.panels.more_buttons import MORE_BUTTON
from editor.settings.schema import THEME
from editor.theme.dialog_buttons import usual_buttons
from editor.theme.icons import SIDE_PX, icon_of
from editor.theme.palette import DARK, LIGHT, colours_of, palette_of, style_sheet
from editor.theme.swatches import swatch
from segmentation.resources import ICONS
from tests.editor.conftest import wait


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_every_picture_that_the_style_names_is_there_and_can_be_drawn(colours):
    paths = re.findall(r'url\("(.+?)"\)', style_sheet(colours))
    assert paths
    assert all(Path(path).is_absolute() and not QImage(path).isNull() for path in paths)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_what_is_chosen_has_a_mark_of_the_accents_text_colour_in_a_field_of_the_accent(qtbot, kind, colours):
    button = kind("Draw anew")
    qtbot.addWidget(button)
    button.setStyleSheet(style_sheet(colours))
    drawn = {}
    for button_is_chosen in (False, True):
        button.setChecked(button_is_chosen)
        picture = button.grab().toImage().copy(0, 0, 18, button.height())
        drawn[button_is_chosen] = {
            picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
        }
    assert {colours.accent, colours.accent_text} <= drawn[True]
    assert colours.accent not in drawn[False]


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_bar_that_is_too_short_says_so_in_the_colour_of_text(opened, theme):
    opened.settings.change(THEME, theme)
    options = opened.window.options
    more = options.findChild(QToolButton, MORE_BUTTON)
    assert not more.isVisible()
    opened.window.resize(1000, 720)
    QApplication.processEvents()
    assert more.isVisible()
    picture = more.grab().toImage()
    seen = [picture.pixelColor(x, y).lightness() for x in range(picture.width()) for y in range(picture.height())]
    behind, text = QColor(colours_of(theme).panel).lightness(), QColor(colours_of(theme).text).lightness()
    nearest = min(seen, key=lambda lightness: abs(lightness - text))
    assert abs(nearest - text) < abs(nearest - behind)


def test_all_tools_are_seen_in_a_small_window_with_its_first_steps_and_a_notice(qtbot, application, drawn_folder):
    for angle in range(1, 17):
        shutil.copy(drawn_folder / "redcar_01.jpg", drawn_folder / f"zebra_{angle:02d}.jpg")
    window = application.window
    window.open_folder(drawn_folder)
    wait(qtbot, lambda: application.desk.catalogue is not None)
    application.desk.open_car(application.desk.catalogue.cars[1])
    window.first_steps.show()
    window.notices.tell("Something happened.")
    tools = window.panes.tools
    more = tools.findChild(QToolButton, MORE_BUTTON)
    wait(qtbot, lambda: not more.isVisible())
    assert window.size() == QSize(1280, 720)
    assert window.first_steps.isVisible() and window.notices.isVisible()
    assert all(tools.widgetForAction(action).isVisible() for action in tools.actions())


@pytest.mark.parametrize("width", [1280, 1920])
def test_the_lines_between_the_options_are_equally_thick(opened, width):
    opened.window.resize(width, 720)
    QApplication.processEvents()
    options = opened.window.options
    lines = [options.widgetForAction(action) for action in options.actions() if action.isSeparator()]
    assert len({line.width() for line in lines if line.isVisible()}) == 1


class _OfADesktop(QProxyStyle):
    """The style of a desktop that wants pictures on the buttons of dialogs."""

    def styleHint(self, hint, option=None, widget=None, data=None):  # noqa: N802
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, data)

    def standardIcon(self, kind, option=None, widget=None):  # noqa: N802
        return swatch("#e5484d")


@pytest.fixture
def desktop_with_pictures(qapp):
    before = qapp.style().objectName()
    qapp.setStyle(_OfADesktop("Fusion"))
    yield
    qapp.setStyle(before)


@pytest.mark.usefixtures("desktop_with_pictures")
def test_the_usual_buttons_of_a_dialog_carry_no_pictures_on_any_desktop(qtbot):
    which = QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
    of_qt, ours = QDialogButtonBox(which), usual_buttons(which)
    for box in (of_qt, ours):
        qtbot.addWidget(box)
    assert not any(button.icon().isNull() for button in of_qt.buttons())
    assert [button.text() for button in ours.buttons()] == [button.text() for button in of_qt.buttons()]
    assert all(button.icon().isNull() for button in ours.buttons())


def test_no_dialog_makes_usual_buttons_by_itself():
    sources = {path: path.read_text(encoding="utf-8") for path in Path(editor.__file__).parent.rglob("*.py")}
    makers = {path.name for path, source in sources.items() if re.search(r"QDialogButtonBox\(\w", source)}
    assert makers == {"dialog_buttons.py"}


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 1.75, 2, 2.5, 3])
def test_icons_are_drawn_for_the_scale_of_the_screen_not_made_smaller_from_a_larger_picture(qapp, scale):
    side_px = round(SIDE_PX * scale)
    drawing = QSvgRenderer((ICONS / "brush.svg").read_bytes().replace(b"currentColor", DARK.text.encode()))
    expected = QPixmap(side_px, side_px)
    expected.fill(Qt.GlobalColor.transparent)
    painter = QPainter(expected)
    drawing.render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    shown = icon_of("brush", DARK).pixmap(QSize(SIDE_PX, SIDE_PX), scale)
    assert shown.size() == expected.size()
    argb = QImage.Format.Format_ARGB32_Premultiplied
    assert shown.toImage().convertToFormat(argb) == expected.toImage().convertToFormat(argb)


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2.2 counts it, from 1 to 21."""

    def luminance(colour):
        shares = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
        return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), shares, strict=True))

    lower, higher = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (higher + 0.05) / (lower + 0.05)


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_what_cannot_be_chosen_is_paler_than_side_remarks_and_can_still_be_read(colours):
    palette = palette_of(colours)
    for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        disabled = palette.color(QPalette.ColorGroup.Disabled, role)
        assert 2.5 < contrast(disabled, colours.panel) < contrast(colours.faint_text, colours.panel) - 1
