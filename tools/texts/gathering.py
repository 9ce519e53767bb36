"""All texts of the program, each once."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.texts.message import SENTENCES, Message
from tools.texts.said_sentences import said_sentences
from tools.texts.window_texts import NotExtractable, window_texts

SAYERS = (
    "editor/settings/store.py",
    "editor/tools",
    "segmentation/batch",
    "segmentation/cars",
    "segmentation/cutout",
    "segmentation/exporter.py",
    "segmentation/images",
    "segmentation/inference",
    "segmentation/interchange",
    "segmentation/labels",
    "segmentation/masks",
    "segmentation/network",
    "segmentation/numbers/report.py",
    "segmentation/publishing",
    "segmentation/retraining",
    "segmentation/shelf",
    "segmentation/standard_streams.py",
    "segmentation/trainer.py",
    "segmentation/training",
    "segmentation/worker.py",
)
"""Files and folders without Qt whose sentences the window shows."""

SILENT = (
    "segmentation/batch/outcomes.py",
    "segmentation/batch/prediction.py",
    "segmentation/batch/run_record.py",
    "segmentation/interchange/run_length_table.py",
    "segmentation/interchange/submission.py",
    "segmentation/labels/fact_record.py",
    "segmentation/labels/label_check.py",
    "segmentation/labels/layout.py",
    "segmentation/labels/record.py",
    "segmentation/labels/record_check.py",
    "segmentation/labels/store_check.py",
    "segmentation/labels/store_repair.py",
    "segmentation/publishing/charts.py",
    "segmentation/publishing/report.py",
    "segmentation/training/callbacks.py",
    "segmentation/training/frozen_set.py",
    "segmentation/training/optimizer.py",
)
"""Files among them that only commands, web pages and defects speak through."""

TOLD_IN_FILES = {"resources/backdrops": ("title", "floor"), "resources/presets": ("title",)}
"""What the window shows of files that carmask comes with."""


def gathered(root: Path) -> list[Message]:
    """Return every text of the program whose code lies in `root`.

    Raises:
        NotExtractable: a text is not written down as a whole.
    """
    found: dict[tuple[str, str], Message] = {}
    for message in _all(root):
        known = found.setdefault((message.context, message.source), message)
        known.files |= message.files
        known.one = known.one or message.one
    return list(found.values())


def sentence_templates(messages: Sequence[Message]) -> list[str | list[str]]:
    """Return the sentences that are looked for in what parts without Qt say; pairs are for one thing and for many."""
    said = sorted((message for message in messages if message.context == SENTENCES), key=lambda said: said.source)
    return [[message.one, message.source] if message.one else message.source for message in said]


def _all(root: Path) -> Iterator[Message]:
    for path in sorted(root.glob("editor/**/*.py")):
        file = path.relative_to(root).as_posix()
        try:
            yield from window_texts(path.read_text(encoding="utf-8"), file)
        except NotExtractable as fault:
            raise NotExtractable(f"{file}, {fault}") from None
    for sayer in SAYERS:
        for path in sorted((root / sayer).glob("**/*.py")) or [root / sayer]:
            file = path.relative_to(root).as_posix()
            if file not in SILENT:
                yield from said_sentences(path.read_text(encoding="utf-8"), file)
    for folder, words in TOLD_IN_FILES.items():
        for path in sorted((root / folder).glob("*.json")):
            told = json.loads(path.read_text(encoding="utf-8"))
            file = path.relative_to(root).as_posix()
            yield from (Message(SENTENCES, told[word], files={file}) for word in words if word in told)
