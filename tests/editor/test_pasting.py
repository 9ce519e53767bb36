"""Masks copied at one angle and pasted at another."""

import numpy as np

from tests.editor.conftest import paint, shown


def trigger(application, command):
    application.window.actions_of[command].trigger()


def test_a_mask_is_pasted_at_another_angle_as_one_step(opened):
    paint(opened)
    copied = shown(opened).mask.pixels.copy()
    trigger(opened, "mask.copy")
    opened.desk.show_angle(1)
    trigger(opened, "mask.paste")
    assert np.array_equal(shown(opened).mask.pixels, copied)
    assert shown(opened).history.titles == ["Paste mask"]


def test_a_mask_is_pasted_mirrored(opened):
    paint(opened)
    copied = shown(opened).mask.pixels.copy()
    trigger(opened, "mask.copy")
    trigger(opened, "mask.paste_mirrored")
    assert np.array_equal(shown(opened).mask.pixels, copied[:, ::-1])
    trigger(opened, "edit.undo")
    assert np.array_equal(shown(opened).mask.pixels, copied)


def test_what_is_painted_after_copying_is_not_pasted(opened):
    trigger(opened, "mask.copy")
    before = shown(opened).mask.pixels.copy()
    paint(opened)
    trigger(opened, "mask.paste")
    assert np.array_equal(shown(opened).mask.pixels, before)
    paint(opened)
    trigger(opened, "mask.paste")
    assert np.array_equal(shown(opened).mask.pixels, before)


def test_nothing_can_be_pasted_before_something_was_copied(opened):
    assert not opened.window.actions_of["mask.paste"].isEnabled()
    trigger(opened, "mask.copy")
    assert opened.window.actions_of["mask.paste"].isEnabled()


def test_a_mask_of_another_size_is_not_pasted_and_that_is_told(opened):
    before = shown(opened).mask.pixels.copy()
    trigger(opened, "mask.copy")
    workspace = opened.window.actions_of._workspace
    workspace.copied = np.zeros((20, 30), np.uint8)
    told = []
    opened.desk.told.connect(told.append)
    trigger(opened, "mask.paste")
    assert np.array_equal(shown(opened).mask.pixels, before)
    assert told == ["The copied mask is 30 x 20 pixels, this photo 144 x 96; nothing was pasted."]
