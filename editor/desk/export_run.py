"""How far an export is, or how it ended; plain data, it knows no process."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor.desk.folder_run import End
from segmentation.messages import Cancelled, Exported, Failed, Message, Progressed


@dataclass(frozen=True)
class ExportRun:
    """An export into the folder `out`: `done` of `total` photos, 0 of 0 while that is not known.

    `answer` is what became of the photos, None unless it came to its end; `sentence` says why it did not.
    """

    out: Path
    begun: datetime
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    end: End = End.NONE
    sentence: str = ""
    answer: Exported | None = None
    ended: datetime | None = None

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self.end is End.NONE


def further(run: ExportRun, progress: Progressed) -> ExportRun:
    """Return `run` at what the exporter told last."""
    return replace(run, done=progress.done, total=progress.total, seconds_left=progress.seconds_left)


def answered(run: ExportRun, answer: Message, now: datetime) -> ExportRun:
    """Return `run` ended with the exporter's last word."""
    match answer:
        case Exported():
            return replace(run, end=End.DONE, answer=answer, ended=now)
        case Cancelled():
            return replace(run, end=End.STOPPED, ended=now)
        case Failed():
            return replace(run, end=End.BROKEN_OFF, sentence=answer.sentence, ended=now)
    raise ValueError(f"an export does not end with {answer.kind}")
