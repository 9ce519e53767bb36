"""What the window and the worker process say to each other: one JSON object a line."""

import json
from dataclasses import asdict, dataclass
from typing import ClassVar


@dataclass(frozen=True)
class PredictRequest:
    """Ask for the probability of car of `photo_path`, as an .npy file uint8 (H, W) at `output_path`."""

    job_id: int
    photo_path: str
    output_path: str
    kind: ClassVar[str] = "predict"


@dataclass(frozen=True)
class CancelRequest:
    """Say that nobody waits for `job_id` any more."""

    job_id: int
    kind: ClassVar[str] = "cancel"


@dataclass(frozen=True)
class Ready:
    """The network is loaded. `note` is a sentence if something is not as asked, such as a missing GPU."""

    device: str
    network: str
    network_sha256: str
    threshold: float
    note: str
    kind: ClassVar[str] = "ready"


@dataclass(frozen=True)
class Finished:
    """The probability of `job_id` is at `output_path`; it took `milliseconds` from request to file."""

    job_id: int
    output_path: str
    milliseconds: float
    kind: ClassVar[str] = "finished"


@dataclass(frozen=True)
class Failed:
    """`job_id` cannot be done; `sentence` says why. A `job_id` of 0 means the worker cannot work at all."""

    job_id: int
    sentence: str
    kind: ClassVar[str] = "failed"


@dataclass(frozen=True)
class Cancelled:
    """`job_id` was given up before it was done."""

    job_id: int
    kind: ClassVar[str] = "cancelled"


Message = PredictRequest | CancelRequest | Ready | Finished | Failed | Cancelled

_KINDS: dict[str, type[Message]] = {
    m.kind: m for m in (PredictRequest, CancelRequest, Ready, Finished, Failed, Cancelled)
}


def encode(message: Message) -> bytes:
    """Return `message` as one line, newline included."""
    return json.dumps({"kind": message.kind, **asdict(message)}).encode() + b"\n"


def decode(line: bytes) -> Message:
    """Return the message in `line`.

    Raises:
        ValueError: the line is no message.
    """
    try:
        content = json.loads(line)
        return _KINDS[content.pop("kind")](**content)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"not a message: {line[:80]!r}") from error
