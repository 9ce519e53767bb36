"""The window of the networks under clicks: what it shows, what it asks before, and what it leaves to the desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from editor.desk.leaving import Leaving
from editor.desk.training_state import Outcome, Stage
from editor.desk.training_words import COURSES
from editor.dialogs import questions
from editor.settings.schema import DEVICE, REDRAW_UNTOUCHED, SAVE_ON_LEAVE
from segmentation.shelf.network_shelf import SHIPPED
from tests.editor.conftest import PATIENCE_MS, paint, wait_for_masks
from tests.editor.shelved import shelve
from tests.segmentation.shelves import damage_weights


def wait_for(qtbot, is_so):
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


def click(button):
    assert button.isVisible() and button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def look(qtbot, application):
    """Open the window of the networks and wait until it shows all there is."""
    application.window.actions_of["network.networks"].trigger()
    networks = application.networks
    wait_for(qtbot, lambda: networks.content is not None and networks.training.stage is Stage.NOTHING)
    return application.window.dialogs.networks_window


@pytest.fixture
def window(qtbot, opened):
    """The window of the networks beside a car with the network's masks; every question is answered with yes."""
    window = look(qtbot, opened)
    wait_for(qtbot, lambda: opened.networks.training.survey is not None)
    window.ask_to_begin_anew = window.ask_to_use_worse = lambda: True
    return window


@pytest.fixture
def trained(qtbot, opened, window):
    """The window once a training has ended."""
    click(window.training.begin_button)
    wait_for(qtbot, lambda: opened.networks.training.outcome is Outcome.TRAINED)
    return window


@pytest.fixture
def training_that_waits(qtbot, opened, window, monkeypatch):
    """A training that waits after its first epoch for the request to stop."""
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    click(window.training.begin_button)
    wait_for(qtbot, lambda: len(opened.networks.training.epochs) == 1)


def rows(window):
    return [window.shelf.list.item(place).text() for place in range(window.shelf.list.count())]


def test_before_a_folder_is_open_it_says_what_to_do_and_nothing_can_begin(qtbot, application):
    window = look(qtbot, application)
    assert "Open a folder of photos first" in window.training.material.text()
    assert not window.training.begin_button.isEnabled()
    assert rows(window) == ["carmask's own network"]


def test_a_folder_that_is_opened_beside_it_is_looked_through(qtbot, application, drawn_folder):
    window = look(qtbot, application)
    application.window.open_folder(drawn_folder)
    wait_for(qtbot, lambda: "80 photos of 5 cars" in window.training.material.text())
    assert window.training.begin_button.isEnabled()


def test_the_window_is_made_once_and_leaves_the_desk_usable(opened, window):
    opened.window.actions_of["network.networks"].trigger()
    assert opened.window.dialogs.networks_window is window
    assert not window.isModal()


def test_a_click_takes_a_network_into_use_and_another_one_goes_back(qtbot, opened, window, shelf):
    shelve(shelf, "newer")
    opened.networks.refresh()
    wait_for(qtbot, lambda: len(rows(window)) == 2)
    assert not window.shelf.back_button.isVisible()
    window.shelf.choose("newer")
    click(window.shelf.use_button)
    wait_for(qtbot, lambda: not window.shelf.use_button.isEnabled())
    assert shelf.name_in_use() == "newer"
    assert window.shelf.chosen.name == "newer"
    assert window.shelf.back_button.text() == "Go back to carmask's own network"
    click(window.shelf.back_button)
    wait_for(qtbot, lambda: shelf.name_in_use() == SHIPPED)
    wait_for(qtbot, lambda: window.shelf.chosen.name == SHIPPED)


def test_the_open_car_is_drawn_anew_after_a_click(qtbot, opened, window, shelf, monkeypatch):
    monkeypatch.setenv("FAKE_WORKER_DRAWS_LOWER", "1")
    shelve(shelf, "newer")
    opened.networks.refresh()
    wait_for(qtbot, lambda: len(rows(window)) == 2)
    window.shelf.choose("newer")
    click(window.shelf.use_button)
    views = opened.desk.document.views
    wait_for(qtbot, lambda: all(view.mask.pixels[-1, 0] == 255 for view in views))


def test_the_box_below_the_list_is_the_setting(window, settings):
    assert window.shelf.redraw_box.isChecked()
    window.shelf.redraw_box.setChecked(False)
    assert settings[REDRAW_UNTOUCHED] is False


