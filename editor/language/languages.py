"""Which languages there are, and how one is spoken."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from segmentation.resources import RESOURCES

TRANSLATIONS = RESOURCES / "translations"
ENGLISH = "en"
AS_SYSTEM = "system"
LANGUAGES = (ENGLISH, "de")
"""Codes as in ISO 639; all but English have `carmask_<code>.qm` in `resources/translations`, with its hash."""


def chosen_language(choice: str, system: Sequence[str]) -> str:
    """Return the code of the language to speak.

    Args:
        choice: a code, or AS_SYSTEM for the first language of the system that carmask knows.
        system: the system's languages, the dearest first, such as "de-AT".
    """
    wanted = system if choice == AS_SYSTEM else (choice,)
    codes = (name.replace("_", "-").split("-")[0] for name in wanted)
    return next((code for code in codes if code in LANGUAGES), ENGLISH)


def speak(choice: str, folder: Path = TRANSLATIONS) -> str:
    """Have all texts from now on in the chosen language, Qt's own too; return a sentence if that cannot be.

    It is for the start of the program: what is shown already stays as it is. Then the window speaks English.
    """
    language = chosen_language(choice, QLocale.system().uiLanguages())
    if language == ENGLISH:
        QLocale.setDefault(QLocale(ENGLISH))
        return ""
    path = folder / f"carmask_{language}.qm"
    content = _whole(path)
    if content is None or not _install(content):
        QLocale.setDefault(QLocale(ENGLISH))
        return f"The texts of the chosen language cannot be read ({path}), so carmask speaks English. Set it up again."
    QLocale.setDefault(QLocale(language))
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    if qt.is_file():
        _install(qt.read_bytes())
    return ""


class _Translator(QTranslator):
    """Keeps what Qt looks texts up in: a file would change under it with the next carmask that is installed."""

    def __init__(self, content: bytes) -> None:
        super().__init__(QCoreApplication.instance())
        self.content = content


def _whole(path: Path) -> bytes | None:
    """Return a file that is as it was made, else None: Qt believes what stands in one, and damage ends the program."""
    try:
        content = path.read_bytes()
        seal = path.with_name(f"{path.name}.sha256").read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None
    return content if hashlib.sha256(content).hexdigest() == seal else None


def _install(content: bytes) -> bool:
    translator = _Translator(content)
    return translator.load(content) and QCoreApplication.installTranslator(translator)
