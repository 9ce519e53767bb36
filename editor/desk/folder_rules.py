"""The rules of the open folder, read and set in the background."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editor.desk.desk import Desk
from editor.language.sentences import translated
from editor.language.texts import tr
from segmentation.errors import CarmaskError
from segmentation.labels.rules import Rules, read_rules, set_rules


class FolderRules(QObject):
    """Reads the rules of the open folder for whoever shows them, and sets them in the person's name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def read(self, show: Callable[[Rules], None]) -> None:
        """Call `show` with the rules; where they cannot be read it is said why, and none are shown, to be set anew."""
        catalogue = self._desk.catalogue
        if catalogue is not None:
            folder = catalogue.folder

            def take(found: tuple[Rules, str]) -> None:
                rules, problem = found
                if problem:
                    self._desk.notice.emit(translated(problem))
                show(rules)

            self._desk.background.run(partial(_read, folder), take, self._desk.notice.emit, about=folder)

    def set(self, rules: Rules, *, reviewer_is_another: bool) -> None:
        """Set the rules of the folder of `rules`."""
        change = partial(set_rules, rules.folder, self._desk.author.name, reviewer_is_another=reviewer_is_another)
        self._desk.background.run(change, self._tell, self._desk.notice.emit, about=rules.folder)

    def _tell(self, rules: Rules) -> None:
        name = rules.folder.name
        if rules.reviewer_is_another:
            self._desk.told.emit(tr("In {name} a mask is accepted by somebody other than who made it.", name=name))
        else:
            self._desk.told.emit(tr("In {name} everybody may accept masks of their own.", name=name))


def _read(folder: Path) -> tuple[Rules, str]:
    try:
        return read_rules(folder), ""
    except CarmaskError as error:
        return Rules(folder), str(error)
