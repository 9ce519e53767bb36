"""The small board that says what the colours of a display mean."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from editor.canvas.companions import MISSING
from editor.canvas.display import Companion, Display
from editor.canvas.legend import Entry, Legend, legend_of
from editor.canvas.split import Beside, Split

LONG = MISSING[Companion.PROBABILITY]


@pytest.fixture
def canvas(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 400)
    widget.show()
    return widget


@pytest.mark.parametrize("width", [240, 320, 500, 900, 2000])
@pytest.mark.parametrize("split", [None, Split(Beside.NETWORK)], ids=["one mask", "split"])
@pytest.mark.parametrize("missing", ["", LONG], ids=["colours", "sentence"])
@pytest.mark.parametrize("display", [Display.SINCE_NETWORK, Display.DOUBT])
def test_it_stays_on_the_canvas_however_narrow_that_is(canvas, width, split, missing, display):
    canvas.resize(width, 400)
    legend = Legend(canvas)
    legend.tell(legend_of(display, missing, split))
    assert canvas.rect().contains(legend.geometry())


def test_what_fits_is_in_one_line_and_what_does_not_is_in_several(canvas):
    legend = Legend(canvas)
    legend.tell(legend_of(Display.SINCE_NETWORK, "", Split(Beside.NETWORK)))
    in_one_line = legend.height()
    canvas.resize(300, 400)
    legend.place()
    assert legend.height() > 2 * in_one_line


def test_a_sentence_wraps(canvas):
    legend = Legend(canvas)
    legend.tell((Entry(LONG),))
    one_line = legend.height()
    canvas.resize(300, 400)
    legend.place()
    assert legend.height() > one_line


def test_it_is_gone_when_there_is_nothing_to_say(canvas):
    legend = Legend(canvas)
    legend.tell((Entry("added", QImage(14, 14, QImage.Format.Format_RGB32)),))
    assert legend.isVisible()
    legend.tell(())
    assert legend.isHidden()
    assert legend.text == ""


@pytest.mark.parametrize("display", [display for display in Display if display.companion is None])
def test_displays_that_speak_for_themselves_have_none(display):
    assert legend_of(display, "", None) == ()
