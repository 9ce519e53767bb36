"""How records and masks lie beside the photos: names of folders and files, and the careful reading of one of them."""

import json
import re
import stat
import uuid
from pathlib import Path

from segmentation.labels.forms import AnyRecord, RecordForm
from segmentation.labels.record import SCHEMA

PROJECT = "project.json"
ASIDE = "aside"
"""Holds what `carmask repair` put aside, a folder for each time."""
CLAIMS = "claims"
"""Holds who has which photos open; see labels/claims.py."""

KEY = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,99}")
RECORD_NAME = re.compile(r"r([0-9]{6,12})\.json")

LEFT_OVER_S = 600.0
"""Age from which an unfinished file counts as left behind by a crash."""

_LIMIT_BYTES = 256 * 2**20


def record_name(number: int) -> str:
    """Return the name of the record of revision `number`."""
    return f"r{number:06d}.json"


def mask_names(sha256: str) -> list[str]:
    """Return the names that a mask file of that hash may have, the usual one first; see `store.LabelStore`."""
    return [f"m-{sha256[:length]}.png" for length in (16, 32, 64)]


def read_record(folder: Path, number: int, form: RecordForm[AnyRecord]) -> AnyRecord:
    """Return the record of revision `number` in `folder`, which is written in `form`.

    Raises:
        NewerRecordError: a newer carmask wrote it.
        ValueError: it is damaged, half written, of another revision, or no ordinary file.
        OSError: it cannot be read.
    """
    record = form.unsealed(read_content(folder / record_name(number)))
    if record.revision != number:
        raise ValueError(f"revision {record.revision} in the file of {number}")
    return record


def read_content(path: Path, limit_bytes: int = _LIMIT_BYTES) -> bytes:
    """Return the bytes of a regular file of a sensible size; links are not followed, pipes not waited for.

    Raises:
        ValueError: it is no such file.
        OSError: it cannot be read.
    """
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > limit_bytes:
        raise ValueError(f"{path} is no ordinary file")
    return path.read_bytes()


def new_project() -> bytes:
    """Return the content of a project file: the schema, and a name of its own for the folder."""
    return json.dumps({"schema": SCHEMA, "uuid": str(uuid.uuid4())}, indent=1).encode() + b"\n"


def schema_of(project: Path) -> int:
    """Return the schema that the project file names; 0 where it is damaged, each record names its own too."""
    try:
        schema = json.loads(read_content(project))["schema"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return 0
    return schema if isinstance(schema, int) else 0
