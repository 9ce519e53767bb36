"""The exporter process as the window sees it."""

from collections.abc import Sequence

from editor.jobs.message_process import PROGRAM
from editor.jobs.request_process import RequestProcess
from editor.language.marking import marked

EXPORTER_COMMAND = (*PROGRAM, "--exporter")
"""How an exporter is started."""

PATIENCE_MS = 20_000
"""How long an exporter may take to end with the window: the pictures under way, of large photos on a slow disk."""


class ExporterProcess(RequestProcess):
    """Counts what an export would make, and makes it; every finished picture is kept."""

    def __init__(self, command: Sequence[str] = EXPORTER_COMMAND) -> None:
        super().__init__(
            command, marked("The export's process"), marked("Every finished picture is kept."), PATIENCE_MS
        )
