"""Who works here: asked once, never in the way, changed with a click, and named in every record."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.desk.author import MOST, NAMES, Author
from editor.dialogs.author import AuthorDialog
from editor.panels.author_button import WIDEST_PX, AuthorButton
from editor.settings.store import SettingsStore
from editor.tools.tool import PointerEvent
from segmentation.errors import CarmaskError
from segmentation.labels.drafting import account_name
from segmentation.labels.store import LabelStore
from tests.editor.conftest import PATIENCE_MS, paint, wait


def save(qtbot, application, row=80.0):
    """Paint a dab at `row` and save it."""
    paint(application, row)
    application.window.actions_of["file.save"].trigger()
    wait(qtbot, lambda: not application.desk.saving.is_busy and not application.desk.document.shown.is_dirty)


def authors(folder):
    return [record.author for record in LabelStore(folder).revisions("redcar_01")]


@pytest.fixture
def button(application):
    return application.window.status.findChild(AuthorButton)


# --- the question


def test_the_first_mask_asks_who_makes_masks_and_proposes_the_account_s_name(qtbot, opened, drawn_folder):
    question = opened.window.person.question
    assert question.isHidden()
    save(qtbot, opened)
    assert question.isVisible() and question.name.text() == account_name()
    assert authors(drawn_folder) == [account_name()]


def test_the_question_takes_no_key_from_the_canvas(qtbot, opened):
    focus = QApplication.focusWidget()
    save(qtbot, opened)
    assert opened.window.person.question.isVisible() and QApplication.focusWidget() is focus
    QTest.keyClick(opened.window.canvas, Qt.Key.Key_L)
    assert opened.window.hand.name == "lasso"


def test_a_click_that_puts_it_off_leaves_the_keys_where_they_are(qtbot, opened):
    save(qtbot, opened)
    opened.window.cars.focus_filter()
    has_keys = QApplication.focusWidget()
    QTest.mouseClick(opened.window.person.question.later, Qt.MouseButton.LeftButton)
    assert opened.window.person.question.isHidden() and QApplication.focusWidget() is has_keys
    assert has_keys is not opened.window.canvas


def test_it_covers_nothing_of_strip_and_photo(qtbot, opened):
    save(qtbot, opened)
    window = opened.window
    QApplication.processEvents()  # the layout makes room

    def place(widget):
        return QRect(widget.mapTo(window, QPoint()), widget.size())

    question = place(window.person.question)
    assert question.height() > 0 and window.rect().contains(question)
    assert not any(question.intersects(place(other)) for other in (window.strip, window.canvas, window.status))


def test_it_is_reached_by_a_key(qtbot, opened):
    opened.window.activateWindow()
    save(qtbot, opened)
    QTest.keyClick(opened.window, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    wait(qtbot, lambda: opened.window.person.question.name.hasFocus())


def test_the_photo_does_not_move_under_a_stroke_that_goes_on_as_a_mask_is_saved(qtbot, opened, slow_disk):
    paint(opened)
    opened.desk.save_shown()
    brush = opened.window.hand.brush
    brush.press(PointerEvent(40.0, 20.0))
    slow_disk.set()
    wait(qtbot, lambda: not opened.desk.saving.is_busy)
    assert opened.window.person.question.isHidden()
    brush.release()
    save(qtbot, opened, row=60.0)
    assert opened.window.person.question.isVisible()


def test_the_name_that_is_given_is_in_the_records_from_then_on(qtbot, opened, drawn_folder):
    save(qtbot, opened)
    question = opened.window.person.question
    question.name.selectAll()
    QTest.keyClicks(question.name, "Ann Smith")
    QTest.keyClick(question.name, Qt.Key.Key_Return)
    assert question.isHidden() and "under the name Ann Smith" in opened.window.status.text
    save(qtbot, opened, row=40.0)
    assert authors(drawn_folder) == [account_name(), "Ann Smith"] and question.isHidden()


def test_whoever_has_answered_is_not_asked_again(qtbot, opened, settings, tmp_path):
    save(qtbot, opened)
    QTest.mouseClick(opened.window.person.question.take, Qt.MouseButton.LeftButton)
    save(qtbot, opened, row=40.0)
    assert opened.window.person.question.isHidden()
    settings.write_all()
    assert not Author(SettingsStore(tmp_path / "settings" / "settings.json")).is_to_be_asked


def test_an_answer_that_was_put_off_is_asked_for_at_the_next_start(qtbot, opened, settings, tmp_path):
    save(qtbot, opened)
    question = opened.window.person.question
    QTest.mouseClick(question.later, Qt.MouseButton.LeftButton)
    assert question.isHidden() and "status bar" in opened.window.status.text
    save(qtbot, opened, row=40.0)
    assert question.isHidden()
    settings.write_all()
    assert Author(SettingsStore(tmp_path / "settings" / "settings.json")).is_to_be_asked


def test_a_name_given_elsewhere_is_an_answer_too(qtbot, opened):
    save(qtbot, opened)
    opened.desk.author.choose("Ann")
    assert opened.window.person.question.isHidden()


def test_esc_puts_it_off(qtbot, opened):
    save(qtbot, opened)
    question = opened.window.person.question
    QTest.keyClick(question.name, Qt.Key.Key_Escape)
    assert question.isHidden() and opened.desk.author.name == account_name()


def test_a_name_of_nothing_is_not_taken_and_it_is_said_why(qtbot, opened):
    save(qtbot, opened)
    question = opened.window.person.question
    question.name.setText(" \u200b ")
    QTest.mouseClick(question.take, Qt.MouseButton.LeftButton)
    assert question.isVisible() and "needs a letter" in question._text.text()


# --- the name itself


def test_a_name_that_is_too_long_is_cut_and_that_is_said(settings):
    author = Author(settings)
    sentence = author.choose("Ann" * 100)
    assert author.name == "Ann" * 20 and "60 letters at most" in sentence


def test_without_a_letter_the_name_stays(settings):
    author = Author(settings)
    author.choose("Ann")
    with pytest.raises(CarmaskError, match="“Ann” stays"):
        author.choose("\n\n")
    assert author.name == "Ann"


def test_the_last_names_are_kept_the_newest_first_and_each_person_once(settings):
    author = Author(settings)
    for name in ("Ann", "Ben", "ann", *(f"Nr {number}" for number in range(MOST - 2))):
        author.choose(name)
    assert len(author.last_names) == MOST and author.name == f"Nr {MOST - 3}"
    assert author.last_names[-2:] == ["ann", "Ben"]


@pytest.mark.parametrize("nonsense", ["Ann", 3, [1, None, "", "two\nlines"], {"Ann": 1}])
def test_nonsense_in_the_settings_is_passed_over(settings, nonsense):
    settings.remember(NAMES, nonsense)
    assert Author(settings).name == account_name()


# --- the status bar


def test_a_click_on_the_name_offers_the_last_names(qtbot, opened, button, drawn_folder):
    opened.desk.author.choose("Ben & Söhne")
    opened.desk.author.choose("Ann")
    qtbot.waitUntil(lambda: button.text() == "Ann", timeout=PATIENCE_MS)
    button.fill_menu()
    ann, ben = (action for action in button.names.actions() if action.isCheckable())
    assert (ann.isChecked(), ben.isChecked(), ben.text()) == (True, False, "Ben && Söhne")
    ben.trigger()
    assert opened.desk.author.name == "Ben & Söhne" and "under the name Ben & Söhne" in opened.window.status.text
    save(qtbot, opened)
    assert authors(drawn_folder) == ["Ben & Söhne"]


def test_a_long_name_makes_the_window_no_wider(qtbot, application, button):
    application.desk.author.choose("Hubert Blaine Wolfeschlegelsteinhausenbergerdorff senior")
    qtbot.waitUntil(lambda: "…" in button.text(), timeout=PATIENCE_MS)
    assert button.width() <= WIDEST_PX
    assert "Wolfeschlegelsteinhausenbergerdorff" in button.toolTip()
    assert application.window.minimumSizeHint().width() <= 1280


def test_a_layout_does_not_ask_the_system_who_is_there(application, button, monkeypatch):
    width = button.sizeHint().width()
    monkeypatch.setattr("editor.desk.author.account_name", lambda: pytest.fail("it is asked at each layout"))
    assert button.sizeHint().width() == width and button.minimumSizeHint().width() <= width


def test_a_name_cannot_write_markup_into_the_tool_tip(application, button):
    application.desk.author.choose("<b>Ann</b>")
    assert "&lt;b&gt;Ann" in button.toolTip()


# --- the dialog


def test_another_name_is_typed_in_a_dialog(qtbot, settings):
    author = Author(settings)
    author.choose("Ann")
    dialog = AuthorDialog(author)
    qtbot.addWidget(dialog)
    assert dialog.name.currentText() == "Ann"
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.name.lineEdit().selectAll()
    QTest.keyClicks(dialog.name.lineEdit(), "Ben")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert author.name == "Ben" and "under the name Ben" in dialog.told and dialog.result() == 1


def test_the_dialog_stays_open_over_a_name_that_cannot_be(qtbot, settings):
    author = Author(settings)
    dialog = AuthorDialog(author)
    qtbot.addWidget(dialog)
    dialog.name.setEditText("   ")
    dialog.accept()
    assert "needs a letter" in dialog.explained.text() and not dialog.told and author.is_to_be_asked


def test_the_dialog_is_a_command(application, monkeypatch):
    shown = []
    monkeypatch.setattr("editor.window.dialogs.show_dialog", shown.append)
    application.window.actions_of["file.author"].trigger()
    assert isinstance(shown[0], AuthorDialog)
