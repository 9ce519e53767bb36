"""The rules of a folder, which hold for all who work in it: what they are, who set them, and the change of them."""

from datetime import datetime

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from editor.language.texts import tr
from editor.theme.dialog_buttons import usual_buttons
from editor.theme.labels import wrapped_label
from segmentation.labels.rules import Change, Rules
from segmentation.local_time import local_time

MOST_SHOWN = 6
"""So many of the last changes are told."""


class FolderRulesDialog(QDialog):
    """A tick for the rule, and below it who set it and who lifted it, the newest first."""

    def __init__(self, rules: Rules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Rules of the folder {name}", name=rules.folder.name))
        self.reviewer_is_another = QCheckBox(tr("A mask is accepted by somebody other than who made it"))
        self.reviewer_is_another.setChecked(rules.reviewer_is_another)
        explained = wrapped_label(
            tr(
                "Rules hold for all who work in this folder and the folders in it. Who accepts a mask of their own "
                "saves it, to be accepted by another. A network's mask that nobody touched is nobody's own. What was "
                "accepted before stays accepted."
            )
        )
        self.changes = wrapped_label("\n".join(map(_in_words, rules.changes[: -MOST_SHOWN - 1 : -1])))
        buttons = usual_buttons(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.reviewer_is_another)
        layout.addWidget(explained)
        layout.addWidget(self.changes)
        self.changes.setVisible(bool(rules.changes))
        layout.addWidget(buttons)
        self.setMinimumWidth(460)


def _in_words(change: Change) -> str:
    when = local_time(datetime.fromisoformat(change.utc))
    if change.reviewer_is_another:
        return tr("Set by {who} at {host}, {when:%Y-%m-%d %H:%M}", who=change.who, host=change.host, when=when)
    return tr("Lifted by {who} at {host}, {when:%Y-%m-%d %H:%M}", who=change.who, host=change.host, when=when)
