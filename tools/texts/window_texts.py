"""The texts that the window asks for: in calls of `tr`, `tr_counted` and `marked`, and in the tables."""

import ast
from collections.abc import Callable, Iterator

from tools.texts.message import WINDOW, Message


class NotExtractable(Exception):
    """A text cannot be taken out of the source, for it is not written down there as a whole."""


def window_texts(source: str, file: str) -> Iterator[Message]:
    """Yield what `source`, the code of the module `file`, asks for.

    Raises:
        NotExtractable: a call has no text of its own where it must have one.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name in _FINDERS:
                yield from (_in(file, message) for message in _FINDERS[name](node))


def _in(file: str, message: Message) -> Message:
    message.files.add(file)
    return message


def _text(call: ast.Call, place: int, keyword: str = "") -> str:
    """Return the text at a place of a call, or under a keyword."""
    node = call.args[place] if place < len(call.args) else None
    node = node or next((given.value for given in call.keywords if given.arg == keyword), None)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise NotExtractable(f"line {call.lineno}: {ast.unparse(call)} needs a text that is written there as a whole")


def _of_tr(call: ast.Call) -> Iterator[Message]:
    if call.args and isinstance(call.args[0], ast.Name | ast.Attribute | ast.Subscript):
        return  # a text of a table, which is marked there
    yield Message(WINDOW, _text(call, 0))


def _of_marked(call: ast.Call) -> Iterator[Message]:
    yield Message(WINDOW, _text(call, 0))


def _of_tr_counted(call: ast.Call) -> Iterator[Message]:
    yield Message(WINDOW, _text(call, 1), one=_text(call, 0))


def _of_command(call: ast.Call) -> Iterator[Message]:
    """Yield the title, where it stands in the row itself, and the menu's with its key."""
    if isinstance(call.args[1], ast.Constant):
        yield Message(WINDOW, _text(call, 1))
    yield Message(WINDOW, f"&{_text(call, 2)}")


def _of_setting(call: ast.Call) -> Iterator[Message]:
    yield Message(WINDOW, _text(call, 1, "title"))
    yield Message(WINDOW, _text(call, 2, "doc"))
    for given in call.keywords:
        if given.arg == "unit":
            yield Message(WINDOW, _text(call, len(call.args), "unit"))
        if given.arg == "choices" and isinstance(given.value, ast.Tuple):
            for choice in given.value.elts:
                words = choice.elts[1] if isinstance(choice, ast.Tuple) else None
                if isinstance(words, ast.Constant):
                    yield Message(WINDOW, str(words.value))


_FINDERS: dict[str, Callable[[ast.Call], Iterator[Message]]] = {
    "tr": _of_tr,
    "tr_counted": _of_tr_counted,
    "marked": _of_marked,
    "Command": _of_command,
    "Setting": _of_setting,
}
"""By the name of what is called."""
