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
    if not _is_whole(path) or not _install(path):
        QLocale.setDefault(QLocale(ENGLISH))
        return f"The texts of the chosen language cannot be read ({path}), so carmask speaks English. Set it up again."
    QLocale.setDefault(QLocale(language))
    _install(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm")
    return ""


def _is_whole(path: Path) -> bool:
    """Whether the file is as it was made; Qt believes all that stands in it, and a damaged one ends the program."""
    try:
        seal = path.with_name(f"{path.name}.sha256").read_text(encoding="ascii").strip()
        return hashlib.sha256(path.read_bytes()).hexdigest() == seal
    except (OSError, ValueError):
        return False


def _install(path: Path) -> bool:
    application = QCoreApplication.instance()
    translator = QTranslator(application)
    return application is not None and translator.load(str(path)) and QCoreApplication.installTranslator(translator)
