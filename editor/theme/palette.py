"""The colours of the window, dark and light, and Qt's palette made of them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from segmentation.resources import ICONS


@dataclass(frozen=True)
class Colours:
    """One look. Greys are neutral: a tinted surround would shift how a photo's colours are seen."""

    window: str
    panel: str
    field: str
    border: str
    text: str
    faint_text: str
    accent: str
    accent_text: str
    surround: str
    hover: str
    warning: str


DARK = Colours(
    window="#2b2b2b", panel="#323232", field="#232323", border="#454545", text="#e6e6e6", faint_text="#a3a3a3",
    accent="#3d8bff", accent_text="#ffffff", surround="#1f1f1f", hover="#404040", warning="#5a4413",
)  # fmt: skip
LIGHT = Colours(
    window="#f0f0f0", panel="#fafafa", field="#ffffff", border="#c4c4c4", text="#1e1e1e", faint_text="#626262",
    accent="#1a66d6", accent_text="#ffffff", surround="#b9b9b9", hover="#e2e2e2", warning="#ffe9b3",
)  # fmt: skip

STATE_COLOURS = {
    "no mask": "#8a8a8a",
    "network's mask": "#3d8bff",
    "corrected": "#f0a32f",
    "accepted": "#35b36b",
    "rejected": "#e07a5f",
    "failed": "#e5484d",
}
"""The dot of each view state; every state has its own word and mark too, for eyes that mix up colours."""


_DISABLED_PERCENT = 70


def colours_of(theme: str) -> Colours:
    """Return the look for a theme setting: "dark", "light" or "system"."""
    if theme == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return LIGHT if scheme == Qt.ColorScheme.Light else DARK
    return LIGHT if theme == "light" else DARK


def frame_in(theme: str) -> None:
    """Let the system draw what is its own, such as the window's title bar, in a theme too."""
    schemes = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light}
    QGuiApplication.styleHints().setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))


def palette_of(colours: Colours) -> QPalette:
    """Return Qt's palette for a look."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.field,
        QPalette.ColorRole.AlternateBase: colours.panel,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.panel,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.panel,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.faint_text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.accent_text,
        QPalette.ColorRole.Mid: colours.border,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, disabled_text_of(colours))
    return palette


def disabled_text_of(colours: Colours) -> QColor:
    """Return the colour of what cannot be chosen now: between side remarks and what is behind, by day and by night."""
    text, behind, part = QColor(colours.faint_text), QColor(colours.window), _DISABLED_PERCENT / 100
    pairs = (text.red(), behind.red()), (text.green(), behind.green()), (text.blue(), behind.blue())
    return QColor(*(round(of_text * part + of_behind * (1 - part)) for of_text, of_behind in pairs))


def style_sheet(colours: Colours) -> str:
    """Return the few rules that Qt's own Fusion style leaves to be wished for."""
    return _rules_of_kinds(colours) + _rules_of_names(colours)


def _rules_of_kinds(colours: Colours) -> str:
    """Return the rules for all widgets of a kind, or for a kind below a name."""
    return f"""
        QMainWindow::separator {{ width: 1px; height: 1px; background: {colours.border}; }}
        QToolBar {{ background: {colours.panel}; border: none; border-bottom: 1px solid {colours.border};
                    padding: 5px 8px; spacing: 6px; }}
        QToolBar QToolButton {{ padding: 4px 9px; border: 1px solid transparent; border-radius: 4px; }}
        QToolBar QToolButton#qt_toolbar_ext_button {{ padding: 0px; }}
        QToolBar QToolButton[popupMode="2"] {{ padding-left: 2px; padding-right: 16px; }}
        QToolButton::menu-indicator {{ subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }}
        QToolBar QToolButton:hover {{ background: {colours.hover}; }}
        QToolBar QToolButton:checked {{ background: {colours.accent}; color: {colours.accent_text}; }}
        QToolBar#tool_palette {{ border-bottom: none; border-right: 1px solid {colours.border};
                                 padding: 5px; spacing: 1px; }}
        QToolBar#tool_palette QToolButton {{ padding: 1px 4px; }}
        QToolBar#tool_palette::separator {{ width: auto; height: 1px; margin: 5px 3px; }}
        QToolBar::separator {{ width: 1px; background: {colours.border}; margin: 4px 6px; }}
        QStatusBar {{ background: {colours.panel}; border-top: 1px solid {colours.border}; }}
        QStatusBar::item {{ border: none; }}
        QStatusBar QLabel {{ color: {colours.faint_text}; padding: 2px 8px; }}
        QDockWidget {{ border: none; }}
        QLineEdit {{ background: {colours.field}; border: 1px solid {colours.border}; border-radius: 4px;
                     padding: 5px 8px; }}
        QLineEdit:focus {{ border-color: {colours.accent}; }}
        QListView {{ background: {colours.panel}; border: none; outline: none; }}
        QTreeView::item {{ padding: 3px 2px; }}
        QToolTip {{ background: {colours.panel}; color: {colours.text}; border: 1px solid {colours.border};
                    padding: 4px; }}
        QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {colours.faint_text};
                                border-radius: 3px; background: {colours.field}; }}
        QRadioButton::indicator {{ width: 12px; height: 12px; border: 1px solid {colours.faint_text};
                                   border-radius: 7px; background: {colours.field}; }}
        QRadioButton::indicator:checked {{ border: 1px solid {colours.accent};
            background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 {colours.accent_text},
                stop: 0.38 {colours.accent_text}, stop: 0.48 {colours.accent}, stop: 1 {colours.accent}); }}
        QRadioButton::indicator:disabled {{ border-color: {colours.border}; }}
        QCheckBox::indicator:checked {{ background: {colours.accent}; border-color: {colours.accent};
                                        image: url("{(ICONS / "tick.svg").as_posix()}"); }}
    """