def test_the_list_keeps_the_chosen_row_when_it_is_read_again(qtbot, opened, window, shelf):
    shelve(shelf, "newer")
    opened.networks.refresh()
    wait_for(qtbot, lambda: len(rows(window)) == 2)
    window.shelf.choose("newer")
    shelve(shelf, "newest", published="2026-12-01T08:00:00+00:00")
    opened.networks.refresh()
    wait_for(qtbot, lambda: len(rows(window)) == 3)
    assert window.shelf.chosen.name == "newer"


def test_a_damaged_network_is_told_in_the_window_and_not_twice(qtbot, opened, window, shelf):
    shelve(shelf, "newer")
    damage_weights(shelf.card_path("newer"))
    opened.networks.refresh()
    wait_for(qtbot, lambda: len(rows(window)) == 2)
    window.shelf.choose("newer")
    click(window.shelf.use_button)
    wait_for(qtbot, lambda: "damaged" in window.problem.text())
    assert window.problem.isVisible()
    assert opened.window.notices.text == ""


def test_a_report_is_shown_by_the_system(qtbot, opened, window, shelf, pages):
    shelve(shelf, "newer")
    opened.networks.refresh()
    wait_for(qtbot, lambda: len(rows(window)) == 2)
    window.shelf.choose(SHIPPED)
    assert not window.shelf.report_button.isEnabled()
    window.shelf.choose("newer")
    click(window.shelf.report_button)
    wait_for(qtbot, lambda: pages == [shelf.folder / "newer" / "newer.report.html"])


def test_the_menu_shows_the_report_of_the_network_in_use_without_the_window(qtbot, application, shelf, pages):
    shelve(shelf, "newer")
    shelf.use("newer")
    application.window.actions_of["network.report"].trigger()
    wait_for(qtbot, lambda: pages == [shelf.folder / "newer" / "newer.report.html"])
    assert application.window.dialogs.networks_window is None


def test_a_report_that_is_not_there_or_cannot_be_shown_is_told_at_the_desk(qtbot, application, shelf, monkeypatch):
    application.window.dialogs.show_report()
    wait_for(qtbot, lambda: "no report" in application.window.notices.text)
    monkeypatch.setattr("editor.window.dialogs.QDesktopServices.openUrl", lambda url: False)
    shelve(shelf, "newer")
    shelf.use("newer")
    application.window.dialogs.show_report()
    wait_for(qtbot, lambda: "newer.report.html" in application.window.notices.text)


