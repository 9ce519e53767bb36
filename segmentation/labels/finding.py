"""What a check of saved masks finds, and how it can be mended."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Mend:
    """What would mend a finding: what stands at `path`, if anything, is put aside, and `content` written there.

    `sentence` says so for a person; without `content` the file is only put aside.
    """

    path: Path
    sentence: str
    content: bytes | None = None


@dataclass(frozen=True)
class Finding:
    """Something about `path` that is not as it should be, said in `sentence`; `mend` is None where nothing mends it."""

    path: Path
    sentence: str
    mend: Mend | None = None
