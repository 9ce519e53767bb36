"""Labels and buttons with a role that the style sheet knows, and texts that must not be taken for markup."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton


def faint_label(text: str = "") -> QLabel:
    """Return a label in the colour of side remarks."""
    label = QLabel(text)
    label.setObjectName("faint")
    return label


def heading_label(text: str) -> QLabel:
    """Return a label that heads a page."""
    label = QLabel(text)
    label.setObjectName("heading")
    return label


def section_label(text: str) -> QLabel:
    """Return a label that heads a part of a page."""
    label = QLabel(text)
    label.setObjectName("section")
    return label


def wrapped_label(text: str = "") -> QLabel:
    """Return a faint label for sentences, which wrap and are shown as they are."""
    label = faint_label(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def show_as_primary(button: QPushButton, is_primary: bool) -> None:
    """Let `button` look like what is to be done next, or like one of the others."""
    name = "primary" if is_primary else "plain"
    if button.objectName() != name:
        button.setObjectName(name)
        button.style().unpolish(button)
        button.style().polish(button)


def plain_tool_tip(text: str) -> str:
    """Return `text` so that a tool tip shows it as it is: names of files and cars come from strangers."""
    return f"<span>{escape(text)}</span>"
