"""The sentences that parts without Qt say: templates, taken from their f-strings."""

import ast
import re
from collections.abc import Iterable, Iterator

from tools.texts.message import SENTENCES, Message

_NUMBER = re.compile(r"[,fg%]")
"""What the format of a number has, and that of a date or a padded one has not."""
_NO_NAMES = {"else", "f", "for", "if", "in", "len", "or", "self", "str"}
_WORD = re.compile(r"[a-z]{2,}")
_ROWS = {
    "CleanUp": slice(6),
    "Example": slice(1),
    "Figure": slice(1, 2),
    "FactKind": slice(1, 3),
    "MaskKind": slice(1, 3),
}
"""In which places of a row there are words for the window, by the kind of row."""
_TABLES = ("REASON_WORDS",)
"""Names of tables of words."""
_NOT_SAID = re.compile(r"[<>=\n]|\| None|\.jpg$|^tuple|^\W*\w*\W*$")
"""Markup, contents and names of files, types, and what is a single word among signs."""


def said_sentences(source: str, file: str) -> Iterator[Message]:
    """Yield as templates what `source`, the code of the module `file`, may say to a person.

    "{path.name} cannot be read" in an f-string becomes "{path_name} cannot be read"; `counted(n, "car")` becomes
    two forms of its own. What is a docstring, part of an f-string's expression or no sentence is passed over.
    """
    tree = ast.parse(source)
    passed_over = set(_docstrings(tree)) | set(_inside_f_strings(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _counted(node, file)
            yield from _of_row(node, file)
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) in _TABLES and node.value is not None:
            yield from _words(ast.walk(node.value), file)
        if id(node) in passed_over:
            continue
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            template, words = _template(node)
            if _WORD.search(words) and " " in words and not _NOT_SAID.search(words):
                yield Message(SENTENCES, template, files={file})


def _docstrings(tree: ast.Module) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)


def _inside_f_strings(tree: ast.Module) -> Iterator[int]:
    """Yield the literal parts of f-strings and their formats; what stands in their expressions is said for itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (id(part) for part in node.values if isinstance(part, ast.Constant))
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            yield from (id(part) for part in ast.walk(node.format_spec))


def _template(node: ast.JoinedStr | ast.Constant) -> tuple[str, str]:
    """Return a text with named placeholders, and its words alone."""
    parts, words, names = list[str](), list[str](), dict[str, str]()
    for part in node.values if isinstance(node, ast.JoinedStr) else [node]:
        if isinstance(part, ast.FormattedValue):
            parts.append(f"{{{_name(ast.unparse(part.value), names)}{_format_of(part)}}}")
        elif isinstance(part, ast.Constant):
            parts.append(str(part.value).replace("{", "{{").replace("}", "}}"))
            words.append(str(part.value))
    return "".join(parts), "".join(words)


def _name(expression: str, names: dict[str, str]) -> str:
    """Return the name of a placeholder: the words of its expression, the same for the same one."""
    if expression not in names:
        found = re.findall(r"[A-Za-z]\w*", re.sub(r"'[^']*'", "", expression))
        name = "_".join([word for word in found if word not in _NO_NAMES][:3]) or "value"
        taken = sum(other.rstrip("0123456789") == name for other in names.values())
        names[expression] = f"{name}{taken + 1}" if taken else name
    return names[expression]


def _format_of(part: ast.FormattedValue) -> str:
    """Return the mark of a number whose signs are the language's, "" for what stays as it is."""
    return ":," if part.format_spec is not None and _NUMBER.search(ast.unparse(part.format_spec)) else ""


def _counted(call: ast.Call, file: str) -> Iterator[Message]:
    thing = call.args[1] if ast.unparse(call.func) == "counted" and len(call.args) > 1 else None
    if isinstance(thing, ast.Constant) and isinstance(thing.value, str):
        yield Message(SENTENCES, f"{{n:,}} {thing.value}s", one=f"{{n:,}} {thing.value}", files={file})


def _of_row(call: ast.Call, file: str) -> Iterator[Message]:
    """Yield the words of a row of a table, single ones too, which no rule could tell from names."""
    yield from _words(call.args[_ROWS.get(ast.unparse(call.func), slice(0))], file)


def _words(nodes: Iterable[ast.AST], file: str) -> Iterator[Message]:
    texts = (node.value for node in nodes if isinstance(node, ast.Constant))
    yield from (Message(SENTENCES, text, files={file}) for text in texts if isinstance(text, str) and text)
