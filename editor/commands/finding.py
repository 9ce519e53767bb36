"""Finding a command by some of its letters."""

from collections.abc import Iterable

from editor.commands.command import Command


def found(query: str, commands: Iterable[Command]) -> list[Command]:
    """Return the commands whose menu and title have every word of `query`, the likeliest first.

    Likelier is one whose title begins with the query, then one in which each word begins a word. Order in the table
    decides between equals; an empty query finds all.
    """
    words = query.casefold().split()
    matching = [command for command in commands if all(word in _text(command) for word in words)]
    return sorted(matching, key=lambda command: _rank(query.casefold().strip(), words, command))


def _rank(query: str, words: list[str], command: Command) -> int:
    if command.shown_title.casefold().startswith(query):
        return 0
    begun = _text(command).split()
    return 1 if all(any(other.startswith(word) for other in begun) for word in words) else 2


def _text(command: Command) -> str:
    return f"{command.shown_menu} {command.shown_title}".casefold()
