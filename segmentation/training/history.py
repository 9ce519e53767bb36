"""The learning curve of a run: a CSV file with one row for each epoch; needs no Keras."""

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from segmentation.atomic import write_atomically

HISTORY_NAME = "history.csv"


@dataclass(frozen=True)
class EpochRecord:
    """What one epoch brought; `loss` is the mean over its steps, `learning_rate` that of its last step."""

    epoch: int
    loss: float
    held_out_dice: float
    learning_rate: float
    seconds: float


def read_history(folder: Path) -> list[EpochRecord]:
    """Return the epochs of the run in `folder`, [] where nothing is written or a row is damaged.

    A curve that cannot be read is no reason to refuse a training: it is told anew from there.
    """
    try:
        with (folder / HISTORY_NAME).open(encoding="utf-8", newline="") as file:
            return [
                EpochRecord(int(row["epoch"]), *(float(row[name]) for name in _NUMBERS)) for row in csv.DictReader(file)
            ]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def append_epoch(folder: Path, record: EpochRecord) -> None:
    """Write `record` after the epochs before it; an epoch that is run again after a kill replaces its row.

    Raises:
        OSError: the file is as it was.
    """
    _write(folder / HISTORY_NAME, [*(old for old in read_history(folder) if old.epoch < record.epoch), record])


def _write(path: Path, records: Sequence[EpochRecord]) -> None:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, ["epoch", *_NUMBERS], lineterminator="\n")
    writer.writeheader()
    for record in records:
        writer.writerow({name: f"{value:.6g}" for name, value in asdict(record).items()})
    write_atomically(path, stream.getvalue().encode())


_NUMBERS = [field.name for field in fields(EpochRecord)][1:]
