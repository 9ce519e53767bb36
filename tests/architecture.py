"""The rules of the house that an import graph cannot see, each a function from a module's source to its faults."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
"""Lines, docstring not counted; most functions should stay under 25."""

QT_OF_LAYER: dict[str, set[str]] = {
    "main": set(),
    "segmentation": set(),
    "editor.settings": set(),
    "editor.system_libraries": set(),
    "editor.tools": set(),
    "editor.document": {"QtCore"},
    "editor.jobs": {"QtCore"},
    "editor.journal": {"QtCore"},
    "editor.language": {"QtCore"},
    "editor.language.marking": set(),
    "editor.language.template": set(),
    "editor.theme.icons": {"QtCore", "QtGui", "QtSvg"},
    "editor": {"QtCore", "QtGui", "QtWidgets"},
    "tests": {"QtCore", "QtGui", "QtSvg", "QtTest", "QtWidgets"},
    "tools": set(),
}
"""Qt modules that a layer may import; the longest matching name wins."""

NETWORK_LIBRARIES = {"jax", "keras", "nncf", "openvino", "tensorflow", "torch"}
NETWORK_LIBRARIES_OF: dict[str, set[str]] = {
    "segmentation.inference.keras_segmenter": {"keras"},
    "segmentation.network.openvino_import": {"openvino"},
    "segmentation.network.quantising": {"nncf"},
    "segmentation.network.hardware": {"jax", "keras", "tensorflow", "torch"},
    "segmentation.network": {"keras"},
    "segmentation.training": {"keras"},
    "tests": NETWORK_LIBRARIES,
}
"""Who may import Keras, which computes on TensorFlow, JAX or torch, who may ask these for a GPU,
who imports OpenVINO, and who NNCF, which must come after it; the first name that fits counts."""

NAMELESS = {"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
"""Names that say nothing about what is inside."""

UNPICKLERS = {"cloudpickle", "dill", "joblib", "marshal", "pickle", "shelve"}

SHOWING = {
    "CarmaskError", "QAction", "QCheckBox", "QGroupBox", "QLabel", "QLineEdit", "QMenu", "QPushButton", "QRadioButton",
    "addAction", "addButton", "addItem", "addMenu", "addRow", "addTab", "drawText", "emit", "faint_label", "getColor",
    "getExistingDirectory", "getOpenFileName", "getSaveFileName",
    "heading_label", "offer", "section_label", "setAccessibleDescription", "setAccessibleName", "setHeaderLabels",
    "setInformativeText", "setPlaceholderText", "setSpecialValueText", "setText", "setTitle", "setToolTip",
    "setWindowTitle", "tell", "wrapped_label",
}  # fmt: skip
"""What is called with texts for the person at the window."""

SPEAKS_NO_LANGUAGE = ("editor.language", "editor.settings", "editor.system_libraries", "editor.tools")
"""Parts of the editor whose texts are translated where they are shown, or stand in a terminal."""

Rule = Callable[[str, str], Iterator[str]]


@cache
def _nodes(source: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(source)))


def _imported(source: str) -> Iterator[str]:
    """Yield the dotted name of everything imported anywhere in `source`, inside functions too."""
    for node in _nodes(source):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module or ''}.{alias.name}" for alias in node.names)


def _called(source: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call in `source` with the text of what is called, such as `cv2.imread`."""
    for node in _nodes(source):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def _is_within(module: str, package: str) -> bool:
    return f"{module}.".startswith(f"{package}.")


def qt_modules_of_the_layer(module: str, source: str) -> Iterator[str]:
    """Only the Qt modules of its layer are imported, so that a document can be tested without a window."""
    layer = max((name for name in QT_OF_LAYER if _is_within(module, name)), key=len)
    for name in _imported(source):
        if name.split(".")[0] == "PySide6" and name.split(".")[1] not in QT_OF_LAYER[layer]:
            yield f"imports {name}"


def network_libraries_in_their_place(module: str, source: str) -> Iterator[str]:
    """Keras stays with the network, and TensorFlow out of it, so that another backend can compute it."""
    allowed = next((NETWORK_LIBRARIES_OF[name] for name in NETWORK_LIBRARIES_OF if _is_within(module, name)), set())
    for name in _imported(source):
        if name.split(".")[0] in NETWORK_LIBRARIES - allowed:
            yield f"imports {name}"


