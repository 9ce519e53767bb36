"""Which keys every command has: those of the table, over them a preset's, over them the person's own."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from editor.commands.command import Command
from editor.commands.key_names import key_name, objection, shown_key
from editor.commands.presets import PRESETS
from editor.language.texts import listed, tr
from editor.settings.schema import KEYS_PRESET, Setting
from editor.settings.store import SettingsStore

Keys = Mapping[str, tuple[str, ...]]
"""Names of keys by the id of their command, the one that is shown first."""

OWN_KEYS = "keys.own"
"""Under this name the settings remember the person's own keys, and nothing that the presets say."""

_NAMED_IN_A_SENTENCE = 4
_LETTERS_IN_A_SENTENCE = 40


class Keymap:
    """The keys of all commands as they are now; whoever shows keys listens.

    What the settings hold that cannot be used is left out and told in `problem`.
    """

    def __init__(self, settings: SettingsStore, commands: Sequence[Command]) -> None:
        self.commands = commands
        self._settings = settings
        self._by_id = {command.id: command for command in commands}
        self._listeners: list[Callable[[], None]] = []
        self._own, faults = _readable(settings.remembered(OWN_KEYS), self)
        self.problem = _told(faults)
        if faults:
            self._remember()
        self._settle()
        settings.listen(self._follow)

    def __getitem__(self, command_id: str) -> tuple[str, ...]:
        return self._keys[command_id]

    def command(self, command_id: str) -> Command | None:
        """Return the command of that id, None if there is none."""
        return self._by_id.get(command_id)

    def usual(self, command_id: str) -> tuple[str, ...]:
        """Return the keys that the preset gives to a command."""
        return self._usual[command_id]

    def is_own(self, command_id: str) -> bool:
        """Whether the person has chosen the keys of a command."""
        return command_id in self._own

    @property
    def has_own(self) -> bool:
        """Whether the person has chosen any key."""
        return bool(self._own)

    def holder(self, key: str) -> Command | None:
        """Return the command that has `key` now."""
        return next((command for command in self.commands if key in self._keys[command.id]), None)

    def objection(self, key: str, command: Command) -> str:
        """Return a sentence that says why `command` cannot have `key`; "" if it can."""
        return objection(key, command, {other.menu_with_key for other in self.commands})

    def named(self, command_id: str) -> str:
        """Return what a sentence calls a command by: its first key, or where in the menus it is if it has none."""
        keys, command = self._keys[command_id], self._by_id[command_id]
        if keys:
            return shown_key(keys[0])
        return tr("“{command}” in the menu {menu}", command=command.shown_title, menu=command.shown_menu)

    def choose(self, command_id: str, keys: Iterable[str]) -> None:
        """Give a command these keys and no others; whoever had one of them loses it.

        Raises:
            ValueError: one is no key, or one that the command cannot have.
        """
        wanted = tuple(dict.fromkeys(map(key_name, keys)))
        if not all(key and not self.objection(key, self._by_id[command_id]) for key in wanted):
            raise ValueError(f"{keys!r} cannot be the keys of {command_id}")
        for other, others in list(self._own.items()):
            if other != command_id and set(others) & set(wanted):
                self._keep(other, tuple(key for key in others if key not in wanted))
        self._keep(command_id, wanted)
        self._changed()

    def reset(self, command_id: str) -> None:
        """Give a command its usual keys again, but for those that the person has given to another one."""
        if self._own.pop(command_id, None) is not None:
            self._changed()

    def reset_all(self) -> None:
        """Give all commands their usual keys again."""
        self._own.clear()
        self._changed()

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever keys have changed."""
        self._listeners.append(listener)

    def forget(self, listener: Callable[[], None]) -> None:
        """Call `listener` no more."""
        self._listeners.remove(listener)

    def _keep(self, command_id: str, keys: tuple[str, ...]) -> None:
        if keys == self._usual[command_id]:
            self._own.pop(command_id, None)
        else:
            self._own[command_id] = keys

    def _changed(self) -> None:
        self._settle()
        self._remember()
        for listener in self._listeners:
            listener()

    def _follow(self, setting: Setting) -> None:
        if setting is KEYS_PRESET:
            self._changed()

    def _remember(self) -> None:
        own = {command_id: list(keys) for command_id, keys in self._own.items()}
        self._settings.remember(OWN_KEYS, own or None)

    def _settle(self) -> None:
        preset = PRESETS[self._settings[KEYS_PRESET]]
        self._usual = settled(self.commands, preset)
        self._keys = settled(self.commands, self._usual, self._own)


def settled(commands: Sequence[Command], *layers: Keys) -> dict[str, tuple[str, ...]]:
    """Return the keys of every command: of the last layer that knows it, or of the table.

    Of two commands that want one key the one of the later layer has it, of one layer the earlier in the table.
    """
    wanted: dict[str, tuple[str, ...]] = {}
    rank: dict[str, int] = {}
    for command in commands:
        keys = tuple(map(key_name, command.shortcuts))
        wanted[command.id], rank[command.id] = keys, 0
        for number, layer in enumerate(layers, 1):
            if command.id in layer and tuple(layer[command.id]) != wanted[command.id]:
                wanted[command.id], rank[command.id] = tuple(map(key_name, layer[command.id])), number
    given: set[str] = set()
    keys_of: dict[str, tuple[str, ...]] = {}
    for command_id in sorted(wanted, key=lambda name: -rank[name]):
        keys_of[command_id] = tuple(key for key in wanted[command_id] if key not in given)
        given.update(wanted[command_id])
    return keys_of


def loss(keymap: Keymap, key: str, command: Command) -> str:
    """Return what giving `key` to `command` takes from another one, in words; "" if it takes nothing."""
    holder = keymap.holder(key)
    if holder is None or holder is command:
        return ""
    left = [shown_key(other) for other in keymap[holder.id] if other != key]
    names = {"key": shown_key(key), "holder": holder.shown_title, "command": command.shown_title}
    if left:
        return tr(
            "{key} belongs to “{holder}”. If “{command}” takes it, “{holder}” keeps {keys}.",
            **names,
            keys=listed(left),
        )
    return tr(
        "{key} belongs to “{holder}”. If “{command}” takes it, “{holder}” has no key any more; it stays in its menu.",
        **names,
    )


def _readable(remembered: Any, keymap: Keymap) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Return what can be used of remembered keys, and why the rest cannot, each in a few words."""
    if remembered is None:
        return {}, []
    if not isinstance(remembered, dict):
        return {}, [tr("they are no list of commands and keys")]
    own: dict[str, tuple[str, ...]] = {}
    faults: list[str] = []
    given: dict[str, str] = {}
    for command_id, keys in remembered.items():
        command = keymap.command(command_id)
        if command is None:
            faults.append(tr("there is no command {name}", name=_cut(command_id)))
        elif not isinstance(keys, list):
            faults.append(tr("“{command}” has no list of keys", command=command.shown_title))
        else:
            usable = [key for text in keys if (key := _usable(text, command, keymap, given, faults))]
            if usable or not keys:
                own[command_id] = tuple(dict.fromkeys(usable))
    return own, faults


