"""Which keys commands have: the table's, a preset's over them, the person's own over both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.commands.key_names import HELD_OR_DRAWN_WITH, key_name
from editor.commands.keymap import OWN_KEYS, Keymap, loss, settled
from editor.commands.presets import PRESETS
from editor.commands.table import COMMANDS, HELD_KEYS
from editor.settings.schema import KEYS_PRESET
from editor.settings.store import SettingsStore

IDS = [command.id for command in COMMANDS]
KEYS = ["B", "P", "Ctrl+Z", "Shift+L", "F7", "Ctrl+Alt+J", "[", "Ctrl+0", "D"]


@pytest.fixture
def keymap(settings):
    return Keymap(settings, COMMANDS)


def own(settings):
    return settings.remembered(OWN_KEYS)


def no_key_twice(keymap):
    keys = [key for command_id in IDS for key in keymap[command_id]]
    return len(keys) == len(set(keys)) and all(keys)


def test_without_a_choice_every_command_has_the_keys_of_the_table(keymap):
    for command in COMMANDS:
        assert keymap[command.id] == tuple(map(key_name, command.shortcuts))


def test_every_preset_can_be_chosen_in_the_settings():
    assert [value for value, _ in KEYS_PRESET.choices] == list(PRESETS)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_knows_only_commands_that_there_are_and_gives_them_the_keys_that_it_says(settings, keymap, preset):
    settings.change(KEYS_PRESET, preset)
    for command_id, keys in PRESETS[preset].items():
        assert keymap[command_id] == tuple(map(key_name, keys))
        assert not any(keymap.objection(key, keymap.command(command_id)) for key in keymap[command_id])
    assert no_key_twice(keymap)


@pytest.mark.parametrize("preset", PRESETS)
def test_no_preset_leaves_a_command_without_a_key_that_has_one_in_the_table(settings, keymap, preset):
    """Where this fails, give the command another key in that preset."""
    settings.change(KEYS_PRESET, preset)
    assert [command.id for command in COMMANDS if command.shortcuts and not keymap[command.id]] == []


def test_no_key_of_the_table_is_one_that_a_command_cannot_have(keymap):
    assert [keymap.objection(key, command) for command in COMMANDS for key in keymap[command.id]] == [""] * sum(
        len(command.shortcuts) for command in COMMANDS
    )


def test_a_key_that_another_command_has_is_taken_from_it(keymap):
    keymap.choose("edit.lasso", ["D"])
    assert keymap["edit.lasso"] == ("D",)
    assert keymap["edit.reset_brush"] == ()
    keymap.reset("edit.lasso")
    assert keymap["edit.reset_brush"] == ("D",)


def test_what_is_lost_is_said_in_words(keymap):
    lasso = keymap.command("edit.lasso")
    assert loss(keymap, "F7", lasso) == ""
    assert loss(keymap, "L", lasso) == ""
    assert "“Default brush” has no key any more" in loss(keymap, "D", lasso)
    assert "“Erase” keeps X" in loss(keymap, "E", lasso)


@pytest.mark.parametrize(
    ("key", "words"),
    [("Space", "moves the photo"), ("H", "hides the mask"), ("Alt", "opposite"), ("Backspace", "polygon"),
     ("Tab", "goes through"), ("Alt+F", "menu File")],
)  # fmt: skip
def test_keys_of_the_hand_of_the_focus_and_of_the_menus_are_refused_in_words(keymap, key, words):
    assert words in keymap.objection(key, keymap.command("edit.lasso"))
    with pytest.raises(ValueError, match="edit.lasso"):
        keymap.choose("edit.lasso", [key])


def test_the_sheet_of_keys_says_what_the_keys_of_the_hand_do():
    said = " ".join(keys for keys, _ in HELD_KEYS)
    assert all(key in said for key in HELD_OR_DRAWN_WITH if key not in ("Return", "Del"))  # twins of Enter, Backspace


def test_only_a_command_of_the_canvas_may_have_a_key_that_moves_the_focus(keymap):
    assert keymap.objection("Tab", keymap.command("view.panels")) == ""
    assert keymap.objection("H", keymap.command("view.panels")) != ""


def test_only_what_differs_is_remembered(settings, keymap):
    keymap.choose("edit.brush", ["P"])
    assert own(settings) == {"edit.brush": ["P"]}
    keymap.choose("edit.brush", ["B"])
    assert own(settings) is None
    keymap.choose("edit.brush", [])
    assert own(settings) == {"edit.brush": []}
    keymap.reset_all()
    assert own(settings) is None


def test_own_keys_are_there_next_time_and_stay_over_another_preset(settings, keymap):
    keymap.choose("edit.brush", ["F7"])
    settings.write_all()
    again = SettingsStore(settings.path)
    keymap = Keymap(again, COMMANDS)
    assert keymap["edit.brush"] == ("F7",)
    for preset in PRESETS:
        again.change(KEYS_PRESET, preset)
        assert keymap["edit.brush"] == ("F7",)


def test_a_key_that_a_preset_has_too_is_not_forgotten_on_the_way_back(settings, keymap):
    keymap.choose("edit.brush", ["P"])
    settings.change(KEYS_PRESET, "gimp")
    settings.change(KEYS_PRESET, "carmask")
    assert keymap["edit.brush"] == ("P",)


def test_listeners_hear_of_every_change(settings, keymap):
    heard = []
    keymap.listen(lambda: heard.append(keymap["edit.brush"]))
    keymap.choose("edit.brush", ["F7"])
    settings.change(KEYS_PRESET, "gimp")
    keymap.reset("edit.brush")
    assert heard == [("F7",), ("F7",), ("P",)]


@pytest.mark.parametrize(
    ("remembered", "words"),
    [(["B"], "no list of commands"), ({"edit.fly": ["F7"]}, "no command 'edit.fly'"),
     ({"edit.brush": "F7"}, "no list of keys"), ({"edit.brush": ["Strg+Umsch"]}, "which is no key"),
     ({"edit.brush": [7]}, "which is no key"), ({"edit.brush": ["Ctrl+K, Ctrl+S"]}, "which is no key"),
     ({"edit.brush": ["Space"]}, "cannot have Space"),
     ({"edit.brush": ["F7"], "edit.lasso": ["F7"]}, "F7 is the key of “Brush” and of “Lasso”")],
)  # fmt: skip
def test_what_cannot_be_used_of_the_settings_is_left_out_and_told_once(settings, remembered, words):
    settings.remember(OWN_KEYS, {"edit.fill": ["F9"]} | remembered if isinstance(remembered, dict) else remembered)
    keymap = Keymap(settings, COMMANDS)
    assert words in keymap.problem
    assert no_key_twice(keymap)
    assert keymap["edit.lasso"] == ("L",)
    assert not isinstance(remembered, dict) or keymap["edit.fill"] == ("F9",)
    assert Keymap(settings, COMMANDS).problem == ""


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(KEYS),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(IDS) | st.text(), inner), max_leaves=12,
))  # fmt: skip
def test_whatever_the_settings_hold_the_keys_are_whole(tmp_path_factory, remembered):
    settings = SettingsStore(tmp_path_factory.getbasetemp() / "none" / "settings.json")
    settings.remember(OWN_KEYS, remembered)
    keymap = Keymap(settings, COMMANDS)
    assert no_key_twice(keymap)
    assert len(keymap.problem) < 1000


@given(
    st.lists(
        st.tuples(st.sampled_from(IDS), st.lists(st.sampled_from(KEYS), max_size=2), st.sampled_from(list(PRESETS)))
    )
)
def test_no_key_ever_does_two_things_and_reset_gives_back_what_was(tmp_path_factory, steps):
    settings = SettingsStore(tmp_path_factory.getbasetemp() / "none" / "settings.json")
    keymap = Keymap(settings, COMMANDS)
    for command_id, keys, preset in steps:
        keymap.choose(command_id, keys)
        assert set(keymap[command_id]) == set(keys)
        assert no_key_twice(keymap)
        settings.change(KEYS_PRESET, preset)
        assert no_key_twice(keymap)
    keymap.reset_all()
    assert {name: keymap[name] for name in IDS} == settled(COMMANDS, PRESETS[settings[KEYS_PRESET]])