def _rules_of_names(colours: Colours) -> str:
    """Return the rules for widgets by their object names, in any order: none is of two."""
    return f"""
        #backdrop_note {{ background: #3a3d45; color: #ffffff; border-radius: 4px; padding: 4px 9px; }}
        #plate_note {{ background: #3a3d45; color: #ffffff; border-radius: 4px; padding: 4px 9px; }}
        #subject_note {{ background: #00806e; color: #ffffff; border-radius: 4px; padding: 4px 9px; }}
        #subject_note[subject="smart-edge"] {{ background: #7c3fb8; }}
        #limits_note {{ background: {colours.accent}; color: {colours.accent_text}; border-radius: 4px;
                        padding: 4px 9px; }}
        #review_only_note {{ background: {colours.warning}; color: {colours.text}; border: 1px solid {colours.border};
                             border-radius: 4px; padding: 4px 9px; }}
        #notice_bar {{ background: {colours.warning}; border-bottom: 1px solid {colours.border}; }}
        #author_question {{ background: {colours.panel}; border-top: 1px solid {colours.border}; }}
        #first_steps {{ background: {colours.window}; border-bottom: 1px solid {colours.border}; }}
        #step_number {{ background: {colours.accent}; color: {colours.accent_text}; border-radius: 12px; }}
        #strip {{ background: {colours.panel}; border-top: 1px solid {colours.border}; }}
        #side_panels {{ background: {colours.panel}; border-left: 1px solid {colours.border}; }}
        #spin_bar {{ background: {colours.panel}; border-top: 1px solid {colours.border}; }}
        #history_panel QListView::item {{ padding: 3px 2px; }}
        #setting_groups {{ background: {colours.panel}; border-right: 1px solid {colours.border}; padding-top: 8px; }}
        #setting_groups::item {{ padding: 6px 12px; }}
        #side_panel {{ background: {colours.panel}; border-right: 1px solid {colours.border}; }}
        #heading {{ font-size: 19pt; }}
        #section {{ font-size: 13pt; }}
        #faint {{ color: {colours.faint_text}; }}
        {_buttons(colours)}
        #card {{ background: {colours.panel}; border: 1px solid {colours.border}; border-radius: 6px; }}
    """


def _buttons(colours: Colours) -> str:
    """Return the rules of the buttons that stand among other things than bars."""
    return f"""
        #sort_button {{ border: none; padding: 3px 16px 3px 6px; border-radius: 4px; }}
        #sort_button:hover, #sort_button:focus {{ background: {colours.hover}; }}
        #primary {{ background: {colours.accent}; color: {colours.accent_text}; border: none;
                    border-radius: 5px; padding: 9px 20px; }}
        #primary:disabled {{ background: {colours.hover}; color: {colours.faint_text}; }}
        #plain {{ background: {colours.panel}; border: 1px solid {colours.border}; border-radius: 5px;
                  padding: 8px 16px; }}
        #plain:hover {{ background: {colours.hover}; }}
        #plain:disabled {{ color: {colours.faint_text}; background: transparent; }}
    """
