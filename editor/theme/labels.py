"""Labels with a role that the style sheet knows."""

from PySide6.QtWidgets import QLabel


def faint_label(text: str = "") -> QLabel:
    """Return a label in the colour of side remarks; long texts wrap."""
    label = QLabel(text)
    label.setObjectName("faint")
    label.setWordWrap(True)
    return label


def heading_label(text: str) -> QLabel:
    """Return a label that heads a page."""
    label = QLabel(text)
    label.setObjectName("heading")
    return label