def test_a_training_shows_its_progress_and_curve_and_then_what_to_do_next(qtbot, opened, window, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    training = window.training
    click(training.begin_button)
    wait_for(qtbot, lambda: len(opened.networks.training.epochs) == 1)
    assert training.progress.isVisible() and training.progress.value() == 1000 * 3 // 24
    assert "epoch 2 of 6; about 10 minutes left" in training.doing.text()
    assert "1 epoch;" in training.curve.accessibleName()
    assert not training.ways.isVisible() and not training.begin_button.isVisible()
    assert opened.window.status._training.text() == "Training a network: about 10 minutes left"
    click(training.stop_button)
    wait_for(qtbot, lambda: training.go_on_button.isVisible())
    monkeypatch.delenv("FAKE_TRAINER_END")
    click(training.go_on_button)
    wait_for(qtbot, lambda: training.publish_button.isVisible())
    assert not training.go_on_button.isVisible()
    assert not opened.window.status._training.isVisible()


def test_enter_in_the_number_of_epochs_presses_no_button(qtbot, opened, window):
    window.activateWindow()
    window.training.epochs.setFocus()
    QTest.keyClick(window.training.epochs, Qt.Key.Key_Return)
    assert not opened.networks.training.is_working
    assert window.isVisible()
    assert not any(button.isDefault() or button.autoDefault() for button in window.findChildren(QPushButton))


def test_a_course_proposes_how_long_it_takes(window):
    window.training.courses.button(1).click()
    assert window.training.course is COURSES[1]
    assert window.training.epochs.value() == COURSES[1].epochs


def test_a_training_that_was_not_published_is_given_up_only_with_a_yes(opened, trained):
    trained.ask_to_begin_anew = lambda: False
    click(trained.training.begin_button)
    assert not opened.networks.training.is_working
    trained.ask_to_begin_anew = lambda: True
    click(trained.training.begin_button)
    assert opened.networks.training.is_working


def test_a_published_network_is_marked_in_the_list(qtbot, trained):
    click(trained.training.publish_button)
    wait_for(qtbot, lambda: trained.shelf.chosen is not None and trained.shelf.chosen.name == "unet-new")
    assert "is in use now" in trained.training.doing.text()
    assert not trained.training.publish_button.isVisible()


def test_coming_back_to_the_window_moves_no_button_from_under_the_hand(opened, trained):
    opened.networks.refresh()
    assert opened.networks.training.stage is Stage.LOOKING
    click(trained.training.publish_button)
    assert opened.networks.training.stage is Stage.PUBLISHING


def test_a_worse_network_is_used_only_after_a_yes_and_its_reasons_can_be_seen(
    qtbot, opened, trained, shelf, pages, monkeypatch
):
    monkeypatch.setenv("FAKE_TRAINER_WORSE", "1")
    training = trained.training
    click(training.publish_button)
    wait_for(qtbot, lambda: training.worse_button.isVisible())
    assert "worse" in training.doing.text()
    click(training.reasons_button)
    assert pages[0].name == "refused.html"
    trained.ask_to_use_worse = lambda: False
    click(training.worse_button)
    assert not opened.networks.training.is_working
    trained.ask_to_use_worse = lambda: True
    click(training.worse_button)
    wait_for(qtbot, lambda: shelf.name_in_use() == "unet-new")


def test_the_network_is_judged_on_the_device_of_the_settings(opened, trained, settings, monkeypatch):
    asked = []
    monkeypatch.setattr(opened.networks, "publish", lambda device, **how: asked.append((device, how)))
    settings.change(DEVICE, "cpu")
    click(trained.training.publish_button)
    assert asked == [("cpu", {})]


def test_the_end_of_a_training_is_told_at_the_desk_to_who_does_not_look(qtbot, opened, window):
    click(window.training.begin_button)
    window.close()
    wait_for(qtbot, lambda: "The training has ended" in opened.window.notices.text)


def test_who_looks_is_told_once(trained, opened):
    assert not any("has ended" in notice for notice in opened.window.notices.notices)


@pytest.mark.usefixtures("training_that_waits")
@pytest.mark.parametrize("agrees", [True, False])
def test_leaving_asks_before_it_stops_a_training(opened, agrees):
    asked = []
    opened.window.ask_to_stop = lambda title, text: asked.append((title, text)) or agrees
    opened.window.close()
    assert opened.window.isVisible() is not agrees
    assert opened.networks.training.can_stop is not agrees
    ((title, text),) = asked
    assert title == "A network is being trained" and "epoch 2 of 6" in text
    opened.window.ask_to_stop = lambda title, text: True


@pytest.mark.usefixtures("training_that_waits")
def test_who_stays_for_the_sake_of_strokes_keeps_the_training(opened, settings):
    settings.change(SAVE_ON_LEAVE, "ask")
    paint(opened)
    opened.desk.ask_about_strokes = lambda *_: Leaving.STAY
    opened.window.close()
    assert opened.window.isVisible()
    assert opened.networks.training.can_stop


@pytest.mark.usefixtures("training_that_waits")
def test_leaving_asks_once_about_the_training_and_once_about_strokes(qtbot, opened, settings):
    settings.change(SAVE_ON_LEAVE, "ask")
    paint(opened)
    asked = []
    opened.window.ask_to_stop = lambda title, text: asked.append("training") or True
    opened.desk.ask_about_strokes = lambda *_: asked.append("strokes") or Leaving.SAVE
    opened.window.close()
    wait_for(qtbot, lambda: not opened.window.isVisible())
    assert asked == ["training", "strokes"]


@pytest.mark.usefixtures("training_that_waits")
def test_the_trainer_ends_with_the_program(opened):
    opened.window.close()
    opened.close()
    assert not opened.trainer.is_running


def test_closing_a_question_means_no(opened, monkeypatch):
    monkeypatch.setattr(questions.QMessageBox, "exec", lambda _: 0)
    assert questions.ask_to_begin_anew(opened.window) is False
    assert questions.ask_to_use_worse(opened.window) is False
    assert questions.ask_to_stop(opened.window, "A network is being trained", "Learning.") is False


def test_a_car_opened_beside_a_training_is_drawn_as_ever(qtbot, application, drawn_folder, monkeypatch):
    monkeypatch.setenv("FAKE_TRAINER_END", "wait")
    window = look(qtbot, application)
    application.window.open_folder(drawn_folder)
    wait_for(qtbot, lambda: window.training.begin_button.isEnabled())
    click(window.training.begin_button)
    wait_for_masks(qtbot, application)
    assert application.networks.training.is_working


def test_it_closes_with_the_main_window(opened, window):
    assert window.isVisible()
    opened.window.close()
    assert not window.isVisible()
