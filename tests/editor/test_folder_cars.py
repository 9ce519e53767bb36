"""How a folder becomes cars: chosen, seen before, remembered; masks stay with their photos whatever is chosen."""

import shutil

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.dialogs.folder_cars.dialog import FolderCarsDialog
from editor.dialogs.folder_cars.preview import headline
from segmentation.cars.folder import find_cars
from segmentation.cars.naming import FolderNaming, Naming, Order
from segmentation.cars.naming_file import keep_naming, read_naming
from segmentation.cars.pattern import Pattern
from tests.editor.conftest import PATIENCE_MS, paint, shown, wait_for_masks
from tests.segmentation.saved_labels import newest_records
from tests.waiting import wait_until


@pytest.fixture
def studio(tmp_path, drawn_folder):
    """Two cars of three photos, called `A-1.jpg` to `B-3.jpg`, which carmask takes for one car by itself."""
    folder = tmp_path / "studio"
    folder.mkdir()
    for car in "AB":
        for angle in (1, 2, 3):
            shutil.copy(drawn_folder / f"redcar_{angle:02d}.jpg", folder / f"{car}-{angle}.jpg")
    return folder


@pytest.fixture
def opened_studio(qtbot, application, studio):
    application.window.open_folder(studio)
    wait_for_masks(qtbot, application)
    qtbot.waitUntil(lambda: application.background.is_idle, timeout=PATIENCE_MS)
    return application


