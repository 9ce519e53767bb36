"""Labels with a role that the style sheet knows, and texts that must not be taken for markup."""

from html import escape

from PySide6.QtWidgets import QLabel


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


def plain_tool_tip(text: str) -> str:
    """Return `text` so that a tool tip shows it as it is: names of files and cars come from strangers."""
    return f"<span>{escape(text)}</span>"