def file_length(_module: str, source: str) -> Iterator[str]:
    """A file can be read in one sitting."""
    lines = len(source.splitlines())
    if lines > LONGEST_FILE:
        yield f"has {lines} lines"


def function_length(_module: str, source: str) -> Iterator[str]:
    """A function fits on a screen."""
    for node in _nodes(source):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            lines = (node.end_lineno or 0) - first.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{node.name} has {lines} lines"


def absolute_imports(_module: str, source: str) -> Iterator[str]:
    """A name is imported from the place it is written in."""
    for node in _nodes(source):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"imports relatively in line {node.lineno}"


def packages_without_code(module: str, source: str) -> Iterator[str]:
    """An `__init__.py` says in one sentence what is inside, and nothing is imported from two places."""
    body = ast.parse(source).body
    if module.endswith("__init__") and (len(body) > 1 or (body and not ast.get_docstring(ast.parse(source)))):
        yield "holds more than a docstring"


def telling_names(module: str, _source: str) -> Iterator[str]:
    """A folder or file that wants a name like `utils` is missing a name."""
    words = {word for part in module.split(".") for word in part.split("_")}
    if nameless := words & NAMELESS:
        yield f"is called {', '.join(sorted(nameless))}"


def one_loader(_module: str, source: str) -> Iterator[str]:
    """Photos go through segmentation/images, which knows orientation, colour and limits; OpenCV knows none."""
    names = {*_imported(source), *(name for name, _ in _called(source))}
    for name in sorted(names & {f"cv2.{call}" for call in ("imread", "imreadmulti", "imwrite", "imdecode")}):
        yield f"uses {name}"


def nothing_is_unpickled(module: str, source: str) -> Iterator[str]:
    """Files come from strangers, and a pickle or a whole Keras model runs the code of whoever wrote it."""
    if _is_within(module, "tests"):
        return  # tests pack what must be refused
    for name in _imported(source):
        if name.split(".")[0] in UNPICKLERS:
            yield f"imports {name}"
    for name, call in _called(source):
        if name.split(".")[-1] == "load_model":
            yield f"loads a whole model in line {call.lineno}"
        for argument in call.keywords:
            value = argument.value.value if isinstance(argument.value, ast.Constant) else None
            if (argument.arg, value) in {("allow_pickle", True), ("safe_mode", False)}:
                yield f"passes {argument.arg}={value} in line {call.lineno}"


def no_fixed_waits(module: str, source: str) -> Iterator[str]:
    """A test waits for what it needs and not for a time: that is both slow and flaky."""
    if not module.startswith("tests."):
        return
    for name, call in _called(source):
        if re.search(r"(^|\.)(sleep|msleep|usleep|qWait|qSleep)$|^\w*bot\.wait$", name):
            yield f"waits a fixed time with {name} in line {call.lineno}"


def texts_are_asked_for(module: str, source: str) -> Iterator[str]:
    """What a person at the window reads is asked for by `tr`, which knows their language, and knows it only then."""
    if not _is_within(module, "editor") or any(_is_within(module, part) for part in SPEAKS_NO_LANGUAGE):
        return
    for name, call in _called(source):
        given = [
            *call.args,
            *(keyword.value for keyword in call.keywords if keyword.arg in {"placeholderText", "text"}),
        ]
        if name.split(".")[-1] in SHOWING and any(map(_is_sentence, given)):
            yield f"shows a text in line {call.lineno} that tr was not asked for"
    for node in _at_import(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"tr", "tr_counted"}:
            yield f"asks for a text in line {node.lineno}, before the language is known"


def _is_sentence(node: ast.AST) -> bool:
    """Whether a literal or an f-string has words of its own, and not only names and signs."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    words = "".join(part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))
    return bool(re.search(r"[A-Za-z]{2,}\W+[a-z]{2,}|^[A-Z][a-z]{2,}", words))


def _at_import(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what is evaluated as soon as a module is imported."""
    for child in ast.iter_child_nodes(tree):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _at_import(child)


RULES: tuple[Rule, ...] = (
    qt_modules_of_the_layer,
    network_libraries_in_their_place,
    file_length,
    function_length,
    absolute_imports,
    packages_without_code,
    telling_names,
    one_loader,
    nothing_is_unpickled,
    no_fixed_waits,
    texts_are_asked_for,
)
