"""Every text of the window is in the person's language, and has room there."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from editor.commands.table import COMMANDS
from editor.desk import export_words, folder_words
from editor.desk.export_run import ExportRun
from editor.desk.folder_run import End, Failure, FolderRun
from editor.dialogs import questions
from editor.dialogs.command_palette import CommandPalette
from editor.dialogs.export.summary import ExportSummary
from editor.dialogs.folder_drawing import FolderSummary
from editor.dialogs.keys import KeysDialog
from editor.dialogs.recovery import RecoveryDialog
from editor.jobs.message_words import in_words
from editor.language.sentences import CONTEXT as SENTENCES
from editor.language.sentences import translated
from editor.language.texts import CONTEXT, DECIMAL_SIGN, THOUSANDS_SIGN
from editor.panels.narrow_label import NarrowLabel
from segmentation.messages import Exported
from tests.editor.conftest import PATIENCE_MS
from tests.editor.shown_texts import texts_of

DIALOGS = {
    "keys": lambda window: KeysDialog(window.keymap, window),
    "networks": lambda window: window.dialogs.show_networks() or window.dialogs.networks_window,
    "palette": lambda window: CommandPalette(window.actions_of, window),
    "recovery": lambda window: RecoveryDialog([], window),
}
"""What opens by other ways than a command that ends in three dots."""

NO_DIALOGS = {"help.palette", "network.networks"}
NEED_MORE_THAN_A_CAR = {"file.export_summary", "mask.folder_summary", "mask.merge"}
OPENERS = [
    command.id
    for command in COMMANDS
    if command.title.endswith("…") and command.id not in NO_DIALOGS | NEED_MORE_THAN_A_CAR
]


NOW = datetime(2026, 11, 26, 14, 5, tzinfo=UTC)


class Brackets(QTranslator):
    """A language in which every text stands in brackets, those of Qt's own buttons too."""

    def translate(self, context, source, disambiguation=None, n=-1):
        is_ours = context in (CONTEXT, SENTENCES, "QMessageBox", "QPlatformTheme") and source not in (
            DECIMAL_SIGN,
            THOUSANDS_SIGN,
        )
        return f"⟦{source}⟧" if is_ours else None


@pytest.fixture
def brackets(qapp):
    translator = Brackets()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


NAMES = re.compile(
    r"carmask|JPEG|PNG|AVIF|TIFF|WebP|redcar|\bpx\b|\w+\.(jpg|png|json)|Ctrl|Shift|Alt|Esc|Space|Return|Enter|Home|End|PgUp|PgDown|Left|Right|Tab|Up|Down"
    r"|Backspace|Del"
)


def bare(text, names=()):
    """Return the words of `text` that stand in no brackets and are no name."""
    text = re.sub(r"<[^>]*>", " ", text)
    while re.search(r"⟦[^⟦⟧]*⟧", text):
        text = re.sub(r"⟦[^⟦⟧]*⟧", " ", text)
    for name in names:
        text = text.replace(name, " ")
    return re.findall(r"[^\W\d_]{2,}", NAMES.sub(" ", text))


def untranslated(window, names=()):
    return [(type(widget).__name__, text) for widget, text in texts_of(window) if bare(text, names)]


def settle(qtbot, application):
    """Wait until nothing is read any more."""
    for background in (application.background, application.shelf_disk):
        qtbot.waitUntil(lambda background=background: background.is_idle, timeout=PATIENCE_MS)


def test_everything_in_the_window_was_asked_for_by_tr(brackets, request):
    opened = request.getfixturevalue("opened")
    window = opened.window
    for name in ("view.history", "view.navigator"):
        window.actions_of[name].trigger()
    window.shell.show_first_steps()
    window.notices.tell(translated("The mask a.png is damaged and cannot be read."))
    window.notices.tell("⟦Another.⟧")
    assert untranslated(window, [opened.desk.author.name]) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_so_was_everything_in_a_dialog(brackets, request, qtbot, name):
    opened = request.getfixturevalue("opened")
    dialog = DIALOGS[name](opened.window)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(qtbot, opened)
    assert untranslated(dialog, (opened.desk.author.name,)) == []
    dialog.close()


def seen_in_the_dialog_of(command, qtbot, application, monkeypatch, look):
    """Do a command, and return what `look` finds in the dialog that it opens."""
    found = []

    def exec_(dialog):
        dialog.show()
        settle(qtbot, application)
        QApplication.processEvents()
        found.append(look(dialog))
        dialog.reject()
        return 0

    def ask_for_a_file(*_):
        found.append([])
        return "", ""

    monkeypatch.setattr(QDialog, "exec", exec_)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask_for_a_file)  # it is the system's, not ours
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: ask_for_a_file()[0])
    assert application.window.actions_of[command].isEnabled()
    application.window.actions_of[command].trigger()
    qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
    return found[0]