def _usable(text: Any, command: Command, keymap: Keymap, given: dict[str, str], faults: list[str]) -> str:
    """Return the name of a key that `command` can have, or "" and one fault more; `given` are keys and their titles."""
    key = key_name(text) if isinstance(text, str) else ""
    if not key:
        faults.append(tr("“{command}” has {text}, which is no key", command=command.shown_title, text=_cut(str(text))))
    elif keymap.objection(key, command):
        faults.append(tr("“{command}” cannot have {key}", command=command.shown_title, key=shown_key(key)))
    elif given.get(key, command.shown_title) != command.shown_title:
        names = {"key": shown_key(key), "first": given[key], "second": command.shown_title}
        faults.append(tr("{key} is the key of “{first}” and of “{second}”", **names))
    else:
        given[key] = command.shown_title
        return key
    return ""


def _cut(text: str) -> str:
    return ascii(text[:_LETTERS_IN_A_SENTENCE])


def _told(faults: list[str]) -> str:
    if not faults:
        return ""
    more = len(faults) - _NAMED_IN_A_SENTENCE
    named = "; ".join(faults[:_NAMED_IN_A_SENTENCE])
    if more > 0:
        named = tr("{some}; and {more} more", some=named, more=more)
    return tr("Some keys of your own were left out: {named}. Change keys in the menu File sets them anew.", named=named)
