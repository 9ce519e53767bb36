"""Number plates in the dialog of the export: chosen, seen in the preview, asked for, and shown over the photo."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog, QFileDialog

from editor.desk.export_preview import AnglePreviews, SetMask
from editor.dialogs.export.plate_choice import PlateChoice
from editor.tools.hand import NUMBER_PLATE
from segmentation.cutout.picture import Style
from segmentation.cutout.preset import read_preset
from segmentation.cutout.shadow import Shadow
from segmentation.errors import CarmaskError
from segmentation.masks.number_plate import NO_PLATE, NumberPlate
from tests.editor.conftest import shown, wait
from tests.pictures import photo_of_a_car

PHOTO, CAR = photo_of_a_car()
PLATE = NumberPlate.of_px(((46, 60), (46, 84), (54, 84), (54, 60)), CAR.shape)
BLUE = "colour:#0000ff"


def blue_pixels(picture):
    return int((np.abs(picture[..., :3].astype(int) - (0, 0, 255)).max(axis=2) < 60).sum())


@pytest.fixture
def previews(tmp_path):
    def of(plate):
        blue_first = np.dstack([PHOTO[..., ::-1], np.full(CAR.shape, 255, np.uint8)])
        return AnglePreviews(blue_first, CAR, 1, [SetMask(tmp_path / "car_01.jpg", 1, CAR)], [1], plate=plate)

    return of


def made(previews, preset, plates=""):
    return previews.made(read_preset(preset), "white", Style(shadow=Shadow(0)), plates=plates)


def test_the_preview_is_covered_as_the_picture_will_be_and_uncovered_again(previews, small_preset):
    of_car = previews(PLATE)
    before, covered, after = (made(of_car, small_preset, plates).picture for plates in ("", BLUE, ""))
    assert blue_pixels(covered) > 50 and blue_pixels(before) == 0 and np.array_equal(before, after)


def test_the_preview_says_why_a_picture_would_wait_for_the_sake_of_its_plate(previews, small_preset, tmp_path):
    Image.new("RGB", (20, 5)).save(tmp_path / "inlay.png")
    said = made(previews(PLATE), "google-vehicle-ads", f"inlay:{tmp_path / 'inlay.png'}").reasons
    assert any("allows no logos" in reason for reason in said)
    unknown, as_photographed = (made(previews(None), small_preset, plates).reasons for plates in (BLUE, ""))
    assert any("nobody has said where its number plate is" in reason for reason in unknown)
    assert not any("number plate" in reason for reason in as_photographed)


def test_an_inlay_that_is_gone_is_a_sentence_in_the_place_of_the_picture(previews, small_preset):
    with pytest.raises(CarmaskError, match="gone.png"):
        made(previews(PLATE), small_preset, "inlay:/gone.png")


@pytest.fixture
def choice(qtbot):
    choice = PlateChoice("")
    qtbot.addWidget(choice)
    return choice


def take(choice, title):
    choice.setCurrentText(title)
    choice.activated.emit(choice.currentIndex())


def test_plates_are_as_photographed_until_something_else_is_chosen(choice, monkeypatch):
    assert choice.covering == ""
    take(choice, "Blurred")
    assert choice.covering == "blur"
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#1c69d4"))
    take(choice, "Another colour …")
    assert (choice.covering, choice.currentText()) == ("colour:#1c69d4", "#1c69d4")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/pictures/dealer.png", ""))
    take(choice, "A picture …")
    assert (choice.covering, choice.currentText()) == ("inlay:/pictures/dealer.png", "dealer.png")


def test_a_choice_that_is_broken_off_leaves_what_was_chosen(choice, monkeypatch):
    choice.choose("blur")
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    for title in ("Another colour …", "A picture …"):
        take(choice, title)
        assert (choice.covering, choice.currentText()) == ("blur", "Blurred")


def test_what_was_chosen_last_is_there_again_and_over_the_plate_in_the_photo(qtbot, opened):
    opened.settings.remember("export.choice", {"plates": BLUE})
    canvas = opened.window.canvas
    QTest.keyClick(canvas, Qt.Key.Key_N)
    opened.desk.document.say_plate("Number plate", PLATE)
    wait(qtbot, lambda: canvas.marking(NUMBER_PLATE).covered is not None)
    assert canvas.marking(NUMBER_PLATE).covered.picture.pixelColor(14, 6) == QColor(0, 0, 255)
    x, y = canvas.transform.to_widget(50, 72)
    assert canvas.grab().toImage().pixelColor(round(x), round(y)) == QColor(0, 0, 255)
    opened.desk.document.say_plate("No number plate", NO_PLATE)
    assert canvas.marking(NUMBER_PLATE) is None and shown(opened).number_plate == NO_PLATE
