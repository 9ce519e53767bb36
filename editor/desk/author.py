"""Who works at this computer: the name that records get, and those that were chosen before."""

from PySide6.QtCore import QObject, Signal

from editor.language.texts import tr
from editor.settings.store import SettingsStore
from segmentation.errors import CarmaskError
from segmentation.labels.drafting import account_name
from segmentation.labels.people import LONGEST_NAME, cleaned_name, same_person

NAMES = "author.names"
"""Under this key the settings remember the names that were chosen, the newest first."""

ASKED = "author.asked"
"""Under this key the settings remember that the person has answered."""

MOST = 8


class Author(QObject):
    """The person at this computer; until somebody says who that is, it is the name of the account.

    Signals:
        changed: another name was chosen.
    """

    changed = Signal()

    def __init__(self, settings: SettingsStore) -> None:
        super().__init__()
        self._settings = settings

    @property
    def name(self) -> str:
        """The name that the records of masks get from now on."""
        names = self.last_names
        return names[0] if names else cleaned_name(account_name()) or "unknown"

    @property
    def last_names(self) -> list[str]:
        """The names that were chosen, the newest first; whatever else stands in the settings is passed over."""
        remembered = self._settings.remembered(NAMES)
        texts = remembered if isinstance(remembered, list) else []
        names = [text for text in texts if isinstance(text, str) and text and cleaned_name(text) == text]
        return list(dict.fromkeys(names))[:MOST]

    @property
    def is_to_be_asked(self) -> bool:
        """Whether nobody has said on this computer who they are."""
        return not self.last_names and not self._settings.remembered(ASKED)

    def choose(self, text: str) -> str:
        """Take `text` as the name from now on, and return a sentence that says so, and how it was cleaned.

        Raises:
            CarmaskError: nothing in it can be seen; the name stays.
        """
        name = cleaned_name(text)
        if not name:
            raise CarmaskError(tr("A name needs a letter that can be seen; “{name}” stays.", name=self.name))
        others = [other for other in self.last_names if not same_person(other, name)]
        self._settings.remember(NAMES, [name, *others][:MOST])
        self._settings.remember(ASKED, True)
        self.changed.emit()
        if name == " ".join(text.split()):
            return tr("Masks are saved under the name {name} from now on.", name=name)
        return tr(
            "Masks are saved under the name {name} from now on: one line of {most} letters at most, none unseen.",
            name=name,
            most=LONGEST_NAME,
        )