@pytest.fixture
def dialog(qtbot, opened_studio, studio):
    dialog = FolderCarsDialog(studio, opened_studio.window.dialogs.folder_cars, opened_studio.window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    wait_for_cars(qtbot, dialog)
    yield dialog
    dialog.reject()


def wait_for_cars(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.apply.isEnabled(), timeout=PATIENCE_MS)


def type_pattern(qtbot, dialog, text):
    dialog.form.pattern.selectAll()
    QTest.keyClicks(dialog.form.pattern, text)


def cars_in(window):
    return {car.car_id: [view.photo_path.name for view in car.views] for car in window.desk.catalogue.cars}


def listed(dialog):
    return [dialog.preview.angles.item(row).text() for row in range(dialog.preview.angles.count())]


def apply_and_wait(qtbot, application, dialog):
    with qtbot.waitSignal(application.desk.catalogue_changed, timeout=PATIENCE_MS):
        dialog.apply.click()
    wait_for_masks(qtbot, application)


def test_a_folder_whose_names_suggest_other_cars_offers_them(qtbot, opened_studio):
    assert opened_studio.window.notices.text == (
        "The photos of studio may be named otherwise. All 6 photos fit {car}-{angle}: 2 cars with 3 angles each."
    )
    assert opened_studio.window.notices.offered.isVisible()


def test_the_offer_opens_the_dialog_and_applying_it_opens_the_cars(qtbot, opened_studio, monkeypatch):
    def take(dialog):
        wait_until(lambda: dialog.apply.isEnabled())
        dialog.apply.click()
        wait_until(lambda: not dialog.isVisible())

    monkeypatch.setattr("editor.window.dialogs.show_dialog", lambda dialog: (dialog.show(), take(dialog)))
    opened_studio.window.notices.offered.click()
    wait_for_masks(qtbot, opened_studio)
    qtbot.waitUntil(lambda: len(cars_in(opened_studio)) == 2, timeout=PATIENCE_MS)


def test_another_notice_takes_the_button_away(opened_studio):
    opened_studio.window.notices.tell("Something else.")
    assert not opened_studio.window.notices.offered.isVisible()


def test_an_offer_about_a_folder_goes_when_another_is_opened(qtbot, opened_studio, drawn_folder):
    opened_studio.window.notices.tell("Something else.")
    opened_studio.window.open_folder(drawn_folder)
    notices = opened_studio.window.notices
    qtbot.waitUntil(lambda: notices.notices == ["Something else."], timeout=PATIENCE_MS)
    assert notices.text == "Something else." and not notices.offered.isVisible()
    qtbot.waitUntil(lambda: list(cars_in(opened_studio)) == ["redcar"], timeout=PATIENCE_MS)


def test_a_folder_in_which_nothing_is_a_car_offers_the_choice_too(qtbot, application, tmp_path):
    (tmp_path / "deep" / "er" / "est").mkdir(parents=True)
    application.window.open_folder(tmp_path / "deep")
    qtbot.waitUntil(lambda: application.window.notices.offered.isVisible(), timeout=PATIENCE_MS)
    assert "There are no photos in" in application.window.notices.text
    assert application.window.actions_of["file.folder_cars"].isEnabled()


def test_a_folder_of_good_cars_offers_nothing(qtbot, opened):
    qtbot.waitUntil(lambda: opened.background.is_idle, timeout=PATIENCE_MS)
    assert not opened.window.notices.offered.isVisible()


def test_the_dialog_begins_with_what_suits_the_folder_and_shows_its_cars(dialog):
    assert dialog.form.pattern.text() == "{car}-{angle}"
    assert dialog.form.examples.currentItem().text() == "Car and angle, with a dash"
    assert dialog.preview.headline.text() == "2 cars, 3 angles each"
    assert [dialog.preview.cars.item(row).text() for row in range(2)] == ["A", "B"]
    assert listed(dialog) == ["1   A-1.jpg", "2   A-2.jpg", "3   A-3.jpg"]


def test_its_photos_get_their_pictures(qtbot, dialog):
    def has_pictures():
        icons = [dialog.preview.angles.item(row).icon().pixmap(72, 48).toImage() for row in range(3)]
        return all(icon.pixelColor(icon.rect().center()).alpha() == 255 for icon in icons)

    qtbot.waitUntil(has_pictures, timeout=PATIENCE_MS)


def test_what_is_typed_is_seen_at_once_with_what_it_leaves_out(qtbot, dialog):
    type_pattern(qtbot, dialog, "A-{{angle}")
    assert not dialog.apply.isEnabled()
    qtbot.waitUntil(lambda: "means nothing here" in dialog.form.hint.text(), timeout=PATIENCE_MS)
    type_pattern(qtbot, dialog, "A-{angle}")
    wait_for_cars(qtbot, dialog)
    assert dialog.form.hint.text().startswith("{car} is the car")
    assert dialog.preview.headline.text() == "1 car, 3 angles; 3 photos left out"
    dialog.preview.cars.setCurrentRow(1)
    assert dialog.preview.misfits.item(0).text() == "B-1.jpg: it does not fit A-{angle}"


def test_what_was_typed_last_counts_however_late_the_cars_before_come(qtbot, dialog, studio):
    type_pattern(qtbot, dialog, "A-{angle}")
    dialog._try()
    type_pattern(qtbot, dialog, "A-{")
    qtbot.waitUntil(lambda: "means nothing here" in dialog.form.hint.text(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: dialog._folder_cars._desk.background.is_idle, timeout=PATIENCE_MS)
    assert not dialog.apply.isEnabled() and dialog.preview.headline.text() == "No cars"


def test_applying_opens_the_folder_so_and_everybody_who_opens_it_finds_the_same(qtbot, opened_studio, dialog, studio):
    opened_studio.desk.show_angle(4)
    before = shown(opened_studio).view.photo_path
    apply_and_wait(qtbot, opened_studio, dialog)
    assert cars_in(opened_studio) == {"A": ["A-1.jpg", "A-2.jpg", "A-3.jpg"], "B": ["B-1.jpg", "B-2.jpg", "B-3.jpg"]}
    assert [car.car_id for car in find_cars(studio).cars] == ["A", "B"]
    assert not dialog.isVisible() and shown(opened_studio).view.photo_path == before
    assert shown(opened_studio).view.angle == 2


def test_cancelling_changes_nothing(qtbot, opened_studio, dialog, studio):
    before = cars_in(opened_studio)
    dialog.reject()
    assert cars_in(opened_studio) == before and read_naming(studio) == (FolderNaming(), [])


def test_strokes_are_saved_with_their_photo_before_it_becomes_another_car(qtbot, opened_studio, dialog, studio):
    opened_studio.desk.show_angle(4)
    paint(opened_studio)
    pixels, view = shown(opened_studio).mask.pixels.copy(), shown(opened_studio).view
    apply_and_wait(qtbot, opened_studio, dialog)
    assert shown(opened_studio).view.photo_path == view.photo_path and shown(opened_studio).view.angle == 2
    assert np.array_equal(shown(opened_studio).mask.pixels, pixels)
    assert list(newest_records(studio)) == [view.label_key] == [shown(opened_studio).view.label_key]


def test_a_share_that_keeps_nothing_leaves_the_dialog_open_and_says_why(qtbot, opened_studio, dialog, studio):
    before = cars_in(opened_studio)
    qtbot.waitUntil(lambda: opened_studio.claims_disk.is_idle, timeout=PATIENCE_MS)
    shutil.rmtree(studio / ".masks")
    (studio / ".masks").write_text("a file stands in the way")
    dialog.apply.click()
    qtbot.waitUntil(lambda: "cannot be kept" in dialog.preview.told.text(), timeout=PATIENCE_MS)
    assert dialog.isVisible() and cars_in(opened_studio) == before


# --- angles given by hand


def drag(angles, first, last):
    """Drag a row to another with the pointer, in steps as a hand does."""
    start, end = (angles.visualItemRect(angles.item(row)).center() for row in (first, last))
    QTest.mousePress(angles.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 11):
        point = start + (end - start) * step / 10
        QApplication.sendEvent(
            angles.viewport(),
            QMouseEvent(QEvent.Type.MouseMove, QPointF(point), angles.viewport().mapToGlobal(QPointF(point)),
                        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier),
        )  # fmt: skip
    return end


def release(angles, point):
    QTest.mouseRelease(angles.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_a_photo_is_dragged_to_another_angle_and_stays_there_for_everybody(qtbot, opened_studio, dialog, studio):
    angles = dialog.preview.angles
    release(angles, drag(angles, 2, 0))
    assert listed(dialog) == ["1   A-3.jpg", "2   A-1.jpg", "3   A-2.jpg"]
    apply_and_wait(qtbot, opened_studio, dialog)
    assert cars_in(opened_studio)["A"] == ["A-3.jpg", "A-1.jpg", "A-2.jpg"]
    assert read_naming(studio)[0].angles == {"A-3.jpg": 1, "A-1.jpg": 2, "A-2.jpg": 3}


def test_esc_puts_a_photo_back_while_it_is_dragged(dialog):
    angles = dialog.preview.angles
    point = drag(angles, 0, 2)
    assert listed(dialog)[2] == "3   A-1.jpg"
    QTest.keyClick(angles, Qt.Key.Key_Escape)
    release(angles, point)
    assert listed(dialog) == ["1   A-1.jpg", "2   A-2.jpg", "3   A-3.jpg"] and dialog.isVisible()


def test_a_click_moves_nothing(dialog):
    angles = dialog.preview.angles
    QTest.mouseClick(angles.viewport(), Qt.MouseButton.LeftButton, pos=angles.visualItemRect(angles.item(1)).center())
    assert listed(dialog) == ["1   A-1.jpg", "2   A-2.jpg", "3   A-3.jpg"]
    assert angles.currentRow() == 1 and not dialog.preview.as_named.isEnabled()


def test_the_keyboard_moves_a_photo_too(dialog):
    angles = dialog.preview.angles
    angles.setCurrentRow(0)
    for _ in range(4):  # it stops at the end
        QTest.keyClick(angles, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(angles, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert listed(dialog) == ["1   A-2.jpg", "2   A-1.jpg", "3   A-3.jpg"]


def test_a_car_begins_with_any_photo_and_can_be_as_named_again(dialog):
    dialog.preview.angles.setCurrentRow(1)
    dialog.preview.begin.click()
    assert listed(dialog) == ["1   A-2.jpg", "2   A-3.jpg", "3   A-1.jpg"]
    dialog.preview.as_named.click()
    assert listed(dialog) == ["1   A-1.jpg", "2   A-2.jpg", "3   A-3.jpg"] and not dialog.preview.as_named.isEnabled()


def test_angles_given_under_one_naming_are_there_again_after_another_was_tried(qtbot, dialog):
    dialog.preview.angles.setCurrentRow(1)
    dialog.preview.begin.click()
    dialog.form.examples.setCurrentRow(0)
    wait_for_cars(qtbot, dialog)
    assert dialog.preview.headline.text() == "1 car, 6 angles"
    dialog.form.examples.setCurrentRow(2)
    wait_for_cars(qtbot, dialog)
    assert listed(dialog)[0] == "1   A-2.jpg"


def test_masks_saved_before_are_shown_at_the_angles_that_their_photos_have_now(qtbot, opened_studio, dialog):
    paint(opened_studio)
    pixels = shown(opened_studio).mask.pixels.copy()
    dialog.preview.angles.setCurrentRow(2)
    dialog.preview.begin.click()
    apply_and_wait(qtbot, opened_studio, dialog)
    views = {view.view.photo_path.name: view for view in opened_studio.desk.document.views}
    assert views["A-1.jpg"].view.angle == 2 and np.array_equal(views["A-1.jpg"].mask.pixels, pixels)
    assert views["A-1.jpg"].state.value == "corrected" and views["A-3.jpg"].state.value == "network's mask"


# --- the form


def test_only_what_the_pattern_does_not_tell_can_be_chosen(qtbot, dialog):
    form = dialog.form
    assert not form.order.isEnabled() and not form.photos_a_car.isEnabled()
    type_pattern(qtbot, dialog, "{car}-{any}")
    assert form.order.isEnabled() and not form.photos_a_car.isEnabled()
    type_pattern(qtbot, dialog, "{any}")
    assert form.order.isEnabled() and form.photos_a_car.isEnabled()
    form.photos_a_car.setValue(3)
    wait_for_cars(qtbot, dialog)
    assert form.naming == Naming(Pattern("{any}"), photos_a_car=3) and form.examples.currentRow() == -1
    assert dialog.preview.headline.text() == "2 cars, 3 angles each"


def test_what_is_remembered_is_in_the_form_when_it_opens_again(qtbot, opened_studio, studio):
    remembered = FolderNaming(Naming(Pattern("{any}"), Order.NAME, 2), {"A-2.jpg": 1, "A-1.jpg": 2})
    keep_naming(studio, remembered)
    dialog = FolderCarsDialog(studio, opened_studio.window.dialogs.folder_cars, opened_studio.window)
    qtbot.addWidget(dialog)
    wait_for_cars(qtbot, dialog)
    assert dialog.form.naming == remembered.naming and not dialog.reason.isVisible()
    assert listed(dialog) == ["1   A-2.jpg", "2   A-1.jpg"]
    dialog.reject()


def test_the_headline_counts_cars_and_angles(studio):
    assert headline(find_cars(studio)) == "1 car, 6 angles"
    (studio / "B-3.jpg").unlink()
    keep_naming(studio, FolderNaming(Naming(Pattern("{car}-{angle}"))))
    assert headline(find_cars(studio)) == "2 cars, 2 to 3 angles"
    for photo in studio.glob("*.jpg"):
        photo.unlink()
    assert headline(find_cars(studio)) == "No cars"
