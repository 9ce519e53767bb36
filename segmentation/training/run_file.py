"""What a training run was begun with, so that going on with anything else is refused; needs no Keras."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from segmentation.atomic import write_atomically
from segmentation.errors import CarmaskError
from segmentation.network.card import CARD_NAME

RUN_NAME = "run.json"
STATE_NAME = "state.npz"
ERRORS_NAME = "errors.npz"


def begin_run(folder: Path, description: Mapping[str, Any]) -> bool:
    """Prepare `folder` for the run of `description`; return whether there is a state to go on from.

    Args:
        folder: where the run keeps its state and its network; made if it is not there.
        description: what the run must not change half-way, as JSON can hold it.

    Raises:
        CarmaskError: `folder` holds another run or a network, or it cannot be written.
    """
    described = json.loads(json.dumps(description))
    path = folder / RUN_NAME
    resumes = (folder / STATE_NAME).exists()
    if resumes:
        _check_same(path, described)
        return True
    if not path.exists() and (folder / CARD_NAME).exists():
        raise CarmaskError(f"{folder} holds a network already, and it was left alone. Choose another folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, (json.dumps(described, indent=1) + "\n").encode())
    except OSError as error:
        raise CarmaskError(f"The network cannot be kept in {folder} ({error.strerror}).") from error
    return False


def _check_same(path: Path, described: Mapping[str, Any]) -> None:
    try:
        begun = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CarmaskError(
            f"{path.parent} holds a begun training, but what it was begun with is unknown: {RUN_NAME} is missing or "
            "damaged. Choose another folder."
        ) from error
    differences = list(_differences("", begun, described))
    if differences:
        raise CarmaskError(
            f"The training in {path.parent} was begun with other settings: {'; '.join(differences)}. "
            "Go on with the same, or choose another folder."
        )


def _differences(name: str, begun: Any, described: Any) -> Iterator[str]:
    if isinstance(begun, dict) and isinstance(described, dict):
        for key in sorted(begun.keys() | described.keys()):
            yield from _differences(f"{name} {key}".strip(), begun.get(key), described.get(key))
    elif begun != described:
        if isinstance(begun, list) or isinstance(described, list):
            yield f"{name} are not the same"
        else:
            yield f"{name} was {begun} and is {described}"