@pytest.mark.parametrize("command", OPENERS)
def test_so_was_everything_in_the_dialog_of_a_command(brackets, request, qtbot, monkeypatch, command):
    opened = request.getfixturevalue("opened")
    names = (opened.desk.author.name, str(opened.desk.catalogue.folder.parent))
    assert seen_in_the_dialog_of(command, qtbot, opened, monkeypatch, lambda it: untranslated(it, names)) == []


RUN = FolderRun(Path("cars"), 5, NOW, 1, 1, 1, (Failure(Path("a.jpg"), "⟦Why.⟧"),))
TOO_SMALL = "a.jpg: its photo is too small: it is enlarged 1.35 times."
ANSWER = Exported(2, 1, 3, 1, [TOO_SMALL], ["b.jpg: it is too large"], remarks=[TOO_SMALL])


@pytest.mark.parametrize("end", End)
def test_so_was_every_summary(brackets, qtbot, end):
    run = replace(RUN, end=end, ended=None if end is End.NONE else NOW + timedelta(hours=2))
    exported = ExportRun(
        Path("out"), NOW, end=end, answer=None if end is End.NONE else in_words(ANSWER), ended=run.ended
    )
    for dialog in (FolderSummary(run), ExportSummary(exported, print)):
        qtbot.addWidget(dialog)
        assert untranslated(dialog, ("cars", "out")) == []
    words = [folder_words.progress_in_words(run, 100.0), export_words.progress_in_words(exported)]
    for told, said_of in ((run, folder_words), (exported, export_words)):
        words += [said_of.end_in_words(told), *said_of.question_before_leaving(told)]
    assert [text for text in words if bare(text, ("cars", "out"))] == []


QUESTIONS = {
    "strokes": lambda window: questions.ask_about_strokes(window, [3], has_failed=False),
    "strokes that failed": lambda window: questions.ask_about_strokes(window, [3, 4], has_failed=True),
    "export": lambda window: questions.ask_before_export(window, [3], has_failed=False),
    "anew": questions.ask_to_begin_anew,
    "worse": questions.ask_to_use_worse,
    "discard": lambda window: questions.ask_to_discard_strokes(window, 2),
    "notices": lambda window: questions.show_notices(window, ["⟦One.⟧", "⟦Two.⟧"]),
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_so_was_every_question(brackets, qtbot, monkeypatch, name):
    left = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: left.extend(untranslated(box)))
    parent = QWidget()
    qtbot.addWidget(parent)
    QUESTIONS[name](parent)
    assert left == []


SIZES = [(1280, 720), (1920, 1080)]
PLACEHOLDER_MARGIN_PX, ARROW_PX = 18, 26


def cut(window):
    """The texts in `window` that have less room than they need."""
    return [f"{type(widget).__name__}: {text}" for widget, text, lacks in rooms(window) if lacks > 0]


def rooms(window):
    """Yield each widget with one text, and by how many px its room is too small."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or widget.size().isEmpty():
            continue
        match widget:
            case NarrowLabel():
                continue  # they are meant to be cut short
            case QLabel() if widget.wordWrap():
                yield widget, widget.text(), widget.heightForWidth(widget.width()) - widget.height()
            case QLabel() | QPushButton() | QCheckBox() | QRadioButton() | QToolButton():
                yield widget, widget.text(), widget.minimumSizeHint().width() - widget.width()
            case QLineEdit() if widget.placeholderText():
                words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
                yield widget, widget.placeholderText(), words + PLACEHOLDER_MARGIN_PX - widget.width()
            case QComboBox():
                words = widget.fontMetrics().horizontalAdvance(widget.currentText())
                yield widget, widget.currentText(), words + ARROW_PX - widget.width()


@pytest.mark.parametrize("size", SIZES)
def test_every_german_text_of_the_window_has_room(german, request, qtbot, size):
    opened = request.getfixturevalue("opened")
    window = opened.window
    window.resize(*size)
    window.shell.show_first_steps()
    window.notices.tell("Ein Hinweis.")
    window.notices.tell("Noch einer.")
    qtbot.waitUntil(lambda: cut(window) == [], timeout=PATIENCE_MS)
    overflow = window.options.findChild(QToolButton, "qt_toolbar_ext_button")
    assert not overflow.isVisible()
    window.actions_of["view.spin"].trigger()
    qtbot.waitUntil(lambda: cut(window) == [], timeout=PATIENCE_MS)


@pytest.mark.parametrize("name", DIALOGS)
def test_so_has_every_german_text_of_a_dialog(german, request, qtbot, name):
    opened = request.getfixturevalue("opened")
    dialog = DIALOGS[name](opened.window)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(qtbot, opened)
    QApplication.processEvents()
    assert cut(dialog) == []
    dialog.close()


@pytest.mark.parametrize("command", OPENERS)
def test_so_has_every_german_text_in_the_dialog_of_a_command(german, request, qtbot, monkeypatch, command):
    opened = request.getfixturevalue("opened")
    assert seen_in_the_dialog_of(command, qtbot, opened, monkeypatch, cut) == []
