"""The two files of an engine, named by their own SHA-256; needs no Keras."""

import hashlib
import tempfile
from pathlib import Path
from typing import Any

from segmentation.atomic import write_atomically
from segmentation.network.card import EngineFiles, read_named_file
from segmentation.network.openvino_import import import_openvino


def save_engine(graph: Any, folder: Path) -> EngineFiles:
    """Write `graph`, an `openvino.Model`, into `folder` and return what a card is to say of it.

    Constants that are no whole numbers are kept in float16.

    Raises:
        CarmaskError: OpenVINO is not installed.
        OSError: the files cannot be written.
    """
    openvino = import_openvino()
    with tempfile.TemporaryDirectory() as made:
        try:
            openvino.save_model(graph, f"{made}/engine.xml", compress_to_fp16=True)
        except RuntimeError as error:  # how OpenVINO says that a file cannot be written
            raise OSError(str(error)) from error
        return EngineFiles(*_kept(Path(made, "engine.xml"), folder), *_kept(Path(made, "engine.bin"), folder))


def read_engine(engine: EngineFiles, folder: Path) -> tuple[bytes, bytes]:
    """Return graph and constants of `engine` in `folder`, the very bytes whose hashes were checked.

    Raises:
        CarmaskError: a file is missing, damaged or not the one that `engine` names.
    """
    return (
        read_named_file(folder / engine.graph, engine.graph_sha256),
        read_named_file(folder / engine.constants, engine.constants_sha256),
    )


def _kept(made: Path, folder: Path) -> tuple[str, str]:
    """Copy `made` into `folder` and return its name there and its SHA-256."""
    content = made.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    name = f"engine-{digest[:12]}{made.suffix}"
    write_atomically(folder / name, content)
    return name, digest
